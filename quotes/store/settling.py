"""Working out who is the same across articles and what was said in several, for all that changed since the last time.

The result depends only on what is stored, not on the order in which it came. Always within a transaction.
"""

import json
import sqlite3
from collections import defaultdict

from quotes.names import fullest
from quotes.store.identifying import identify_speakers
from quotes.store.stating import find_copies, group_statements


def settle(connection: sqlite3.Connection) -> int:
    """Bring speakers, copies and statements up to date, and tell how many changes there were to take into account."""
    unsettled: dict[str, set[str]] = defaultdict(set)
    for kind, changed in connection.execute("SELECT kind, id FROM unsettled"):
        unsettled[kind].add(changed)
    if not unsettled:
        return 0
    _refresh_forms(connection, unsettled["form"])
    credited_anew = identify_speakers(connection, unsettled["form"])
    find_copies(connection, unsettled["article"])
    group_statements(connection, unsettled["quote"] | credited_anew)
    connection.execute("DELETE FROM unsettled")
    return sum(map(len, unsettled.values()))


def _refresh_forms(connection: sqlite3.Connection, form_ids: set[str]) -> None:
    """Give every form its fullest spelling; one that is spelled otherwise now is compared with all others anew."""
    spellings: dict[str, list[str]] = defaultdict(list)
    query = """
    SELECT DISTINCT form_id, name FROM appearances WHERE form_id IN (SELECT value FROM json_each(?))
    """
    for form_id, name in connection.execute(query, [json.dumps(sorted(form_ids))]):
        spellings[form_id].append(name)
    named = {form_id: fullest(names) for form_id, names in spellings.items()}
    query = "SELECT id, name FROM forms WHERE id IN (SELECT value FROM json_each(?))"
    stored = dict(connection.execute(query, [json.dumps(sorted(named))]).fetchall())
    renamed = [form_id for form_id, name in named.items() if stored[form_id] != name]
    connection.executemany("UPDATE forms SET name = ? WHERE id = ?", [(named[one], one) for one in renamed])
    connection.executemany("DELETE FROM form_keys WHERE form_id = ?", [[one] for one in renamed])
    connection.executemany("DELETE FROM form_links WHERE form_id = ?1 OR other_id = ?1", [[one] for one in renamed])
