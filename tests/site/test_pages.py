"""The pages, asked in process: what they show, and that they escape it."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from quotes.article import Article
from quotes.quote import Extraction, Quote, Speaker
from quotes.site import app
from quotes.store import Database, saved_queries, schema_descriptions
from tests.site.newsroom import FLOOD, SCRIPT, build
from tests.site.paths import PATHS, speaker_id


@pytest.mark.parametrize("path", PATHS)
async def test_page_answers(site: Any, path: str) -> None:
    response = await site.client.get(path)
    assert response.status_code == 200
    assert response.text.count("<h1>") == 1


async def test_every_link_of_every_page_leads_somewhere(site: Any) -> None:
    waiting: list[str] = ["/"]
    seen: set[str] = set()
    while waiting:
        path = waiting.pop()
        response = await site.client.get(path)
        assert response.status_code == 200, path
        if ("/-/" not in path and path != "/") or "?" in path:
            continue
        links = {
            link.split("#")[0].replace("&amp;", "&") for link in re.findall(r'(?:href|src)="([^"]+)"', response.text)
        }
        fresh = {link for link in links if link.startswith("/") and "speaker=" not in link} - seen
        seen |= fresh
        waiting.extend(fresh)
    assert {"/quotes/-/article/flood", "/quotes/-/article/pumps", "/quotes/who_said_what", "/quotes"} <= seen


async def test_front_page_counts_and_ranks(site: Any) -> None:
    text = (await site.client.get("/")).text
    assert "<b>27</b> quotes" in text
    assert "<b>7</b> articles" in text
    assert "<b>4</b> outlets" in text
    assert text.index("Ada Moreno") < text.index("Sigrid Lindqvist")
    for query in saved_queries():
        assert f"/quotes/{query.name}" in text


async def test_articles_without_outlet_title_or_speaker_are_counted_and_told_apart(tmp_path: Path) -> None:
    text = " date 2031-05-04 “It rained,” said Ada Moreno. “It froze.”"
    ada = Speaker("Ada Moreno", "person", mentions=((34, 44),))
    said = Quote("direct", ((17, 28),), ((29, 33),), ((34, 44),), speaker=ada, reason="named", confidence=0.9)
    lone = Quote("direct", ((46, 57),), confidence=0.6)
    article = Article(text=text, published="2031-05-04", id="rain")
    outlet = Article(text="It snowed.", title="Snow", outlet="The Vell Courier", id="snow")
    extractions = [Extraction(article, (said, lone), (ada,), "by hand"), Extraction(outlet, (), (), "by hand")]
    path = build(tmp_path / "quotes.db", extractions)
    site = app(path)
    assert "1 article without an outlet" in (await site.client.get("/")).text
    assert "2 quotes, 1 speaker, 9 words" in (await site.client.get("/quotes/-/article/rain")).text
    for page in ("-/articles", "-/search?q=rained", f"-/speaker/{speaker_id(path, 'Ada Moreno')}"):
        shown = (await site.client.get(f"/quotes/{page}")).text
        assert ">“It rained,” said Ada Moreno. “It froze.”</a>" in shown


async def test_what_the_package_keeps_for_itself_is_not_offered(site: Any) -> None:
    assert "_sqlite_migrations" not in (await site.client.get("/quotes")).text


async def test_article_shows_its_text_untouched(site: Any) -> None:
    text = (await site.client.get("/quotes/-/article/flood")).text
    body = re.search(r'<article class="text"[^>]*>(.*?)</article>', text, re.DOTALL)
    assert body
    shown = re.findall(r"<p [^>]*>(.*?)</p>", body[1], re.DOTALL)
    bare = [re.sub(r"<[^>]+>", "", paragraph) for paragraph in shown]
    assert bare == [line for line in FLOOD.split("\n") if line]


async def test_article_marks_each_quote_once_for_the_keyboard(site: Any) -> None:
    text = (await site.client.get("/quotes/-/article/flood")).text
    assert text.count('tabindex="0"') == 13
    assert len(re.findall(r'class="anchor" id="quote-', text)) == 13
    assert "Speaker unknown" in text


async def test_quote_inside_a_quote_has_its_own_speaker(site: Any) -> None:
    text = (await site.client.get("/quotes/-/article/flood")).text
    inner = re.search(r'<mark [^>]*data-speakers="([^"]+)"[^>]*>‘Wait for the report,’', text)
    assert inner
    assert len(inner[1].split()) == 2


async def test_speaker_page_tells_all(site: Any, newsroom_database: Path) -> None:
    text = (await site.client.get(f"/quotes/-/speaker/{speaker_id(newsroom_database, 'Ada Moreno')}")).text
    assert "mayor of Port Alder" in text
    assert "Mayor Moreno" in text
    assert "11 quotes in 5 articles by 3 outlets" in text
    assert text.index("Council notes, session 1") < text.index("Cranes stand still") < text.index("Harbour wall")
    assert re.search(r'href="/quotes/-/article/strike#quote-[0-9a-f]+">Read in context', text)
    assert "Benedict Okafor" in text


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("q=pumps", 3),
        ("q=pump", 3),
        ("q=pumps&type=direct", 1),
        ("type=mixed", 1),
        ("speaker=none", 1),
        ("q=%22short+talk%22", 1),
        ("q=zebra", 0),
        ("type=nonsense", 27),
        ("page=9999", 27),
        ("page=-1", 27),
    ],
)
async def test_search_finds(site: Any, asked: str, expected: int) -> None:
    text = (await site.client.get(f"/quotes/-/search?{asked}")).text
    assert re.search(rf"<b>{expected} quotes?</b>", text)


async def test_search_is_narrowed_to_a_speaker_and_an_outlet(site: Any, newsroom_database: Path) -> None:
    moreno = speaker_id(newsroom_database, "Ada Moreno")
    everything = (await site.client.get(f"/quotes/-/search?speaker={moreno}")).text
    assert "<b>11 quotes</b>" in everything
    outlet = re.search(r"outlet=([0-9a-f]+)\"><span>Harbour Wire", everything)
    assert outlet
    assert "<b>3 quotes</b>" in (await site.client.get(f"/quotes/-/search?speaker={moreno}&outlet={outlet[1]}")).text


async def test_rows_say_how_the_speaker_was_found_and_who_else_it_may_be(site: Any, newsroom_database: Path) -> None:
    lindqvist, halloran = (speaker_id(newsroom_database, name) for name in ("Sigrid Lindqvist", "Wen Halloran"))
    perhaps = f'or perhaps <a href="/quotes/-/speaker/{halloran}">Wen Halloran</a>'
    for path in (f"/quotes/-/speaker/{lindqvist}", "/quotes/-/search?q=sentence"):
        text = (await site.client.get(path)).text
        assert text.count(perhaps) == 1
        assert re.search("credited to “she” *\\(pronoun\\)", text)
    assert "<dt>Or perhaps</dt>" in (await site.client.get("/quotes/-/article/pumps")).text
    assert "<dt>Or perhaps</dt>" not in (await site.client.get("/quotes/-/article/strike")).text


async def test_thoughts_are_marked_and_can_be_left_out(site: Any) -> None:
    everything = (await site.client.get("/quotes/-/search?q=nobody")).text
    assert everything.count(">thought</span>") == 2
    assert "Said or thought" in everything
    only = (await site.client.get("/quotes/-/search?thought=1")).text
    assert "<b>1 quote</b>" in only
    assert "read to the end" not in (await site.client.get("/quotes/-/search?q=nobody&thought=0")).text
    article = (await site.client.get("/quotes/-/article/pumps")).text
    assert ">thought</span>" in article
    assert len(re.findall('<mark class="piece said [^"]* thought"', article)) == 1
    assert "what was thought, but not said" in article
    assert ">thought</span>" not in (await site.client.get("/quotes/-/article/strike")).text
    assert "Said or thought" not in (await site.client.get("/quotes/-/search?q=cellars")).text


@pytest.mark.parametrize(
    "words",
    ['"', '""', '"a', "*", "a OR", "NEAR(", "text:x", "-", "'", "\x00", 'a\nb"', "%", "{", "AND AND", "ü", SCRIPT],
)
async def test_search_survives_any_words(site: Any, words: str) -> None:
    for place in ("search", "speakers", "articles"):
        response = await site.client.get(f"/quotes/-/{place}?q={quote(words)}")
        assert response.status_code == 200
        assert "<script>alert" not in response.text


async def test_speakers_are_found_by_any_of_their_names(site: Any) -> None:
    assert "Alder Water Board" in (await site.client.get("/quotes/-/speakers?q=awb")).text
    assert "<b>1 speaker</b>" in (await site.client.get("/quotes/-/speakers?kind=unnamed")).text


async def test_markup_in_texts_is_shown_escaped(hostile_site: Any, hostile_database: Path) -> None:
    eve = speaker_id(hostile_database, f"Eve {SCRIPT}")
    article = "/quotes/-/article/a~2Fb~3Fc~23d+e"
    rows = [
        "/quotes/articles",
        "/quotes/quotes",
        "/quotes/speakers",
        "/quotes/who_said_what",
        "/quotes/most_quoted_speakers",
    ]
    for path in ["/", article, f"/quotes/-/speaker/{eve}", *PATHS[1:6], f"/quotes/-/search?q={quote(SCRIPT)}", *rows]:
        response = await hostile_site.client.get(path)
        assert response.status_code == 200, path
        for markup in ("<script>alert", "<img src=x", "<i>again", 'href="javascript:', 'en" onload'):
            assert markup not in response.text, path
    assert "&lt;script&gt;alert" in (await hostile_site.client.get(article)).text


@pytest.mark.parametrize("query", saved_queries(), ids=lambda query: query.name)
async def test_saved_query_answers(site: Any, query: Any) -> None:
    for parameters in ("", "?" + "&".join(f"{name}=moreno" for name in query.parameters)):
        response = await site.client.get(f"/quotes/{query.name}{parameters}")
        assert response.status_code == 200
        assert query.title in response.text
    rows = (
        await site.client.get(f"/quotes/{query.name}.json{parameters}&_shape=array".replace("json&", "json?"))
    ).json()
    assert isinstance(rows, list)


async def test_every_table_and_column_is_described(site: Any) -> None:
    for described in schema_descriptions():
        text = (await site.client.get(f"/quotes/{described.name}")).text
        assert text.count("<dt>") >= len(described.columns)


async def test_foreign_keys_are_shown_as_names_that_lead_to_pages(site: Any, newsroom_database: Path) -> None:
    text = (await site.client.get("/quotes/quotes?_size=max")).text
    moreno = speaker_id(newsroom_database, "Ada Moreno")
    assert f'<a href="/quotes/-/speaker/{moreno}">Ada Moreno</a>' in text
    assert '<a href="/quotes/-/article/strike">Cranes stand still as dockworkers walk out</a>' in text


async def test_names_and_words_lead_to_pages_from_views_and_saved_queries(site: Any, newsroom_database: Path) -> None:
    moreno = f'<a href="/quotes/-/speaker/{speaker_id(newsroom_database, "Ada Moreno")}">Ada Moreno</a>'
    for path in ("/quotes/speakers", "/quotes/who_said_what", "/quotes/most_quoted_speakers"):
        assert moreno in (await site.client.get(path)).text
    said = (await site.client.get("/quotes/who_said_what?_size=max")).text
    assert re.search(r'<a href="/quotes/-/article/pumps#quote-[0-9a-f]+">“They will be in the cellars', said)
    assert '<a href="/quotes/-/article/pumps">Board orders forty pumps</a>' in said


async def test_data_is_one_click_away(site: Any) -> None:
    text = (await site.client.get("/quotes/-/article/flood")).text
    path = re.search(r'href="(/quotes/quotes\.json[^"]+)"', text)
    assert path
    rows = (await site.client.get(path[1].replace("&amp;", "&"))).json()
    assert len(rows) == 13
    csv = re.search(r'href="(/quotes/quotes\.csv[^"]+)"', text)
    assert csv
    assert (await site.client.get(csv[1].replace("&amp;", "&"))).text.startswith("id,article_id")


@pytest.mark.parametrize("path", ["/quotes/-/article/nobody", "/quotes/-/speaker/nobody", "/other/-/quotes"])
async def test_what_is_not_there_is_404(site: Any, path: str) -> None:
    assert (await site.client.get(path)).status_code == 404


async def test_what_is_not_there_is_told_on_a_page_that_leads_on(site: Any, capfd: pytest.CaptureFixture[str]) -> None:
    answer = await site.client.get("/quotes/-/speaker/nob~3Cb~3Eody")
    assert answer.status_code == 404
    assert "nob&lt;b&gt;ody" in answer.text
    assert 'href="/quotes/-/speakers"' in answer.text
    told = capfd.readouterr()
    assert "Traceback" not in told.out + told.err


async def test_empty_database_says_how_to_fill_it(tmp_path: Path) -> None:
    site = app(build(tmp_path / "quotes.db", []))
    text = (await site.client.get("/")).text
    assert "quotes add" in text
    for path in PATHS[1:6]:
        assert (await site.client.get(path)).status_code == 200


async def test_pages_follow_a_database_that_grows(tmp_path: Path) -> None:
    path = build(tmp_path / "quotes.db", [])
    site = app(path)
    await site.client.get("/")
    with Database(path) as database:
        database.add(Extraction(Article(text="It rained.", title="Rain", id="rain"), (), (), "by hand"))
    assert "Rain" in (await site.client.get("/")).text
