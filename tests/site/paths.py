"""Where the pages of the newsroom's database are."""

import sqlite3
from pathlib import Path

PATHS = [
    "/",
    "/quotes/-/quotes",
    "/quotes/-/search",
    "/quotes/-/search?q=pumps",
    "/quotes/-/speakers",
    "/quotes/-/articles",
    "/quotes/-/article/flood",
    "/quotes/-/article/weather",
]


def speaker_id(database: Path, name: str) -> str:
    connection = sqlite3.connect(database)
    try:
        return str(connection.execute("select id from speakers where name = ?", [name]).fetchone()[0])
    finally:
        connection.close()
