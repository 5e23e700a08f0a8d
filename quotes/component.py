"""The spaCy component: ``nlp.add_pipe("quotes")`` finds quotes in the documents of any pipeline.

::

    nlp = spacy.blank("en")
    nlp.add_pipe("quotes")
    doc = nlp("“It rained,” said Ada Moreno.")
    doc._.quotes[0].speaker.name, doc.spans["sources"][0].text

It needs nothing that other components leave: tokens are only used to place the results.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from spacy.language import Language
from spacy.pipeline import Pipe
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from quotes.article import Span as Offsets
from quotes.quote import Extraction, Quote, Speaker

USER_DATA = "quotes"
"""Key of ``doc.user_data`` under which the results lie as plain values, so that they survive every way of saving."""

SPAN_GROUPS = ("quotes", "cues", "sources", "mentions")


class Reader(Protocol):
    """What finds quotes in a text; ``quotes.Extractor`` is one."""

    def extract(self, article: str) -> Extraction:
        """The quotes of the text."""
        ...


class QuoteFinder(Pipe):
    """Finds quotes and speakers and leaves them on the document.

    ``doc._.quotes`` and ``doc._.speakers`` hold ``Quote`` and ``Speaker`` objects, whose spans are character offsets.
    The span groups ``quotes`` (one span a segment, labelled with the type), ``cues``, ``sources`` and ``mentions``
    (labelled with the kind of speaker, ``kb_id_`` being the name) hold token spans, widened to whole tokens where
    characters end inside one; ``id_`` is the position of the quote in ``doc._.quotes`` (of the speaker in
    ``doc._.speakers`` for mentions).
    """

    def __init__(self, vocab: Vocab, name: str, model: str | None = None) -> None:
        """``model`` is the folder of a trained model, the packaged one unless given; it is loaded on first use."""
        self.vocab = vocab
        self.name = name
        self.model_folder = model
        self._reader: Reader | None = None

    @property
    def reader(self) -> Reader:
        """What finds the quotes; raises ModelError when the model cannot be loaded."""
        if self._reader is None:
            from quotes.extractor import Extractor

            self._reader = Extractor.load(Path(self.model_folder) if self.model_folder else None)
        return self._reader

    @reader.setter
    def reader(self, reader: Reader) -> None:
        self._reader = reader

    def __call__(self, doc: Doc) -> Doc:
        """Find the quotes of one document and set them on it."""
        try:
            self.set_annotations([doc], self.predict([doc]))
        except Exception as error:
            self.get_error_handler()(self.name, self, [doc], error)
        return doc

    def predict(self, docs: Iterable[Doc]) -> list[Extraction]:
        """The quotes of each document, which are left as they are."""
        return [self.reader.extract(doc.text) for doc in docs]

    def set_annotations(self, docs: Iterable[Doc], extractions: Iterable[Extraction]) -> None:
        """Write the quotes of each document on it, in place of what this component wrote before."""
        for doc, extraction in zip(docs, extractions, strict=True):
            doc.user_data[USER_DATA] = _plain(extraction)
            groups: dict[str, list[Span]] = {name: [] for name in SPAN_GROUPS}
            for position, quote in enumerate(extraction.quotes):
                groups["quotes"] += _spans(doc, quote.content, quote.type, position, quote.speaker)
                groups["cues"] += _spans(doc, quote.cue, "cue", position)
                groups["sources"] += _spans(doc, quote.source, "source", position, quote.speaker)
            for position, speaker in enumerate(extraction.speakers):
                groups["mentions"] += _spans(doc, speaker.mentions, speaker.kind, position, speaker)
            for name, spans in groups.items():
                doc.spans[name] = spans

    def __reduce__(self) -> tuple[Any, ...]:
        """Everything but the loaded model, which a process that receives this component loads for itself."""
        return type(self), (self.vocab, self.name, self.model_folder)


@Language.factory("quotes", assigns=["doc._.quotes", "doc._.speakers", "doc.spans"], default_config={"model": None})
def make_quotes(nlp: Language, name: str, model: str | None) -> QuoteFinder:
    """The component for a pipeline; ``model`` is the folder of a trained model, the packaged one unless given."""
    return QuoteFinder(nlp.vocab, name, model)


def _spans(
    doc: Doc, offsets: Iterable[Offsets], label: str, position: int, speaker: Speaker | None = None
) -> Iterator[Span]:
    for start, end in offsets:
        span = doc.char_span(
            start, end, label, kb_id=speaker.name if speaker else "", span_id=str(position), alignment_mode="expand"
        )
        if span is not None:
            yield span


def _plain(extraction: Extraction) -> dict[str, Any]:
    speakers = list(extraction.speakers)
    return {
        "model": extraction.model,
        "speakers": [_plain_speaker(speaker) for speaker in speakers],
        "quotes": [
            {
                "type": quote.type,
                "content": [list(span) for span in quote.content],
                "cue": [list(span) for span in quote.cue],
                "source": [list(span) for span in quote.source],
                "speaker": speakers.index(quote.speaker) if quote.speaker else None,
                "reason": quote.reason,
                "confidence": quote.confidence,
                # Who else might have spoken need not be a speaker of the article.
                "runner_up": _plain_speaker(quote.runner_up) if quote.runner_up else None,
                "runner_up_share": quote.runner_up_share,
                "thought": quote.thought,
            }
            for quote in extraction.quotes
        ],
    }


def _plain_speaker(speaker: Speaker) -> dict[str, Any]:
    return {
        "name": speaker.name,
        "kind": speaker.kind,
        "description": speaker.description,
        "aliases": list(speaker.aliases),
        "mentions": [list(span) for span in speaker.mentions],
    }


def _speakers(doc: Doc) -> tuple[Speaker, ...]:
    return tuple(_speaker(plain) for plain in doc.user_data.get(USER_DATA, {}).get("speakers", ()))


def _speaker(plain: Mapping[str, Any]) -> Speaker:
    return Speaker(
        name=plain["name"],
        kind=plain["kind"],
        description=plain["description"],
        aliases=tuple(plain["aliases"]),
        mentions=_offsets(plain["mentions"]),
    )


def _quotes(doc: Doc) -> tuple[Quote, ...]:
    speakers = _speakers(doc)
    return tuple(
        Quote(
            type=plain["type"],
            content=_offsets(plain["content"]),
            cue=_offsets(plain["cue"]),
            source=_offsets(plain["source"]),
            speaker=None if plain["speaker"] is None else speakers[plain["speaker"]],
            reason=plain["reason"],
            confidence=plain["confidence"],
            # A document stored by an earlier version knows nothing of these.
            runner_up=_speaker(plain["runner_up"]) if plain.get("runner_up") else None,
            runner_up_share=plain.get("runner_up_share", 0.0),
            thought=plain.get("thought", False),
        )
        for plain in doc.user_data.get(USER_DATA, {}).get("quotes", ())
    )


def _offsets(pairs: Sequence[Sequence[int]]) -> tuple[Offsets, ...]:
    return tuple((start, end) for start, end in pairs)


Doc.set_extension("quotes", getter=_quotes, force=True)
Doc.set_extension("speakers", getter=_speakers, force=True)
