"""The pages in a real browser: what pointing, the keyboard and a phone do; screenshots are kept as artefacts."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect

pytestmark = pytest.mark.browser

# A busy machine may be slow; what is waited for still has to come.
expect.set_options(timeout=60_000)

DESKTOP, PHONE = (1280, 900), (390, 844)
PAGES = {
    "front": "/",
    "article": "/quotes/-/article/flood",
    "search": "/quotes/-/search?q=the",
    "speakers": "/quotes/-/speakers",
    "articles": "/quotes/-/articles",
    "statements": "/quotes/-/statements",
}

Opener = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opener]:
    """Opens an address in a fresh window, and fails the test on any error of a script or a request to elsewhere."""
    faults: list[str] = []
    contexts = []

    def note(fault: str, *, unless: bool) -> None:
        if not unless:
            faults.append(fault)

    def refuse(dialog: Dialog) -> None:
        faults.append(dialog.message)
        dialog.dismiss()

    def open_address(
        address: str, *, size: tuple[int, int] = DESKTOP, scheme: Any = "light", touch: bool = False
    ) -> Page:
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme=scheme,
            has_touch=touch,
            reduced_motion="reduce",
        )
        context.set_default_timeout(60_000)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: note(str(error), unless=False))
        page.on("dialog", refuse)
        page.on("request", lambda request: note(request.url, unless="//127.0.0.1:" in request.url))
        page.on("response", lambda response: note(response.url, unless=response.status < 400))
        page.goto(address)
        return page

    yield open_address
    for context in contexts:
        context.close()
    assert not faults


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("name", PAGES)
def test_page_fits_and_is_pictured(  # noqa: PLR0917
    opened: Opener, served: str, artefacts: Path, name: str, size: tuple[int, int], scheme: str
) -> None:
    page = opened(served + PAGES[name], size=size, scheme=scheme)
    width = page.evaluate("document.documentElement.scrollWidth")
    page.screenshot(path=artefacts / f"{name}-{size[0]}-{scheme}.png", full_page=True)
    assert width <= size[0]
    expect(page.locator("h1")).to_have_count(1)


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_speaker_page_is_reached_from_the_front(
    opened: Opener, served: str, artefacts: Path, size: tuple[int, int], scheme: str
) -> None:
    page = opened(served, size=size, scheme=scheme)
    page.get_by_role("link", name="Ada Moreno").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ada Moreno")
    expect(page.get_by_text("We count every coin twice").first).to_be_visible()
    page.screenshot(path=artefacts / f"speaker-{size[0]}-{scheme}.png", full_page=True)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_statement_is_reached_from_the_front(
    opened: Opener, served_reports: str, artefacts: Path, size: tuple[int, int], scheme: str
) -> None:
    page = opened(served_reports, size=size, scheme=scheme)
    page.screenshot(path=artefacts / f"front-reports-{size[0]}-{scheme}.png", full_page=True)
    page.get_by_role("link", name="We will raise the harbour wall").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("before next winter")
    expect(page.locator(".report")).to_have_count(4)
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    page.screenshot(path=artefacts / f"statement-{size[0]}-{scheme}.png", full_page=True)
    page.get_by_role("link", name="Ada Moreno").first.click()
    expect(page.get_by_text("May be the same as")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    page.screenshot(path=artefacts / f"speaker-identity-{size[0]}-{scheme}.png", full_page=True)


def test_wire_copies_unfold_by_keyboard(opened: Opener, served_reports: str) -> None:
    page = opened(f"{served_reports}/quotes/-/statement/harbour-wall")
    summary = page.locator(".report summary")
    expect(page.get_by_role("link", name="Saltmarsh Weekly")).to_be_hidden()
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Saltmarsh Weekly")).to_be_visible()


def test_the_card_of_a_quote_tells_who_else_reported_it(opened: Opener, served_reports: str, artefacts: Path) -> None:
    page = opened(f"{served_reports}/quotes/-/article/wall-wire")
    page.locator(".text .said").click()
    expect(page.locator(".card")).to_contain_text("reported by 3 other outlets")
    page.screenshot(path=artefacts / "article-elsewhere.png")
    page.locator(".card .elsewhere").click()
    expect(page.locator(".report")).to_have_count(4)


def test_pointing_at_a_quote_tells_about_it(opened: Opener, served: str, artefacts: Path) -> None:
    page = opened(f"{served}/quotes/-/article/flood")
    page.locator(".said", has_text="Pumps are dull").hover()
    card = page.locator(".card")
    expect(card).to_contain_text("Benedict Okafor")
    expect(card).to_contain_text("direct")
    expect(card).to_contain_text("93 %")
    page.screenshot(path=artefacts / "article-hover.png")
    page.mouse.move(5, 5)
    expect(card).to_be_hidden()


def test_keyboard_reaches_every_quote_and_gets_back(opened: Opener, served: str) -> None:
    page = opened(f"{served}/quotes/-/article/flood")
    stops = page.locator(".said[tabindex='0']")
    assert stops.count() >= 12
    page.locator(".speaker-list button").last.focus()
    page.keyboard.press("Tab")
    expect(stops.first).to_be_focused()
    expect(page.locator(".card")).to_contain_text("Ada Moreno")
    page.keyboard.press("Enter")
    expect(page.locator(".card")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".card")).to_be_hidden()
    expect(stops.first).to_be_focused()


def test_tapping_a_quote_on_a_phone_opens_a_sheet(opened: Opener, served: str, artefacts: Path) -> None:
    page = opened(f"{served}/quotes/-/article/flood", size=PHONE, touch=True)
    page.locator(".said", has_text="Water comes from below").tap()
    sheet = page.locator(".card.pinned")
    expect(sheet).to_contain_text("Benedict Okafor")
    page.screenshot(path=artefacts / "article-390-sheet.png")
    sheet.get_by_role("button", name="Close").tap()
    expect(page.locator(".card")).to_be_hidden()


def test_one_speaker_is_brought_out(opened: Opener, served: str, artefacts: Path) -> None:
    page = opened(f"{served}/quotes/-/article/flood")
    button = page.get_by_role("button", name="Sigrid Lindqvist")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".said.on", has_text="and we are still waiting")).to_have_count(1)
    expect(page.locator(".said.on", has_text="one eye on the tide")).to_have_count(0)
    page.screenshot(path=artefacts / "article-one-speaker.png")
    button.click()
    expect(page.locator(".said.on")).to_have_count(0)


def test_a_link_to_a_quote_shows_that_quote(opened: Opener, served: str, artefacts: Path) -> None:
    page = opened(f"{served}/quotes/-/search?q=millimetres")
    page.get_by_role("link", name="Harbour wall").click()
    expect(page.locator(".said.current")).to_have_text("that the sea off Alder was rising by four millimetres a year")
    expect(page.locator(".said.current")).to_be_in_viewport()


def test_search_from_the_front_page(opened: Opener, served: str) -> None:
    page = opened(served)
    page.get_by_role("searchbox").fill("pump")
    page.keyboard.press("Enter")
    expect(page.locator("mark.found").first).to_have_text("pumps")


def test_the_article_reads_without_scripts(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}/quotes/-/article/flood")
    expect(page.locator(".all-quotes li").first).to_contain_text("Ada Moreno")
    context.close()


def test_markup_in_texts_never_runs(opened: Opener, served_hostile: str) -> None:
    page = opened(f"{served_hostile}/quotes/-/articles")
    page.locator("a.headline").click()
    expect(page.locator(".text")).to_contain_text("<script>alert('told')</script>")
    page.locator(".text .said").click()
    expect(page.locator(".card")).to_contain_text("Eve <script>")
    page.locator(".card .speaker-name").click()
    expect(page.locator("h1")).to_contain_text("Eve <script>")
