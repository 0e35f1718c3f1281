"""*now*, *currently*, *recently*, *soon*, *the future*, *the past*: before, at or after the time of writing."""

from accordingto.times.meanings import Meaning, Relation
from accordingto.times.rule import Cut, Rule

_THEN = ("became", "began", "was", "were", "found", "came", "went", "grew", "had", "got", "took", "made")


def _now(_cut: Cut) -> Meaning | None:
    return Relation("PRESENT_REF")


def _current(cut: Cut) -> Meaning | None:
    return Relation("PRESENT_REF") if cut.after("other") or cut.after("name") else None


def _recent(cut: Cut) -> Meaning | None:
    return None if cut.after("unit", "clock_unit") else Relation("PAST_REF")


def _recently(_cut: Cut) -> Meaning | None:
    return Relation("PAST_REF")


def _soon(cut: Cut) -> Meaning | None:
    """*soon*, but not *soon became*: there it only says that it did not take long."""
    word = cut.word("soon")
    if word == "shortly" and cut.after("after", "before"):
        return None
    verb = cut.tokens.word(cut.last) if cut.last < len(cut.tokens.letters) else ""
    told = verb.endswith("ed") or verb in _THEN
    return None if told or cut.after("after", "adverb", "as") or cut.before("as") else Relation("FUTURE_REF")


def _future(cut: Cut) -> Meaning | None:
    """*the future*, *the near future*; *a future president* has no time of its own."""
    if cut.has("the") or cut.before("in", "for") or cut.has("near"):
        return (
            None
            if cut.after("of", "other") and not cut.has("near") and not cut.before("in")
            else Relation("FUTURE_REF")
        )
    return None


def _past(cut: Cut) -> Meaning | None:
    return Relation("PAST_REF") if cut.before("in", "of", "from", "to", "than") and not cut.after("unit") else None


def _term(_cut: Cut) -> Meaning | None:
    return Relation("FUTURE_REF")


def _moment(_cut: Cut) -> Meaning | None:
    return Relation("PRESENT_REF")


NOW = Rule("now", "now|present", _now)
THESE_DAYS = Rule("these-days", "these unit", lambda cut: _moment(cut) if cut.word("unit") == "days" else None)
MOMENT = Rule("moment", "the moment", lambda cut: _moment(cut) if cut.before("at", "for") else None)
CURRENT = Rule("current", "current", _current)
RECENT = Rule("recent", "recent", _recent)
RECENTLY = Rule("recently", "recently", _recently)
SOON = Rule("soon", "soon", _soon)
FUTURE = Rule("future", "the? near? future", _future)
PAST = Rule("past", "the past", _past)
TERM = Rule("near-term", "the (?:near|long) term", _term)
AS_SOON_AS = Rule("as-soon-as", "as soon as possible", _term)
