"""From pairs to statements: no drift, people's rulings, no order."""

from dataclasses import replace
from itertools import combinations, pairwise
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from quotes.statements import SAME, Report, Rulings, Statement, group, likeness
from quotes.statements.grouping import reference_of
from quotes.statements.keys import comparable, keys_of
from quotes.statements.likeness import Likeness
from quotes.statements.rulings import Pair, pair
from tests.statements.building import report

DAM = [
    report("“We warned the ministry three times that the old dam above Ostrand would break,”", id="d", outlet_id="x"),
    report(
        "the ministry had been warned three times that the old dam above Ostrand would break", id="c", outlet_id="x"
    ),
    report("“We warned the ministry three times”", id="b", published="2031-05-03", outlet_id="y"),
    report("“The old dam above Ostrand will not be repaired before the winter,”", id="a"),
]


def linked(reports: list[Report]) -> dict[Pair, float]:
    pairs = ((one, other, likeness(one, other).probability) for one, other in combinations(reports, 2))
    return {pair(one.id, other.id): found for one, other, found in pairs if found >= SAME}


def ids(statements: tuple[Statement, ...]) -> list[str]:
    return ["".join(sorted(member.report.id for member in statement.members)) for statement in statements]


def test_what_is_alike_becomes_a_statement() -> None:
    (found,) = group(DAM, linked(DAM))
    assert found.id == "b"
    assert found.reference.id == "d"
    assert found.first.id == "b"
    assert found.outlets == 2
    assert {member.report.id: member.wording for member in found.members} == {
        "b": "trimmed",
        "c": "altered",
        "d": "reference",
    }
    assert next(member.likeness for member in found.members if member.report.id == "d") == 1


def test_people_part_what_is_alike() -> None:
    found = group(DAM, linked(DAM), Rulings.of([("c", "d", False)]))
    assert "cd" not in ids(found)
    assert ids(group(DAM, linked(DAM), Rulings.of([("b", "d", False), ("c", "d", False)]))) != ["bcd"]


def test_people_join_what_is_not_alike() -> None:
    assert ids(group(DAM, linked(DAM), Rulings.of([("a", "d", True)]))) == ["abcd"]
    (found,) = group(DAM[::3], {}, Rulings.of([("a", "d", True)]))
    assert [member.likeness for member in found.members] == [1, 1]


def test_of_two_rulings_on_a_pair_the_newest_holds() -> None:
    assert Rulings.of([("a", "b", True), ("b", "a", False)]) == Rulings(parted=(("a", "b"),))
    assert Rulings.of([("a", "b", False), ("b", "a", True)]) == Rulings(joined=(("a", "b"),))
    assert Rulings.of([("a", "a", True)]) == Rulings()


def test_parting_stands_against_a_chain_of_joins() -> None:
    rulings = Rulings.of([("a", "b", True), ("b", "c", True), ("a", "c", False)])
    assert ids(group(DAM, {}, rulings)) == ["bc"]
    assert rulings.among(["a", "b"]) == Rulings(joined=(("a", "b"),))


def test_a_chain_of_small_changes_does_not_drift() -> None:
    chain = [report("word " * (5 - number), id=str(number)) for number in range(5)]

    def stepwise(one: Report, other: Report) -> Likeness:
        return Likeness(0.9 if abs(int(one.id) - int(other.id)) <= 1 else 0.1, "altered")

    links = {pair(one.id, other.id): 0.9 for one, other in pairwise(chain)}
    for statement in group(chain, links, measure=stepwise):
        assert not {"0", "4"} <= {member.report.id for member in statement.members}


def test_two_things_said_in_one_article_stay_two() -> None:
    long = report(
        "“The ferry will sail again on Monday after the repair. Nobody on the islands will pay a higher fare,”", id="a"
    )
    one = report("the ferry would sail again on Monday after the repair", id="b", article_id="x")
    other = report("nobody on the islands would pay a higher fare", id="c", article_id="x")
    reports = [long, one, other]
    assert linked(reports).keys() >= {("a", "b"), ("a", "c")}
    assert ids(group(reports, linked(reports))) in (["ab"], ["ac"])


SENTENCE = "we warned the ministry three times that old dam above Ostrand would break not 5 15 and nobody listened"
TEXTS = st.lists(st.sampled_from(SENTENCE.split()), min_size=1, max_size=9).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXTS, min_size=2, max_size=9), st.integers(0, 10**6), st.lists(st.booleans(), max_size=6))
def test_no_order_matters(texts: list[str], seed: int, verdicts: list[bool]) -> None:
    reports = [
        report(text, id=f"q{number}", article_id=f"article-{number // 2}", published=f"2031-05-{1 + number:02}")
        for number, text in enumerate(texts)
    ]
    rulings = Rulings.of(("q0", f"q{number + 1}", same) for number, same in enumerate(verdicts))
    links = linked(reports)
    shuffled = Random(seed).sample(reports, len(reports))
    mixed = dict(Random(seed).sample(sorted(links.items()), len(links)))
    found = group(reports, links, rulings)
    assert found == group(shuffled, mixed, rulings)
    members = [member.report.id for statement in found for member in statement.members]
    assert len(members) == len(set(members))
    for statement in found:
        inside = {member.report.id for member in statement.members}
        assert not any(inside.issuperset(parted) for parted in rulings.parted)


def test_what_two_cut_differently_is_one_statement() -> None:
    long = report(
        "“The ferry will sail again on Monday after the repair. Nobody on the islands will pay a higher fare,”"
    )
    one = report("the ferry would sail again on Monday after the repair", id="b")
    other = report("nobody on the islands would pay a higher fare", id="c")
    assert likeness(one, other).probability < SAME
    assert ids(group([long, one, other], linked([long, one, other]))) == ["abc"]


def test_quotes_in_the_same_words_need_one_link_to_all_others() -> None:
    copies = [replace(DAM[1], id=f"e{number}", article_id=f"copy-{number}") for number in range(9)]
    links = {("d", "e4"): 0.9}
    (found,) = group([DAM[0], *copies], links)
    assert len(found.members) == 10
    assert len(group(copies, {})) == 1
    assert group([replace(copy, text="that is it") for copy in copies], {}) == ()


def test_people_part_quotes_in_the_same_words() -> None:
    copies = [replace(DAM[1], id=f"e{number}", article_id=f"copy-{number}") for number in range(4)]
    rulings = Rulings.of([("e1", "e3", False)])
    (found,) = ids(group(copies, {}, rulings))
    assert found in ("e0e1e2", "e0e2e3")
    assert len(ids(group([DAM[0], *copies], {("d", "e0"): 0.9}, rulings))) == 1


def test_the_reference_is_the_longest_direct_wording() -> None:
    assert reference_of(DAM).id == "d"
    assert reference_of([DAM[2], DAM[1]]).id == "b"


def test_keys_are_shared_by_what_is_cut_out() -> None:
    long, short = DAM[0], report("“the old dam above Ostrand would break”", id="s", published=None)
    assert comparable(long, short)
    assert not comparable(long, report("fishing quotas must be halved next season", id="n"))
    assert not keys_of(report("it is what it is")).stems
