"""The part of the page of scores that says what the confidences are worth, and which speakers can be relied on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import fill

from quotes.confidence import shipped_coefficients
from quotes.evaluation import AnnotatedArticle, Calibration, calibration
from quotes.evaluation.calibration import by_closeness, by_reason
from quotes.quote import CLOSE, Extraction

ABOUT = """A quote is right here when every segment of it was found and its speaker is the right one; where the article
does not tell who spoke, to name nobody is right. The confidence is a logistic regression fitted to {about}. Sets it was
fitted to are marked and not counted as held out."""

HEAD = """## Confidence

{about}

| set | quotes | calibration error | at 0.9 or more | of these right |
| --- | ---: | ---: | ---: | ---: |
"""

BINS = """
![The share of quotes that is right, by confidence: a point a tenth, with its 95 % interval, beside the line on which
share and confidence are equal.](reliability.svg)

The expected calibration error is the mean distance between confidence and share of right quotes, over tenths. All that
is held out, by tenth:

| confidence | quotes | mean confidence | right |
| --- | ---: | ---: | ---: |
"""

REASONS = """
## How the speaker was found

Over the same sets, how often a quote is right in content and speaker, by the reason its speaker was chosen, and by
whether a runner-up came close (to a share of {close} or more):

| reason | quotes | right |
| --- | ---: | ---: |
"""


@dataclass(frozen=True, slots=True)
class SetMeasured:
    """A set whose speakers are known, with what was found in each of its articles; ``name`` is that of its file."""

    title: str
    name: str
    pairs: tuple[tuple[AnnotatedArticle, Extraction], ...]

    @property
    def fitted(self) -> bool:
        """Whether the confidence was fitted to this set, which then tells nothing about it."""
        return self.name in shipped_coefficients().sets


def section_on_confidence(measured: Sequence[SetMeasured]) -> str:
    """Everything about confidences and reasons, under headings of its own."""
    held_out = [pair for each in measured if not each.fitted for pair in each.pairs]
    overall = calibration(held_out)
    parts = [
        HEAD.format(about=fill(ABOUT.format(about=shipped_coefficients().about), 120)),
        *(_set(each.title + (" (fitted to)" if each.fitted else ""), calibration(each.pairs)) for each in measured),
        _set("**all held out**", overall),
        BINS,
        *_bins(overall),
        REASONS.format(close=CLOSE),
        *_reasons([pair for each in measured for pair in each.pairs]),
    ]
    return "".join(parts)


def _set(title: str, measured: Calibration) -> str:
    surest = measured.surest
    return f"| {title} | {measured.quotes} | {measured.error:.3f} | {surest.quotes} | {surest.accuracy:.3f} |\n"


def _bins(measured: Calibration) -> Iterator[str]:
    for each in measured.bins:
        if each.quotes:
            told = f"{each.quotes} | {each.confidence:.3f} | {each.accuracy:.3f}"
            yield f"| {each.least:.1f} to {each.most:.1f} | {told} |\n"


def _reasons(pairs: Sequence[tuple[AnnotatedArticle, Extraction]]) -> Iterator[str]:
    for reason, share in by_reason(pairs).items():
        yield f"| {reason} | {share.quotes} | {share.accuracy:.3f} |\n"
    for close, share in by_closeness(pairs).items():
        told = "a runner-up close" if close else "no runner-up close"
        yield f"| {told} | {share.quotes} | {share.accuracy:.3f} |\n"
