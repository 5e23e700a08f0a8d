"""Which terms of an article each of its quotes speaks of, and how much the article makes of them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from math import log2
from typing import TypeAlias

from quotes.article import Span
from quotes.names import fold
from quotes.quote import Extraction, Quote, Speaker
from quotes.topics.candidates import Candidate, Candidates, candidates

Terms: TypeAlias = tuple[tuple[str, float], ...]

MOST = 6
"""Terms of a quote at most: what fits on an index card."""

ENOUGH = 3
"""A quote with so many terms needs no single word that the article uses once."""

NAME, SINGLE = 1.3, 0.7
"""How much more a name weighs than another phrase, and how much less a single word that is none."""


def key_terms(extraction: Extraction) -> tuple[Terms, ...]:
    """Of each quote the terms it speaks of, heaviest first, with weights between 0 and 1; never its speaker's own name.

    Terms are noun phrases and names in one form each (no capitals, the singular, the fullest name of a person), found
    with textacy's matching of token patterns. They weigh more the longer they are and the oftener the article uses
    them, after the C-value of Frantzi, Ananiadou and Mima (2000), https://doi.org/10.1007/s007999900023.
    """
    if not extraction.quotes:
        return ()
    people = (*extraction.speakers, *extraction.others)
    found = candidates(extraction.article.text, dict(_full_names(people)))
    weights = _weights(found)
    return tuple(_terms_of(quote, found, weights) for quote in extraction.quotes)


def with_terms(extraction: Extraction) -> Extraction:
    """The extraction with the key terms of its quotes."""
    pairs = zip(extraction.quotes, key_terms(extraction), strict=True)
    return replace(extraction, quotes=tuple(replace(quote, terms=terms) for quote, terms in pairs))


def _full_names(people: Iterable[Speaker]) -> Iterator[tuple[str, str]]:
    """Every folded name that only one person or body of the article has, with the folded fullest one."""
    owners: dict[str, set[str]] = {}
    for person in people:
        if person.kind in ("person", "organization"):
            for name in (person.name, *person.aliases):
                owners.setdefault(fold(name), set()).add(fold(person.name))
    return ((name, next(iter(full))) for name, full in owners.items() if len(full) == 1)


def _weights(found: Candidates) -> dict[str, float]:
    """The weight of every term of the article that stands by itself, the heaviest having 1."""
    raw: dict[str, float] = {}
    for each in found.found:
        if each.term not in raw and found.stands(each.term):
            length = len(each.term.split())
            use = log2(1 + found.counts[each.term]) * log2(1 + min(length, 3))
            raw[each.term] = use * (NAME if each.name else SINGLE if length == 1 else 1.0)
    highest = max(raw.values(), default=1.0)
    return {term: round(weight / highest, 3) for term, weight in raw.items()}


def _terms_of(quote: Quote, found: Candidates, weights: Mapping[str, float]) -> Terms:
    own = _own_names(quote.speaker)
    said: dict[str, Candidate] = {}
    wholes: list[Candidate] = []
    for each in found.found:
        if each.term not in weights or not _inside(each.span, quote.content) or own.issuperset(each.term.split()):
            continue
        whole = next((other for other in reversed(wholes) if each.within(other)), None)
        if whole is None:
            wholes.append(each)
        elif whole.name or found.alone[each.term] < 2:
            continue
        said.setdefault(each.term, each)
    ranked = sorted(said, key=lambda term: (-weights[term], term))
    telling = [term for term in ranked if found.counts[term] > 1 or said[term].name or " " in term]
    rest = [term for term in ranked if term not in telling]
    chosen = [*telling[:MOST], *rest[: max(0, ENOUGH - len(telling))]]
    return tuple((term, weights[term]) for term in chosen)


def _own_names(speaker: Speaker | None) -> frozenset[str]:
    names = (speaker.name, *speaker.aliases) if speaker else ()
    return frozenset(word for name in names for word in fold(name).split())


def _inside(span: Span, content: Iterable[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in content)
