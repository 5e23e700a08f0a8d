"""Which appearances are one speaker, brought into the database.

Speakers with full names come first, each component of forms for itself; then whose the short names are, which depends
on the finished speakers alone. So what one article changes stays small, and the order of articles makes no difference.
"""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from quotes.identity import Appearance, Form, Identification, Known, Rulings, identify
from quotes.store.corrections.ruling import rulings as rulings_in_force
from quotes.store.identity.credited import credit, keep_links
from quotes.store.identity.forms import (
    asked,
    component,
    full_beside,
    likenesses,
    names_of_speakers,
    short_beside,
    stored_forms,
)
from quotes.store.identity.indexing import index_forms, indexed
from quotes.store.identity.linkable import Linkable, linkable
from quotes.store.identity.present import refresh_speakers, speakers_called
from quotes.store.identity.speaking import refresh_spokespersons
from quotes.store.identity.states import note_states

_AT_ONCE = 500
"""How many forms that changed are worked out at once, with all that hangs on to them."""


def identify_speakers(
    connection: sqlite3.Connection, form_ids: set[str], moved: Collection[str] = frozenset()
) -> set[str]:
    """Bring speakers up to date for everything these forms touch, and give the quotes that have another speaker now.

    ``moved`` are the forms of bodies that outlets use of which it is known now, or no more, where they are of; it
    matters for the short ones.
    """
    if not form_ids and not moved:
        return set()
    work = _Work(connection, rulings_in_force(connection).closed())
    work.speakers |= speakers_called(connection, form_ids)
    before = stored_forms(connection, form_ids)
    known = indexed(connection, form_ids)
    touched = stored_forms(connection, index_forms(connection, form_ids))
    connection.executemany("DELETE FROM former_ids WHERE id = ?", [[one] for one in sorted(form_ids - touched.keys())])
    full = {one for one, form in touched.items() if not form.short}
    # Only here, where all forms are spelled as they are now, is it known which are short.
    short = (touched.keys() - full) | {one for one, form in stored_forms(connection, moved).items() if form.short}
    for some in work.components(full):
        short |= short_beside(connection, work.identify_full(some)) | work.short_tied(some)
    for some in work.components(short):
        work.identify_short(some)
    refresh_speakers(connection, work.speakers, work.rulings)
    come_or_gone = [form for one, form in before.items() if one not in known or one not in touched]
    work.bodies |= {form.folded for form in come_or_gone if form.kind == "organization"}
    refresh_spokespersons(connection, work.articles, work.bodies)
    return work.quotes


@dataclass(slots=True)
class _Work:
    """What is being identified, and what that has changed so far."""

    connection: sqlite3.Connection
    rulings: Rulings
    speakers: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    quotes: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    _ties: dict[str, frozenset[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Note which forms rulings tie together."""
        self._ties = self.rulings.ties()

    def components(self, form_ids: Collection[str]) -> Iterator[set[str]]:
        """Give the forms with all that hangs together with them, some components at a time, each once."""
        left = sorted(form_ids)
        done: set[str] = set()
        while left:
            now = left[:_AT_ONCE]
            left = left[_AT_ONCE:]
            some = component(self.connection, [one for one in now if one not in done], self._ties)
            done |= some
            if some:
                yield some

    def short_tied(self, form_ids: Collection[str]) -> set[str]:
        """Give the short forms that rulings tie to these."""
        tied = {other for one in form_ids for other in self._ties.get(one, ())}
        return {one for one, form in stored_forms(self.connection, tied).items() if form.short}

    def identify_full(self, form_ids: set[str]) -> set[str]:
        """Identify the speakers with full names among whole components, and give the forms of those who changed."""
        forms = stored_forms(self.connection, form_ids)
        found, identified = self._identify(forms, forms, frozenset())
        return note_states(self.connection, forms, found, identified, self.rulings)

    def identify_short(self, form_ids: set[str]) -> None:
        """Find out whose these short names are, those with full names being identified."""
        short = stored_forms(self.connection, form_ids)
        candidates, crowded = full_beside(self.connection, short.values())
        ruled = {other for one in short for other in self._ties.get(one, ())}
        full = {one for one, form in stored_forms(self.connection, candidates | ruled).items() if not form.short}
        self._identify({**names_of_speakers(self.connection, full), **short}, short, crowded)

    def _identify(
        self, forms: Mapping[str, Form], written: Mapping[str, Form], crowded: frozenset[str]
    ) -> tuple[Linkable, Identification]:
        pairs = likenesses(self.connection, forms)
        found = linkable(self.connection, forms, pairs, self.rulings.form_ids(), forms.keys() - written.keys())
        whose = {one.id: found.stored[one.id] for one in found.appearances if one.form_id not in written}
        identified = identify(found.appearances, self.rulings, Known(forms, pairs, crowded, found.rests, whose))
        speaker_of = {one: speaker.id for speaker in identified.speakers for one in speaker.appearances}
        mine = [one for one in found.appearances if one.form_id in written]
        changed = {one.id: speaker_of[one.id] for one in mine if found.stored[one.id] != speaker_of[one.id]}
        changed |= self._rest(found.rests.keys() & written.keys(), mine, speaker_of)
        self.speakers |= {found.stored[one] for one in changed if one in found.stored} | set(changed.values())
        self.articles |= {one.article_id for one in mine if one.id in changed}
        self.quotes |= credit(self.connection, changed, {speaker.id: speaker for speaker in identified.speakers})
        self._lead(identified, written, speaker_of)
        keep_links(self.connection, written, identified.links, {one.id: one.form_id for one in found.appearances})
        return found, identified

    def _rest(
        self, form_ids: Collection[str], mine: Iterable[Appearance], speaker_of: Mapping[str, str]
    ) -> dict[str, str]:
        """Give the speakers of appearances that were not looked at one by one, where they have another now."""
        whose = {one.form_id: speaker_of[one.id] for one in mine if one.form_id in form_ids}
        query = "SELECT id, speaker_id, article_id FROM appearances WHERE form_id = ? AND speaker_id <> ?"
        found = {}
        for form_id, speaker_id in sorted(whose.items()):
            for one, before, article_id in self.connection.execute(query, [form_id, speaker_id]):
                found[one] = speaker_id
                self.speakers.add(before)
                self.articles.add(article_id)
        return found

    def _lead(self, identified: Identification, written: Mapping[str, Form], speaker_of: Mapping[str, str]) -> None:
        """Write down where the ids of forms lead that are no speaker's id."""
        leads = {one: identified.former_ids[one] for one in written if one in identified.former_ids}
        query = "SELECT id, speaker_id FROM former_ids WHERE id IN (SELECT value FROM json_each(?))"
        stored = dict(asked(self.connection, query, written))
        changed = {one for one in written if stored.get(one) != leads.get(one)}
        self.bodies |= {written[one].folded for one in changed if written[one].kind == "organization"}
        self.connection.executemany("DELETE FROM former_ids WHERE id = ?", [[one] for one in sorted(changed)])
        rows = [(one, leads[one]) for one in sorted(changed & leads.keys())]
        self.connection.executemany("INSERT INTO former_ids (id, speaker_id) VALUES (?, ?)", rows)
