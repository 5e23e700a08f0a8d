"""The noun phrases and names of a text that may be terms, each brought to the one form under which it is counted."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from quotes.article import Span
from quotes.names import fold
from quotes.speakers.lexicon import lexicon
from quotes.topics.tagging import tag
from quotes.topics.wordlists import singular, words

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_NOUNS = {"IN": ["NOUN", "PROPN"]}
_PHRASES: list[list[dict[str, Any]]] = [
    [{"POS": {"IN": ["NOUN", "PROPN", "ADJ"]}, "OP": "{0,4}"}, {"POS": _NOUNS}],
    [{"POS": "PROPN", "OP": "{1,3}"}, {"LOWER": "of"}, {"LOWER": "the", "OP": "?"}, {"POS": "PROPN", "OP": "{1,3}"}],
]
LONGEST = 3
"""Words of a phrase that stands once in the article; longer ones only as names, or when they are repeated."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase at one place: its tokens (half-open), its characters, the form it is counted under."""

    first: int
    last: int
    span: Span
    term: str
    name: bool

    def within(self, other: "Candidate") -> bool:
        """Whether it is a part of a longer one."""
        return other.first <= self.first and self.last <= other.last and self.term != other.term


@dataclass(slots=True)
class Candidates:
    """Every candidate of a text in order, and how its terms are used.

    ``counts`` are all uses of a term, ``alone`` those outside any longer one, ``wholes`` the longer ones it is part of.
    """

    found: list[Candidate]
    counts: Counter[str] = field(default_factory=Counter)
    alone: Counter[str] = field(default_factory=Counter)
    wholes: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def stands(self, term: str) -> bool:
        """Whether a term is one by itself: it is used alone, or is what several longer ones share."""
        return self.alone[term] > 0 or len(self.wholes[term]) > 1


def candidates(text: str, known: Mapping[str, str]) -> Candidates:
    """The candidates of a text; ``known`` leads from folded names to the one under which somebody is counted."""
    every = [each for each in _phrases(text, known) if _says_something(each)]
    counts = Counter(each.term for each in every)
    kept = [each for each in every if each.last - each.first <= LONGEST or each.name or counts[each.term] > 1]
    kept.sort(key=lambda each: (each.first, -each.last))
    result = Candidates(kept, Counter(each.term for each in kept))
    whole: Candidate | None = None
    for each in kept:
        if whole is not None and each.last <= whole.last:
            if each.within(whole):
                result.wholes[each.term].add(whole.term)
        else:
            whole = each
            result.alone[each.term] += 1
    return result


def _phrases(text: str, known: Mapping[str, str]) -> Iterator[Candidate]:
    from textacy.extract import token_matches

    doc, tags = _tagged(text)
    forms: dict[tuple[str, bool], str] = {}
    for span in token_matches(doc, _PHRASES):
        first, last = span.start, span.end
        kinds = tags[first:last]
        if any(one == "NOUN" and other == "PROPN" for one, other in pairwise(kinds)):
            continue
        name = kinds[-1] == "PROPN"
        key = (span.text, name)
        if key not in forms:
            forms[key] = _form(*key, known)
        yield Candidate(first, last, (span.start_char, span.end_char), forms[key], name)


def _form(text: str, name: bool, known: Mapping[str, str]) -> str:
    folded = fold(text)
    if not name:
        before, space, head = folded.rpartition(" ")
        folded = f"{before}{space}{singular(head)}"
    return known.get(folded) or words().same.get(folded, folded)


def _says_something(candidate: Candidate) -> bool:
    """Whether a phrase tells what is spoken about: not "side", "action plan" or "minister"."""
    lists = words()
    parts = candidate.term.split()
    if not any(len(part) > 1 and part.isalpha() for part in parts) or len(candidate.term) < 3:
        return False
    if not candidate.name and parts[-1] in _titles():
        return False
    if candidate.name:
        return len(parts) > 1 or not (parts[0] in lists.light or parts[0] in _titles())
    return not all(part in lists.light or singular(part) in lists.light or part in _titles() for part in parts)


def _tagged(text: str) -> tuple["Doc", Sequence[str]]:
    """The tokens of a text with their tags as parts of speech."""
    import numpy

    nlp = _tokenizer()
    doc = nlp.tokenizer(text)
    tags = tag([token.text for token in doc], frozenset(nlp.Defaults.stop_words), _titles())
    codes: Any = numpy.array([[nlp.vocab.strings[each]] for each in tags], dtype="uint64").reshape(-1, 1)
    return doc.from_array(["POS"], codes), tags


@cache
def _tokenizer() -> "Language":
    import spacy
    from spacy.lang.char_classes import HYPHENS
    from spacy.util import compile_infix_regex

    nlp = spacy.blank("en")
    # Hyphenated words are words here: "e-cigarette", "short-term".
    infixes = [infix for infix in map(str, nlp.Defaults.infixes or ()) if HYPHENS not in infix]
    tokenizer: Any = nlp.tokenizer
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    return nlp


@cache
def _titles() -> frozenset[str]:
    return frozenset(lexicon().titles)
