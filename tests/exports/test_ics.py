"""What falls due, as ordinary calendars open it."""

from dataclasses import replace
from datetime import date

import pytest

from accordingto.exports import load_exporter
from accordingto.exports.base import PLAIN, Surface
from accordingto.types import Reading, Span, Window
from tests.exports.sample import sample_reading


def written(*readings: Reading) -> str:
    """The whole calendar."""
    return "".join(load_exporter("ics").write(readings, PLAIN))


def fields(calendar: str) -> dict[str, str]:
    """The fields of the first event, unfolded."""
    event = calendar.replace("\r\n ", "").split("BEGIN:VEVENT\r\n")[1].split("END:VEVENT")[0]
    return dict(line.split(":", 1) for line in event.split("\r\n") if line)


def due(window: Window | None) -> Reading:
    """The sample with one claim to come, due then."""
    reading = sample_reading()
    return replace(reading, forward=(replace(reading.forward[0], window=window),))


def spanning(earliest: str | None, latest: str | None) -> Window:
    """A window by its days."""
    return Window(Span(0, 5), f"{earliest or '..'}/{latest or '..'}", earliest, latest)


def test_a_calendar_begins_and_ends_as_the_standard_says() -> None:
    """RFC 5545: lines end with CRLF and hold at most 75 octets."""
    calendar = written(sample_reading(), sample_reading())

    assert calendar.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert calendar.endswith("END:VCALENDAR\r\n")
    assert calendar.count("BEGIN:VCALENDAR") == 1
    assert calendar.count("BEGIN:VEVENT") == calendar.count("END:VEVENT") == 2
    assert "\n" not in calendar.replace("\r\n", "")
    assert max(len(line.encode()) for line in calendar.split("\r\n")) <= 75


def test_an_entry_shows_its_chain_and_its_link() -> None:
    """Who says so, through whom, in what words, and where."""
    event = fields(written(sample_reading()))

    assert event["SUMMARY"].startswith("Plan (Lantern News Agency): Velden will launch")
    assert "The Tidewater Post ← Lantern News Agency" in event["DESCRIPTION"]
    assert "“before the autumn”" in event["DESCRIPTION"]
    assert event["URL"] == "https://tidewater.example/velden"


@pytest.mark.parametrize(
    ("window", "days"),
    [
        (spanning("2031-05-01", "2031-05-10"), ("20310501", "20310511")),
        (spanning("2031-05-01", "2036-05-01"), ("20360501", "20360502")),
        (spanning("2031-05-01", None), ("20310501", "20310502")),
        (spanning(None, "2031-05-01"), ("20310501", "20310502")),
    ],
)
def test_a_short_window_is_shown_whole_and_a_long_one_by_the_day_it_falls_due(
    window: Window, days: tuple[str, str]
) -> None:
    """The day after the last ends an event of whole days."""
    event = fields(written(due(window)))

    assert (event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]) == days


@pytest.mark.parametrize("window", [None, Window(Span(0, 5))])
def test_what_is_undated_is_in_no_calendar(window: Window | None) -> None:
    """Neither without a window nor with an event for one."""
    assert "BEGIN:VEVENT" not in written(due(window))


def test_the_same_article_gives_the_same_entry() -> None:
    """A calendar that imports it again finds what it has; another window of time is the same entry, moved."""
    first, again = fields(written(sample_reading())), fields(written(due(spanning("2031-05-01", None))))

    assert first["UID"] == again["UID"]
    assert fields(written(sample_reading())) == first


def test_the_last_day_of_all_is_still_a_day() -> None:
    """The calendar of dates ends with the year 9999."""
    last = date.max.isoformat()

    assert fields(written(due(spanning(last, last))))["DTSTART;VALUE=DATE"] == "99991231"


def test_a_surface_that_is_not_the_first_brings_no_head() -> None:
    """One calendar for many articles."""
    assert load_exporter("ics").each(sample_reading(), Surface(number=2)).startswith("BEGIN:VEVENT")
