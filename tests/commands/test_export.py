import csv
import io
import json
from pathlib import Path

import pytest

from tests.commands.conftest import Run


@pytest.fixture
def filled(run: Run) -> Run:
    lines = [
        {"outlet": "Harbour Herald", "text": "“It rained,” said Ada Moreno."},
        {"outlet": "Vell Courier", "text": "“It froze,” said Bo Lindqvist. “It thawed,” said Ada Moreno."},
    ]
    Path("news.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    assert run("add", "news.jsonl", "-q").exit_code == 0
    return run


def test_json_lines_by_default(filled: Run) -> None:
    rows = [json.loads(line) for line in filled("export").stdout.splitlines()]
    assert sorted(row["said"] for row in rows) == ["It froze,", "It rained,", "It thawed,"]


def test_csv_into_a_file(filled: Run) -> None:
    assert filled("export", "--format", "csv", "--out", "quotes.csv").stdout == ""
    assert Path("quotes.csv").read_bytes().startswith(b"\xef\xbb\xbfquote_id,")
    rows = list(csv.DictReader(io.StringIO(Path("quotes.csv").read_text(encoding="utf-8-sig"))))
    assert len(rows) == 3
    assert {row["speaker"] for row in rows} == {"Ada Moreno", "Bo Lindqvist"}
    assert filled("export", "--format", "csv").stdout.startswith("quote_id,")


def test_only_what_is_surely_right(filled: Run) -> None:
    every = [json.loads(line) for line in filled("export").stdout.splitlines()]
    least = sorted(row["confidence"] for row in every)[1]
    some = filled("export", "--confidence", str(least)).stdout.splitlines()
    assert len(some) == sum(row["confidence"] >= least for row in every)
    assert filled("export", "--confidence", "90").exit_code == 2


def test_one_speaker_of_one_outlet(filled: Run) -> None:
    (line,) = filled("export", "--speaker", "Ada Moreno", "--outlet", "Vell Courier").stdout.splitlines()
    assert json.loads(line)["said"] == "It thawed,"
    nobody = filled("export", "--speaker", "Nobody Here")
    assert (nobody.exit_code, nobody.stdout, nobody.stderr) == (0, "", "No quote in db/quotes.db matches\n")


def test_errors_are_messages(filled: Run) -> None:
    missing = filled("export", "--database", "missing.db")
    assert (missing.exit_code, "missing.db" in missing.stderr, Path("missing.db").exists()) == (1, True, False)
    unwritable = filled("export", "--out", "no/such/folder.csv")
    assert unwritable.exit_code == 1
    assert "no/such/folder.csv" in unwritable.stderr


@pytest.mark.parametrize("day", ["yesterday", "2031-13-01", "2031-02-30", "04.05.2031", ""])
@pytest.mark.parametrize("option", ["--since", "--until"])
def test_what_is_no_day_is_refused(run: Run, option: str, day: str) -> None:
    refused = run("export", option, day)
    assert (refused.exit_code, f"{day!r} is no day; write it as 2031-05-04" in refused.stderr) == (2, True)


@pytest.mark.parametrize("day", ["2031", "2031-05", "2031-05-04"])
def test_years_and_months_stand_for_days(filled: Run, day: str) -> None:
    assert filled("export", "--since", day, "--until", day).exit_code == 0
