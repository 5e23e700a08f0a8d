"""Sources in pieces made whole phrases."""

import numpy as np

from quotes.detection.phrases import LEAST_LIKELY, whole_phrases
from quotes.detection.spans import Role, WordSpan
from quotes.model.labels import ROLES
from tests.detection.readings import marked, reading_of


def phrases(source: str, likely: str = "", chance: float = 0.2) -> list[str]:
    """The sources of a marked text, each word in ``likely`` being one by that chance if its bracket does not say so."""
    article = marked(source)
    reading = reading_of(article)
    encoded, roles = reading.encoded, reading.roles
    for word, (start, end) in enumerate(zip(encoded.starts, encoded.ends, strict=True)):
        if article.text[start:end] in likely.split():
            roles[word, ROLES.index("I-source")] = np.log(chance)
    spans: dict[Role, list[WordSpan]] = {"content": [], "cue": [], "source": []}
    roles_by_name: dict[str, Role] = {"content": "content", "cue": "cue", "source": "source"}
    for role, _, start, end in sorted(article.spans, key=lambda one: one[2]):
        words = encoded.words_in(start, end)
        spans[roles_by_name[role]].append(WordSpan(roles_by_name[role], words.start, words.stop, 0.9))
    found = whole_phrases(spans, roles, article.text, encoded)
    assert all(span.score == 0.9 for span in found)
    return [article.text[encoded.starts[span.start] : encoded.ends[span.end - 1]] for span in found]


def test_an_article_alone_takes_the_likely_words_after_it() -> None:
    text = "[c1 It rained], [s1 the] harbour master [k1 said]."
    assert phrases(text, "harbour master") == ["the harbour master"]
    assert phrases("[s1 A] fisher [k1 said] [c1 it rained].", "fisher") == ["A fisher"]
    assert phrases("[s1 An] aide [k1 said] [c1 it rained].", "aide") == ["An aide"]


def test_it_stops_at_a_word_that_is_hardly_one() -> None:
    text = "[c1 It rained], [s1 the] harbour master of Lund [k1 said]."
    assert phrases(text, "harbour master Lund") == ["the harbour master"]
    assert phrases(text) == ["the"]


def test_how_likely_a_word_has_to_be() -> None:
    text = "[c1 It rained], [s1 the] harbour master [k1 said]."
    assert phrases(text, "harbour", LEAST_LIKELY * 1.1) == ["the harbour"]
    assert phrases(text, "harbour", LEAST_LIKELY * 0.9) == ["the"]


def test_what_begins_a_source_and_what_goes_on_one_count_together() -> None:
    article = marked("[s1 the] harbour master")
    reading = reading_of(article)
    reading.roles[1, [ROLES.index("B-source"), ROLES.index("I-source")]] = np.log(LEAST_LIKELY * 0.6)
    (found,) = whole_phrases(
        {"content": [], "cue": [], "source": [WordSpan("source", 0, 1, 0.9)]},
        reading.roles,
        article.text,
        reading.encoded,
    )
    assert (found.start, found.end) == (0, 2)


def test_it_stops_where_another_span_begins() -> None:
    assert phrases("[s1 the] harbour [k1 said] master", "harbour said master") == ["the harbour"]
    assert phrases("[s1 the] harbour [c1 master said] so", "harbour master said so") == ["the harbour"]


def test_it_stops_where_a_paragraph_or_the_text_ends() -> None:
    assert phrases("[c1 It rained], [k1 said] [s1 the]\n\nharbour master", "harbour master") == ["the"]
    assert phrases("[c1 It rained], [k1 said] [s1 the] harbour", "harbour") == ["the harbour"]
    assert phrases("[c1 It rained], [k1 said] [s1 the]") == ["the"]


def test_adjoining_sources_are_one() -> None:
    assert phrases("[s1 the harbour] [s2 master] [k1 said] [c1 it rained]") == ["the harbour master"]
    assert phrases("[s1 Ada] [s2 Vera] [s3 Moreno] [k1 said] [c1 it rained]") == ["Ada Vera Moreno"]


def test_an_article_joins_the_source_that_it_grows_to() -> None:
    assert phrases("[s1 the] harbour [s2 master] [k1 said] [c1 it rained]", "harbour") == ["the harbour master"]


def test_sources_that_do_not_adjoin_stay_apart() -> None:
    assert phrases("[s1 Ada Moreno] and [s2 Omar Deral] [k1 said] [c1 it rained]") == ["Ada Moreno", "Omar Deral"]
    assert phrases("[c1 It rained], [k1 said] [s1 Ada]\n\n[s2 Omar] [k2 said] [c2 it snowed]") == ["Ada", "Omar"]


def test_other_sources_take_nothing() -> None:
    assert phrases("[s1 harbour] master Ada [k1 said] [c1 it rained]", "master Ada") == ["harbour"]
    assert phrases("[s1 the harbour] master [k1 said] [c1 it rained]", "master") == ["the harbour"]
    assert phrases("[s1 They] all [k1 said] [c1 it rained]", "all") == ["They"]
    assert phrases("Nobody [k1 said] [c1 it rained]", "Nobody") == []
