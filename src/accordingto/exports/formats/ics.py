"""``ics``: what falls due in an article, as an iCalendar that ordinary calendars open (RFC 5545)."""

from accordingto.exports.base import Exporter, Surface
from accordingto.exports.calendar import FOOT, HEAD, Entry, event
from accordingto.reports import compose_report
from accordingto.reports.report import Due, Report
from accordingto.types import Reading


def write_ics(reading: Reading, surface: Surface) -> str:
    """The dated entries of one article; the first article brings the calendar's head along."""
    report = compose_report(reading)
    head = HEAD if surface.number == 1 else ""
    return head + "".join(event(_entry(due, report)) for due in report.due)


def _entry(due: Due, report: Report) -> Entry:
    """Who said so, through whom, in what words, and where to look."""
    chain = " ← ".join([report.outlet, *(station.name for station in due.stations)])
    notes = (
        f"Who says so: {chain}",
        f"When: “{due.window_words}” ({due.window_label})" if due.window_words else "",
        f"On condition: {due.condition}" if due.condition else "",
        f"In: {report.headline}" + (f", {report.published_label}" if report.published_label else ""),
        report.url or "",
    )
    return Entry(
        key=f"{report.id}\n{due.claim}\n{due.words}",
        act=due.act.value,
        who=due.stations[-1].name if due.stations else report.outlet,
        words=due.words,
        notes=notes,
        earliest=due.earliest,
        latest=due.latest,
        url=report.url,
    )


EXPORTER = Exporter(
    name="ics",
    media_type="text/calendar",
    summary="what falls due as an iCalendar: promises, plans and events with their chains",
    each=write_ics,
    foot=FOOT,
)
