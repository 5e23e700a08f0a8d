"""What was said and who said it: the results of reading one article."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from quotes.article import Article, Span

QuoteType: TypeAlias = Literal["direct", "mixed", "indirect"]
Kind: TypeAlias = Literal["person", "organization", "group", "unnamed"]
Reason: TypeAlias = Literal["named", "pronoun", "description", "continued", "layout", "unknown"]

LINKED_KINDS: frozenset[Kind] = frozenset(("person", "organization"))
"""Kinds of speakers that are recognised across articles; a group or somebody unnamed is known in one article only."""

CLOSE = 0.2
"""Share from which a runner-up comes close: about one in four of these is the right one, of the others hardly any."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is credited with quotes in one article.

    ``name`` is the most complete name the article gives, without titles; for somebody the article never
    names, the fullest description. ``description`` is a title or role as the article gives it.
    ``aliases`` are the other names used, ``mentions`` where any of them (or a description resolved to them) stands.
    """

    name: str
    kind: Kind
    description: str | None = None
    aliases: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """One stretch of communicated statement credited to one source at one place in one article.

    ``content`` has one span a segment, none crossing a paragraph break; ``cue`` and ``source`` may be empty.
    ``speaker`` is ``None`` where the article does not tell who spoke. ``reason`` says how the speaker was found,
    ``confidence`` is a probability between 0 and 1 that content and speaker are both right. ``runner_up`` is who else
    might have spoken and ``runner_up_share`` how likely that seemed beside the speaker, between 0 and 1. A ``thought``
    is something believed, wished or found out that nobody communicated; these are given only when asked for.
    ``terms`` are what it is about, with weights, where key terms were looked for.
    """

    type: QuoteType
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    speaker: Speaker | None = None
    reason: Reason = "unknown"
    confidence: float = 0.0
    runner_up: Speaker | None = None
    runner_up_share: float = 0.0
    thought: bool = False
    terms: tuple[tuple[str, float], ...] = ()

    @property
    def start(self) -> int:
        """Offset of the first character of the content."""
        return self.content[0][0]

    @property
    def end(self) -> int:
        """Offset after the last character of the content."""
        return self.content[-1][1]

    @property
    def perhaps(self) -> Speaker | None:
        """Who else may well have spoken: the runner-up where it comes close."""
        return self.runner_up if self.runner_up_share >= CLOSE else None


@dataclass(frozen=True, slots=True)
class Extraction:
    """Every quote found in an article, in text order, and the speakers they are credited to.

    ``others`` are the persons and organisations that the article names without crediting them with a quote.
    """

    article: Article
    quotes: tuple[Quote, ...]
    speakers: tuple[Speaker, ...]
    model: str
    """Version of the model that read the article."""
    others: tuple[Speaker, ...] = ()
