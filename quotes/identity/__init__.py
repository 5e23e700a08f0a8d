"""Identity across articles: which appearances in different articles are one speaker."""

from quotes.identity.appearance import MANY, SAMPLE, Appearance, Rest
from quotes.identity.identification import Identification, Identified, identify
from quotes.identity.known import Known
from quotes.identity.links import Link
from quotes.identity.pairing import Form, Pairs
from quotes.identity.rulings import Rulings, Who

__all__ = [
    "MANY",
    "SAMPLE",
    "Appearance",
    "Form",
    "Identification",
    "Identified",
    "Known",
    "Link",
    "Pairs",
    "Rest",
    "Rulings",
    "Who",
    "identify",
]
