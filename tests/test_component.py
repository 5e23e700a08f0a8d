"""The component on documents whose quotes are known by hand; the trained model is not needed."""

import pickle
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from quotes.article import Article
from quotes.component import SPAN_GROUPS, QuoteFinder
from quotes.quote import Extraction, Quote, Speaker

TEXT = "“It rained,” said Ada Moreno."
ADA = Speaker("Ada Moreno", "person", "mayor", ("Moreno",), ((18, 28),))
BO = Speaker("Bo Lindqvist", "person")
QUOTE = Quote("direct", ((1, 11),), ((13, 17),), ((18, 28),), ADA, "named", 0.75, BO, 0.3, thought=True)


class FixedReader:
    """Finds the one known quote in the one known text, nothing in others, and fails on the text "bad"."""

    def extract(self, article: str) -> Extraction:
        if article == "bad":
            raise ValueError("a text this reader cannot take")
        known = article == TEXT
        return Extraction(Article(text=article), (QUOTE,) if known else (), (ADA,) if known else (), "fixed-1")


@pytest.fixture
def nlp() -> Language:
    return with_reader(spacy.blank("en"))


def with_reader(nlp: Language) -> Language:
    finder = nlp.get_pipe("quotes") if "quotes" in nlp.pipe_names else nlp.add_pipe("quotes")
    assert isinstance(finder, QuoteFinder)
    finder.reader = FixedReader()
    return nlp


def assert_known(doc: Doc) -> None:
    assert doc._.quotes == (QUOTE,)
    assert doc._.speakers == (ADA,)
    found = {name: [(s.text, s.label_, s.kb_id_, s.id_) for s in doc.spans[name]] for name in SPAN_GROUPS}
    assert found == {
        "quotes": [("It rained,", "direct", "Ada Moreno", "0")],
        "cues": [("said", "cue", "", "0")],
        "sources": [("Ada Moreno", "source", "Ada Moreno", "0")],
        "mentions": [("Ada Moreno", "person", "Ada Moreno", "0")],
    }


def test_results_lie_on_the_document(nlp: Language) -> None:
    assert_known(nlp(TEXT))


def test_predicting_leaves_the_document_alone(nlp: Language) -> None:
    finder, doc = nlp.get_pipe("quotes"), nlp.make_doc(TEXT)
    assert isinstance(finder, QuoteFinder)
    (extraction,) = finder.predict([doc])
    assert (doc._.quotes, len(doc.spans)) == ((), 0)
    finder.set_annotations([doc], [extraction])
    assert_known(doc)


def test_documents_without_quotes_have_empty_groups(nlp: Language) -> None:
    for text in ("", " \n", "It rained."):
        doc = nlp(text)
        assert doc._.quotes == ()
        assert [len(doc.spans[name]) for name in SPAN_GROUPS] == [0, 0, 0, 0]


def test_annotating_again_replaces(nlp: Language) -> None:
    doc = nlp(TEXT)
    nlp.get_pipe("quotes")(doc)
    assert_known(doc)


def test_streams_of_documents(nlp: Language) -> None:
    docs = list(nlp.pipe([TEXT, "It rained.", TEXT], batch_size=2))
    assert_known(docs[0])
    assert docs[1]._.quotes == ()
    assert_known(docs[2])


def test_a_failing_document_goes_to_the_error_handler(nlp: Language) -> None:
    with pytest.raises(ValueError, match="cannot take"):
        nlp("bad")
    failed: list[str] = []
    finder = nlp.get_pipe("quotes")
    assert isinstance(finder, QuoteFinder)
    # spaCy's stub wants a handler that never returns; its documentation shows handlers that only log.
    finder.set_error_handler(lambda name, component, docs, error: failed.extend(doc.text for doc in docs))  # type: ignore[arg-type, return-value]
    assert_known(list(nlp.pipe(["bad", TEXT]))[-1])
    assert failed == ["bad"]


def test_docbin_keeps_the_results(nlp: Language) -> None:
    stored = DocBin(store_user_data=True, docs=[nlp(TEXT)]).to_bytes()
    (doc,) = DocBin().from_bytes(stored).get_docs(spacy.blank("en").vocab)
    assert_known(doc)


def test_a_document_on_disk_keeps_the_results(nlp: Language, tmp_path: Path) -> None:
    nlp(TEXT).to_disk(tmp_path / "doc")
    assert_known(Doc(spacy.blank("en").vocab).from_disk(tmp_path / "doc"))


def test_a_pipeline_on_disk_keeps_the_component(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "pipeline")
    loaded = spacy.load(tmp_path / "pipeline")
    assert loaded.pipe_names == ["quotes"]
    assert_known(with_reader(loaded)(TEXT))
    assert_known(with_reader(spacy.blank("en").from_config(nlp.config).from_bytes(nlp.to_bytes()))(TEXT))


def test_the_folder_of_a_model_is_kept_in_the_config(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("quotes", name="who_said_what", config={"model": "my-model"})
    nlp.to_disk(tmp_path / "pipeline")
    finder = spacy.load(tmp_path / "pipeline").get_pipe("who_said_what")
    assert isinstance(finder, QuoteFinder)
    assert finder.model_folder == "my-model"


def test_a_component_travels_to_other_processes_without_its_model(nlp: Language) -> None:
    finder = pickle.loads(pickle.dumps(nlp.get_pipe("quotes")))
    assert isinstance(finder, QuoteFinder)
    assert finder._reader is None


def test_characters_inside_a_token_take_the_whole_token(nlp: Language) -> None:
    doc, finder = nlp.make_doc("preposterous"), nlp.get_pipe("quotes")
    assert isinstance(finder, QuoteFinder)
    quote = Quote("direct", ((3, 7),))
    finder.set_annotations([doc], [Extraction(Article(text=doc.text), (quote,), (), "fixed-1")])
    assert doc.spans["quotes"][0].text == "preposterous"
    assert doc._.quotes == (quote,)


@settings(max_examples=50, deadline=None)
@given(text=st.text(max_size=60), data=st.data())
def test_any_span_of_any_text_survives(text: str, data: st.DataObject) -> None:
    nlp = with_reader(spacy.blank("en"))
    doc, finder = nlp.make_doc(text), nlp.get_pipe("quotes")
    assert isinstance(finder, QuoteFinder)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quote = Quote("indirect", ((start, end),), source=((start, end),))
    finder.set_annotations([doc], [Extraction(Article(text=text), (quote,), (), "fixed-1")])
    (again,) = DocBin(store_user_data=True, docs=[doc]).get_docs(nlp.vocab)
    assert again._.quotes == (quote,)
    # The space after a token belongs to none.
    visible = len(text[:end].rstrip())
    assert all(span.start_char <= start and visible <= span.end_char for span in again.spans["quotes"])
