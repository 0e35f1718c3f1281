"""How it shows that a claim tells of what is to come: by a sign, by its cue, or by a day that it names."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from accordingto.types import Act, Attribution, Form, ForwardAct, TimeExpression, TimexType
from accordingto.when.look import Look, look_ahead
from accordingto.when.signs import MIGHT, Sign, signs_in

_YEAR = 4
"""Letters of a bare year: too much is called after one (*the 2028 plan*)."""
_TO_COME = (Act.PROMISE, Act.THREATEN, Act.PREDICT)
FUTURE_TIME = Sign("future-time", "it is told of a day to come", ForwardAct.SCHEDULE, "")
TO_BE = Sign("to-be", "it is said to have been ordered or agreed", ForwardAct.PLAN, "")
CUE = Sign("cue", "the words that attribute it speak of what is to come", ForwardAct.FORECAST, "")


def seen(
    words: str, cue: str, attribution: Attribution, times: Sequence[TimeExpression], today: date | None
) -> Look | None:
    """By a sign in the content; else by its cue; else by a day to come that the content names in the present tense."""
    ahead = today is not None and any(_is_ahead(time, today) for time in times)
    look = look_ahead(words, direct=attribution.form is Form.DIRECT)
    if look is not None and (look.sign is not MIGHT or ahead or _may_come(words, look.end, cue)):
        return look
    said = [sign for sign, *_ in signs_in(cue)]
    if said and not _was().search(words):
        return Look(said[0], 0, 0)
    if (attribution.act in _TO_COME or _proposes().search(cue)) and _bare().search(words):
        return Look(CUE, 0, 0)
    if any(time.value != "FUTURE_REF" and today is not None and _is_ahead(time, today) for time in times):
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
        r"\b(?:he|she|they|it|we|I)\s(?:\w{2,12}ly\s|also\s)?(?:may|might|could)\b|\b(?:may|might|"
        r"could) (?:soon|yet)\b"
    )


@cache
def _outcome() -> re.Pattern[str]:
    """What comes about, and is not merely so."""
    return re.compile(
        r"\s(?:not\s|also\s|soon\s|\w{2,12}ly\s){0,2}(?:take|cost|face|lead|become|collapse|switch|hurt|lose|"
        r"gain|win|rise|fall|"
        r"return|reopen|close|run|campaign|seek|consider|endorse|sue|withdraw|resign|leave|join|delay|begin|"
        r"start|end|happen|"
        r"come|get|turn into|trigger|spark|hit|damage|kill|force|be (?:laid|charged|held|forced|sold|closed|"
        r"delayed|extended|"
        r"released|announced|called|named|replaced|required))\b"
    )


def _may_come(words: str, end: int, cue: str) -> bool:
    """*might* tells of what is to come where the speakers mean themselves, or warn, or name an outcome."""
    own = _themselves().search(words[:end]) is not None
    return own or _warns().search(cue) is not None or _outcome().match(words, end) is not None


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
    if time.value == "FUTURE_REF":
        return True
    if time.type is TimexType.DURATION:
        return time.earliest == today.isoformat() and (time.latest or "9999") > today.isoformat()
    return time.type is not TimexType.SET and time.earliest is not None and time.earliest > today.isoformat()
