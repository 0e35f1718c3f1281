import re
import shutil
from typing import TYPE_CHECKING

import httpx
import pytest

from tests.browser.hostile import Hostile, hostile_pages
from tests.browser.room import opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

TRACES = """() => ({
  ran: window.pwned === 1 || [...Array(window.length).keys()].some(at => window[at].pwned === 1),
  handlers: [...document.querySelectorAll('*')].flatMap(one => [...one.attributes]).filter(
    a => a.name.startsWith('on') || (['href', 'src', 'action', 'data'].includes(a.name) &&
      /^\\s*(javascript|data|vbscript):/i.test(a.value))).map(a => `${a.name}=${a.value}`),
  scripts: [...document.scripts].filter(one => !one.src.startsWith(location.origin + '/static/')).length,
  strangers: document.querySelectorAll(
    'iframe, object, embed, base, math, style, template, img:not([src^="/claim/"])').length,
})"""
CLEAN = {"ran": False, "handlers": [], "scripts": 0, "strangers": 0}


@pytest.fixture(scope="module")
def brought(tmp_path_factory: pytest.TempPathFactory) -> "Iterator[tuple[str, dict[Hostile, list[str]]]]":
    """A room into which all sixty were brought and kept: its address, and where each page's traces could be."""
    if shutil.which("chromium") is None:
        pytest.skip("no chromium on this machine: apt-get install chromium")
    library: Path = tmp_path_factory.mktemp("hostile") / "library.db"
    with opened(library) as address, httpx.Client(base_url=address, trust_env=False, timeout=60) as visitor:
        csrf = re.findall(r'name="csrf" value="(\w+)"', visitor.get("/").text)[0]
        places: dict[Hostile, list[str]] = {}
        for hostile in hostile_pages():
            file = {"file": (hostile.name, hostile.content.encode())}
            answer = visitor.post("/read", data={"csrf": csrf}, files=file)
            assert answer.status_code == 303, f"{hostile.part}, {hostile.trick}: {answer.text[-900:]}"
            reading = answer.headers["location"]
            kept = visitor.post(f"{reading}/keep", data={"csrf": csrf}).headers["location"]
            came = re.findall(r'href="(/article/\d+/version/\d+)"', visitor.get(kept).text)
            places[hostile] = [reading, kept, came[0]]
        yield address, places


@pytest.fixture(scope="module")
def visit(browser: "Browser") -> "Iterator[Page]":
    """One visitor who looks at all sixty, one after another."""
    context = browser.new_context()
    context.set_default_timeout(8000)
    yield context.new_page()
    context.close()


def test_there_are_sixty() -> None:
    """Ten parts of an article, six tricks."""
    assert len({(one.part, one.trick) for one in hostile_pages()}) == 60


@pytest.mark.parametrize("hostile", list(hostile_pages()), ids=lambda one: f"{one.part}-{one.trick}")
def test_a_hostile_page_leaves_no_trace(
    visit: "Page", brought: "tuple[str, dict[Hostile, list[str]]]", hostile: Hostile
) -> None:
    """Its reading, its article and the page as it came hold its words, and nothing of them runs or could."""
    address, places = brought
    for place in places[hostile]:
        visit.goto(address + place)

        assert visit.evaluate(TRACES) == CLEAN, place
        assert visit.locator("h1").count() == 1


@pytest.mark.parametrize(
    "path", ["/library", "/search?words=script", "/sources", "/claims", "/copies", "/search?words=osmere"]
)
def test_lists_of_hostile_articles_leave_none_either(
    page: "Page", brought: "tuple[str, dict[Hostile, list[str]]]", path: str
) -> None:
    """All sixty stand in them."""
    page.goto(brought[0] + path)

    assert page.evaluate(TRACES) == CLEAN


def test_the_measure_sees_a_trace_where_there_is_one(page: "Page") -> None:
    """A test that cannot fail would prove nothing."""
    page.set_content("<h1>x</h1><img src=x onerror='window.pwned=1'><script>window.pwned=1</script>")
    page.wait_for_function("window.pwned === 1")

    found = page.evaluate(TRACES)
    assert found["ran"]
    assert found["handlers"]
    assert found["scripts"]
    assert found["strangers"]
