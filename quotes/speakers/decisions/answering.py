"""Who answers in an interview that gives its answers without a name: somebody its introduction names."""

from collections.abc import Sequence

from quotes.speakers.attribution import Attribution
from quotes.speakers.entities import Entity

_ANSWER = frozenset(("a", "answer"))


def is_answer(text: str, one: Attribution) -> bool:
    """Whether an attribution is an answer without a name, "A:" before it or nothing."""
    label = " ".join(text[slice(*span)] for span in one.source)
    return one.layout and not one.cue and (not label or label.lower() in _ANSWER)


def answerer(entities: Sequence[Entity], before: int) -> Entity | None:
    """Whom the introduction, which ends at an offset, is about; ``None`` where it names nobody or several alike.

    That is who is named most often there and, of several, the only one of whom it says what they are.
    """
    told = [(entity, count) for entity in entities if (count := _times_named(entity, before))]
    most = [entity for entity, count in told if count == max(count for _, count in told)]
    if len(most) > 1:
        most = [entity for entity in most if entity.heads]
    return most[0] if len(most) == 1 else None


def introduction_end(text: str, attributions: Sequence[Attribution]) -> int:
    """Where the paragraph begins that stands before the first one the layout gave: the first question."""
    start = min((span[0] for one in attributions if one.layout for span in one.content), default=0)
    answer = text.rfind("\n", 0, start) + 1
    return text.rfind("\n", 0, len(text[:answer].rstrip())) + 1


def _times_named(entity: Entity, before: int) -> int:
    if entity.kind != "person" or not entity.named:
        return 0
    return sum(mention.form == "name" and mention.end <= before for mention in entity.mentions)
