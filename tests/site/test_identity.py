"""The pages of a statement and of who a speaker is, asked in process."""

import re
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.article import content_id
from quotes.corrections import Confirmed, MissedQuote
from quotes.corrections.passages import passage
from quotes.site import app
from quotes.site.identity import suggestion
from quotes.site.statement import parts_of, reports_of
from quotes.store import Database
from quotes.store.corrections.pinning import same_statement
from tests.site.reports import ALTERED, FULL, TRIMMED, reports, speaker_of

SAID_TOO = passage("Wall to rise", [(0, 12)])
STATEMENT = "/quotes/-/statement/harbour-wall"


@pytest.fixture(scope="module")
def site(reports_database: Path) -> Any:
    return app(reports_database)


@pytest.fixture(scope="module")
def ids(reports_database: Path) -> dict[str, str]:
    connection = sqlite3.connect(reports_database)
    names = ("Ada Moreno", "Ida Marenko", "Jonas Wick", "Port Alder Town Hall")
    found = {name: speaker_of(connection, name) for name in names}
    found["copy"] = connection.execute("select id from quotes where article_id = 'wall-copy'").fetchone()[0]
    found["fog"] = connection.execute("select id from quotes where article_id = 'fog'").fetchone()[0]
    connection.close()
    return found


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))


async def test_statement_shows_every_report_and_who_was_first(site: Any) -> None:
    text = (await site.client.get(STATEMENT)).text
    assert text.count('class="report ') == 4
    assert "4 reports in 4 outlets, besides 1 wire copy · first in The Alder Courier, 4 November 2031" in words(text)
    for phrase in ("the fullest wording", "shortened", "words changed", "in other words"):
        assert f">{phrase}</span>" in text
    assert text.index("The Alder Courier</b>") < text.index("Harbour Wire</b>") < text.index("Belisar Post</b>")
    assert text.count(">first</span>") == 1


async def test_who_is_only_talked_about_is_listed_but_not_counted_as_quoted(site: Any) -> None:
    front, everybody = [words((await site.client.get(path)).text) for path in ("/", "/quotes/-/speakers")]
    listed = re.search(r"(\d+) speakers, (\d+) of them quoted", everybody)
    assert listed
    assert int(listed[1]) > int(listed[2])
    assert f"{listed[2]} speakers quoted" in front


async def test_what_a_person_checked_is_marked_in_place_of_the_confidence(tmp_path: Path) -> None:
    with Database(tmp_path / "quotes.db") as database:
        database.add(reports()[0])
        (quote,) = database.query("SELECT id, article_id FROM quotes")
        database.correct(MissedQuote(replace(database.find_quote(quote["id"]), content=SAID_TOO)), by="Kim")
        database.correct(Confirmed(database.find_quote(quote["id"])), by="Kim")
    client = app(tmp_path / "quotes.db").client
    for path in (f"article/{quote['article_id']}", "search?q=wall"):
        text = (await client.get(f"/quotes/-/{path}")).text
        assert text.count(">checked by a person</span>") == 2
        assert "% sure" not in text
    assert f"<code>{quote['id']}</code>" in (await client.get(f"/quotes/-/article/{quote['article_id']}")).text


async def test_a_first_report_without_an_outlet_has_its_day(tmp_path: Path) -> None:
    with Database(tmp_path / "quotes.db") as database:
        for each in reports()[:2]:
            database.add(replace(each, article=replace(each.article, outlet=None, url=None)))
        ids = [row["id"] for row in database.query("SELECT id FROM quotes")]
        database.correct(same_statement(database.sqlite.conn, ids), by="Kim")
        (statement,) = database.query("SELECT id FROM statements")
    client = app(tmp_path / "quotes.db").client
    for path in (f"statement/{statement['id']}", "statements"):
        assert "first on 4 November 2031" in words((await client.get(f"/quotes/-/{path}")).text)


async def test_differences_are_marked_word_by_word(site: Any) -> None:
    text = (await site.client.get(STATEMENT)).text
    assert "We <del>will</del> <ins>shall</ins> raise the <del>harbour</del> <ins>sea</ins> wall" in text
    assert "Too little is word for word" in text


async def test_wire_copy_is_folded_under_its_original(site: Any) -> None:
    text = (await site.client.get(STATEMENT)).text
    folded = re.search(r"<details>(.*?)</details>", text, re.DOTALL)
    assert folded
    assert "Saltmarsh Weekly" in folded[1]
    assert "Wire copy of" in (await site.client.get("/quotes/-/article/wall-copy")).text


async def test_topics_lead_to_what_was_said_about_them(site: Any, ids: dict[str, str]) -> None:
    for path in ("/", STATEMENT, f"/quotes/-/speaker/{ids['Ada Moreno']}", "/quotes/-/article/wall-wire"):
        assert "topic=harbour+wall" in (await site.client.get(path)).text, path
    found = (await site.client.get("/quotes/-/search?topic=harbour+wall")).text
    assert "<b>5 quotes</b> about <i>harbour wall</i>" in found
    assert "<b>1 quote</b>" in (await site.client.get("/quotes/-/search?topic=pump")).text


async def test_quotes_say_who_else_reported_them(site: Any, ids: dict[str, str]) -> None:
    for path in ("/quotes/-/article/wall-wire", f"/quotes/-/speaker/{ids['Ada Moreno']}", "/quotes/-/search?q=coin"):
        text = (await site.client.get(path)).text
        assert re.search(rf'<a class="elsewhere" href="{STATEMENT}">also reported by 3 other outlets</a>', text), path
    assert "also reported" not in (await site.client.get("/quotes/-/article/fog")).text


async def test_statements_are_listed_and_found_by_any_wording(site: Any) -> None:
    for path in ("/", "/quotes/-/statements", "/quotes/-/statements?sort=newest", "/quotes/-/statements?q=expense"):
        text = (await site.client.get(path)).text
        assert f'href="{STATEMENT}"' in text, path
        assert "4 reports in 4 outlets" in words(text)
    assert STATEMENT not in (await site.client.get("/quotes/-/statements?q=bells")).text


async def test_an_id_of_a_quote_leads_to_where_it_belongs(site: Any, ids: dict[str, str]) -> None:
    moved = await site.client.get(f"/quotes/-/statement/{ids['copy']}")
    assert (moved.status_code, moved.headers["location"]) == (302, STATEMENT)
    moved = await site.client.get(f"/quotes/-/statement/{ids['fog']}")
    assert moved.headers["location"] == f"/quotes/-/article/fog#quote-{ids['fog']}"
    assert (await site.client.get("/quotes/-/statement/nothing")).status_code == 404


async def test_a_former_id_leads_to_the_speaker(site: Any, ids: dict[str, str]) -> None:
    moved = await site.client.get(f"/quotes/-/speaker/{content_id('moreno')}")
    assert (moved.status_code, moved.headers["location"]) == (302, f"/quotes/-/speaker/{ids['Ada Moreno']}")


async def test_speaker_page_tells_who_that_is(site: Any, ids: dict[str, str]) -> None:
    text = (await site.client.get(f"/quotes/-/speaker/{ids['Ada Moreno']}")).text
    plain = words(text)
    assert "Mayor Moreno 5 articles" in plain
    assert "mayor of Port Alder 4 November 2031 to 6 November 2031, 5 articles" in plain
    assert "Also talked about in Council adjourns" in plain
    assert "May be the same as Ida Marenko harbour pilot 74 % likely" in plain
    assert "For it: names alike: initials, same country" in plain
    assert "Against it: years apart" in plain


async def test_bodies_and_those_who_speak_for_them_lead_to_each_other(site: Any, ids: dict[str, str]) -> None:
    wick, hall = ids["Jonas Wick"], ids["Port Alder Town Hall"]
    assert (
        f'<a href="/quotes/-/speaker/{hall}">Port Alder Town Hall</a>'
        in (await site.client.get(f"/quotes/-/speaker/{wick}")).text
    )
    text = (await site.client.get(f"/quotes/-/speaker/{hall}")).text
    assert f'<a href="/quotes/-/speaker/{wick}">Jonas Wick</a>' in text
    assert "Talked about in" in text


async def test_tables_lead_to_statements(site: Any) -> None:
    for path in ("/quotes/statements", "/quotes/reported_by_several", "/quotes/topics_of_statements"):
        assert f'href="{STATEMENT}"' in (await site.client.get(path)).text, path


@pytest.mark.parametrize("evidence", [None, "", "{", "[1]", '{"a": 1}', '[["a", "b"]]'])
def test_evidence_that_cannot_be_read_is_left_out(evidence: str | None) -> None:
    assert suggestion({"evidence": evidence}).reasons == ()


def test_parts_give_the_report_back() -> None:
    for text in (FULL, TRIMMED, ALTERED):
        parts = parts_of(FULL, text)
        told = "".join(part.text for part in parts if part.change != "cut")
        assert told.split() == text.split()
    assert parts_of(FULL, "nothing of the kind") == ()


@given(st.text(max_size=60), st.text(max_size=60))
def test_parts_of_any_texts_keep_every_word(one: str, other: str) -> None:
    parts = parts_of(one, other)
    told = "".join(part.text for part in parts if part.change != "cut")
    assert not parts or "".join(told.split()) == "".join(other.split())


def test_copies_of_copies_are_folded_and_circles_end() -> None:
    def row(article: str, original: str | None) -> dict[str, Any]:
        return {"id": f"q-{article}", "article_id": article, "original_id": original, "text": "It rained."}

    chain = reports_of("It rained.", [row("a", None), row("b", "a"), row("c", "b")], "q-a")
    assert [(report.quote["id"], len(report.copies)) for report in chain] == [("q-a", 2)]
    circle = reports_of("It rained.", [row("a", "b"), row("b", "a")], "q-a")
    assert sum(1 + len(report.copies) for report in circle) == 2
