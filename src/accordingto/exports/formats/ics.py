"""``ics``: what falls due, as an iCalendar that ordinary calendars open (RFC 5545).

A window of at most a month is an event of all its days; of a longer one, or one that is open at an end, the event is
the day that it falls due. What the text gives no day for is in no calendar.
"""

import hashlib
import re
from collections.abc import Iterator
from datetime import date, timedelta

from accordingto.exports.base import Exporter, Surface
from accordingto.reports import compose_report
from accordingto.reports.report import Due, Report
from accordingto.types import Reading

_HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//accordingto//what falls due//EN", "CALSCALE:GREGORIAN")
_LONGEST = 31
"""Days of a window that is shown whole."""
_OCTETS = 75
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_STAMP = "19700101T000000Z"
"""When an entry was made is asked of no clock; calendars only want the field."""


def write_ics(reading: Reading, surface: Surface) -> str:
    """The dated entries of one article; the first article brings the calendar's head along."""
    report = compose_report(reading)
    lines = list(_HEAD) if surface.number == 1 else []
    for due in report.due:
        days = _days(due)
        if days is not None:
            lines += _event(due, report, days)
    return "".join(_folded(line) for line in lines)


def _days(due: Due) -> tuple[date, date] | None:
    """The first and last day of the entry; None for what is undated."""
    first = date.fromisoformat(due.earliest) if due.earliest else None
    last = date.fromisoformat(due.latest) if due.latest else None
    if first is None or last is None:
        day = last or first
        return None if day is None else (day, day)
    return (first, last) if (last - first).days < _LONGEST else (last, last)


def _event(due: Due, report: Report, days: tuple[date, date]) -> Iterator[str]:
    first, last = days
    beyond = last + timedelta(days=1) if last < date.max else last
    key = hashlib.sha256(f"{report.id}\n{due.claim}\n{due.words}".encode(errors="backslashreplace")).hexdigest()[:32]
    yield "BEGIN:VEVENT"
    yield f"UID:{key}@accordingto"
    yield f"DTSTAMP:{_STAMP}"
    yield f"DTSTART;VALUE=DATE:{first.year:04}{first:%m%d}"
    yield f"DTEND;VALUE=DATE:{beyond.year:04}{beyond:%m%d}"
    yield f"SUMMARY:{_escaped(_summary(due, report))}"
    yield f"DESCRIPTION:{_escaped(_description(due, report))}"
    yield f"CATEGORIES:{due.act.upper()}"
    yield "TRANSP:TRANSPARENT"
    if report.url:
        yield f"URL:{_CONTROL.sub('', report.url)}"
    yield "END:VEVENT"


def _summary(due: Due, report: Report) -> str:
    """``Promise (Marshal Oru): …``."""
    who = due.stations[-1].name if due.stations else report.outlet
    return f"{due.act.capitalize()} ({who}): {due.words}"


def _description(due: Due, report: Report) -> str:
    """Who said so, through whom, in what words, and where to look."""
    chain = " ← ".join([report.outlet, *(station.name for station in due.stations)])
    said = f"When: “{due.window_words}” ({due.window_label})" if due.window_words else ""
    lines = (
        f"“{due.words}”",
        f"Who says so: {chain}",
        said,
        f"On condition: {due.condition}" if due.condition else "",
        f"In: {report.headline}" + (f", {report.published_label}" if report.published_label else ""),
        report.url or "",
    )
    return "\n".join(line for line in lines if line)


def _escaped(text: str) -> str:
    text = _CONTROL.sub("\ufffd", text)
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> str:
    """The line in pieces of at most 75 octets, none of which cuts a character."""
    pieces: list[str] = []
    piece, size = "", 0
    for character in line:
        width = len(character.encode())
        if size + width > _OCTETS - bool(pieces):
            pieces.append(piece)
            piece, size = "", 0
        piece, size = piece + character, size + width
    return "\r\n ".join([*pieces, piece]) + "\r\n"


EXPORTER = Exporter(
    name="ics",
    media_type="text/calendar",
    summary="what falls due as an iCalendar: promises, plans and events with their chains",
    each=write_ics,
    foot="END:VCALENDAR\r\n",
)
