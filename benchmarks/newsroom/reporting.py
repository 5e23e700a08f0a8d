"""An article about an event, as one outlet writes it: who is let speak, in which of the ways, in which sentences."""

import random
from dataclasses import replace
from datetime import date, timedelta

from benchmarks.newsroom.bodies import Body
from benchmarks.newsroom.crediting import Desk, Named
from benchmarks.newsroom.data import data
from benchmarks.newsroom.events import Event, Speech
from benchmarks.newsroom.pages import Character, Page, Piece, Said
from benchmarks.newsroom.people import Person
from benchmarks.newsroom.places import Outlet
from benchmarks.newsroom.saying import WAYS, Statement, Way, Wording, worded
from benchmarks.newsroom.wording import Manner, american, claim, put
from benchmarks.newsroom.world import World
from quotes.article import Article
from quotes.quote import Kind, QuoteType, Reason

BEGINNING = date(2023, 1, 2)
SPOKEN_FOR = 0.2
"""Share of articles that credit a body with what its spokesperson said."""
TOLD_TWICE = 0.06
"""Share of direct quotes that the same article gives in indirect speech before."""
_WAYS, _RATES = list(WAYS), list(WAYS.values())


class Reporter:
    """Writes one article."""

    def __init__(self, world: World, what: Event, outlet: Outlet, chance: random.Random) -> None:
        """Write about ``what`` for ``outlet``."""
        self.world, self.event, self.outlet, self.chance = world, what, outlet, chance
        self.desk = Desk(world, outlet, what.day, chance)
        self.page = Page()
        self.named: list[Named | None] = []
        self.open, self.close = ("“", "”") if outlet.house.curly else ('"', '"')
        self._last = -1

    def article(self, nth: int) -> Article:
        """All of the article but its text."""
        day = BEGINNING + timedelta(days=self.event.day + int(self.chance.random() ** 3 * 3))
        slug = "".join(letter for letter in self.outlet.name.lower() if letter.isalnum())
        title = " ".join(self.event.theme.focus).capitalize()
        return Article(
            text="",
            url=f"https://{slug}.example/{day:%Y/%m/%d}/{self.event.number}-{nth}",
            title=f"{title}: {self.event.country.name} waits",
            outlet=self.outlet.name.partition("|")[0],
            published=day.isoformat(),
        )

    def write(self) -> Page:
        """The whole article."""
        chance = self.chance
        for place, speech in enumerate(self.event.speeches):
            if place == 0 or chance.random() < 0.8:
                self._let_speak(speech, all_of_it=place == 0)
        for absent in self.event.absent:
            if chance.random() < 0.5:
                self._mention(absent)
        if chance.random() < 0.75:
            self._voices()
        while chance.random() < 0.7:
            self.page.paragraphs.insert(int(1 + chance.random() * len(self.page.paragraphs)), [Piece(self._filler())])
        if chance.random() < 0.4:
            self.page.paragraphs[0].insert(0, Piece(f"{self.event.country.cities[0].upper()} — "))
        return self.page

    def _let_speak(self, speech: Speech, *, all_of_it: bool) -> None:
        chance = self.chance
        spoken_for = speech.body if speech.body and chance.random() < SPOKEN_FOR else None
        speaker = spoken_for or speech.speaker
        if isinstance(speaker, Body):
            if any(each.entity == speaker.key for each in self.page.cast):
                return
            named = self.desk.body(speaker)
        else:
            named = self.desk.person(speaker)
        if any(each.name == named.name for each in self.page.cast):
            return
        number = self._add(named)
        chosen = [said for said in speech.statements if chance.random() < (0.85 if all_of_it else 0.75)]
        for said in chosen or speech.statements[:1]:
            way = chance.choices(_WAYS, _RATES)[0]
            if way == "verbatim" and chance.random() < TOLD_TWICE:
                self._tell(number, named, said, "retold")
            self._tell(number, named, said, way)

    def _add(self, named: Named) -> int:
        self.page.cast.append(named.character)
        self.named.append(named)
        return len(self.page.cast) - 1

    def _tell(self, cast: int, named: Named, said: Statement, way: Way) -> None:
        wording = worded(self.chance, said, way, named.pronoun if self._last == cast else named.noun)
        self._paragraph(cast, wording, said.key)

    def _paragraph(self, cast: int, wording: Wording, key: str) -> None:
        quote = len(self.page.said)
        source, reason = self._source(cast, quote)
        text = wording.text if self.outlet.house.british else american(wording.text)
        pieces = self._direct(text, quote, source) if wording.direct else self._reported(text, quote, source)
        kind: QuoteType = "direct" if wording.direct else "mixed" if wording.way == "mixed" else "indirect"
        self.page.said.append(Said(kind, cast, key, wording.way, reason))
        if self._last == cast and self.chance.random() < 0.4:
            self.page.paragraphs[-1] += [Piece(" "), *pieces]
        else:
            self.page.paragraphs.append(pieces)
        self._last = cast

    def _source(self, cast: int, quote: int) -> tuple[list[Piece], Reason]:
        """The pieces that name the source, and how the reader knows who it is."""
        named = self.named[cast]
        if named is None:
            return [Piece(self.page.cast[cast].name, "source", quote, cast, named=True)], "named"
        first = all(said.cast != cast for said in self.page.said)
        draw = self.chance.random()
        if not first and self._last == cast and draw < 0.6:
            return [Piece(named.pronoun, "source", quote, cast)], "pronoun"
        if not first and draw > 0.92:
            return [Piece(named.noun, "source", quote, cast)], "description"
        before, name, after = (named.before, named.name, named.after) if first else (*named.later, "")
        pieces = [
            Piece(before, "source", quote),
            Piece(name, "source", quote, cast, named=True),
            Piece(after, "source", quote),
        ]
        return [piece for piece in pieces if piece.text], "named"

    def _direct(self, text: str, quote: int, source: list[Piece]) -> list[Piece]:
        cue = Piece(self._word("cues"), "cue", quote)
        draw = self.chance.random()
        inside = source[-1].text.endswith(",")
        if draw < 0.3:
            return [*_begun(source), Piece(" "), cue, Piece(": "), self._marked(text, quote)]
        first, stop, rest = text.partition(". ")
        if stop and draw < 0.65:
            return [
                self._marked(first + ",", quote), Piece(" "), *source, Piece(" "), cue, Piece(". "),
                self._marked(rest, quote),
            ]  # fmt: skip
        begun = self._marked(text[:-1] + ",", quote)
        if inside or draw < 0.8 or not any(piece.named for piece in source):
            return [begun, Piece(" "), *source, Piece(" "), cue, Piece(".")]
        return [begun, Piece(" "), cue, Piece(" "), *source, Piece(".")]

    def _marked(self, text: str, quote: int) -> Piece:
        return Piece(f"{self.open}{text}{self.close}", "content", quote)

    def _reported(self, text: str, quote: int, source: list[Piece]) -> list[Piece]:
        text = text.replace("\x01", self.open).replace("\x02", self.close)
        draw = self.chance.random()
        if draw < 0.74:
            cue = Piece(self._word("cues_that"), "cue", quote)
            return [*_begun(source), Piece(" "), cue, Piece(" "), Piece(text, "content", quote), Piece(".")]
        cue = Piece("according to" if draw < 0.86 else "said", "cue", quote)
        content = Piece(text[0].upper() + text[1:], "content", quote)
        if draw < 0.86:
            return [content, Piece(", "), cue, Piece(" "), *_ended(source), Piece(".")]
        return [content, Piece(", "), *source, Piece(" "), cue, Piece(".")]

    def _mention(self, person: Person) -> None:
        named = self.desk.person(person, short=True)
        taken = {each.entity for each in self.page.cast} | {each.name for each in self.page.cast}
        if named.character.entity in taken or named.name in taken or named.character.shape == "family":
            return
        cast = self._add(named)
        before, _, after = self._word("absences").partition("{}")
        pieces = [Piece(before), Piece(named.name, cast=cast, named=True), Piece(after)]
        self.page.paragraphs.append([piece for piece in pieces if piece.text])

    def _voices(self) -> None:
        """Somebody without a name: residents, a senior official."""
        chance = self.chance
        for _ in range(1 + int(chance.random() * 3)):
            unnamed = chance.random() < 0.33
            name = chance.choice(data("bodies")["unnamed" if unnamed else "groups"])
            if any(each.name == name for each in self.page.cast):
                continue
            key = f"voice-{self.event.number}-{self.outlet.number}-{len(self.page.cast)}"
            kind: Kind = "unnamed" if unnamed else "group"
            self.page.cast.append(Character(key, kind, kind, kind, name))
            self.named.append(None)
            said = put(claim(chance, self.event.theme), "indirect", int(chance.random() * 4), Manner("it"))
            self._paragraph(len(self.page.cast) - 1, Wording("near", said), key)

    def _word(self, kind: str) -> str:
        return str(self.chance.choice(data("words")[kind]))

    def _filler(self) -> str:
        country = self.event.country
        slots = dict(claim(self.chance, self.event.theme).slots)
        slots["o"] = f"{slots['adj']} {slots['mod']} {slots['head']}"
        slots["th"] = slots["th"].removeprefix("the ")
        slots["city"], slots["country"] = self.chance.choice(country.cities[:8]), country.name
        return self._word("fillers").format_map(slots)


def _begun(source: list[Piece]) -> list[Piece]:
    """The source at the beginning of a sentence."""
    first = source[0]
    capital = Piece(first.text[0].upper() + first.text[1:], first.mark, first.quote, first.cast, first.named)
    return [capital, *source[1:]]


def _ended(source: list[Piece]) -> list[Piece]:
    """The source at the end of a sentence: without the comma that closes an apposition."""
    last = source[-1]
    return [*source[:-1], replace(last, text=last.text.removesuffix(","))]
