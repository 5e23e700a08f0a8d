import json

import pytest

from quotes.evaluation import AnnotatedArticle, AnnotatedQuote, Scope, analyse, evaluate
from quotes.evaluation.cases import Analysis, ErrorKind, Group, analysis_record, folded_cue
from tests.evaluation.test_measures import FERRY, READY, TEXT, article, quote, span
from tests.evaluation.test_scorer import gold_and_predicted

DOUBTED = quote("Dockers doubted it")


def kinds(analysis: Analysis) -> list[tuple[str, ...]]:
    return [case.kinds for case in analysis.cases]


def test_what_is_right_is_no_case() -> None:
    result = analyse([article(FERRY, READY)], [article(FERRY, READY)])
    assert result.cases == ()
    assert (result.all.gold, result.all.predicted, result.all.total) == (2, 2, 0)


def test_missed_and_extra() -> None:
    result = analyse([article(FERRY, READY)], [article(FERRY, DOUBTED)])
    missed, extra = result.cases
    assert (missed.kinds, missed.type, missed.predicted, missed.near) == (("missed",), "direct", None, ())
    assert (extra.kinds, extra.type, extra.gold, extra.near) == (("extra",), "indirect", None, ())
    assert [group.errors["missed"] for group in result.types] == [1, 0, 0]


def test_one_pair_can_be_wrong_in_three_ways_and_is_one_case() -> None:
    given = quote("that the ferry would", "she", "Bela Moreno")
    (case,) = analyse([article(FERRY)], [article(given)]).cases
    assert case.kinds == ("boundary", "source", "name")
    assert case.gold is not None
    assert case.predicted is not None
    assert (case.gold.quote, case.predicted.quote) == (FERRY, given)


def test_missed_and_extra_that_share_words_show_each_other() -> None:
    long = quote("said that the ferry would sail. “We are ready,” she said")
    result = analyse([article(READY)], [article(long)])
    missed, extra = result.cases
    assert [kind for case in result.cases for kind in case.kinds] == ["missed", "extra"]
    assert [near.quote for near in missed.near] == [long]
    assert [near.quote for near in extra.near] == [READY]
    assert (result.near("missed"), result.near("extra")) == (1, 1)


def test_a_missed_one_shows_the_prediction_that_another_has_taken() -> None:
    first, second = quote("said that the ferry would"), quote("sail")
    given = quote("said that the ferry would sail")
    (boundary, missed) = sorted(analyse([article(first, second)], [article(given)]).cases, key=lambda case: case.kinds)
    assert (boundary.kinds, missed.kinds) == (("boundary",), ("missed",))
    assert [near.quote for near in missed.near] == [given]


def test_gold_without_a_speaker_cannot_be_named_wrong() -> None:
    gold = quote("We are ready", "she")
    assert kinds(analyse([article(gold)], [article(quote("We are ready", "she", "Ada Moreno"))])) == []


@pytest.mark.parametrize(("scope", "expected"), [("statements", []), ("all", [("missed",)])])
def test_the_scope_is_honoured(scope: Scope, expected: list[tuple[str, ...]]) -> None:
    gold = article(FERRY, quote("Dockers doubted it", optional=True))
    assert kinds(analyse([gold], [article(FERRY)], scope=scope)) == expected


def test_an_article_without_predictions_is_missed_altogether() -> None:
    assert kinds(analyse([article(FERRY, READY)], [])) == [("missed",), ("missed",)]


def test_cases_come_by_kind_then_type_then_place() -> None:
    gold = article(READY, FERRY)
    result = analyse([gold, AnnotatedArticle("two", TEXT, gold.quotes)], [article(DOUBTED)])
    shown = [(case.kinds[0], case.type, case.article.id) for case in result.cases]
    assert shown == [
        ("missed", "direct", "one"),
        ("missed", "direct", "two"),
        ("missed", "indirect", "one"),
        ("missed", "indirect", "two"),
        ("extra", "indirect", "one"),
    ]


def test_groups_by_cue_hold_what_is_right_too_and_come_worst_first() -> None:
    right = AnnotatedQuote("direct", READY.content, (span("said."),), READY.source)
    wrong = AnnotatedQuote("indirect", FERRY.content, (), FERRY.source)
    result = analyse([article(right, wrong)], [article(right)])
    by_cue = {grouping.name: grouping.groups for grouping in result.groupings}["cue"]
    nothing: dict[ErrorKind, int] = {"missed": 0, "extra": 0, "boundary": 0, "source": 0, "name": 0}
    assert by_cue == (Group("no cue", 1, 0, {**nothing, "missed": 1}), Group("said", 1, 1, nothing))


def test_how_the_speaker_was_found_counts_what_was_predicted() -> None:
    given = AnnotatedQuote("direct", READY.content, reason="pronoun", confidence=0.5)
    result = analyse([article(READY, FERRY)], [article(given)])
    by_reason = {grouping.name: grouping.groups for grouping in result.groupings}["how the speaker was found"]
    assert [(group.name, group.gold, group.errors["name"]) for group in by_reason] == [("pronoun", 1, 1)]


def test_cues_are_compared_without_case_and_punctuation() -> None:
    text = "“Rain,” SAID  Moreno,\n as she was quoted by the Vell Courier as saying:"
    said, quoted, saying = text.index("SAID"), text.index("quoted"), text.index("as saying")
    assert folded_cue(text, [(said - 1, said + 6)]) == "said"
    assert folded_cue(text, [(quoted, quoted + 6), (saying, len(text))]) == "quoted … as saying"
    assert folded_cue(text, []) == folded_cue(text, [(5, 7)]) == "no cue"


def test_the_record_is_json_and_says_what_each_side_says() -> None:
    given = AnnotatedQuote("direct", (span("ready"),), confidence=0.4, reason="named")
    record = json.loads(json.dumps(analysis_record(analyse([article(READY)], [article(given)]))))
    missed, extra = record["cases"]
    assert (missed["kinds"], missed["gold"]["text"], missed["predicted"]) == (["missed"], "We are ready", None)
    assert (missed["near"][0]["shared_words"], missed["near"][0]["all_words"]) == (1, 3)
    assert (extra["predicted"]["confidence"], extra["predicted"]["reason"]) == (0.4, "named")
    assert record["types"][0]["errors"] == {"missed": 1, "extra": 1, "boundary": 0, "source": 0, "name": 0}


@pytest.mark.parametrize("scope", ["statements", "all"])
@pytest.mark.parametrize("seed", range(3))
def test_the_counts_are_those_of_the_measures(seed: int, scope: Scope) -> None:
    gold, predicted = gold_and_predicted(seed)
    result, measured = analyse(gold, predicted, scope=scope), evaluate(gold, predicted, scope=scope)
    tables = measured.tables()
    assert sum(group.total for group in result.types) == result.all.total > 100
    for group in (result.all, *result.types):
        table = tables[group.name]
        assert (group.gold, group.predicted) == (table.gold, table.predicted)
        assert group.errors["missed"] == table.gold - table.found.hits_gold
        assert group.errors["extra"] == table.predicted - table.found.hits_predicted
        assert group.errors["boundary"] == table.found.hits_gold - table.exact.hits_gold
        assert group.errors["source"] == table.found.hits_gold - table.attributed.hits_gold
    every = {"layout", "cue", "article"}
    for grouping in result.groupings:
        assert grouping.name not in every or sum(group.total for group in grouping.groups) == result.all.total
