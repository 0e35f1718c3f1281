"""Offsets of a document → offsets, lines and columns of the user's own file.

What came out of a container (a Word file, a feed, a wire's message) has no lines of its own that a person sees: its
places are counted in paragraphs, and the column inside one.
"""

from bisect import bisect_right
from enum import StrEnum
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from accordingto.types import Document, Page, PageForm, Span

_AS_GIVEN = frozenset({PageForm.TEXT, PageForm.MARKDOWN})


class Unit(StrEnum):
    """What places are counted in."""

    LINE = "line"
    PARAGRAPH = "paragraph"
    """Paragraphs that have words, headings included, from the first of the article."""


class Place(NamedTuple):
    """A line, or a paragraph, and a column in it, both from 1, in code points."""

    line: int
    column: int


class Places:
    """``pairs`` are runs of the document that stand as they are in the file: (document offset, file offset, length).

    Where places are counted in paragraphs, ``content`` is what the paragraphs show, each on a line.
    """

    def __init__(
        self, content: str, pairs: tuple[tuple[int, int, int], ...] | None = None, unit: Unit = Unit.LINE
    ) -> None:
        self.content = content
        self.unit = unit
        self._pairs = pairs

    @cached_property
    def _firsts(self) -> list[int]:
        return [pair[0] for pair in self._pairs or ()]

    @cached_property
    def _lines(self) -> list[int]:
        """Where each line begins. A form feed or a line separator begins none: editors do not count them."""
        lengths = (len(line) for line in self.content.replace("\r\n", "\0\n").replace("\r", "\n").split("\n"))
        return [0, *accumulate(length + 1 for length in lengths)][:-1]

    def offset(self, offset: int) -> int:
        """Where a character of the document stands in the file; of what stands nowhere, what stands before it."""
        if self._pairs is None:
            return offset
        number = bisect_right(self._firsts, offset) - 1
        if number < 0:
            return 0
        first, start, length = self._pairs[number]
        return start + min(offset - first, length)

    def file_span(self, span: Span) -> tuple[int, int]:
        """Where a span stands in the file, markup inside it included."""
        return self.offset(span.start), self.offset(span.end - 1) + 1

    def at(self, file_offset: int) -> Place:
        """The line and the column of an offset in the file."""
        line = bisect_right(self._lines, file_offset)
        return Place(line, file_offset - self._lines[line - 1] + 1)

    def told(self, place: Place) -> str:
        """A place in words."""
        return f"{self.unit} {place.line}, column {place.column}"

    def start_of(self, number: int) -> int:
        """Where a line begins, from 1."""
        return self._lines[number - 1]

    def line(self, number: int) -> str:
        """The words of a line of the file, from 1."""
        start = self._lines[number - 1]
        end = self._lines[number] if number < len(self._lines) else len(self.content)
        return self.content[start:end].rstrip("\r\n")

    @property
    def line_count(self) -> int:
        """How many lines the file has."""
        return len(self._lines)


def places_of(document: Document, page: Page) -> Places:
    """How the text of a document stands in its page. Text and Markdown are as given; HTML is looked through."""
    if page.form in _AS_GIVEN:
        return Places(page.content)
    from accordingto.check.html_places import pairs_of, paragraphs_of

    if page.form is PageForm.HTML:
        return Places(page.content, pairs_of(page.content, document))
    return Places(*paragraphs_of(page.content, document), Unit.PARAGRAPH)
