"""What every word should be, from spans in characters."""

from quotes.model.encoding import Encoded, encode
from quotes.model.labels import NAMES, ROLES
from quotes.training.examples import Example, MentionLabel, NameLabel, QuoteLabel
from quotes.training.targets import IGNORED, Targets, targets_of
from tests.model.letters import letter_tokenizer


def span(text: str, words: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


def made(example: Example) -> tuple[Encoded, Targets]:
    encoded = encode(example.text, letter_tokenizer())
    return encoded, targets_of(example, encoded)


def labels(text: str, *quotes: QuoteLabel) -> list[str]:
    _, targets = made(Example(text, quotes=quotes))
    return ["?" if role == IGNORED else ROLES[role] for role in targets.roles.tolist()]


def test_roles_begin_and_go_on() -> None:
    text = "Ode said it rained"
    quote = QuoteLabel((span(text, "it rained"),), (span(text, "said"),), (span(text, "Ode"),))
    assert labels(text, quote) == ["B-source", "B-cue", "B-content", "I-content"]


def test_content_begins_again_with_a_paragraph() -> None:
    text = "one\n\ntwo three"
    assert labels(text, QuoteLabel(((0, len(text)),))) == ["B-content", "B-content", "I-content"]


def test_optional_quotes_teach_nothing_but_do_not_erase_required_ones() -> None:
    text = "Ode said it rained"
    required = QuoteLabel((span(text, "it rained"),), (span(text, "said"),), (span(text, "Ode"),))
    optional = QuoteLabel((span(text, "Ode said it"),), optional=True)
    assert labels(text, optional, required) == ["B-source", "B-cue", "B-content", "I-content"]
    assert labels(text, optional) == ["?", "?", "?", "O"]


def test_thoughts_teach_the_wide_roles_alone() -> None:
    text = "Ode hoped it rained"
    hope = QuoteLabel((span(text, "it rained"),), (span(text, "hoped"),), (span(text, "Ode"),))
    _, wide = made(Example(text, quotes=(hope,), thoughts=True))
    assert wide.roles.tolist() == [IGNORED] * 4
    assert [ROLES[role] for role in wide.wide.tolist()] == ["B-source", "B-cue", "B-content", "I-content"]
    assert wide.links.targets[0] == {1}
    _, narrow = made(Example(text, quotes=(hope,)))
    assert narrow.wide.tolist() == [IGNORED] * 4
    assert narrow.roles.tolist() == wide.wide.tolist()


def test_a_quote_inside_another_is_left_out() -> None:
    text = "Ode said Ada says rain"
    outer = QuoteLabel((span(text, "Ada says rain"),), (span(text, "said"),), (span(text, "Ode"),))
    inner = QuoteLabel((span(text, "rain"),), (span(text, "says"),), (span(text, "Ada"),))
    assert labels(text, inner, outer) == ["B-source", "B-cue", "B-content", "I-content", "I-content"]


def test_content_and_source_point_to_the_cue_and_the_cue_to_the_source() -> None:
    text = "Ode said it rained and added it snowed"
    source = (span(text, "Ode"),)
    first = QuoteLabel((span(text, "it rained"),), (span(text, "said"),), source)
    second = QuoteLabel((span(text, "it snowed"),), (span(text, "added"),), source)
    _, targets = made(Example(text, quotes=(first, second)))
    links = targets.links.targets
    assert links[2] == links[3] == {1}
    assert links[6] == links[7] == {5}
    assert links[1] == links[5] == {0}
    assert links[0] == {1, 5}


def test_content_without_cue_points_to_its_source_or_to_nothing() -> None:
    text = "Ode: rain. Snow."
    quotes = (QuoteLabel((span(text, "rain"),), (), (span(text, "Ode"),)), QuoteLabel((span(text, "Snow"),)))
    _, targets = made(Example(text, quotes=quotes))
    assert targets.links.targets[2] == {0}
    assert targets.links.targets[4] == frozenset()


def test_names_and_sentences() -> None:
    text = "Ada Ode left. She wept."
    names = (NameLabel(*span(text, "Ada Ode"), "person"),)
    _, targets = made(Example(text, names=names, sentences=(0, text.index("She"))))
    assert [NAMES[name] for name in targets.names.tolist()][:3] == ["B-person", "I-person", "O"]
    assert targets.sentences.tolist() == [1, 0, 0, 0, 1, 0, 0]
    assert set(targets.roles.tolist()) == {IGNORED}


def test_mentions_point_to_names_of_the_same_elsewhere() -> None:
    text = "Ada Ode left. She wept. The mayor slept."
    mentions = tuple(MentionLabel(*span(text, words), 1) for words in ("Ada Ode", "She", "The mayor"))
    _, targets = made(Example(text, mentions=mentions))
    found = targets.antecedents.targets
    assert found[4] == {0, 1}
    assert found[0] == frozenset()
    assert found[8] == found[7] == {0, 1}
