"""Content too short to be a statement: a name or a thing, where the decoding took the object of a verb for a clause.

Of the articles that the halves' models had not seen, 3 of 29 quotes of one or two words without quotation marks were
statements, and none of 14 of up to four words without a cue.
"""

import re

from quotes.detection.wordlists import listed
from quotes.quote import Quote

FEW = 2
"""Words that are hardly ever a statement."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def is_fragment(quote: Quote, text: str) -> bool:
    """Whether words without quotation marks only name what is accused, rejected or shown: "identified [Ada Moreno]".

    Two words after a verb of saying may be a clause ("said [prices fell]"), and so may what begins as one ("to leave").
    """
    if quote.type != "indirect" or quote.reason == "layout":
        return False
    words = [word.lower() for span in quote.content for word in _WORD.findall(text, *span)]
    known = listed("fragments.txt")
    if len(words) > FEW or any(re.split("['’]", word)[0] in known["clause"] for word in words[:1]):
        return False
    cue = {word.lower() for span in quote.cue for word in _WORD.findall(text, *span)}
    return len(words) < FEW or known["saying"].isdisjoint(cue)
