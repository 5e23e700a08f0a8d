"""Who else may have spoken, and what was only thought: stored, swept and told apart from what was said."""

from dataclasses import replace

import pytest

from quotes.quote import CLOSE, Extraction, Speaker
from quotes.store import Database
from tests.store.building import rain, spoken
from tests.store.contents import column, contents

BO = Speaker("Bo Lindqvist", "person", "harbour master", ("Lindqvist",))


def torn(share: float = CLOSE, between: Speaker = BO) -> Extraction:
    """An article whose second quote might be by somebody else."""
    first, second, *rest = rain().quotes
    doubtful = replace(second, runner_up=between, runner_up_share=share)
    return replace(rain(), quotes=(first, doubtful, *rest))


def test_a_runner_up_that_comes_close_is_told(database: Database) -> None:
    database.add(torn(0.35))
    (row,) = database.query("SELECT speaker, perhaps FROM who_said_what WHERE perhaps IS NOT NULL")
    assert row == {"speaker": "Ada Moreno", "perhaps": "Bo Lindqvist"}
    assert column(database, "SELECT runner_up_share FROM quotes WHERE runner_up_id IS NOT NULL") == [0.35]
    assert column(database, "SELECT description FROM speakers WHERE name = 'Bo Lindqvist'") == ["harbour master"]
    database.check()


def test_a_runner_up_is_not_counted_as_quoted(database: Database) -> None:
    database.add(torn())
    assert "Bo Lindqvist" not in column(database, "SELECT speaker FROM most_quoted")
    assert "Bo Lindqvist" not in column(database, "SELECT speaker FROM quoted_by_one_outlet_only")
    assert column(database, "SELECT speakers FROM outlets_at_a_glance") == [3]


def test_a_runner_up_far_behind_is_not_stored(database: Database) -> None:
    database.add(torn(CLOSE - 0.01))
    assert column(database, "SELECT count(*) FROM speakers WHERE name = 'Bo Lindqvist'") == [0]
    assert set(column(database, "SELECT runner_up_share FROM quotes")) == {0.0}


def test_another_spelling_of_the_speaker_is_no_runner_up(database: Database) -> None:
    database.add(torn(between=Speaker("ADA MORENO", "person")))
    assert set(column(database, "SELECT runner_up_id FROM quotes")) == {None}


def test_a_runner_up_stays_as_long_as_a_quote_names_him(database: Database) -> None:
    database.add(torn())
    database.add(spoken("It pours.", "Bo Lindqvist", origin="other.txt"))
    database.remove(spoken("It pours.", "Bo Lindqvist", origin="other.txt").article.id)
    assert column(database, "SELECT perhaps FROM who_said_what WHERE perhaps_id IS NOT NULL") == ["Bo Lindqvist"]
    database.add(replace(torn(0.0), model="test-2"))
    assert column(database, "SELECT count(*) FROM speakers WHERE name = 'Bo Lindqvist'") == [0]
    database.check()


def test_an_article_read_for_thoughts_is_read_anew_without_them(database: Database) -> None:
    article = rain().article
    assert database.add(rain(), thoughts=True) == "added"
    assert database.holds(article, model="test-1", thoughts=True)
    assert not database.holds(article, model="test-1")
    assert database.add(rain(), thoughts=True) == "unchanged"
    assert database.add(rain()) == "replaced"
    assert database.holds(article, model="test-1")
    assert not database.holds(article, model="test-1", thoughts=True)


@pytest.mark.parametrize("thoughts", [True, False])
def test_a_run_remembers_whether_thoughts_were_asked_for(database: Database, thoughts: bool) -> None:
    database.finish_run(database.start_run("test-1", thoughts=thoughts))
    assert column(database, "SELECT thoughts FROM runs") == [int(thoughts)]


def test_thoughts_are_marked(database: Database) -> None:
    first, *rest = rain().quotes
    database.add(replace(rain(), quotes=(replace(first, thought=True), *rest)), thoughts=True)
    assert sorted(column(database, "SELECT thought FROM who_said_what")) == [0, 0, 0, 0, 1]


def test_adding_twice_changes_nothing(database: Database) -> None:
    database.add(torn(), thoughts=True)
    before = contents(database)
    assert database.add(torn(), thoughts=True) == "unchanged"
    assert contents(database) == before
