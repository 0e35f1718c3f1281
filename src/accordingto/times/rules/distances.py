"""*two weeks ago*, *a year earlier*, *three days later*, *year-ago*, *a week from now*."""

from accordingto.times.meanings import Clock, Length, Meaning, Relation, Shifted
from accordingto.times.rule import Cut, Rule
from accordingto.times.words import CLOCK_UNITS, UNITS

_MOST = 5000


def _distance(cut: Cut) -> Meaning | None:
    word = cut.word("unit", "clock_unit", "second")
    past = cut.has("ago", "earlier", "before")
    amount = cut.amount()
    if amount is None and cut.has("earlier", "later"):
        return Length(None, UNITS[word]) if word in UNITS else None
    if amount is None:
        return Relation("PAST_REF" if past else "FUTURE_REF")
    if amount > _MOST:
        return None
    steps = -amount if past else amount
    from_then = cut.has("earlier", "later", "before", "after")
    if word not in UNITS:
        return Clock("", Shifted("day", 0, from_then=from_then)) if word in CLOCK_UNITS and amount < 12 else None  # noqa: PLR2004 - within the day
    unit = UNITS[word]
    if unit == "weekend":
        return None
    if unit in ("decade", "century"):
        unit, steps = "year", steps * (10 if unit == "decade" else 100)
    return Shifted(unit, steps, from_then=from_then, compares=unit == "year" and steps == -1)


def _year_ago(cut: Cut) -> Meaning | None:
    unit = UNITS[cut.word("unit")]
    return Shifted(unit, -1, from_then=cut.has("earlier"), compares=unit == "year")


def _units_ago(cut: Cut) -> Meaning | None:
    return Length(None, UNITS[cut.word("unit")]) if cut.word("unit").endswith("s") else None


def _beside(cut: Cut) -> Meaning | None:
    """*the day before*, where nothing follows that it is before; *the week before last*."""
    unit = UNITS[cut.word("unit")]
    if unit not in ("day", "week", "month", "year") or cut.word("unit").endswith("s"):
        return None
    if cut.has("last", "next"):
        return Shifted(unit, -2 if cut.has("last") else 2)
    ends = cut.after("comma", "dot", "gap", "semicolon", "close_bracket", "and")
    return Shifted(unit, -1 if cut.has("before") else 1, from_then=True) if ends else None


BESIDE = Rule("period-beside", "the unit (?:before (?:last)?|after (?:next)?)", _beside)
DISTANCE = Rule("distance", "AMOUNT hyphen? unit (?:and a half)? (?:ago|earlier|later|from now|from today)", _distance)
YEAR_AGO = Rule("year-ago", "the? unit hyphen (?:ago|earlier) (?:period|unit)|unit hyphen (?:ago|earlier)", _year_ago)
UNITS_AGO = Rule("units-ago", "unit ago", _units_ago)
