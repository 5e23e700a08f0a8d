"""Text to an article: what the text certainly tells about itself is noted, the text is never edited."""

from typing import TypedDict, Unpack

from quotes.article import Article, content_id
from quotes.reading.furniture import recognise
from quotes.reading.lines import names_an_article, site_of


class Known(TypedDict, total=False):
    """What is known of an article before its text is read; it goes before what the text tells."""

    id: str | None
    url: str | None
    title: str | None
    outlet: str | None
    author: str | None
    published: str | None
    language: str | None


def read_text(text: str, *, origin: str | None = None, **known: Unpack[Known]) -> Article:
    """An article of the text as it is, with the metadata that is certain in it.

    A first line that is an address, date lines, bylines, comment boxes and the like become the article's
    ``furniture`` and fill in what is not ``known``; a headline gives the title.
    """
    return assemble(text, origin=origin, identity=None, known=known)


def assemble(text: str, *, origin: str | None, identity: str | None, known: Known) -> Article:
    """As ``read_text``; ``identity`` is what the article's id is derived from where it has neither id nor URL."""
    findings = recognise(text)
    url = known.get("url") or findings.url
    # The address of a front page says which outlet it is, but many articles have it: it identifies none of them.
    own_url = url if url and names_an_article(url) else None
    basis = own_url or identity
    return Article(
        text=text,
        id=known.get("id") or (content_id(basis) if basis else ""),
        url=own_url,
        title=known.get("title") or findings.title,
        outlet=known.get("outlet") or (site_of(url) if url else None),
        author=known.get("author") or findings.author,
        published=known.get("published") or findings.published,
        language=known.get("language", "en"),
        origin=origin,
        furniture=findings.furniture,
    )
