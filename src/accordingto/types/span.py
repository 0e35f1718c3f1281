"""Half-open stretches of a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """``[start, end)`` in Unicode code points of a document's text; never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"expected 0 <= start < end, found [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words that stand in the span."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Does ``other`` lie wholly inside?"""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: "Span") -> bool:
        """Do the two share a character?"""
        return self.start < other.end and other.start < self.end


Spans = tuple[Span, ...]
"""Spans in the order of the text, none overlapping another."""


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """An address that stands on words of the text."""

    span: Span
    href: str
