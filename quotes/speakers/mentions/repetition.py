"""Names that stand elsewhere in the text: fuller forms of those known by one word, and repetitions of all."""

from collections.abc import Iterable

from quotes.speakers.attribution import Label, Name
from quotes.speakers.layout import Layout
from quotes.speakers.lexicon import lexicon
from quotes.speakers.mentions.taken import Taken, is_acronym, joins, joins_before, names_role
from quotes.speakers.spelling import bare

_OPENERS = frozenset(("meanwhile", "however", "yesterday", "today", "but", "while", "when", "later", "earlier", "also"))


def fuller(layout: Layout, taken: Taken) -> Iterable[Name]:
    """Fuller forms, elsewhere in the text, of persons known by one word only: "Moreno" is in "Ada Moreno"."""
    known = [tuple(layout.folded[word] for word in layout.inside((name.start, name.end))) for name in taken.names]
    persons = [tokens for name, tokens in zip(taken.names, known, strict=True) if name.label == "person"]
    long = {bare(token) for tokens in persons if len(tokens) > 1 for token in tokens}
    single = {tokens[0] for tokens in persons if len(tokens) == 1} - long
    for word, folded in enumerate(layout.folded):
        if bare(folded) in single and word not in taken.labels and layout.capitalised(word):
            first = word
            while first and word - first < 3 and joins_before(layout, first, taken) and not _opens(layout, first - 1):
                first -= 1
            last = word
            while first == word and last - word < 2 and joins(layout, last, taken) and not names_role(layout, last + 1):
                last += 1
            if last > first:
                yield Name(layout.starts[first], layout.ends[last], "person", 0.6)


def _opens(layout: Layout, word: int) -> bool:
    """Whether a word has its capital letter only because it opens a sentence, as far as can be told."""
    return layout.opens_sentence(word) and layout.folded[word] in _OPENERS


def repeated(layout: Layout, taken: Taken) -> list[Name]:
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
        elif layout.folded[word] in parts and layout.folded[word] not in lowered and _alone(layout, word, taken):
            found.append(Name(layout.starts[word], layout.ends[word], "person", 0.6))
        word += max(length, 1)
    return found


def _known_names(layout: Layout, taken: Taken) -> tuple[dict[tuple[str, ...], Label], set[str]]:
    whole: dict[tuple[str, ...], Label] = {}
    parts: set[str] = set()
    for name in taken.names:
        tokens = tuple(layout.folded[word] for word in layout.inside((name.start, name.end)))
        if len(tokens) > 1 or len(tokens[0]) > 3 or is_acronym(layout, name):
            whole.setdefault(tokens, name.label)
        if name.label == "person" and len(tokens) > 1:
            parts.update(token for token in (tokens[0], tokens[-1]) if len(token) > 2 or len(tokens) < 4)
    return whole, parts - lexicon().role_words - set(lexicon().titles)


def _match(layout: Layout, word: int, whole: dict[tuple[str, ...], Label], taken: Taken) -> int:
    for length in (5, 4, 3, 2, 1):
        words = range(word, word + length)
        tokens = tuple(layout.folded[word : word + length])
        if length == 1 and len(tokens[0]) < 4 and not layout.words[word].isupper():
            continue
        if length == 1 and _is_title(layout, word):
            continue
        if len(tokens) == length and tokens in whole and not any(other in taken.labels for other in words):
            return length
    return 0


def _is_title(layout: Layout, word: int) -> bool:
    """Whether a word is somebody's title alone, "the Pope", though the text has it for a name, too."""
    titled = layout.folded[word] in lexicon().titles and not layout.words[word].isupper()
    return titled and word > 0 and layout.folded[word - 1] == "the"


def _alone(layout: Layout, word: int, taken: Taken) -> bool:
    """Whether a capitalised word is in no name and next to none."""
    if word in taken.labels or not layout.capitalised(word):
        return False
    before = word - 1 in taken.labels and layout.gap(word - 1) == " "
    after = word + 1 in taken.labels and layout.gap(word) == " " and taken.labels[word + 1] != "nationality"
    return not (before or after)
