"""A reliability diagram as SVG: of the quotes given about the same confidence, the share that is right.

The picture is readable on light and on dark pages, for the colours follow what the reader prefers.
"""

from collections.abc import Iterator
from html import escape
from math import sqrt

from quotes.evaluation import Calibration
from quotes.evaluation.calibration import Bin

LEFT, TOP, SIDE = 62, 44, 380
"""Where the square of the diagram begins and how long its sides are, in pixels."""

WIDTH, HEIGHT = LEFT + SIDE + 28, TOP + SIDE + 112
COUNTS_TOP, COUNTS_HEIGHT = TOP + SIDE + 34, 34

STYLE = """
  text { font: 13px system-ui, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; fill: #3b3833; }
  .title { font-weight: 600; font-size: 14px; }
  .count { font-size: 11px; }
  .page { fill: #fbfaf7; }
  .frame { fill: none; stroke: #8a847a; }
  .grid { stroke: #dedad2; }
  .even { stroke: #8a847a; stroke-dasharray: 5 4; }
  .range { stroke: #1e589c; stroke-width: 2; opacity: 0.55; }
  .point { fill: #1e589c; }
  .bar { fill: #1e589c; opacity: 0.35; }
  @media (prefers-color-scheme: dark) {
    text { fill: #d9d6cf; }
    .page { fill: #15171a; }
    .frame, .even { stroke: #8d8a84; }
    .grid { stroke: #34373c; }
    .range { stroke: #8fc1ff; }
    .point, .bar { fill: #8fc1ff; }
  }
"""


def diagram(measured: Calibration, title: str) -> str:
    """The calibration as a picture: a point a bin with its 95 % interval, and below it how many quotes are in it."""
    described = f"{title}. Calibration error {measured.error:.3f} over {measured.quotes} quotes."
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        f'role="img" aria-label="{escape(described)}">',
        f"<title>{escape(described)}</title><style>{STYLE}</style>",
        f'<rect class="page" width="{WIDTH}" height="{HEIGHT}"/>',
        f'<text class="title" x="{LEFT}" y="24">{escape(title)}</text>',
        *_axes(),
        *(line for each in measured.bins if each.quotes for line in _point(each)),
        *_counts(measured),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _axes() -> Iterator[str]:
    for tick in range(0, 11, 2):
        share = tick / 10
        yield f'<line class="grid" x1="{LEFT}" x2="{LEFT + SIDE}" y1="{_y(share)}" y2="{_y(share)}"/>'
        yield f'<line class="grid" x1="{_x(share)}" x2="{_x(share)}" y1="{TOP}" y2="{TOP + SIDE}"/>'
        yield f'<text x="{LEFT - 8}" y="{_y(share) + 4}" text-anchor="end">{share:.1f}</text>'
        yield f'<text x="{_x(share)}" y="{TOP + SIDE + 18}" text-anchor="middle">{share:.1f}</text>'
    yield f'<line class="even" x1="{_x(0)}" y1="{_y(0)}" x2="{_x(1)}" y2="{_y(1)}"/>'
    yield f'<rect class="frame" x="{LEFT}" y="{TOP}" width="{SIDE}" height="{SIDE}"/>'
    middle = TOP + SIDE / 2
    turned = f'transform="rotate(-90 18 {middle})"'
    yield f'<text x="18" y="{middle}" {turned} text-anchor="middle">share right in content and speaker</text>'


def _point(each: Bin) -> Iterator[str]:
    low, high = interval(each.right, each.quotes)
    x = _x(each.confidence)
    told = f"{each.least:.1f} to {each.most:.1f}: {each.right} of {each.quotes} right"
    yield f'<g><title>{told}</title><line class="range" x1="{x}" x2="{x}" y1="{_y(low)}" y2="{_y(high)}"/>'
    yield f'<circle class="point" cx="{x}" cy="{_y(each.accuracy)}" r="5"/></g>'


def _counts(measured: Calibration) -> Iterator[str]:
    highest = max((each.quotes for each in measured.bins), default=0) or 1
    for each in measured.bins:
        height = round(COUNTS_HEIGHT * each.quotes / highest, 2)
        x, y = _x(each.least) + 3, COUNTS_TOP + COUNTS_HEIGHT - height
        middle = _x((each.least + each.most) / 2)
        yield f'<rect class="bar" x="{x:.2f}" y="{y:.2f}" width="{SIDE / 10 - 6:.2f}" height="{height}"/>'
        yield (
            f'<text class="count" x="{middle}" y="{COUNTS_TOP + COUNTS_HEIGHT + 14}" text-anchor="middle">'
            f"{each.quotes}</text>"
        )
    yield (
        f'<text x="{LEFT + SIDE / 2}" y="{HEIGHT - 10}" text-anchor="middle">'
        "confidence, and how many quotes were given it</text>"
    )


def interval(right: int, quotes: int) -> tuple[float, float]:
    """The 95 % interval of a share by Wilson's score method, from 0 to 1."""
    if not quotes:
        return 0.0, 1.0
    share, normal = right / quotes, 1.96
    divisor = 1 + normal**2 / quotes
    middle = (share + normal**2 / (2 * quotes)) / divisor
    reach = normal * sqrt(share * (1 - share) / quotes + normal**2 / (4 * quotes**2)) / divisor
    return max(0.0, middle - reach), min(1.0, middle + reach)


def _x(confidence: float) -> float:
    return round(LEFT + SIDE * confidence, 2)


def _y(share: float) -> float:
    return round(TOP + SIDE * (1 - share), 2)
