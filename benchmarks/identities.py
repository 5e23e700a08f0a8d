"""Print who is recognised across the annotated news articles, for reading against the texts.

The speakers are the gold's, their company the names that the corpus of names marks in the same texts; roles are taken
from the words beside a name. With ``--names`` everybody whom any marked text names is an appearance too.

Run it from the checkout, beside a folder ``shared`` with the corpora::

    python -m benchmarks.identities --draw 200 --seed 4
"""

import argparse
import gzip
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from quotes.article import content_id
from quotes.identity import Appearance, Identification, identify
from quotes.identity.countries import countries_in, country_of_address
from quotes.identity.roles import parsed
from quotes.names import fold
from quotes.quote import Kind

CORPORA = Path(__file__).resolve().parent.parent.parent / "shared" / "corpora"
GOLD = ("worldnews-train.jsonl", "worldnews-dev.jsonl")
NAMES = Path("names") / "worldwide-newswire.jsonl.gz"
KINDS: dict[str, Kind] = {"Person": "person", "Organization": "organization"}
PLACES = {
    "af": "", "alg": "dz", "arg": "ar", "aus": "au", "asia": "", "bangladesh": "bd", "cosric": "cr", "elsalv": "sv",
    "hond": "hn", "jp": "jp", "jr": "jo", "kr": "kr", "kw": "kw", "mex": "mx", "my": "my", "nic": "ni", "nm": "na",
    "nz": "nz", "pan": "pa", "panaf": "", "qt": "qa", "sa": "za", "th": "th", "tw": "tw", "uae": "ae", "cn": "cn",
    "in": "in", "eg": "eg", "uruguay": "", "paraguay": "",
}  # fmt: skip
_BEFORE = re.compile(r"((?:[\w’'.-]+ ){1,7})$")
_AFTER = re.compile(r"^, ((?:an? |the |who is )?[^,.;:()\n“”\"]{4,90})")


@dataclass
class Text:
    """One article: who is named in it, by kind, and who of them is quoted."""

    id: str
    text: str
    named: dict[Kind, list[str]] = field(default_factory=lambda: defaultdict(list))
    quoted: set[str] = field(default_factory=set)


def main() -> None:
    """Identify everybody, and print the merges and the suggestions or some of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=CORPORA, help="folder with the annotated articles")
    parser.add_argument("--names", action="store_true", help="everybody who is named, not only who is quoted")
    parser.add_argument("--all-texts", action="store_true", help="the texts of the corpus of names that have no quotes")
    parser.add_argument("--seeds", action="store_true", help="the seeds too")
    parser.add_argument("--draw", type=int, help="how many merges to draw at random; all of them if left out")
    parser.add_argument("--seed", type=int, default=1, help="seed of the drawing")
    options = parser.parse_args()
    if not (options.corpora / GOLD[0]).exists():
        print(f"No corpora in {options.corpora}: nothing to measure")
        return
    files = [*GOLD, *(["seeds.jsonl"] if options.seeds else [])]
    texts = list(read_texts(options.corpora, files, everywhere=options.all_texts))
    appearances = [one for text in texts for one in appearances_in(text, everybody=options.names)]
    found = identify(appearances)
    _print(appearances, found, options.draw, options.seed)


def read_texts(corpora: Path, files: Iterable[str], *, everywhere: bool = False) -> Iterator[Text]:
    """Read the annotated articles with the names marked in them, and with ``everywhere`` all marked texts."""
    marked = dict(_marked(corpora / NAMES))
    seen = set()
    for file in files:
        for line in (corpora / file).read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            text = Text(record["id"], record["text"])
            seen.add(text.id)
            for quote in record["quotes"]:
                if quote["kind"] in ("person", "organization") and quote["speaker"] != "unknown":
                    text.named[quote["kind"]].append(quote["speaker"])
                    text.quoted.add(quote["speaker"])
            for kind, name in _names_in(marked.get(text.id, [])):
                text.named[kind].append(name)
            yield text
    for text_id, sentences in marked.items() if everywhere else ():
        if text_id not in seen:
            text = Text(text_id, "\n".join(" ".join(token for token, _ in sentence) for sentence in sentences))
            for kind, name in _names_in(sentences):
                text.named[kind].append(name)
            yield text


def appearances_in(text: Text, *, everybody: bool = False) -> list[Appearance]:
    """Give the speakers of an article, and with ``everybody`` all it names, each with their names, role and company."""
    groups = [(kind, group) for kind, names in text.named.items() for group in _together(names, kind)]
    company = {fold(group[0]) for _, group in groups}
    found: dict[str, Appearance] = {}
    for kind, group in groups:
        quoted = not text.quoted.isdisjoint(group)
        if not (quoted or everybody):
            continue
        form_id = content_id(kind, fold(group[0]))
        found[form_id] = Appearance(
            id=content_id(text.id, form_id),
            article_id=text.id,
            form_id=form_id,
            kind=kind,
            name=group[0],
            names=tuple(group),
            role=_role(text.text, group) if kind == "person" else None,
            outlet_id="_".join(text.id.split("_")[:-1]),
            company=frozenset(company - {fold(name) for name in group}),
            quoted=quoted,
            home=_home(text),
        )
    return list(found.values())


def _marked(path: Path) -> Iterator[tuple[str, list[list[tuple[str, str]]]]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            yield record["id"], record["sentences"]


def _names_in(sentences: Iterable[Iterable[tuple[str, str]]]) -> Iterator[tuple[Kind, str]]:
    for sentence in sentences:
        words: list[str] = []
        kind: Kind | None = None
        for token, tag in [*sentence, ("", "O")]:
            if words and kind and not tag.startswith("I-"):
                name = re.sub(r" ([’'.,)-]) ?|([(]) ", r"\1\2", " ".join(words)).strip(" .,'’\"“”-")
                yield kind, re.sub(r"[’']s$", "", name)
            if not tag.startswith("I-"):
                words = []
                kind = KINDS.get(tag.removeprefix("B-"))
            if kind:
                words.append(token)


def _together(names: Iterable[str], kind: Kind) -> list[list[str]]:
    """Give the names of one article by whom they mean: a part of exactly one longer name is that one's."""
    groups: list[list[str]] = []
    for name in sorted(
        {fold(one): one for one in names if fold(one)}.values(), key=lambda one: (-len(one.split()), one)
    ):
        words = fold(name).split()
        holders = [group for group in groups if kind == "person" and set(words) <= set(fold(group[0]).split())]
        if len(holders) == 1:
            holders[0].append(name)
        elif not holders:
            groups.append([name])
    return groups


def _role(text: str, names: Iterable[str]) -> str | None:
    for name in names:
        for match in re.finditer(re.escape(name), text):
            after = _AFTER.match(text[match.end() : match.end() + 120])
            before = _BEFORE.search(text[max(0, match.start() - 90) : match.start()].rsplit("\n", 1)[-1])
            for found in (after, before):
                role = re.split(r"[.,;:“”\"] ", found[1])[-1].strip() if found else ""
                if role and parsed(role):
                    return role
    return None


def _home(text: Text) -> frozenset[str]:
    address = re.match(r"\s*(?:https?://)?(\S+)", text.text)
    told = country_of_address(f"https://{address[1]}") if address else frozenset()
    prefix = text.id.split("_")[0]
    return told or frozenset(filter(None, [PLACES[prefix]])) if prefix in PLACES else countries_in(prefix)


def _print(appearances: Iterable[Appearance], found: Identification, draw: int | None, seed: int) -> None:
    known = {one.id: one for one in appearances}
    speakers = [speaker for speaker in found.speakers if len(speaker.appearances) > 1]
    print(f"{len(known)} appearances, {len(found.speakers)} speakers, {len(speakers)} in several articles")
    merges = []
    for speaker in speakers:
        first, *others = sorted((known[one] for one in speaker.appearances), key=lambda one: one.article_id)
        merges += [(first, one) for one in others]
    chosen = merges if draw is None else random.Random(seed).sample(merges, min(draw, len(merges)))
    print(f"\n{len(merges)} merges")
    for one, other in chosen:
        print(f"{_told(one)}  =  {_told(other)}")
    doubts = [link for link in found.links if link.verdict == "doubtful"]
    print(f"\n{len(doubts)} suggestions")
    for link in sorted(doubts, key=lambda link: -link.score):
        why = ", ".join(f"{what} {bits:+}" for what, bits in link.evidence)
        print(f"{link.probability:.2f} {_told(known[link.one_id])}  ?  {_told(known[link.other_id])}  ({why})")


def _told(one: Appearance) -> str:
    return f"{one.name} [{one.article_id}{'; ' + one.role if one.role else ''}]"


if __name__ == "__main__":
    main()
