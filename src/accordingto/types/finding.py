"""What `check` says of one place in an article."""

from dataclasses import dataclass
from enum import StrEnum

from accordingto.types.span import Span, Spans


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Fix:
    """Words to put in the place of others. It never names a source that the article does not name."""

    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule's code, the place that breaks it, what is missing there, and what would mend it.

    ``related`` are other places that explain it.
    """

    code: str
    span: Span
    message: str
    help: str = ""
    fix: Fix | None = None
    related: Spans = ()
