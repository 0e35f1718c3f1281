"""What ``accordingto add`` takes, and how it goes on."""

import gzip
import json
import os
import signal
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import PORT, reads, run
from tests.pages.test_archives import ARCHIVE
from tests.pages.test_feeds import ATOM, RSS
from tests.pages.test_wires import G2
from tests.site import Answer, Asked, Site, serving

STORY = """<html><head><title>Dam holds</title></head><body><article><h1>Dam holds</h1>
<p>The Velden dam will hold until 2040, <a href="{href}">Reuters reported</a> on Monday, and the villages below it
may stay where they are, the agency said.</p><p>The inspection took three weeks and found no cracks in the walls, the
Water Ministry said in a statement on Tuesday evening.</p></article></body></html>"""
UPSTREAM = """<html><head><title>Velden says dam holds</title></head><body><article><h1>Velden says dam holds</h1>
<p>The Velden dam will hold until 2040, Water Minister Mira Tal said on Monday after an inspection of the walls that
took three weeks and found no cracks in them.</p><p>Tal said the villages below may stay.</p></article></body></html>"""


@pytest.fixture
def site() -> Iterator[Site]:
    """A site on this machine, without a robots.txt."""
    with serving() as site:
        yield site


def add(library: Path, *arguments: str) -> int:
    """Add addresses of this machine without waiting between them."""
    return run(library, "add", "--allow-private", "--delay", "0", *arguments)


def test_every_form_is_added_article_by_article(library: Path, tmp_path: Path) -> None:
    """Feeds, archives, zipped archives and messages, out of one folder; a second run reads nothing."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "1.xml").write_text(RSS, encoding="utf-8")
    (folder / "2.atom").write_text(ATOM, encoding="utf-8")
    item = {"id": "j-1", "content_text": "The dam holds, Veld said.", "title": "Dam"}
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Digest", "items": [item]}
    (folder / "3.json").write_text(json.dumps(feed), encoding="utf-8")
    (folder / "4.warc.gz").write_bytes(gzip.compress(ARCHIVE))
    with zipfile.ZipFile(folder / "5.wacz", "w") as packed:
        packed.writestr("archive/data.warc", ARCHIVE.replace(b"a.example", b"b.example").replace(b"holds", b"stays"))
    (folder / "6.xml").write_text(G2, encoding="utf-8")
    message = {"uri": "urn:arda:9", "version": "1", "type": "text", "body_text": "The dam holds at Harth, Veld said."}
    (folder / "7.json").write_text(json.dumps(message), encoding="utf-8")

    assert run(library, "add", str(folder)) == 0
    first = list(reads)
    assert first[:5] == ["d-1", f"{folder / '1.xml'}#2", "tag:relay.example,2031:1", "j-1", "https://a.example/1"]
    assert {"https://b.example/1", "urn:arda:3", "urn:arda:9"} <= set(first)
    reads.clear()
    assert run(library, "add", str(folder)) == 0
    assert reads == []


def test_one_page_at_two_addresses_is_one_article(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same content is a duplicate, whatever it is called; the same address with another content a new version."""
    path = tmp_path / "pages"
    path.mkdir()
    for name in ("a.html", "b.html"):
        (path / name).write_text(STORY.format(href="/x"), encoding="utf-8")
    run(library, "add", str(path))

    assert [line.split("\t")[0] for line in capsys.readouterr().out.splitlines()] == ["added", "duplicate"]


def test_a_feed_that_has_not_changed_is_not_sent_again(
    library: Path, site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    """The marks of its server are kept with the library once all of its articles are."""

    def answer(asked: Asked) -> Answer:
        same = asked.headers.get("if-none-match") == '"one"'
        return Answer(status=304) if same else Answer(RSS, 200, (("ETag", '"one"'), ("Content-Type", "text/xml")))

    site.answers["/feed"] = answer
    assert add(library, f"{site.url}/feed") == 0
    assert capsys.readouterr().out.count("added") == 2
    assert add(library, f"{site.url}/feed") == 0

    assert capsys.readouterr().out == f"unchanged\t{site.url}/feed\n"


def test_a_feed_with_a_refused_article_is_asked_for_again(library: Path, site: Site) -> None:
    """What could not be read may be read the next time."""
    site.answers["/feed"] = Answer(RSS.replace("The bridge", "unreadable"), 200, (("ETag", '"one"'),))
    assert add(library, f"{site.url}/feed") == 3
    add(library, f"{site.url}/feed")

    assert ["if-none-match" in asked.headers for asked in site.asked if asked.path == "/feed"] == [False, False]


def test_what_robots_forbid_is_refused_and_told(library: Path, site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    """The others are added, the exit code is 3, the summary says why."""
    site.answers |= {
        "/robots.txt": Answer("User-agent: *\nDisallow: /inside"),
        "/page": Answer(STORY.format(href="/x")),
    }
    assert add(library, f"{site.url}/inside", f"{site.url}/page") == 3
    said = capsys.readouterr()

    assert said.out == f"added\t{site.url}/page\n"
    assert "refused: 1 robots" in said.err


def test_pages_that_an_article_links_as_its_sources_are_added(
    tmp_path: Path, site: Site, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With ``--follow``, politely: what robots.txt closes is left out. What is known is not added twice."""
    monkeypatch.delenv("ACCORDINGTO_LIBRARY", raising=False)
    site.answers |= {
        "/robots.txt": Answer("User-agent: *\nDisallow: /inside"),
        "/story": Answer(STORY.format(href=f"{site.url}/dam")),
        "/dam": Answer(UPSTREAM),
        "/other": Answer(STORY.format(href=f"{site.url}/inside")),
    }
    library = tmp_path / "library.db"

    assert add(library, "--follow", f"{site.url}/story") == 0
    assert capsys.readouterr().out == f"added\t{site.url}/story\nadded\t{site.url}/dam\n"
    assert add(library, "--follow", f"{site.url}/other") == 0
    assert "/inside" not in site.paths()


def test_reading_again_goes_on_after_a_kill(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What the killed run had told is not read a second time, and in the end everything is read again."""
    count, library = 40, tmp_path / "library.db"
    source = tmp_path / "articles.jsonl"
    rows = [
        {"id": f"a{n}", "text": f"Harbour\n\nIlse Marenko said {PORT}, in year {n}.", "outlet": f"Paper {n}"}
        for n in range(count)
    ]
    source.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    assert run(library, "add", str(source)) == 0
    db = sqlite3.connect(library)
    with db:
        db.execute("UPDATE reading SET rules = 'older'")
    command = [sys.executable, "-m", "accordingto", "--library", str(library), "add", "--again"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ) as killed:
        assert killed.stdout is not None
        told = [killed.stdout.readline() for _ in range(3)]
        killed.send_signal(signal.SIGKILL)
        told += killed.stdout.readlines()
    done = {line.strip().split("\t")[1] for line in told if line.endswith("\n")}
    left = {row[0] for row in db.execute(
        "SELECT article.name FROM article JOIN version ON version.article = article.id"
        " JOIN reading ON reading.version = version.id WHERE rules = 'older'"
    )}  # fmt: skip
    assert not done & left
    capsys.readouterr()

    assert run(library, "add", "--again") == 0
    again = {line.split("\t")[1] for line in capsys.readouterr().out.splitlines()}
    assert again == left
    assert db.execute("SELECT count(*) FROM reading WHERE rules = 'older'").fetchone() == (0,)
    assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    db.close()
