"""A library for the commands, and a reader that wants no model."""

from pathlib import Path

import pytest

from accordingto.cli.main import main
from accordingto.pipeline import Reader
from accordingto.types import Page, Reading, Refusal, SourceKind
from tests.library.helper import made

PORT = "the grain port at Osmere will open again by the end of March"
MINISTER = ("Ilse Marenko", SourceKind.PERSON)
reads: list[str] = []
"""The ids of the articles that were read."""


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place for a library, and a reader that wants no model and counts what it reads."""

    def read(_self: Reader, page: Page) -> Reading | Refusal:
        reads.append(page.id)
        if "unreadable" in page.content:
            return Refusal(page.id, "no-article", "expected an article, found none")
        told = ((PORT, (MINISTER,)),) if PORT in page.content else ()
        return made(page.id, page.content, told, outlet=page.outlet, published=page.published)[1]

    reads.clear()
    monkeypatch.setattr(Reader, "read_page", read)
    monkeypatch.delenv("ACCORDINGTO_LIBRARY", raising=False)
    return tmp_path / "library.db"


def run(library: Path, *arguments: str) -> int:
    """One command on the library."""
    return main(["--library", str(library), *arguments])
