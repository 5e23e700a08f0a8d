"""What people rule wins over all evidence."""

from quotes.identity import Rulings, Who, identify
from tests.identity.making import appears, together, who

ADA, INES = appears("a", "Ada Moreno"), appears("b", "Ines Moreno")


def test_the_same() -> None:
    rulings = Rulings(same=frozenset([(who("Ada Moreno"), who("Ines Moreno"))]))
    assert together([ADA, INES], rulings) == [{"Ada Moreno a", "Ines Moreno b"}]


def test_the_same_by_way_of_a_third() -> None:
    short, other = who("Moreno", "c"), who("Lio Brandt")
    rulings = Rulings(same=frozenset([(who("Ada Moreno"), short), (short, other)]))
    found = together([ADA, appears("c", "Moreno"), appears("d", "Lio Brandt")], rulings)
    assert found == [{"Ada Moreno a", "Moreno c", "Lio Brandt d"}]


def test_a_short_name_is_whose_people_say() -> None:
    rulings = Rulings(same=frozenset([(who("Moreno", "c"), who("Ines Moreno"))]))
    found = together([ADA, INES, appears("c", "Moreno"), appears("d", "Moreno")], rulings)
    assert {"Ines Moreno b", "Moreno c"} in found


def test_different_for_ever() -> None:
    one, other = appears("a", "Sher Abbas Stanekzai"), appears("b", "Sher Abbas Stanikzai")
    rulings = Rulings(different=frozenset([(who(one.name), who(other.name))]))
    assert len(together([one, other])) == 1
    assert len(together([one, other], rulings)) == 2


def test_different_in_two_articles() -> None:
    everywhere = [appears(article, "Ada Moreno") for article in "abc"]
    rulings = Rulings(different=frozenset([(who("Ada Moreno", "a"), who("Ada Moreno", "b"))]))
    found = together(everywhere, rulings)
    assert len(found) == 2
    assert not any({"Ada Moreno a", "Ada Moreno b"} <= members for members in found)


def test_who_was_ruled_different_is_no_question_any_more() -> None:
    one, other = appears("a", "Sher Abbas Stanekzai"), appears("b", "Sher Abbas Stanikzai")
    rulings = Rulings(different=frozenset([(who(one.name), who(other.name))]))
    assert [link.verdict for link in identify([one, other]).links] == ["joined"]
    assert not identify([one, other], rulings).links


def test_who_was_split_off_is_no_question_any_more() -> None:
    everywhere = [appears(article, "Ada Moreno") for article in "abc"]
    rulings = Rulings(split=frozenset([frozenset([who("Ada Moreno", "a")])]))
    assert len(together(everywhere, rulings)) == 2
    assert not [link for link in identify(everywhere, rulings).links if link.verdict == "doubtful"]


def test_different_wins_over_the_same() -> None:
    pair = (who("Ada Moreno"), who("Ines Moreno"))
    assert len(together([ADA, INES], Rulings(same=frozenset([pair]), different=frozenset([pair])))) == 2


def test_somebody_else_in_some_articles() -> None:
    everywhere = [appears(article, "Ada Moreno") for article in "abcd"]
    rulings = Rulings(split=frozenset([frozenset([who("Ada Moreno", "a"), who("Ada Moreno", "c")])]))
    assert together(everywhere, rulings) == [{"Ada Moreno a", "Ada Moreno c"}, {"Ada Moreno b", "Ada Moreno d"}]


def test_a_short_name_that_is_somebody_else_in_one_article() -> None:
    full = appears("a", "Tovin Ressekamp", company=["Lio Brandt", "Mira Ollen"])
    shorts = [appears(article, "Ressekamp", company=["Lio Brandt", "Mira Ollen"]) for article in "bc"]
    rulings = Rulings(split=frozenset([frozenset([who("Ressekamp", "c")])]))
    assert together([full, *shorts], rulings) == [{"Ressekamp b", "Tovin Ressekamp a"}, {"Ressekamp c"}]


def test_a_name_that_people_gave() -> None:
    found = identify([ADA], Rulings(names={who("Ada Moreno"): "Ada Moreno Ruiz"}))
    assert [speaker.name for speaker in found.speakers] == ["Ada Moreno Ruiz"]


def test_what_hangs_together_by_rulings() -> None:
    one, other, third = Who("1"), Who("2", "a"), Who("3")
    rulings = Rulings(same=frozenset([(one, other)]), different=frozenset([(other, third)]))
    assert rulings.ties() == {"1": {"2"}, "2": {"1", "3"}, "3": {"2"}}
    assert rulings.about(["3"]) == Rulings(different=rulings.different)
    assert rulings.form_ids() == {"1", "2", "3"}
    assert not Rulings()
