"""Who is named and credited with nothing."""

import re

import pytest

from quotes.article import Article
from quotes.quote import CLOSE
from quotes.speakers import Name, resolve
from quotes.speakers.decisions.candidates import Candidate
from quotes.speakers.decisions.crediting import Credits
from quotes.speakers.entities import Entity
from quotes.speakers.layout import Layout
from tests.speakers.marking import marked, named, resolved

SAID = "<1 Ada Moreno> said {1 it rained}."


def others(text: str, persons: list[str] | None = None, bodies: list[str] | None = None) -> list[str]:
    return [one.name for one in resolved(text, ["Ada Moreno", *(persons or [])], bodies or []).others]


def tagged(article: Article, name: str, label: str, score: float) -> list[str]:
    names = [Name(*match.span(), label, score) for match in re.finditer(re.escape(name), article.text)]  # type: ignore[arg-type]
    return [one.name for one in resolve(article, [], names).others]


def test_persons_and_bodies_that_are_only_talked_about_are_handed_on() -> None:
    text = f"{SAID} Harbour director Omar Deral met the Tide Board. Mr Deral left."
    resolution = resolved(text, ["Ada Moreno", "Omar Deral", "Deral"], ["Tide Board"])
    plain, _ = marked(text)
    deral, board = resolution.others
    assert (deral.name, deral.kind, deral.description) == ("Omar Deral", "person", "Harbour director")
    assert deral.aliases == ("Deral",)
    assert [plain[slice(*span)] for span in deral.mentions] == ["Omar Deral", "Deral"]
    assert (board.name, board.kind) == ("Tide Board", "organization")
    assert [one.name for one in resolution.speakers] == ["Ada Moreno"]


@pytest.mark.parametrize("name", ["Police", "Parliament", "Lund-based", "Chairman"])
def test_kinds_of_bodies_and_pieces_are_no_names(name: str) -> None:
    assert others(f"{SAID} {name} met her.", bodies=[name]) == []


def test_places_are_no_others() -> None:
    assert resolved(f"{SAID} She left Lund.", ["Ada Moreno"], places=["Lund"]).others == ()


def test_a_surname_taken_for_a_body_is_none() -> None:
    assert others(f"{SAID} The Moreno office closed.", bodies=["Moreno"]) == []


@pytest.mark.parametrize(
    ("text", "name", "label", "score", "expected"),
    [
        ("They met Omar Deral.", "Omar Deral", "person", 0.9, ["Omar Deral"]),
        ("They met Omar Deral.", "Omar Deral", "person", 0.55, []),
        ("They met Deral.", "Deral", "person", 0.7, []),
        ("They met Deral. It rained. Deral left.", "Deral", "person", 0.7, ["Deral"]),
        ("They praised Tidex.", "Tidex", "organization", 0.7, []),
        ("They met the Tide Board.", "Tide Board", "organization", 0.7, ["Tide Board"]),
    ],
)
def test_the_fewer_and_shorter_its_mentions_the_surer_a_name_must_be(
    text: str, name: str, label: str, score: float, expected: list[str]
) -> None:
    assert tagged(Article(text=text), name, label, score) == expected


def test_the_author_the_outlet_and_furniture_are_left_out() -> None:
    text = "By Omar Deral\n\nThe Tide News went to Lund, wrote Omar Deral.\n\nPhoto: Bo Lindqvist"
    article = Article(text=text, author="Omar Deral, Lund", outlet="tidenews.example", furniture=((57, len(text)),))
    for name, label in (("Omar Deral", "person"), ("Tide News", "organization"), ("Bo Lindqvist", "person")):
        assert tagged(article, name, label, 0.9) == []
    assert tagged(Article(text=text), "Bo Lindqvist", "person", 0.9) == ["Bo Lindqvist"]


def test_an_agency_after_the_last_stop_and_a_heading_are_left_out() -> None:
    text = "TIDE PANORAMA\n\nIt rained. – The Tide News/Lund Network"
    assert tagged(Article(text=text), "Tide News", "organization", 0.9) == []
    assert tagged(Article(text=text), "TIDE PANORAMA", "organization", 0.9) == []


@pytest.mark.parametrize(("share", "expected"), [(CLOSE, ()), (CLOSE / 2, ("Omar Deral",))])
def test_a_runner_up_that_comes_close_is_credited(share: float, expected: tuple[str, ...]) -> None:
    ada, omar = (Entity(kind="person", name=name) for name in ("Ada Moreno", "Omar Deral"))
    credits = Credits(Layout(""))
    credits.add(Candidate(ada, {}, 0.6), Candidate(omar, {}, share), "pronoun")
    uncredited = [entity for entity in (ada, omar) if entity not in credits.entities]
    assert tuple(one.name for one in credits.resolution(uncredited).others) == expected


def test_nobody_is_among_the_others_under_the_name_of_somebody_credited() -> None:
    credits = Credits(Layout(""))
    credits.add(Candidate(Entity(kind="person", name="Ada Moreno"), {}, 0.6), None, "named")
    assert credits.resolution([Entity(kind="person", name="Ada Moreno")]).others == ()


def test_every_mention_of_the_others_reproduces_a_name() -> None:
    source = f"{SAID} Omar Deral, Dr Deral and Omar met the Tide Board (TBL) and the TBL of Lund."
    text, attributions = marked(source)
    names = named(text, ["Ada Moreno", "Omar Deral", "Deral", "Omar"], ["Tide Board", "TBL"])
    for one in resolve(text, attributions, names).others:
        assert {text[slice(*span)] for span in one.mentions} == {one.name, *one.aliases}
