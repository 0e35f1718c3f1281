"""Lengths of time: how TIMEX3 writes them, and the days that they cover where one end is the day of writing."""

from datetime import date

from accordingto.times.meanings import Length
from accordingto.times.period import LETTERS, add

_YEARS = {"decade": 10, "century": 100}
_CLOCK = ("hour", "minute", "second")
_PARTS = {
    "year": (12, "month"),
    "week": (7, "day"),
    "day": (24, "hour"),
    "hour": (60, "minute"),
    "minute": (60, "second"),
}
"""A unit's parts, for halves: how many, and which."""


def value_of(length: Length) -> str:
    """``P2Y6M``, ``PT90M``, ``PXW`` where the number is left open."""
    unit, amount = length.unit, length.amount
    if unit == "fortnight":
        unit, amount = "week", None if amount is None else amount * 2
    if amount is None:
        return f"PT{'X'}{LETTERS[unit]}" if unit in _CLOCK else f"PX{LETTERS.get(unit, 'Y')}"
    if unit in _YEARS:
        unit, amount = "year", amount * _YEARS[unit]
    whole = int(amount)
    rest = amount - whole
    head = f"{whole}{LETTERS[unit]}" if whole else ""
    tail, inner = "", unit
    if rest and unit in _PARTS:
        count, inner = _PARTS[unit]
        tail = f"{round(rest * count)}{LETTERS[inner]}"
    elif rest:
        head = f"{amount:g}{LETTERS[unit]}"
    if unit in _CLOCK:
        return f"PT{head}{tail}" if head or tail else f"PT0{LETTERS[unit]}"
    if inner in _CLOCK:
        return f"P{head}T{tail}"
    return f"P{head}{tail}" if head or tail else f"P0{LETTERS[unit]}"


def days_of(length: Length, today: date | None) -> tuple[date | None, date | None]:
    """The first and last day of a length that has just passed or comes; nothing for one that is tied to no day."""
    if today is None or not length.way:
        return None, None
    if length.amount is None:
        return (None, today) if length.way < 0 else (today, None)
    if length.unit in _CLOCK:
        return today, today
    other = add(today, "week" if length.unit == "weekend" else length.unit, round(length.amount) * length.way)
    return (other, today) if length.way < 0 else (today, other)
