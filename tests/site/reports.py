"""Invented reports of one statement by five outlets, and what is known of who made it, for the tests of the site."""

import json
import sqlite3
from dataclasses import replace
from pathlib import Path

from quotes.article import Article, content_id
from quotes.quote import Extraction, Speaker
from tests.site.newsroom import LINDQVIST, MORENO, build, extraction, said

TOWN_HALL = Speaker("Port Alder Town Hall", "organization", None, ("the town hall",))
WICK = Speaker("Jonas Wick", "person", "town hall spokesman", ("Wick",))
MARENKO = Speaker("Ida Marenko", "person", "harbour pilot")

FULL = "“We will raise the harbour wall by two metres before next winter, and nobody will pay a coin more for it,”"
TRIMMED = "“We will raise the harbour wall by two metres,”"
ALTERED = "“We shall raise the sea wall by two metres before next winter, and nobody will pay a coin more for it,”"
RETOLD = "that the town would keep the tide out at its own expense"

_REPORTS = [
    ("wall-courier", "The Alder Courier", "2031-11-04T07:00:00", FULL, "reference"),
    ("wall-copy", "Saltmarsh Weekly", "2031-11-04T09:30:00", FULL, "verbatim"),
    ("wall-wire", "Harbour Wire", "2031-11-04T18:00:00", TRIMMED, "trimmed"),
    ("wall-tarn", "Tarn Broadcasting", "2031-11-05", ALTERED, "altered"),
    ("wall-post", "Belisar Post", "2031-11-06", RETOLD, "paraphrased"),
]


def reports() -> list[Extraction]:
    """Five reports of one statement, one by a spokesman, one by a namesake, and one that quotes somebody else."""
    return [*(_report(*row[:4]) for row in _REPORTS), _spokesman(), _namesake(), _talked_about()]


def _report(key: str, outlet: str, published: str, words: str) -> Extraction:
    text = f"Wall to rise\n\n{words} Mayor Moreno said on Tuesday.\n"
    article = Article(id=key, text=text, title=f"Wall to rise, says {outlet}", outlet=outlet, published=published)
    told = said(text, words, speaker=MORENO, cue="said", source="Mayor Moreno")
    return extraction(article, [replace(told, terms=(("harbour wall", 0.9), ("tide", 0.4)))])


def _spokesman() -> Extraction:
    text = "Pumps on order\n\n“The pumps are on their way,” said Jonas Wick, the town hall spokesman.\n"
    article = Article(id="pumps-wick", text=text, title="Pumps on order", outlet="Harbour Wire", published="2031-11-08")
    told = said(text, "“The pumps are on their way,”", speaker=WICK, cue="said", source="Jonas Wick")
    return replace(extraction(article, [replace(told, terms=(("pump", 1.0),))]), others=(TOWN_HALL,))


def _namesake() -> Extraction:
    text = "Fog in the strait\n\n“I steer by the bells,” said Ida Marenko, a harbour pilot.\n"
    article = Article(id="fog", text=text, title="Fog in the strait", outlet="Belisar Post", published="2019-02-01")
    return extraction(
        article, [said(text, "“I steer by the bells,”", speaker=MARENKO, cue="said", source="Ida Marenko")]
    )


def _talked_about() -> Extraction:
    text = "Council adjourns\n\n“The mayor has gone home,” Lindqvist said of Ada Moreno.\n"
    article = Article(id="home", text=text, title="Council adjourns", outlet="Belisar Post", published="2031-11-09")
    told = said(text, "“The mayor has gone home,”", speaker=LINDQVIST, cue="said", source="Lindqvist")
    return replace(extraction(article, [told]), others=(replace(MORENO, aliases=(), description=None),))


def build_reports(path: Path) -> Path:
    """A database of the reports, with what identity across articles would make of them."""
    build(path, reports())
    connection = sqlite3.connect(path)
    with connection:
        _one_statement(connection)
        _who_is_who(connection)
    connection.close()
    return path


def speaker_of(connection: sqlite3.Connection, name: str) -> str:
    """The id of the speaker of that name."""
    return str(connection.execute("select id from speakers where name = ?", [name]).fetchone()[0])


def _one_statement(connection: sqlite3.Connection) -> None:
    connection.execute("update quotes set statement_id = null, wording = null")
    connection.execute("delete from statements")
    connection.execute("delete from copies")
    first = connection.execute("select id from quotes where article_id = 'wall-courier'").fetchone()[0]
    speaker = speaker_of(connection, "Ada Moreno")
    row = ("harbour-wall", speaker, FULL, first, "2031-11-04T07:00:00", 5, 5, 4)
    columns = "id, speaker_id, text, first_quote_id, first_published, quotes, outlets, reports"
    connection.execute(f"insert into statements ({columns}) values (?, ?, ?, ?, ?, ?, ?, ?)", row)
    for key, *_, wording in _REPORTS:
        connection.execute(
            "update quotes set statement_id = 'harbour-wall', wording = ? where article_id = ?", [wording, key]
        )
    connection.execute("insert into copies values ('wall-copy', 'wall-courier', 0.97)")


def _who_is_who(connection: sqlite3.Connection) -> None:
    connection.execute("delete from speaker_links")
    connection.execute("delete from spokespersons")
    moreno, wick, hall = (speaker_of(connection, name) for name in ("Ada Moreno", "Jonas Wick", "Port Alder Town Hall"))
    one, other = sorted(_appearance(connection, article) for article in ("wall-courier", "fog"))
    evidence = json.dumps([["names alike: initials", 3.1], ["years apart", -2.0], ["same country", 0.4]])
    connection.execute("insert into speaker_links values (?, ?, 'doubtful', 1.5, 0.74, ?)", [one, other, evidence])
    connection.execute("insert or replace into former_ids values (?, ?)", [content_id("moreno"), moreno])
    speaks = (wick, hall, _appearance(connection, "pumps-wick"), "town hall spokesman")
    connection.execute("insert into spokespersons values (?, ?, ?, ?)", speaks)


def _appearance(connection: sqlite3.Connection, article: str) -> str:
    query = "select id from appearances where article_id = ? and quoted"
    return str(connection.execute(query, [article]).fetchone()[0])
