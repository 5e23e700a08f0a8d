"""Names of two persons compared, word by word: a sum of evidence in the manner of Fellegi and Sunter (1969).

Each pair of words that agree gives bits by how few people bear such a word and by how it agrees; words that only one
name has take some away; words that contradict each other make two names of two persons.
"""

import re

from quotes.names.alignment import Pair, Words, align
from quotes.names.evidence import Likeness, Relation
from quotes.names.persons import PersonName, parse_person
from quotes.names.tables import person_tables, weights
from quotes.names.words import compare_words

_FAMILY = re.compile(r"\b[AaEe]l[- ][\w’']+$")
_FOREBEARS = re.compile(r"\b[AaEe]l-")
Gap = tuple[int, int, int, int]


def compare_persons(one: str, other: str) -> Likeness | None:
    """Compare two names of persons; ``None`` where they are of two persons for sure."""
    mine, theirs = parse_person(one), parse_person(other)
    around = _around(mine, theirs)
    if around is None or _father_of(mine, theirs) or _father_of(theirs, mine):
        return None
    if _of_lineage(one) and _of_lineage(other) and (_child_of(mine, theirs) or _child_of(theirs, mine)):
        return None
    if _of_family(one) and _of_family(other) and (_forebear_of(mine, theirs) or _forebear_of(theirs, mine)):
        return None
    candidates = [
        found
        for words in _readings(mine)
        for others in _readings(theirs)
        if (found := _compare_words(words, others)) is not None
    ]
    if not candidates and not (mine.fathers or theirs.fathers):
        candidates = [found for found in (_reordered(mine.words, theirs.words),) if found is not None]
    if not candidates:
        return None
    best = max(candidates, key=lambda likeness: (likeness.score, likeness.relation))
    return Likeness(best.score + around, best.relation)


def _father_of(one: PersonName, other: PersonName) -> bool:
    """Whether a name begins as that of the other's father does: "Karim Veldri", "Omar bin Karim Veldri"."""
    if len(one.words) < 2 or not other.fathers or compare_words(one.words[0], other.words[0]):
        return False
    return any(compare_words(one.words[0], father) for father in other.fathers)


def _of_lineage(name: str) -> bool:
    """Whether a name goes on with forebears and family after the father's: "Karim Omar Al-Veldri Al-Tolka"."""
    return len(_FOREBEARS.findall(name)) > 1


def _of_family(name: str) -> bool:
    """Whether a name ends in that of an Arabic family: "Nayef Falah Mubarak Al-Veldri"."""
    return _FAMILY.search(name) is not None


def _forebear_of(one: PersonName, other: PersonName) -> bool:
    """Whether a name is that of the other's grandfather, after two names that are not his."""
    places = [place for place, word in enumerate(other.words[:-1]) if compare_words(one.words[0], word)]
    return len(one.words) > 1 and bool(places) and places[0] > 1


def _child_of(one: PersonName, other: PersonName) -> bool:
    """Whether a name is that of the other's bearer with a name of its own before it."""
    first, second = one.words[:1], one.words[1:2]
    if not second or compare_words(first[0], other.words[0]):
        return False
    return compare_words(second[0], other.words[0]) is not None


def _readings(name: PersonName) -> tuple[Words, ...]:
    if not name.other:
        return (name.words,)
    return (name.words, *((nick, *name.words[1:]) for nick in name.other))


def _around(one: PersonName, other: PersonName) -> float | None:
    """What forms of address, styles and generations say, in bits; ``None`` where they exclude each other."""
    if one.gender and other.gender and one.gender != other.gender:
        return None
    bits = 0.0
    if one.generation != other.generation:
        if one.generation and other.generation:
            return None
        bits += weights()["generation_missing"]
    if one.style and other.style and one.style != other.style:
        if "pope" in (one.style, other.style):
            return None
        bits += weights()["style"]
    return bits


def _compare_words(one: Words, other: Words) -> Likeness | None:
    pairs = align(one, other)
    full = [pair for pair in pairs if pair.likeness.agreement != "initial"]
    if not full:
        return None
    bits = sum(pair.likeness.bits for pair in pairs)
    shorter, longer = (one, other) if len(one) <= len(other) else (other, one)
    if len(shorter) == 1:
        return Likeness(bits + _alone(longer, pairs[0], longer is other), _relation(one, other, pairs))
    only = full[0] if len(full) == 1 else None
    if only and (only.mine[1], only.theirs[1]) != (len(one), len(other)):
        return None
    missing = _missing(one, other, pairs, len(full))
    if missing is None or not _consistent(full):
        return None
    beheaded = pairs[0].mine[0] != pairs[0].theirs[0]
    bits = min(bits + missing, weights()["most_without_first"]) if beheaded else bits + missing
    return Likeness(bits, _relation(one, other, pairs))


def _consistent(full: list[Pair]) -> bool:
    """Whether at most one word is of another language, and then no other is a familiar form or misspelled."""
    kinds = [pair.likeness.agreement for pair in full]
    return "kindred" not in kinds or kinds.count("kindred") + sum(kinds.count(k) for k in ("nickname", "spelling")) == 1


def _missing(one: Words, other: Words, pairs: tuple[Pair, ...], full: int) -> float | None:
    """What words say that only one name has, in bits; ``None`` where the names contradict each other."""
    gaps = _gaps(one, other, pairs)
    bits = 0.0
    sides = set()
    for place, (start, end, others_start, others_end) in enumerate(gaps):
        mine, theirs = one[start:end], other[others_start:others_end]
        if mine and theirs:
            inner = 0 < place < len(gaps) - 1
            if not inner or not any(len(word) == 1 for word in mine + theirs):
                return None
            bits += weights()["initial_conflict"]
        elif mine or theirs:
            sides.add(bool(mine))
            bits += _absence(mine or theirs, place, len(gaps))
    if len(sides) == 2 and full < 3:
        return None
    return bits


def _absence(words: Words, place: int, gaps: int) -> float:
    known = weights()
    first = known["missing_last"] if place == gaps - 1 else known["missing_first"] if place == 0 else 0.0
    return first + known["missing_middle"] * len(words)


def _alone(longer: Words, pair: Pair, in_other: bool) -> float:
    """What it takes away that one name is a single word of the other."""
    start, end = pair.theirs if in_other else pair.mine
    if end - start == len(longer):
        return 0.0 if pair.likeness.agreement == "same" else weights()["single_unlike"]
    unlike = 0.0 if pair.likeness.agreement == "same" else weights()["single_unlike"]
    if end == len(longer) or (start == 0 and longer[0] in _family_names()):
        return unlike + weights()["single_last"]
    return unlike + weights()["single_first" if start == 0 else "single_middle"]


def _gaps(one: Words, other: Words, pairs: tuple[Pair, ...]) -> list[Gap]:
    found: list[Gap] = []
    mine = theirs = 0
    for pair in pairs:
        found.append((mine, pair.mine[0], theirs, pair.theirs[0]))
        mine, theirs = pair.mine[1], pair.theirs[1]
    found.append((mine, len(one), theirs, len(other)))
    return found


def _reordered(one: Words, other: Words) -> Likeness | None:
    """Compare two names of which one has its family name first and the other last."""
    if min(len(one), len(other)) < 2:
        return None
    found: list[float] = []
    for first, second in ((one, other), (other, one)):
        if compare_words(first[0], second[-1]) is None:
            continue
        turned = (*first[1:], first[0])
        pairs = align(turned, second)
        whole = all(start == end and others == last for start, end, others, last in _gaps(turned, second, pairs))
        if whole and all(pair.likeness.agreement in ("same", "transliteration", "nickname") for pair in pairs):
            usual = first[0] in _family_names() or second[-1] in _family_names()
            bits = weights()["reordered"] if usual else weights()["reordered_unusually"]
            found.append(sum(pair.likeness.bits for pair in pairs) + bits)
    return Likeness(max(found), "order") if found else None


def _family_names() -> frozenset[str]:
    return person_tables().family_names


def _relation(one: Words, other: Words, pairs: tuple[Pair, ...]) -> Relation:
    extra = [
        word
        for start, end, others_start, others_end in _gaps(one, other, pairs)
        for word in one[start:end] + other[others_start:others_end]
    ]
    kinds = {pair.likeness.agreement for pair in pairs if pair.likeness.agreement != "same"}
    if any(len(word) > 1 for word in extra):
        return "part"
    if extra or any(_one_initial(one, other, pair) for pair in pairs):
        return "initials"
    if "nickname" in kinds:
        return "nickname"
    if "kindred" in kinds:
        return "other"
    if "spelling" in kinds:
        return "spelling"
    return "transliteration" if "transliteration" in kinds else "same"


def _both_initials(one: Words, other: Words, pair: Pair) -> bool:
    return len(one[pair.mine[0]]) == 1 == len(other[pair.theirs[0]])


def _one_initial(one: Words, other: Words, pair: Pair) -> bool:
    return pair.likeness.agreement == "initial" and not _both_initials(one, other, pair)
