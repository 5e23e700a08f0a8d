"""Who spoke in articles of PolNeAR."""

from pathlib import Path

import pytest

from quotes.errors import TrainingError
from quotes.evaluation import article_of
from quotes.training import polnear_speakers
from quotes.training.annotated import records
from quotes.training.polnear_speakers import with_speakers


def test_the_halves_share_no_article_and_every_quote_has_a_speaker(shared_folder: Path) -> None:
    tuning = [article_of(record) for record in with_speakers(shared_folder / "corpora", "tuning")]
    apart = [article_of(record) for record in with_speakers(shared_folder / "corpora", "apart")]
    assert (len(tuning), len(apart)) == (175, 63)
    assert not {article.id for article in tuning} & {article.id for article in apart}
    assert all(quote.speaker and quote.kind for article in (*tuning, *apart) for quote in article.quotes)


def test_no_words_of_the_articles_are_shipped(shared_folder: Path) -> None:
    file = Path(polnear_speakers.__file__).parent / "data" / "polnear-speakers.jsonl"
    shipped = {one["id"]: one["speakers"].values() for one in records(file)}
    texts = {one["id"]: one["text"] for one in records(shared_folder / "corpora" / "polnear" / "train.jsonl.gz")}
    told = [(name, speaker) for name, speakers in shipped.items() for speaker, _ in speakers]
    words = [(name, speaker) for name, speaker in told if isinstance(speaker, str) and speaker != "unknown"]
    assert 0 < len(words) < len(told) / 20
    assert not [speaker for name, speaker in words if speaker in texts[name]]


def test_a_folder_without_the_corpus(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="Corpus not found"):
        list(with_speakers(tmp_path, "apart"))
