"""What a database offers for corrections by people and for asking why; ``Database`` takes it over."""

import sqlite3
from abc import ABC, abstractmethod
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from quotes.corrections.addresses import QuoteAddress, SpeakerAddress
from quotes.store.failures import told_as_store_errors

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quotes.corrections import Action, Correction
    from quotes.store.corrections.correcting import Listed
    from quotes.store.corrections.tracing import Chain


class Correctable(ABC):
    """Corrections by people, in force at once and in all later runs.

    database.correct(NotAQuote(database.find_quote("3fa2c1")), by="Kim")
    """

    path: str

    @abstractmethod
    def _transaction(self) -> AbstractContextManager[sqlite3.Connection]:
        """Give the connection within a transaction that holds the write lock."""

    @abstractmethod
    def _reading(self) -> sqlite3.Connection:
        """Give the connection for reading."""

    def correct(self, action: "Action", *, by: str | None = None, why: str | None = None) -> str:
        """Make a correction and give its id; ``by`` is who says so, the user logged in unless given.

        Raises ``CorrectionError`` when it contradicts itself, ``StoreError`` when it cannot be written.
        """
        from quotes.store.corrections.correcting import record
        from quotes.store.settling import settle

        with self._transaction() as connection:
            correction = record(connection, action, by=by, why=why)
            settle(connection)
        return correction.id

    def undo(self, correction: str, *, by: str | None = None) -> str:
        """Take a correction back, given its id or the beginning of it, and give the id.

        What the model said, or an earlier correction, holds again. Raises ``CorrectionError`` when there is none.
        """
        from quotes.store.corrections.correcting import undo
        from quotes.store.settling import settle

        with self._transaction() as connection:
            undone = undo(connection, correction, by=by)
            settle(connection)
        return undone.id

    def redo(self, correction: str, *, by: str | None = None) -> str:
        """Make an undone correction once more and give its new id; raises ``CorrectionError`` when it is in force."""
        from quotes.store.corrections.correcting import redo
        from quotes.store.settling import settle

        with self._transaction() as connection:
            redone = redo(connection, correction, by=by)
            settle(connection)
        return redone.id

    def take_over(self, corrections: "Iterable[Correction]") -> int:
        """Take over corrections made in another database and tell how many were news; all of them or none."""
        from quotes.store.corrections.correcting import take_over
        from quotes.store.settling import settle

        with self._transaction() as connection:
            number = take_over(connection, corrections)
            settle(connection)
        return number

    def corrections(self) -> "list[Listed]":
        """Give every correction, the latest first, with whether it applies, waits, was undone or superseded."""
        from quotes.store.corrections.correcting import listed

        with told_as_store_errors(self.path):
            return listed(self._reading())

    def find_quote(self, reference: str) -> QuoteAddress:
        """Give the quote that an id, or six digits of one at least, means.

        Raises ``UnknownReference`` or ``AmbiguousReference``.
        """
        from quotes.store.corrections.addressing import find_quote, quote_address

        with told_as_store_errors(self.path):
            return quote_address(self._reading(), find_quote(self._reading(), reference))

    def find_speaker(self, reference: str) -> SpeakerAddress:
        """Give the speaker that a name, or an id, means; raises ``UnknownReference`` or ``AmbiguousReference``."""
        from quotes.store.corrections.addressing import find_speaker, speaker_address

        with told_as_store_errors(self.path):
            return speaker_address(self._reading(), find_speaker(self._reading(), reference))

    def why(self, quote: str) -> "Chain":
        """Give the chain from the words of a quote to its speaker and statement; raises as ``find_quote``."""
        from quotes.store.corrections.tracing import trace

        with told_as_store_errors(self.path):
            return trace(self._reading(), quote)
