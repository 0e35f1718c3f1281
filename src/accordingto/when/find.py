"""Which claims tell of what is to come, what is done about it, on what it hangs, and when it falls due."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from accordingto.types import (
    Act,
    Attribution,
    Claim,
    ClaimTimes,
    Evidence,
    Form,
    ForwardAct,
    ForwardClaim,
    Ground,
    Span,
    Spans,
    TimeExpression,
    TimexType,
    Window,
)
from accordingto.when.acts import act_of
from accordingto.when.conditions import condition_in
from accordingto.when.look import Look, look_ahead
from accordingto.when.signs import MIGHT, Sign, signs_in
from accordingto.when.windows import window_of

_Times = Sequence[tuple[int, TimeExpression]]
"""Expressions of time with their indexes in the reading."""

_LONGEST = 4000
"""Characters of a content that are looked at; the verb of its first clauses decides."""
_YEAR = 4
"""Letters of a bare year: too much is called after one (*the 2028 plan*)."""
_TO_COME = (Act.PROMISE, Act.THREATEN, Act.PREDICT)
FUTURE_TIME = Sign("future-time", "it is told of a day to come", ForwardAct.SCHEDULE, "")
TO_BE = Sign("to-be", "it is said to have been ordered or agreed", ForwardAct.PLAN, "")
CUE = Sign("cue", "the words that attribute it speak of what is to come", ForwardAct.FORECAST, "")


def find_forward(
    text: str,
    attributions: Sequence[Attribution],
    claims: Sequence[Claim],
    timed: tuple[Sequence[TimeExpression], Sequence[ClaimTimes]],
    today: date | None,
) -> tuple[ForwardClaim, ...]:
    """The claims that look ahead, in their order. A picture's claim never does."""
    times, claim_times = timed
    found = []
    for number, (claim, placed) in enumerate(zip(claims, claim_times, strict=True)):
        if claim.attribution is None:
            continue
        inside = [(index, times[index]) for index in placed.content]
        beside = [(index, times[index]) for index in placed.saying]
        looked = _look(text, (number, claim), attributions[claim.attribution], (inside, beside), today)
        if looked is not None:
            found.append(looked)
    return tuple(found)


def _look(
    text: str, numbered: tuple[int, Claim], attribution: Attribution, timed: tuple[_Times, _Times], today: date | None
) -> ForwardClaim | None:
    number, claim = numbered
    inside, beside = timed
    words, places = _words(text, claim.content)
    cue = " ".join(span.of(text) for span in attribution.cue)
    look = _seen(words, cue, attribution, [time for _, time in inside], today)
    if look is None:
        return None
    sign = look.sign
    at = places[look.start] if look.end else claim.content[0].start
    if not inside and not look.end:
        inside = beside
    window = window_of(text, claim.content, inside, at, today)
    proof = Span(at, places[look.end - 1] + 1) if look.end else (attribution.cue or claim.content)[0]
    return ForwardClaim(
        claim=number,
        act=act_of(sign, (cue, attribution.act), (words[: look.end], words[look.end :]), dated=_is_dated(window)),
        evidence=Evidence(Ground.RULE, sign.name, (proof,), note=sign.note),
        by=claim.chain.links[-1].source if claim.chain.links else None,
        condition=condition_in(text, claim.content),
        window=window,
    )


def _seen(
    words: str, cue: str, attribution: Attribution, times: Sequence[TimeExpression], today: date | None
) -> Look | None:
    """By a sign in the content; else by its cue; else by a day to come that the content names in the present tense."""
    ahead = today is not None and any(_is_ahead(time, today) for time in times)
    look = look_ahead(words, direct=attribution.form is Form.DIRECT)
    if look is not None and (look.sign is not MIGHT or ahead or _own_or_warned(words[: look.end], cue)):
        return look
    said = [sign for sign, *_ in signs_in(cue)]
    if said and not _was().search(words):
        return Look(said[0], 0, 0)
    if (attribution.act in _TO_COME or _proposes().search(cue)) and _bare().search(words):
        return Look(CUE, 0, 0)
    if ahead:
        if _to_be().search(words):
            return Look(TO_BE, 0, 0)
        return None if _was().search(words) else Look(FUTURE_TIME, 0, 0)
    return None


@cache
def _bare() -> re.Pattern[str]:
    """What follows *promised*, *expects* or *is scheduled* without a verb of its own time."""
    return re.compile(r"(?:\A|…|\s)[“\"'‘’\[]{0,3}(?:not )?to\s(?!have\b)[a-z]{2,}")


@cache
def _proposes() -> re.Pattern[str]:
    """Cues that speak of what somebody is about to do."""
    return re.compile(
        r"\b(?:plan|intend|propos|agree|decid|prepar|schedul|aim|resolv|set\b|commit|offer|vot(?:e|ed)\b)",
        re.IGNORECASE,
    )


@cache
def _themselves() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:he|she|they|it|we|I)\s(?:\w{2,12}ly\s)?(?:may|might|could)\b|\b(?:may|might|could) (?:soon|yet)\b"
    )


def _own_or_warned(before: str, cue: str) -> bool:
    """*might* tells of what is to come where the speakers mean themselves, or warn."""
    return _themselves().search(before) is not None or _warns().search(cue) is not None


@cache
def _warns() -> re.Pattern[str]:
    return re.compile(r"\b(?:warn|fear|predict|forecast|expect|concern|caution)", re.IGNORECASE)


@cache
def _to_be() -> re.Pattern[str]:
    """*had ordered a second terminal to be built*: the verb looks back, and what hangs on it ahead."""
    return re.compile(
        r"\b(?:ordered|told|asked|agreed|decided|invited|urged|set|called on|"
        r"voted)\b[^.;]{0,80}\bto\s(?:be\s)?[a-z]{3,}"
    )


@cache
def _was() -> re.Pattern[str]:
    return re.compile(r"\b(?:was|were|had|did|said|told|went|came|made|took)\b", re.IGNORECASE)


def _is_ahead(time: TimeExpression, today: date) -> bool:
    """Only to come: what holds today, such as *this year*, may be over for the most part."""
    if len(time.edtf or "") == _YEAR:
        return False
    if time.type is TimexType.DURATION:
        return time.earliest == today.isoformat() and (time.latest or "9999") > today.isoformat()
    return time.type is not TimexType.SET and time.earliest is not None and time.earliest > today.isoformat()


def _is_dated(window: Window | None) -> bool:
    return window is not None and window.edtf is not None


def _words(text: str, content: Spans) -> tuple[str, list[int]]:
    """The words of a content as one, and for every character of them its place in the text."""
    words, places = "", []
    for span in content:
        if words:
            words += " "
            places.append(span.start)
        end = min(span.end, span.start + _LONGEST - len(words))
        if end <= span.start:
            break
        words += text[span.start : end]
        places += range(span.start, end)
    return words, places
