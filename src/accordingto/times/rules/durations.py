"""*three years*, *a year and a half*, *two-week*, *several months*, *half an hour*, *for years*."""

from accordingto.times.meanings import Length, Meaning
from accordingto.times.rule import Cut, Rule
from accordingto.times.words import CLOCK_UNITS, UNITS

_LEADS = ("for", "in", "within", "over", "after", "of", "than", "by", "last", "since", "to", "before", "or", "and")


def _unit(cut: Cut) -> str:
    word = cut.word("unit", "clock_unit", "second")
    return UNITS.get(word) or CLOCK_UNITS.get(word, "second")


def _length(cut: Cut) -> Meaning | None:
    unit = _unit(cut)
    ordinal = cut.tokens.word(cut.last - 1) == "second" and not cut.has("hyphen")
    alone = cut.tokens.is_a(cut.first, "a") and cut.last - cut.first == 2  # noqa: PLR2004 - a, unit
    if ordinal or unit == "weekend" or (unit == "quarter" and (alone or cut.after("of"))):
        return None
    if cut.before("money", "percent") or (alone and _is_no_length(cut, unit)):
        return None
    return Length(cut.amount(), unit)


def _is_no_length(cut: Cut, unit: str) -> bool:
    """*a year* after what is counted is a rate; *a day* without a preposition says nothing of how long."""
    led = cut.before("for", "in", "within", "than", "over", "of", "least") or cut.after("after", "before")
    day = unit == "day" and not led
    return day or _is_rate(cut) or cut.after("hyphen")


def _is_rate(cut: Cut) -> bool:
    """*five crowns a share a year*, *twice a week*: how often, or how much."""
    before = cut.tokens.word(cut.first - 1) if cut.first else ""
    plural = cut.before("other") and before.endswith("s") and not before.endswith(("ss", "ous", "us", "was", "is"))
    return plural or cut.before(
        "digits", "large", "decimal", "once", "times", "number", "hundred", "thousand", "percent"
    )


def _bare(cut: Cut) -> Meaning | None:
    """Plural units without a number, where a preposition makes them a length: *for years*, *within hours*."""
    word = cut.word("unit", "clock_unit")
    if not word.endswith("s") or word in ("yrs", "hrs", "mins"):
        return None
    if not cut.before("for", "in", "within", "over", "than") and not cut.after("of"):
        return None
    if cut.after("of") and not cut.before("for", "after", "in", "over"):
        return None
    return Length(None, _unit(cut)) if _unit(cut) not in ("second", "minute", "weekend", "quarter") else None


def _half_of(cut: Cut) -> Meaning | None:
    """*an hour and a half*, *two years and a half*."""
    return Length((cut.amount() or 0), _unit(cut))


DURATION = Rule("duration", "(?:AMOUNT)(?: more)? hyphen? (?:unit|clock_unit|second)", _length)
BARE_DURATION = Rule("bare-duration", "unit|clock_unit", _bare)
HALF_OF = Rule("and-a-half", "AMOUNT (?:unit|clock_unit) and a half", _half_of)
