"""Articles go in: what is stored, what adding again changes, what an edited article replaces."""

from dataclasses import replace

import pytest

from quotes.article import Article
from quotes.errors import StoreError
from quotes.quote import Extraction, Quote, Speaker
from quotes.store import Database
from tests.store.building import RAIN, rain, spoken
from tests.store.contents import column, contents


def test_every_quote_is_stored_with_its_speaker(database: Database) -> None:
    assert database.add(rain()) == "added"
    said = list(database.query("SELECT speaker, said, source, reason FROM who_said_what ORDER BY start"))
    assert [(row["speaker"], row["source"], row["reason"]) for row in said] == [
        ("Ada Moreno", "Ada Moreno", "named"),
        ("Ada Moreno", "She", "pronoun"),
        ("Harbour Authority", "The harbour authority", "named"),
        ("A fisherman", "A fisherman", "description"),
        (None, None, "unknown"),
    ]
    assert said[0]["said"] == "“The harbour will flood again,” […] “We were warned.”"


def test_offsets_reproduce_the_words(database: Database) -> None:
    database.add(rain())
    text = column(database, "SELECT text FROM articles")[0]
    assert text == RAIN
    for row in database.query("SELECT * FROM mentions"):
        assert text[row["start"] : row["end"]] == row["text"]
    for row in database.query("SELECT * FROM quotes"):
        parts = database.query("SELECT start, end FROM segments WHERE quote_id = ? ORDER BY position", [row["id"]])
        assert " […] ".join(text[part["start"] : part["end"]] for part in parts) == row["text"]
        for name in ("cue", "source"):
            if row[name]:
                assert text[row[f"{name}_start"] : row[f"{name}_end"]] == row[name]


def test_sqlite_counts_characters_as_python_does(database: Database) -> None:
    database.add(spoken("Schöne 🌊 über alles", "Zoë 🦀 Ångström"))
    query = 'SELECT substr(articles.text, start + 1, "end" - start) FROM quotes JOIN articles'
    assert column(database, query) == ["“Schöne 🌊 über alles”"]


def test_adding_again_changes_nothing(database: Database) -> None:
    database.add(rain())
    before = contents(database), database.sqlite.conn.total_changes
    assert database.add(rain()) == "unchanged"
    assert (contents(database), database.sqlite.conn.total_changes) == before


def test_an_edited_article_replaces_only_its_own_quotes(database: Database) -> None:
    other = spoken("Nothing is missing.", "Ada Moreno", origin="other.txt", outlet="The Gull")
    database.add(other)
    alone = contents(database)
    database.add(rain())
    edited = spoken("All is well.", "Bela Ortiz", origin="rain.txt", outlet="Port Alder Courier")
    assert database.add(edited) == "replaced"
    said = column(database, "SELECT text FROM quotes ORDER BY text")
    assert said == ["“All is well.”", "“Nothing is missing.”"]
    assert column(database, "SELECT name FROM speakers ORDER BY name") == ["Ada Moreno", "Bela Ortiz"]
    assert column(database, "SELECT description FROM speakers WHERE name = 'Ada Moreno'") == [None]
    assert database.remove(edited.article.id)
    assert contents(database) == alone


def test_another_model_replaces_what_the_first_found(database: Database) -> None:
    database.add(rain())
    fewer = replace(rain(model="test-2"), quotes=rain().quotes[:2])
    assert database.add(fewer) == "replaced"
    assert column(database, "SELECT DISTINCT model FROM quotes") == ["test-2"]
    assert column(database, "SELECT count(*) FROM quotes") == [2]


def test_a_quote_keeps_its_id_when_the_article_grows_before_it(database: Database) -> None:
    database.add(rain())
    ids = column(database, "SELECT id FROM quotes ORDER BY start")
    assert database.add(rain(before="A correction has been made.\n\n")) == "replaced"
    assert column(database, "SELECT id FROM quotes ORDER BY start") == ids


def test_the_same_words_twice_in_one_article_are_two_quotes(database: Database) -> None:
    text = "“No.” “No.” Both said no."
    two = (Quote("direct", ((0, 5),)), Quote("direct", ((6, 11),)), Quote("direct", ((6, 11),), cue=((17, 21),)))
    database.add(Extraction(Article(text=text), two, (), "test-1"))
    assert column(database, "SELECT start FROM quotes ORDER BY start") == [0, 6, 6]
    assert len(set(column(database, "SELECT id FROM quotes"))) == 3


def test_an_article_without_quotes_is_stored(database: Database) -> None:
    database.add(Extraction(Article(text="It rained.", title="Rain"), (), (), "test-1"))
    assert column(database, "SELECT article FROM articles_without_quotes") == ["Rain"]
    assert database.holds(Article(text="It rained."), model="test-1")


def test_a_speaker_credited_but_not_listed_is_stored(database: Database) -> None:
    database.add(replace(rain(), speakers=()))
    assert column(database, "SELECT count(*) FROM speakers") == [3]


def test_a_speaker_without_a_name_is_unknown(database: Database) -> None:
    nameless = Quote("direct", ((0, 2),), speaker=Speaker(" ", "person"))
    database.add(Extraction(Article(text="No."), (nameless,), (), "test-1"))
    assert column(database, "SELECT count(*) FROM unattributed") == [1]


@pytest.mark.parametrize("bad", [((0, 0),), ((2, 1),), ((-1, 2),), ((0, 4),), ()])
def test_a_span_outside_the_article_is_refused_and_nothing_stored(
    database: Database, bad: tuple[tuple[int, int], ...]
) -> None:
    with pytest.raises(StoreError, match=r"^(Span is not within its article|Quote has no content)"):
        database.add(Extraction(Article(text="No."), (Quote("direct", bad),), (), "test-1"))
    assert not any(contents(database).values())


def test_removing_an_article_takes_all_that_only_it_brought(database: Database) -> None:
    database.add(rain())
    assert database.remove(rain().article.id)
    assert not any(contents(database).values())
    assert not database.remove(rain().article.id)


def test_a_run_is_counted_as_it_goes(database: Database) -> None:
    run = database.start_run("test-1")
    database.add(rain())
    database.add(rain())
    counted = next(database.query("SELECT * FROM runs"))
    assert (counted["added"], counted["unchanged"], counted["finished"]) == (1, 1, None)
    database.finish_run(run, unchanged=7, failed=2)
    finished = next(database.query("SELECT * FROM runs"))
    assert (finished["added"], finished["unchanged"], finished["failed"]) == (1, 7, 2)
    assert finished["finished"] >= finished["started"]
    assert column(database, "SELECT run_id FROM articles") == [run]
