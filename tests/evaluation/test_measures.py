import pytest

from quotes.article import Article, Span
from quotes.evaluation import AnnotatedArticle, AnnotatedQuote, Score, annotated, evaluate
from quotes.evaluation.measures import judge
from quotes.quote import Extraction, Quote, Speaker

TEXT = "Ada Moreno said that the ferry would sail. “We are ready,” she said.\nDockers doubted it."


def span(part: str) -> Span:
    start = TEXT.index(part)
    return start, start + len(part)


def quote(content: str, source: str | None = None, speaker: str | None = None, **more: bool) -> AnnotatedQuote:
    return AnnotatedQuote(
        "direct" if content.startswith("We") else "indirect",
        (span(content),),
        source=(span(source),) if source else (),
        speaker=speaker,
        kind="person" if speaker else None,
        optional=more.get("optional", False),
    )


def article(*quotes: AnnotatedQuote) -> AnnotatedArticle:
    return AnnotatedArticle("one", TEXT, quotes)


FERRY = quote("the ferry would sail", "Ada Moreno", "Ada Moreno")
READY = quote("We are ready", "she", "Ada Moreno")


def test_gold_against_itself_is_perfect() -> None:
    result = evaluate([article(FERRY, READY)], [article(FERRY, READY)])
    assert {name: score.f1 for name, score in result.all.scores().items()} == {
        "found": 1,
        "exact": 1,
        "attributed": 1,
        "named": 1,
    }
    assert (result.direct.gold, result.indirect.gold, result.mixed.gold) == (1, 1, 0)


def test_a_leading_that_and_punctuation_do_not_count() -> None:
    given = quote("that the ferry would sail. “", "Moreno", "Moreno")
    wanted, found = judge(article(FERRY), [given])
    assert wanted[0].hits == found[0].hits == {"found", "exact", "attributed"}


def test_half_the_words_must_overlap() -> None:
    found = evaluate([article(FERRY)], [article(quote("ferry would"))]).all.found
    assert found.hits_gold == 1
    missed = evaluate([article(FERRY)], [article(quote("sail"))]).all.found
    assert (missed.hits_gold, missed.hits_predicted, missed.predicted) == (0, 0, 1)


def test_content_over_two_paragraphs_counts_twice() -> None:
    wanted, _ = judge(article(quote("We are ready,” she said.\nDockers doubted it")), [])
    assert len(wanted) == 2


def test_a_source_that_shares_only_an_article_credits_nobody() -> None:
    text = "The mayor of the town said it rained."
    content, gold_source = ((27, 36),), ((0, 21),)
    gold = AnnotatedArticle("a", text, (AnnotatedQuote("indirect", content, source=gold_source),))
    for source, hits in [(((0, 3),), 0), (((4, 9),), 1), ((), 0)]:
        given = AnnotatedArticle("a", "", (AnnotatedQuote("indirect", content, source=source),))
        assert evaluate([gold], [given]).all.attributed.hits_gold == hits


def test_optional_gold_is_neither_required_nor_punished() -> None:
    gold = article(FERRY, quote("Dockers doubted it", optional=True))
    missed, given = evaluate([gold], [article(FERRY)]), evaluate([gold], [article(FERRY, quote("Dockers doubted it"))])
    assert missed == given
    part_of_it = evaluate([gold], [article(FERRY, quote("Dockers"))])
    assert part_of_it.all.predicted == 1
    assert evaluate([gold], [article(FERRY)], scope="all").all.found.recall == 0.5


def test_a_required_quote_is_paired_before_an_optional_one() -> None:
    gold = article(quote("We are ready", optional=True), READY)
    assert evaluate([gold], [article(READY)]).all.found.recall == 1


def test_each_prediction_pairs_once() -> None:
    given = [quote("the ferry would"), quote("the ferry would sail")]
    found = evaluate([article(FERRY)], [article(*given)]).all.found
    assert (found.hits_gold, found.hits_predicted, found.predicted) == (1, 1, 2)


def test_no_speakers_in_gold_means_no_named_measure() -> None:
    result = evaluate([article(quote("We are ready"))], [])
    assert result.all.named is None
    assert "named" not in result.record()["all"]
    assert result.record()["all"]["found"] == {"p": 0.0, "r": 0.0, "f1": 0.0}


def test_scores_of_nothing_are_zero() -> None:
    assert (Score(0, 0, 0, 0).precision, Score(0, 0, 0, 0).recall, Score(0, 0, 0, 0).f1) == (0, 0, 0)
    assert Score(4, 2, 1, 1).f1 == pytest.approx(1 / 3)


def test_an_extraction_becomes_predictions() -> None:
    speaker = Speaker("Ada Moreno", "person")
    found = Quote("direct", (span("We are ready"),), (span("said"),), (span("she"),), speaker, "pronoun", 0.9)
    unknown = Quote("indirect", (span("Dockers doubted it"),))
    extraction = Extraction(Article(text=TEXT, id="one"), (found, unknown), (speaker,), "test")
    given = annotated(extraction)
    assert (given.id, given.text) == ("one", "")
    assert given.quotes[1].speaker is None
    assert evaluate([article(READY)], [given]).all.named == Score(1, 2, 1, 1)
    assert annotated(extraction, with_text=True).text == TEXT
