"""*Christmas*, *Thanksgiving Day*, *New Year's Eve*: days that have names."""

from accordingto.times.meanings import Meaning, Named
from accordingto.times.rule import Cut, Rule
from accordingto.times.rules.weekdays import which_of

_FIXED = {"christmas": (12, 25), "valentine": (2, 14), "boxing": (12, 26), "independence": (7, 4), "veterans": (11, 11)}
_MOVING = {"thanksgiving", "election", "labor", "labour", "memorial", "easter"}
_ALONE = {"christmas", "thanksgiving", "easter"}


def _holiday(cut: Cut) -> Meaning | None:
    word = cut.word("day_of")
    if not cut.tokens.text[cut.tokens.starts[cut.at("day_of") or 0]].isupper():
        return None
    if word == "easter" and cut.after("name"):
        return None
    if word not in _ALONE and cut.word("unit") != "day":
        return None
    if cut.has("unit") and cut.word("unit") not in ("day", "week"):
        return None
    if word in _FIXED:
        month, day = _FIXED[word]
        return Named("month", month, day=day - 1 if cut.has("eve") else day, which=which_of(cut))
    return Named(f"holiday:{word}", 0, which=which_of(cut)) if word in _MOVING else None


def _new_year(cut: Cut) -> Meaning | None:
    if cut.word("unit") != "year":
        return None
    return Named("month", 12, day=31) if cut.has("eve") else Named("month", 1, day=1)


HOLIDAY = Rule("holiday", "(?:last|next|this)? day_of (?:tick s)? (?:unit|eve)?", _holiday)
NEW_YEAR = Rule("new-year", "new unit tick s (?:unit|eve)", _new_year)
