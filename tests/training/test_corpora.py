"""Corpora of every form become examples whose offsets are true."""

import gzip
import json
from pathlib import Path

import pytest

from quotes.errors import TrainingError
from quotes.training.annotated import annotated
from quotes.training.coreference import gum, litbank
from quotes.training.examples import STRAIGHT, Example, Transcript, restyled
from quotes.training.newswire import Paragraphs, newswire, rebuilt, tagged_paragraphs, with_names
from quotes.training.newswire_quotes import annotations, laid_over

TEXT = "Mayor Ada Moreno said the bridge would close. “Soon,” she added. Moreno left."


def record() -> dict[str, object]:
    def quote(content: str, cue: str, source: str, *, optional: bool = False) -> dict[str, object]:
        spans = {
            name: [[TEXT.index(words), TEXT.index(words) + len(words)]]
            for name, words in {"content": content, "cue": cue, "source": source}.items()
        }
        return {**spans, "type": "direct", "speaker": "Ada Moreno", "kind": "person", "optional": optional}

    quotes = [
        quote("the bridge would close", "said", "Mayor Ada Moreno"),
        quote("“Soon,”", "added", "she", optional=True),
    ]
    return {"id": "one", "text": TEXT, "quotes": quotes}


def write_gzip(path: Path, text: str) -> Path:
    path.write_bytes(gzip.compress(text.encode()))
    return path


def test_annotated_articles(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(record()) + "\n", encoding="utf-8")
    ((name, example),) = annotated(path, speakers=True)
    assert name == "one"
    assert example.quotes is not None
    assert [quote.optional for quote in example.quotes] == [False, True]
    assert example.mentions is not None
    assert {TEXT[mention.start : mention.end] for mention in example.mentions} == {
        "Mayor Ada Moreno",
        "Ada Moreno",
        "she",
        "Moreno",
    }
    assert len({mention.entity for mention in example.mentions}) == 1


def test_where_thoughts_are_marked_nothing_is_optional(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(record()) + "\n", encoding="utf-8")
    ((_, example),) = annotated(path, thoughts=True)
    assert example.thoughts
    assert example.quotes is not None
    assert [quote.optional for quote in example.quotes] == [False, False]


def test_a_missing_corpus_is_named(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match=r"gone\.jsonl"):
        list(annotated(tmp_path / "gone.jsonl"))


TAGGED = (
    "Mayor/O Ada/B-Person Moreno/I-Person said/O the/O bridge/O would/O close/O ./O",
    "Port/B-Location Alder/I-Location is/O Orsenian/B-NORP ./O",
)
SENTENCES = [[pair.split("/") for pair in sentence.split()] for sentence in TAGGED]


def test_newswire_is_rebuilt_with_its_names_and_sentences(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps({"id": name, "sentences": SENTENCES}) for name in ("kept", "apart"))
    path = write_gzip(tmp_path / "names.jsonl.gz", lines)
    (example,) = newswire(path, leave_out=frozenset({"apart"}))
    assert "Mayor Ada Moreno said the bridge would close." in example.text
    assert example.names is not None
    assert [(example.text[name.start : name.end], name.label) for name in example.names] == [
        ("Ada Moreno", "person"),
        ("Port Alder", "place"),
        ("Orsenian", "nationality"),
    ]
    assert example.sentences is not None
    assert [example.text[start : start + 4] for start in example.sentences] == ["Mayo", "Port"]


def paragraphs(*texts: str) -> Paragraphs:
    return [[[token, "O"] for token in text.split()] for text in texts]


def test_sentences_start_inside_the_paragraphs_of_newswire() -> None:
    example = rebuilt(
        paragraphs(
            "Dr . Moreno left . She said : “ It rains . ” Nobody asked why .",
            '" It rains . " No one asked the U . S . embassy . " Why ? " she asked . " Tell me . "',
        )
    ).example
    assert example.sentences is not None
    assert [example.text[start:].split()[0] for start in example.sentences] == (
        ["Dr.", "She", "Nobody", '"It', "No", '"Why?"', '"Tell']
    )


def test_a_mark_reopens_in_the_next_paragraph_of_newswire() -> None:
    document = rebuilt(paragraphs('" It rained .', '" Nobody came , " she said .'))
    assert document.example.text == '"It rained.\n\n"Nobody came," she said.'


def test_quotes_are_laid_over_a_document_by_its_tokens() -> None:
    document = rebuilt(paragraphs("“ It rained .", "Nobody came , ” she said ."))
    quote = {"type": "direct", "content": [[0, 4], [4, 8]], "cue": [[9, 10]], "source": [[8, 9]], "speaker": [4, 5]}
    laid = laid_over({"id": "one", "part": "train", "quotes": [quote]}, document)
    parts = [[laid["text"][start:end] for start, end in laid["quotes"][0][key]] for key in ("content", "cue", "source")]
    assert parts == [["“It rained.", "Nobody came,”"], ["said"], ["she"]]
    assert laid["quotes"][0]["speaker"] == "Nobody"


def test_every_annotated_document_says_once_whether_it_teaches() -> None:
    parts = [[annotation["id"] for annotation in annotations(part)] for part in ("train", "last", "apart", "long")]
    assert all(parts)
    together = [name for part in parts for name in part]
    assert len(set(together)) == len(together)
    assert sorted(together) == sorted(annotation["id"] for annotation in annotations())


def test_names_are_laid_over_a_text_of_the_same_words(tmp_path: Path) -> None:
    path = write_gzip(tmp_path / "names.jsonl.gz", json.dumps({"id": "one", "sentences": SENTENCES}))
    text = "Mayor  Ada Moreno said\nthe bridge would close. Port Alder is Orsenian."
    laid = with_names(Example(text), tagged_paragraphs(path)["one"])
    assert laid.names is not None
    assert [text[name.start : name.end] for name in laid.names] == ["Ada Moreno", "Port Alder", "Orsenian"]
    assert with_names(Example("Another text."), SENTENCES).names is None


GUM = """# newdoc id = invented
# newpar
# sent_id = 1
1\tAda\t_\t_\t_\t_\t_\t_\t_\tEntity=(1-person-new-nnnnn-cf1-1-coref
2\tMoreno\t_\t_\t_\t_\t_\t_\t_\tEntity=1)
3\tleft\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
4\t.\t_\t_\t_\t_\t_\t_\t_\t_

# newpar
# sent_id = 2
1\tShe\t_\t_\t_\t_\t_\t_\t_\tEntity=(1-person-giv:act-nnnnn-cf1-1-ana)
2\tsaw\t_\t_\t_\t_\t_\t_\t_\t_
3\thills\t_\t_\t_\t_\t_\t_\t_\tEntity=(2-place-new-nnnnn-cf2-1-sgl)|SpaceAfter=No
4\t.\t_\t_\t_\t_\t_\t_\t_\t_
"""


def test_gum_gives_paragraphs_sentences_and_who_is_meant(tmp_path: Path) -> None:
    (example,) = gum(write_gzip(tmp_path / "gum.conllu.gz", GUM))
    assert example.text == "Ada Moreno left.\n\nShe saw hills."
    assert example.sentences == (0, 18)
    assert example.mentions is not None
    assert [(example.text[m.start : m.end], m.entity) for m in example.mentions] == [("Ada Moreno", 1), ("She", 1)]


def test_litbank_gives_who_is_meant(tmp_path: Path) -> None:
    def row(token: str, coreference: str) -> str:
        return "\t".join(["book", "0", "0", token, *["_"] * 8, coreference])

    rows = [row("Ada", "(3"), row("Moreno", "3)"), row("left", "_"), row(".", "_"), "", row("She", "(3)")]
    text = "\n".join(["#begin document (book); part 0", *rows, "#end document"]) + "\n"
    (example,) = litbank(write_gzip(tmp_path / "litbank.conll.gz", text))
    assert example.text == "Ada Moreno left. She"
    assert example.mentions is not None
    assert [example.text[m.start : m.end] for m in example.mentions] == ["Ada Moreno", "She"]


def test_a_transcript_is_spaced_as_people_type() -> None:
    transcript = Transcript()
    spans = [transcript.add(token) for token in ["(", "She", ")", "said", ":", '"', "No", ".", '"', "It", "'s", "over"]]
    assert transcript.text == '(She) said: "No." It\'s over'
    assert [transcript.text[start:end] for start, end in spans[-3:]] == ["It", "'s", "over"]


def test_words_a_tokeniser_cut_are_put_together() -> None:
    transcript = Transcript()
    text = "The U . S . says it ’ s the workers ’ right and they don ’ t strike"
    for token in text.split():
        transcript.add(token)
    assert transcript.text == "The U.S. says it’s the workers’ right and they don’t strike"


def test_restyled_marks_keep_every_offset() -> None:
    example = restyled(Example("“It’s late,” she said."), STRAIGHT)
    assert example.text == '"It\'s late," she said.'
