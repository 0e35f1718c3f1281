"""Fixes change what is safe to change, and nothing else."""

from pathlib import Path

import pytest

from accordingto.check.fixes import Fixed, difference, fix_file, write
from accordingto.check.run import Checked
from accordingto.check.settings import Settings
from accordingto.pages import read_pages
from accordingto.pipeline import Reader, raise_crash
from accordingto.types import Page


def checked(path: Path, *select: str) -> list[Checked]:
    """The findings of a file."""
    found = []
    for page in read_pages(str(path)):
        assert isinstance(page, Page)
        result = Reader(on_crash=raise_crash).check_page(page, Settings(select=select or ("CUE",)))
        assert isinstance(result, Checked)
        found.append(result)
    return found


def fixed(path: Path) -> str:
    """The file's words after all fixes."""
    done = fix_file(checked(path))
    assert isinstance(done, Fixed)
    write(done)
    return path.read_bytes().decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ilse Brandt claimed that the ferry was old.", "Ilse Brandt said that the ferry was old."),
        ("“The ferry was old,” claimed Ilse Brandt.", "“The ferry was old,” said Ilse Brandt."),
        ("The ferry had no licence, Ilse Brandt claims.", "The ferry had no licence, Ilse Brandt says."),
        ("Ilse Brandt pointed out that the ferry was old.", "Ilse Brandt said that the ferry was old."),
    ],
)
def test_a_verb_becomes_said(tmp_path: Path, before: str, after: str) -> None:
    """Where the sentence stays whole."""
    path = tmp_path / "draft.txt"
    path.write_text(before)

    assert fixed(path) == after


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Brandt claimed to own the ferry and to have paid for it.",
        "Ilse Brandt has claimed that the ferry was old.",
    ],
)
def test_what_would_break_a_sentence_is_left(tmp_path: Path, text: str) -> None:
    """It is found, and no fix is offered."""
    path = tmp_path / "draft.txt"
    path.write_text(text)

    assert [finding.fix for article in checked(path) for finding in article.findings] == [None]


def test_everything_else_of_the_file_stays(tmp_path: Path) -> None:
    """Line ends, a byte-order mark, markup."""
    path = tmp_path / "draft.html"
    page = (
        "\ufeff<html><body><article>\r\n<h1>The ferry was old</h1>\r\n<p>Ilse <b>Brandt</b> claimed that the ferry "
        "was old &amp; rotten when it left Kesten for the last time.</p>\r\n</article></body></html>\r\n"
    )
    path.write_bytes(page.encode())

    assert fixed(path) == page.replace("claimed", "said")


def test_a_difference_can_be_applied(tmp_path: Path) -> None:
    """Unified, with the file's name, for a last line without an end too."""
    path = tmp_path / "draft.txt"
    path.write_text("The lights were out, and nobody sailed.\n\nIlse Brandt claimed that the ferry was old.")
    done = fix_file(checked(path))

    assert isinstance(done, Fixed)
    assert difference(done).splitlines()[3:] == [
        " The lights were out, and nobody sailed.",
        " ",
        "-Ilse Brandt claimed that the ferry was old.",
        "\\ No newline at end of file",
        "+Ilse Brandt said that the ferry was old.",
        "\\ No newline at end of file",
    ]


def test_other_encodings_are_left_alone(tmp_path: Path) -> None:
    """A fix must not change a byte that it does not mean."""
    path = tmp_path / "draft.txt"
    path.write_bytes("Ilse Brandt claimed that the café was old.".encode("latin-1"))

    assert "UTF-8 files alone" in str(fix_file(checked(path)))


def test_inputs_of_several_articles_are_left_alone(tmp_path: Path) -> None:
    """JSON Lines are data."""
    path = tmp_path / "drafts.jsonl"
    path.write_text('{"id": "a", "text": "Ilse Brandt claimed that the ferry was old."}\n' * 2)

    assert "one article alone" in str(fix_file(checked(path)))
