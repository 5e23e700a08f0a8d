"""The site beside what its owner has set up: who may see pages, whose words win, what is left alone."""

import json
import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette

from quotes.errors import NotADatabase
from quotes.site import app
from quotes.store import saved_queries
from tests.site.paths import PATHS


@pytest.mark.parametrize(
    "metadata",
    [
        {"allow": {"id": "editor"}},
        {"databases": {"quotes": {"allow": {"id": "editor"}}}},
        {"databases": {"quotes": {"tables": {"quotes": {"allow": {"id": "editor"}}}}}},
        {"databases": {"quotes": {"tables": {"mentions": {"allow": {"id": "editor"}}}}}},
    ],
    ids=["instance", "database", "table", "side table"],
)
async def test_permissions_are_respected(newsroom_database: Path, metadata: dict[str, Any]) -> None:
    site = app(newsroom_database, metadata=metadata)
    signed_in = {"ds_actor": site.sign({"a": {"id": "editor"}}, "actor")}
    for path in PATHS[1:]:
        refused = await site.client.get(path)
        assert refused.status_code == 403
        assert "Moreno" not in refused.text
        assert (await site.client.get(path, cookies=signed_in)).status_code == 200
    assert "Moreno" not in (await site.client.get("/")).text
    assert "🔒" in (await site.client.get("/", cookies=signed_in)).text


async def test_query_that_may_not_be_run_is_not_listed(newsroom_database: Path) -> None:
    name = saved_queries()[0].name
    queries = {name: {"sql": "select 1", "allow": {"id": "editor"}}}
    site = app(newsroom_database, metadata={"databases": {"quotes": {"queries": queries}}})
    front = (await site.client.get("/")).text
    assert f"/quotes/{name}" not in front
    assert f"/quotes/{saved_queries()[1].name}" in front
    assert (await site.client.get(f"/quotes/{name}")).status_code == 403


@pytest.fixture
def foreign_database(tmp_path: Path) -> Path:
    path = tmp_path / "birds.db"
    connection = sqlite3.connect(path)
    connection.execute("create table articles (id integer primary key, title text, text text)")
    connection.execute("create table quotes (id integer primary key, text text, article_id integer)")
    connection.execute("insert into articles values (1, 'Wrens', 'Wrens are small.')")
    connection.commit()
    connection.close()
    return path


async def test_foreign_database_is_left_alone(foreign_database: Path) -> None:
    site = Datasette([str(foreign_database)])
    await site.invoke_startup()
    front = (await site.client.get("/")).text
    assert "Powered by" in front
    assert "quotes-site" not in front
    assert (await site.client.get("/birds/-/quotes")).status_code == 404
    assert "/-/article" not in (await site.client.get("/birds/articles")).text
    assert "/-/article" not in (await site.client.get("/birds/quotes")).text
    assert "Questions" not in (await site.client.get("/birds")).text
    assert "databases" not in (await site.client.get("/-/metadata.json")).json()


async def test_beside_another_database_the_list_of_databases_stays(
    newsroom_database: Path, foreign_database: Path
) -> None:
    site = Datasette([str(newsroom_database), str(foreign_database)])
    await site.invoke_startup()
    front = (await site.client.get("/")).text
    assert "quotes-site" not in front
    assert "birds" in front
    assert (await site.client.get("/quotes/-/quotes")).status_code == 200
    assert json.loads((await site.client.get("/.json")).text).keys() == {"quotes", "birds"}
    assert (await site.client.get("/quotes/-/article/flood")).status_code == 200


async def test_site_with_its_own_index_keeps_it(newsroom_database: Path, tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "index.html").write_text("Our own front page")
    site = Datasette([str(newsroom_database)], template_dir=str(tmp_path / "templates"))
    await site.invoke_startup()
    assert (await site.client.get("/")).text.startswith("Our own front page")


async def test_pages_work_below_a_base_url_and_under_another_name(newsroom_database: Path, tmp_path: Path) -> None:
    copy = tmp_path / "the news.of 2031.db"
    copy.write_bytes(newsroom_database.read_bytes())
    site = app(copy, settings={"base_url": "/archive/"})
    text = (await site.client.get("/")).text
    links = [link for link in re.findall(r'href="(/[^"#]+)', text) if "-/" in link]
    assert links
    assert all(link.startswith("/archive/") for link in links)
    for link in links[:8]:
        assert (await site.client.get(link[len("/archive") :].replace("&amp;", "&"))).status_code == 200


async def test_metadata_of_the_owner_wins(newsroom_database: Path) -> None:
    tables = {"articles": {"description": "Our own words"}}
    site = app(newsroom_database, metadata={"databases": {"quotes": {"title": "Alder Archive", "tables": tables}}})
    assert "<h1>Alder Archive</h1>" in (await site.client.get("/")).text
    assert "Our own words" in (await site.client.get("/quotes/articles")).text
    again = app(newsroom_database)
    assert "Our own words" not in (await again.client.get("/quotes/articles")).text


def test_app_refuses_what_is_not_a_database_of_quotes(tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    path.write_text("not a database, but long enough to be taken for one" * 10)
    with pytest.raises(NotADatabase):
        app(path)


async def test_list_of_databases_stays_as_json(site: Any) -> None:
    assert (await site.client.get("/.json")).json().keys() == {"quotes"}
