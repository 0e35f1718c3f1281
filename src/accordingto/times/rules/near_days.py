"""*today*, *yesterday*, *tomorrow*, *tonight*, *the day before yesterday*, *this morning*, *last night*."""

from accordingto.times.meanings import Clock, Meaning, Mentioned, Shifted
from accordingto.times.rule import Cut, Rule
from accordingto.times.words import DAYPART

_STEPS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}


def _day(cut: Cut) -> Meaning | None:
    steps = _STEPS[cut.word("today", "yesterday", "tomorrow")]
    if cut.has("before", "after"):
        steps += -1 if cut.has("before") else 1
    return Shifted("day", steps)


def _tonight(_cut: Cut) -> Meaning | None:
    return Clock("TNI", Shifted("day", 0))


def _overnight(cut: Cut) -> Meaning | None:
    """The night that has passed, unless it tells how something is done (*overnight stay*)."""
    return None if cut.after("other") and cut.before("a", "the", "own") else Clock("TNI", Shifted("day", -1))


def _part(cut: Cut) -> Meaning | None:
    part = DAYPART[cut.word("daypart")]
    if cut.has("last"):
        return Clock(f"T{part}", Shifted("day", -1))
    if cut.has("this"):
        return Clock(f"T{part}", Shifted("day", 0))
    if cut.has("next", "following"):
        return Clock(f"T{part}", Shifted("day", 1, from_then=True))
    if cut.has("that", "same"):
        return Clock(f"T{part}", Mentioned("day"))
    if cut.before("in") and not cut.before("digits", "number", steps=2) and not cut.after("of"):
        return Clock(f"T{part}", Mentioned("day"))
    return None


NEAR_DAY = Rule("near-day", "(?:the? unit (?:before|after))? (?:today|yesterday|tomorrow)", _day)
TONIGHT = Rule("tonight", "tonight", _tonight)
OVERNIGHT = Rule("overnight", "overnight", _overnight)
PART_OF_DAY = Rule("part-of-day", "(?:this|that|the? (?:last|next|following|previous)|the? same|the) daypart", _part)
