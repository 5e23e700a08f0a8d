"""Complete the names that a tagger found: bounds, missed names inside sources, repetitions."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from quotes.article import Span
from quotes.speakers.attribution import Label, Name
from quotes.speakers.entities import Tokens
from quotes.speakers.layout import Layout
from quotes.speakers.lexicon import PARTISANS, PREPOSITIONS, PRONOUNS, is_role, lexicon
from quotes.speakers.mentions.growing import closed, grown
from quotes.speakers.mentions.headlines import shortened
from quotes.speakers.mentions.joining import joined
from quotes.speakers.mentions.repetition import fuller, repeated
from quotes.speakers.mentions.taken import LINKS, PLAIN, Taken, is_acronym, joins, joins_before, names_role
from quotes.speakers.mentions.titles import MARKS, is_mere_title
from quotes.speakers.spelling import PARTICLES, fold

_SEATS = frozenset(("MP", "MLA", "MLC", "MNA", "MPP", "MEP", "MK"))
"""Members of parliaments, called by their seat: "the Lund South MP"."""

_POSTS = frozenset(("VPM", "DPM", "CM", "DCM", "CJ", "CJI", "IGP", "DSP", "SSP", "DGP", "ADGP"))
"""Posts in letters that no body shares."""
_ABBREVIATED_TITLES = frozenset(("rep", "sen", "gov", "reps", "sens"))
"""Titles for short that a tagger took for the end of a name: "Lund Rep." before "Ada Moreno"."""
_MONTHS = frozenset(("jan", "feb", "aug", "sept", "oct", "nov", "dec"))
_ATTRIBUTE = re.compile(r"-(?:trained|based|backed|educated|raised|owned|funded|listed|born|led|made|run)$")
_ADDRESS = frozenset(("dr", "mr", "mrs", "ms", "prof", "rev", "hon", "capt", "lt", "sgt"))


def complete(
    layout: Layout,
    names: Sequence[Name],
    sources: Sequence[Span],
    introduced: Sequence[Name],
    posts: Mapping[str, Tokens],
) -> list[Name]:
    """Names in text order, none overlapping: those given, their bounds mended, and those the rules add.

    ``introduced`` are bodies with their acronyms, ``posts`` the acronyms of posts, which are no names.
    """
    taken = Taken(layout)
    for name in introduced:
        taken.add(name)
    bodies = {fold(layout.text[name.start : name.end]) for name in names if is_acronym(layout, name)}
    # Two letters may be somebody's initials.
    acronyms = {*posts, *(body for body in bodies if len(body) > 2)}
    persons = {word for name in names if name.label == "person" for word in layout.inside((name.start, name.end))}
    pairs = Counter(zip(layout.folded, layout.folded[1:], strict=False))
    counts = Counter(layout.folded)
    full = {layout.folded[words[-1]] for name in names if len(words := layout.inside((name.start, name.end))) > 1}
    known = posts.keys() | full
    given = [
        _without_show(layout, _without_body(layout, _with_initials(layout, name, known, pairs, counts)))
        for name in names
        if not _is_attribute(layout, name)
    ]
    whole = [closed(layout, name, persons) for name in given]
    mended = {*whole} - {*names}
    for name in sorted(whole, key=lambda name: (name not in mended, -name.score, name.start)):
        if not _is_post(layout, name, posts) and not _is_letter_or_address(layout, name):
            taken.add(_without_prefix(layout, name, acronyms))
    for source in sources:
        for name in _inside_source(layout, source, taken):
            if not _is_post(layout, replace(name, label="person"), posts) and not _is_post(layout, name, posts):
                taken.add(name)
    for name in [*fuller(layout, taken)]:
        taken.add(name)
    for name in repeated(layout, taken):
        taken.add(name)
    names = sorted(grown(layout, list(_extended(layout, taken, pairs))), key=lambda name: name.start)
    return shortened(layout, joined(layout, names))


def _is_seat(layout: Layout, words: Sequence[int]) -> bool:
    """Whether words name somebody by their seat: "the Lund South MP"."""
    the = words[0] > 0 and layout.folded[words[0] - 1] == "the"
    return len(words) > 1 and layout.words[words[-1]] in _SEATS and the


def _is_letter_or_address(layout: Layout, name: Name) -> bool:
    """Whether a person's name is a single letter, "[R]" in a caption, or a form of address without the name."""
    words = layout.inside((name.start, name.end))
    if name.label != "person" or len(words) != 1:
        return False
    addressed = layout.folded[words[0]] in _ADDRESS and layout.gap(words[0]) == " "
    engineer = layout.folded[words[0]] == "eng" and layout.gap(words[0]) == ". "
    return len(layout.words[words[0]]) == 1 or addressed or engineer


def _with_initials(
    layout: Layout, name: Name, known: Collection[str], pairs: Counter[tuple[str, str]], counts: Counter[str]
) -> Name:
    """A surname with two initials in one before it, which stand nowhere else: "AM Moreno".

    ``known`` are posts in letters, and surnames that a full name has.
    """
    words = layout.inside((name.start, name.end))
    before = words[0] - 1 if words else -1
    if name.label != "person" or len(words) != 1 or before < 0 or layout.gap(before) != " ":
        return name
    written, folded = layout.words[before], layout.folded[before]
    initials = len(written) == 2 and written.isalpha() and written.isupper() and written not in _NO_INITIALS
    told = folded in known or layout.folded[words[0]] in known or is_role(folded) or folded in lexicon().titles
    elsewhere = pairs[folded, layout.folded[words[0]]] < counts[folded]
    return replace(name, start=layout.starts[before]) if initials and not told and not elsewhere else name


_NO_INITIALS = frozenset(
    ("DA", "AG", "VP", "FM", "PC", "DI", "DS", "SI", "DC", "VC", "HM", "EU", "UN", "US", "UK", "TV")
)
"""Posts, ranks and bodies in two letters."""
_BODIES = frozenset(
    (
        *("company", "corporation", "ministry", "department", "commission", "authority", "agency", "university"),
        *("council", "committee", "association", "federation", "organisation", "organization", "foundation"),
    )
)
"""Kinds of bodies that are nobody's name."""


def _without_body(layout: Layout, name: Name) -> Name:
    """A person's name without the body before it: "director of Lund Tide Company Ada Moreno"."""
    words = layout.inside((name.start, name.end))
    kinds = [word for word in words[:-1] if layout.folded[word] in _BODIES]
    if name.label != "person" or not kinds or layout.gap(kinds[-1]) != " ":
        return name
    return replace(name, start=layout.starts[kinds[-1] + 1])


def _without_show(layout: Layout, name: Name) -> Name:
    """A person's name without the show that is called after them: "Ada Moreno Show"."""
    words = layout.inside((name.start, name.end))
    named = name.label == "person" and len(words) > 2 and layout.folded[words[0]] in lexicon().given
    return replace(name, end=layout.ends[words[-2]]) if named and layout.words[words[-1]] == "Show" else name


def _is_attribute(layout: Layout, name: Name) -> bool:
    """Whether what was taken for somebody is the first part of an attribute: "Lund" in "Lund-trained"."""
    words = layout.inside((name.start, name.end))
    return name.label == "person" and len(words) == 1 and _ATTRIBUTE.search(layout.words[words[0]]) is not None


def _without_prefix(layout: Layout, name: Name, acronyms: Collection[str]) -> Name:
    """A person's name without the acronym of a post or a body before it: "IO Deral", "director of TPA Ada Moreno"."""
    words = layout.inside((name.start, name.end))
    if name.label == "person" and len(words) > 1 and layout.folded[words[0]] in acronyms:
        return replace(name, start=layout.starts[words[1]])
    return name


def _is_post(layout: Layout, name: Name, posts: Mapping[str, Tokens]) -> bool:
    words = layout.inside((name.start, name.end))
    if not words or (len(words) == 1 and layout.folded[words[0]] in posts) or layout.folded[words[-1]] in posts:
        return True
    the = words[0] > 0 and layout.folded[words[0] - 1] == "the"
    newspaper = layout.folded[words[-1] + 1 : words[-1] + 2] in (["reported"], ["reports"])
    partisan = the and layout.folded[words[-1]] in PARTISANS and not newspaper
    if partisan or (len(words) == 1 and layout.words[words[0]] in _POSTS) or _is_cut_off(layout, words):
        return True
    spelled_out = any(tuple(layout.folded[words[0] : words[0] + len(one)]) == one for one in posts.values())
    if spelled_out or _is_seat(layout, words):
        return True
    if name.label in ("person", "organization") and is_mere_title(layout, words, roles=name.label == "person"):
        return True
    return name.label == "organization" and _names_post(layout, list(words))


def _is_cut_off(layout: Layout, words: range) -> bool:
    """Whether words end in a title before a name, are a month for short, or "I" drawn together with its verb."""
    first, last = layout.folded[words[0]], words[-1]
    goes_on = last + 1 < len(layout.words) and not layout.opens_sentence(last + 1) and layout.capitalised(last + 1)
    title = layout.folded[last] in _ABBREVIATED_TITLES and layout.gap(last) == ". " and goes_on
    if title and first not in lexicon().given:
        return True
    following = next(iter(layout.folded[last + 1 : last + 2]), "")
    month = first in _MONTHS and (layout.gap(last).startswith(".") or following.isdigit())
    return len(words) == 1 and (month or ("'" in first and first.partition("'")[0] in PRONOUNS))


def _inside_source(layout: Layout, source: Span, taken: Taken) -> Iterable[Name]:
    run: list[int] = []
    for word in [*layout.inside(source), -1]:
        if word >= 0 and word not in taken.labels and _continues(layout, run, word):
            run.append(word)
            continue
        if not (run and _is_seat(layout, run)):
            yield from _named(layout, run, source, taken)
        run = [word] if word >= 0 and word not in taken.labels and _continues(layout, [], word) else []


def _continues(layout: Layout, run: list[int], word: int) -> bool:
    if run and (run[-1] != word - 1 or layout.gap(run[-1]).strip(" .") or layout.possessive[run[-1]]):
        return False
    folded = layout.folded[word]
    if layout.capitalised(word) and any(letter.islower() or letter.isupper() for letter in layout.words[word]):
        return bool(run) or folded not in PLAIN
    return bool(run) and (folded in PARTICLES or folded in ("of", "for", "and", "&"))


def _named(layout: Layout, run: list[int], source: Span, taken: Taken) -> Iterable[Name]:
    while run and (not layout.capitalised(run[-1]) or layout.words[run[-1]] in MARKS):
        run = run[:-1]
    if not run or _belongs_before(layout, run[0], taken):
        return
    if len(run) == 1 and _opens_with_participle(layout, run[0]):
        return
    known = lexicon()
    lead = max((place + 1 for place, word in enumerate(run[:-1]) if names_role(layout, word)), default=0)
    while lead < len(run) and (layout.folded[run[lead]] in known.titles or names_role(layout, run[lead])):
        lead += 1
    if not lead and len(run) > 2 and _is_place_before(layout, run[0], taken):
        lead = 1
    words = run[lead:]
    if not words or " ".join(layout.folded[word] for word in run) in known.titles:
        return
    if layout.folded[words[0]] in LINKS or names_role(layout, words[-1]) or _names_post(layout, words):
        return
    label = _label(layout, run, words, lead, taken)
    if label == "person" and len(words) == 1 and not lead and layout.folded[words[0]] in taken.portfolios:
        label = "organization"
    if label == "person" and len(words) == 1 and not lead and not _closes(layout, words[0], source):
        return
    if label == "person" and (_leads_to_person(layout, words[-1], taken) or _is_field(layout, words, source, taken)):
        return
    if label is not None:
        words = run if label == "organization" else words
        yield Name(layout.starts[words[0]], layout.ends[words[-1]], label, 0.5)


def _opens_with_participle(layout: Layout, word: int) -> bool:
    """Whether a word has its capital letter from the sentence that it opens: "Contacted, the inspector said"."""
    return (
        layout.opens_sentence(word) and layout.folded[word].endswith(("ed", "ing")) and layout.gap(word).startswith(",")
    )


def _is_place_before(layout: Layout, word: int, taken: Taken) -> bool:
    """Whether a place after "in" stands before somebody's name: "director of ports in Lund Ada Moreno"."""
    place = any(
        label == "place" and layout.folded[other] == layout.folded[word] for other, label in taken.labels.items()
    )
    return place and word > 0 and layout.folded[word - 1] in ("in", "at", "of")


def _leads_to_person(layout: Layout, last: int, taken: Taken) -> bool:
    """Whether a person's name follows at once: what stands before it is a title that no list knows."""
    return layout.gap(last) == " " and taken.labels.get(last + 1) == "person" and last + 2 in taken.labels


def _is_field(layout: Layout, words: list[int], source: Span, taken: Taken) -> bool:
    """Whether a word is one of what a post is for, before its holder: "Minister of Tides and Land Ada Moreno"."""
    phrase = layout.inside(source)
    before, after = range(phrase[0], words[0]), range(words[-1] + 1, phrase[-1] + 1)
    post = any(
        is_role(layout.folded[word]) and layout.folded[word + 1] in ("of", "for")
        for word in before
        if word + 1 in before
    )
    listed = layout.gap(words[-1]).startswith(",") and layout.folded[words[0] - 1] == "and"
    return (len(words) == 1 or listed) and post and any(taken.labels.get(word) == "person" for word in after)


def _closes(layout: Layout, word: int, source: Span) -> bool:
    """Whether a single capitalised word is all of its phrase: not "Harvest" in "Harvest workers"."""
    following = word + 1
    if following >= len(layout.words) or layout.starts[following] >= source[1] or layout.gap(word).strip():
        return not layout.possessive[word]
    return layout.folded[following] in PREPOSITIONS or layout.folded[following] in ("and", "who")


def _belongs_before(layout: Layout, word: int, taken: Taken) -> bool:
    """Whether the word goes on a name: "Ada Moreno II", or "Centre" for "Tidal Studies"."""
    kind = word > 1 and layout.folded[word - 2] in lexicon().organization_words and layout.gap(word - 2) == " "
    if kind and taken.labels.get(word - 2) == "organization" and layout.folded[word - 1] in ("of", "for"):
        return True
    return taken.labels.get(word - 1) == "person" and layout.gap(word - 1) == " "


def _names_post(layout: Layout, words: list[int]) -> bool:
    """Whether capitalised words name a post or a document, not a person or body: "National Director of Ports"."""
    known, folded = lexicon(), [layout.folded[word] for word in words]
    core = folded[: next((place for place, token in enumerate(folded) if token in LINKS), len(folded))]
    return bool(core) and (
        (is_role(core[-1]) and len(core) < len(folded))
        or (folded[-1] in known.documents - known.organization_words and core[-1] not in known.organization_words)
    )


def _label(layout: Layout, run: list[int], words: list[int], lead: int, taken: Taken) -> Label | None:
    known = lexicon()
    folded = [layout.folded[word] for word in words]
    if any(token in known.body_words for token in folded) or any(token in LINKS for token in folded[1:-1]):
        return "organization"
    if len(words) == 1 and layout.words[words[0]].isupper() and len(folded[0]) > 1:
        return "organization"
    if len(words) == 1 and layout.words[words[0]][:-1].isupper() and folded[0].endswith("s") and len(folded[0]) > 2:
        return None
    if not lead and run[0] and layout.folded[run[0] - 1] == "the" and len(words) == 1:
        return "organization"
    if lead or len(words) > 1 or folded[0] in known.given or not layout.opens_sentence(run[0]):
        return "person"
    return "person" if not _common(folded[0]) and _is_written_so(layout, words[0], taken) else None


def _is_written_so(layout: Layout, word: int, taken: Taken) -> bool:
    """Whether a word that opens a sentence has its capital letter inside of one, too, or closes its phrase there."""
    if layout.gap(word).strip() or word + 1 == len(layout.words) or layout.folded[word + 1] in PLAIN:
        return True
    return layout.folded[word] in taken.capitalised


def _common(word: str) -> bool:
    known = lexicon()
    return word in known.plurals or word in known.documents or word in known.role_words or word.endswith("s")


def _extended(layout: Layout, taken: Taken, pairs: Counter[tuple[str, str]]) -> Iterable[Name]:
    """Names with the capitalised words next to them that belong to them."""
    for name in taken.names:
        words = layout.inside((name.start, name.end))
        first, last = words[0], words[-1]
        if name.label == "person":
            while joins(layout, last, taken) and not is_role(layout.folded[last + 1]):
                last += 1
                taken.labels[last] = "person"
            if first and joins_before(layout, first, taken) and _begins(layout, first - 1, first == last, pairs):
                first -= 1
                taken.labels[first] = "person"
            own = first and first - 1 not in taken.labels
            if own and (_is_initial(layout, first - 1) or _is_family_name(layout, first - 1, single=first == last)):
                first -= 1
                taken.labels[first] = "person"
        yield Name(layout.starts[first], layout.ends[last], name.label, name.score)


def _is_initial(layout: Layout, word: int) -> bool:
    """Whether the word is an initial before a name: "Z. Moreno"; not one that ends another: "Plan B. Moreno said"."""
    letter = layout.words[word]
    if len(letter) != 1 or not letter.isupper() or letter == "I" or layout.gap(word) not in (". ", "."):
        return False
    before = layout.folded[word - 1] if word and layout.gap(word - 1) == " " else ""
    return not before or is_role(before) or before in PREPOSITIONS or before in _BEFORE_NAME


_BEFORE_NAME = frozenset(("and", "said", "says", "told", "added", "that", "while", "but", "when", "as"))
"""Words after which a letter and a full stop begin a name, and end no sentence ("hepatitis B. Moreno said")."""


def _is_family_name(layout: Layout, word: int, *, single: bool) -> bool:
    """Whether "He" is the family name before a given one: the pronoun stands before no name, "He Qinghua"."""
    return single and layout.words[word] == "He" and layout.gap(word) == " "


def _begins(layout: Layout, word: int, single: bool, pairs: Counter[tuple[str, str]]) -> bool:
    """Whether the capitalised word before a person's name is its first: a given name, or no sentence's first word."""
    if layout.folded[word] in lexicon().given or pairs[layout.folded[word], layout.folded[word + 1]] > 2:
        return True
    return single and not layout.opens_sentence(word)
