"""The reference of the database, docs/schema.md, made from the descriptions in db/.

``python -m quotes.store.reference > docs/schema.md`` brings it up to date; a test fails while it is not.
"""

import sys
from collections.abc import Iterator

from quotes.store.configuration import Description, saved_queries, schema_descriptions

INTRODUCTION = """\
# The database

Made from `db/schema.toml` and `db/queries/` by `python -m quotes.store.reference`; edit those instead. Every offset
counts characters of the article's text from 0, the end excluded.
"""


def reference() -> str:
    """The whole reference as Markdown: every table and view with its columns, then the saved queries."""
    return INTRODUCTION + "".join(map(_table, schema_descriptions())) + "".join(_queries())


def _table(described: Description) -> str:
    columns = "".join(f"| `{name}` | {text} |\n" for name, text in described.columns.items())
    return f"\n## {described.name}\n\n{described.text}\n\n| column | what it holds |\n| --- | --- |\n{columns}"


def _queries() -> Iterator[str]:
    yield "\n## Saved queries\n\n| query | title | asks for |\n| --- | --- | --- |\n"
    for query in saved_queries():
        asked = ", ".join(f"`{name}`" for name in query.parameters)
        yield f"| `{query.name}` | {query.title} | {asked} |\n"


if __name__ == "__main__":
    sys.stdout.write(reference())
