"""From entities to the speakers that are handed on."""

from collections.abc import Sequence

from quotes.article import Span
from quotes.quote import Reason, Speaker
from quotes.speakers.attribution import Decision, Resolution
from quotes.speakers.candidates import Candidate
from quotes.speakers.entities import Entity
from quotes.speakers.layout import Layout


class Credits:
    """Collects decisions; makes each entity one :class:`Speaker` when all are known."""

    def __init__(self, layout: Layout) -> None:
        """For one article."""
        self._layout = layout
        self._rows: list[tuple[Candidate, Candidate | None, Reason]] = []

    def add(self, chosen: Candidate, second: Candidate | None, reason: Reason) -> None:
        """Note one decision, in text order."""
        self._rows.append((chosen, second, reason if chosen.entity is not None else "unknown"))

    def resolution(self, entities: Sequence[Entity]) -> Resolution:
        """Every decision with its speaker, and the speakers in order of their first quote."""
        made: dict[int, Speaker] = {}
        credited: list[Speaker] = []
        decisions = []
        for chosen, second, reason in self._rows:
            speaker = self._speaker(chosen.entity, made)
            if speaker is not None and not any(speaker is other for other in credited):
                credited.append(speaker)
            runner_up = self._speaker(second.entity, made) if second else None
            share = second.probability if second else 0.0
            decisions.append(_decision((speaker, chosen.probability), reason, (runner_up, share)))
        return Resolution(tuple(decisions), tuple(credited))

    def _speaker(self, entity: Entity | None, made: dict[int, Speaker]) -> Speaker | None:
        if entity is None:
            return None
        if id(entity) not in made:
            made[id(entity)] = Speaker(
                name=entity.name,
                kind=entity.kind,
                description=max(entity.descriptions, key=len, default=None),
                aliases=self._aliases(entity),
                mentions=tuple(_spans(entity)),
            )
        return made[id(entity)]

    def _aliases(self, entity: Entity) -> tuple[str, ...]:
        if not entity.named:
            return ()
        written = (
            " ".join(self._layout.text[mention.start : mention.end].split())
            for mention in entity.mentions
            if mention.form == "name"
        )
        return tuple(name for name in dict.fromkeys(written) if name != entity.name)


def _decision(first: tuple[Speaker | None, float], reason: Reason, second: tuple[Speaker | None, float]) -> Decision:
    """Two candidates under one name are one to the reader: who is meant is then as sure as both together."""
    (speaker, probability), (runner_up, share) = first, second
    if speaker is None or runner_up is None or (speaker.name, speaker.kind) != (runner_up.name, runner_up.kind):
        return Decision(speaker, reason, probability, runner_up, share)
    return Decision(speaker, reason, min(1.0, probability + share))


def _spans(entity: Entity) -> list[Span]:
    return sorted({(mention.start, mention.end) for mention in entity.mentions})
