"""What is true of a generated corpus, kept in a file of its own beside the database that is measured by it."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from benchmarks.newsroom import Report
from benchmarks.pairs import Cell

_SCHEMA = """
CREATE TABLE articles (id TEXT PRIMARY KEY, original TEXT) WITHOUT ROWID;
CREATE TABLE appearances (
  article_id TEXT, name TEXT, entity TEXT, kind TEXT, shape TEXT, role TEXT, PRIMARY KEY (article_id, name)
) WITHOUT ROWID;
CREATE TABLE quotes (article_id TEXT, start INTEGER, statement TEXT, way TEXT, PRIMARY KEY (article_id, start))
  WITHOUT ROWID;
"""
_JOINED = {
    "speakers": """
        SELECT truth.entity AS truth, given.speaker_id AS found, truth.kind AS sort, truth.shape AS way, given.id AS id
        FROM truth.appearances AS truth JOIN main.appearances AS given USING (article_id, name)
    """,
    "statements": """
        SELECT truth.statement AS truth, coalesce(given.statement_id, given.id) AS found, given.type AS sort,
        truth.way AS way, given.id AS id
        FROM truth.quotes AS truth JOIN main.quotes AS given USING (article_id, start)
    """,
    "copies": """
        SELECT truth.original AS truth, coalesce(copies.original_id, truth.id) AS found, '' AS sort, '' AS way,
        truth.id AS id FROM truth.articles AS truth LEFT JOIN main.copies ON copies.article_id = truth.id
    """,
}


class Truths:
    """The truth about a corpus, in an SQLite file; it is written as the corpus goes by."""

    def __init__(self, path: Path) -> None:
        """Begin a new file."""
        self.path = path
        self._connection = sqlite3.connect(path)
        self._connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _SCHEMA)

    def note(self, report: Report) -> None:
        """Write down what is true of one article."""
        extraction = report.extraction
        article_id = extraction.article.id
        run = self._connection.executemany
        run("INSERT INTO articles VALUES (?, ?)", [(article_id, report.original)])
        speakers = (*extraction.speakers, *extraction.others)
        told = zip(speakers, report.entities, report.shapes, report.roles, strict=True)
        run(
            "INSERT OR IGNORE INTO appearances VALUES (?, ?, ?, ?, ?, ?)",
            [(article_id, each.name, entity, each.kind, shape, role) for each, entity, shape, role in told],
        )
        said = zip(extraction.quotes, report.statements, report.ways, strict=True)
        run(
            "INSERT OR IGNORE INTO quotes VALUES (?, ?, ?, ?)",
            [(article_id, q.start, key, way) for q, key, way in said],
        )

    def close(self) -> None:
        """Finish writing."""
        self._connection.commit()
        self._connection.close()


class Compared:
    """A database beside the truth about its articles; closes with the block."""

    def __init__(self, database: Path, truths: Path) -> None:
        """Open both for reading."""
        self.connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
        self.connection.execute("ATTACH ? AS truth", [f"file:{truths}?mode=ro"])

    def __enter__(self) -> "Compared":
        """Give itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close both."""
        self.connection.close()

    def cells_by_way(self, what: str) -> Iterator[tuple[str, str, str, int]]:
        """Like :meth:`cells`, parted by the way in which members are given: as surname alone, retold, ..."""
        query = f"SELECT truth, found, way, count(*) FROM ({_JOINED[what]}) GROUP BY truth, found, way"
        yield from self.connection.execute(query)

    def cells(self, what: str, *, sort: str | None = None) -> Iterator[Cell]:
        """The groups of the truth and those found, with how many members they share.

        ``sort`` keeps one kind of speaker.
        """
        where = "WHERE sort = ?" if sort else ""
        query = f"SELECT truth, found, count(*) FROM ({_JOINED[what]}) {where} GROUP BY truth, found"
        yield from self.connection.execute(query, [sort] if sort else [])

    def unmatched(self) -> tuple[int, int]:
        """Appearances and quotes of the truth that the database does not have, which should be next to none."""
        counts = []
        for table, key in (("appearances", "name"), ("quotes", "start")):
            query = f"""
                SELECT count(*) FROM truth.{table} AS truth LEFT JOIN main.{table} AS given USING (article_id, {key})
                WHERE given.id IS NULL
            """
            counts.append(int(self.connection.execute(query).fetchone()[0]))
        return counts[0], counts[1]

    def mixed(self, what: str, *, joined: bool) -> list[tuple[str, int]]:
        """Groups found that hold several true ones (``joined``), or true ones found in several, the worst first."""
        whole, part = ("found", "truth") if joined else ("truth", "found")
        query = f"""
            SELECT whole, sum(members) * sum(members) - sum(members * members) AS wrong FROM (
              SELECT {whole} AS whole, count(*) AS members FROM ({_JOINED[what]}) GROUP BY {whole}, {part}
            ) GROUP BY whole HAVING wrong > 0 ORDER BY wrong DESC, whole
        """
        return [(str(group), int(wrong) // 2) for group, wrong in self.connection.execute(query)]

    def parts(self, what: str, group: str, *, joined: bool) -> list[list[str]]:
        """The ids of the members of a group, parted as they should be (``joined``) or as they were."""
        whole, part = ("found", "truth") if joined else ("truth", "found")
        query = f"SELECT {part}, id FROM ({_JOINED[what]}) WHERE {whole} = ? ORDER BY id"
        parted: dict[str, list[str]] = {}
        for key, member in self.connection.execute(query, [group]):
            parted.setdefault(key, []).append(member)
        return list(parted.values())

    def told(self, what: str, member: str) -> str:
        """One member in a line, for whoever reads the mistakes."""
        query = {
            "speakers": """
                SELECT given.name || ' [' || truth.shape || '] ' || coalesce(given.description, '–') || ' {'
                || truth.entity || ': ' || truth.role || '} ' || outlets.name || ', ' || articles.published
                FROM appearances AS given JOIN truth.appearances AS truth USING (article_id, name)
                JOIN articles ON articles.id = article_id JOIN outlets ON outlets.id = outlet_id WHERE given.id = ?
            """,
            "statements": """
                SELECT '[' || truth.way || '] ' || given.text || ' {' || truth.statement || '} ' || speakers.name
                || ', ' || articles.published
                FROM quotes AS given JOIN truth.quotes AS truth USING (article_id, start)
                JOIN articles ON articles.id = article_id LEFT JOIN speakers ON speakers.id = speaker_id
                WHERE given.id = ?
            """,
            "copies": """
                SELECT articles.title || ', ' || outlets.name || ', ' || articles.published || ' {' || original || '}'
                FROM articles JOIN truth.articles AS truth USING (id) JOIN outlets ON outlets.id = outlet_id
                WHERE articles.id = ?
            """,
        }[what]
        row = self.connection.execute(query, [member]).fetchone()
        return str(row[0]) if row else member
