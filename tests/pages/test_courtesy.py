"""Servers are asked politely, and never past the guard of the network."""

import socket
from collections.abc import Iterator

import pytest

from accordingto.pages import PageOptions, read_pages
from accordingto.pages.courtesy import Courtesy, Marks
from accordingto.types import Page, Refusal
from tests.site import Answer, Asked, Site, serving

PAGE = Answer("<html><p>Velden is calm, the mayor said.</p></html>")


@pytest.fixture
def site() -> Iterator[Site]:
    """A site with one page and no robots.txt."""
    with serving() as site:
        site.answers["/page"] = PAGE
        yield site


class Polite:
    """Fetches with a clock that only waiting moves."""

    def __init__(self, known: dict[str, Marks] | None = None, *, allow_private: bool = True) -> None:
        self.waits: list[float] = []
        self.courtesy = Courtesy((known or {}).get, 1.0, sleep=self.wait, clock=lambda: sum(self.waits))
        self._options = PageOptions(allow_private=allow_private, courtesy=self.courtesy)

    def wait(self, seconds: float) -> None:
        """Let the clock go on."""
        self.waits.append(seconds)

    def get(self, url: str) -> Page | Refusal:
        """What comes of an address."""
        (result,) = read_pages(url, self._options)
        return result


def code(result: Page | Refusal) -> str:
    """Why there is no page; empty where there is one."""
    return result.code if isinstance(result, Refusal) else ""


def test_robots_are_asked_once_and_heeded(site: Site) -> None:
    """What is closed to all programs, or to us, is not asked for."""
    site.answers["/robots.txt"] = Answer("User-agent: accordingto\nDisallow: /inside")
    polite = Polite()
    results = [polite.get(site.url + path) for path in ("/page", "/inside/page")]

    assert [code(result) for result in results] == ["", "robots"]
    assert site.paths() == ["/robots.txt", "/page"]


def test_a_server_that_cannot_say_what_it_allows_is_left_alone(site: Site) -> None:
    """As RFC 9309 has it; one without a robots.txt allows all."""
    assert code(Polite().get(f"{site.url}/page")) == ""
    site.answers["/robots.txt"] = Answer("broken", 500)

    assert code(Polite().get(f"{site.url}/page")) == "robots"


def test_robots_are_asked_where_a_redirect_leads(site: Site) -> None:
    """A closed page is not reached by a detour."""
    site.answers["/robots.txt"] = Answer("User-agent: *\nDisallow: /inside")
    site.answers["/detour"] = Answer("", 302, (("Location", "/inside/page"),))

    assert code(Polite().get(f"{site.url}/detour")) == "robots"
    assert "/inside/page" not in site.paths()


def test_a_host_is_left_alone_between_requests(site: Site) -> None:
    """A second, or as long as its robots.txt asks for."""
    polite = Polite()
    for _ in range(3):
        polite.get(f"{site.url}/page")
    assert polite.waits == [1.0, 1.0]

    site.answers["/robots.txt"] = Answer("User-agent: *\nCrawl-delay: 7")
    slow = Polite()
    for _ in range(2):
        slow.get(f"{site.url}/page")
    assert slow.waits == [7.0]


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_server_is_waited_for_as_it_asks(site: Site, status: int) -> None:
    """Then the page is there."""
    answers = iter([Answer("later", status, (("Retry-After", "9"),)), Answer("later", status), PAGE])
    site.answers["/busy"] = lambda _: next(answers)
    polite = Polite()

    assert code(polite.get(f"{site.url}/busy")) == ""
    assert polite.waits == [9.0, 4.0]


def test_a_server_that_asks_for_too_much_patience_is_told(site: Site) -> None:
    """It is not asked again, and the reason is given; so is one that stays busy."""
    site.answers["/busy"] = Answer("later", 429, (("Retry-After", "86400"),))
    polite = Polite()
    assert code(polite.get(f"{site.url}/busy")) == "status"
    assert polite.waits == []

    site.answers["/busy"] = Answer("later", 503)
    assert code(polite.get(f"{site.url}/busy")) == "status"
    assert site.paths().count("/busy") == 5


def test_what_is_kept_is_asked_for_with_its_marks(site: Site) -> None:
    """A server that says that nothing changed sends nothing."""

    def answer(asked: Asked) -> Answer:
        fresh = asked.headers.get("if-none-match") == '"v1"' and "if-modified-since" in asked.headers
        return Answer(status=304) if fresh else PAGE

    site.answers["/page"] = answer
    url, day = f"{site.url}/page", "Wed, 18 Nov 2026 08:00:00 GMT"

    assert code(Polite().get(url)) == ""
    assert code(Polite({url: ('"v1"', day)}).get(url)) == "unchanged"


def test_the_marks_of_what_was_fetched_are_given(site: Site) -> None:
    """By the address as it was asked for."""
    site.answers["/page"] = Answer(PAGE.body, 200, (("ETag", '"v2"'),))
    polite = Polite()
    polite.get(f"{site.url}/page")

    assert polite.courtesy.marks == {f"{site.url}/page": ('"v2"', "")}


def test_the_guard_of_the_network_stands_before_every_request(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a page nor a robots.txt of this machine is asked for, unless that is allowed."""
    knocked: list[object] = []
    monkeypatch.setattr(socket.socket, "connect", lambda _self, where: knocked.append(where))

    assert code(Polite(allow_private=False).get("http://127.0.0.1:9/page")) == "private-address"
    assert knocked == []
