"""Following goes through the same door as every fetch."""

import socket
from pathlib import Path

import pytest

import accordingto
from accordingto.pages import PageOptions, fetch
from accordingto.types import Outcome, Reading

PAGE = """<html><head><title>Dam holds</title></head><body><article><h1>Dam holds</h1>
<p>The Velden dam will hold until 2040, <a href="{href}">Reuters reported</a> on Monday, and the villages below it
may stay where they are, the agency said.</p><p>The inspection took three weeks and found no cracks in the walls, the
Water Ministry said in a statement on Tuesday evening.</p></article></body></html>"""
UPSTREAM = """<html><head><title>Velden says dam holds</title></head><body><article><h1>Velden says dam holds</h1>
<p>The Velden dam will hold until 2040, Water Minister Mira Tal said on Monday after an inspection of the walls that
took three weeks and found no cracks in them.</p><p>Tal said the villages below may stay.</p></article></body></html>"""


def read(tmp_path: Path, href: str, *, allow_private: bool = False) -> Reading:
    """The reading of a page on disk that links to an address, followed."""
    path = tmp_path / "page.html"
    path.write_text(PAGE.format(href=href), encoding="utf-8")
    return accordingto.read(str(path), outlet="Odrin Post", follow=1, allow_private=allow_private)


def test_a_linked_page_is_fetched_and_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The words of the page upstream, and its speaker, are found."""
    asked: list[str] = []

    def fake(url: str, options: PageOptions) -> fetch.Fetched:
        asked.append(url)
        return fetch.Fetched(UPSTREAM.encode(), "text/html", url)

    monkeypatch.setattr(fetch, "fetch", fake)
    reading = read(tmp_path, "https://www.reuters.com/world/dam")
    said = [upstream for claim in reading.claims for upstream in claim.upstream]

    assert asked == ["https://www.reuters.com/world/dam"]
    assert said[0].outcome is Outcome.SAYS
    assert "Mira Tal" in said[0].chain


def test_an_address_inside_the_network_is_not_called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page out of the world cannot make us knock on this machine's doors."""
    knocked: list[object] = []
    monkeypatch.setattr(socket.socket, "connect", lambda _self, where: knocked.append(where))
    reading = read(tmp_path, "http://127.0.0.1:9/secret")
    (upstream,) = {upstream for claim in reading.claims for upstream in claim.upstream}

    assert upstream.outcome is Outcome.UNREAD
    assert "[private-address]" in upstream.reason
    assert knocked == []


def test_without_the_option_nothing_is_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading a file stays offline."""
    monkeypatch.setattr(fetch, "fetch", lambda *_: pytest.fail("fetched"))
    path = tmp_path / "page.html"
    path.write_text(PAGE.format(href="https://www.reuters.com/world/dam"), encoding="utf-8")

    assert all(not claim.upstream for claim in accordingto.read(str(path)).claims)
