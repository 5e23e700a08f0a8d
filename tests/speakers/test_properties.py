"""Whatever the text, nothing crashes and every span lies inside it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from quotes.article import Span
from quotes.speakers import Attribution, Label, Name, resolve

WORDS = st.sampled_from(
    [
        *(
            "said",
            "He",
            "she",
            "They",
            "the",
            "minister",
            "Ada",
            "Moreno",
            "(NRWB)",
            "Water",
            "Board",
            "of",
            ",",
            ".",
            "\n",
        ),
        *(
            "“",
            "”",
            "’s",
            "Dr",
            "İstanbul",
            "नमस्ते",
            "習近平",
            "e\u0301",
            "\u200b",
            "\ud83d",
            "😀",
            "ﬁ",
            "A.",
            "PM",
            "20%",
            ":",
            "(",
        ),
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=60).map(" ".join))
LABELS: st.SearchStrategy[Label] = st.sampled_from(["person", "organization", "place", "nationality"])


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, list[Attribution], list[Name]]:
    text = draw(TEXTS)
    offsets = st.integers(0, len(text))

    def span() -> Span:
        one, other = draw(offsets), draw(offsets)
        return min(one, other), max(one, other)

    attributions = [
        Attribution(
            tuple(sorted(span() for _ in range(draw(st.integers(0, 2))))),
            source=tuple(span() for _ in range(draw(st.integers(0, 2)))),
        )
        for _ in range(draw(st.integers(0, 5)))
    ]
    names = [Name(*span(), draw(LABELS), draw(st.floats(0, 1))) for _ in range(draw(st.integers(0, 6)))]
    return text, attributions, names


@settings(deadline=None, max_examples=300)
@given(articles())
def test_never_crashes_and_stays_inside(article: tuple[str, list[Attribution], list[Name]]) -> None:
    text, attributions, names = article
    resolution = resolve(text, attributions, names)
    assert len(resolution.decisions) == len(attributions)
    for decision in resolution.decisions:
        assert 0 <= decision.confidence <= 1
        assert (decision.speaker is None) == (decision.reason == "unknown")
        assert decision.speaker is None or decision.speaker in resolution.speakers
    for speaker in resolution.speakers:
        assert speaker.name
        assert all(0 <= start < end <= len(text) for start, end in speaker.mentions)


@given(st.lists(st.sampled_from(["Ada Moreno", "Moreno", "Omar Deral", "Deral"]), min_size=1, max_size=6))
def test_deciding_twice_gives_the_same(sources: list[str]) -> None:
    text, attributions, names = "", [], []
    for source in sources:
        attributions.append(
            Attribution(
                ((len(text) + len(source) + 6, len(text) + len(source) + 8),),
                source=((len(text), len(text) + len(source)),),
            )
        )
        names.append(Name(len(text), len(text) + len(source), "person"))
        text += f"{source} said no. "
    assert resolve(text, attributions, names) == resolve(text, attributions, names)
