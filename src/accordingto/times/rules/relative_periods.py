"""*last year*, *this week*, *next month*, *the current quarter*, *the following year*, *that year*."""

from accordingto.times.meanings import Length, Meaning, Mentioned, Shifted
from accordingto.times.rule import Cut, Rule
from accordingto.times.words import UNITS

_STEPS = {"last": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1}


def _relative(cut: Cut) -> Meaning | None:
    unit = UNITS[cut.word("unit")]
    if cut.word("unit").endswith("s") or (unit == "day" and not cut.has("next", "previous", "following")):
        return None
    if cut.has("following", "previous"):
        return Shifted(unit, 1 if cut.has("following") else -1, from_then=True)
    if cut.has("next") and unit == "day":
        return Shifted(unit, 1, from_then=True)
    if cut.has("past") or (cut.has("the") and cut.has("next", "coming") and unit != "weekend"):
        return Length(1, unit, -1 if cut.has("past") else 1)
    return Shifted(unit, next(steps for name, steps in _STEPS.items() if cut.has(name)))


def _that(cut: Cut) -> Meaning | None:
    unit = UNITS[cut.word("unit")]
    if cut.word("unit").endswith("s"):
        return None
    return Mentioned(unit, that=True)


def _the(cut: Cut) -> Meaning | None:
    """*the quarter*, *the year*, *the weekend*: the one that is spoken of; of others too little is meant so."""
    unit = UNITS[cut.word("unit")]
    plain = not cut.has("fiscal", "full")
    if unit == "year" and cut.tokens.word(min(cut.last, len(cut.tokens.letters) - 1)) in ("ended", "ending", "ends"):
        return Length(1, "year")
    if cut.word("unit").endswith("s") or (plain and unit not in ("quarter", "year", "weekend", "month", "week")):
        return None
    if cut.after("other", "name", "old", "hyphen", "tick") and plain and unit in ("month", "week"):
        return None
    if cut.after("of", "hyphen", "year_digits", "ordinal"):
        return None
    if plain and unit == "year" and cut.after("before", "after", "earlier", "later"):
        return None
    return Mentioned(unit)


def _latest(cut: Cut) -> Meaning | None:
    word = cut.word("unit")
    if word.endswith("s"):
        return None
    return Mentioned(UNITS[word] if word else "period", latest=True)


RELATIVE_PERIOD = Rule(
    "relative-period",
    "(?:(?:the|this|own)? (?:last|past|next|coming|previous|this|current)|the following) (?:fiscal|full)? unit",
    _relative,
)
THAT_PERIOD = Rule("that-period", "(?:that|the? same) unit", _that)
THE_PERIOD = Rule("the-period", "the (?:fiscal|full)? unit|own fiscal unit", _the)
LATEST_PERIOD = Rule("latest-period", "the? latest (?:fiscal? unit|period)", _latest)
