"""*the third quarter of 2031*, *July last year*, *the end of next month*: a place, and the period that it is in."""

from itertools import pairwise

from accordingto.times.meanings import Fixed, Inside, Mentioned, Named, Shifted
from accordingto.times.rule import Draft
from accordingto.times.scan import Tokens

_PLACES = ("quarter", "half", "season", "month")
"""Of a year."""


def put_inside(tokens: Tokens, drafts: list[Draft]) -> list[Draft]:
    """The drafts, those that say a place in the next one's period made one with it."""
    result: list[Draft] = []
    skipped = False
    for draft, after in pairwise([*drafts, None]):
        if skipped or draft is None:
            skipped = False
            continue
        if after is not None and _near(tokens, draft, after) and (inside := _inside(draft, after)) is not None:
            result.append(Draft(draft.first, after.last, inside, draft.rule))
            skipped = True
        else:
            result.append(draft)
    return result


def _near(tokens: Tokens, draft: Draft, after: Draft) -> bool:
    """Do the two touch, or stand with *of* or a comma between them?"""
    gap = after.first - draft.last
    return gap == 0 or (gap == 1 and tokens.is_a(draft.last, "of"))


def _inside(draft: Draft, after: Draft) -> Inside | None:
    named, outer = draft.meaning, after.meaning
    if not isinstance(named, Named) or named.which:
        return None
    if named.unit == "weekday":
        return Inside(named, outer) if isinstance(outer, Shifted) and outer.unit == "week" else None
    if named.unit not in _PLACES:
        return None
    year = outer.period.unit == "year" if isinstance(outer, Fixed) else False
    if isinstance(outer, Shifted | Mentioned):
        year = outer.unit == "year"
    if not year or isinstance(outer, Mentioned):
        return None
    return Inside(named, outer) if isinstance(outer, Fixed | Shifted) else None
