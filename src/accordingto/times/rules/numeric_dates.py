"""*2031-03-04*, *3/4/2031*: dates in figures alone. The month stands first unless it cannot be one."""

from datetime import date

from accordingto.times.meanings import Fixed, Meaning
from accordingto.times.period import Period
from accordingto.times.rule import Cut, Rule

_LAST_MONTH = 12
_SPLIT_YEAR = 50


def _make(cut: Cut) -> Meaning | None:
    said = cut.tokens.word(cut.first)
    if "-" in said:
        year, month, day = (int(part) for part in said.split("-"))
    else:
        month, day, year = (int(part) for part in said.split("/"))
        if month > _LAST_MONTH:
            month, day = day, month
        if year < 100:  # noqa: PLR2004 - two figures
            year += 1900 if year >= _SPLIT_YEAR else 2000
    try:
        return Fixed(Period("day", date(year, month, day)))
    except ValueError:
        return None


NUMERIC_DATE = Rule("numeric-date", "numeric_date", _make)
