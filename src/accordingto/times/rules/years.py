"""*2031*, *the year 2031*, *fiscal 2031*, *2025-26*, *nineteen ninety-seven*."""

from datetime import date

from accordingto.times.meanings import Fixed, Meaning
from accordingto.times.period import Period
from accordingto.times.rule import Cut, Rule
from accordingto.times.words import NUMBER, TENS

_MODERN = range(1900, 2100)


def _fixed(year: int) -> Meaning | None:
    return Fixed(Period("year", date(year, 1, 1))) if 1 <= year <= 9999 else None  # noqa: PLR2004 - years that dates have


def _figures(cut: Cut) -> Meaning | None:
    """Four figures are a year where nothing says that they count something."""
    year = int(cut.word("year_digits"))
    if cut.before("money", "decimal") or cut.after("percent", "unit", "clock_unit", "ordinal", "thousand", "hundred"):
        return None
    if cut.has("unit"):
        return _fixed(year) if cut.word("unit") == "year" else None
    if cut.after("hyphen") and cut.after("unit", "other", steps=2):
        return None
    if year not in _MODERN:
        return _fixed(year) if cut.before("in", "since", "of", "by", "from") and not cut.after("other") else None
    return _fixed(year)


def _range(cut: Cut) -> Meaning | None:
    """Two years that follow each other: a season of sport, a school year."""
    first = int(cut.word("year_digits"))
    second = cut.tokens.word(cut.last - 1)
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)  # noqa: PLR2004 - a whole year
    if not first < last <= first + 100 or len(second) not in (2, 4):
        return None
    return Fixed(Period("year", date(first, 1, 1)), Period("year", date(last, 1, 1)))


def _spoken(cut: Cut) -> Meaning | None:
    """As it is spoken: two numbers below a hundred, or thousands."""
    words = [cut.tokens.word(i) for i in range(cut.first, cut.last)]
    numbers = [NUMBER.get(word, TENS.get(word, 0)) for word in words if word in NUMBER or word in TENS]
    if "thousand" in words:
        return _fixed(numbers[0] * 1000 + sum(numbers[1:]))
    return _fixed(numbers[0] * 100 + sum(numbers[1:]))


YEAR = Rule("year", "(?:the unit|fiscal unit?)? year_digits|the year_digits period", _figures)
YEAR_RANGE = Rule("year-range", "year_digits hyphen (?:digits|year_digits)", _range)
SPOKEN_YEAR = Rule(
    "spoken-year", "(?:the unit)? number tens(?: hyphen? number)?|the unit number thousand(?: and? number)?", _spoken
)
