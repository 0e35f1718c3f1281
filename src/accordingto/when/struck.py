"""Words that say that something was put off or given up. Of what they say it stands beside them, in their clause."""

import re
from functools import cache

from accordingto.text.words import STOP, stem
from accordingto.types import Fate
from accordingto.when.coming import ToCome
from accordingto.when.deeds import Deed, deed_at, meant, pieces

_BASE = frozenset("delay postpone adjourn cancel scrap abandon".split())
_UNDONE = frozenset("to not never may might could can cannot should".split())
"""Beside one of these nothing was put off: *to delay*, *was not cancelled*."""

_ITSELF = frozenset("slips slipped behind later".split())
"""With these it stands before the verb, as with a passive: *the launch slipped to June*."""


@cache
def _moving() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:postpon(?:e|es|ed|ing)|delay(?:s|ed|ing)?"
        r"|(?:push|put|mov)(?:e[sd]?|es|ed|ing|ting)?\s(?:it\s)?(?:back|off)(?!\s(?:on|against|at|to the)\b)"
        r"|reschedul(?:e|es|ed|ing)|deferr(?:ed|ing)|adjourn(?:s|ed)?|brought forward|bring(?:s|ing)? forward"
        r"|(?:moved|shifted) (?:to|until)|extend(?:s|ed|ing)? the deadline|slip(?:s|ped) (?:to|until)|behind schedule"
        r"|later than (?:planned|promised|expected|scheduled))\b",
    )


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:cancel(?:s|led|ed|ling|ing)?|call(?:s|ed|ing)? off|scrap(?:s|ped|ping)?|abandon(?:s|ed|ing)?"
        r"|shelv(?:es|ed|ing)|drop(?:s|ped|ping)? (?:its |the |his |her |their )?plans?"
        r"|rul(?:es|ed) (?:it )?out)\b",
    )


@cache
def _breaking() -> re.Pattern[str]:
    """Who is said to break a promise stands before the verb."""
    return re.compile(
        r"\b(?:renege[sd]?|miss(?:es|ed)? (?:its |the |a |their )?(?:deadline|target)"
        r"|br(?:eaks|oke) (?:its |his |her |their |the |a )?(?:promise|pledge|vow|word))\b",
    )


def struck(coming: ToCome, later: str) -> tuple[Fate, str] | None:
    """Is it said to be put off or given up? Where it tells of a delay itself, such words say nothing."""
    if coming.negative or coming.verb in STOP:
        return None  # without a verb of its own nothing is to be done
    for pattern, fate, why in (
        (_moving(), Fate.MOVED, "it is said to be put off or moved"),
        (_ending(), Fate.BROKEN, "it is said to have been given up"),
        (_breaking(), Fate.BROKEN, "the promise is said to be broken"),
    ):
        for match in pattern.finditer(later):
            tokens, at = pieces(later), len(pieces(later[: match.start()]))
            rest = tokens[at + len(pieces(match.group())) :]
            deed = deed_at([*tokens[: at + 1], *rest], at)
            own = stem(match.group().split()[0].casefold())
            if own in coming.terms or deed.supposed or deed.adjective or _UNDONE & set(deed.helping):
                continue
            if match.group() in _BASE and not {"will", "would"} & set(deed.helping):
                continue  # "a delay", "the cancel button", Mr DeLay
            if meant(coming.doer, deed.before) if pattern is _breaking() else _is_of(coming, deed):
                return fate, f"{why}: “{match.group()}”"
    return None


def _is_of(coming: ToCome, deed: Deed) -> bool:
    """Does what was put off name the deed by its verb, or what it was about?"""
    what = deed.before if deed.passive or deed.verb in _ITSELF else deed.behind
    if not coming.passive and not coming.thing.empty:
        if coming.thing.terms <= coming.thing.names:
            # A name ("to vote for Ada Roe") is about many things: with the verb beside it, it is the deed.
            return stem(coming.verb) in what.terms and meant(coming.doer, deed.before)
        return coming.thing.head in what.terms
    return stem(coming.verb) in what.terms or meant(coming.doer, what)
