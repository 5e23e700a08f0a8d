"""From entities to the speakers that are handed on."""

from collections.abc import Sequence

from quotes.article import Span
from quotes.quote import CLOSE, Reason, Speaker
from quotes.speakers.attribution import Decision, Resolution
from quotes.speakers.decisions.candidates import Candidate
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

    @property
    def entities(self) -> set[Entity]:
        """Everybody credited with a quote, as a runner-up that comes close too."""
        chosen = {first.entity for first, _, _ in self._rows}
        close = {second.entity for _, second, _ in self._rows if second and round(second.probability, 4) >= CLOSE}
        return {entity for entity in chosen | close if entity is not None}

    def resolution(self, others: Sequence[Entity]) -> Resolution:
        """Every decision with its speaker, the speakers in order of their first quote, and ``others`` beside them.

        Two entities under one name are one to the reader: no other is called like somebody credited.
        """
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
        return Resolution(tuple(decisions), tuple(credited), self._others(others, made))

    def _others(self, entities: Sequence[Entity], made: dict[int, Speaker]) -> tuple[Speaker, ...]:
        known = {(entity.name, entity.kind) for entity in self.entities}
        found: dict[tuple[str, str], Speaker] = {}
        for entity in entities:
            speaker = self._speaker(entity, made)
            if speaker is not None and (speaker.name, speaker.kind) not in known:
                found.setdefault((speaker.name, speaker.kind), speaker)
        return tuple(found.values())

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
