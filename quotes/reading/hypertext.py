"""HTML pages: trafilatura finds the article on the page and what is known of it; blank lines part its paragraphs."""

import re
from functools import cache
from typing import Any, Final

from quotes.errors import EmptyArticle
from quotes.reading.dates import iso_date
from quotes.reading.lines import site_of
from quotes.reading.plain import Known
from quotes.reading.wordlists import entries

_BREAKS: Final = frozenset({"lb", "br"})
_BLANK_LINES: Final = re.compile(r"\n{3,}")
_HTML_START: Final = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)


def looks_like_html(text: str) -> bool:
    """Whether a text begins as an HTML page does."""
    return _HTML_START.match(text[:4096]) is not None


def read_page(markup: str, *, origin: str) -> tuple[str, Known]:
    """The text of the article on an HTML page, and what the page says of it.

    Raises EmptyArticle where the page holds no text at all.
    """
    tree = _parse(markup)
    if tree is None:
        raise EmptyArticle(f"Page {origin} holds no text")
    known = Known(title=_title(tree))
    text, whole = "", _text_of(tree, frozenset(entries("html_asides")))
    document = _extract(markup)
    if document is not None:
        text = _text_of(document.body, frozenset())
        known = _metadata(document, known)
    # Where it finds no article, trafilatura gives the words of the page without their paragraphs.
    if not text or ("\n" not in text and len(whole) < 1.3 * len(text)):
        text = whole
    if not text:
        raise EmptyArticle(f"Page {origin} holds no text; if a script fills it in, save it from the browser as shown")
    return text, known


def _parse(markup: str) -> Any:
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None


def _extract(markup: str) -> Any:
    """What trafilatura makes of the page, None where it finds no article."""
    try:
        return _trafilatura().bare_extraction(
            markup,
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            date_extraction_params={"original_date": True, "extensive_search": False, "outputformat": "%Y-%m-%d"},
        )
    except Exception:
        # Whatever a broken page does to it (it raises many kinds of errors), the page still has text to fall back on.
        return None


@cache
def _trafilatura() -> Any:
    """The module, its log messages left to those who ask for them: Python prints them where nobody does."""
    import logging

    import trafilatura

    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).addHandler(logging.NullHandler())
    return trafilatura


def _metadata(document: Any, known: Known) -> Known:
    url = document.url or None
    return Known(
        url=url,
        title=document.title or known.get("title"),
        outlet=document.sitename or document.hostname or (site_of(url) if url else None),
        author=document.author or None,
        published=iso_date(document.date) if document.date else None,
    )


def _title(tree: Any) -> str | None:
    title = tree.findtext(".//title")
    return " ".join(title.split()) or None if title else None


def _text_of(tree: Any, aside: frozenset[str]) -> str:
    """The blocks of a tree, their white space made single, with a blank line between them."""
    from lxml import etree

    block_names = frozenset(entries("html_blocks")) - aside
    blocks: list[str] = []
    pieces: list[str] = []

    def close() -> None:
        lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
        block = _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()
        if block:
            blocks.append(block)
        pieces.clear()

    walker = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walker:
        name = element.tag if isinstance(element.tag, str) else ""
        if name in block_names:
            close()
        elif name in _BREAKS and event == "start":
            pieces.append("\n")
        if event == "start":
            if name in aside:
                walker.skip_subtree()
            elif name:
                pieces.append(_flat(element.text))
        if event == "end" and element is not tree:
            pieces.append(_flat(element.tail))
    close()
    return "\n\n".join(blocks)


def _flat(text: str | None) -> str:
    """A stretch of text in which no line break is left that the page does not show."""
    return text.replace("\n", " ") if text else ""
