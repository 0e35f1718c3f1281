"""The published newsroom in a real browser."""

import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from accordingto.site.serve import serve
from tests.published import Site

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

STORY = "valley/audit-warned.html"
PAGES = {
    "home": "index.html",
    "story": STORY,
    "gallery": "culture/boat-in-the-mud.html",
    "category": "economy.html",
    "author": "authors/mira-tollan.html",
    "missing": "no/such/page.html",
}


@pytest.fixture(scope="module")
def address(site: Site) -> Iterator[str]:
    """Where the newsroom is served."""
    with serve(str(site.folder), 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.mark.parametrize("name", PAGES)
def test_every_kind_of_page_is_accessible_and_fits_every_screen(
    page: "Page",
    address: str,
    faults: "Callable[[Page], list[str]]",
    shoot: "Callable[[Page, str], None]",
    name: str,
) -> None:
    """axe-core finds nothing, with every chain open; nothing is wider than the screen."""
    page.goto(address + PAGES[name])
    shoot(page, f"site-{name}")
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")

    assert faults(page) == []


def test_a_story_is_accessible_in_the_dark(page: "Page", address: str, faults: "Callable[[Page], list[str]]") -> None:
    """Its colours change with the reader's wish, and keep their contrast."""
    page.emulate_media(color_scheme="dark")
    page.goto(address + STORY)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")

    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(23, 22, 20)"
    assert faults(page) == []


def test_a_claim_leads_to_its_chain_without_a_script(page: "Page", address: str) -> None:
    """The sign behind the words opens the box and shows the card; the card's number leads back."""
    page.goto(address + STORY)
    assert not page.locator("#c5").is_visible()
    page.locator("a.ref[href='#c5']").click()
    page.locator("#c5").wait_for()

    assert page.url.endswith("#c5")
    page.locator("#c5 a.number").click()
    assert page.url.endswith("#w5")


def test_print_shows_the_article_and_its_chains(page: "Page", address: str) -> None:
    """Without menus, promotion and related articles."""
    page.goto(address + STORY)
    page.emulate_media(media="print")

    assert page.locator("h1").is_visible()
    assert [page.locator(one).first.is_visible() for one in (".menu", ".promotion", ".related")] == [False] * 3


def test_pictures_come_in_the_width_that_is_shown(page: "Page", address: str) -> None:
    """A narrow screen gets the narrow file."""
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(address + STORY)
    narrow = page.evaluate("document.querySelector('figure.lead img').currentSrc")

    assert narrow.endswith("-480.jpg")
