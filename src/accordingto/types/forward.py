"""Claims about what is to come: promises, plans, threats, forecasts, expectations, deadlines, scheduled events."""

from dataclasses import dataclass
from enum import StrEnum

from accordingto.types.evidence import Evidence
from accordingto.types.span import Span


class ForwardAct(StrEnum):
    """What is done about what is to come."""

    PROMISE = "promise"
    PLAN = "plan"
    THREAT = "threat"
    FORECAST = "forecast"
    EXPECTATION = "expectation"
    DEADLINE = "deadline"
    SCHEDULE = "schedule"


@dataclass(frozen=True, slots=True)
class Window:
    """When it falls due, by the words of ``span``.

    Where they name an event and no day (*after the elections*), ``edtf`` and both days are None; one day is None where
    time is open there. ``time`` is the index of the expression of time in the reading.
    """

    span: Span
    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    time: int | None = None


@dataclass(frozen=True, slots=True)
class ForwardClaim:
    """What a claim says of days to come; ``claim`` is its index in the reading.

    ``by`` is the id of the source that commits to it: the origin of the claim's chain. ``window`` is None where the
    words give no time: it is undated.
    """

    claim: int
    act: ForwardAct
    evidence: Evidence
    by: int | None = None
    condition: Span | None = None
    window: Window | None = None
