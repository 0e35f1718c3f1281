"""When what is claimed falls due: the expression of time that says so, read with the word before it."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from accordingto.times.reckon import days_ahead
from accordingto.types import Span, TimeExpression, TimexType, Window

_PAST_OR_NOW = ("PAST_REF", "PRESENT_REF")
_BEFORE = 24
"""Characters before an expression where its preposition stands."""


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:by|until|till|before|after|since|from|on|in|at|within|during|over|for|through|throughout|around|"
        r"about|starting|"
        r"beginning|as (?:early|soon) as|no later than|not before|ahead of|between|effective|sometime)"
        r"(?: (?:on|in|the|this|about|around|at least|up to|as long as))?\s{1,3}\Z",
        re.IGNORECASE,
    )


@cache
def _event() -> re.Pattern[str]:
    """A time that is no date: an event that the window is tied to."""
    return re.compile(
        r"\b(?:until|before|after|once|as soon as)\s(?:the\s|a\s|an\s|we\s|he\s|she\s|it\s|they\s|his\s|her\s|"
        r"their\s|its\s|"
        r"elections?\b)[^,.;:!?“”\"\n]{0,60}|\b(?:until further notice|on day one|down the line|"
        r"in the upcoming [a-z]{3,20})\b",
        re.IGNORECASE,
    )


def window_of(
    text: str, pieces: Sequence[Span], times: Sequence[tuple[int, TimeExpression]], sign: int, today: date | None
) -> Window | None:
    """The window of a content, by the times that stand in it: after the sign of the future first, then before it."""
    usable = [(index, time) for index, time in times if _lies_ahead(time, today)]
    usable.sort(key=lambda item: (item[1].span.start < sign, abs(item[1].span.start - sign)))
    for index, time in usable:
        window = _dated(text, index, time, today)
        if window is not None:
            return window
    for piece in pieces:
        found = _event().search(text, piece.start, piece.end)
        if found is not None:
            end = found.start() + len(found.group().rstrip())
            return Window(Span(found.start(), end))
    return None


def _lies_ahead(time: TimeExpression, today: date | None) -> bool:
    """Could something be due then?"""
    if time.type is TimexType.SET or time.value in _PAST_OR_NOW:
        return False
    if time.type is TimexType.DURATION:
        return time.earliest is None or time.latest is None or today is None or time.latest > today.isoformat()
    return time.latest is None or today is None or time.latest >= today.isoformat()


def _dated(text: str, index: int, time: TimeExpression, today: date | None) -> Window | None:
    """The days of an expression with its preposition: *by* a day is any up to it, *after* one any from then on."""
    start, end = time.span.start, time.span.end
    lead = _lead().search(text, max(0, start - _BEFORE), start)
    word = lead.group().split()[0].lower() if lead else ""
    span = Span(lead.start() if lead else start, end)
    earliest, latest, edtf = time.earliest, time.latest, time.edtf
    if time.type is TimexType.DURATION and earliest is None and latest is None:
        ahead = days_ahead(time.value, word, today)
        if word not in ("in", "within", "for", "over", "during", "after", "about", "by") and ahead is None:
            return None
        earliest, latest = ahead or (None, None)
        if earliest is None and latest is None:
            return Window(span, time=index)
    elif word in ("by", "until", "till", "before") or (lead and "later than" in lead.group()):
        earliest = today.isoformat() if today and latest and latest >= today.isoformat() else earliest
    elif word in ("after", "since", "from", "starting", "beginning", "effective", "as"):
        if word == "after" and latest is not None:
            earliest = latest
        latest = None
    else:
        return Window(span, edtf, earliest, latest, index)
    edtf = f"{earliest or '..'}/{latest or '..'}" if earliest != latest else earliest
    return Window(span, edtf, earliest, latest, index)
