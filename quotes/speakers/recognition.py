"""Complete the names that a tagger found: bounds, missed names inside sources, repetitions."""

from collections import Counter
from collections.abc import Iterable, Sequence

from quotes.article import Span
from quotes.speakers.acronyms import bracketed, post_acronyms
from quotes.speakers.attribution import Label, Name
from quotes.speakers.layout import Layout
from quotes.speakers.lexicon import ARTICLES, INDEFINITE, PREPOSITIONS, PRONOUNS, is_role, lexicon
from quotes.speakers.spelling import PARTICLES, bare

_LINKS = frozenset(("of", "for", "and", "the", "on", "in", "de", "&"))
_LETTERS = frozenset(
    ("AM", "AO", "AC", "OAM", "MP", "MLA", "OBE", "MBE", "CBE", "KC", "QC", "SC", "PhD", "MD", "Jr", "Sr", "ONZM")
)
"""What follows a name as a mark of rank and is no part of it."""
_ROMAN = frozenset(("ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv", "xv", "xvi"))
_OPENERS = frozenset(("meanwhile", "however", "yesterday", "today", "but", "while", "when", "later", "earlier", "also"))
_PLAIN = (
    _LINKS | ARTICLES | INDEFINITE | frozenset(PRONOUNS) | frozenset(("according", "but", "as", "so", "then", "now"))
)


def complete(layout: Layout, names: Iterable[Name], sources: Sequence[Span]) -> list[Name]:
    """Names in text order, none overlapping: those given, their bounds mended, and those the rules add."""
    taken = _Taken(layout)
    posts = post_acronyms(layout)
    introduced = bracketed(layout)
    for name in introduced:
        posts.pop(layout.folded[layout.inside((name.start, name.end))[-1]], None)
        taken.add(name)
    for name in sorted(names, key=lambda name: (-name.score, name.start)):
        if not _is_post(layout, name, posts):
            taken.add(name)
    for source in sources:
        for name in _inside_source(layout, source, taken):
            if not _is_post(layout, name, posts):
                taken.add(name)
    for name in [*_fuller(layout, taken)]:
        taken.add(name)
    for name in _repeated(layout, taken):
        taken.add(name)
    return sorted(_extended(layout, taken), key=lambda name: name.start)


def _is_post(layout: Layout, name: Name, posts: dict[str, tuple[str, ...]]) -> bool:
    words = layout.inside((name.start, name.end))
    if not words or (len(words) == 1 and layout.folded[words[0]] in posts):
        return True
    return name.label == "organization" and _names_post(layout, list(words))


class _Taken:
    """Names by the words they cover."""

    __slots__ = ("labels", "layout", "names")

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.names: list[Name] = []
        self.labels: dict[int, Label] = {}

    def add(self, name: Name) -> None:
        """Take a name unless it covers no word or one that is taken."""
        words = self.layout.inside((name.start, name.end))
        if words and not any(word in self.labels for word in words):
            self.names.append(name)
            self.labels.update(dict.fromkeys(words, name.label))


def _inside_source(layout: Layout, source: Span, taken: _Taken) -> Iterable[Name]:
    run: list[int] = []
    for word in [*layout.inside(source), -1]:
        if word >= 0 and word not in taken.labels and _continues(layout, run, word):
            run.append(word)
            continue
        yield from _named(layout, run, source, taken)
        run = [word] if word >= 0 and word not in taken.labels and _continues(layout, [], word) else []


def _continues(layout: Layout, run: list[int], word: int) -> bool:
    if run and (run[-1] != word - 1 or layout.gap(run[-1]).strip(" .") or layout.possessive[run[-1]]):
        return False
    folded = layout.folded[word]
    if layout.capitalised(word) and any(letter.islower() or letter.isupper() for letter in layout.words[word]):
        return bool(run) or folded not in _PLAIN
    return bool(run) and (folded in PARTICLES or folded in ("of", "for", "and", "&"))


def _named(layout: Layout, run: list[int], source: Span, taken: _Taken) -> Iterable[Name]:
    while run and (not layout.capitalised(run[-1]) or (len(run) > 1 and layout.words[run[-1]] in _LETTERS)):
        run = run[:-1]
    if not run or _belongs_before(layout, run[0], taken):
        return
    known = lexicon()
    lead = max((place + 1 for place, word in enumerate(run[:-1]) if _is_role(layout, word)), default=0)
    while lead < len(run) and (layout.folded[run[lead]] in known.titles or _is_role(layout, run[lead])):
        lead += 1
    words = run[lead:]
    if not words or layout.folded[words[0]] in _LINKS or _is_role(layout, words[-1]) or _names_post(layout, words):
        return
    label = _label(layout, run, words, lead)
    if label == "person" and len(words) == 1 and not lead and not _closes(layout, words[0], source):
        return
    if label is not None:
        words = run if label == "organization" else words
        yield Name(layout.starts[words[0]], layout.ends[words[-1]], label, 0.5)


def _closes(layout: Layout, word: int, source: Span) -> bool:
    """Whether a single capitalised word is all of its phrase: not "Harvest" in "Harvest workers"."""
    following = word + 1
    if following >= len(layout.words) or layout.starts[following] >= source[1] or layout.gap(word).strip():
        return not layout.possessive[word]
    return layout.folded[following] in PREPOSITIONS or layout.folded[following] in ("and", "who")


def _belongs_before(layout: Layout, word: int, taken: _Taken) -> bool:
    """Whether the word goes on a person's name: "Ada Moreno II"."""
    return taken.labels.get(word - 1) == "person" and layout.gap(word - 1) == " "


def _names_post(layout: Layout, words: list[int]) -> bool:
    """Whether capitalised words name a post or a document, not a person or body: "National Director of Ports"."""
    folded = [layout.folded[word] for word in words]
    core = folded[: next((place for place, token in enumerate(folded) if token in _LINKS), len(folded))]
    return bool(core) and (
        (is_role(core[-1]) and len(core) < len(folded))
        or folded[-1] in lexicon().documents - lexicon().organization_words
    )


def _is_role(layout: Layout, word: int) -> bool:
    folded = layout.folded[word]
    return is_role(folded) and folded not in lexicon().given


def _label(layout: Layout, run: list[int], words: list[int], lead: int) -> Label | None:
    known = lexicon()
    folded = [layout.folded[word] for word in words]
    if any(token in known.organization_words for token in folded) or any(token in _LINKS for token in folded[1:-1]):
        return "organization"
    if len(words) == 1 and layout.words[words[0]].isupper() and len(folded[0]) > 1:
        return "organization"
    starts_sentence = layout.sentence_start(layout.starts[run[0]]) == layout.starts[run[0]]
    if lead or len(words) > 1 or folded[0] in known.given:
        return "person"
    return None if starts_sentence and _common(folded[0]) else "person"


def _common(word: str) -> bool:
    known = lexicon()
    return word in known.plurals or word in known.documents or word in known.role_words or word.endswith("s")


def _fuller(layout: Layout, taken: _Taken) -> Iterable[Name]:
    """Fuller forms, elsewhere in the text, of persons known by one word only: "Moreno" is in "Ada Moreno"."""
    known = [tuple(layout.folded[word] for word in layout.inside((name.start, name.end))) for name in taken.names]
    persons = [tokens for name, tokens in zip(taken.names, known, strict=True) if name.label == "person"]
    long = {bare(token) for tokens in persons if len(tokens) > 1 for token in tokens}
    single = {tokens[0] for tokens in persons if len(tokens) == 1} - long
    for word, folded in enumerate(layout.folded):
        if bare(folded) in single and word not in taken.labels and layout.capitalised(word):
            first = word
            while first and word - first < 3 and _joins_before(layout, first, taken) and not _opens(layout, first - 1):
                first -= 1
            last = word
            while first == word and last - word < 2 and _joins(layout, last, taken) and not _is_role(layout, last + 1):
                last += 1
            if last > first:
                yield Name(layout.starts[first], layout.ends[last], "person", 0.6)


def _opens(layout: Layout, word: int) -> bool:
    """Whether a word has its capital letter only because it opens a sentence, as far as can be told."""
    start = layout.starts[word]
    return layout.sentence_start(start) == start and layout.folded[word] in _OPENERS


def _repeated(layout: Layout, taken: _Taken) -> list[Name]:
    """Uncovered capitalised words that are, elsewhere, the first or last word of a person's name or a whole name."""
    whole, parts = _known_names(layout, taken)
    lowered = {word for word, token in zip(layout.folded, layout.words, strict=True) if token[:1].islower()}
    found: list[Name] = []
    word = 0
    while word < len(layout.words):
        length = 0 if word in taken.labels or not layout.capitalised(word) else _match(layout, word, whole, taken)
        if length:
            label = whole[tuple(layout.folded[word : word + length])]
            found.append(Name(layout.starts[word], layout.ends[word + length - 1], label, 0.6))
        elif word not in taken.labels and layout.capitalised(word) and layout.folded[word] in parts:
            if layout.folded[word] not in lowered and not _near_name(layout, word, taken):
                found.append(Name(layout.starts[word], layout.ends[word], "person", 0.6))
        word += max(length, 1)
    return found


def _known_names(layout: Layout, taken: _Taken) -> tuple[dict[tuple[str, ...], Label], set[str]]:
    whole: dict[tuple[str, ...], Label] = {}
    parts: set[str] = set()
    for name in taken.names:
        tokens = tuple(layout.folded[word] for word in layout.inside((name.start, name.end)))
        if len(tokens) > 1 or len(tokens[0]) > 3:
            whole.setdefault(tokens, name.label)
        if name.label == "person" and len(tokens) > 1:
            parts.update(token for token in (tokens[0], tokens[-1]) if len(token) > 2 or len(tokens) < 4)
    return whole, parts - lexicon().role_words - set(lexicon().titles)


def _match(layout: Layout, word: int, whole: dict[tuple[str, ...], Label], taken: _Taken) -> int:
    for length in (5, 4, 3, 2, 1):
        words = range(word, word + length)
        tokens = tuple(layout.folded[word : word + length])
        if len(tokens) == length and tokens in whole and not any(other in taken.labels for other in words):
            return length
    return 0


def _near_name(layout: Layout, word: int, taken: _Taken) -> bool:
    before = word - 1 in taken.labels and layout.gap(word - 1) == " "
    after = word + 1 in taken.labels and layout.gap(word) == " " and taken.labels[word + 1] != "nationality"
    return before or after


def _extended(layout: Layout, taken: _Taken) -> Iterable[Name]:
    """Names with the capitalised words next to them that belong to them."""
    known = lexicon()
    pairs = Counter(zip(layout.folded, layout.folded[1:], strict=False))
    for name in taken.names:
        words = layout.inside((name.start, name.end))
        first, last = words[0], words[-1]
        if name.label == "person":
            while _joins(layout, last, taken) and layout.folded[last + 1] not in known.role_words:
                last += 1
                taken.labels[last] = "person"
            if (
                first
                and _joins_before(layout, first, taken)
                and (
                    layout.folded[first - 1] in known.given or pairs[layout.folded[first - 1], layout.folded[first]] > 2
                )
            ):
                first -= 1
                taken.labels[first] = "person"
        yield Name(layout.starts[first], layout.ends[last], name.label, name.score)


def _joins(layout: Layout, last: int, taken: _Taken) -> bool:
    following = last + 1
    if following >= len(layout.words) or following in taken.labels or layout.possessive[last]:
        return False
    if layout.gap(last) != " " or layout.folded[following] in lexicon().organization_words:
        return False
    if (
        layout.words[following].isupper()
        and 1 < len(layout.words[following]) < 5
        and layout.folded[following] not in _ROMAN
    ):
        return False
    return layout.capitalised(following) and layout.folded[following] not in _PLAIN


def _joins_before(layout: Layout, first: int, taken: _Taken) -> bool:
    before = first - 1
    if before in taken.labels or layout.possessive[before] or layout.gap(before) != " ":
        return False
    folded, known = layout.folded[before], lexicon()
    if folded in known.given:
        return layout.capitalised(before)
    if folded in known.titles or folded in known.role_words or folded in known.organization_words or folded in _PLAIN:
        return False
    return layout.capitalised(before)
