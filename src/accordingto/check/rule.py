"""What a rule is: a value that says what it looks for, why, on whose guide it rests, and when it is wrong."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from accordingto.check.draft import Draft
from accordingto.types import Fix, Severity, Span, Spans

__all__ = ["NO_LIBRARY", "Hit", "Hits", "Need", "Rule", "Severity"]


@dataclass(frozen=True, slots=True)
class Hit:
    """One place that breaks a rule; the runner makes it a finding."""

    span: Span
    message: str
    help: str = ""
    fix: Fix | None = None
    related: Spans = ()


Hits = Iterator[Hit]


class Need(StrEnum):
    """What a rule wants beside the article's text."""

    TEXT = "text"
    PAGE = "page"
    """Markup or metadata, which plain text does not have."""
    LIBRARY = "library"
    """Other articles to compare with."""


NO_LIBRARY = (
    "it holds the draft against the articles of a library, and none is named; "
    "try accordingto --library PATH check, after accordingto --library PATH add"
)
"""Why rules that need other articles do not run by themselves."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Every field but those from ``find`` to ``needs`` is shown to people as it is."""

    code: str
    name: str
    severity: Severity
    summary: str
    """One line: what is found."""
    rationale: str
    guide: str
    """Whose published rule it rests on."""
    bad: str
    good: str
    wrong_when: str
    """Where a finding may be ignored."""
    find: Callable[[Draft], Hits] | None = None
    """None where the rule is off."""
    default: bool = False
    """Only rules whose precision was measured on real articles are (docs/decisions/0019)."""
    needs: Need = Need.TEXT
    off: str = ""
    """Why a rule is off that has no ``find``."""
    beside: str = ""
    """For rules that need a library: the article in it that the examples are held against, its outlet first."""

    def __post_init__(self) -> None:
        if (self.find is None) != bool(self.off):
            raise ValueError(f"{self.code}: expected a way to find, or why the rule is off, and not both")
