"""Which claims tell of what is to come, what is done about it, on what it hangs, and when it falls due."""

from collections.abc import Sequence
from datetime import date

from accordingto.types import (
    Attribution,
    Claim,
    ClaimTimes,
    Evidence,
    ForwardClaim,
    Ground,
    Span,
    Spans,
    TimeExpression,
    Window,
)
from accordingto.when.acts import act_of
from accordingto.when.conditions import condition_in
from accordingto.when.seen import seen
from accordingto.when.windows import window_of

_Times = Sequence[tuple[int, TimeExpression]]
"""Expressions of time with their indexes in the reading."""

_LONGEST = 4000
"""Characters of a content that are looked at; the verb of its first clauses decides."""


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
    look = seen(words, cue, attribution, [time for _, time in inside], today)
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
