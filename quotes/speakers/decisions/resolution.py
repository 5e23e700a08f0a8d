"""Decide, quote by quote, who spoke."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quotes.article import Article, Span
from quotes.quote import Reason
from quotes.speakers.attribution import Antecedents, Attribution, Name, Resolution
from quotes.speakers.decisions.answering import answerer, introduction_end, is_answer
from quotes.speakers.decisions.antecedence import Masses
from quotes.speakers.decisions.candidates import Candidate, candidates, introduced, pointed_at
from quotes.speakers.decisions.crediting import Credits
from quotes.speakers.decisions.describing import may_be_company
from quotes.speakers.decisions.evidence import Situation
from quotes.speakers.decisions.fuller import fuller_description, ministry_of_minister
from quotes.speakers.decisions.groups import group_before
from quotes.speakers.decisions.weighing import Judge
from quotes.speakers.decisions.writing import writer
from quotes.speakers.entities import Entity
from quotes.speakers.layout import Layout
from quotes.speakers.lexicon import PRONOUNS
from quotes.speakers.mentions.acronyms import bracketed, post_acronyms
from quotes.speakers.mentions.clustering import cluster
from quotes.speakers.mentions.recognition import complete
from quotes.speakers.mentions.uncredited import Uncredited
from quotes.speakers.sources.phrases import Parser, Phrase

_LABEL = re.compile(r"\s*([^\W\d_][^:\n“”\"]{1,60}):\s*")
_OPENING = re.compile('[“"‘]')
_NEAR = 2
"""Paragraphs after which "it" is no more taken for the statement quoted before."""
_LEAD = 2
"""Paragraphs, a headline among them, in which an article may speak of somebody whom it names only then."""
_SOON = 3
"""Quotes after the lead within which it names them."""
_GAP = 60
"""Characters left out of a content that are still taken for a part of it."""
_SITES = frozenset(("website", "site", "page", "account", "profile", "portal", "blog"))
"""Documents whose owner is what the quote is about: "Lund Tides has ten boats, according to the company's website"."""
_SURE, _SHARED = 0.97, 0.75
"""Confidence in a name that fits one person only, and in one that fits several."""


def resolve(
    article: Article | str,
    attributions: Sequence[Attribution],
    names: Sequence[Name],
    antecedents: Antecedents | None = None,
    judge: Judge | None = None,
) -> Resolution:
    """Who spoke each of the attributions of an article, or of a plain text, and who else it names.

    ``attributions`` stand in text order, spans are character offsets into the text. ``antecedents`` adds
    learned evidence; ``judge`` replaces the weights of the package and keeps the choices it was asked for.
    """
    known = Article(text=article) if isinstance(article, str) else article
    layout = Layout(known.text)
    sources = [span for one in attributions for span in one.source]
    introduced = bracketed(layout)
    posts = post_acronyms(layout, introduced)
    entities = cluster(layout, complete(layout, names, sources, introduced, posts), sources)
    masses = Masses(layout, antecedents, entities)
    uncredited = Uncredited(layout, names, known)
    parser, author = Parser(layout, entities, posts), writer(known.author, entities)
    return _Resolver(parser, attributions, masses, judge or Judge(), entities).run(uncredited, author)


@dataclass(slots=True)
class _State:
    """What is remembered from quote to quote."""

    previous: Entity | None = None
    previous_paragraph: int = -9
    previous_category: str = ""
    by_document: bool = False
    author: Entity | None = None


class _Resolver:
    """One article."""

    def __init__(
        self,
        parser: Parser,
        attributions: Sequence[Attribution],
        masses: Masses,
        judge: Judge,
        entities: list[Entity],
    ) -> None:
        self.layout = parser.layout
        self.parser = parser
        self.attributions = attributions
        self.masses = masses
        self.judge = judge
        self.entities = entities
        self.state = _State()
        self.open: list[tuple[int, Entity | None]] = []
        """Where the contents end that were not at an end yet at the last source, and who speaks there."""
        self.quoted = self._mark_quoted()
        self.phrases = [self._phrase(one) for one in attributions]
        for phrase in self.phrases:
            self.parser.set_aside(phrase)

    def run(self, uncredited: Uncredited, author: Entity | None) -> Resolution:
        """Decide in text order; ``author`` wrote the article."""
        self.state.author = author
        credits = Credits(self.layout)
        for index in range(len(self.attributions)):
            phrase = self.phrases[index]
            credits.add(*self._decide(index, phrase), self._reason(index, phrase))
        return credits.resolution(uncredited.among(self.entities, credits.entities))

    def _phrase(self, one: Attribution) -> Phrase:
        """The source of an attribution as a phrase; that of an answer without a name is none."""
        if is_answer(self.layout.text, one):
            start = one.content[0][0] if one.content else 0
            return self.parser.parse((start, start))
        return self.parser.parse(_hull(one.source) or self._label(one))

    def _label(self, one: Attribution) -> Span:
        """The name before a colon that begins the paragraph of a quote without source: "MORENO: We are ready"."""
        start = one.content[0][0] if one.content else 0
        line = self.layout.text.rfind("\n", 0, start) + 1
        match = _LABEL.fullmatch(self.layout.text, line, start)
        phrase = self.parser.parse(match.span(1)) if match else None
        person = phrase is not None and phrase.category == "name" and phrase.entities[0].kind == "person"
        return phrase.span if phrase is not None and person else (start, start)

    def _mark_quoted(self) -> dict[int, set[int]]:
        """Mark the mentions inside content; by attribution, the ``id`` of who is named in it."""
        quoted: dict[int, set[int]] = {}
        spans = sorted((span, index) for index, one in enumerate(self.attributions) for span in _closed(one))
        starts = [span[0] for span, _ in spans]
        for entity in self.entities:
            for mention in entity.mentions:
                place = bisect_right(starts, mention.start) - 1
                if place >= 0 and mention.end <= spans[place][0][1]:
                    mention.quote = spans[place][1]
                    quoted.setdefault(mention.quote, set()).add(id(entity))
        return quoted

    def _decide(self, index: int, phrase: Phrase) -> tuple[Candidate, Candidate | None]:
        situation = self._situation(index, phrase)
        content = self.attributions[index].content
        begin = min(situation.offset, content[0][0]) if content else situation.offset
        while self.open and self.open[-1][0] <= begin:
            self.open.pop()
        chosen, second = self._choose(situation, phrase)
        if content:
            self.open.append((content[-1][1], chosen.entity))
        if chosen.entity is not None and phrase.category == "organization" and may_be_company(chosen.entity):
            chosen.entity.kind, chosen.entity.doubt = "organization", 0.0
        if chosen.entity is not None:
            self._remember(situation, phrase, chosen.entity)
        return chosen, second

    def _choose(self, situation: Situation, phrase: Phrase) -> tuple[Candidate, Candidate | None]:
        told = self._told(situation, phrase)
        if told is not None:
            return told, None
        if phrase.author is not None and phrase.author.category != "none":
            inner = self._situation(situation.index, phrase.author)
            if phrase.head in _SITES and (
                phrase.author.asks in ("it", "they") or phrase.author.category == "organization"
            ):
                inner = replace(inner, told_by_site=True, content_names=frozenset())
            chosen, second = self._choose(inner, phrase.author)
            if chosen.entity is not None:
                return chosen, second
        options = candidates(self.layout, self.entities, situation)
        pointed = self.masses.elsewhere(phrase) if phrase.category not in ("none", "person", "group") else None
        if pointed is not None:
            options.append(pointed_at(self.layout, self.parser.describe(pointed[0]), pointed[1]))
        if not options:
            return self._group(situation.offset) if phrase.asks == "they" else Candidate(None, {}, 0.5), None
        options = self.judge.weigh(situation.index, phrase, options)
        if options[0].new and options[0].entity is not None:
            fuller = fuller_description(self.layout, phrase, self.entities)
            if fuller is not None:
                options[0].entity.name = introduced(self.layout, self.parser.describe(fuller)).name
            options[0].entity.name = ministry_of_minister(phrase, self.entities) or options[0].entity.name
            self._name_owner(situation, phrase, options[0].entity)
            self.entities.append(options[0].entity)
        return options[0], options[1] if len(options) > 1 else None

    def _told(self, situation: Situation, phrase: Phrase) -> Candidate | None:
        """Who spoke where nothing has to be weighed: a name, an answer, "I", the statement that goes on as "it"."""
        if phrase.category in ("name", "several"):
            return Candidate(self._named(phrase), {}, _SURE if phrase.certain else _SHARED)
        if phrase.category == "none" and is_answer(self.layout.text, self.attributions[situation.index]):
            entity = answerer(self.entities, introduction_end(self.layout.text, self.attributions))
            if entity is not None:
                return Candidate(entity, {}, _SHARED)
        if phrase.asks == "i":
            around = self.open[-1][1] if self.open else None
            writes = not self.open and phrase.head in ("i", "me", "myself")
            return Candidate(self.state.author if writes else around, {}, _SHARED)
        return Candidate(self.state.previous, {}, _SHARED) if self._goes_on(situation, phrase) else None

    def _group(self, offset: int) -> Candidate:
        """The several people that an earlier sentence opens with, where nobody else can be meant by "they"."""
        span = group_before(self.layout, offset)
        if span is None:
            return Candidate(None, {}, 0.5)
        entity = introduced(self.layout, self.parser.describe(span))
        self.entities.append(entity)
        return Candidate(entity, {}, _SHARED, new=True)

    def _is_document(self, index: int, phrase: Phrase) -> bool:
        """Whether the source is a document, or the author of one ("in Lund by Ada Moreno")."""
        hull = _hull(self.attributions[index].source)
        return phrase.category == "document" or (hull is not None and phrase.span[0] > hull[0])

    def _goes_on(self, situation: Situation, phrase: Phrase) -> bool:
        """Whether "it" is the statement, by a person, that the quote before was from."""
        before, near = self.state.previous, situation.paragraph - self.state.previous_paragraph <= _NEAR
        return (
            phrase.asks == "it" and self.state.by_document and near and before is not None and before.kind == "person"
        )

    def _name_owner(self, situation: Situation, phrase: Phrase, entity: Entity) -> None:
        """Call somebody introduced as "her lawyer" after whoever "her" is."""
        first, _, rest = entity.name.partition(" ")
        asks = PRONOUNS.get(first.lower(), "") if first.lower() in ("his", "her", "their", "its") and rest else ""
        if asks:
            owner = Phrase((phrase.span[0], phrase.span[0] + len(first)), "pronoun", head=first.lower(), asks=asks)
            options = candidates(self.layout, self.entities, self._situation(situation.index, owner))
            if options:
                best = self.judge.weigh(-1, owner, options)[0]
                if best.entity is not None and best.entity.named:
                    entity.name = f"{best.entity.name}'s {rest}"
                    if entity.kind == "organization":
                        entity.gender = entity.gender or best.entity.gender

    def _named(self, phrase: Phrase) -> Entity:
        if len(phrase.entities) == 1:
            return phrase.entities[0]
        for entity in self.entities:
            if entity.authors == phrase.entities:
                return entity
        *others, last = [entity.name for entity in phrase.entities]
        group = Entity(kind="group", name=f"{', '.join(others)} and {last}", plural=True, authors=phrase.entities)
        self.entities.append(group)
        return group

    def _situation(self, index: int, phrase: Phrase) -> Situation:
        one = self.attributions[index]
        offset = phrase.span[0] if phrase.category != "none" or not one.content else one.content[0][0]
        return Situation(
            index=index,
            offset=offset,
            sentence=self.layout.sentence(offset),
            paragraph=self.layout.paragraph(offset),
            phrase=phrase,
            previous=self.state.previous,
            previous_paragraph=self.state.previous_paragraph,
            previous_category=self.state.previous_category,
            following=self._following(index),
            named_soon=self._named_soon(index),
            lead=not index and self.layout.paragraph(offset) <= _LEAD,
            content_names=frozenset(self.quoted.get(index, ())),
            masses=self.masses.of(phrase) if phrase.category != "none" else {},
            untold=self._is_untold(one),
        )

    def _is_untold(self, one: Attribution) -> bool:
        """Whether a cue without a source, no participle as "adding", leads to what stands in no quotation marks."""
        if not one.cue or one.source or not one.content:
            return False
        cue, start = self.layout.inside(one.cue[0]), one.content[0][0]
        participle = bool(cue) and self.layout.folded[cue[0]].endswith("ing")
        return not participle and _OPENING.search(self.layout.text, max(0, start - 1), start + 1) is None

    def _following(self, index: int) -> Entity | None:
        if index + 1 >= len(self.phrases):
            return None
        phrase = self.phrases[index + 1]
        return phrase.entities[0] if phrase.category == "name" else None

    def _named_soon(self, index: int) -> Entity | None:
        """The first person named as a source within the next few quotes."""
        for phrase in self.phrases[index + 1 : index + 1 + _SOON]:
            if phrase.category == "name" and phrase.entities[0].kind == "person":
                return phrase.entities[0]
        return None

    def _remember(self, situation: Situation, phrase: Phrase, entity: Entity) -> None:
        self.state.previous = entity
        content = self.attributions[situation.index].content
        self.state.previous_paragraph = self.layout.paragraph(content[-1][0] if content else situation.offset)
        self.state.previous_category = phrase.category
        self.state.by_document = self._is_document(situation.index, phrase) or (
            self.state.by_document and phrase.asks == "it"
        )
        if phrase.category == "document":
            entity.documents.add(phrase.head)
        if phrase.category not in ("none", "name"):
            self.masses.credit(phrase, entity, situation)

    def _reason(self, index: int, phrase: Phrase) -> Reason:
        if self.attributions[index].layout:
            return "layout"
        if phrase.category in ("name", "several") and phrase.head:
            return "description"
        reasons: dict[str, Reason] = {"none": "continued", "pronoun": "pronoun", "name": "named", "several": "named"}
        return reasons.get(phrase.category, "description")


def _closed(one: Attribution) -> list[Span]:
    """The content with what stands between its pieces, where that is neither cue nor source."""
    found: list[Span] = []
    for span in sorted(one.content):
        near = bool(found) and span[0] - found[-1][1] < _GAP
        told = near and any(found[-1][1] <= start < span[0] for start, _ in (*one.cue, *one.source))
        found.append((found.pop()[0], span[1]) if near and not told else span)
    return found


def _hull(spans: Sequence[Span]) -> Span | None:
    return (min(start for start, _ in spans), max(end for _, end in spans)) if spans else None
