"""Which of the many Fridays, Marches and third quarters is meant.

*Last* and *next* say it, or a year that the sentence names; else the verbs around it do.
"""

from datetime import date, timedelta
from typing import NamedTuple

from accordingto.times import holidays
from accordingto.times.meanings import Named
from accordingto.times.period import MONTHS_OF, Period, containing
from accordingto.times.tense import AHEAD, BACK

_AGAINST = 3.0
"""Days against the tense of the sentence count so many times."""
_WHICH = {
    "last": "the last one before the day of writing",
    "this": "the one of the year of writing",
    "next": "the next one after the day of writing",
}


class Scene(NamedTuple):
    """What an expression stands in: the day of writing, the tense, what was spoken of before."""

    today: date | None
    tense: int = 0
    spoken: tuple[Period, ...] = ()
    """Periods of the sentences before and of this one, the last one last."""
    here: tuple[Period, ...] = ()
    """Those of the same sentence."""


def place(meaning: Named, scene: Scene, today: date) -> tuple[Period | None, str]:
    """The one that is meant of all the Fridays, Marches or third quarters, and by what rule."""
    if meaning.unit == "weekday":
        return _weekday(meaning, scene, today)
    years = [today.year - 1, today.year, today.year + 1]
    candidates = [period for year in years if (period := in_year(meaning, year)) is not None]
    if not candidates:
        return None, ""
    unit = candidates[0].unit
    now = containing(unit, today)
    if meaning.which in _WHICH:
        later = {"last": -1, "this": 0, "next": 1}[meaning.which]
        near = [p for p in candidates if (p.first > now.first) - (p.first < now.first) == later] or candidates[1:2]
        if meaning.which == "this":
            near = candidates[1:2] or candidates
        return (near[-1] if later < 0 else near[0]), _WHICH[meaning.which]
    year = _year_spoken_of(scene, today)
    if year is not None:
        return in_year(meaning, year), "the year is the one that the sentence names"
    best = min(candidates, key=lambda p: _distance(p, today, scene.tense))
    return best, "the nearest one, as the sentence looks ahead or back"


def _year_spoken_of(scene: Scene, today: date) -> int | None:
    """The other year that the same sentence names in full."""
    for period in reversed(scene.here):
        if period.unit == "year" and period.first.year != today.year:
            return period.first.year
    return None


def _distance(period: Period, today: date, tense: int) -> float:
    """Days between a period and today; those against the tense count more."""
    if period.first <= today <= period.last:
        return 0.0
    if period.first > today:
        return (period.first - today).days * (_AGAINST if tense == BACK else 1.0)
    return (today - period.last).days * (_AGAINST if tense == AHEAD else 0.8)


def in_year(meaning: Named, year: int) -> Period | None:
    """A named month, day, quarter, half, season or holiday of a year."""
    try:
        if meaning.unit.startswith("holiday:"):
            return Period("day", holidays.day_of(meaning.unit.removeprefix("holiday:"), year))
        if meaning.day:
            return Period("day", date(year, meaning.number, meaning.day))
    except ValueError:
        return None
    if meaning.unit == "season":
        return Period("season", date(year, (meaning.number * 3 or 12), 1))
    months = MONTHS_OF[meaning.unit]
    return Period(meaning.unit, date(year, (meaning.number - 1) * months + 1, 1))


def _weekday(meaning: Named, scene: Scene, today: date) -> tuple[Period, str]:
    back = (today.weekday() - meaning.number) % 7
    if meaning.which == "previous":
        then = next((p.first for p in reversed(scene.spoken) if p.unit == "day"), today)
        back = (then.weekday() - meaning.number) % 7 or 7
        return Period("day", then - timedelta(days=back)), "the last one before the day last spoken of"
    if meaning.which == "last":
        days, note = -(back or 7), "the last one before the day of writing"
    elif meaning.which == "next":
        days, note = (7 - back), "the next one after the day of writing"
    elif meaning.which == "this" or scene.tense == AHEAD:
        days, note = (7 - back) % 7, "the nearest one, as the sentence looks ahead"
    else:
        days, note = -back, "the nearest one, as the sentence looks back"
    return Period("day", today + timedelta(days=days)), note
