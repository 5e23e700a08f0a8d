"""Which pairs of quotes are one statement, and how the one words the other."""

from dataclasses import replace

import pytest

from quotes.statements import SAME, likeness
from quotes.statements.evidence import apart, closeness, evidence, itself
from quotes.statements.likeness import wording
from tests.statements.building import PAIRS, both, report

LONG = "“We warned the ministry three times that the old dam above Ostrand would break, and nobody listened to us,”"


def judged(row: object) -> bool:
    one, other = both(row)  # type: ignore[arg-type]
    return likeness(one, other).probability >= SAME


def test_invented_pairs_are_judged_as_a_reader_would() -> None:
    found = [(row["same"], judged(row)) for row in PAIRS]
    joined = [same for same, judgement in found if judgement]
    assert sum(joined) / len(joined) >= 0.85
    assert sum(joined) / sum(same for same, _ in found) >= 0.85


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“We will raise the tax on diesel next year,”", "“We will not raise the tax on diesel next year,”"),
        ("the council will close 5 libraries", "the council will close 15 libraries"),
        ("“Prices will rise in the autumn,”", "“Prices will fall in the autumn,”"),
        ("he met the mayor of Torvik to discuss the ferry", "he met the mayor of Ostrand to discuss the ferry"),
        ("“The ferry will sail again on Monday,”", "“The ferry will sail again on Friday,”"),
        ("“We have had no contact with the kidnappers,”", "“We have had contact with the kidnappers,”"),
        (
            "“There is no evidence that the fire was set on purpose,”",
            "“There is evidence the fire was set on purpose,”",
        ),
    ],
)
def test_what_contradicts_is_never_one_statement(one: str, other: str) -> None:
    assert likeness(report(one), report(other, id="b")).probability < SAME


def test_how_far_a_denial_reaches_is_taken_for_uncertain() -> None:
    one, other = "not the harbour wall but money was the trouble", "not the old harbour wall but money was the trouble"
    assert likeness(report(one), report(other, id="b")).probability >= SAME
    denied = "the old harbour wall and not money was the trouble"
    assert likeness(report(one), report(denied, id="b")).probability < SAME


def test_order_makes_no_difference() -> None:
    for row in PAIRS:
        one, other = both(row)
        assert likeness(one, other) == likeness(other, one)


def test_two_quotes_of_one_article_are_one_only_where_that_is_certain() -> None:
    one = report(LONG, article_id="x")
    assert likeness(one, report(LONG[:70] + "”", id="b", article_id="x")).probability >= SAME
    told = "the ministry had been warned three times that the old dam above Ostrand would break, but nobody listened"
    assert likeness(one, report(told, id="b", article_id="x")).probability >= SAME
    perhaps = report("warnings to the ministry about the old dam had been ignored", id="b", article_id="x")
    retold = report(told, article_id="x")
    assert SAME <= likeness(replace(retold, article_id="y"), perhaps).probability < 0.87
    assert likeness(retold, perhaps).probability < SAME


def test_what_a_reporter_tells_beside_the_very_words_is_one_statement_with_them() -> None:
    one = report(LONG, article_id="x")
    told = report("warnings to the ministry about the old dam had been ignored", id="b", article_id="x")
    assert SAME <= likeness(one, told).probability < 0.87
    assert likeness(one, replace(told, type="direct")).probability < SAME
    about = report("the old dam belonged to the ministry", id="b", article_id="x")
    assert likeness(one, about).probability < SAME


def test_a_quote_against_itself_is_measured_without_comparing() -> None:
    for row in PAIRS:
        for one in both(row):
            measured = evidence(one, replace(one, id="again")).features()
            assert itself(one).features() == pytest.approx(measured, abs=1e-5)


def test_days_apart_count() -> None:
    told = "the ministry had been warned three times that the old dam above Ostrand would break, but nobody listened"
    near, far = report(told, id="b", published="2031-05-06"), report(told, id="b", published="2031-08-06")
    assert likeness(report(LONG), near).probability >= SAME > likeness(report(LONG), far).probability
    recalled = report(LONG, id="b", published="2033-08-06")
    assert likeness(report(LONG), recalled).probability >= SAME
    short = report("“It was a good day,”", published="2031-05-04")
    assert likeness(short, report(short.text, id="b", published="2033-05-04")).probability < SAME


def test_unknown_dates_ask_for_more() -> None:
    told = "the early release of the detained fishermen would serve both countries"
    one, other = (
        report(told),
        report("releasing the detained fishermen soon would be in both countries' interest", id="b"),
    )
    undated = report(other.text, id="b", published=None)
    assert likeness(one, undated).probability < likeness(one, other).probability


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (LONG.replace("“", '"').replace("”", '"').upper(), "verbatim"),
        ("“We warned the ministry three times that the old dam above Ostrand would break,”", "trimmed"),
        ("“We warned the ministry … that the old dam … would break, and nobody listened to us.”", "trimmed"),
        (LONG.replace("nobody listened to us", "no one would listen to us"), "altered"),
        ("that the dam at Ostrand would collapse had been told to ministers thrice, in vain", "paraphrased"),
    ],
)
def test_wordings(other: str, expected: str) -> None:
    assert wording(report(LONG), report(other, id="b")) == expected


def test_a_date_and_time_is_as_good_as_a_date() -> None:
    assert apart("2031-05-04T23:10:00+02:00", "2031-05-06") == 2
    assert apart("2031", "2031-05-06") is None
    assert [closeness(days) for days in (0, 3, 10, None)] == [1, 1, 0, 0]
