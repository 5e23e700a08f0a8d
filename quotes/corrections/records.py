"""Corrections as JSON: what the database keeps, and what newsrooms send one another."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar, get_args

from quotes.corrections.actions import (
    NAMES,
    Action,
    Confirmed,
    Correction,
    DifferentSpeakers,
    DifferentStatements,
    MissedQuote,
    NotAQuote,
    RightContent,
    RightName,
    RightSpeaker,
    SameSpeaker,
    SameStatement,
    SomebodyElse,
)
from quotes.corrections.addresses import ArticleAddress, QuoteAddress, SpeakerAddress
from quotes.corrections.passages import Passage
from quotes.errors import CorrectionError
from quotes.quote import Kind, QuoteType, Reason

Plain = Mapping[str, Any]
Made = TypeVar("Made")


def subject(action: Action) -> dict[str, Any]:
    """Give what a correction is about and what it says as plain values for JSON."""
    plain: dict[str, Any] = _plain(action)
    return plain


def action(name: str, subject: Plain) -> Action:
    """Read a correction of the kind ``name`` back; raises ``CorrectionError`` when it is not in this form."""
    if name not in _READERS:
        raise CorrectionError(f"Correction is of an unknown kind: {name!r}. Known are {', '.join(_READERS)}")
    try:
        return _READERS[name](subject)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        raise CorrectionError(f"Correction of kind {name} is not in the form expected: {_reason(error)}") from error


def record(correction: Correction) -> dict[str, Any]:
    """Give a whole correction as plain values, as it is exported."""
    return {
        "id": correction.id,
        "made": correction.made,
        "by": correction.by,
        "why": correction.why,
        "action": correction.name,
        "subject": subject(correction.action),
        "undone": correction.undone,
        "undone_by": correction.undone_by,
    }


def correction(record: Any) -> Correction:
    """Read a whole correction back; raises ``CorrectionError`` when it is not in the form that ``record`` gives."""
    if not isinstance(record, Mapping):
        raise CorrectionError("Correction is no JSON object")
    texts = {name: record.get(name) for name in ("id", "made", "by", "why", "undone", "undone_by")}
    wrong = [name for name, value in texts.items() if not isinstance(value, str | None)]
    wrong += [name for name in ("id", "made", "by") if not texts[name]]
    if wrong:
        raise CorrectionError(f"Correction has no usable {', '.join(wrong)}")
    known = action(str(record.get("action")), record.get("subject") or {})
    return Correction(action=known, **{name: value for name, value in texts.items() if value is not None})


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        named = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        return {name: item for name, item in named.items() if item not in (None, False)}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return value


def _article(plain: Plain) -> ArticleAddress:
    return ArticleAddress(_text(plain["id"]), _optional(plain.get("url")), _optional(plain.get("digest")))


def _speaker(plain: Plain) -> SpeakerAddress:
    kind = _one_of(plain["kind"], Kind)
    article = plain.get("article")
    return SpeakerAddress(
        _text(plain["name"]), kind, _article(article) if article else None, _optional(plain.get("called"))
    )


def _passage(plain: Plain) -> Passage:
    spans = tuple((_offset(start), _offset(end)) for start, end in plain["spans"])
    words = tuple(_text(words) for words in plain["words"])
    if not spans or len(spans) != len(words) or any(start >= end for start, end in spans):
        raise ValueError("a passage needs spans of rising offsets, and as many words")
    return Passage(spans, words, _offset(plain.get("occurrence", 0)))


def _quote(plain: Plain) -> QuoteAddress:
    cue, source, speaker = (plain.get(name) for name in ("cue", "source", "speaker"))
    return QuoteAddress(
        article=_article(plain["article"]),
        content=_passage(plain["content"]),
        type=_one_of(plain["type"], QuoteType),
        cue=_passage(cue) if cue else None,
        source=_passage(source) if source else None,
        speaker=_speaker(speaker) if speaker else None,
        reason=_one_of(plain.get("reason", "unknown"), Reason),
        thought=bool(plain.get("thought")),
    )


def _right_speaker(plain: Plain) -> RightSpeaker:
    speaker = plain.get("speaker")
    return RightSpeaker(_quote(plain["quote"]), _speaker(speaker) if speaker else None)


def _split(plain: Plain) -> SomebodyElse:
    appearances = tuple(map(_speaker, plain["appearances"]))
    if not appearances or any(appearance.article is None for appearance in appearances):
        raise ValueError("every appearance of somebody else needs its article")
    return SomebodyElse(_speaker(plain["speaker"]), appearances)


_READERS: dict[str, Callable[[Plain], Action]] = {
    NAMES[RightSpeaker]: _right_speaker,
    NAMES[NotAQuote]: lambda plain: NotAQuote(_quote(plain["quote"])),
    NAMES[RightContent]: lambda plain: RightContent(_quote(plain["quote"]), _passage(plain["content"])),
    NAMES[MissedQuote]: lambda plain: MissedQuote(_quote(plain["quote"])),
    NAMES[Confirmed]: lambda plain: Confirmed(_quote(plain["quote"])),
    NAMES[SameSpeaker]: lambda plain: SameSpeaker(_speaker(plain["one"]), _speaker(plain["other"])),
    NAMES[DifferentSpeakers]: lambda plain: DifferentSpeakers(_speaker(plain["one"]), _speaker(plain["other"])),
    NAMES[SomebodyElse]: _split,
    NAMES[RightName]: lambda plain: RightName(_speaker(plain["speaker"]), _text(plain["name"])),
    NAMES[SameStatement]: lambda plain: SameStatement(tuple(map(_quote, plain["quotes"]))),
    NAMES[DifferentStatements]: lambda plain: DifferentStatements(
        tuple(map(_quote, plain["quotes"])), tuple(map(_quote, plain["others"]))
    ),
}


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{value!r} is no text")
    return value


def _optional(value: Any) -> str | None:
    return None if value is None else _text(value)


def _offset(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError(f"{value!r} is no offset")
    return value


def _one_of(value: Any, names: Any) -> Any:
    if value not in get_args(names):
        raise ValueError(f"{value!r} is none of {', '.join(get_args(names))}")
    return value


def _reason(error: Exception) -> str:
    return f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)
