import pytest

from quotes.reading.lines import address, boilerplate, credit, dateline, heading, names_an_article, site_of


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ada Moreno", "Ada Moreno"),
        ("BY ADA MORENO", "ADA MORENO"),
        ("By Ada Moreno and Tomas Belk", "Ada Moreno and Tomas Belk"),
        ("By Ada Moreno | Staff reporter", "Ada Moreno"),
        ("By Ada Moreno, political correspondent", "Ada Moreno"),
        ("By Ada Moreno in Port Salen", "Ada Moreno"),
        ("By Ada J. de la Moreno-O’Rourke", "Ada J. de la Moreno-O’Rourke"),
        ("Written by: Ada Moreno", "Ada Moreno"),
        ("By Staff Writer", "Staff Writer"),
        ("By AFP", "AFP"),
    ],
)
def test_bylines_name_their_writers(line: str, author: str) -> None:
    found = credit(line)
    assert found is not None
    assert found.author == author


@pytest.mark.parametrize(
    "line",
    [
        "By July 2026, the ferries were gone.",
        "By July Fourth",
        "By the way",
        "By Monday Evening",
        "By Ada Moreno’s count, nine boats sank.",
        "By all accounts, a calm day",
        "By",
        "Byron Bay Ferries",
        "Ada Moreno",
        "World News | Ferries",
        "Updated rules for ferries",
        "Published poet Ada Moreno",
    ],
)
def test_what_only_looks_like_a_credit_is_none(line: str) -> None:
    assert credit(line) is None


def test_dates_of_appearing_and_changing_are_told_apart() -> None:
    published, updated = credit("Published on 4 March 2026"), credit("Last updated: March 5, 2026 10:20 am")
    assert published is not None
    assert (published.published, published.updated) == ("2026-03-04", False)
    assert updated is not None
    assert (updated.published, updated.updated) == ("2026-03-05", True)
    both = credit("By Ada Moreno | March 4, 2026 | Port Salen")
    assert both is not None
    assert (both.author, both.published) == ("Ada Moreno", "2026-03-04")
    assert credit("03/04/2026") is not None


@pytest.mark.parametrize(
    "line",
    [
        "Please enter your comment!",
        "- Advertisement -",
        "READ MORE »",
        "Read more: Ferries sail again",
        "Photo: Tomas Belk/Harbour Post",
        "• Share this",
        "Save my name, email, and website in this browser for the next time I comment.",
        "(Reporting by Ada Moreno; Editing by Tomas Belk.)",
        "Follow Ada Moreno on Twitter: @adamoreno",
        "3 min read",
        "Updated 3 hours ago",
        "© 2026 Harbour Post. All rights reserved.",
        "This article has been updated to include a reply of the board.",
        "![The pier](pier.jpg)",
        "* * *",
        "12 comments",
    ],
)
def test_lines_around_articles_are_boilerplate(line: str) -> None:
    assert boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "Please enter your comments in the box, the board told residents.",
        "“Read more,” she told the children.",
        "Advertisement revenue fell, he said.",
        "The latest",
        "Home is where she wants to be.",
        "Related: " + "a long story " * 40,
        "Follow the money, she said on Twitter.",
        "Reporting by night is hard, she said",
    ],
)
def test_prose_is_not_boilerplate(line: str) -> None:
    assert not boilerplate(line)


@pytest.mark.parametrize(
    ("paragraph", "length"),
    [
        ("PORT SALEN (AP) — The ferries sail.", len("PORT SALEN (AP) — ")),
        ("Port Salen, March 4 (Reuters) - The ferries sail.", len("Port Salen, March 4 (Reuters) - ")),
        ("SALEN, Orsenia, March 4 (Lakeshore Wire) — The ferries sail.", 43),
        ("SALEN (Lakeshore Wire) — The ferries sail.", 0),
        ("(Reuters) - The ferries sail.", len("(Reuters) - ")),
        ("PORT SALEN – The ferries sail.", len("PORT SALEN – ")),
        ("SALEN--The ferries sail.", len("SALEN--")),
        ("The ferries (and boats) - all of them - sail.", 0),
        ("SALEN: The ferries sail.", 0),
        ("Salen – a port – has ferries.", 0),
        ("PORT SALEN —", 0),
        ("Министр – сказал он – уехал.", 0),
        ("ВЕЛМАР – Паромы ушли.", 9),
        ("中国人 – 港の会長", 0),
    ],
)
def test_datelines_end_before_the_prose(paragraph: str, length: int) -> None:
    assert dateline(paragraph) == length


def test_headings_are_short_and_no_sentences() -> None:
    assert heading("Ferries sail again after nine days")
    assert heading("# Will the ferries sail?")
    assert not heading("The ferries sail again.")
    assert not heading("Ferries")
    assert not heading("ferries " * 30)
    assert not heading("1 2 3")


def test_addresses_and_what_they_lead_to() -> None:
    assert address("https://www.harbour.example/a?b=c") == "https://www.harbour.example/a?b=c"
    assert address("see https://harbour.example/a") is None
    assert site_of("https://www.harbour.example/a") == "harbour.example"
    assert site_of("https://[broken/a") is None
    assert names_an_article("https://harbour.example/view.php?id=3")
    assert not names_an_article("https://harbour.example/")
    assert not names_an_article("https://[broken/a")


@pytest.mark.parametrize(
    "line",
    [
        "Reporting by Ada" + ";abc" * 55 + ")x",
        "(Photo by " + "a " * 100,
        "with files from " + "a b " * 50,
        "By Ada, " * 30,
    ],
)
def test_long_lines_of_separators_are_judged_in_linear_time(line: str) -> None:
    # A pattern that tries every way of parting the line would not come back from here at all.
    assert not boilerplate(line)
    assert credit(line) is None
