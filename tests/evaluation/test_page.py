"""The page by its parsed markup: links that lead somewhere, marks in place, nothing fetched, nothing injected."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from quotes.errors import GoldError
from quotes.evaluation import AnnotatedArticle, AnnotatedQuote, analyse, evaluate
from quotes.evaluation.page import error_page, write_error_page
from tests.evaluation.test_measures import FERRY, READY, article, quote

VOID = {"meta", "br", "link", "img", "hr", "input"}


class Parsed(HTMLParser):
    """Ids, links, tags, and the text of each element with a class."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.texts: list[tuple[str, str]] = []
        self._open: list[tuple[str, str]] = []
        self.feed(html)
        assert not self._open, f"never closed: {self._open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.add(tag)
        self.ids += [value for name, value in attrs if name == "id" and value]
        self.links += [value for name, value in attrs if name in {"href", "src"} and value]
        if tag not in VOID:
            self._open.append((tag, found.get("class") or ""))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self.texts += [(self._open[-1][1] if self._open else "", data)]


def page(gold: list[AnnotatedArticle], given: list[AnnotatedArticle], title: str = "gold.jsonl") -> str:
    return error_page(analyse(gold, given), evaluate(gold, given), title=title)


@pytest.fixture
def several() -> str:
    wrong = quote("that the ferry would", "she", "Bela Moreno")
    return page([article(FERRY, READY)], [article(wrong, quote("Dockers doubted it"))])


def test_every_link_leads_to_one_place_on_the_page(several: str) -> None:
    parsed = Parsed(several)
    assert {"#missed-direct", "#extra-indirect", "#boundary-indirect", "#source-indirect", "#case-1"} <= {*parsed.links}
    assert {link.removeprefix("#") for link in parsed.links} <= {*parsed.ids}
    assert len(parsed.ids) == len({*parsed.ids})


def test_nothing_is_fetched_and_nothing_is_run(several: str) -> None:
    assert not Parsed(several).tags & {"script", "link", "img", "iframe"}
    assert "url(" not in several
    assert "//" not in several


def test_marks_stand_in_place_and_say_whose_they_are(several: str) -> None:
    texts = Parsed(several).texts
    assert ("both own content", "the ferry would") in texts
    assert ("gold own content", " sail") in texts
    assert ("gold source", "Ada Moreno") in texts
    assert ("tag", "gold source") in texts
    assert ("differs", "Bela Moreno ") in texts


def test_what_the_article_holds_is_text() -> None:
    text = "<script>alert(1)</script> & <b>rain</b>\nIt fell."
    gold = AnnotatedArticle('<i id="x">', text, (AnnotatedQuote("direct", ((0, 39),), speaker="<u>Ada</u>"),))
    html = page([gold], [], title="<s>gold</s>")
    assert not Parsed(html).tags & {"script", "i", "u", "s"}
    assert "<b>rain" not in html
    assert "&lt;script&gt;alert" in html
    assert "&lt;u&gt;Ada" in html


def test_a_page_without_errors_has_its_tables() -> None:
    html = page([article(FERRY)], [article(FERRY)])
    assert "0 cases" in html
    assert re.search(r"indirect</th>", html)


def test_the_page_is_written_whatever_the_characters(tmp_path: Path) -> None:
    write_error_page(tmp_path / "errors.html", "Zoë \ud800")
    assert (tmp_path / "errors.html").read_text(encoding="utf-8") == "Zoë ?"
    with pytest.raises(GoldError, match="cannot be written"):
        write_error_page(tmp_path / "no" / "errors.html", "")
