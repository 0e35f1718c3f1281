"""Lengths of time laid on the calendar, for whoever knows from the words around them how to lay them."""

import re
from datetime import date

from accordingto.times.period import add, containing

_LENGTH = re.compile(r"P(?P<amount>\d{1,4})(?P<unit>[YMWDQ])\Z")
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "Q": "quarter"}


def days_ahead(value: str, word: str, today: date | None) -> tuple[str | None, str | None] | None:
    """The days that a TIMEX3 length means after a preposition: *in six months* is the month then, others run from now.

    None where the length has no number, or there is nothing to reckon from.
    """
    found = _LENGTH.match(value)
    if today is None:
        return None
    if found is None and not value.startswith("PT"):
        return today.isoformat(), None
    unit, amount = (_UNITS[found["unit"]], int(found["amount"])) if found else ("day", 1)
    try:
        then = add(today, unit, amount)
        period = containing(unit, then)
    except (ValueError, OverflowError):
        return None
    if word == "in" and found:
        return period.first.isoformat(), period.last.isoformat()
    return (then.isoformat(), None) if word == "after" else (today.isoformat(), then.isoformat())
