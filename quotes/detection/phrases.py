"""Sources as whole phrases, where the labels have them in pieces.

Labels are decoded word by word. Of a phrase that is a source by a chance of one in four, the first word may be taken
and the others left, each of which is likely only because the one before is; and a phrase may be begun twice.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from quotes.detection.spans import Role, WordSpan
from quotes.model.encoding import Encoded
from quotes.model.labels import ROLES

if TYPE_CHECKING:
    from numpy.typing import NDArray

LEAST_LIKELY = 0.03
"""Least probability of a source's labels that a word needs to go on a phrase of which the article was taken."""

_ARTICLES = frozenset(("the", "a", "an"))
_SOURCES = [ROLES.index("B-source"), ROLES.index("I-source")]


def whole_phrases(
    spans: Mapping[Role, Sequence[WordSpan]], roles: "NDArray[np.float32]", text: str, encoded: Encoded
) -> list[WordSpan]:
    """The sources among the spans: adjoining ones joined, and those that are a mere article given their noun.

    ``roles`` (words, 7) are log-probabilities.
    """
    likely = np.exp(roles[:, _SOURCES]).sum(axis=1)
    taken = {span.start for of_role in spans.values() for span in of_role}
    whole: list[WordSpan] = []
    for source in spans["source"]:
        before = whole[-1] if whole else None
        if before is not None and before.end == source.start and not encoded.openers[source.start]:
            whole[-1] = replace(before, end=source.end)
            continue
        end = source.end
        if text[encoded.starts[source.start] : encoded.ends[end - 1]].lower() in _ARTICLES:
            while end < len(encoded) and likely[end] >= LEAST_LIKELY and end not in taken and not encoded.openers[end]:
                end += 1
        whole.append(replace(source, end=end))
    return whole
