"""*4 March 2031*, *March 4*, *Nov. 3-5*, *March 2031*, *the 4th of March*, *March*."""

from datetime import date

from accordingto.times.meanings import Fixed, Meaning, Named
from accordingto.times.period import Period
from accordingto.times.rule import Cut, Rule
from accordingto.times.rules.weekdays import which_of
from accordingto.times.words import MONTH, NUMBER, ORDINAL, TENS

_MONTH = "(?:month|may|march_word)"
_DAY = "(?:digits|ordinal_digits|ordinal|second|tens hyphen? ordinal)"
_MOST_DAYS = 31
_SHORT = 4
"""Letters of an abbreviated month; without its full stop it may be a name."""
_LEADS = ("in", "of", "by", "since", "from", "to", "early", "late", "mid", "hyphen", "on", "the")


def _day(cut: Cut) -> int:
    """The number of the day; figures or words."""
    place = cut.at("digits", "ordinal_digits", "ordinal", "second", "tens")
    if place is None:
        return 0
    word = cut.tokens.word(place)
    if word[0].isdigit():
        return int(word.rstrip("stndrh"))
    if word in TENS:
        return TENS[word] + ORDINAL.get(cut.word("ordinal"), 0)
    return ORDINAL.get(word, NUMBER.get(word, 0))


def _year(cut: Cut) -> int:
    """The year, in figures or as people say it (*nineteen ninety-seven*); 0 where there is none."""
    figures = cut.word("year_digits")
    return int(figures) if figures else 0


def _dated(cut: Cut) -> Meaning | None:
    """A month with a day, and maybe a year."""
    month, day, year = MONTH[cut.word("month", "may", "march_word")], _day(cut), _year(cut)
    if not 1 <= day <= _MOST_DAYS:
        return None
    until = 0
    if cut.has("hyphen") and not cut.has("tens"):
        until = int(cut.tokens.word(next(i for i in range(cut.last - 1, 0, -1) if cut.tokens.is_a(i, "digits"))))
    try:
        date(2000, month, day)
        if not year:
            return Named("month", month, day=day, until_day=until if day < until <= _MOST_DAYS else 0)
        last = Period("day", date(year, month, until)) if until > day else None
        return Fixed(Period("day", date(year, month, day)), last)
    except ValueError:
        return None


def _month(cut: Cut) -> Meaning | None:
    """A month with a year, or alone. *May* and *March* alone must stand where a month stands."""
    name = cut.word("month", "may", "march_word")
    number, year = MONTH[name], _year(cut)
    if year:
        return Fixed(Period("month", date(year, number, 1)))
    which = which_of(cut)
    if which:
        return Named("month", number, which=which)
    if name[-1] != "." and len(name) <= _SHORT and name not in ("may", "june", "july"):
        return None
    doubtful = cut.has("may", "march_word")
    return None if doubtful and not cut.before(*_LEADS) else Named("month", number)


DAY_OF_MONTH = Rule(
    "day-of-month",
    f"{_MONTH} {_DAY}(?: hyphen digits)?(?:comma? year_digits)?|"
    f"the? (?:digits(?: hyphen digits)?|ordinal_digits) of? {_MONTH}(?:comma? year_digits)?",
    _dated,
)
MONTH_OF_YEAR = Rule(
    "month-of-year",
    f"{_MONTH}(?: comma? year_digits| of year_digits)|(?:(?:the|this)? (?:last|next|past|coming)|this)? {_MONTH}",
    _month,
)
