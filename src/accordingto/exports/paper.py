"""Styled words set in lines of a fixed width: the terminal's page, with or without colour."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
"""What could steer a terminal, turn the direction of writing, or not be encoded: an article must do none of that."""


class Run(NamedTuple):
    """Words in one style: ``strong``, ``quiet``, ``link``, ``warn``, ``title`` or none. ``whole`` words are not cut."""

    text: str
    style: str = ""
    whole: bool = False


class Line(NamedTuple):
    """A paragraph: ``first`` stands before its first line, as many blanks before the others."""

    runs: tuple[Run, ...] = ()
    first: str = ""


def line(*runs: Run | str, first: str = "") -> Line:
    """A paragraph out of runs; bare strings have no style."""
    return Line(tuple(Run(run) if isinstance(run, str) else run for run in runs), first)


def printable(text: str) -> str:
    """The text with what could steer a terminal shown as a replacement character."""
    return UNPRINTABLE.sub("\ufffd", text)


def columns(text: str) -> int:
    """How many columns a terminal gives the text."""
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def set_lines(lines: Iterable[Line], width: int) -> Iterator[tuple[Run, ...]]:
    """Physical lines no wider than ``width``, but for words that must stay whole."""
    for paragraph in lines:
        yield from _wrap(paragraph, width)


def plain(lines: Iterable[Line], width: int) -> str:
    """The page without any style."""
    return "".join("".join(run.text for run in row).rstrip() + "\n" for row in set_lines(lines, width))


def _wrap(paragraph: Line, width: int) -> Iterator[tuple[Run, ...]]:
    indent = Run(" " * columns(paragraph.first))
    row: list[Run] = [Run(paragraph.first)]
    used, empty, glued = columns(paragraph.first), True, True
    for word in _words(paragraph, max(8, width - used)):
        if word.text == " ":
            glued = False
            continue
        size = columns(word.text)
        blank = 0 if empty or glued else 1
        if not empty and used + blank + size > width:
            yield _joined(row)
            row, used, blank = [indent], columns(indent.text), 0
        row += [Run(" ", word.style if row[-1].style == word.style else "")] * blank + [word]
        used, empty, glued = used + blank + size, False, True
    yield _joined(row)


def _words(paragraph: Line, room: int) -> Iterator[Run]:
    """Words and blanks in turn; a word that fits no line is cut, as scripts without blanks need it."""
    for run in paragraph.runs:
        for piece in re.findall(r"\s+|\S+", printable(run.text)):
            if piece.isspace():
                yield Run(" ")
            elif run.whole or columns(piece) <= room:
                yield Run(piece, run.style)
            else:
                yield from (Run(part, run.style) for part in _chopped(piece, room))


def _chopped(word: str, room: int) -> Iterator[str]:
    part, used = "", 0
    for character in word:
        size = _columns(character)
        if part and used + size > room:
            yield part
            part, used = "", 0
        part, used = part + character, used + size
    yield part


def _joined(row: Iterable[Run]) -> tuple[Run, ...]:
    return tuple(Run("".join(run.text for run in runs), style) for style, runs in groupby(row, attrgetter("style")))


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
