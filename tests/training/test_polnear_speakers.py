"""Who spoke in articles of PolNeAR."""

from pathlib import Path

import pytest

from quotes.errors import TrainingError
from quotes.evaluation import article_of
from quotes.training.polnear_speakers import with_speakers


def test_the_halves_share_no_article_and_every_quote_has_a_speaker(shared_folder: Path) -> None:
    tuning = [article_of(record) for record in with_speakers(shared_folder / "corpora", "tuning")]
    apart = [article_of(record) for record in with_speakers(shared_folder / "corpora", "apart")]
    assert (len(tuning), len(apart)) == (175, 63)
    assert not {article.id for article in tuning} & {article.id for article in apart}
    assert all(quote.speaker and quote.kind for article in (*tuning, *apart) for quote in article.quotes)


def test_a_folder_without_the_corpus(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="Corpus not found"):
        list(with_speakers(tmp_path, "apart"))
