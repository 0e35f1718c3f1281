"""*last fall*, *this summer*, *summer 2031*, *the spring*. A bare *fall* may be one of many things, and is none."""

from datetime import date

from accordingto.times.meanings import Fixed, Inside, Meaning, Named
from accordingto.times.period import Period
from accordingto.times.rule import Cut, Rule
from accordingto.times.rules.weekdays import which_of
from accordingto.times.words import SEASON


def _season(cut: Cut) -> Meaning | None:
    number, year = SEASON[cut.word("season")], cut.word("year_digits")
    if year:
        return Inside(Named("season", number), Fixed(Period("year", date(int(year), 1, 1))))
    if which_of(cut):
        return Named("season", number, which=which_of(cut))
    if cut.word("season") in ("fall", "spring") and not (cut.has("the") and not cut.after("of", "in", "and")):
        return None
    leads = ("in", "by", "over", "since", "early", "late", "mid", "this", "from", "before", "after")
    fits = cut.before(*leads) or cut.has("the")
    return Named("season", number) if fits and not cut.after("other", "name", "hyphen") else None


SEASON_NAME = Rule(
    "season",
    "(?:(?:the|this)? (?:last|next|past|coming|previous|following)|this|the)? season(?: of)? year_digits?",
    _season,
)
