"""Any text is stored, read back whole, and counted by the same offsets."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from quotes.article import Article
from quotes.quote import Extraction, Quote, Speaker
from quotes.store import Database
from tests.store.contents import column, contents

ANY_TEXT = st.text(st.characters(exclude_categories=()), min_size=1)


@st.composite
def extractions(draw: st.DrawFn) -> Extraction:
    """An article of any text with quotes anywhere, by speakers of any name."""
    text = draw(ANY_TEXT)
    offsets = st.lists(st.integers(0, len(text)), min_size=2, max_size=2, unique=True).map(sorted)
    spans = offsets.map(lambda pair: (pair[0], pair[1]))
    kinds = st.sampled_from(["person", "organization", "group", "unnamed"])
    names = st.lists(ANY_TEXT, max_size=2).map(tuple)
    described = st.none() | ANY_TEXT
    people = draw(st.lists(st.builds(Speaker, ANY_TEXT, kinds, described, names, st.tuples(spans)), max_size=3))
    speakers = st.sampled_from([None, *people])
    of_quote = {"cue": st.tuples(spans), "source": st.tuples(spans), "speaker": speakers}
    content = st.lists(spans, min_size=1, max_size=3).map(tuple)
    quotes = draw(st.lists(st.builds(Quote, st.just("mixed"), content, **of_quote), max_size=4))
    article = Article(text=text, title=draw(described), outlet=draw(described), origin=draw(described))
    return Extraction(article, tuple(quotes), tuple(people), "test-1")


def test_any_text_is_stored_once_read_back_and_taken_out_again() -> None:
    with Database(":memory:") as database:

        @settings(deadline=None)
        @given(extractions())
        def holds_for(extraction: Extraction) -> None:
            assert database.add(extraction) == "added"
            before = contents(database)
            assert database.add(extraction) == "unchanged"
            assert contents(database) == before
            text = column(database, "SELECT text FROM articles")[0]
            assert text == re.sub("[\ud800-\udfff]", "\ufffd", extraction.article.text)
            assert len(before["quotes"]) == len(extraction.quotes)
            for row in before["mentions"]:
                assert row["text"] == text[row["start"] : row["end"]]
            database.check()
            assert database.remove(extraction.article.id)
            assert not any(contents(database).values())

        holds_for()


def test_half_a_character_is_replaced_and_moves_nothing(database: Database) -> None:
    text = "\ud83d “No.”"
    database.add(Extraction(Article(text=text), (Quote("direct", ((2, 7),)),), (), "test-1"))
    assert column(database, "SELECT text FROM articles") == ["\ufffd “No.”"]
    assert column(database, "SELECT text FROM quotes") == ["“No.”"]


def test_a_zero_character_does_not_cut_a_text_short(database: Database) -> None:
    text = "Before\0after “No.”"
    database.add(Extraction(Article(text=text), (Quote("direct", ((13, 18),)),), (), "test-1"))
    assert column(database, "SELECT text FROM articles") == [text]
