"""*Friday*, *last Friday*, *next Friday*, *this coming Friday*, *Fridays*."""

from accordingto.times.meanings import Meaning, Named, Often
from accordingto.times.rule import Cut, Rule
from accordingto.times.words import WEEKDAY


def which_of(cut: Cut) -> str:
    """``last``, ``previous``, ``next`` or ``this``, as the words say."""
    if cut.has("previous"):
        return "previous"
    if cut.has("last", "past"):
        return "last"
    if cut.has("next", "coming", "following"):
        return "next"
    return "this" if cut.has("this") else ""


def _weekday(cut: Cut) -> Meaning | None:
    return Named("weekday", WEEKDAY[cut.word("weekday")], which=which_of(cut))


def _weekdays(cut: Cut) -> Meaning | None:
    return Often(f"XXXX-WXX-{WEEKDAY[cut.word('weekday', 'weekdays').removesuffix('s')] + 1}")


WEEKDAY_NAME = Rule(
    "weekday", "(?:(?:the|this)? (?:last|next|past|coming|previous)|the following|this)? weekday", _weekday
)
EVERY_WEEKDAY = Rule("every-weekday", "every weekday|weekdays", _weekdays)
