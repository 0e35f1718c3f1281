"""*Friday morning*, *5 p.m. on Tuesday*, *midnight Friday*: times of day find their day."""

from accordingto.times.meanings import Clock, Fixed, Meaning, Named, Often, Shifted
from accordingto.times.rule import Draft
from accordingto.times.scan import Tokens
from accordingto.times.words import DAYPART

_REACH = 4
"""Words between a time and its day that still leave them together: *at 5 p.m. on Tuesday*."""


def add_parts(tokens: Tokens, drafts: list[Draft]) -> list[Draft]:
    """Days with a part of the day behind them become times: *Friday morning*."""
    result = []
    for number, draft in enumerate(drafts):
        last = draft.last
        taken = number + 1 < len(drafts) and drafts[number + 1].first <= last
        if is_day(draft.meaning) and not taken and tokens.is_a(last, "daypart"):
            word = tokens.word(last)
            part = f"T{DAYPART[word]}"
            if word.endswith("s") and isinstance(draft.meaning, Named):
                meaning: Meaning = Often(f"XXXX-WXX-{draft.meaning.number + 1}{part}")
            else:
                meaning = Clock(part, draft.meaning)
            result.append(draft._replace(last=last + 1, meaning=meaning))
        elif is_day(draft.meaning) and not taken and tokens.is_a(last, "at") and tokens.is_a(last + 1, "daypart"):
            result.append(draft._replace(last=last + 2, meaning=Clock("TNI", draft.meaning)))
        else:
            result.append(draft)
    return result


def join_clocks(tokens: Tokens, drafts: list[Draft]) -> list[Draft]:
    """Times that touch a day become one with it; others near a day in the same sentence learn which day it is."""
    result: list[Draft] = []
    for draft in drafts:
        before = result[-1] if result else None
        if before is None:
            result.append(draft)
            continue
        gap = draft.first - before.last
        comma = gap == 1 and tokens.is_a(before.last, "comma")
        clock, day = (
            (before.meaning, draft.meaning) if isinstance(before.meaning, Clock) else (draft.meaning, before.meaning)
        )
        if not isinstance(clock, Clock) or clock.day is not None or not is_day(day):
            result.append(draft)
        elif gap == 0 or (comma and clock is before.meaning):
            result[-1] = Draft(before.first, draft.last, Clock(clock.said, day, clock.zone), "clock")
        elif gap <= _REACH and not any(tokens.is_a(i, "dot", "gap") for i in range(before.last, draft.first)):
            found = Clock(clock.said, day, clock.zone)
            if clock is before.meaning:
                result[-1] = before._replace(meaning=found)
                result.append(draft)
            else:
                result.append(draft._replace(meaning=found))
        else:
            result.append(draft)
    return result


def share_days(tokens: Tokens, drafts: list[Draft]) -> list[Draft]:
    """*from 9 a.m. to 5 p.m. on Friday*: the time that opens a range is of the day that closes it."""
    result = list(drafts)
    for place in range(len(drafts) - 2, -1, -1):
        clock, after = result[place].meaning, result[place + 1].meaning
        joined = result[place + 1].first - result[place].last == 1
        joined = joined and tokens.is_a(result[place].last, "to", "and", "hyphen")
        if joined and isinstance(clock, Clock) and isinstance(after, Clock) and clock.day is None:
            result[place] = result[place]._replace(meaning=clock._replace(day=after.day))
    return result


def is_day(meaning: Meaning) -> bool:
    """Is it one day?"""
    if isinstance(meaning, Named):
        return meaning.unit == "weekday" or bool(meaning.day) or meaning.unit.startswith("holiday")
    if isinstance(meaning, Fixed):
        return meaning.period.unit == "day" and meaning.until is None
    return isinstance(meaning, Shifted) and meaning.unit == "day"
