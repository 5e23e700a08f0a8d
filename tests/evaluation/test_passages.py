from hypothesis import given
from hypothesis import strategies as st

from quotes.evaluation import AnnotatedArticle, AnnotatedQuote, analyse
from quotes.evaluation.passages import AROUND, Piece, Stretch, passage

TEXT = (
    "Ferry to stay.\nThe mayor spoke at noon.\nAda Moreno said that it would stay.\nDockers doubted it.\n"
    "Nobody asked.\nShe left."
)


def marked(*parts: str, cue: str = "", source: str = "") -> AnnotatedQuote:
    def spans(*found: str) -> tuple[tuple[int, int], ...]:
        return tuple((TEXT.index(part), TEXT.index(part) + len(part)) for part in found if part)

    return AnnotatedQuote("indirect", spans(*parts), spans(cue), spans(source))


def stretches(gold: AnnotatedQuote | None, given: AnnotatedQuote | None, text: str = TEXT) -> tuple[Stretch, ...]:
    article = AnnotatedArticle("a", text, (gold,) if gold else ())
    predicted = AnnotatedArticle("a", "", (given,) if given else ())
    return passage(analyse([article], [predicted]).cases[0])


def shown(pieces: tuple[Piece, ...]) -> str:
    return "".join(f"[{piece.label}|{piece.text}]" if piece.marks else piece.text for piece in pieces)


def test_the_paragraph_and_its_neighbours_with_what_each_side_marks() -> None:
    gold = marked("it would stay", cue="said", source="Ada Moreno")
    given = marked("that it would", cue="said", source="Moreno")
    before, line, after = stretches(gold, given)
    assert shown(before.pieces) == "The mayor spoke at noon."
    assert shown(line.pieces) == "[gold source|Ada ][source|Moreno] [cue|said] that [|it would][gold| stay]."
    assert shown(after.pieces) == "Dockers doubted it."
    assert (before.gap, line.gap, after.gap) == (True, False, False)


def test_a_source_further_up_is_shown_with_a_gap() -> None:
    given = marked("Nobody asked", source="The mayor")
    found = stretches(None, given)
    assert [shown(each.pieces) for each in found] == [
        "[predicted source|The mayor] spoke at noon.",
        "Dockers doubted it.",
        "[predicted|Nobody asked].",
        "She left.",
    ]
    assert [each.gap for each in found] == [True, True, False, False]


def test_marks_that_disagree_on_the_role_say_both() -> None:
    gold, given = marked("it would stay", cue="said"), marked("said that it would stay")
    line = stretches(gold, given)[1]
    assert "[predicted content, gold cue|said]" in shown(line.pieces)
    assert line.pieces[-2].side == "both"


def test_quotes_beside_the_case_are_marked_but_not_its_own() -> None:
    article = AnnotatedArticle("a", TEXT, (marked("it would stay", cue="said"), marked("Dockers doubted it")))
    (case,) = analyse([article], [AnnotatedArticle("a", "", article.quotes[:1])]).cases
    own = {piece.text: piece.own for each in passage(case) for piece in each.pieces if piece.marks}
    assert own == {"it would stay": False, "Dockers doubted it": True}


def test_long_paragraphs_are_cut_at_spaces() -> None:
    text = "Rain. " * 200 + "It stays.\n" + "Wind. " * 200
    start = text.index("It stays")
    quote = AnnotatedQuote("indirect", ((start, start + 8),))
    line, after = stretches(quote, None, text)
    assert line.gap
    assert [piece.text for piece in line.pieces[1:]] == ["It stays", "."]
    assert line.pieces[0].text.startswith("Rain. ")
    assert AROUND - 6 <= len(line.pieces[0].text) <= AROUND
    assert "".join(piece.text for piece in after.pieces).endswith("Wind.")


@given(st.data())
def test_whatever_is_marked_the_pieces_are_the_text(data: st.DataObject) -> None:
    text = data.draw(st.text(alphabet="ab \n“”:?;,.’\u2028\U0001f600", min_size=1, max_size=60))
    span = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda pair: (min(pair), max(pair)))
    spans = st.lists(span, max_size=3).map(tuple)
    quotes = st.lists(st.builds(AnnotatedQuote, st.just("direct"), spans, spans, spans), max_size=3).map(tuple)
    gold = AnnotatedArticle("a", text, data.draw(quotes))
    for case in analyse([gold], [AnnotatedArticle("a", "", data.draw(quotes))]).cases:
        for each in passage(case):
            assert "".join(piece.text for piece in each.pieces) in text
            assert all(piece.text for piece in each.pieces)
