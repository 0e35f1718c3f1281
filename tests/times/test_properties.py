"""What holds for every text and every day of writing."""

import re
from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import example, given
from hypothesis import strategies as st

from accordingto.times import read_times
from accordingto.types import Span, TimeExpression, TimexType
from tests.times.sentences import DAYS, SENTENCES

POINT = (
    r"(?:\d{2}|\d{3}|(?:\d{4}|XXXX)(?:-(?:Q[1-4X]|H[12]|SP|SU|FA|WI|W(?:\d\d|XX)(?:-(?:WE|[1-7]))?"
    r"|(?:\d\d|XX)(?:-(?:\d\d|XX))?))?)"
)
CLOCK = r"T(?:\d\d:\d\d(?::\d\d)?|MO|AF|EV|NI|MI|DT)"
LENGTH = r"P(?:(?:\d+|X)(?:Y|M|WE|W|D|Q|E|C))*(?:T(?:(?:\d+|X)(?:H|M|S)|[\d.]+[HMS])+)?|P(?:T)?[\d.]+[YMWDQHS]"
VALUE = {
    TimexType.DATE: re.compile(rf"{POINT}|PAST_REF|PRESENT_REF|FUTURE_REF"),
    TimexType.TIME: re.compile(rf"{POINT}(?:{CLOCK})?"),
    TimexType.DURATION: re.compile(LENGTH),
    TimexType.SET: re.compile(rf"{LENGTH}|{POINT}(?:{CLOCK})?|XXXX-XX-XX{CLOCK}"),
}
"""The values of TIMEX3 (TimeML 1.2.1) that news needs."""
WEEK = timedelta(days=7)


def read(text: str, today: date | None) -> tuple[TimeExpression, ...]:
    """The expressions of a text of one block."""
    return read_times(text, [Span(0, len(text))], today)


@given(text=SENTENCES, today=st.none() | DAYS)
@example(text="last weekend three weekends ago", today=date(2026, 11, 18))
def test_spans_slice_to_words_in_their_order(text: str, today: date | None) -> None:
    """Every expression is words of the text, begins and ends with one, and overlaps no other."""
    end = 0
    for time in read(text, today):
        words = time.span.of(text)
        assert words == words.strip()
        assert words
        assert time.span.start >= end
        end = time.span.end


@given(text=SENTENCES, today=st.none() | DAYS)
def test_the_first_day_is_not_after_the_last(text: str, today: date | None) -> None:
    """Both are days of the calendar, where they are given."""
    for time in read(text, today):
        first, last = time.earliest or "0001-01-01", time.latest or "9999-12-31"
        assert date.fromisoformat(first) <= date.fromisoformat(last)


@given(text=SENTENCES, today=st.none() | DAYS)
def test_every_value_parses(text: str, today: date | None) -> None:
    """As TIMEX3 for its type, and as EDTF where there is any."""
    for time in read(text, today):
        assert VALUE[time.type].fullmatch(time.value), (time.type, time.value, time.span.of(text))
        if time.edtf is not None:
            parse_edtf(time.edtf)


@given(text=SENTENCES, today=DAYS)
def test_edtf_and_days_say_the_same(text: str, today: date) -> None:
    """Where one of the three is given, EDTF is; and the other way round."""
    for time in read(text, today):
        assert (time.edtf is None) == (time.earliest is None and time.latest is None)


@pytest.mark.parametrize(
    "words",
    "today|yesterday|tomorrow|on Tuesday|last Friday|next Sunday|three days ago|two weeks ago|last week|this week|"
    "next week|last night|this weekend|the past ten days|over the next two weeks|5 p.m.|on Monday evening".split("|"),
)
@given(today=st.dates(date(1600, 1, 1), date(2400, 1, 1)))
def test_a_week_later_means_a_week_later(words: str, today: date) -> None:
    """Shifting the day of writing by a week shifts what is reckoned from it by a week, and nothing else."""
    text = f"The ferry sank {words}."
    (now,), (later,) = read(text, today), read(text, today + WEEK)

    assert (now.span, now.type) == (later.span, later.type)
    for before, after in ((now.earliest, later.earliest), (now.latest, later.latest)):
        assert before is not None
        assert after is not None
        assert date.fromisoformat(before) + WEEK == date.fromisoformat(after)


@given(today=st.none() | DAYS)
def test_what_is_named_in_full_asks_for_no_day_of_writing(today: date | None) -> None:
    """*4 March 2031* is the same day whenever it was written."""
    (time,) = read("The port will open on 4 March 2031.", today)

    assert (time.value, time.edtf, time.earliest, time.latest) == ("2031-03-04",) * 4


@pytest.mark.parametrize(
    "piece", ["the ", "last ", "2031 ", "year ", "twenty ", "1,", "a ", "May ", "-", "will ", "5:"]
)
def test_one_word_far_too_often(piece: str) -> None:
    """Text that repeats a piece of an expression without end takes time in step with its length."""
    assert len(read(piece * 20_000, date(2026, 11, 18))) <= 20_000
