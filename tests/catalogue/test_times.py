"""Every rule of the grammar of time has sentences: one that it reads, with its value, and one that only looks like it.

The expression stands between bars; all are read as if written on Wednesday, 18 November 2026.
"""

import re
from datetime import date

import pytest

from accordingto.times import read_times
from accordingto.times.grammar import RULES
from accordingto.types import Span, TimeExpression

WRITTEN = date(2026, 11, 18)
NAMES = [rule.name for rule in RULES]
CASES: dict[str, tuple[str, str, str]] = {
    "numeric-date": ("The ferry sank on |2026-03-04|.", "2026-03-04", "The ratio was 31/15/88 in the end."),
    "day-of-month": ("The port opens on |March 4, 2027|.", "2027-03-04", "They may 31 times ask."),
    "month-of-year": ("The port burned in |August|.", "2026-08", "They may ask, and soldiers march."),
    "year-range": ("In the |2024-25| school year it closed.", "2024", "Room 2024-7 was empty."),
    "year": ("The bridge was built in |1998|.", "1998", "The bridge cost $1998 a foot."),
    "spoken-year": ("It fell in |nineteen ninety-seven|.", "1997", "Nineteen of them came."),
    "decade": ("Osmere grew in |the 1980s|.", "198", "She is in her 80s."),
    "century": ("The tower is of |the 17th century|.", "16", "It was the 17th victory."),
    "quarter-of-year": ("It beat |last year's third quarter|.", "2025-Q3", "It beat last year's third team."),
    "quarter": ("Sales fell in |the third quarter|.", "2026-Q3", "They live in the third house."),
    "half-year": ("Exports rose in |the first half| of the year.", "2026-H1", "The first half hour was dull."),
    "quarter-code": ("Profit rose in |Q3 2025|.", "2025-Q3", "The spy was called Q9."),
    "season": ("The dam broke |last summer|.", "2026-SU", "Prices fall and spring back."),
    "holiday": ("They will meet after |Christmas|.", "2026-12-25", "They sell labor cheaply."),
    "new-year": ("It closes on |New Year's Eve|.", "2026-12-31", "A new year's ferry was bought."),
    "every-weekday": ("The market opens |every Friday|.", "XXXX-WXX-5", "Every sailor left."),
    "weekday": ("The mayor resigned on |Tuesday|.", "2026-11-17", "The mayor wed at sea."),
    "near-day": ("The mayor resigned |yesterday|.", "2026-11-17", "The mayor resigned daylong."),
    "tonight": ("The council meets |tonight|.", "2026-11-18TNI", "The council meets knights."),
    "overnight": ("Two silos burned |overnight|.", "2026-11-17TNI", "It was an overnight success."),
    "part-of-day": ("A fire broke out |last night|.", "2026-11-17TNI", "It was the night shift's fault."),
    "clock": ("It was |5 p.m.|, the guard said.", "2026-11-18T17:00", "It was 15 a.m., he joked."),
    "plain-clock": ("The ship left at |18:30|.", "2026-11-18T18:30", "They won 18:30 in the end."),
    "four-figures": ("The quake came at |0735 GMT|.", "2026-11-18T07:35", "They counted 0775 GMT ships."),
    "noon": ("The bell rang at |noon|.", "2026-11-18T12:00", "The bell rang at none."),
    "distance": ("The mine closed |two years ago|.", "2024", "The mine closed two levels down."),
    "period-beside": (
        "It burned in March 1998, and reopened |the year after|.",
        "1999",
        "The year after the fire was dry.",
    ),
    "year-ago": ("It earned more than in |the year-ago quarter|.", "2025", "It was a year-long strike."),
    "units-ago": ("They met |months ago|.", "PXM", "They met chums agog."),
    "year-end": ("The yard will close by |year-end|.", "2026", "The year ended badly for all."),
    "relative-period": ("Prices rose |last month|.", "2026-10", "The last man left."),
    "latest-period": ("Losses grew in |the latest quarter|.", "2026-Q3", "The latest ship sank."),
    "that-period": ("It burned in 1998, and |later that year| it sank.", "1998", "That man sank."),
    "every": ("The ferry runs |every two hours|.", "PT2H", "Every sailor ran."),
    "regularly": ("The ferry runs |daily|.", "P1D", "It cut its quarterly dividend."),
    "rate": ("It makes four trips |a week|.", "P1W", "A weak boat made four trips."),
    "stretch": ("It will be built over |the next five years|.", "P5Y", "The next five sailors came."),
    "first-months": ("Sales fell in |the first nine months|.", "P9M", "The first nine sailors fell."),
    "open-stretch": ("Fires broke out in |recent weeks|.", "PXW", "Recent fires broke out."),
    "ahead": ("It will be hard in |the weeks ahead|.", "PXW", "The ships ahead were slow."),
    "and-a-half": ("It took |an hour and a half|.", "PT1H30M", "It took a man and a half."),
    "duration": ("The strike lasted |three weeks|.", "P3W", "A 23-year-old went on strike."),
    "bare-duration": ("They have waited for |years|.", "PXY", "Years count."),
    "the-period": ("Losses grew in |the quarter|.", "2026-Q3", "The quarters of the sailors burned."),
    "future": ("It may reopen in |the near future|.", "FUTURE_REF", "A future mayor was born."),
    "past": ("They did so in |the past|.", "PAST_REF", "They walked past the port."),
    "near-term": ("Little will change in |the near term|.", "FUTURE_REF", "The long-term lot was full."),
    "now": ("The port is |now| closed.", "PRESENT_REF", "The port is known."),
    "moment": ("No ship leaves at |the moment|.", "PRESENT_REF", "The moment passed."),
    "these-days": ("Few ships come |these days|.", "PRESENT_REF", "These dams broke."),
    "current": ("The |current| mayor is ill.", "PRESENT_REF", "The mayor swam against the current."),
    "recent": ("The |recent| fire hurt four.", "PAST_REF", "Resent letters hurt four."),
    "recently": ("The mayor |recently| resigned.", "PAST_REF", "The mayor decently resigned."),
    "as-soon-as": ("They want it |as soon as possible|.", "FUTURE_REF", "It fell as soon as they left."),
    "soon": ("The port will open |soon|.", "FUTURE_REF", "It rang soon after."),
}


def read(sentence: str) -> list[tuple[str, TimeExpression]]:
    """The expressions of a sentence, each with its words."""
    return [(t.span.of(sentence), t) for t in read_times(sentence, [Span(0, len(sentence))], WRITTEN)]


def test_every_rule_has_its_sentences() -> None:
    """Whoever adds a rule adds a sentence that it reads and one that it does not."""
    assert sorted(NAMES) == sorted(CASES)


@pytest.mark.parametrize("name", NAMES)
def test_a_rule_reads_its_sentence(name: str) -> None:
    """The words between the bars are one expression, of this value, and found by this rule."""
    before, words, after = CASES[name][0].split("|")
    found = dict(read(before + words + after))

    assert words in found
    assert (found[words].value, found[words].evidence.by) == (CASES[name][1], name)


@pytest.mark.parametrize("name", NAMES)
def test_what_only_looks_like_it_is_left(name: str) -> None:
    """The rule finds nothing in the second sentence."""
    assert name not in [time.evidence.by for _, time in read(CASES[name][2])]


def test_names_are_stable_and_their_own() -> None:
    """Names stand in JSON as ``by``: lower case with hyphens, each once."""
    assert len(NAMES) == len(set(NAMES))
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in NAMES)
