"""Weights fitted to known speakers."""

from quotes.speakers import resolve
from quotes.speakers.decisions.fitting import Example, fit
from quotes.speakers.decisions.weighing import Judge, default_weights
from tests.speakers.marking import marked, named


def test_fitting_turns_a_wrong_choice_right() -> None:
    text, attributions = marked("Omar Deral met Ivo Sorel.\nSorel left early. <1 He> said {1 it rained}.")
    names = named(text, ["Omar Deral", "Ivo Sorel", "Sorel"])
    judge = Judge()
    resolve(text, attributions, names, judge=judge)
    (choice,) = judge.choices
    right = tuple(one.entity is not None and one.entity.name == "Omar Deral" for one in choice.candidates)
    assert choice.candidates[right.index(True)].probability < 0.5
    fitted = Judge(fit([Example(choice, right)], default_weights(), strength=0.01))
    decision = resolve(text, attributions, names, judge=fitted).decisions[0]
    assert decision.speaker is not None
    assert decision.speaker.name == "Omar Deral"


def test_without_examples_the_prior_stays() -> None:
    assert fit([], default_weights()) == default_weights()


def test_evidence_that_no_table_knows_is_worth_nothing() -> None:
    text, attributions = marked("<1 He> said {1 it rained}. Omar Deral left.")
    decision = resolve(text, attributions, named(text, ["Omar Deral"]), judge=Judge({})).decisions[0]
    assert decision.confidence == 1.0
