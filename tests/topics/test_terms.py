"""Key terms: what a quote is about, in one form each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.article import Article, Span
from quotes.quote import Extraction, Quote, Speaker
from quotes.topics import key_terms, with_terms

TEXT = """Ferry strike leaves Port Alder cut off

Mayor Ada Moreno said on Tuesday that the ferry strikes had cost the harbour quarter two million crowns.

“Every ferry strike empties our fish markets,” Moreno said. “We import frozen fish from the Republic of Tarn, and \
Tarn's fishing fleets laugh.”

The Dockworkers' Union said that Moreno had broken her word. “Nuclear ferries are a big mistake,” its spokesman said.
"""
MORENO = Speaker("Ada Moreno", "person", "mayor", ("Moreno",))
UNION = Speaker("Dockworkers' Union", "organization")


def spans(*parts: str) -> tuple[Span, ...]:
    return tuple((TEXT.index(part), TEXT.index(part) + len(part)) for part in parts)


@pytest.fixture(scope="module")
def terms() -> list[dict[str, float]]:
    quotes = (
        Quote(
            "indirect", spans("that the ferry strikes had cost the harbour quarter two million crowns"), speaker=MORENO
        ),
        Quote("direct", spans("“Every ferry strike empties our fish markets,”", "“We import frozen"), speaker=MORENO),
        Quote("indirect", spans("that Moreno had broken her word"), speaker=UNION),
        Quote("direct", spans("“Nuclear ferries are a big mistake,”"), speaker=UNION),
        Quote("direct", spans("We import frozen fish from the Republic of Tarn"), speaker=None),
    )
    return [dict(each) for each in key_terms(Extraction(Article(text=TEXT), quotes, (MORENO, UNION), "by hand"))]


def test_one_form_for_singular_and_plural(terms: list[dict[str, float]]) -> None:
    assert "ferry strike" in terms[0]
    assert "ferry strike" in terms[1]
    assert "fish market" in terms[1]


def test_people_are_terms_under_their_full_names_unless_they_speak(terms: list[dict[str, float]]) -> None:
    assert "ada moreno" in terms[2]
    assert not any("moreno" in term for term in (*terms[0], *terms[1]))


def test_names_with_of_stay_whole(terms: list[dict[str, float]]) -> None:
    assert "republic of tarn" in terms[4]


def test_judgements_measures_and_days_are_no_terms(terms: list[dict[str, float]]) -> None:
    everything = {word for each in terms for term in each for word in term.split()}
    assert not everything & {"tuesday", "million", "two", "big", "said", "word", "mistake", "every", "our"}
    assert any("nuclear" in term for term in terms[3])


def test_weights_are_shares_of_the_heaviest_and_what_the_article_repeats_is_first(
    terms: list[dict[str, float]],
) -> None:
    assert all(0 < weight <= 1 for each in terms for weight in each.values())
    assert next(iter(terms[0])) == "ferry strike"


def test_terms_are_put_on_the_quotes() -> None:
    quote = Quote("direct", spans("“Every ferry strike empties our fish markets,”"), speaker=MORENO)
    extraction = Extraction(Article(text=TEXT), (quote,), (MORENO,), "by hand")
    assert with_terms(extraction).quotes[0].terms == key_terms(extraction)[0] != ()
    empty = Extraction(Article(text=TEXT), (), (), "by hand")
    assert with_terms(empty) == empty


@given(st.text(max_size=200))
def test_any_text_has_terms_that_are_found_again(text: str) -> None:
    quotes = (Quote("direct", ((0, len(text)),)),) if text else ()
    extraction = Extraction(Article(text=text), quotes, (), "by hand")
    found = key_terms(extraction)
    assert len(found) == len(quotes)
    assert found == key_terms(extraction)
    assert all(term == term.strip() != "" and 0 < weight <= 1 for terms in found for term, weight in terms)
