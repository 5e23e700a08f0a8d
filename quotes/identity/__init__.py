"""Identity across articles: which appearances in different articles are one speaker."""

from quotes.identity.appearance import SAMPLE, Appearance
from quotes.identity.identification import Identification, Identified, identify
from quotes.identity.links import Link
from quotes.identity.pairing import Form, Pairs
from quotes.identity.rulings import Rulings, Who

__all__ = [
    "SAMPLE",
    "Appearance",
    "Form",
    "Identification",
    "Identified",
    "Link",
    "Pairs",
    "Rulings",
    "Who",
    "identify",
]
