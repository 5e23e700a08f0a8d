"""The error analysis in the terminal: counts first, then every case in its passage.

Brackets tell gold from prediction where colours do not show.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from quotes.commands.display import FAINT, printable

if TYPE_CHECKING:
    from rich.console import Group as Blocks
    from rich.console import RenderableType
    from rich.table import Table
    from rich.text import Text

    from quotes.evaluation import Analysis
    from quotes.evaluation.cases import Grouping, Item
    from quotes.evaluation.passages import Piece, Stretch

ROWS = 12
"""Rows of a table of groups: those with most errors. The page shows every group with an error."""
SNIPPET = 60
"""Characters of the content that the lines below a passage repeat."""

BRACKETS = {"gold": ("[[", "]]"), "predicted": ("{{", "}}"), "both": ("[{", "}]")}
STYLES = {"gold": "green", "predicted": "yellow", "both": "cyan"}
LEGEND = (
    "[[gold only]]  {{predicted only}}  [{agreed}]  cues and sources are labelled, content is not; own content bold"
)


def rendered_cases(analysis: "Analysis") -> "Blocks":
    """The counts by type, layout and cue as tables, and below them the cases in the order of the articles."""
    from rich.console import Group as Blocks
    from rich.text import Text

    if not analysis.cases:
        return Blocks(_types(analysis), Text("Nothing went wrong.", "bold green"))
    touching = (
        f"Of the missed, {analysis.near('missed')} share words with a prediction; "
        f"of the extra, {analysis.near('extra')} with gold."
    )
    tables = (_groups(grouping) for grouping in analysis.groupings)
    return Blocks(_types(analysis), Text(touching, FAINT), *tables, Text(LEGEND, FAINT), *_cases(analysis.cases), "")


def _types(analysis: "Analysis") -> "Table":
    from quotes.evaluation.cases import KINDS

    columns = [*analysis.types, analysis.all]
    table = _table("By type", [group.name for group in columns])
    table.add_row("gold segments", *(str(group.gold) for group in columns), style=FAINT)
    table.add_row("predicted segments", *(str(group.predicted) for group in columns), style=FAINT)
    for kind in KINDS:
        table.add_row(kind, *(str(group.errors[kind]) for group in columns))
    return table


def _groups(grouping: "Grouping") -> "Table":
    from quotes.evaluation.cases import KINDS

    left_out = f": {ROWS} of {len(grouping.groups)}" if len(grouping.groups) > ROWS else ""
    columns = ["gold", *(kind for kind in KINDS if kind != "extra"), "predicted", "extra"]
    table = _table(f"\nBy {grouping.name}{left_out}", columns)
    for group in grouping.groups[:ROWS]:
        errors = (group.errors[kind] for kind in KINDS if kind != "extra")
        figures = (group.gold, *errors, group.predicted, group.errors["extra"])
        table.add_row(_text(printable(group.name)), *map(str, figures))
    return table


def _table(title: str, columns: "Sequence[str]") -> "Table":
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    table = Table(
        title=title, title_justify="left", title_style="bold", box=SIMPLE_HEAD, pad_edge=False, collapse_padding=True
    )
    table.add_column("", min_width=18)
    for column in columns:
        table.add_column(column, justify="right")
    return table


def _cases(cases: "Sequence[Item]") -> "Iterator[RenderableType]":
    """The cases under a heading for each kind of error and type."""
    heading = ""
    for number, case in enumerate(cases, start=1):
        before, heading = heading, f"{case.kinds[0]} · {case.type}"
        if heading != before:
            yield _text(f"\n{heading}", "bold underline")
        yield from _case(number, case)


def _case(number: int, case: "Item") -> "Iterator[RenderableType]":
    from rich.padding import Padding

    from quotes.evaluation.cases import record
    from quotes.evaluation.passages import passage

    head = _text(f"\n{number} ", "bold").append(", ".join(case.kinds), "bold red")
    about = (case.type, f"cue: {case.cue}", case.layout, case.article.id)
    yield head.append(f"  {' · '.join(map(printable, about))}", FAINT)
    for stretch in passage(case):
        yield Padding(_passage(stretch), (0, 0, 0, 4))
    yield Padding(_facts(record(case)), (0, 0, 0, 4))


def _passage(stretch: "Stretch") -> "Text":
    shown = _text("[…] " if stretch.gap else "", FAINT)
    for piece in stretch.pieces:
        _add_piece(shown, piece)
    return shown


def _add_piece(shown: "Text", piece: "Piece") -> None:
    # Spaces at the ends part the words; printable() would take them off.
    core = piece.text.strip()
    before, after = (" " if piece.text[:1].isspace() else ""), (" " if core and piece.text[-1:].isspace() else "")
    text = f"{before}{printable(core)}{after}"
    if piece.side is None or not core:
        shown.append(text)
        return
    opening, closing = BRACKETS[piece.side]
    # The brackets say whose content it is; a label repeats that only where roles differ.
    label = "" if piece.label in {"", "gold", "predicted"} else f"{piece.label}: "
    style = f"bold {STYLES[piece.side]}" if piece.own else STYLES[piece.side]
    shown.append(f"{before}{opening}{label}{printable(core)}{closing}{after}", style)


def _facts(facts: Mapping[str, Any]) -> "Text":
    lines = _text("")
    other = "predicted" if facts["gold"] else "gold"
    rows = [(side, facts[side]) for side in ("gold", "predicted") if facts[side]]
    rows += [(f"{other}, sharing {near['shared_words']} of {near['all_words']} words", near) for near in facts["near"]]
    for index, (side, row) in enumerate(rows):
        speaker = f"{row['speaker'] or 'nobody'} ({row['kind']})" if row["kind"] else row["speaker"] or "nobody"
        parts = [
            _snippet(row["text"]),
            row["type"],
            f"speaker {speaker}",
            f"source {_quoted(row['source'])}",
            f"cue {_quoted(row['cue'])}",
        ]
        if row["confidence"] is not None:
            parts.append(f"{row['confidence']:.0%} {row['reason'] or ''}")
        lines.append(f"{'' if not index else chr(10)}{side}: ", "bold").append(printable(" · ".join(parts)))
    return lines


def _snippet(content: str) -> str:
    line = " ".join(content.split())
    return f"“{line}”" if len(line) <= SNIPPET else f"“{line[:SNIPPET].rsplit(' ', 1)[0]} …”"


def _quoted(parts: "Sequence[str]") -> str:
    return f"“{' … '.join(parts)}”" if parts else "none"


def _text(text: str, style: str = "") -> "Text":
    from rich.text import Text

    return Text(text, style)
