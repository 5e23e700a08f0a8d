"""What can go wrong, one class a failure.

Messages begin with the noun, hold the value, and end with the remedy where one is known.
"""


class QuotesError(Exception):
    """Base of every error this package raises on purpose."""


class ReadingError(QuotesError):
    """An input could not be read as an article."""


class NothingFound(ReadingError):
    """A path, folder or glob names no readable article."""


class EmptyArticle(ReadingError):
    """An input holds no text."""


class BinaryInput(ReadingError):
    """An input is not text."""


class UnknownEncoding(ReadingError):
    """The character encoding of an input could not be told."""


class UnknownFormat(ReadingError):
    """A file is of a kind that does not hold one article."""


class UnknownField(ReadingError):
    """A mapping of field names names a field that an article does not have."""


class BadRecord(ReadingError):
    """A line of a JSON-lines input is not a usable article."""


class ModelError(QuotesError):
    """The trained model is missing, damaged or of another version."""


class StoreError(QuotesError):
    """The database could not be opened, read or written."""


class NotADatabase(StoreError):
    """The file given as database is not an SQLite database of this package."""


class NoDatabase(StoreError):
    """There is no database at the path given."""


class DamagedDatabase(StoreError):
    """The database is of this package, but its file is damaged or its tables are missing."""


class ReadOnlyStore(StoreError):
    """The database, or its folder, may not be written."""


class StoreFull(StoreError):
    """The disk that holds the database is full."""


class StoreBusy(StoreError):
    """Another process has been writing to the database for too long."""


class NewerSchema(StoreError):
    """The database was written by a later version of this package."""


class OlderSchema(StoreError):
    """The database was written by an earlier version of this package and was opened for reading only."""


class GoldError(QuotesError):
    """A file of annotated or predicted quotes is not in the scorer's form."""


class TrainingError(QuotesError):
    """Training cannot start or go on: data, an extra, or a checkpoint is missing."""


class CorrectionError(QuotesError):
    """A correction cannot be made as asked, or is not in the form in which corrections are kept."""


class UnknownReference(CorrectionError):
    """Nothing in the database is called, or numbered, like this."""


class AmbiguousReference(CorrectionError):
    """Several things in the database are called, or numbered, like this."""
