"""Wire copy, whole and in part, and paragraphs that are no sign of it."""

import random

from quotes.statements.copies import COPIED, FEWEST_BANDS, share, shingles, signature

PARAGRAPHS = [
    "The harbour wall of Port Alder broke on Sunday night after three days of rain, and the lower town was flooded.",
    "Mayor Ada Moreno said that the ministry had been warned three times, most recently in the spring of last year.",
    "Some four hundred people spent the night in the school on the hill, where the fire brigade handed out blankets.",
    "Fishermen said they had lost most of their nets and eleven boats, and that nobody had told them when to leave.",
    "The ministry in Solvik said an inquiry would begin this week and that its report would be public by the summer.",
]
OTHER = [
    "The ferry company of the Kestrel islands will add six crossings a week from June, its director said on Monday.",
    "Fares would stay as they are until the end of the season, although fuel had become much dearer since January.",
    "Islanders had complained for years that the last boat left the mainland before the end of the working day.",
    "Two new ships were ordered in Torvik and should sail in three years if the yard finds enough welders by then.",
]
STOCK = (
    "We use cookies to give you the best experience on our pages, and by reading on you agree to our cookie policy, "
    "which tells you which of them we keep and for how long, and how you can turn each of them off in your browser.\n"
    "Sign up for our newsletter and get the five stories of the day that matter most in your letter box each morning."
)


def text(paragraphs: list[str]) -> str:
    return "\n\n".join(paragraphs)


def meet(one: str, other: str) -> bool:
    ours, theirs = signature(shingles(one)), signature(shingles(other))
    return len(set(ours.bands) & set(theirs.bands)) >= FEWEST_BANDS


def shared(copy: str, original: str) -> float:
    return share(shingles(copy), shingles(original))


def test_a_copy_is_found_whole_and_in_part() -> None:
    original = text(PARAGRAPHS)
    for copy in (
        original.upper(),
        text(PARAGRAPHS[:3]),
        text(PARAGRAPHS[:2]),
        text([OTHER[0], *PARAGRAPHS]),
        text(PARAGRAPHS[1:]),
    ):
        assert meet(copy, original)
        assert shared(copy, original) >= COPIED


def test_articles_meet_by_how_much_they_share() -> None:
    chance = random.Random(1)
    common = {part: sum(meet(*sharing(part, chance)) for _ in range(60)) for part in (0.05, 0.3)}
    assert common[0.05] <= 3
    assert common[0.3] >= 55


def sharing(part: float, chance: random.Random) -> tuple[str, str]:
    """Two texts of words at random, of whose runs of words the given part of all is in both."""
    kept = round(400 * part / (1 + part) * 2)
    shared, *rest = (
        " ".join(f"w{chance.randrange(10**6)}" for _ in range(size)) for size in (kept, 400 - kept, 400 - kept)
    )
    return f"{shared}\n{rest[0]}", f"{shared}\n{rest[1]}"


def test_one_paragraph_taken_over_is_no_copy() -> None:
    assert shared(text([*OTHER, PARAGRAPHS[0]]), text(PARAGRAPHS)) < COPIED


def test_boilerplate_makes_no_copy() -> None:
    one, other = text([PARAGRAPHS[0], PARAGRAPHS[1], STOCK]), text([OTHER[0], OTHER[1], STOCK])
    assert shared(one, other) == 0
    assert not meet(one, other)


def test_too_short_to_tell() -> None:
    assert signature(shingles("Police said nothing more on Sunday.")).bands == ()
    assert shared("Police said nothing more on Sunday.", "Police said nothing more on Sunday.") == 0


def test_bands_fit_the_integers_of_sqlite() -> None:
    for _, value in signature(shingles(text(PARAGRAPHS))).bands:
        assert -(2**63) <= value < 2**63
