"""Learned antecedents as evidence."""

from collections.abc import Sequence

from quotes.article import Span
from quotes.speakers import resolve
from quotes.speakers.decisions.weighing import Judge
from tests.speakers.marking import marked, named

TRUSTING = {
    "pronoun": {"rank 0": 1.0, "rank 1": 0.5, "antecedent": 3.0},
    "neuter": {"they person": -3.0, "antecedent": 3.0},
}
"""Weights that give learned evidence a say whatever those of the package come to be."""


class Pointing:
    """Antecedents that point from any mention to one word with one probability."""

    def __init__(self, text: str, word: str, probability: float) -> None:
        start = text.index(word)
        self._found = [((start, start + len(word)), probability)]

    def scores(self, source: Span) -> Sequence[tuple[Span, float]]:
        return [(span, probability) for span, probability in self._found if span != source]


def spoken(source: str, word: str, probability: float, persons: Sequence[str]) -> str | None:
    text, attributions = marked(source)
    names = named(text, persons)
    decision = resolve(text, attributions, names, Pointing(text, word, probability), Judge(TRUSTING)).decisions[-1]
    return decision.speaker.name if decision.speaker else None


TEXT = "Omar Deral met Ivo Sorel.\nSorel left early. <1 He> said {1 it rained}."


def test_the_nearer_without_evidence_the_other_with_it() -> None:
    persons = ["Omar Deral", "Ivo Sorel", "Sorel"]
    assert spoken(TEXT, "Deral", 0.0, persons) == "Ivo Sorel"
    assert spoken(TEXT, "Deral", 0.97, persons) == "Omar Deral"


def test_evidence_passes_through_another_pronoun() -> None:
    text = "Omar Deral met Ivo Sorel.\nSorel left early. Then he came back. <1 He> said {1 it rained}."
    article, attributions = marked(text)
    names = named(article, ["Omar Deral", "Ivo Sorel", "Sorel"])
    between = article.index(" he ") + 1

    class Chain:
        def scores(self, source: Span) -> Sequence[tuple[Span, float]]:
            start = between if source[0] > between else article.index("Omar")
            return [((start, start + 2), 0.97)]

    decision = resolve(article, attributions, names, Chain(), Judge(TRUSTING)).decisions[0]
    assert decision.speaker is not None
    assert decision.speaker.name == "Omar Deral"


def test_a_group_that_was_no_source_before() -> None:
    text = "Ada Moreno met the angry fishermen.\n<1 They> said {1 it rained}."
    assert spoken(text, "fishermen", 0.95, ["Ada Moreno"]) == "the angry fishermen"


def test_what_points_to_a_title_points_to_its_holder() -> None:
    text = "Chairman Omar Deral met Ivo Sorel.\nSorel left early. <1 He> said {1 it rained}."
    persons = ["Omar Deral", "Ivo Sorel", "Sorel"]
    assert spoken(text, "Chairman", 0.97, persons) == "Omar Deral"
