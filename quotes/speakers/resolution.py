"""Decide, quote by quote, who spoke."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from quotes.quote import Reason, Speaker
from quotes.speakers.acronyms import post_acronyms
from quotes.speakers.antecedence import Masses
from quotes.speakers.attribution import Antecedents, Attribution, Name, Resolution
from quotes.speakers.candidates import Candidate, Choice, candidates
from quotes.speakers.clustering import cluster
from quotes.speakers.crediting import Credits
from quotes.speakers.entities import Entity
from quotes.speakers.evidence import Situation
from quotes.speakers.layout import Layout
from quotes.speakers.phrases import Parser, Phrase
from quotes.speakers.recognition import complete
from quotes.speakers.weighing import Weights, default_weights, probabilities, score, table_of


def resolve(
    text: str,
    attributions: Sequence[Attribution],
    names: Sequence[Name],
    antecedents: Antecedents | None = None,
    *,
    weights: Weights | None = None,
    trace: list[Choice] | None = None,
) -> Resolution:
    """Who spoke each of the attributions of a text.

    ``attributions`` stand in text order, spans are character offsets into ``text``. ``antecedents`` adds
    learned evidence. ``weights`` replace those of the package; every choice among several candidates is
    appended to ``trace``, for fitting weights.
    """
    return _Resolver(text, attributions, names, antecedents, weights or default_weights(), trace).run()


@dataclass(slots=True)
class _State:
    """What is remembered from quote to quote."""

    previous: Entity | None = None
    previous_paragraph: int = -9
    previous_category: str = ""
    spoken: list[Entity] = field(default_factory=list)


class _Resolver:
    """One article."""

    def __init__(
        self,
        text: str,
        attributions: Sequence[Attribution],
        names: Sequence[Name],
        antecedents: Antecedents | None,
        weights: Weights,
        trace: list[Choice] | None,
    ) -> None:
        self.layout = Layout(text)
        self.attributions = attributions
        self.weights = weights
        self.trace = trace
        self.state = _State()
        sources = [span for one in attributions for span in one.source]
        found = complete(self.layout, names, sources)
        self.entities = cluster(self.layout, found, sources)
        self._mark_quoted()
        self.parser = Parser(self.layout, self.entities, post_acronyms(self.layout))
        self.masses = Masses(self.layout, antecedents, self.entities)
        self.phrases = [self.parser.parse(_hull(one.source)) for one in attributions]
        for phrase in self.phrases:
            self.parser.set_aside(phrase)

    def run(self) -> Resolution:
        """Decide in text order."""
        credits = Credits(self.layout)
        for index in range(len(self.attributions)):
            phrase = self.phrases[index]
            credits.add(*self._decide(index, phrase), self._reason(phrase))
        return credits.resolution(self.entities)

    def _mark_quoted(self) -> None:
        spans = sorted((span, index) for index, one in enumerate(self.attributions) for span in one.content)
        for entity in self.entities:
            for mention in entity.mentions:
                for (start, end), index in spans:
                    if start > mention.start:
                        break
                    if mention.end <= end:
                        mention.quote = index

    def _decide(self, index: int, phrase: Phrase) -> tuple[Candidate, Candidate | None]:
        situation = self._situation(index, phrase)
        chosen, second = self._choose(situation, phrase)
        if chosen.entity is not None:
            self._remember(situation, phrase, chosen.entity)
        return chosen, second

    def _choose(self, situation: Situation, phrase: Phrase) -> tuple[Candidate, Candidate | None]:
        if phrase.category in ("name", "several"):
            return Candidate(self._named(phrase), {}, 0.97), None
        if phrase.author is not None and phrase.author.category != "none":
            inner = self._situation(situation.index, phrase.author)
            chosen, second = self._choose(inner, phrase.author)
            if chosen.entity is not None:
                return chosen, second
        options = candidates(self.layout, self.entities, situation)
        if not options:
            return Candidate(None, {}, 0.5), None
        table = self.weights[table_of(phrase)]
        for option, probability in zip(
            options, probabilities([score(table, option.evidence) for option in options]), strict=True
        ):
            option.probability = probability
        if self.trace is not None:
            self.trace.append(Choice(situation.index, table_of(phrase), list(options)))
        options.sort(key=lambda option: -option.probability)
        if options[0].new and options[0].entity is not None:
            self.entities.append(options[0].entity)
        return options[0], options[1] if len(options) > 1 else None

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
        offset, end = (
            phrase.span
            if phrase.category != "none"
            else (one.content[0][0], one.content[-1][1])
            if one.content
            else (0, 0)
        )
        following = self._following(index)
        return Situation(
            index=index,
            offset=offset,
            end=end,
            sentence=self.layout.sentence(offset),
            paragraph=self.layout.paragraph(offset),
            phrase=phrase,
            previous=self.state.previous,
            previous_paragraph=self.state.previous_paragraph,
            previous_category=self.state.previous_category,
            following=following,
            direct=any(self.layout.text[start : start + 1] in _MARKS for start, _ in one.content),
            content_names=frozenset(
                id(entity) for entity in self.entities if any(mention.quote == index for mention in entity.mentions)
            ),
            masses=self.masses.of(phrase) if phrase.category != "none" else {},
        )

    def _following(self, index: int) -> Entity | None:
        if index + 1 >= len(self.phrases):
            return None
        phrase = self.phrases[index + 1]
        return phrase.entities[0] if phrase.category == "name" else None

    def _remember(self, situation: Situation, phrase: Phrase, entity: Entity) -> None:
        self.state.previous = entity
        content = self.attributions[situation.index].content
        self.state.previous_paragraph = self.layout.paragraph(content[-1][0] if content else situation.offset)
        self.state.previous_category = phrase.category
        if phrase.category not in ("none", "name"):
            self.masses.credit(phrase, entity, situation)

    def _reason(self, phrase: Phrase) -> Reason:
        reasons: dict[str, Reason] = {"none": "continued", "pronoun": "pronoun", "name": "named", "several": "named"}
        return reasons.get(phrase.category, "description")


_MARKS = frozenset("\"'“”„«»‘’‹›「『")


def _hull(spans: Sequence[tuple[int, int]]) -> tuple[int, int]:
    return (min(start for start, _ in spans), max(end for _, end in spans)) if spans else (0, 0)


__all__ = ["Speaker", "resolve"]
