"""Names of organisations compared."""

import pytest

from quotes.names import blocking_keys, likeness, short_keys

ALIKE = """
MEMRI | Middle East Media Research Institute | acronym
UN | United Nations | same
U.N. | United Nations | same
UN Security Council | United Nations Security Council | same
EU | European Union | same
US | United States | same
Russia's Foreign Ministry | Russian foreign ministry | same
Foreign Ministry of Russia | the Russian Foreign Ministry | same
Ministry of Foreign Affairs of Russia | Russian Foreign Ministry | same
Ministry of Foreign Affairs of the Russian Federation | Russia’s Foreign Ministry | same
Ministry of External Affairs of India | Indian Foreign Ministry | same
Foreign Ministry | Russian Foreign Ministry | part
Supreme Court | Supreme Court of India | part
Biden administration | administration of Joe Biden | part
Joe Biden's administration | the Biden administration | part
Velmora Ltd | Velmora | same
Velmora Holdings Inc. | Velmora | same
Labour Party | Labor Party | same
World Health Organisation | World Health Organization | same
Department of Justice | Justice Dept. | same
Ministry of Defence | Defense Ministry | same
Ministry of Defence | MoD | same
Vale & Tolk | Vale and Tolk | same
State Department | US State Department | same
Human Rights Watch | HRW | acronym
International Monetary Fund (IMF) | IMF | same
Northern Rivers Water Board (NRWB) | NRWB | acronym
Hezbollah | Hizbullah | same
Velmoret Foundation | Velmorit Foundation | transliteration
Taliban | Taleban | same
South Korean Foreign Ministry | Foreign Ministry of South Korea | same
Israel Defense Forces | Israeli Defence Force | same
Kabul police | Afghan police | other
Al-Vedra Foundation | Al Vedra Foundation | same
Ministry of Health | Health Ministry | same
East Africa Community | East African Community | same
"""

DIFFERENT = """
Ministry of Health | Ministry of Home
University of Leeds | University of York
Bank of Ghana | Bank of Guinea
Leeds University | Leeds University Union
Velmora Police | Tolk Police
31 Brigade | 32 Brigade
Channel 4 | Channel 5
VRS A | VRS B
Russian Foreign Ministry | Ukrainian Foreign Ministry
Russian Foreign Ministry | Russian Defence Ministry
North Korea's Foreign Ministry | South Korean Foreign Ministry
Kabul police | Moscow police
BBC | CBS
MEMRI | Middle East Institute
Supreme Court | High Court
Velmora Bank | Velmora Club
Lower House | Upper House
Ministry of Trade | Ministry of Transport
Velmora Water Board | Velmora Fire Board
Biden administration | Trump administration
Democratic Party | Republican Party
University of Velmora | Bank of Velmora
"""


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


@pytest.mark.parametrize(("one", "other", "relation"), rows(ALIKE))
def test_names_that_may_be_one_bodys(one: str, other: str, relation: str) -> None:
    found = likeness(one, other, "organization")
    assert found is not None
    assert found.relation == relation
    assert found.score > 0
    assert found == likeness(other, one, "organization")


@pytest.mark.parametrize(("one", "other", "relation"), rows(ALIKE))
def test_names_that_may_be_one_bodys_meet(one: str, other: str, relation: str) -> None:
    met = blocking_keys(one, "organization") & blocking_keys(other, "organization")
    assert met or short_keys(one, "organization") & short_keys(other, "organization")


@pytest.mark.parametrize(("one", "other"), rows(DIFFERENT))
def test_names_of_two_bodies(one: str, other: str) -> None:
    assert likeness(one, other, "organization") is None
    assert likeness(other, one, "organization") is None


def score(one: str, other: str) -> float:
    found = likeness(one, other, "organization")
    assert found is not None
    return found.score


def test_a_bare_body_says_little_of_which_state_it_is() -> None:
    assert score("Foreign Ministry", "Russian Foreign Ministry") < 2
    assert score("Russia's Foreign Ministry", "Russian Foreign Ministry") > 5


def test_another_word_speaks_against() -> None:
    assert score("UN", "UN Security Council") < 0
    assert score("Ministry of Education and Higher Education", "Ministry of Higher Education") < 1
    assert score("Bank of China", "Agricultural Bank of China") < 0
    assert score("Democratic Party", "Social Democratic Party") < 0


def test_a_longer_acronym_weighs_more() -> None:
    assert score("HRW", "Human Rights Watch") < score("MEMRI", "Middle East Media Research Institute")
