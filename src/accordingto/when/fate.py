"""What a later statement says of what was to come: that it was done, that it was not, that it was put off."""

from typing import NamedTuple

from accordingto.text.words import stem, words_of
from accordingto.types import Fate
from accordingto.when.coming import LONGEST, Telling, ToCome, past_forms, to_come
from accordingto.when.deeds import Deed, Side, deeds_of, pieces, side_of
from accordingto.when.struck import struck

__all__ = ["Judged", "ToCome", "another_telling", "apart", "fate_of", "to_come"]

_LATEST = "9999"
_STRUCK = 0.5
"""The share of the telling words from which on it can be this that was put off: the verb is another's then."""
_AHEAD = frozenset("to can cannot should must be being is are will would shall may might could".split())
"""Beside one of these, a verb tells nothing as done: *is to open*, *is being opened*, *is determined*."""
_NEGATING = frozenset("not never failed fails fail refused refuses refuse".split())
_CAN = frozenset("can cannot could can't couldn't may might should must shouldn't mustn't".split())
_EVER = frozenset("will won't would wouldn't failed fails fail refused refuses refuse".split())
"""With these it can be said before the day that nothing will come of it; "has not" only after it."""


class Judged(NamedTuple):
    """A suggested fate, how much of the words both have, and why."""

    fate: Fate
    share: float
    why: str


def fate_of(coming: ToCome, later: str, telling: Telling, *, over: bool = True, by: str = "") -> Judged | None:
    """What a later statement says became of it; None where it says nothing of it.

    ``telling`` says how rare a word is, ``over`` whether the day had passed when the statement was made, ``by`` who
    made it.
    """
    later = later[:LONGEST]
    said = words_of(later)
    teller = side_of(pieces(by))
    done = {stem(coming.verb)} if past_forms(coming.verb) & set(said.runs) else set()
    share = coming.share(frozenset({*said.terms, *teller.terms, *done}), telling)
    if share is None or not coming.same_count(said.figures) or ("again" in said.runs and not coming.again):
        return None
    judged = (struck(coming, later) if share >= _STRUCK else None) or _done(
        coming, later, side_of(pieces(by)), over=over
    )
    if judged is None:
        return None
    fate, why = judged
    both = {word: stem(word) for word in said.runs if stem(word) in coming.terms}
    shared = ", ".join(sorted(both, key=lambda word: (-telling(both[word]), word))[:5])
    return Judged(fate, share, f"{why}; in common: {shared}")


def another_telling(coming: ToCome, other: ToCome, telling: Telling) -> float | None:
    """How much of the words another claim about what is to come has, where it is about the same; else None."""
    share = coming.share(other.terms, telling)
    if share is None or stem(coming.verb) != stem(other.verb) or coming.negative or other.negative:
        return None
    same = coming.is_doer(other.doer) and coming.same_count(other.figures) and coming.again == other.again
    return share if same and (coming.thing.empty or bool(coming.thing.terms & other.terms)) else None


def apart(one: tuple[str | None, str | None], other: tuple[str | None, str | None]) -> bool:
    """Have two windows no day in common? Of two that are open at their beginning, have they other last days?"""
    (first, last), (first_other, last_other) = one, other
    if not first and not first_other:
        return last != last_other
    overlap = (first or "") <= (last_other or _LATEST) and (first_other or "") <= (last or _LATEST)
    return bool(first or last) and not overlap


def _done(coming: ToCome, later: str, by: Side, *, over: bool) -> tuple[Fate, str] | None:
    """Is the verb told as done, or as not done, by whom and to what it was to be done?"""
    if not coming.verb:
        return None
    past = past_forms(coming.verb)
    kept, broken = (Fate.BROKEN, Fate.KEPT) if coming.negative else (Fate.KEPT, Fate.BROKEN)
    for deed in deeds_of(later, past | {coming.verb}, stem(coming.verb)):
        if deed.supposed or deed.adjective or deed.helps or not _same(coming, deed, by):
            continue
        helping = set(deed.helping)
        is_past = deed.verb in past or deed.verb.endswith("ed")
        if _NEGATING & helping or any(word.endswith("n't") for word in helping):
            # That it will not be done is said of a promise not to do it every time that it is told.
            if not helping & _CAN and ((_EVER & helping and not coming.negative) or (over and not _EVER & helping)):
                return broken, f"it is said not to be so: “{' '.join((*deed.helping, deed.verb))}”"
        elif is_past and not _AHEAD & helping:
            return kept, f"it is told as done: “{' '.join((*deed.helping, deed.verb))}”"
    return None


def _same(coming: ToCome, deed: Deed, by: Side) -> bool:
    """Do the same do it to the same? A passive has before its verb what it is done to."""
    told = deed.before
    before = by if told.empty or (told.pronoun and not told.names) else told
    if coming.thing.particle != deed.behind.particle and not deed.passive:
        return False
    if coming.passive:
        return coming.is_doer(before if deed.passive else deed.behind)
    if coming.thing.empty:
        return coming.is_doer(before)
    if deed.passive:
        doer = bool(coming.names) if deed.by.empty else coming.is_doer(deed.by)
        return doer and coming.thing.head in before.terms
    return coming.is_doer(before) and coming.thing.head in deed.behind.terms
