"""What a correction is about, addressed by content: nothing here changes when articles are added or read again."""

from dataclasses import dataclass
from typing import Literal

from quotes.article import content_id
from quotes.corrections.passages import Passage
from quotes.names import fold
from quotes.quote import LINKED_KINDS, Kind, QuoteType, Reason


@dataclass(frozen=True, slots=True)
class ArticleAddress:
    """An article: the same id, the same URL or the very same text (its digest) each make it this one."""

    id: str
    url: str | None = None
    digest: str | None = None


@dataclass(frozen=True, slots=True)
class SpeakerAddress:
    """A speaker by name, and by an article where several go by that name.

    ``article`` is any one in which this speaker goes by this name. ``called`` is the name by which the article of the
    quote at hand calls the speaker, where that differs.
    """

    name: str
    kind: Kind = "person"
    article: ArticleAddress | None = None
    called: str | None = None

    @property
    def is_linked(self) -> bool:
        """Whether this is somebody recognised across articles: a person or an organisation."""
        return self.kind in LINKED_KINDS

    @property
    def form_id(self) -> str:
        """The id of the form: kind and folded name."""
        return content_id(self.kind, fold(self.name))


@dataclass(frozen=True, slots=True)
class QuoteAddress:
    """A quote as it stood when somebody looked at it, whole enough to be put back where a model misses it.

    ``cue`` and ``source`` are passages of one stretch; ``speaker`` is ``None`` where nobody was credited.
    """

    article: ArticleAddress
    content: Passage
    type: QuoteType
    cue: Passage | None = None
    source: Passage | None = None
    speaker: SpeakerAddress | None = None
    reason: Reason = "unknown"
    thought: bool = False


ActionName = Literal[
    "speaker", "reject", "content", "add", "confirm", "merge", "split", "rename", "different", "join", "part"
]
