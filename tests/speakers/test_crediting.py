"""From candidates to decisions."""

import pytest

from quotes.speakers.decisions.candidates import Candidate
from quotes.speakers.decisions.crediting import Credits
from quotes.speakers.entities import Entity
from quotes.speakers.layout import Layout


def ministry(name: str = "interior ministry") -> Entity:
    return Entity(kind="organization", name=name)


def test_two_candidates_under_one_name_are_one_to_the_reader() -> None:
    credits = Credits(Layout(""))
    credits.add(Candidate(ministry(), {}, 0.5), Candidate(ministry(), {}, 0.3), "description")
    (decision,) = credits.resolution([]).decisions
    assert decision.runner_up is None
    assert decision.confidence == pytest.approx(0.8)


def test_a_runner_up_of_another_name_is_kept() -> None:
    credits = Credits(Layout(""))
    credits.add(Candidate(ministry(), {}, 0.5), Candidate(ministry("health ministry"), {}, 0.3), "description")
    (decision,) = credits.resolution([]).decisions
    assert decision.runner_up is not None
    assert (decision.runner_up.name, decision.runner_up_confidence) == ("health ministry", 0.3)
    assert decision.confidence == 0.5
