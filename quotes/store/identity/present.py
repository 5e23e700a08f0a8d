"""What speakers are called and how they are described at present, from all the appearances that are theirs."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from quotes.identity import Rulings
from quotes.identity.describing import Uses, description_of, leading_form
from quotes.names import fullest
from quotes.store.identity.forms import asked

_CALLED = """
SELECT DISTINCT aliases.speaker_id FROM forms JOIN aliases ON aliases.folded = forms.folded
WHERE forms.id IN (SELECT value FROM json_each(?))
UNION SELECT speaker_id FROM former_ids WHERE id IN (SELECT value FROM json_each(?1))
UNION SELECT speaker_id FROM appearances WHERE form_id IN (SELECT value FROM json_each(?1))
"""
_FORMS = """
SELECT speaker_id, form_id, kind, name, sum(quoted), count(*) FROM appearances
WHERE speaker_id IN (SELECT value FROM json_each(?)) GROUP BY speaker_id, form_id, name
"""
_ROLES = """
SELECT speaker_id, description, max(published) FROM appearances JOIN articles ON articles.id = article_id
WHERE speaker_id IN (SELECT value FROM json_each(?)) AND description IS NOT NULL GROUP BY speaker_id, description
"""
_NAMES = """
SELECT DISTINCT speaker_id, namings.name, namings.folded
FROM appearances JOIN namings ON namings.appearance_id = appearances.id
WHERE speaker_id IN (SELECT value FROM json_each(?))
"""
_ALIASES = "SELECT speaker_id, name, folded FROM aliases WHERE speaker_id IN (SELECT value FROM json_each(?))"
_RULED = """
SELECT DISTINCT speaker_id, form_id, article_id FROM appearances WHERE form_id IN (SELECT value FROM json_each(?))
"""


@dataclass(slots=True)
class _Speaker:
    """What the appearances of one speaker say."""

    kinds: dict[str, str] = field(default_factory=dict)
    uses: dict[str, Uses] = field(default_factory=lambda: defaultdict(Uses))
    spellings: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    roles: list[tuple[str, str | None]] = field(default_factory=list)

    def row(self, name: str | None) -> tuple[str, str, str | None]:
        """Give name, kind and description; ``name`` is one that people gave."""
        leading = leading_form(self.uses, self.spellings, next(iter(self.kinds.values())))
        called = name or fullest(self.spellings[leading]) or ""
        return called, self.kinds[leading], description_of(self.roles)


def speakers_called(connection: sqlite3.Connection, form_ids: Iterable[str]) -> set[str]:
    """Give the speakers who are called by any of these forms, or were."""
    return {row[0] for row in asked(connection, _CALLED, form_ids)}


def refresh_speakers(connection: sqlite3.Connection, speaker_ids: Iterable[str], rulings: Rulings) -> None:
    """Bring name, kind, description and aliases up to date, and take away speakers who have no appearance any more."""
    wanted = set(speaker_ids)
    speakers = _speakers(connection, wanted)
    given = _given_names(connection, rulings)
    rows = [(*speaker.row(given.get(one)), one) for one, speaker in sorted(speakers.items())]
    connection.executemany(
        """
        UPDATE speakers SET name = ?1, kind = ?2, description = ?3
        WHERE id = ?4 AND (name, kind, description) IS NOT (?1, ?2, ?3)
        """,
        rows,
    )
    stored = set(asked(connection, _ALIASES, wanted))
    present = set(asked(connection, _NAMES, speakers))
    connection.executemany(
        "DELETE FROM aliases WHERE speaker_id = ? AND name = ? AND folded = ?", sorted(stored - present)
    )
    connection.executemany(
        "INSERT OR IGNORE INTO aliases (speaker_id, name, folded) VALUES (?, ?, ?)", sorted(present - stored)
    )
    connection.executemany(
        """
        DELETE FROM speakers WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM appearances WHERE speaker_id = ?1)
        """,
        [[one] for one in sorted(wanted - speakers.keys())],
    )


def _speakers(connection: sqlite3.Connection, speaker_ids: Iterable[str]) -> dict[str, _Speaker]:
    found: dict[str, _Speaker] = defaultdict(_Speaker)
    for speaker_id, form_id, kind, name, quoted, articles in asked(connection, _FORMS, speaker_ids):
        known = form_id or speaker_id
        found[speaker_id].kinds[known] = kind
        found[speaker_id].uses[known].quoted += quoted
        found[speaker_id].uses[known].articles += articles
        found[speaker_id].spellings[known].add(name)
    for speaker_id, role, published in asked(connection, _ROLES, found):
        found[speaker_id].roles.append((role, published))
    return dict(found)


def _given_names(connection: sqlite3.Connection, rulings: Rulings) -> Mapping[str, str]:
    """Give the names that people gave, by the ids of the speakers they belong to now."""
    found: dict[str, str] = {}
    if not rulings.names:
        return found
    held = sorted(asked(connection, _RULED, {who.form_id for who in rulings.names}), key=lambda row: row[1:])
    for who, name in sorted(rulings.names.items(), reverse=True):
        for speaker_id, form_id, article_id in held:
            if who.form_id == form_id and who.article_id in ("", article_id):
                found[speaker_id] = name
    return found
