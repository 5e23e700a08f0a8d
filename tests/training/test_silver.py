"""What a model finds becomes labels where it is sure, and teaches nothing where it is not."""

from typing import TYPE_CHECKING, cast

import numpy as np

from quotes.model.labels import ROLES
from quotes.model.reader import Reading
from quotes.training.examples import Example
from quotes.training.silver import annotated_by
from tests.detection.readings import marked, reading_of

if TYPE_CHECKING:
    from quotes.model import Model


class FixedReading:
    """A model that says the same of every text."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def read(self, text: str) -> Reading:
        return self.reading


def test_sure_quotes_are_labels_and_doubtful_words_are_optional() -> None:
    article = marked("[s1 Ode] [k1 said] [c1 it rained]. Perhaps Ada said it snowed.")
    reading = reading_of(article)
    doubtful = reading.encoded.words_in(article.text.index("Perhaps"), article.text.index("Perhaps") + 7)
    reading.roles[doubtful] = np.log(1 / len(ROLES))
    reading.roles[doubtful, 0] = np.log(0.5)
    (example,) = annotated_by(cast("Model", FixedReading(reading)), [Example(article.text)])
    assert example.quotes is not None
    found = [(article.text[slice(*quote.content[0])], quote.optional) for quote in example.quotes]
    assert found == [("it rained", False), ("Perhaps", True)]


def test_a_quote_the_model_is_not_sure_of_is_optional() -> None:
    article = marked("[s1 Ode] [k1 said] [c1 it rained].")
    reading = reading_of(article)
    content = reading.encoded.words_in(article.text.index("it"), article.text.index("rained") + 6)
    reading.roles[content] = np.where(reading.roles[content] < -1, -3.0, np.log(0.55)).astype(np.float32)
    (example,) = annotated_by(cast("Model", FixedReading(reading)), [Example(article.text)])
    assert example.quotes is not None
    assert [quote.optional for quote in example.quotes] == [True]
