"""Stretches of the calendar: a unit and its first day. All reckoning with dates is done here."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

MONTHS_OF = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
"""Units made of months, and how many."""
DAYS_OF = {"day": 1, "week": 7, "fortnight": 14}
LETTERS = {
    "year": "Y",
    "month": "M",
    "week": "W",
    "day": "D",
    "quarter": "Q",
    "decade": "E",
    "century": "C",
    "weekend": "WE",
    "hour": "H",
    "minute": "M",
    "second": "S",
}
"""How TIMEX3 writes a unit in a duration."""
SEASONS = ("WI", "SP", "SU", "FA")
_EDTF_SEASONS = (24, 21, 22, 23)
_THIRD = 3
_HALVES, _QUARTERS = 39, 32
"""EDTF counts halves of a year from 40 and quarters from 33."""


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


_Written = dict[str, Callable[[date], str]]
_VALUES: _Written = {
    "century": lambda day: f"{day.year // 100:02}",
    "decade": lambda day: f"{day.year // 10:03}",
    "year": lambda day: f"{day.year:04}",
    "half": lambda day: f"{day.year:04}-H{(day.month + 5) // 6}",
    "quarter": lambda day: f"{day.year:04}-Q{(day.month + 2) // 3}",
    "season": lambda day: f"{day.year:04}-{SEASONS[day.month % 12 // 3]}",
    "month": lambda day: f"{day.year:04}-{day.month:02}",
    "week": _week,
    "fortnight": _week,
    "weekend": lambda day: f"{_week(day)}-WE",
    "day": date.isoformat,
}
_EDTF: _Written = {
    "century": lambda day: f"{day.year // 100:02}XX",
    "decade": lambda day: f"{day.year // 10:03}X",
    "year": _VALUES["year"],
    "half": lambda day: f"{day.year:04}-{_HALVES + (day.month + 5) // 6}",
    "quarter": lambda day: f"{day.year:04}-{_QUARTERS + (day.month + 2) // 3}",
    "season": lambda day: f"{day.year:04}-{_EDTF_SEASONS[day.month % 12 // 3]}",
    "month": _VALUES["month"],
    "day": date.isoformat,
}


class Period(NamedTuple):
    """A unit of the calendar that begins on a day: the month from 1 March 2031 on."""

    unit: str
    first: date

    @property
    def last(self) -> date:
        """The last day that belongs to it."""
        if self.unit in DAYS_OF:
            return self.first + timedelta(days=DAYS_OF[self.unit] - 1)
        if self.unit == "weekend":
            return self.first + timedelta(days=1)
        return _from_months(_months(self.first) + MONTHS_OF[self.unit]) - timedelta(days=1)

    @property
    def value(self) -> str:
        """As TIMEX3 writes it."""
        return _VALUES[self.unit](self.first)

    @property
    def edtf(self) -> str:
        """As EDTF writes it; what EDTF has no sign for is an interval of days."""
        if self.unit in _EDTF:
            return _EDTF[self.unit](self.first)
        return f"{self.first.isoformat()}/{self.last.isoformat()}"

    def shift(self, steps: int) -> "Period":
        """The period of the same unit so many steps later, or earlier."""
        if self.unit in MONTHS_OF:
            return Period(self.unit, _from_months(_months(self.first) + steps * MONTHS_OF[self.unit]))
        days = 7 if self.unit == "weekend" else DAYS_OF[self.unit]
        return Period(self.unit, self.first + timedelta(days=steps * days))


def containing(unit: str, day: date) -> Period:
    """The period of a unit that a day belongs to; of weekends, the one of its week."""
    if unit in MONTHS_OF:
        size = MONTHS_OF[unit]
        offset = 1 if unit == "season" else 0
        return Period(unit, _from_months((_months(day) + offset) // size * size - offset))
    if unit == "day":
        return Period(unit, day)
    monday = day - timedelta(days=day.weekday())
    return Period(unit, monday + timedelta(days=5) if unit == "weekend" else monday)


def third(period: Period, which: str) -> tuple[date, date]:
    """The first and last day of the early, middle or late third of a period (``START``, ``MID``, ``END``).

    Of units made of months, thirds are whole months where they can be.
    """
    place = {"START": 0, "MID": 1, "END": 2}[which]
    months = MONTHS_OF.get(period.unit, 0)
    if months >= _THIRD:
        base = _months(period.first)
        low, high = (base + months * cut // _THIRD for cut in (place, place + 1))
        return _from_months(low), _from_months(high) - timedelta(days=1)
    if period.unit == "month":
        days = (0, 10, 20, (period.last - period.first).days + 1)
    else:
        length = (period.last - period.first).days + 1
        days = (0, -(-length // 3), -(-2 * length // 3), length)
    low, high = days[place], max(days[place + 1], days[place] + 1)
    low = min(low, (period.last - period.first).days)
    return period.first + timedelta(days=low), min(period.last, period.first + timedelta(days=high - 1))


def add(day: date, unit: str, amount: int) -> date:
    """The day so many units later, or earlier; the last day of a month where the same day is not there."""
    if unit in MONTHS_OF:
        start = _from_months(_months(day) + amount * MONTHS_OF[unit])
        return min(start + timedelta(days=day.day - 1), containing("month", start).last)
    return day + timedelta(days=amount * DAYS_OF[unit])


def _months(day: date) -> int:
    return day.year * 12 + day.month - 1


def _from_months(months: int) -> date:
    return date(months // 12, months % 12 + 1, 1)
