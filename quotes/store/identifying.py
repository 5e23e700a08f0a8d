"""Which appearances are one speaker, brought into the database."""

import json
import sqlite3

from quotes.store.folding import fullest, most_complete


def identify_speakers(connection: sqlite3.Connection, form_ids: set[str]) -> set[str]:
    """Bring the speakers of these forms up to date, and give the quotes that have another speaker now."""
    for form_id in sorted(form_ids):
        query = "SELECT DISTINCT speaker_id, name, description FROM appearances WHERE form_id = ?"
        given = connection.execute(query, [form_id]).fetchall()
        if given:
            name = fullest(name for _, name, _ in given)
            description = most_complete(description for _, _, description in given if description)
            connection.execute(
                "UPDATE speakers SET name = ?1, description = ?2 WHERE id = ?3 AND (name, description) IS NOT (?1, ?2)",
                [name, description, given[0][0]],
            )
    forms = [json.dumps(sorted(form_ids))]
    connection.execute(
        """
        DELETE FROM aliases WHERE speaker_id IN (SELECT value FROM json_each(?)) AND NOT EXISTS (
          SELECT 1 FROM appearances JOIN namings ON namings.appearance_id = appearances.id
          WHERE appearances.speaker_id = aliases.speaker_id AND namings.name = aliases.name
        )
        """,
        forms,
    )
    connection.execute(
        """
        DELETE FROM forms WHERE id IN (SELECT value FROM json_each(?))
        AND NOT EXISTS (SELECT 1 FROM appearances WHERE appearances.form_id = forms.id)
        """,
        forms,
    )
    return set()
