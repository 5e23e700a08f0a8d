"""Reading: files, folders, globs and standard input become articles whose text is never edited afterwards."""

from quotes.reading.inputs import count, read
from quotes.reading.paths import Unreadable
from quotes.reading.plain import read_text

__all__ = ["Unreadable", "count", "read", "read_text"]
