import json
from pathlib import Path
from typing import Any

import pytest

from quotes.errors import GoldError
from quotes.evaluation import AnnotatedArticle, AnnotatedQuote, read_annotated, write_annotated

QUOTE: dict[str, Any] = {"type": "direct", "content": [[0, 2]]}


def line(**changes: Any) -> str:
    return json.dumps({"id": "a", "text": "It rained.", "quotes": [QUOTE], **changes})


def test_what_is_written_reads_back(tmp_path: Path) -> None:
    quotes = (
        AnnotatedQuote("mixed", ((0, 2), (3, 9)), ((3, 9),), ((0, 2),), "Zoë Okello", "person", optional=True),
        AnnotatedQuote("indirect", ((0, 9),)),
    )
    articles = [AnnotatedArticle("a", "It rained.\u2028 Really.", quotes), AnnotatedArticle("b", "", ())]
    write_annotated(tmp_path / "out.jsonl", articles)
    assert read_annotated(tmp_path / "out.jsonl", text_required=False) == articles


def test_missing_values_and_blank_lines_are_fine(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(line(quotes=[{"type": None, "content": [[0, 2]], "cue": None, "source": None}]) + "\n\n")
    assert read_annotated(path)[0].quotes == (AnnotatedQuote("indirect", ((0, 2),)),)


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ("{", "Expecting"),
        ("[]", "no JSON object"),
        (json.dumps({"id": "a", "quotes": []}), "'text' is missing"),
        (line(id=7), "must be strings"),
        (line(quotes={}), "must be a list"),
        (line(quotes=["x"]), "no JSON object"),
        (line(quotes=[{"type": "direct"}]), "'content' is missing"),
        (line(quotes=[QUOTE | {"type": "sung"}]), "type 'sung' is none of direct, mixed, indirect"),
        (line(quotes=[QUOTE | {"type": ["direct"]}]), "none of"),
        (line(quotes=[QUOTE | {"kind": "ghost"}]), "kind 'ghost'"),
        (line(quotes=[QUOTE | {"speaker": 7}]), "speaker 7"),
        (line(quotes=[QUOTE | {"confidence": "high"}]), "confidence 'high'"),
        (line(quotes=[QUOTE | {"confidence": 1.5}]), "from 0 to 1"),
        (line(quotes=[QUOTE | {"reason": "hunch"}]), "reason 'hunch'"),
        (line(quotes=[QUOTE | {"content": [[2, 1]]}]), "rising offsets"),
        (line(quotes=[QUOTE | {"content": [[-2, 1]]}]), "rising offsets"),
        (line(quotes=[QUOTE | {"content": [[0, 1.5]]}]), "rising offsets"),
        (line(quotes=[QUOTE | {"content": [[0, 99]]}]), "past the end"),
        (line(quotes=[QUOTE | {"content": [[0]]}]), "unpack"),
        (line(quotes=[QUOTE | {"content": 5}]), "not iterable"),
    ],
)
def test_a_bad_line_is_named_with_its_reason(tmp_path: Path, bad: str, reason: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(line() + "\n" + bad + "\n")
    with pytest.raises(GoldError, match=reason) as caught:
        read_annotated(path)
    assert f"{path}:2" in str(caught.value)


def test_files_that_cannot_be_read_or_written(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="cannot be read"):
        read_annotated(tmp_path / "missing.jsonl")
    (tmp_path / "latin.jsonl").write_bytes(b"\xff\xfe\xe9")
    with pytest.raises(GoldError, match="cannot be read"):
        read_annotated(tmp_path / "latin.jsonl")
    with pytest.raises(GoldError, match="cannot be written"):
        write_annotated(tmp_path / "no" / "folder.jsonl", [])
