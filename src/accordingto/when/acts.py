"""Promise, plan, threat, forecast, expectation, deadline or scheduled event: by the sign, the cue and who speaks."""

import re
from functools import cache

from accordingto.types import Act, ForwardAct
from accordingto.when.signs import GOING_TO, WILL, WOULD, Sign

_BY_CUE = {
    Act.PROMISE: ForwardAct.PROMISE,
    Act.THREATEN: ForwardAct.THREAT,
    Act.PREDICT: ForwardAct.FORECAST,
    Act.BELIEVE: ForwardAct.EXPECTATION,
}
_OPEN = (WILL, GOING_TO, WOULD)
"""Signs that do not say by themselves what is done."""


@cache
def _words(names: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{names})", re.IGNORECASE)


_EXPECTS = r"expect|anticipat|hop(?:e|es|ed|ing)\b"
_PLANS = r"plan|intend|aim|announc"
_HAPPENS = (
    r"(?:be (?:held|opened|launched|published|released|sworn|sentenced|buried|heard|decided|announced)|take place|"
    r"meet|vote|arrive|visit|travel|return|appear|testify|play|face|debate|"
    r"(?:begin|start|open|reopen|close|launch|resume|expire|end)"
    r"(?!\s(?:its|his|her|their|our|the|an?|all|any|more|new|some|\d+|to)\b))\b"
)
"""What is arranged for a day."""
_BEFALLS = (
    r"(?:be|cost|rise|fall|grow|shrink|increase|decrease|decline|continue|have|need|become|lead|cause|see|"
    r"remain|suffer|hit|"
    r"lose|win|pass|take|last|happen|come|go|get|fail|succeed|help|hurt|affect|reach|exceed|make|show|prove|"
    r"mean|want|like|"
    r"keep|stay|depend|know|do|feel|turn)\b"
)
"""What comes about, whoever speaks of it."""


@cache
def _speakers() -> re.Pattern[str]:
    """Those who speak, or whom they speak for, are the ones who will do it: *we will*, *that he would*."""
    return re.compile(
        r"\b(?:I|we|We)(?:\s\w{2,12}ly)?(?:\s(?:will|shall|would|am|are)\b|['’](?:ll|m|re)\b)"
        r"|\b(?:he|she|they)(?:\s\w{2,12}ly)?(?:\s(?:will|would|is|was|are|were)\b|['’]d\b)"
    )


def act_of(sign: Sign, cue: tuple[str, Act], clause: tuple[str, str], *, dated: bool) -> ForwardAct:
    """What is done about what is to come. ``clause`` is the content up to the end of its sign, and from there."""
    words, act = cue
    own = _speakers().search(clause[0]) is not None
    if act is Act.THREATEN and words.lower().startswith("warn") and not own:
        return ForwardAct.FORECAST
    if act in _BY_CUE and (sign in _OPEN or sign.act is ForwardAct.FORECAST):
        return ForwardAct.EXPECTATION if _words(_EXPECTS).search(words) else _BY_CUE[act]
    return sign.act if sign not in _OPEN else _open_act(sign, words, clause, dated=dated)


def _open_act(sign: Sign, words: str, clause: tuple[str, str], *, dated: bool) -> ForwardAct:
    """What *will*, *would* and *is going to* do: by who speaks of whose doing, and by the verb that follows."""
    before, behind = clause
    own = _speakers().search(before) is not None
    if _words(_PLANS).search(words):
        return ForwardAct.PLAN
    verb = re.sub(r"\A\s*(?:(?:not|also|now|soon|\w{2,12}ly)\s){0,2}", "", behind[:60])
    if dated and sign is WILL and not own and _words(_HAPPENS).match(verb):
        return ForwardAct.SCHEDULE
    if own:
        first = re.search(r"\b(?:I|we|We)\b", before) is not None
        return ForwardAct.PROMISE if first and sign is WILL else ForwardAct.PLAN
    return ForwardAct.FORECAST if _words(_BEFALLS).match(verb) else ForwardAct.PLAN
