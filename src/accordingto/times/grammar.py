"""The grammar: rules in their order, then refiners in theirs. Start reading here.

Every rule is tried on every text. Of what they find, what begins first wins, then the longest, then the rule that
stands first in the list. Refiners bring neighbours together. Only then is anything reckoned (``resolve.py``).
"""

import re
from functools import cache

from accordingto.times.refine.ages import drop_ages
from accordingto.times.refine.clocks import add_parts, join_clocks, share_days
from accordingto.times.refine.days import join_days, widen_days
from accordingto.times.refine.inside import put_inside
from accordingto.times.refine.modifiers import add_modifiers
from accordingto.times.refine.ranges import share_years
from accordingto.times.rule import Cut, Draft, Rule
from accordingto.times.rules import (
    calendar_dates,
    clocks,
    decades,
    distances,
    durations,
    holidays,
    near_days,
    numeric_dates,
    quarters,
    relations,
    relative_periods,
    seasons,
    sets,
    stretches,
    weekdays,
    year_ends,
    years,
)
from accordingto.times.scan import Tokens

RULES: tuple[Rule, ...] = (
    numeric_dates.NUMERIC_DATE,
    calendar_dates.DAY_OF_MONTH,
    calendar_dates.MONTH_OF_YEAR,
    years.YEAR_RANGE,
    years.YEAR,
    years.SPOKEN_YEAR,
    decades.DECADE_OF,
    decades.CENTURY_OF,
    quarters.QUARTER_OF_YEAR,
    quarters.QUARTER,
    quarters.HALF,
    quarters.QUARTER_CODE,
    seasons.SEASON_NAME,
    holidays.HOLIDAY,
    holidays.NEW_YEAR,
    weekdays.EVERY_WEEKDAY,
    weekdays.WEEKDAY_NAME,
    near_days.NEAR_DAY,
    near_days.TONIGHT,
    near_days.OVERNIGHT,
    near_days.PART_OF_DAY,
    clocks.CLOCK,
    clocks.PLAIN_CLOCK,
    clocks.FOUR_FIGURES,
    clocks.NOON,
    distances.DISTANCE,
    distances.BESIDE,
    distances.YEAR_AGO,
    distances.UNITS_AGO,
    year_ends.YEAR_END,
    relative_periods.RELATIVE_PERIOD,
    relative_periods.LATEST_PERIOD,
    relative_periods.THAT_PERIOD,
    sets.EVERY,
    sets.ADVERB,
    sets.RATE,
    stretches.STRETCH,
    stretches.FIRST_MONTHS,
    stretches.PLURAL_STRETCH,
    stretches.AHEAD,
    durations.HALF_OF,
    durations.DURATION,
    durations.BARE_DURATION,
    relative_periods.THE_PERIOD,
    relations.FUTURE,
    relations.PAST,
    relations.TERM,
    relations.NOW,
    relations.MOMENT,
    relations.THESE_DAYS,
    relations.CURRENT,
    relations.RECENT,
    relations.RECENTLY,
    relations.AS_SOON_AS,
    relations.SOON,
)
REFINERS = (
    drop_ages,
    put_inside,
    share_years,
    join_days,
    widen_days,
    add_parts,
    join_clocks,
    share_days,
    add_modifiers,
)


@cache
def _compiled() -> tuple[tuple[Rule, re.Pattern[str]], ...]:
    """The rules' patterns, compiled when the first text is read."""
    return tuple((rule, rule.compiled()) for rule in RULES)


def draft_times(tokens: Tokens) -> list[Draft]:
    """What the rules find in a text, refined, in its order; nothing overlaps."""
    found: list[tuple[int, int, int, Draft]] = []
    for place, (rule, pattern) in enumerate(_compiled()):
        for match in pattern.finditer(tokens.letters):
            meaning = rule.make(Cut(tokens, *match.span()))
            if meaning is not None:
                draft = Draft(*match.span(), meaning, rule.name)
                found.append((draft.first, -draft.last, place, draft))
    found.sort(key=lambda item: item[:3])
    drafts: list[Draft] = []
    for *_, draft in found:
        if not drafts or draft.first >= drafts[-1].last:
            drafts.append(draft)
    for refine in REFINERS:
        drafts = refine(tokens, drafts)
    return drafts
