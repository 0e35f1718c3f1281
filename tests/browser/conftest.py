"""A real browser for tests: the system's chromium, driven by Playwright's client. Without it they are skipped."""

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

WIDTHS = (320, 768, 1280)
SCREENSHOTS = Path(__file__).parents[2] / "build" / "screenshots"


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """One browser for the tests of a module: while it runs, no other test could have an event loop of its own."""
    client = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: pip install -e '.[dev]'")
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("no chromium on this machine: apt-get install chromium")
    with client.sync_playwright() as playwright:
        # As root, which CI often is, chromium has no sandbox; the pages are our own.
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser: "Browser") -> "Iterator[Page]":
    """A page in a fresh profile. It fails the test where it asks any other machine for anything, or a script fails."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(8000)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(f"a script failed: {error}"))
    page.on("request", lambda request: None if _is_local(request.url) else wrong.append(f"asked for {request.url}"))
    yield page
    context.close()
    assert wrong == []


@pytest.fixture
def faults() -> "Callable[[Page], list[str]]":
    """What axe-core finds wrong with a page by WCAG 2.2 AA, light and dark, one line a fault."""
    import axe_playwright_python

    script = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

    def check(page: "Page") -> list[str]:
        page.evaluate(script)
        found: dict[str, Any] = page.evaluate(f"axe.run(document, {{runOnly: {json.dumps(tags)}}})")
        assert len(found["passes"]) > 5, "axe-core looked at next to nothing"
        # What is dark is the same page in other colours.
        page.emulate_media(color_scheme="dark")
        dark: dict[str, Any] = page.evaluate("axe.run(document, {runOnly: ['color-contrast']})")
        page.emulate_media(color_scheme="light")
        found["violations"] += dark["violations"]
        return [
            f"{fault['id']}: {fault['help']}: {node['html'][:160]}"
            for fault in found["violations"]
            for node in fault["nodes"][:3]
        ]

    return check


@pytest.fixture
def shoot() -> "Callable[[Page, str], None]":
    """Keep pictures of a page at three widths in ``build/screenshots``; nothing may be wider than the screen."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)

    def take(page: "Page", name: str) -> None:
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            page.screenshot(path=str(SCREENSHOTS / f"{name}-{width}.png"))
            assert page.evaluate("document.documentElement.scrollWidth") <= width

    return take


def _is_local(address: str) -> bool:
    return address.startswith(("file:", "data:", "blob:", "about:", "http://127.0.0.1:"))
