"""What is to come on a line of time: where each window lies between the day of writing and the last day named."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from accordingto.reports.labels import MONTHS
from accordingto.reports.report import Due, Report

LEAST = 2.5
"""Percent of the line that a window takes at least, so that a day can be seen."""
STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 24000)
"""Months from one tick to the next: the first of these that leaves room for the words."""
MOST_TICKS = 6
_YEAR = 12


class Track(NamedTuple):
    """One window on the line, in percent of its width."""

    left: float
    width: float
    is_open: bool = False
    """One of its ends is not said."""


class Tick(NamedTuple):
    """A day that the line names."""

    left: float
    words: str


class Timeline(NamedTuple):
    """The line, and for each thing to come its track; None where it has no day."""

    tracks: tuple[Track | None, ...]
    ticks: tuple[Tick, ...]


def timeline_of(report: Report) -> Timeline | None:
    """The line of what the report says is to come; None where no day is named."""
    windows = [_days(due) for due in report.due]
    named = [day for window in windows for day in window if day is not None]
    if not named:
        return None
    written = _day(report.published)
    first = min([*named, written] if written else named)
    length = max((max(named) - first).days, 28)
    return Timeline(
        tracks=tuple(_track(window, first, length) for window in windows),
        ticks=tuple(_ticks(first, length, is_written=first == written)),
    )


def _days(due: Due) -> tuple[date | None, date | None]:
    return _day(due.earliest), _day(due.latest)


def _day(said: str | None) -> date | None:
    """A day of the calendar; what lies outside of it (or is none) has no place on the line."""
    try:
        return date.fromisoformat(said[:10]) if said else None
    except ValueError:
        return None


def _track(window: tuple[date | None, date | None], first: date, length: int) -> Track | None:
    earliest, latest = window
    if earliest is None and latest is None:
        return None
    start = 100 * ((earliest or first) - first).days / length
    end = 100 * ((latest - first).days / length if latest else 1)
    width = max(LEAST, end - start)
    return Track(round(min(start, 100 - width), 2), round(width, 2), is_open=None in window)


def _ticks(first: date, length: int, *, is_written: bool) -> Iterator[Tick]:
    """The first day, then firsts of months or years with room for their names."""
    yield Tick(0.0, "written" if is_written else f"{first.day} {_month(first)}")
    step = next(step for step in STEPS if length / 30 / step <= MOST_TICKS)
    start = first.year * _YEAR + first.month - 1
    for number in range(start - start % step + step, start + length // 28 + 1, step):
        year, month = divmod(number, _YEAR)
        if year > date.max.year:
            return
        day = date(year, month + 1, 1)
        left = round(100 * (day - first).days / length, 2)
        if 14 <= left <= 92:  # noqa: PLR2004 - room for the words
            yield Tick(left, f"{year}" if step >= _YEAR else _month(day))


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1][:3]} {day.year}"
