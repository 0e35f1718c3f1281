"""*every day*, *each month*, *daily*, *twice a week*, *every two years*."""

from accordingto.times.meanings import Meaning, Often
from accordingto.times.period import LETTERS
from accordingto.times.rule import Cut, Rule
from accordingto.times.words import CLOCK_UNITS, UNITS

_ADVERBS = {
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "monthly": "P1M",
    "quarterly": "P1Q",
    "yearly": "P1Y",
    "annually": "P1Y",
    "hourly": "PT1H",
}


def _unit_value(word: str, amount: float = 1) -> str | None:
    number = f"{amount:g}"
    if word in CLOCK_UNITS:
        return f"PT{number}{LETTERS[CLOCK_UNITS[word]]}"
    letter = LETTERS.get(UNITS.get(word, ""))
    return f"P{number}{letter}" if letter else None


def _every(cut: Cut) -> Meaning | None:
    if cut.has("daypart"):
        return Often(f"XXXX-XX-XXT{'MO' if cut.word('daypart') == 'morning' else cut.word('daypart')[:2].upper()}")
    amount = cut.amount() if cut.has("digits", "number", "few") else 1
    value = _unit_value(cut.word("unit", "clock_unit"), amount or 1)
    return Often(value) if value and not cut.after("of") else None


def _adverb(cut: Cut) -> Meaning | None:
    """How often; *a quarterly dividend* names a kind of dividend."""
    if cut.after("name") or (cut.word("adverb") == "quarterly" and cut.after("other")):
        return None
    return Often(_ADVERBS[cut.word("adverb")])


def _rate(cut: Cut) -> Meaning | None:
    value = _unit_value(cut.tokens.word(cut.last - 1))
    counted = (
        cut.before("once", "times")
        or _is_plural(cut)
        or cut.before("digits", "decimal", "large", "hundred", "thousand", "percent")
    )
    return Often(value) if value and counted else None


def _is_plural(cut: Cut) -> bool:
    """*four flights a week*: what is counted stands before it."""
    before = cut.tokens.word(cut.first - 1) if cut.first else ""
    return cut.before("other") and before.endswith("s") and not before.endswith(("ss", "ous", "us", "was", "is"))


EVERY = Rule("every", "every (?:digits|number|few)? (?:unit|clock_unit|daypart)", _every)
ADVERB = Rule("regularly", "adverb", _adverb)
RATE = Rule("rate", "a (?:unit|clock_unit)", _rate)
