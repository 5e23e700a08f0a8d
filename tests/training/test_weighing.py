"""The weights of the evidence on speakers, fitted to articles whose speakers are known."""

from quotes.evaluation import AnnotatedArticle, AnnotatedQuote
from quotes.speakers import Antecedents, Name
from quotes.speakers.decisions.weighing import default_weights
from quotes.training.weighing import choices, fitted, held_out, share_right
from tests.speakers.marking import marked, named


class Nothing(Antecedents):
    """Antecedents of which nothing is known."""

    def scores(self, source: tuple[int, int]) -> list[tuple[tuple[int, int], float]]:
        return []


def read(text: str) -> tuple[list[Name], Antecedents]:
    return named(text, ["Omar Deral", "Ivo Sorel"]), Nothing()


def article(number: int, speaker: str, *, optional: bool = False) -> AnnotatedArticle:
    text, (one,) = marked("Omar Deral met Ivo Sorel.\nThe day was long. <1 He> said {1 it rained}.")
    quote = AnnotatedQuote(
        "indirect", one.content, source=one.source, speaker=speaker, kind="person", optional=optional
    )
    return AnnotatedArticle(str(number), text, (quote,))


def unlikely() -> str:
    """Whoever of the two is held for the less likely by the weights that ship."""
    (known,) = choices([article(0, "Omar Deral")], read)
    chances = {one.entity.name: one.probability for one in known.example.choice.candidates if one.entity}
    return min(chances, key=lambda name: chances[name])


def test_choices_say_which_candidates_are_right() -> None:
    (known,) = choices([article(1, "Ivo Sorel"), article(2, "Ivo Sorel", optional=True)], read)
    pairs = zip(known.example.choice.candidates, known.example.right, strict=True)
    right = [one.entity.name for one, is_right in pairs if is_right and one.entity]
    assert (known.article, right) == ("1", ["Ivo Sorel"])


def test_articles_left_out_are_decided_by_what_the_others_tell() -> None:
    known = list(choices([article(number, unlikely()) for number in range(20)], read))
    assert share_right(known, default_weights()) == 0.0
    assert held_out(known, default_weights(), strength=0.01) == 1.0
    assert held_out(known, default_weights(), strength=1e6) == 0.0
    assert held_out(known, ["document"], strength=0.01) == 0.0


def test_only_the_tables_asked_for_are_fitted() -> None:
    known = list(choices([article(number, unlikely()) for number in range(5)], read))
    assert fitted(known, ["document"], strength=0.01) == default_weights()
    weights = fitted(known, ["pronoun"], strength=0.01)
    assert {table for table in weights if weights[table] != default_weights()[table]} == {"pronoun"}
