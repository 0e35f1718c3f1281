"""A model that remembers says what the model says, and reads only what is new."""

from pathlib import Path

import pytest

from accordingto.editor.drafts import Drafts, status_line
from accordingto.model.memory import MOST, remembering
from accordingto.model.runtime import Model
from accordingto.pages import page_from_text
from accordingto.pipeline import Reader, shared_model
from accordingto.types import Reading


def test_a_remembered_reading_is_the_reading(root: Path) -> None:
    """The first time, the second, and after a change."""
    text = (root / "examples" / "harbour.txt").read_text(encoding="utf-8")
    remembered = Reader(model=remembering(shared_model()))
    for draft in (text, text, text.replace("two silos", "three silos"), text):
        page = page_from_text(draft)
        assert remembered.read_page(page) == Reader().read_page(page)


def test_only_what_is_new_is_read(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A letter in one paragraph costs its window and what is said in it."""
    text = (root / "examples" / "harbour.txt").read_text(encoding="utf-8")
    model = remembering(shared_model())
    reader = Reader(model=model)
    read: list[int] = []
    plain = Model.read

    def counted(self: Model, windows: list, focuses: list) -> list:  # type: ignore[type-arg]
        read.append(len(windows))
        return plain(self, windows, focuses)

    monkeypatch.setattr(Model, "read", counted)
    assert isinstance(reader.read_page(page_from_text(text)), Reading)
    first = sum(read)
    read.clear()
    reader.read_page(page_from_text(text))
    assert sum(read) == 0
    reader.read_page(page_from_text(text.replace("burns.", "burnss.")))
    assert 0 < sum(read) < first / 2


def test_the_memory_ends() -> None:
    """Hours of writing do not fill the machine."""
    model = remembering(shared_model())
    reader = Reader(model=model)
    for number in range(5):
        reader.read_page(page_from_text(f"The ferry number {number} was old, Ilse Brandt said on Monday."))

    assert 0 < len(model.answers) <= MOST


def test_a_draft_is_known_until_it_is_closed() -> None:
    """And its status says how much is in it."""
    drafts = Drafts()
    drafts.check("file:///nowhere/a.md", "The ferry was reportedly old. Ilse Brandt said that it was rotten.")
    checked = drafts.of("file:///nowhere/a.md")

    assert checked is not None
    assert status_line(checked).endswith("; 1 finding")
    drafts.close("file:///nowhere/a.md")
    assert drafts.of("file:///nowhere/a.md") is None
