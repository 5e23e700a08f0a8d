"""The stages in one call, with the trained model."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes import Article, Extraction, extract
from quotes.errors import ModelError
from quotes.extractor import SECTION, Extractor, Failure, extract_all, sections, shared_extractor

pytestmark = pytest.mark.model

ARTICLE = "\n\n".join(
    [
        "Bridge to close for the winter",
        "PORT ALDER — Mayor Ada Moreno said on Tuesday that the old bridge would close in November.",
        "“We have looked at the piers, and we do not like what we see,” she told reporters. “Nobody will cross it "
        "before spring.”",
        "The Harbour Pilots' Association (HPA) criticised the decision. “They could have told us a year ago,” said its "
        "chairman, Jonas Ekberg, adding that ferries would run late. According to the HPA, 400 lorries use the bridge "
        "every day.",
    ]
)


@pytest.fixture(scope="module")
def found() -> Extraction:
    return extract(ARTICLE)


def names(extraction: Extraction, words: str) -> str | None:
    """The speaker of the quote that holds the words."""
    for quote in extraction.quotes:
        if any(words in extraction.article.text[start:end] for start, end in quote.content):
            return quote.speaker.name if quote.speaker else None
    pytest.fail(f"no quote holds {words!r}")


def test_every_type_of_quote_is_found(found: Extraction) -> None:
    assert {quote.type for quote in found.quotes} >= {"direct", "indirect"}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the old bridge would close", "Ada Moreno"),
        ("We have looked at the piers", "Ada Moreno"),
        ("Nobody will cross it", "Ada Moreno"),
        ("They could have told us", "Jonas Ekberg"),
        ("ferries would run late", "Jonas Ekberg"),
        ("400 lorries", "Harbour Pilots' Association"),
    ],
)
def test_speakers_are_named_in_full(found: Extraction, words: str, name: str) -> None:
    assert names(found, words) == name


def test_a_title_is_no_part_of_the_name(found: Extraction) -> None:
    mayor = next(speaker for speaker in found.speakers if speaker.name == "Ada Moreno")
    assert mayor.description is not None
    assert "mayor" in mayor.description.lower()


def test_spans_lie_in_the_text_and_reasons_are_given(found: Extraction) -> None:
    for quote in found.quotes:
        assert all(0 <= start < end <= len(ARTICLE) for start, end in (*quote.content, *quote.cue, *quote.source))
        assert 0 <= quote.confidence <= 1
        assert (quote.reason == "unknown") == (quote.speaker is None)


def test_many_articles_come_in_order_from_several_processes() -> None:
    articles = [Article(text=ARTICLE.replace("Moreno", f"Moreno{number}")) for number in range(5)]
    results = list(extract_all(iter(articles), workers=2))
    assert [result.article.id for result in results] == [article.id for article in articles]
    assert results == [shared_extractor().extract(article) for article in articles]


def test_workers_end_when_their_parent_is_killed() -> None:
    script = (
        "import time; from quotes import Article; from quotes.extractor import extract_all; "
        "results = extract_all((Article(text=f'{n} “No,” said Ada Moreno.') for n in range(99)), workers=2); "
        "next(results); print('reading', flush=True); time.sleep(600)"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == "reading\n"
        parent.kill()
        # The workers share its standard output, which ends when the last of them has ended.
        rest, _ = parent.communicate(timeout=120)
    assert rest == ""


def test_one_bad_article_costs_one_article(monkeypatch: pytest.MonkeyPatch) -> None:
    real = Extractor.extract

    def failing(self: Extractor, article: Article | str, *, thoughts: bool = False) -> Extraction:
        if isinstance(article, Article) and article.text == "bad":
            raise ValueError("broken")
        return real(self, article, thoughts=thoughts)

    monkeypatch.setattr(Extractor, "extract", failing)

    def articles() -> Iterator[Article]:
        yield Article(text="bad")
        yield Article(text=ARTICLE)

    first, second = extract_all(articles(), workers=1)
    assert isinstance(first, Failure)
    assert isinstance(second, Extraction)
    assert second.quotes


def test_a_long_article_is_read_in_sections_that_cover_it() -> None:
    text = (ARTICLE + "\n") * (2 * SECTION // len(ARTICLE) + 1)
    cut = sections(text)
    assert len(cut) > 1
    assert "".join(text[start:end] for start, end in cut) == text


def test_quotes_of_a_later_section_keep_their_place(monkeypatch: pytest.MonkeyPatch) -> None:
    text = ARTICLE + "\n" + ARTICLE
    monkeypatch.setattr("quotes.extractor.SECTION", len(ARTICLE) // 2)
    found = extract(text)
    quoted = [text[start:end] for quote in found.quotes for start, end in quote.content]
    assert sum("Nobody will cross it before spring" in piece for piece in quoted) == 2


@pytest.mark.parametrize("text", ["", " ", "No one spoke.", "“", "\ud800 said “\udfff”", "\x00" * 50, "said " * 3000])
def test_odd_texts_are_read(text: str) -> None:
    found = extract(Article(text=text))
    assert found.article.text == text


@settings(max_examples=40)
@given(st.text(alphabet=st.one_of(st.sampled_from(list('“”"‘’«» \n.,')), st.characters()), max_size=200))
def test_no_unicode_crashes_it(text: str) -> None:
    for quote in extract(Article(text=text)).quotes:
        assert all(0 <= start < end <= len(text) for start, end in quote.content)


def test_a_missing_model_is_told(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="Model not found"):
        Extractor.load(tmp_path)


def test_a_model_of_another_version_is_refused(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text('{"version": "0"}', encoding="utf-8")
    with pytest.raises(ModelError, match="another version"):
        Extractor.load(tmp_path)


def test_a_damaged_model_is_told(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text('{"version": "1"}', encoding="utf-8")
    (tmp_path / "tokenizer.json").write_text("{}", encoding="utf-8")
    (tmp_path / "model.onnx").write_bytes(b"not a model")
    with pytest.raises(ModelError, match="damaged"):
        Extractor.load(tmp_path)


BELIEVED = (
    "Ada Moreno, the mayor of Port Ambel, said on Monday the harbour was old.\n\n"
    "Cem Aydin, the chief engineer, believes the dam will break."
)


def test_what_somebody_believes_is_left_out_unless_thoughts_are_wanted() -> None:
    found, wider = shared_extractor().extract(BELIEVED), shared_extractor().extract(BELIEVED, thoughts=True)
    assert [quote.thought for quote in found.quotes] == [False]
    assert [quote.thought for quote in wider.quotes] == [False, True]
    assert [one.name for one in found.speakers] == ["Ada Moreno"]
    assert "Cem Aydin" in [one.name for one in found.others]
    assert [one.name for one in wider.speakers] == ["Ada Moreno", "Cem Aydin"]
