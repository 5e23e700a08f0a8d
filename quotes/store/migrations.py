"""The numbered steps that bring a database of any age to the present schema, each in one transaction."""

from collections import defaultdict
from functools import cache
from importlib.resources import files

from sqlite_utils import Database, Migrations

from quotes.article import Span, content_id, joined
from quotes.names import fold

MIGRATION_SET = "quotes"

migrations = Migrations(MIGRATION_SET)


@migrations(name="0001_tables")
def create_tables(db: Database) -> None:
    """Create the tables and the indexes for what people and the site ask."""
    _run(db, _script("0001_tables"))


@migrations(name="0002_search")
def create_search(db: Database) -> None:
    """Create full-text search over quotes and articles, kept in step by triggers."""
    # Case and accents are ignored and English endings are cut, so "réfugiés said" finds "Refugies say".
    tokenizer = "porter unicode61 remove_diacritics 2"
    db.table("quotes").enable_fts(["text", "cue", "source"], create_triggers=True, tokenize=tokenizer)
    db.table("articles").enable_fts(["title", "text"], create_triggers=True, tokenize=tokenizer)


@migrations(name="0003_views")
def create_views(db: Database) -> None:
    """Create the views that read like the questions people ask."""
    _run(db, _script("0003_views"))


@migrations(name="0004_runners_up_and_thoughts")
def add_runners_up_and_thoughts(db: Database) -> None:
    """Tell who else may have spoken, and what was only thought."""
    _run(db, _script("0004_runners_up_and_thoughts"))


@migrations(name="0005_identity")
def add_identity(db: Database) -> None:
    """Make room for identity across articles: appearances, forms of names, links, statements, corrections."""
    db.conn.create_function("content_id", -1, content_id, deterministic=True)
    db.conn.create_function("fold", 1, fold, deterministic=True)
    _run(db, _script("0005_identity"))


@migrations(name="0006_corrections")
def index_corrections(db: Database) -> None:
    """Find the corrections of an article, and the article of a correction, without reading all of them."""
    _run(db, _script("0006_corrections"))


@migrations(name="0007_statement_keys")
def add_statement_keys(db: Database) -> None:
    """Find the quotes that may report the same, and note which are to be compared anew when one of them goes."""
    _run(db, _script("0007_statement_keys"))


@migrations(name="0008_topics")
def add_topics(db: Database) -> None:
    """Create the views that tell what is spoken about, by whom and in which statements."""
    _run(db, _script("0008_topics"))


@migrations(name="0009_versions")
def add_versions(db: Database) -> None:
    """Compare quotes in the same words once, and count wire copies of a report as one report."""
    _run(db, _script("0009_versions"))


@migrations(name="0010_many_appearances")
def index_appearances(db: Database) -> None:
    """Count and sample the appearances of a name, and sum up those of a speaker, from indexes alone."""
    _run(db, _script("0010_many_appearances"))


@migrations(name="0011_statements_anew")
def look_anew(db: Database) -> None:
    """Look for wire copies and statements once more, by what has been learnt of them since."""
    _run(db, _script("0011_statements_anew"))


@migrations(name="0012_homes")
def add_homes(db: Database) -> None:
    """Note which country an outlet is of, and look at all names anew by the rules there are now."""
    _run(db, _script("0012_homes"))


@migrations(name="0013_names_anew")
def look_at_names_anew(db: Database) -> None:
    """Look at all names once more, by what has been learnt of newspapers and banks since."""
    _run(db, _script("0013_names_anew"))


@migrations(name="0014_gaps")
def mark_gaps(db: Database) -> None:
    """Show in a quote where words of the article are left out, and look anew at which report came first."""
    _run(db, _script("0014_gaps"))


@migrations(name="0015_states_anew")
def weigh_anew(db: Database) -> None:
    """Weigh all names once more, by what is looked at now, and find all quotes by keys that lie together."""
    _run(db, _script("0015_states_anew"))
    segments = """
    SELECT quote_id, segments.start, segments."end" FROM segments WHERE quote_id IN (
      SELECT quote_id FROM segments WHERE position = 1
    ) ORDER BY quote_id, position
    """
    spans: dict[str, list[Span]] = defaultdict(list)
    for quote_id, start, end in db.execute(segments).fetchall():
        spans[quote_id].append((start, end))
    article = "SELECT articles.text FROM articles JOIN quotes ON article_id = articles.id WHERE quotes.id = ?"
    for quote_id, content in spans.items():
        text = db.execute(article, [quote_id]).fetchone()[0]
        db.execute("UPDATE quotes SET text = ? WHERE id = ?", [joined(text, content), quote_id])


@cache
def step_names() -> frozenset[str]:
    """Give the name of every migration this version knows."""
    with Database(memory=True, execute_plugins=False) as empty:
        return frozenset(step.name for step in migrations.pending(empty))


@cache
def schema_names() -> frozenset[str]:
    """Give the name of every table, view, index and trigger of the present schema."""
    with Database(memory=True, execute_plugins=False) as fresh:
        migrations.apply(fresh)
        return frozenset(str(row[0]) for row in fresh.execute("SELECT name FROM sqlite_master"))


def _run(db: Database, script: str) -> None:
    # In our scripts a semicolon at the end of a line always ends a statement. The general way of finding the ends
    # (executescript) takes time quadratic in their length, a noticeable part of making a database.
    for statement in script.split(";\n"):
        db.execute(statement)


def _script(name: str) -> str:
    return files("quotes.store").joinpath("schema", f"{name}.sql").read_text(encoding="utf-8")
