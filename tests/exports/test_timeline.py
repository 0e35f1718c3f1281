from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.exports.timeline import timeline_of
from accordingto.reports import compose_report
from accordingto.reports.report import Due, Report
from accordingto.types import ForwardAct
from tests.exports.sample import sample_reading


def report(*windows: tuple[str | None, str | None], published: str | None = "2031-03-04") -> Report:
    """A report in which so much is to come."""
    dues = tuple(Due(1, "it opens", ForwardAct.PLAN, "a plan", earliest=first, latest=last) for first, last in windows)
    return compose_report(sample_reading())._replace(published=published, due=dues)


def test_a_window_lies_between_the_day_of_writing_and_the_last_day() -> None:
    """A hundred days after, the middle of two hundred."""
    line = timeline_of(report(("2031-06-12", "2031-06-12"), ("2031-09-20", "2031-09-20")))

    assert line is not None
    assert line.tracks[0] is not None
    assert 49 < line.tracks[0].left < 51


def test_what_names_no_day_has_no_track() -> None:
    """It stands in the list, and not on the line."""
    line = timeline_of(report((None, None), ("2031-04-01", "2031-04-30")))

    assert line is not None
    assert line.tracks[0] is None


def test_without_any_day_there_is_no_line() -> None:
    """An empty line would say nothing."""
    assert timeline_of(report((None, None))) is None


def test_an_open_end_is_marked_as_such() -> None:
    """From a day on: the track goes to the end of the line, and is drawn open."""
    line = timeline_of(report(("2031-04-01", None), (None, "2031-05-01")))

    assert line is not None
    assert [track.is_open for track in line.tracks if track] == [True, True]


@pytest.mark.parametrize("last", ["2031-04-30", "2031-12-31", "2040-01-01", "2300-01-01", "9999-12-31"])
def test_ticks_leave_room_for_their_words(last: str) -> None:
    """A line of a month and one of thousands of years have some names of days, not too near to one another."""
    line = timeline_of(report(("2031-04-01", last)))

    assert line is not None
    lefts = [tick.left for tick in line.ticks]
    assert 2 <= len(lefts) <= 8
    assert all(other - one > 10 for one, other in pairwise(lefts))


days = st.one_of(st.none(), st.dates().map(str), st.sampled_from(["", "-0044-03-15", "2031", "99999-01-01", "soon"]))


@given(st.lists(st.tuples(days, days), max_size=5), days)
def test_any_days_give_a_line_that_can_be_drawn(windows: list[tuple[str | None, str | None]], published: Any) -> None:
    """Whatever days there are, no track leaves the line."""
    line = timeline_of(report(*windows, published=published))

    for track in line.tracks if line else ():
        assert track is None or (track.left >= 0 and track.left + track.width <= 100.02 and track.width > 0)
