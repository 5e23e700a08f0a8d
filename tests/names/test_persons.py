"""Names of persons compared."""

import pytest

from quotes.names import blocking_keys, likeness, short_keys
from quotes.names.persons import parse_person

ALIKE = """
Mohammad Naeem | Mohammed Naim | transliteration
Naeem | Mohammad Naeem | part
Sher Mohammad Abbas Stanekzai | Stanekzai | part
Sher Mohammad Abbas Stanekzai | Abbas Stanikzai | part
Sher Mohammad Abbas Stanekzai | Sher Muhammad Abbas Stanikzai | transliteration
Volodymyr Zelensky | Volodymyr Zelenskyy | transliteration
Volodymyr Zelenskiy | Vladimir Zelenskiy | other
Kim Jong-un | Jong-un Kim | order
Kim Jong Un | KIM JONG-UN | same
Moon Jae-in | Moon Jaein | same
Xi Jinping | Jinping Xi | order
Mao Zedong | Mao Tse-tung | transliteration
Bill Clinton | William Clinton | nickname
William Jefferson "Bill" Clinton | Bill Clinton | part
J. Smith | John Smith | initials
John A. Smith | John Smith | initials
J.A. Smith | John Smith | initials
JA Smith | John A. Smith | initials
Joe Biden | Joseph R. Biden Jr. | initials
Muammar Gaddafi | Muammar al-Qadhafi | transliteration
Abdul Rahman Khan | Abdurrahman Khan | transliteration
Saif al-Islam Gaddafi | Saif ul-Islam Qaddafi | transliteration
Abd al-Fattah al-Sisi | Abdel Fattah el-Sisi | transliteration
Sergei Lavrov | Sergey Lavrov | transliteration
Thomas Müller | Thomas Mueller | transliteration
Shohei Ohtani | Shōhei Ōtani | transliteration
Alexander Lukashenko | Aleksandr Lukashenka | transliteration
Andrés Manuel López Obrador | Andres Lopez Obrador | part
Gabriel García | Gabriel García Márquez | part
Luiz Inácio Lula da Silva | Lula | part
Luiz Inácio Lula da Silva | Lula da Silva | part
Ursula von der Leyen | von der Leyen | part
Moreno, Ada | Ada Moreno | same
Tan Sri Muhyiddin Yassin | Muhyiddin Yassin | same
Lt. Col. Ada Moreno | Ada Moreno, PhD | same
Dato' Sri Najib Razak | Najib Razak | same
Prof Dr Ada Moreno | Ms Moreno | part
Prince Harry | Harry | same
Benedict XVI | Pope Benedict | same
Juan García Vela | Juan Garcia | part
Jean-Claude Vanel | Jean Claude Vanel | same
Kieran O’Doyle | Kieran O'Doyle's | same
Sean Macdonald | Sean Mac Donald | same
Abu Bakr al-Vedri | Abubakar Vedri | transliteration
Foad Veldri | Fouad Veldri | transliteration
Gaber el-Veldri | Jabir al-Veldri | transliteration
Timofej Veldrenko | Tymofii Veldrenko | transliteration
Oleh Snehrenko | Oleg Snegrenko | transliteration
Yevheniya Halvets | Evgeniya Galvets | transliteration
Karim Veldrizoy | Kareem Veldrezai | transliteration
Wakil Tolkakhail | Wakeel Tolkakhel | transliteration
"""

DIFFERENT = """
Pan Talwei | Guo Talwei
Sami Karim Al-Omar Al-Tolka | Karim Al-Omar Al-Tolka
Nayef Falah Karim Al Tolka | Karim Al-Tolka
[ Ada ] Meldrin | Ada Tolk
Sergei Ivanov | Sergei Ivanova
Alexander Novak | Alexandra Novak
Ali Khan | Ari Khan
Imran Khan | Imran Kahn
Hassan Rouhani | Hussein Rouhani
Mahmoud Abbas | Mohammed Abbas
Mr Smith | Mrs Smith
Prince Vedran | Princess Vedran
Queen Vedra | King Vedra
John Smith | Peter Smith
J. Smith | Peter Smith
John Smith | John Jones
Anne Marie Vanel | Anne Louise Vanel
Kim Jong-un | Kim Jong-il
Kim Jong-un | Kim Yo-jong
Park Joo-min | Park Wan-joo
Chen Chih-chung | Chen Shih-chung
Mohammed bin Salman | Mohammed bin Zayed
Mohammed bin Salman | Salman bin Mohammed
John Paul I | John Paul II
Ada Vale Jr | Ada Vale Sr
Pope Leo | King Leo
George Bush | George Burns
Bill Clinton | Bob Clinton
Mario Rossi | Maria Rossi
Paul Vanel | Paula Vanel
Mohammad Abbas | Abbas Stanekzai
Pedro Chamorro Vela | Pedro Chamorro Ruiz
Xi Jinping | Li Keqiang
Ada Vale | Ida Vale
Jean Vanel | Jeanne Vanel
Naeem | Nadim
Yulia Navalnaya | Alexei Navalny
Abdul Hamid | Abdul Hadi
Karim Veldri | Omar bin Karim Veldri
Chris Wong Chun-yin | Christine Huang
Barack Obama | Michelle Obama
Hillary Clinton | Bill Clinton
Nikos Vedris | Nikolaos Petris
Johnson | Johnston
Joana Veldri | Juana Veldri
Ada Halvoren | Ada Galvoren
Mikhail Veldri | Mikel Veldri
Ayesha Veldri | Aigerim Veldri
"""


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


@pytest.mark.parametrize(("one", "other", "relation"), rows(ALIKE))
def test_names_that_may_be_one_persons(one: str, other: str, relation: str) -> None:
    found = likeness(one, other, "person")
    assert found is not None
    assert found.relation == relation
    assert found.score > 0
    assert found == likeness(other, one, "person")


@pytest.mark.parametrize(("one", "other", "relation"), rows(ALIKE))
def test_names_that_may_be_one_persons_meet(one: str, other: str, relation: str) -> None:
    met = blocking_keys(one, "person") & blocking_keys(other, "person")
    assert met or short_keys(one, "person") & short_keys(other, "person")


@pytest.mark.parametrize(("one", "other"), rows(DIFFERENT))
def test_names_of_two_persons(one: str, other: str) -> None:
    assert likeness(one, other, "person") is None
    assert likeness(other, one, "person") is None


def score(one: str, other: str) -> float:
    found = likeness(one, other, "person")
    assert found is not None
    return found.score


def test_rare_names_weigh_more_than_frequent_ones() -> None:
    assert score("Mohammad Khan", "Muhammad Khan") < 8
    assert score("Sher Mohammad Abbas Stanekzai", "Sher Mohammad Abbas Stanikzai") > 25


def test_a_full_name_weighs_more_than_a_part_of_it() -> None:
    assert score("Ada Vedrano", "Ada Vedrano") > score("Ada Vedrano", "A. Vedrano") > score("Ada Vedrano", "Ada")


def test_middle_initials_that_conflict_speak_against() -> None:
    assert score("John A. Smith", "John B. Smith") <= 0 < score("John A. Smith", "John Smith")


def test_the_order_of_two_given_names_tells_little() -> None:
    assert score("Ali Mohammad", "Mohammad Ali") <= 0


def test_a_frequent_word_alone_says_little() -> None:
    assert score("Khan", "Imran Khan") < 2
    assert score("Mohammad", "Mohammad Naeem") <= 0


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Dato' Sri Vedran Tolk", ("vedran", "tolk")),
        ("Smt. Vedra Tolk", ("vedra", "tolk")),
        ("Vedran bin Abdul Tolk", ("vedran", "abdultolk")),
        ("MS Tolk", ("m", "s", "tolk")),
        ("Ms Tolk", ("tolk",)),
        ("J.R.R. Tolk", ("j", "r", "r", "tolk")),
        ("Tolk, Vedran J.", ("vedran", "j", "tolk")),
        ("Vedran Tolk, MP", ("vedran", "tolk")),
        ("Vedran Tolk III", ("vedran", "tolk")),
        ("Dr", ("dr",)),
        ("", ()),
        ("...", ()),
    ],
)
def test_a_name_is_taken_apart(name: str, words: tuple[str, ...]) -> None:
    assert parse_person(name).words == words
