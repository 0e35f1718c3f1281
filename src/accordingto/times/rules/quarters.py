"""*the third quarter*, *third-quarter*, *the first half*, *Q3 2031*, *fiscal first quarter*."""

from datetime import date

from accordingto.times.meanings import Fixed, Inside, Meaning, Named, Shifted
from accordingto.times.period import Period
from accordingto.times.rule import Cut, Rule
from accordingto.times.words import ORDINAL, UNITS

_ORDINAL = "(?:ordinal|second|last)"


def _number(cut: Cut, most: int) -> int:
    word = cut.word("ordinal", "second", "last")
    return most if word == "last" else 2 if word == "second" else ORDINAL[word]


def _quarter(cut: Cut) -> Meaning | None:
    word = cut.word("unit")
    if UNITS.get(word) != "quarter" or word.endswith("s"):
        return None
    number = _number(cut, 4)
    if cut.has("last") and not (cut.has("of") or cut.after("of")):
        return None
    if not 1 <= number <= 4 or (cut.before("digits", "number") and not cut.has("the")):  # noqa: PLR2004 - quarters of a year
        return None
    year = cut.word("year_digits")
    named = Named("quarter", number)
    return Inside(named, Fixed(Period("year", date(int(year), 1, 1)))) if year else named


def _half(cut: Cut) -> Meaning | None:
    number = _number(cut, 2)
    if number > 2 or not (cut.after("of") or cut.has("hyphen") or cut.has("year_digits") or cut.before("in", "for")):  # noqa: PLR2004 - halves of a year
        return None
    if cut.after("of") and not cut.after("the", "this", "last", "next", "year_digits", "decade_digits", steps=2):
        return None
    return Named("half", number)


def _code(cut: Cut) -> Meaning | None:
    code, year = cut.word("quarter_code"), cut.word("year_digits")
    unit, number = ("quarter", int(code[1])) if code[0] == "q" else ("half", int(code[1]))
    if unit == "half" and number > 2:  # noqa: PLR2004 - halves of a year
        return None
    named = Named(unit, number)
    return Inside(named, Fixed(Period("year", date(int(year), 1, 1)))) if year else named


def _year_quarter(cut: Cut) -> Meaning | None:
    """*last year's third quarter*, *this year's first half*."""
    steps = -1 if cut.has("last") else 1 if cut.has("next") else 0
    if UNITS.get(cut.word("unit")) != "year":
        return None
    half = cut.has("half")
    number = _number(Cut(cut.tokens, cut.last - 2, cut.last), 2 if half else 4)
    return Inside(Named("half" if half else "quarter", number), Shifted("year", steps))


QUARTER = Rule(
    "quarter",
    f"the? (?:fiscal hyphen?)? year_digits? (?:fiscal hyphen?)? {_ORDINAL} fiscal? unit"
    "(?:(?: of)? fiscal? year_digits)?|"
    f"(?:fiscal hyphen?)? {_ORDINAL} hyphen unit",
    _quarter,
)
HALF = Rule("half-year", f"the? year_digits? {_ORDINAL} hyphen? half", _half)
QUARTER_CODE = Rule("quarter-code", "quarter_code(?: of)? year_digits?", _code)
QUARTER_OF_YEAR = Rule(
    "quarter-of-year", f"(?:this|last|next) unit tick s {_ORDINAL} hyphen? (?:unit|half)", _year_quarter
)
