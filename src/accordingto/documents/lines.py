"""The lines of a text with their places, and hard-wrapped paragraphs made whole again."""

import re
from itertools import pairwise
from typing import NamedTuple

from accordingto.types import Span

_LINE = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_BREAKS = re.compile(r"\r\n|[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_WRAP_LEAST, _WRAP_MOST = 40, 100


class Line(NamedTuple):
    """A paragraph of the text as given, without the white space around it."""

    text: str
    start: int
    gap: bool
    """Does an empty line, or the beginning of the text, stand before it?"""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.start + len(self.text))


def split_lines(text: str, *, unwrap: bool = True) -> list[Line]:
    """The lines that hold something, in order; those of a hard-wrapped text joined to paragraphs."""
    lines: list[Line] = []
    last_end = 0
    for match in _LINE.finditer(text):
        words = match.group()
        stripped = words.strip()
        if not stripped:
            continue
        start = match.start() + len(words) - len(words.lstrip())
        between = text[last_end:start]
        gap = not lines or sum(1 for _ in _BREAKS.finditer(between)) > 1
        lines.append(Line(stripped, start, gap))
        last_end = start + len(stripped)
    return _unwrapped(text, lines) if unwrap and _is_wrapped(lines) else lines


def _is_wrapped(lines: list[Line]) -> bool:
    """Were the paragraphs broken at a width, with empty lines between them?"""
    if len(lines) < 4 or max(len(line.text) for line in lines) > _WRAP_MOST:  # noqa: PLR2004 - too little to tell
        return False
    inner = [line for line, following in pairwise(lines) if not following.gap]
    long = sum(len(line.text) >= _WRAP_LEAST for line in inner)
    unfinished = sum(line.text[-1] not in ".!?”\"'’)" for line in inner)
    return len(inner) * 2 >= len(lines) and long >= 0.8 * len(inner) and unfinished >= 0.6 * len(inner)


def _unwrapped(text: str, lines: list[Line]) -> list[Line]:
    firsts = [place for place, line in enumerate(lines) if line.gap or place == 0]
    return [joined(text, lines[first], lines[after - 1]) for first, after in pairwise([*firsts, len(lines)])]


def joined(text: str, first: Line, last: Line) -> Line:
    """All that stands from one line to another, as one paragraph."""
    return first if first is last else Line(text[first.start : last.span.end], first.start, first.gap)
