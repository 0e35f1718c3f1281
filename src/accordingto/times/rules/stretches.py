"""*the past two months*, *the next few years*, *recent weeks*, *the coming days*, *the first nine months*."""

from accordingto.times.meanings import Length, Meaning, Relation
from accordingto.times.rule import Cut, Rule
from accordingto.times.words import CLOCK_UNITS, UNITS


def _unit(cut: Cut) -> str:
    word = cut.word("unit", "clock_unit")
    return UNITS.get(word) or CLOCK_UNITS[word]


def _stretch(cut: Cut) -> Meaning | None:
    unit = _unit(cut)
    if unit == "weekend":
        return None
    way = -1 if cut.has("last", "past", "previous", "recent") else 1 if cut.has("next", "coming", "following") else 0
    return Length(cut.amount(), unit, way)


def _first(cut: Cut) -> Meaning | None:
    """The months of a year that a company's report is about; nothing else is counted so in news."""
    return Length(cut.amount(), _unit(cut)) if _unit(cut) in ("month", "week", "day", "year", "hour") else None


def _plural(cut: Cut) -> Meaning | None:
    """*recent weeks*, *the coming days*, *the last months*: how many is left open."""
    word = cut.word("unit", "clock_unit")
    if not word.endswith("s"):
        return None
    if cut.has("recent", "past", "last", "previous"):
        return (
            Relation("PAST_REF")
            if cut.has("recent") and _unit(cut) in ("year", "day")
            else Length(None, _unit(cut), -1)
        )
    if cut.has("future"):
        return Relation("FUTURE_REF")
    return Length(None, _unit(cut), 1)


def _ahead(cut: Cut) -> Meaning | None:
    return Length(None, _unit(cut), 1) if cut.word("unit").endswith("s") else None


STRETCH = Rule(
    "stretch",
    "(?:every of)? (?:DET? (?:last|past|next|coming|previous)|the following) (?:AMOUNT) (?:unit|clock_unit)",
    _stretch,
)
FIRST_MONTHS = Rule("first-months", "DET (?:ordinal|latest)? (?:digits|number|few) (?:unit|clock_unit)", _first)
PLURAL_STRETCH = Rule(
    "open-stretch", "DET? (?:recent|past|last|coming|next|previous|future) (?:unit|clock_unit)", _plural
)
AHEAD = Rule("ahead", "the? unit ahead", _ahead)
