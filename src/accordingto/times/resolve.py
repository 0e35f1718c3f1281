"""What an expression means once the day of writing is known: the days, and what had to be implied.

No clock is asked: the day of writing is given, and where it is not, only what is stated in full has days.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, NamedTuple

from accordingto.times import lengths
from accordingto.times.meanings import (
    Around,
    Clock,
    Fixed,
    Inside,
    Length,
    Meaning,
    Mentioned,
    Named,
    Often,
    Relation,
    Shifted,
)
from accordingto.times.period import MONTHS_OF, SEASONS, Period, containing
from accordingto.times.places import Scene, in_year, place
from accordingto.times.tense import AHEAD, BACK

_FIGURES = {"month": "{:02}", "quarter": "Q{}", "half": "H{}"}


class Meant(NamedTuple):
    """What an expression means: values for readers of TIMEX3 and EDTF, the period, and how it was found."""

    type: str
    value: str
    period: Period | None = None
    until: Period | None = None
    first: date | None = None
    last: date | None = None
    stated: tuple[str, ...] = ()
    implied: tuple[str, ...] = ()
    note: str = ""


def resolve(meaning: Meaning, scene: Scene) -> Meant | None:
    """The days that a meaning stands for in a scene; None where there are none in any calendar."""
    try:
        return _resolve(meaning, scene)
    except (ValueError, OverflowError):
        return None


def _resolve(meaning: Meaning, scene: Scene) -> Meant | None:
    return _BY_KIND[type(meaning)](meaning, scene)


def _fixed(meaning: Fixed, _scene: Scene) -> Meant:
    return _dated(meaning.period, meaning.until, stated=("date",), note="the words say it in full")


def _often(meaning: Often, _scene: Scene) -> Meant:
    return Meant("SET", meaning.value, stated=("frequency",), note="it comes again and again")


def _dated(
    period: Period,
    until: Period | None = None,
    *,
    stated: tuple[str, ...],
    implied: tuple[str, ...] = (),
    note: str,
) -> Meant:
    last = (until or period).last
    return Meant("DATE", period.value, period, until, period.first, last, stated, implied, note)


def _named(meaning: Named, scene: Scene) -> Meant | None:
    stated = ("month", "day") if meaning.day else (meaning.unit.split(":")[0],)
    if scene.today is None:
        return Meant("DATE", _open_value(meaning), stated=stated, note="the text has no date to reckon from")
    period, note = place(meaning, scene, scene.today)
    if period is None:
        return None
    until = None
    if meaning.until_day:
        until = Period("day", period.first.replace(day=meaning.until_day))
    implied = ("week",) if meaning.unit == "weekday" else ("year",)
    return _dated(period, until, stated=stated, implied=implied, note=note)


def _open_value(meaning: Named) -> str:
    if meaning.unit == "weekday":
        return f"XXXX-WXX-{meaning.number + 1}"
    if meaning.unit == "season":
        return f"XXXX-{SEASONS[meaning.number]}"
    if meaning.day:
        return f"XXXX-{meaning.number:02}-{meaning.day:02}"
    if meaning.unit in _FIGURES:
        return f"XXXX-{_FIGURES[meaning.unit].format(meaning.number)}"
    return "XXXX-XX-XX"


def _shifted(meaning: Shifted, scene: Scene) -> Meant | None:
    stated = ("distance",)
    if scene.today is None and not (meaning.from_then and scene.spoken):
        return _without_today(meaning)
    unit, steps = meaning.unit, meaning.steps
    if steps != int(steps):
        unit, steps = (
            ("month", steps * 12) if unit == "year" else ("day", steps * 7) if unit == "week" else (unit, steps)
        )
    base, note = _base(meaning, scene)
    if base is None:
        return None
    if unit == "weekend" and scene.tense == BACK and not steps and scene.today and scene.today.weekday() < 3:  # noqa: PLR2004 - Monday to Wednesday
        steps = -1
    if unit == "year" and base.unit in ("quarter", "half"):
        period = base.shift(int(steps) * 12 // MONTHS_OF[base.unit])
    else:
        period = containing(unit, base.first).shift(int(steps))
    return _dated(period, stated=stated, implied=("date",), note=note)


def _without_today(meaning: Shifted) -> Meant:
    value = {"year": "XXXX", "month": "XXXX-XX", "week": "XXXX-WXX", "quarter": "XXXX-QX"}.get(
        meaning.unit, "XXXX-XX-XX"
    )
    return Meant("DATE", value, stated=("distance",), note="the text has no date to reckon from")


def _base(meaning: Shifted, scene: Scene) -> tuple[Period | None, str]:
    """What a distance is counted from: the day of writing, or what was spoken of last."""
    today = Period("day", scene.today) if scene.today else None
    if meaning.compares:
        last = next((p for p in reversed(scene.spoken) if p.unit in ("quarter", "half", "year", "month")), None)
        if last is not None and last.unit in ("quarter", "half"):
            return last, "the same part of the year before, beside the one last spoken of"
    if meaning.from_then:
        fine = ("day",) if meaning.unit in ("day", "week") else (*MONTHS_OF, "day")
        then = next((p for p in reversed(scene.spoken) if p.unit in fine), None)
        return (then, "counted from the day last spoken of") if then else (today, "counted from the day of writing")
    return today, "counted from the day of writing"


def _inside(meaning: Inside, scene: Scene) -> Meant | None:
    outer = _resolve(meaning.outer, scene)
    if outer is None or outer.period is None:
        return None
    if meaning.named.unit == "weekday":
        period: Period | None = Period("day", outer.period.first + timedelta(days=meaning.named.number))
    else:
        period = in_year(meaning.named, outer.period.first.year)
    if period is None:
        return None
    implied = outer.implied
    return _dated(period, stated=(meaning.named.unit, *outer.stated), implied=implied, note=outer.note)


def _mentioned(meaning: Mentioned, scene: Scene) -> Meant | None:
    unit = "quarter" if meaning.unit == "period" else meaning.unit
    if meaning.that and scene.spoken and scene.spoken[-1].unit not in ("decade", "century"):
        period = containing(unit, scene.spoken[-1].first)
        return _dated(period, stated=("unit",), implied=("date",), note="the one that holds what was last spoken of")
    spoken = next((p for p in reversed(scene.spoken) if p.unit == unit), None)
    if spoken is not None and (unit in ("quarter", "day") or spoken in scene.here):
        return _dated(spoken, stated=("unit",), implied=("date",), note="the one last spoken of")
    if scene.today is None:
        return _without_today(Shifted(unit, 0))
    period = containing(unit, scene.today)
    note = "the one that holds the day of writing"
    if meaning.latest or unit == "quarter" or (unit == "weekend" and scene.tense != AHEAD):
        back = period.shift(-1)
        period = back if period.last >= scene.today or unit != "weekend" else period
        note = "the last one that had ended when it was written"
    return _dated(period, stated=("unit",), implied=("date",), note=note)


def _around(meaning: Around, scene: Scene) -> Meant | None:
    day = _resolve(meaning.day, scene)
    if day is None or day.period is None:
        return None
    period = containing(meaning.unit, day.period.first)
    return _dated(period, stated=(meaning.unit, *day.stated), implied=day.implied, note=day.note)


def _relation(meaning: Relation, scene: Scene) -> Meant:
    today = scene.today
    first = today if meaning.value != "PAST_REF" else None
    last = today if meaning.value != "FUTURE_REF" else None
    note = "only before, at or after the day of writing"
    return Meant("DATE", meaning.value, first=first, last=last, stated=("order",), note=note)


def _length(meaning: Length, scene: Scene) -> Meant:
    value = lengths.value_of(meaning)
    first, last = lengths.days_of(meaning, scene.today)
    implied = ("date",) if meaning.way and scene.today else ()
    note = "counted from the day of writing" if implied else "how long, tied to no day"
    return Meant("DURATION", value, first=first, last=last, stated=("length",), implied=implied, note=note)


def _clock(meaning: Clock, scene: Scene) -> Meant | None:
    if meaning.day is not None:
        day = _resolve(meaning.day, scene)
    else:
        spoken = next((p for p in reversed(scene.here) if p.unit == "day"), None)
        period = spoken or (Period("day", scene.today) if scene.today else None)
        day = _dated(period, stated=(), implied=("day",), note="on the day spoken of") if period else None
    if day is None:
        return Meant("TIME", f"XXXX-XX-XX{meaning.said}", stated=("time",), note="the text has no date to reckon from")
    stated = ("time", *day.stated)
    return day._replace(type="TIME", value=day.value + meaning.said, stated=stated)


_BY_KIND: dict[type, Callable[[Any, Scene], Meant | None]] = {
    Fixed: _fixed,
    Named: _named,
    Shifted: _shifted,
    Inside: _inside,
    Mentioned: _mentioned,
    Around: _around,
    Relation: _relation,
    Length: _length,
    Often: _often,
    Clock: _clock,
}
