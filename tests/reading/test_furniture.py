from quotes.reading import read_text
from quotes.reading.furniture import recognise

PROSE = "The ferries of Port Salen sail again on Wednesday, the harbour board said after nine days."


def pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in recognise(text).furniture]


def test_leading_date_is_furniture_and_the_prose_after_it_is_not() -> None:
    article = read_text(f" date 2026-03-04 {PROSE}\n\nNobody knew.")
    assert article.published == "2026-03-04"
    assert [article.text[start:end] for start, end in article.furniture] == ["date 2026-03-04"]


def test_first_line_that_is_an_address_tells_url_and_outlet() -> None:
    article = read_text(f"https://www.harbour.example/ferries\n\n{PROSE}")
    assert article.url == "https://www.harbour.example/ferries"
    assert article.outlet == "harbour.example"
    assert pieces(article.text) == ["https://www.harbour.example/ferries"]


def test_address_of_a_front_page_identifies_no_article() -> None:
    one, other = (read_text(f"https://harbour.example/\n\n{PROSE}{more}") for more in ("", "!"))
    assert one.url is None
    assert one.outlet == "harbour.example"
    assert one.id != other.id


def test_address_in_the_middle_is_furniture_but_not_that_of_the_article() -> None:
    text = f"{PROSE}\n\nhttps://harbour.example/more\n\n{PROSE}"
    assert recognise(text).url is None
    assert pieces(text) == ["https://harbour.example/more"]


def test_head_of_an_article() -> None:
    text = (
        "Accessibility links\n\nFerries sail again after nine days\n\nThe strike cost millions.\n\n"
        f"By Ada Moreno | Staff reporter\nUpdated March 5, 2026\nPublished March 4, 2026\n\nSALEN — {PROSE}\n"
    )
    findings = recognise(text)
    assert findings.title == "Ferries sail again after nine days"
    assert findings.author == "Ada Moreno"
    assert findings.published == "2026-03-04"
    assert pieces(text) == [
        "Accessibility links",
        "By Ada Moreno | Staff reporter",
        "Updated March 5, 2026",
        "Published March 4, 2026",
        "SALEN —",
    ]


def test_date_of_a_change_stands_in_for_that_of_appearing() -> None:
    assert recognise(f"Updated March 5, 2026\n\n{PROSE}").published == "2026-03-05"


def test_headline_is_no_furniture() -> None:
    text = f"“No more ferries”, says board\n\n{PROSE}"
    assert recognise(text).title == "“No more ferries”, says board"
    assert pieces(text) == []


def test_short_first_line_is_a_title_only_before_prose_and_alone() -> None:
    assert recognise("Ferries sail again after nine days").title is None
    assert recognise(f"Ferries sail again after nine days\n{PROSE}").title is None
    assert recognise(f"Ferries sail again.\n\n{PROSE}").title is None


def test_trail_of_pages_above_the_headline_is_furniture() -> None:
    glued = f"HomeNewsFerries sail again today\n\nFerries sail again today\n\n{PROSE}"
    assert recognise(glued).title == "Ferries sail again today"
    assert pieces(glued) == ["HomeNewsFerries sail again today"]
    parted = f"Home » News » Ferries sail again\n\n{PROSE}"
    assert pieces(parted) == ["Home » News » Ferries sail again"]


def test_byline_far_below_the_head_is_left_alone() -> None:
    assert pieces("\n\n".join([PROSE] * 4 + ["By Ada Moreno"])) == []


def test_comment_box_at_the_end_is_furniture() -> None:
    assert pieces(f"{PROSE}\n\nLeave a Reply\nPlease enter your comment!") == [
        "Leave a Reply",
        "Please enter your comment!",
    ]


def test_picture_credits_are_furniture_inside_a_paragraph_too() -> None:
    assert pieces(f"{PROSE} (Photo: Tomas Belk/Harbour Post) {PROSE}") == ["(Photo: Tomas Belk/Harbour Post)"]
    assert pieces(f"[Image courtesy of the board] {PROSE}") == ["[Image courtesy of the board]"]
    assert pieces(f"{PROSE} (Pictures that nobody has seen) {PROSE}") == []


def test_quoted_lines_are_never_furniture() -> None:
    assert pieces(f"{PROSE}\n\n“Leave a comment,” he said.\n\n“By Ada Moreno,” it read.") == []


def test_what_is_known_goes_before_what_is_found() -> None:
    text = f"https://harbour.example/a\nFerries sail again today\n\nBy Ada Moreno\n\n{PROSE}"
    article = read_text(text, url="https://post.example/b", title="Ferries", outlet="Post", author="T. Belk", id="x")
    assert (article.url, article.title, article.outlet, article.author, article.id) == (
        "https://post.example/b",
        "Ferries",
        "Post",
        "T. Belk",
        "x",
    )
    assert article.text == text
    assert read_text(text, author=None).author == "Ada Moreno"


def test_empty_text_is_an_article_with_nothing_in_it() -> None:
    assert read_text("").furniture == ()


BOX = "Comments (2)\n\ntugboat77: They say it is for us!\n\nIda K. says: It is not.\n\nLog in to comment"


def test_comments_of_readers_are_furniture_to_the_end() -> None:
    assert pieces(f"{PROSE}\n\n{BOX}") == [BOX]


def test_what_is_no_comment_box_stays_prose() -> None:
    assert pieces(f"{PROSE}\n\n{BOX}\n\n{PROSE}") == ["Log in to comment"]
    assert pieces(f"{PROSE}\n\nComments\n\n{PROSE}") == ["Comments"]
    assert pieces(f"{PROSE}\n\nMayor Moreno: We sail again.") == []


OWN = "Harbour Herald reporters cover the coast in two languages. We bring our readers what others leave out."


def test_what_the_outlet_says_of_itself_at_the_end_is_furniture() -> None:
    assert pieces(f"{PROSE}\n\n{OWN}") == [OWN]
    appeal = "Independent journalism costs money. Help us keep it free."
    assert pieces(f"{PROSE}\n\n{appeal}") == [appeal]


def test_speech_about_news_stays_prose() -> None:
    assert pieces(f"{PROSE}\n\n{OWN}\n\n{PROSE}") == []
    assert pieces(f"{PROSE}\n\n“{OWN}”") == []
    assert pieces(f"{PROSE}\n\nReporters waited. She said our news was good.") == []
