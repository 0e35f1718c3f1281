"""The commands of a newsroom: ``publish`` and ``new``."""

import threading
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from accordingto.cli.main import main
from accordingto.errors import UsageError
from accordingto.site.serve import serve
from accordingto.site.start import name_of

DRAFT = """\
---
title: Bridge Closed
standfirst: Until June.
category: Town
authors: [ada]
published: 2026-05-04T09:00:00+02:00
---

The old bridge will be closed until June, Mayor Ilse Brandt said on Monday.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A newsroom with one draft."""
    folder = tmp_path / "drafts"
    (folder / "authors").mkdir(parents=True)
    (folder / "articles").mkdir()
    (folder / "site.toml").write_text('name = "Post"\nbase_url = "https://post.example/"\ncategories = ["Town"]\n')
    (folder / "authors" / "ada.md").write_text("---\nname: Ada Lind\nrole: Reporter\n---\n")
    (folder / "articles" / "bridge.md").write_text(DRAFT)
    return folder


def test_publish_says_what_it_did(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 0, one line, and a site."""
    site = tmp_path / "site"

    assert main(["publish", str(folder), "-o", str(site)]) == 0
    assert capsys.readouterr().out.startswith("1 articles, 1 of them read anew")
    assert (site / "town" / "bridge.html").is_file()


def test_publish_ends_with_1_where_something_is_to_be_mended(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each fault is a line of its own on standard error."""
    (folder / "articles" / "bridge.md").write_text(DRAFT.replace("[ada]", "[bob]"))

    assert main(["publish", str(folder), "-o", str(tmp_path / "site")]) == 1
    told = capsys.readouterr()
    assert (
        "articles/bridge.md:5: authors[1]: expected an author who has a file in authors/ (Ada Lind), found bob"
        in told.err
    )
    assert told.out == ""


def test_check_writes_nothing(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It says whether it could be published."""
    assert main(["publish", str(folder), "-o", str(tmp_path / "site"), "--check"]) == 0
    assert capsys.readouterr().out == "1 articles could be published\n"
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("given", [["--base-url", "town"], ["--port", "70000"], ["--check", "--serve"]])
def test_wrong_usage_ends_with_2(folder: Path, given: list[str]) -> None:
    """Before anything is read."""
    try:
        code: object = main(["publish", str(folder), *given])
    except SystemExit as left:
        code = left.code
    assert code == 2


def test_a_file_is_no_folder_for_a_site(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The message says what is in the way."""
    assert main(["publish", str(folder), "-o", str(folder / "site.toml")]) == 2
    assert "expected a folder for the site, found the file" in capsys.readouterr().err


def test_a_new_article_can_be_published(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its front matter has all that is asked for; a second of that name is refused."""
    begun = ["new", "article", "--title", "Café “Nord”: it's open", "--in", str(folder)]

    assert main(begun) == 0
    path = Path(capsys.readouterr().out.strip())
    assert path.name == "cafe-nord-its-open.md"
    assert main(["publish", str(folder), "-o", str(tmp_path / "site")]) == 0
    assert (tmp_path / "site" / "town" / "cafe-nord-its-open.html").is_file()
    assert main(begun) == 2


@pytest.mark.parametrize("given", [["--category", "Sport"], ["--author", "bob"]])
def test_a_new_article_is_of_a_known_category_by_a_known_author(folder: Path, given: list[str]) -> None:
    """What is not there is told, and nothing is written."""
    assert main(["new", "article", "--title", "A title", "--in", str(folder), *given]) == 2
    assert len(list((folder / "articles").iterdir())) == 1


def test_a_title_without_letters_has_no_name() -> None:
    """The error says what was expected."""
    with pytest.raises(UsageError, match="letters or digits"):
        name_of("…!")


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    """A served site of two pages."""
    site = tmp_path / "site"
    (site / "town").mkdir(parents=True)
    (site / "index.html").write_text("home")
    (site / "404.html").write_text("no such page")
    (tmp_path / "secret.txt").write_text("secret")
    with serve(str(site), 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


def get(port: int, path: str, host: str = "127.0.0.1") -> tuple[int, str]:
    """The status and the body of an answer."""
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.putrequest("GET", path, skip_host=True)
    connection.putheader("Host", f"{host}:{port}")
    connection.endheaders()
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


def test_a_served_site_shows_its_files_and_its_own_page_for_what_is_missing(port: int) -> None:
    """Folders are not listed, and nothing outside is shown."""
    assert get(port, "/") == (200, "home")
    assert get(port, "/town/") == (404, "no such page")
    assert get(port, "/../secret.txt") == (404, "no such page")
    assert get(port, "/%2e%2e/secret.txt") == (404, "no such page")


def test_a_served_site_answers_to_its_own_name_alone(port: int) -> None:
    """A page of another site cannot read it by naming its own host."""
    assert get(port, "/", "evil.example")[0] == 403
