"""When: an expression of time as the article words it, and the days that it means."""

from dataclasses import dataclass
from enum import StrEnum

from accordingto.types.evidence import Evidence
from accordingto.types.span import Span


class TimexType(StrEnum):
    """What kind of time is meant (TIMEX3, ISO-TimeML)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Reference:
    """The day of writing, from which relative expressions are reckoned; None where the page gives none."""

    day: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class ClaimTimes:
    """When a claim was said (by the words around its cue), and when what it tells of was, as indexes of expressions."""

    saying: tuple[int, ...] = ()
    content: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that say when, how long or how often.

    ``stated`` names what the words themselves say (``month``, ``day``), ``implied`` what was filled in (``year``); the
    note of ``evidence`` says by which rule. ``edtf``, ``earliest`` and ``latest`` are None where no days are meant (*a
    three-year term*) or where there is nothing to reckon from; one of the two days is None where time is open there.
    """

    span: Span
    type: TimexType
    value: str
    """TIMEX3: ``2026-01``, ``2025-Q4``, ``P5Y``, ``FUTURE_REF``."""
    evidence: Evidence
    edtf: str | None = None
    """Extended Date/Time Format, level 2 at most."""
    earliest: str | None = None
    """The first day meant, ``YYYY-MM-DD``."""
    latest: str | None = None
    mod: str | None = None
    """TIMEX3: ``START``, ``MID``, ``END``, ``APPROX`` and the like."""
    stated: tuple[str, ...] = ()
    implied: tuple[str, ...] = ()
