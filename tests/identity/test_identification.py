"""Which appearances are one speaker, on invented articles."""

from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes.identity import Appearance, identify
from tests.identity.making import appears, body, form, groups, together

COMPANY = ("Lio Brandt", "Sanna Terrel", "Pavo Kirst", "Mira Ollen")
OTHERS = ("Edda Varn", "Jorn Hask", "Tilo Rasch", "Nelli Voss")


def test_a_transliterated_rare_name_is_enough() -> None:
    assert len(together([appears("a", "Sher Abbas Stanekzai"), appears("b", "Sher Abbas Stanikzai")])) == 1


def test_different_given_names_are_different_people() -> None:
    assert (
        len(together([appears("a", "Ada Moreno", company=COMPANY), appears("b", "Ines Moreno", company=COMPANY)])) == 2
    )


def test_people_of_one_name_in_other_walks_of_life_stay_apart() -> None:
    mayor = appears("a", "Ada Moreno", "mayor of Port Alder", company=COMPANY, outlet="o")
    keeper = appears("b", "Ada Moreno", "goalkeeper of Rivena United", company=OTHERS, outlet="p")
    assert len(together([mayor, keeper])) == 2


def test_company_in_common_outweighs_roles_that_conflict() -> None:
    mayor = appears("a", "Ada Moreno", "mayor of Port Alder", company=COMPANY, outlet="o")
    keeper = appears("b", "Ada Moreno", "former goalkeeper of Rivena United", company=COMPANY, outlet="o")
    assert len(together([mayor, keeper])) == 1


def test_what_may_be_one_stays_one_with_a_suggestion() -> None:
    author = appears("a", "Ada Moreno", "the novelist", company=COMPANY)
    farmer = appears("b", "Ada Moreno", "a farmer", company=OTHERS)
    found = identify([author, farmer])
    assert len(found.speakers) == 1
    assert [link.verdict for link in found.links] == ["doubtful"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("senator", "President"),
        ("minister", "Finance Minister"),
        ("former minister", "finance minister of Rivena"),
        ("deputy head of the political office", "spokesman for the political office"),
    ],
)
def test_roles_change_and_shrink(one: str, other: str) -> None:
    first = appears("a", "Ada Moreno", one, company=COMPANY, date="2029-05-04")
    second = appears("b", "Ada Moreno", other, company=OTHERS, date="2031-05-04")
    found = identify([first, second])
    assert len(found.speakers) == 1
    assert not found.links


def test_a_short_name_goes_to_the_one_who_may_be_meant() -> None:
    full = appears("a", "Tovin Ressekamp", "spokesman of the guild", company=COMPANY)
    short = appears("b", "Ressekamp", company=COMPANY[:1])
    assert len(together([full, short])) == 1


def test_a_common_short_name_needs_more_than_the_name() -> None:
    assert len(together([appears("a", "John Smith"), appears("b", "Smith")])) == 2


def test_role_and_company_pick_one_of_several() -> None:
    ada = appears("a", "Ada Moreno", "mayor of Port Alder", company=COMPANY)
    ines = appears("b", "Ines Moreno", "goalkeeper of Rivena United", company=OTHERS)
    short = appears("c", "Moreno", "mayor of Port Alder", company=COMPANY[:2])
    assert {"Ada Moreno a", "Moreno c"} in together([ada, ines, short])


def test_two_short_names_alone_are_two() -> None:
    assert len(together([appears("a", "Smith"), appears("b", "Smith")])) == 2


def test_a_short_name_with_role_and_company_in_common_is_one() -> None:
    one = appears("a", "Relé", "striker of Rivena United", company=COMPANY)
    assert len(together([one, appears("b", "Relé", "striker of Rivena United", company=COMPANY)])) == 1


def test_one_article_tells_its_speakers_apart() -> None:
    assert len(together([appears("a", "Tovin Ressel"), appears("a", "Tovin K. Ressel")])) == 2


def test_one_article_may_spell_a_name_two_ways() -> None:
    assert len(together([appears("a", "Sher Abbas Stanekzai"), appears("a", "Sher Abbas Stanikzai")])) == 1


def test_a_person_and_a_body_are_never_one() -> None:
    assert len(together([appears("a", "Joe Brandt"), body("b", "Joe Brandt"), body("c", "Brandt administration")])) == 3


def test_groups_are_nobody_elsewhere() -> None:
    one, other = (appears(article, "several residents", kind="group") for article in "ab")
    other = Appearance(other.id, "b", form("several residents b"), "group", other.name)
    assert len(together([one, other])) == 2


def test_a_common_body_goes_by_the_country_of_the_outlet() -> None:
    korvan = body("a", "Korvan Ministry of Health", home=("korva-",), outlet="o")
    here = body("b", "Ministry of Health", home=("korva-",), outlet="o")
    there = body("c", "Ministry of Health", home=("riven-",), outlet="p")
    assert {"Korvan Ministry of Health a", "Ministry of Health b"} in together([korvan, here, there])
    assert {"Ministry of Health c"} in together([korvan, here, there])


def test_a_common_body_may_be_its_countrys_among_those_of_very_many_countries() -> None:
    places = [
        f"{first}{last}" for first in ("Kor", "Tar", "Vel", "Osl", "Bru") for last in ("ila", "una", "esa", "ora")
    ]
    named = [body(f"a{number}", f"{place} Ministry of Health") for number, place in enumerate(places)]
    for number, place in enumerate(places):
        bare = body("b", "Ministry of Health", home=(f"{place.lower()[:5]}-",), outlet="o")
        (suggested,) = identify([*named, bare]).links
        assert {suggested.one_id, suggested.other_id} == {named[number].id, bare.id}


def test_common_bodies_of_two_countries_are_two() -> None:
    here, there = body("a", "police", home=("jp",)), body("b", "police", home=("ke",))
    assert len(together([here, there, body("c", "Kenyan police"), body("d", "Japanese police")])) >= 3


def test_newspapers_of_one_name_in_two_countries_are_two() -> None:
    here = [body(article, "La Prensa", home=("ni",), outlet=article) for article in "ab"]
    there = [body(article, "La Prensa", home=("pa",), outlet=article) for article in "cd"]
    assert together([*here, *there]) == [{"La Prensa a", "La Prensa b"}, {"La Prensa c", "La Prensa d"}]


@pytest.mark.parametrize(
    ("one", "other", "speakers"),
    [
        ("Bank of Kenya", "Kenya Orvo Bank", 2),
        ("Bank of the Dominican Republic", "Dominican Republic Orvo Bank", 2),
        ("Bank of Kenya", "Kenyan Bank", 1),
        ("Kenya Power", "Kenya Power Co", 1),
        ("United Democratic Concord", "Democratic Concord", 2),
    ],
)
def test_a_body_with_a_word_more_in_its_name_is_another(one: str, other: str, speakers: int) -> None:
    known = {"home": ("ke",), "outlet": "o", "company": ("Ada Korvel",)}
    assert len(together([body("a", one, **known), body("b", other, **known)])) == speakers


def test_bodies_of_two_countries_are_two() -> None:
    assert len(together([body("a", "Kenyan foreign ministry"), body("b", "Japanese Foreign Ministry")])) == 2


def test_who_speaks_for_a_body() -> None:
    found = identify([appears("a", "Tovin Ressel", "Hill Guild spokesman"), body("a", "Hill Guild")])
    assert [(one.role, len(found.speakers)) for one in found.spokespersons] == [("Hill Guild spokesman", 2)]


def test_who_speaks_for_a_body_of_another_article() -> None:
    found = identify([appears("a", "Tovin Ressel", "Hill Guild spokesman"), body("b", "Hill Guild")])
    assert [one.role for one in found.spokespersons] == ["Hill Guild spokesman"]
    vague = identify([appears("a", "Tovin Ressel", "Foreign Ministry spokesman"), body("b", "Foreign Ministry")])
    assert not vague.spokespersons


def test_names_and_ids() -> None:
    found = identify(
        [
            appears("a", "Sher Abbas Stanekzai", "negotiator"),
            appears("b", "Sher Abbas Stanekzai", "deputy head of the political office"),
            appears("c", "Sher Abbas Stanikzai"),
        ]
    )
    (speaker,) = found.speakers
    assert (speaker.id, speaker.name) == (form("Sher Abbas Stanekzai"), "Sher Abbas Stanekzai")
    assert speaker.aliases == ("Sher Abbas Stanekzai", "Sher Abbas Stanikzai")
    assert speaker.description == "deputy head of the political office"
    assert found.former_ids == {form("Sher Abbas Stanikzai"): speaker.id}
    assert [link.verdict for link in found.links] == ["joined"]


NAMES = (
    "Ada Moreno",
    "A. Moreno",
    "Moreno",
    "Adah Moreno",
    "Ines Moreno",
    "Mohammed Ressel",
    "Muhammad Ressel",
    "Ressel",
)
ROLES = (None, "mayor of Port Alder", "mayor", "goalkeeper of Rivena United", "spokesman for the Hill Guild")


@st.composite
def newsroom(draw: st.DrawFn) -> list[Appearance]:
    found = {}
    for _ in range(draw(st.integers(1, 14))):
        one = appears(
            draw(st.sampled_from("abcdefgh")),
            draw(st.sampled_from(NAMES)),
            draw(st.sampled_from(ROLES)),
            company=draw(st.sets(st.sampled_from(COMPANY))),
            date=draw(st.sampled_from([None, "2029-05-04", "2031-05-04"])),
            outlet=draw(st.sampled_from([None, "o", "p"])),
        )
        found[one.id] = one
    return list(found.values())


@given(appearances=newsroom(), chance=st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_the_order_makes_no_difference(appearances: Sequence[Appearance], chance: Random) -> None:
    shuffled = list(appearances)
    chance.shuffle(shuffled)
    assert identify(shuffled) == identify(appearances)


@given(appearances=newsroom())
@settings(max_examples=25, deadline=None)
def test_everybody_is_somebody_once_and_every_form_leads_somewhere(appearances: Sequence[Appearance]) -> None:
    found = identify(appearances)
    credited = [one for speaker in found.speakers for one in speaker.appearances]
    assert sorted(credited) == sorted(one.id for one in appearances)
    ids = [speaker.id for speaker in found.speakers]
    assert len(ids) == len(set(ids))
    assert all(one.form_id in ids or found.former_ids[one.form_id] in ids for one in appearances)
    for members in groups(appearances, found):
        articles = [member.rsplit(" ", 1)[1] for member in members if member.startswith(("Ada Moreno", "Ines Moreno"))]
        assert len(articles) == len(set(articles))


def test_what_the_newspapers_of_a_country_call_by_a_national_bodys_name_is_one() -> None:
    one, other = (body(article, "Ministry of Health", home=("ke",), outlet=article) for article in "ab")
    assert len(together([one, other])) == 1
    abroad = body("c", "Ministry of Health", home=("ke",), outlet="c", company=["Ugandan parliament"])
    assert {"Ministry of Health c"} in together([one, other, abroad])
    schools = [body(article, "City Council", home=("ke",), outlet=article) for article in "ab"]
    assert len(together(schools)) == 2


def test_two_banks_of_one_country_are_two() -> None:
    assert len(together([body("a", "Agricultural Bank of Japan"), body("b", "Japan Exim Bank")])) == 2


def test_another_reading_of_a_surname_is_a_question_to_a_person() -> None:
    one = appears("a", "Ryu Tae-gon", "chief engineer", date="2031-05-04", outlet="o")
    other = appears("b", "Yoo Tae-gon", "chief engineer", date="2031-05-05", outlet="p")
    found = identify([one, other])
    assert (len(found.speakers), [link.verdict for link in found.links]) == (2, ["doubtful"])


def test_a_rare_surname_tells_more_than_a_frequent_one() -> None:
    rare = [appears(article, "Veldriskal", company=COMPANY[:2], outlet="herald") for article in "ab"]
    frequent = [appears(article, "Khan", company=COMPANY[:2], outlet="herald") for article in "ab"]
    assert (len(together(rare)), len(together(frequent))) == (1, 2)


def test_the_only_bearer_of_a_name_is_meant_where_the_company_is_theirs() -> None:
    full = appears("a", "Keldor Navessal", company=["Tolk United", "Ada Vale", "Ben Tolk"])
    assert len(together([full, appears("b", "Keldor", company=["Ada Vale"])])) == 1
    assert len(together([full, appears("b", "Keldor", company=["Cid Marsh"])])) == 2


def test_an_article_may_write_a_name_together_once() -> None:
    both = [appears("a", "Amed Vesh"), appears("a", "AmedVesh")]
    assert len(together(both)) == 1
    assert len(together([appears("a", "Amed Vesh"), appears("a", "Vesh")])) == 2


def test_a_bare_word_is_no_body_that_is_told_from_others_by_its_name() -> None:
    marked = body("a", "Veldrin Congress", company=COMPANY, outlet="herald")
    bare = body("b", "Congress", company=COMPANY, outlet="herald")
    there = body("b", "Congress", company=[*COMPANY, "Veldrin Police"], outlet="herald")
    assert (len(together([marked, bare])), len(together([marked, there]))) == (2, 1)


def test_a_body_is_not_what_another_is_for() -> None:
    voice = body("a", "Veldrin Voice to Parliament", company=COMPANY, outlet="herald")
    bare = body("b", "Parliament", company=[*COMPANY, "Veldrin Police"], outlet="herald")
    assert len(together([voice, bare])) == 2


def test_a_word_more_before_the_name_is_another_body_unless_it_is_its_nation() -> None:
    def bodies(one: str, other: str) -> int:
        return len(together([body("a", one, outlet="herald"), body("b", other, outlet="herald")]))

    assert bodies("Rastiya Veldrin Dalem", "Veldrin Dalem") == 2
    assert bodies("National Veldrin Dalem", "Veldrin Dalem") == bodies("The Veldrin Dalem", "Veldrin Dalem") == 1
