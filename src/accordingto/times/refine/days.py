"""*Friday, Nov. 6*: a weekday beside its date says the same day once more; and *the week of March 8*."""

from accordingto.times.meanings import Around, Fixed, Named
from accordingto.times.rule import Draft
from accordingto.times.scan import Tokens


def join_days(tokens: Tokens, drafts: list[Draft]) -> list[Draft]:
    """The drafts, weekdays made one with the date that follows them."""
    result: list[Draft] = []
    for draft in drafts:
        before = result[-1] if result else None
        if before is not None and _is_weekday(before) and _is_date(draft) and _near(tokens, before, draft):
            result[-1] = Draft(before.first, draft.last, draft.meaning, draft.rule)
        elif before is not None and _is_date(before) and _is_weekday(draft) and _touches(tokens, before, draft):
            result[-1] = Draft(before.first, draft.last, before.meaning, before.rule)
        else:
            result.append(draft)
    return result


def widen_days(tokens: Tokens, drafts: list[Draft]) -> list[Draft]:
    """The drafts, days grown into *the week of* them."""
    return [_widened(tokens, draft) for draft in drafts]


def _widened(tokens: Tokens, draft: Draft) -> Draft:
    unit = draft.first - 2
    if not (_is_date(draft) and tokens.is_a(draft.first - 1, "of") and tokens.is_a(unit, "unit")):
        return draft
    if tokens.word(unit) not in ("week", "weekend") or not tokens.is_a(unit - 1, "the"):
        return draft
    return draft._replace(first=unit - 1, meaning=Around(tokens.word(unit), draft.meaning))


def _is_weekday(draft: Draft) -> bool:
    return isinstance(draft.meaning, Named) and draft.meaning.unit == "weekday"


def _is_date(draft: Draft) -> bool:
    meaning = draft.meaning
    if isinstance(meaning, Named):
        return meaning.unit == "month" and bool(meaning.day)
    return isinstance(meaning, Fixed) and meaning.period.unit == "day"


def _near(tokens: Tokens, before: Draft, draft: Draft) -> bool:
    gap = draft.first - before.last
    return gap == 0 or (gap == 1 and tokens.is_a(before.last, "comma"))


def _touches(tokens: Tokens, before: Draft, draft: Draft) -> bool:
    """*Nov. 6 (Friday)* stays two; only what stands side by side is one."""
    return draft.first == before.last and not tokens.is_a(before.last, "comma")
