"""Text made to be slow, or to break something, is checked in bounded time."""

import re
import time
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accordingto.check import anonymous, cues, draft, ignores, quotations, words
from accordingto.check import rules as folder
from accordingto.check.format import load_format
from accordingto.check.names import format_names
from accordingto.check.run import Checked, check_reading
from accordingto.check.settings import Settings
from accordingto.pages import page_from_bytes, page_from_text
from accordingto.pipeline import Reader, raise_crash
from accordingto.types import Page, Reading

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


@pytest.mark.parametrize(
    "piece",
    [
        "“It was old and it was rotten and nobody knew.”\n\n",
        "Recently it was reportedly said that it will claim ",
        "Officials said that A claimed it. A declined to comment. Reuters said that it did, KCNA said. ",
        "A promised to mend it. Recently, in May 2019, B promised to mend it. ",
        "“It is a very old yard by now,” said A. “It is not that old at all,” said B. ",
    ],
)
def test_rules_themselves_take_little_time(piece: str) -> None:
    """The reading aside, which has tests of its own: no rule looks at everything for each thing that it finds."""
    page = page_from_text(piece * (40_000 // len(piece)))
    reading = Reader(on_crash=raise_crash).read_page(page)
    assert isinstance(reading, Reading)
    begun = time.process_time()
    check_reading(reading, page, Settings(select=("ALL",)))

    assert time.process_time() - begun < 3


SCRAPS = st.sampled_from(
    [
        "Ilse Brandt", "Reuters", "KCNA", "officials", "a source", "critics", "who", "said", "claimed", "admitted",
        "promised", "reportedly", "recently", "will", "that", "“", "”", '"', "'", "’s", ",", ".", "?", ":", "\n\n",
        "\n", "# ", "> ", "- ", "![a](b)", "[x](https://www.reuters.com/a)", "<p>", "</p>", "<!--", "-->", "&amp;",
        "\u202e", "\x00", "😀", "e\u0301", "accordingto: ignore SRC101 -- why", "40", "dead",
        "<!-- accordingto: ignore CUE -->",
    ]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(SCRAPS, max_size=60), st.sampled_from(["draft.md", "draft.txt", "draft.html"]))
def test_whatever_is_written_is_checked(scraps: list[str], name: str) -> None:
    """No traceback; every finding stands in the file, in every format."""
    words = f"The ferry sank off Kesten in May, and nobody was on board. {' '.join(scraps)}"
    page = next(page_from_bytes(words.encode(), id=name))
    if not isinstance(page, Page):
        return
    checked = Reader(on_crash=raise_crash).check_page(page, Settings(select=("ALL",)))
    if not isinstance(checked, Checked):
        return
    text = checked.reading.document.text
    for finding in checked:
        place = checked.start(finding)
        assert 0 <= finding.span.start < finding.span.end <= len(text)
        assert 1 <= place.line <= checked.places.line_count
        assert 1 <= place.column <= len(checked.places.line(place.line)) + 1
    for form in format_names():
        assert "".join(load_format(form).write(iter([checked]))) or form == "github"
