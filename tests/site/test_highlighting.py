"""Cutting a text into pieces: nothing is lost, nothing is shown twice, every mark is where it should be."""

from hypothesis import given
from hypothesis import strategies as st

from quotes.site.highlighting import Mark, pieces

TEXT = "She said he said no."


@st.composite
def texts_with_marks(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(st.text(max_size=60))
    offsets = st.integers(min_value=-3, max_value=len(text) + 3)
    roles = st.sampled_from(["content", "cue", "source"])
    marks = draw(st.lists(st.builds(Mark, offsets, offsets, roles, st.sampled_from("abcd")), max_size=12))
    return text, marks


@given(texts_with_marks())
def test_pieces_put_together_are_the_text(given_text: tuple[str, list[Mark]]) -> None:
    text, marks = given_text
    assert "".join(piece.text for piece in pieces(text, marks)) == text


@given(texts_with_marks())
def test_each_character_has_the_marks_that_cover_it(given_text: tuple[str, list[Mark]]) -> None:
    text, marks = given_text
    for piece in pieces(text, marks):
        for offset in range(piece.start, piece.start + len(piece.text)):
            covering = sorted(map(repr, (mark for mark in marks if mark.start <= offset < mark.end)))
            assert sorted(map(repr, piece.marks)) == covering


@given(texts_with_marks(), st.data())
def test_pieces_of_a_part_are_that_part(given_text: tuple[str, list[Mark]], data: st.DataObject) -> None:
    text, marks = given_text
    start = data.draw(st.integers(min_value=0, max_value=len(text)))
    end = data.draw(st.integers(min_value=start, max_value=len(text)))
    cut = pieces(text, marks, (start, end))
    assert "".join(piece.text for piece in cut) == text[start:end]
    assert all(text[piece.start : piece.start + len(piece.text)] == piece.text for piece in cut)


def test_text_without_marks_is_one_piece() -> None:
    assert [piece.text for piece in pieces(TEXT, [])] == [TEXT]


def test_no_text_has_no_pieces() -> None:
    assert pieces("", [Mark(0, 5, "content", "a")]) == []


def test_quote_inside_a_quote_is_the_innermost() -> None:
    outer, inner = Mark(9, 19, "content", "outer"), Mark(17, 19, "content", "inner")
    cut = pieces(TEXT, [outer, inner])
    assert [(piece.text, piece.innermost) for piece in cut] == [
        ("She said ", None),
        ("he said ", outer),
        ("no", inner),
        (".", None),
    ]


def test_overlapping_marks_are_split() -> None:
    cut = pieces(TEXT, [Mark(0, 8, "source", "a"), Mark(4, 12, "cue", "b")])
    assert [(piece.text, [mark.quote for mark in piece.marks]) for piece in cut] == [
        ("She ", ["a"]),
        ("said", ["a", "b"]),
        (" he ", ["b"]),
        ("said no.", []),
    ]


def test_quote_that_ends_the_text_is_kept() -> None:
    assert pieces(TEXT, [Mark(17, 20, "content", "a")])[-1].text == "no."
