"""*from March to May 2031*, *Nov. 3 to Dec. 4, 2031*: the year that closes a range is that of its beginning, too."""

from accordingto.times.meanings import Fixed, Inside, Named
from accordingto.times.period import Period, containing
from accordingto.times.rule import Draft
from accordingto.times.scan import Tokens


def share_years(tokens: Tokens, drafts: list[Draft]) -> list[Draft]:
    """The drafts, months and days before *to*, *and* or a hyphen put into the year that follows it."""
    result = list(drafts)
    for place in range(len(drafts) - 2, -1, -1):
        draft, after = result[place], result[place + 1]
        joined = after.first - draft.last == 1 and tokens.is_a(draft.last, "to", "and", "hyphen")
        year = _year_of(after)
        if joined and year is not None and isinstance(draft.meaning, Named) and draft.meaning.unit == "month":
            result[place] = draft._replace(meaning=Inside(draft.meaning, Fixed(year)))
    return result


def _year_of(draft: Draft) -> Period | None:
    """The year of a month or a day that is named in full."""
    meaning = draft.meaning
    if isinstance(meaning, Inside) and isinstance(meaning.outer, Fixed):
        return meaning.outer.period
    if isinstance(meaning, Fixed) and meaning.period.unit in ("month", "day"):
        return containing("year", meaning.period.first)
    return None
