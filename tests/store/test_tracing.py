"""Why a quote is what it is, and what people checked as training data."""

import json
from pathlib import Path

import pytest

from quotes.corrections import Confirmed, DifferentStatements, NotAQuote, RightName, RightSpeaker, SameStatement
from quotes.corrections.addresses import SpeakerAddress
from quotes.evaluation.gold import read_annotated
from quotes.store import Database
from quotes.store.corrections.checked import checked_articles
from quotes.store.corrections.pinning import different_statements, right_content, same_statement
from quotes.training.annotated import annotated
from tests.store.building import MODEL, rain, spoken
from tests.store.contents import column
from tests.store.people import quote_id

WAIT, WALL = "“Wait and see.”", "the wall would be raised in spring"


@pytest.fixture
def filled(database: Database) -> Database:
    run = database.start_run(MODEL)
    database.add(rain())
    database.add(spoken("It rains.", "Ada Moreno", origin="b.txt", outlet="The Gull", description="mayor"))
    database.finish_run(run)
    return database


def test_the_chain_from_the_words_to_the_speaker(filled: Database) -> None:
    chain = filled.why(quote_id(filled, WALL)[:10])
    assert (chain.place.title, chain.place.outlet) == ("Harbour may flood", "Port Alder Courier")
    assert [words.text for words in chain.content] == [WALL]
    text = column(filled, "SELECT text FROM articles WHERE id = ?", chain.place.id)[0]
    for words in (*chain.content, chain.source, chain.antecedent):
        assert words is not None
        assert text[slice(*words.span)] == words.text
    assert (chain.reason, chain.source and chain.source.text) == ("pronoun", "She")
    assert chain.antecedent is not None
    assert chain.antecedent.text == "Ada Moreno"
    assert chain.named is not None
    assert (chain.named.name, chain.named.names) == ("Ada Moreno", ("Ada Moreno", "Moreno"))
    assert chain.who is not None
    assert (chain.who.name, chain.who.articles) == ("Ada Moreno", 2)
    assert (chain.model, chain.confidence, chain.checked) == (MODEL, 0.9, False)
    assert chain.run_started
    assert chain.corrections == ()


def test_what_ties_the_speaker_to_other_articles(filled: Database) -> None:
    filled.add(spoken("It pours.", "Ada Morenno", origin="c.txt", outlet="The Gull", description="mayor of Port Alder"))
    (tie,) = filled.why(quote_id(filled, WALL)).ties
    assert {tie.name, tie.other_name} == {"Ada Moreno", "Ada Morenno"}
    assert tie.verdict in ("joined", "doubtful")
    assert 0 < tie.probability <= 1
    assert tie.evidence


def test_a_quote_of_nobody_known(filled: Database) -> None:
    chain = filled.why(quote_id(filled, WAIT))
    assert (chain.named, chain.who, chain.source, chain.antecedent) == (None, None, None, None)


def test_corrections_of_quote_speaker_and_statement_are_told(filled: Database) -> None:
    one, other = quote_id(filled, WALL), quote_id(filled, "“It rains.”")
    filled.correct(right_content(filled.sqlite.conn, one, ["raised in spring"]), by="Kim")
    filled.correct(RightName(filled.find_speaker("Ada Moreno"), "Ada M. Moreno"), by="Jo", why="her own site")
    filled.correct(same_statement(filled.sqlite.conn, [one, other]), by="Lee")
    chain = filled.why(one)
    assert [words.text for words in chain.content] == ["raised in spring"]
    assert [(said.about, said.name, said.by, said.why) for said in chain.corrections] == [
        ("quote", "content", "Kim", None),
        ("speaker", "rename", "Jo", "her own site"),
        ("statement", "join", "Lee", None),
    ]
    assert chain.checked
    assert chain.statement is not None
    assert chain.statement.quotes == 2


def test_statements_are_joined_and_parted(filled: Database) -> None:
    ids = [quote_id(filled, words) for words in (WALL, "“It rains.”")]
    count = "SELECT count(DISTINCT statement_id) || ' ' || count(statement_id) FROM quotes WHERE statement_id NOT NULL"
    before = column(filled, count)
    joined = filled.correct(same_statement(filled.sqlite.conn, ids))
    assert column(filled, count) == ["1 2"]
    filled.add(rain(model="test-2"))
    assert column(filled, count) == ["1 2"]
    statement = column(filled, "SELECT id FROM statements")[0]
    parting = different_statements(filled.sqlite.conn, statement, [ids[0]])
    assert isinstance(parting, DifferentStatements)
    parted = filled.correct(parting)
    assert column(filled, count) == before
    assert [listed.state for listed in filled.corrections()] == ["applied", "superseded"]
    filled.undo(parted)
    assert column(filled, count) == ["1 2"]
    filled.undo(joined)
    assert column(filled, count) == before


def test_a_statement_waits_for_its_quotes(filled: Database) -> None:
    ids = [quote_id(filled, words) for words in (WALL, "“It rains.”")]
    action = same_statement(filled.sqlite.conn, ids)
    assert isinstance(action, SameStatement)
    with Database(":memory:") as elsewhere:
        elsewhere.correct(action)
        assert [listed.state for listed in elsewhere.corrections()] == ["waiting"]


def test_checked_articles_are_training_data(filled: Database, tmp_path: Path) -> None:
    assert list(checked_articles(filled.sqlite.conn)) == []
    filled.correct(RightSpeaker(filled.find_quote(quote_id(filled, WAIT)), SpeakerAddress("Cem Aydin")))
    filled.correct(Confirmed(filled.find_quote(quote_id(filled, WALL))))
    filled.correct(NotAQuote(filled.find_quote(quote_id(filled, "that money was missing"))))
    path = tmp_path / "checked.jsonl"
    lines = [json.dumps(article) for article in checked_articles(filled.sqlite.conn)]
    path.write_text("\n".join(lines), encoding="utf-8")
    (article,) = read_annotated(path)
    checked = {article.text[slice(*one.content[0])]: one.speaker for one in article.quotes if not one.optional}
    assert checked == {WALL: "Ada Moreno", WAIT: "Cem Aydin"}
    assert len(article.quotes) == 4
    ((article_id, example),) = annotated(path)
    assert article_id == article.id
    assert sum(not label.optional for label in example.quotes or ()) == 2
