"""The page's part on confidence, and its picture, from judgements made by hand."""

from xml.etree import ElementTree

import pytest

from benchmarks.confidences import SetMeasured, section_on_confidence
from benchmarks.reliability import diagram, interval
from quotes.article import Article
from quotes.confidence import shipped_coefficients
from quotes.evaluation import AnnotatedArticle, AnnotatedQuote
from quotes.evaluation.calibration import calibration_of
from quotes.quote import Extraction, Quote, Speaker

SVG = "{http://www.w3.org/2000/svg}"
ADA = Speaker("Ada Moreno", "person")
GOLD = AnnotatedArticle(
    "one", "It rained.", (AnnotatedQuote("indirect", ((0, 9),), speaker="Ada Moreno", kind="person"),)
)
FOUND = Extraction(
    Article(text="It rained.", id="one"), (Quote("indirect", ((0, 9),), (), (), ADA, "pronoun", 0.95),), (ADA,), "1"
)


def test_the_picture_has_a_point_a_bin_and_every_count() -> None:
    measured = calibration_of([(0.95, True)] * 7 + [(0.55, True), (0.52, False)])
    root = ElementTree.fromstring(diagram(measured, "Seven & two"))
    assert len(list(root.iter(f"{SVG}circle"))) == 2
    texts = [text.text for text in root.iter(f"{SVG}text")]
    assert [text for text in texts if text in {"7", "2"}] == ["2", "7"]
    assert "share right in content and speaker" in texts
    assert "Seven & two" in texts
    assert "prefers-color-scheme: dark" in "".join(root.itertext())


def test_points_stand_where_confidence_and_share_say() -> None:
    def points(judged: list[tuple[float, bool]]) -> list[tuple[float, float]]:
        circles = ElementTree.fromstring(diagram(calibration_of(judged), "")).iter(f"{SVG}circle")
        return [(float(circle.attrib["cx"]), float(circle.attrib["cy"])) for circle in circles]

    ((low, bottom),) = points([(0.0, False)])
    ((high, top),) = points([(1.0, True)])
    assert high - low == bottom - top > 0
    assert points([(0.5, True), (0.5, False)]) == [((low + high) / 2, (bottom + top) / 2)]


def test_no_quotes_give_an_empty_picture() -> None:
    assert "<circle" not in diagram(calibration_of([]), "")


@pytest.mark.parametrize(("right", "quotes"), [(0, 1), (1, 1), (5, 10), (95, 100)])
def test_an_interval_holds_the_share_and_narrows(right: int, quotes: int) -> None:
    low, high = interval(right, quotes)
    assert 0 <= low <= right / quotes <= high <= 1
    wider, narrower = high - low, interval(right * 10, quotes * 10)
    assert narrower[1] - narrower[0] < wider


def test_sets_that_were_fitted_to_are_not_held_out() -> None:
    fitted = SetMeasured("Fitted", shipped_coefficients().sets[0], ((GOLD, FOUND),))
    other = SetMeasured("Other", "never seen", ((GOLD, FOUND), (GOLD, FOUND)))
    section = section_on_confidence([fitted, other])
    assert "| Fitted (fitted to) | 1 |" in section
    assert "| Other | 2 | 0.050 | 2 | 1.000 |" in section
    assert "| **all held out** | 2 |" in section
    assert "| pronoun | 3 | 1.000 |" in section
    assert "| no runner-up close | 3 | 1.000 |" in section
