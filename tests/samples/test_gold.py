"""The gold keeps the mechanical part of docs/guidelines.md; the judgement in it is people's."""

import re
from itertools import pairwise

import pytest

from tests.samples.annotation import AnnotatedArticle, AnnotatedQuote, articles, quotes

MARKS = "\"'“”‘’«»"
each_article = pytest.mark.parametrize("article", articles(), ids=lambda article: article.id)


def test_there_is_enough_to_look_at() -> None:
    required = [quote for quote in quotes() if not quote.optional]
    assert len(articles()) >= 14
    assert len({article.id for article in articles()}) == len(articles())
    assert len(required) >= 150
    assert {quote.type for quote in quotes()} == {"direct", "mixed", "indirect"}
    assert {quote.kind for quote in quotes()} == {"person", "organization", "group", "unnamed"}


@each_article
def test_articles_are_as_long_as_news_is(article: AnnotatedArticle) -> None:
    assert 250 <= len(article.text.split()) <= 600


@each_article
def test_spans_lie_inside_the_text_and_begin_and_end_with_words_or_marks(article: AnnotatedArticle) -> None:
    for quote in article.quotes:
        assert quote.content
        for start, end in (*quote.content, *quote.cue, *quote.source):
            assert 0 <= start < end <= len(article.text)
            span = article.text[start:end]
            assert span == span.strip()
            assert not _cuts_a_word(article.text, start, end), span


@each_article
def test_quotes_stand_in_text_order(article: AnnotatedArticle) -> None:
    starts = [quote.content[0][0] for quote in article.quotes]
    assert starts == sorted(starts)


@each_article
def test_segments_follow_each_other_within_their_paragraphs(article: AnnotatedArticle) -> None:
    for quote in article.quotes:
        assert all(before[1] <= after[0] for before, after in pairwise(quote.content))
        assert not any("\n" in piece for piece in quote.said())


@each_article
def test_no_content_begins_with_that(article: AnnotatedArticle) -> None:
    for quote in article.quotes:
        assert not any(re.match(r"\W*that\b", piece, re.IGNORECASE) for piece in quote.said())


@each_article
def test_content_cue_and_source_keep_apart(article: AnnotatedArticle) -> None:
    for quote in article.quotes:
        spans = sorted((*quote.content, *quote.cue, *quote.source))
        assert all(before[1] <= after[0] for before, after in pairwise(spans)), quote.said()


@each_article
def test_content_overlaps_only_where_one_report_holds_another(article: AnnotatedArticle) -> None:
    for quote, other in pairwise(article.quotes):
        if other.content[0][0] < quote.content[-1][1]:
            assert quote.optional or other.optional, quote.said()


@pytest.mark.parametrize("quote", quotes(), ids=lambda quote: quote.said()[0][:30])
def test_type_agrees_with_the_quotation_marks(quote: AnnotatedQuote) -> None:
    pieces = quote.said()
    if quote.type == "direct":
        assert all(piece[0] in MARKS for piece in pieces)
    elif quote.type == "mixed":
        assert any(mark in piece for piece in pieces for mark in MARKS)
        assert not all(piece[0] in MARKS and piece[-1] in MARKS for piece in pieces)
    else:
        assert not any(mark in re.sub(r"(?<=\w)['’](?=\w|\s)", "", piece) for piece in pieces for mark in MARKS)
        assert not (quote.cue and any(piece.endswith(".") for piece in pieces))


@each_article
def test_names_are_the_articles_own(article: AnnotatedArticle) -> None:
    known = {*re.findall(r"\w+", article.text), "unknown"}
    for quote in article.quotes:
        assert known.issuperset(re.findall(r"\w+", quote.speaker)), quote.speaker


def _cuts_a_word(text: str, start: int, end: int) -> bool:
    before, after = text[max(start - 1, 0) : start + 1], text[end - 1 : end + 1]
    return bool((re.fullmatch(r"\w\w", before) and start) or re.fullmatch(r"\w\w", after))
