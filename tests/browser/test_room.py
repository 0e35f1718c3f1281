import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.room import opened
from tests.conftest import ROOT
from tests.room.conftest import fill
from tests.room.test_pages import PAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

ARTICLE = (ROOT / "examples" / "harbour.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> "Iterator[str]":
    """The address of a room with two articles."""
    if shutil.which("chromium") is None:
        pytest.skip("no chromium on this machine: apt-get install chromium")
    library = tmp_path_factory.mktemp("browser") / "library.db"
    fill(library)
    with opened(library) as room:
        yield room


@pytest.mark.parametrize("path", [*PAGES, "/claim/1", "/nothing-here"])
def test_every_page_is_accessible_and_fits_every_screen(
    page: "Page", address: str, faults: "Callable[[Page], list[str]]", shoot: "Callable[[Page, str], None]", path: str
) -> None:
    """axe-core finds nothing, light and dark; from 320 pixels on nothing is cut off, and the pictures are kept."""
    page.goto(address + path)

    assert faults(page) == []
    shoot(page, f"room{path.replace('/', '-').replace('?', '-')}")


def test_paste_look_and_keep(page: "Page", address: str, faults: "Callable[[Page], list[str]]") -> None:
    """The first journey: a text becomes a reading, and the reading an article of the library."""
    page.goto(address)
    page.get_by_label("An address, or the article’s text").fill(ARTICLE)
    page.get_by_text("The page does not say who").click()
    page.get_by_label("Outlet").fill("The Harbour Post")
    page.get_by_role("button", name="Read it").click()
    page.wait_for_url("**/reading/**")

    assert page.locator(".card.shown").count() == 1
    assert faults(page) == []
    page.get_by_role("button", name="Keep in the library").click()
    page.wait_for_url("**/article/**")
    assert page.get_by_role("link", name="Library", exact=True).get_attribute("aria-current") == "page"


def test_a_dropped_file_is_read(page: "Page", address: str) -> None:
    """By its field here; what is dropped goes into the same field."""
    page.goto(address)
    page.locator("input[type=file]").set_input_files(str(ROOT / "examples" / "harbour.html"))
    page.get_by_role("button", name="Read it").click()
    page.wait_for_url("**/reading/**")

    assert "Ardania" in page.locator("h1").inner_text()


def test_the_chain_stands_beside_the_claim_under_the_pointer(page: "Page", address: str) -> None:
    """One chain at a time, on the height of its words, and the words light up."""
    page.goto(f"{address}/article/1")
    words = page.locator("mark.w6").first
    words.hover()

    assert page.locator(".card.shown").get_attribute("id") == "c6"
    assert "lit" in (words.get_attribute("class") or "")
    box, card = words.bounding_box(), page.locator("#c6").bounding_box()
    assert box is not None
    assert card is not None
    assert card["x"] > box["x"] + box["width"]
    assert abs(card["y"] - box["y"]) < 300


def test_a_chain_can_be_read_by_keyboard_alone(page: "Page", address: str) -> None:
    """Tab to a claim, Enter to its chain, Tab to Why?, Enter to open it, Escape back to the words."""
    page.goto(f"{address}/article/1")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('href')") == "#c6":
            break
    assert page.locator(".card.shown").get_attribute("id") == "c6"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "c6"
    for _ in range(6):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.tagName") == "SUMMARY":
            break
    page.keyboard.press("Enter")
    assert "sure to have its words" in page.locator("#c6 .why[open]").inner_text()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#c6"


def test_on_a_small_screen_the_chain_comes_up_from_below(page: "Page", address: str) -> None:
    """A tap on the words opens it, Close shuts it, and what was tapped is still there."""
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(f"{address}/article/1")
    assert page.locator(".card.shown").count() == 0
    page.locator("mark.w6").first.click()
    box = page.locator(".card.shown").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 701
    page.get_by_role("button", name="Close").click()
    assert page.locator(".card.shown").count() == 0


def test_every_chain_can_be_shown_at_once(page: "Page", address: str) -> None:
    """Who wants to read them all is one button away."""
    page.goto(f"{address}/article/1")
    page.get_by_role("button", name="Show every chain").click()

    assert page.locator(".card:visible").count() == page.locator(".card").count()


def test_the_article_is_read_without_a_script(browser: "Browser", address: str) -> None:
    """Every chain stands beside its paragraph, Why? opens, and a text can be brought."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{address}/article/1")
    assert page.locator(".card:visible").count() == page.locator(".card").count() > 10
    page.locator("#c6 summary").first.click()
    assert page.locator("#c6 .why[open]").count() == 1
    page.goto(f"{address}/draft")
    page.locator("textarea").fill("It was reported that the port burned.")
    page.get_by_role("button", name="Check it").click()
    assert "SRC101" in page.locator("#findings").inner_text()
    page.goto(address)
    page.locator("textarea").fill("Rain fell on Osmere, the mayor said on Monday.")
    page.get_by_role("button", name="Read it").click()
    assert "mayor" in page.locator(".story").inner_text()
    context.close()


def test_a_draft_is_judged_while_it_is_written(page: "Page", address: str) -> None:
    """Findings and label come and go with the words; a finding leads to its place."""
    page.goto(f"{address}/draft")
    page.locator("textarea").press_sequentially("😀 It was reported that the port of Osmere burned.")
    page.get_by_role("heading", name="1 finding").wait_for()
    page.locator(".goto").click()

    selected = (
        "document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)"
    )
    assert page.evaluate(selected) == "It was reported"
    page.locator("textarea").fill("The port of Osmere burned, Mayor Ilse Brandt said.")
    page.get_by_role("heading", name="no findings").wait_for()
    assert "claim" in page.locator(".facts-label").inner_text()


def test_a_wrong_name_is_corrected_and_the_correction_taken_back(page: "Page", address: str) -> None:
    """From the card to the form, to the corrected chain, and back."""
    page.goto(f"{address}/article/1#c13")
    page.locator("#c13").get_by_role("link", name="correct the chain").click()
    page.get_by_label("Interior Ministry organization is called otherwise").check()
    page.get_by_label("Who it is").fill("Ministry of the Interior of Ardania")
    page.get_by_label("You are").fill("A reader")
    page.get_by_role("button", name="Keep the correction").click()
    page.wait_for_url("**/article/1#c13")
    assert "Ministry of the Interior of Ardania" in page.locator("#c13").inner_text()
    page.goto(f"{address}/corrections")
    page.get_by_role("button", name="Take back").click()
    page.goto(f"{address}/article/1#c13")
    assert "of Ardania" not in page.locator("#c13 .line").inner_text()


def test_search_finds_who_said_it(page: "Page", address: str) -> None:
    """From the bar of every page to a claim of the library."""
    page.goto(address)
    page.get_by_label("Search the library").fill("grain port")
    page.keyboard.press("Enter")
    page.locator(".items .said a").first.click()
    # The page of the claim may still be on its way; waiting ends with a fault where it does not come.
    page.get_by_role("heading", name="Who carries it, oldest first").wait_for()

    assert "/claim/" in page.url


def test_paper_shows_every_chain_and_no_buttons(page: "Page", address: str, tmp_path: Path) -> None:
    """Printing needs no other page."""
    page.goto(f"{address}/article/1")
    page.emulate_media(media="print")

    assert page.locator(".card:visible").count() == page.locator(".card").count()
    assert page.locator(".bar:visible").count() == 0
