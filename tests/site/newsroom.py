"""Invented articles by invented outlets, with their quotes marked by hand, for the tests of the site."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from quotes.article import Article, Span
from quotes.quote import Extraction, Quote, Reason, Speaker
from quotes.store import Database

MODEL = "by hand"

MORENO = Speaker("Ada Moreno", "person", "mayor of Port Alder", ("Moreno", "Mayor Moreno"))
OKAFOR = Speaker("Benedict Okafor", "person", "chief engineer of the Alder Water Board", ("Okafor",))
LINDQVIST = Speaker("Sigrid Lindqvist", "person", "leader of the opposition on the council", ("Lindqvist",))
WATER_BOARD = Speaker("Alder Water Board", "organization", None, ("the board", "AWB"))
UNION = Speaker("Dockworkers’ Union of Alder", "organization", None, ("the union",))
RESIDENTS = Speaker("residents of the harbour quarter", "group")
OFFICIAL = Speaker("a council official who asked not to be named", "unnamed")
HALLORAN = Speaker("Wen Halloran", "person", "hydrologist at Tarn University", ("Halloran",))


def span(text: str, part: str, after: int = 0) -> Span:
    """Where a part of a text stands, the first time after an offset."""
    start = text.index(part, after)
    return start, start + len(part)


def said(
    text: str,
    *content: str,
    speaker: Speaker | None,
    cue: str = "",
    source: str = "",
    reason: Reason = "named",
    confidence: float = 0.93,
    near: str = "",
    **more: Any,
) -> Quote:
    """A quote whose spans are found by their words, the cue and source after the words ``near`` where given."""
    after = text.index(near) if near else 0
    inside = [part.startswith(("“", '"')) for part in content]
    return Quote(
        type="direct" if all(inside) else "mixed" if any("“" in part for part in content) else "indirect",
        content=tuple(span(text, part) for part in content),
        cue=(span(text, cue, after),) if cue else (),
        source=(span(text, source, after),) if source else (),
        speaker=speaker,
        reason=reason,
        confidence=confidence,
        **more,
    )


def extraction(article: Article, quotes: Sequence[Quote]) -> Extraction:
    """What reading the article would have given."""
    ordered = tuple(sorted(quotes, key=lambda quote: quote.start))
    speakers = tuple(dict.fromkeys(quote.speaker for quote in ordered if quote.speaker))
    return Extraction(article=article, quotes=ordered, speakers=speakers, model=MODEL)


FLOOD = """Harbour wall to be raised by two metres, mayor says

The wall that guards the harbour quarter will be two metres higher before next winter, the mayor of Port Alder, \
Ada Moreno, announced on Tuesday.

“We will not ask people to sleep with one eye on the tide again,” Moreno said at the town hall. “The money is there, \
and so is the stone.”

She added that work would begin in March and that no street would be closed for longer than a week.

The Alder Water Board called the plan “a sound first step”, but warned that a wall alone would not keep the cellars \
dry. “Water comes from below as well as from the sea,” said Benedict Okafor, the board’s chief engineer. “Pumps are \
dull, and they are what we need.”

Sigrid Lindqvist, who leads the opposition on the council, asked why the figures had not been published. “The mayor \
told us, ‘Wait for the report,’ and we are still waiting,” she said.

A council official who asked not to be named said the report had been ready since August.

Residents of the harbour quarter said they had heard such promises before.

“Three mayors, three walls, and my shop has flooded four times.”

Wen Halloran, a hydrologist at Tarn University, estimated that the sea off Alder was rising by four millimetres a year.
"""

STRIKE = """Cranes stand still as dockworkers walk out

Nothing moved in the port on Friday. The Dockworkers’ Union of Alder said that nine in ten of its members had stayed \
at home.

“Nobody here wants a long strike,” Mayor Moreno told reporters at the gate. “I want a short talk.”

According to the union, the port has not answered a single letter since June.

Okafor said the pumps in the old dock would run without a crew until Sunday.
"""

PUMPS = """Board orders forty pumps

The Alder Water Board said on Monday that it had ordered forty pumps. Okafor said: “They will be in the cellars \
before the wall is in the sea.”

Lindqvist welcomed the order. “It is the first sentence from this town hall that has a number in it,” she said.

She hoped that nobody would read to the end.
"""

PLAIN = """Weather for the week

Rain from the west, clearing by Thursday.
"""


def newsroom() -> list[Extraction]:
    """Seven articles by four outlets, from September to November 2031."""
    flood = Article(
        id="flood",
        text=FLOOD,
        url="https://alder-courier.example/2031/11/wall",
        title="Harbour wall to be raised by two metres, mayor says",
        outlet="The Alder Courier",
        author="Tomasina Grey",
        published="2031-11-04",
    )
    strike = Article(
        id="strike",
        text=STRIKE,
        title="Cranes stand still as dockworkers walk out",
        outlet="Harbour Wire",
        published="2031-10-17T08:30:00Z",
    )
    pumps = Article(
        id="pumps", text=PUMPS, title="Board orders forty pumps", outlet="Tarn Broadcasting", published="2031-11-10"
    )
    plain = Article(
        id="weather", text=PLAIN, title="Weather for the week", outlet="Tarn Broadcasting", published="2031-11-11"
    )
    return [
        extraction(flood, _flood_quotes()),
        extraction(strike, _strike_quotes()),
        extraction(pumps, _pumps_quotes()),
        extraction(plain, []),
        *(extraction(*_short(number)) for number in range(3)),
    ]


def _flood_quotes() -> list[Quote]:
    return [
        said(
            FLOOD,
            "The wall that guards the harbour quarter will be two metres higher before next winter",
            speaker=MORENO,
            cue="announced",
            source="the mayor of Port Alder, Ada Moreno",
        ),
        said(
            FLOOD,
            "“We will not ask people to sleep with one eye on the tide again,”",
            "“The money is there, and so is the stone.”",
            speaker=MORENO,
            cue="said",
            source="Moreno",
            near="Moreno said at",
            confidence=0.97,
        ),
        said(
            FLOOD,
            "that work would begin in March and that no street would be closed for longer than a week",
            speaker=MORENO,
            cue="added",
            source="She",
            reason="pronoun",
            confidence=0.9,
        ),
        said(FLOOD, "the plan “a sound first step”", speaker=WATER_BOARD, cue="called", source="The Alder Water Board"),
        said(
            FLOOD,
            "that a wall alone would not keep the cellars dry",
            speaker=WATER_BOARD,
            cue="warned",
            source="The Alder Water Board",
            confidence=0.81,
        ),
        said(
            FLOOD,
            "“Water comes from below as well as from the sea,”",
            "“Pumps are dull, and they are what we need.”",
            speaker=OKAFOR,
            cue="said",
            source="Benedict Okafor, the board’s chief engineer",
            near="said Benedict",
        ),
        said(
            FLOOD,
            "why the figures had not been published",
            speaker=LINDQVIST,
            cue="asked",
            source="Sigrid Lindqvist, who leads the opposition on the council",
            confidence=0.77,
        ),
        said(
            FLOOD,
            "“The mayor told us, ‘Wait for the report,’ and we are still waiting,”",
            speaker=LINDQVIST,
            cue="said",
            source="she",
            near="she said",
            reason="pronoun",
            confidence=0.88,
        ),
        Quote(
            type="direct",
            content=(span(FLOOD, "‘Wait for the report,’"),),
            cue=(span(FLOOD, "told us"),),
            source=(span(FLOOD, "The mayor", FLOOD.index("“The mayor")),),
            speaker=MORENO,
            reason="description",
            confidence=0.64,
        ),
        said(
            FLOOD,
            "the report had been ready since August",
            speaker=OFFICIAL,
            cue="said",
            source="A council official who asked not to be named",
            near="A council official",
        ),
        said(
            FLOOD,
            "they had heard such promises before",
            speaker=RESIDENTS,
            cue="said",
            source="Residents of the harbour quarter",
            near="Residents of",
            confidence=0.84,
        ),
        said(
            FLOOD,
            "“Three mayors, three walls, and my shop has flooded four times.”",
            speaker=None,
            reason="unknown",
            confidence=0.38,
        ),
        said(
            FLOOD,
            "that the sea off Alder was rising by four millimetres a year",
            speaker=HALLORAN,
            cue="estimated",
            source="Wen Halloran, a hydrologist at Tarn University",
        ),
    ]


def _strike_quotes() -> list[Quote]:
    return [
        said(
            STRIKE,
            "that nine in ten of its members had stayed at home",
            speaker=UNION,
            cue="said",
            source="The Dockworkers’ Union of Alder",
        ),
        said(
            STRIKE,
            "“Nobody here wants a long strike,”",
            "“I want a short talk.”",
            speaker=MORENO,
            cue="told reporters",
            source="Mayor Moreno",
        ),
        said(
            STRIKE,
            "the port has not answered a single letter since June",
            speaker=UNION,
            cue="According to",
            source="the union",
            reason="description",
        ),
        said(
            STRIKE,
            "the pumps in the old dock would run without a crew until Sunday",
            speaker=OKAFOR,
            cue="said",
            source="Okafor",
            near="Okafor said",
        ),
    ]


def _pumps_quotes() -> list[Quote]:
    return [
        said(PUMPS, "that it had ordered forty pumps", speaker=WATER_BOARD, cue="said", source="The Alder Water Board"),
        said(
            PUMPS,
            "“They will be in the cellars before the wall is in the sea.”",
            speaker=OKAFOR,
            cue="said",
            source="Okafor",
            near="Okafor said",
        ),
        said(
            PUMPS,
            "“It is the first sentence from this town hall that has a number in it,”",
            speaker=LINDQVIST,
            cue="said",
            source="she",
            near="she said",
            reason="pronoun",
            confidence=0.71,
            runner_up=HALLORAN,
            runner_up_share=0.31,
        ),
        said(
            PUMPS,
            "that nobody would read to the end",
            speaker=LINDQVIST,
            cue="hoped",
            source="She",
            near="She hoped",
            reason="pronoun",
            confidence=0.66,
            thought=True,
        ),
    ]


def _short(number: int) -> tuple[Article, list[Quote]]:
    text = (
        f"Council notes, session {number + 1}\n\nMoreno said that item {number + 1} of the budget would wait.\n\n"
        "“We count every coin twice,” the mayor said.\n"
    )
    article = Article(
        id=f"notes-{number}",
        text=text,
        title=f"Council notes, session {number + 1}",
        outlet=("The Alder Courier", "Harbour Wire", "Saltmarsh Weekly")[number],
        published=f"2031-09-{10 + 7 * number}",
    )
    return article, [
        said(text, f"that item {number + 1} of the budget would wait", speaker=MORENO, cue="said", source="Moreno"),
        said(
            text,
            "“We count every coin twice,”",
            speaker=MORENO,
            cue="said",
            source="the mayor",
            near="the mayor",
            reason="description",
        ),
    ]


SCRIPT = "<script>alert('told')</script>"


def hostile() -> Extraction:
    """An article that holds markup wherever a text can stand."""
    text = f"Say {SCRIPT} & <b>bold</b>\n\n“{SCRIPT} <i>again</i>,” said Eve {SCRIPT}."
    eve = Speaker(f"Eve {SCRIPT}", "person", f"boss of <img src=x onerror=alert(1)> {SCRIPT}", (f"Evie {SCRIPT}",))
    article = Article(
        id="a/b?c#d e",
        text=text,
        url="javascript:alert(1)",
        title=f"Title {SCRIPT}",
        outlet=f"Outlet {SCRIPT}",
        author=f"Author {SCRIPT}",
        published=f"2031 {SCRIPT}",
        language='en" onload="alert(1)',
        origin=f"origin {SCRIPT}",
    )
    quote = said(text, f"“{SCRIPT} <i>again</i>,”", speaker=eve, cue="said", source=f"Eve {SCRIPT}")
    return extraction(article, [quote])


def build(path: Path, extractions: Sequence[Extraction]) -> Path:
    """A database with these extractions in it."""
    with Database(path) as database:
        run = database.start_run(MODEL)
        for each in extractions:
            database.add(each)
        database.finish_run(run)
    return path
