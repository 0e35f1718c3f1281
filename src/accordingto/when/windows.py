"""When what is claimed falls due: the expression of time that says so, read with the word before it."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from accordingto.times.reckon import days_ahead
from accordingto.types import Span, TimeExpression, TimexType, Window

_PAST_OR_NOW = ("PAST_REF", "PRESENT_REF")
_YEAR = 4
"""Letters of a bare year."""
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
    low, high = _sentence(text, sign, pieces)
    usable = [
        (index, time)
        for index, time in times
        if _lies_ahead(time, today) and (low <= time.span.start < high or _is_to_come(time, today))
    ]
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


def _sentence(text: str, place: int, pieces: Sequence[Span]) -> tuple[int, int]:
    """The sentence of a content that a place stands in, its pieces together."""
    begin, end = (pieces[0].start, pieces[-1].end) if pieces else (place, place)
    low = max((text.rfind(stop, begin, place) for stop in (". ", "! ", "? ", ".” ", "!” ", "?” ", "\n")), default=-1)
    found = _stop().search(text, place, end)
    return max(begin, low), found.start() if found else max(end, place + 1)


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(r"[.!?][”\"’']{0,2}\s")


@cache
def _named() -> re.Pattern[str]:
    """What a year belongs to: *the 2028 race*, *this year’s contest*."""
    return re.compile(
        r"['’]s\b|\s(?!(?:and|or|if|when|as|to|in|at|for|with|but|after|before|by|because|unless|on|once|while|that|which|"
        r"until|through|from|under|he|she|it|they|we|the|is|was|will)\b)[a-z]{2,}"
    )


@cache
def _takes() -> re.Pattern[str]:
    return re.compile(r"\b(?:tak(?:e|es|ing)|last(?:s|ing)?|need(?:s|ed)?|requires?)\s(?:\w+\s){0,3}\Z")


def _is_to_come(time: TimeExpression, today: date | None) -> bool:
    """All of it, and not only its end."""
    return today is not None and time.earliest is not None and time.earliest > today.isoformat()


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
    if len(time.edtf or "") == _YEAR and _named().match(text, end, end + _BEFORE):
        return None
    lead = _lead().search(text, max(0, start - _BEFORE), start)
    word = lead.group().split()[0].lower() if lead else ""
    span = Span(lead.start() if lead else start, end)
    earliest, latest, edtf = time.earliest, time.latest, time.edtf
    if time.type is TimexType.DURATION and earliest is None and latest is None:
        ahead = days_ahead(time.value, word, today)
        led = word in ("in", "within", "for", "over", "during", "after", "about", "by")
        if not led and not _takes().search(text, max(0, start - _BEFORE), start):
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
