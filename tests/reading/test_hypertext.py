import logging

import pytest

from quotes.errors import EmptyArticle
from quotes.reading.hypertext import looks_like_html, read_page

PAGE = """<!doctype html><html><head><title>Ferries sail | Harbour Post</title>
<meta property="og:site_name" content="Harbour Post"><link rel="canonical" href="https://harbour.example/news/ferries">
<meta property="article:published_time" content="2026-03-04T08:30:00Z"><meta name="author" content="Ada Moreno"></head>
<body><nav><a href="/">Home</a> <a href="/sea">Sea</a></nav><article><h1>Ferries sail again</h1>
<p>The ferry strike on the western islands ended on Tuesday, said the <b>harbour
board</b>, after nine days of talks between crews and owners of the boats.</p>
<p>“We are tired,” said <a href="/belk">Tomas Belk</a>, who leads the crews. “We are going home.”</p>
<blockquote><p>Nobody wanted this,</p><p>the board wrote.</p></blockquote>
<p>Boats sail again on Wednesday morning, according to the timetable that the owners published &amp; signed.</p>
</article><footer>All rights reserved</footer></body></html>"""


def test_page_gives_paragraphs_and_what_it_says_of_itself() -> None:
    text, known = read_page(PAGE, origin="a.html")
    assert text.split("\n\n")[-5:] == [
        "The ferry strike on the western islands ended on Tuesday, said the harbour board, after nine days of talks "
        "between crews and owners of the boats.",
        "“We are tired,” said Tomas Belk, who leads the crews. “We are going home.”",
        "Nobody wanted this,",
        "the board wrote.",
        "Boats sail again on Wednesday morning, according to the timetable that the owners published & signed.",
    ]
    assert "Home" not in text
    assert "rights" not in text
    assert known == {
        "url": "https://harbour.example/news/ferries",
        "title": "Ferries sail again",
        "outlet": "Harbour Post",
        "author": "Ada Moreno",
        "published": "2026-03-04",
    }


def test_paragraphs_parted_by_line_breaks_are_paragraphs() -> None:
    page = "<html><body><table><tr><td>One ferry sailed.<br>It was red.<br><br>Two did not.</td></tr></table></body>"
    assert read_page(page, origin="a.html")[0] == "One ferry sailed.\nIt was red.\n\nTwo did not."


def test_page_without_an_article_gives_the_text_it_has() -> None:
    page = (
        "<html><head><title> Two\nlines </title></head><body><script>var x = 1</script><nav>Home</nav>"
        "<form><div>One <i>ferry</i> sailed.</div> It was red. <p>Two did not.</p></form></body></html>"
    )
    text, known = read_page(page, origin="a.html")
    assert text == "One ferry sailed.\n\nIt was red.\n\nTwo did not."
    assert known["title"] == "Two lines"


def test_fragment_and_xhtml_are_read() -> None:
    assert read_page("<p>“No,” she said.</p><p>She left.</p>", origin="a")[0] == "“No,” she said.\n\nShe left."
    page = '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Où?</p></body></html>'
    assert read_page(page, origin="a")[0] == "Où?"


@pytest.mark.parametrize("page", ["", "<!-- a comment -->", "<html></html>", "<html><script>a()</script></html>"])
def test_page_without_text_is_empty(page: str) -> None:
    with pytest.raises(EmptyArticle, match=r"a\.html"):
        read_page(page, origin="a.html")


def test_nothing_is_printed_about_pages_without_an_article(capfd: pytest.CaptureFixture[str]) -> None:
    for handler in list(logging.getLogger().handlers):
        logging.getLogger().removeHandler(handler)
    read_page("<p>Hm</p>", origin="a.html")
    with pytest.raises(EmptyArticle):
        read_page("<html></html>", origin="a.html")
    assert capfd.readouterr() == ("", "")


def test_pages_are_told_by_their_beginning() -> None:
    assert looks_like_html("\n<!-- saved --><!DOCTYPE html><p>a")
    assert looks_like_html("<html lang='en'>")
    assert not looks_like_html("“<html>” is a tag, she said.")
    assert not looks_like_html("<headline>A</headline>")
