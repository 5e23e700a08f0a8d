"""Working out who is the same across articles and what was said in several, for all that changed since the last time.

The result depends only on what is stored, not on the order in which it came. Always within a transaction.
"""

import sqlite3
from collections import defaultdict

from quotes.store.identity.homes import refresh_homes
from quotes.store.identity.identifying import identify_speakers
from quotes.store.statements.stating import find_copies, group_statements


def settle(connection: sqlite3.Connection) -> int:
    """Bring speakers, copies and statements up to date, and tell how many changes there were to take into account."""
    unsettled: dict[str, set[str]] = defaultdict(set)
    for kind, changed in connection.execute("SELECT kind, id FROM unsettled"):
        unsettled[kind].add(changed)
    moved = refresh_homes(connection)
    if not moved and not any(unsettled.values()):
        return 0
    credited_anew = identify_speakers(connection, unsettled["form"], moved)
    looked_at = find_copies(connection, unsettled["article"])
    group_statements(connection, unsettled["quote"] | credited_anew, looked_at)
    connection.execute("DELETE FROM unsettled")
    return sum(map(len, unsettled.values())) + len(moved - unsettled["form"])
