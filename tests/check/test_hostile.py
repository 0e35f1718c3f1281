"""Text made to be slow is checked in bounded time."""

import re
import time
from importlib import import_module
from pathlib import Path

import pytest

from accordingto.check import anonymous, cues, draft, ignores, quotations, words
from accordingto.check import rules as folder
from accordingto.check.run import Checked
from accordingto.check.settings import Settings
from accordingto.pages import page_from_text
from accordingto.pipeline import Reader, raise_crash

MODULES = [
    anonymous, cues, draft, ignores, quotations, words,
    *(
        import_module(f"{folder.__name__}.{path.stem}")
        for where in folder.__path__
        for path in sorted(Path(where).glob("[a-z]*.py"))
    ),
]  # fmt: skip
PATTERNS = [
    pytest.param(value, id=f"{module.__name__.rsplit('.', 1)[-1]}.{name}")
    for module in MODULES
    for name, value in vars(module).items()
    if isinstance(value, re.Pattern)
]
PIECES = (
    "a", " ", "A ", "said ", '"', "“a ", "'a", "was ", "the ", "A a ", "some ", "1,", "11", "-", ".", "a.", "it was ",
    "<!-- ", "accordingto: ignore SRC101, ", "the source ", "A of the ", "officials ", "killed ", "one ", "((a", "\n",
)  # fmt: skip
SIZE = 20_000


@pytest.mark.parametrize("pattern", PATTERNS)
def test_no_pattern_takes_more_than_linear_time(pattern: re.Pattern[str]) -> None:
    """Over any piece repeated, with an end that fits nothing."""
    begun = time.process_time()
    for piece in PIECES:
        text = piece * (SIZE // len(piece)) + "\0"
        sum(1 for _ in pattern.finditer(text))
        pattern.fullmatch(text)

    assert time.process_time() - begun < 3


@pytest.mark.parametrize(
    "piece",
    [
        "“A reportedly told Reuters that B claimed,” said C. ",
        "Critics said a source close to A told KCNA that it will. ",
        '"',
        "'a' ",
        "A: b.\n\n",
        "Ilse Brandt said “it was old and it was rotten and nobody knew.” ",
    ],
)
def test_long_text_made_of_findings_ends(piece: str) -> None:
    """All rules, over text that breaks them at every step."""
    begun = time.process_time()
    page = page_from_text(piece * (60_000 // len(piece)))
    checked = Reader(on_crash=raise_crash).check_page(page, Settings(select=("ALL",)))

    assert time.process_time() - begun < 60
    if isinstance(checked, Checked):
        assert len(checked.findings) < 10_000
