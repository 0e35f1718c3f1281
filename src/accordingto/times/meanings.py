"""What expressions of time can mean, before it is known when they were written.

A meaning keeps what the words state and nothing else; ``resolve.py`` fills in what they imply.
"""

from typing import NamedTuple

from accordingto.times.period import Period


class Fixed(NamedTuple):
    """Named in full: *4 March 2031*, *the 1990s*."""

    period: Period
    until: Period | None = None
    """The last period of a range."""


class Named(NamedTuple):
    """A place within a larger period that the words leave open: *March*, *Friday*, *the third quarter*, *4 March*.

    ``number`` counts as the calendar does: months from 1, weekdays from 0 (Monday), seasons from 0 (winter). ``which``
    is ``last``, ``this`` or ``next`` where the words say so.
    """

    unit: str
    number: int
    day: int = 0
    which: str = ""
    until_day: int = 0


class Shifted(NamedTuple):
    """So many units from the day of writing, or from the day last spoken of: *last year*, *two weeks ago*."""

    unit: str
    steps: float
    from_then: bool = False
    compares: bool = False
    """Said to compare: beside the third quarter, *a year ago* is the third quarter of the year before."""


class Inside(NamedTuple):
    """A named place in a period that other words give: *July last year*, *the third quarter of 2025*."""

    named: Named
    outer: "Fixed | Shifted | Inside"


class Mentioned(NamedTuple):
    """The one last spoken of: *the quarter*, *that year*; ``latest`` where the words ask for the last one ended."""

    unit: str
    latest: bool = False
    that: bool = False
    """*that year*: the one that holds what was last spoken of."""


class Around(NamedTuple):
    """The longer period that holds a day: *the week of March 8*."""

    unit: str
    day: "Meaning"


class Relation(NamedTuple):
    """Only before, at or after now: *recently*, *currently*, *the future*."""

    value: str


class Length(NamedTuple):
    """How long; ``way`` is -1 for what has just passed, 1 for what comes, 0 where nothing ties it to a day."""

    amount: float | None
    unit: str
    way: int = 0


class Often(NamedTuple):
    """How often, as TIMEX3 writes it."""

    value: str


class Clock(NamedTuple):
    """A time of day, on a day that other words may give."""

    said: str
    """As TIMEX3 writes it after the day: ``T17:00``, ``TMO``."""
    day: "Meaning | None" = None
    zone: str = ""


Meaning = Fixed | Named | Shifted | Inside | Mentioned | Around | Relation | Length | Often | Clock
