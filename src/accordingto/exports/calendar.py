"""What falls due as iCalendar (RFC 5545): one event for each thing that has a day.

A window of at most a month is an event of all its days; of a longer one, or one that is open at an end, the event is
the day that it falls due. What the text gives no day for is in no calendar.
"""

import hashlib
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//accordingto//what falls due//EN\r\nCALSCALE:GREGORIAN\r\n"
FOOT = "END:VCALENDAR\r\n"
_LONGEST = 31
"""Days of a window that is shown whole."""
_OCTETS = 75
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_STAMP = "19700101T000000Z"
"""When an entry was made is asked of no clock; calendars only want the field."""


class Entry(NamedTuple):
    """One thing that falls due. ``key`` makes its id: the same key is the same entry, which a calendar then updates."""

    key: str
    act: str
    who: str
    words: str
    notes: tuple[str, ...]
    """Lines of the description below the words; empty ones are left out."""
    earliest: str | None
    latest: str | None
    url: str | None = None


def event(entry: Entry) -> str:
    """The entry as an event; nothing for what is undated."""
    days = _days(entry)
    return "" if days is None else "".join(_folded(line) for line in _lines(entry, *days))


def _days(entry: Entry) -> tuple[date, date] | None:
    """The first and last day of the entry; None for what is undated."""
    first = date.fromisoformat(entry.earliest) if entry.earliest else None
    last = date.fromisoformat(entry.latest) if entry.latest else None
    if first is None or last is None:
        day = last or first
        return None if day is None else (day, day)
    return (first, last) if (last - first).days < _LONGEST else (last, last)


def _lines(entry: Entry, first: date, last: date) -> Iterator[str]:
    beyond = last + timedelta(days=1) if last < date.max else last
    yield "BEGIN:VEVENT"
    yield f"UID:{hashlib.sha256(entry.key.encode(errors='backslashreplace')).hexdigest()[:32]}@accordingto"
    yield f"DTSTAMP:{_STAMP}"
    yield f"DTSTART;VALUE=DATE:{first.year:04}{first:%m%d}"
    yield f"DTEND;VALUE=DATE:{beyond.year:04}{beyond:%m%d}"
    yield f"SUMMARY:{_escaped(f'{entry.act.capitalize()} ({entry.who}): {entry.words}')}"
    described = [f"“{entry.words}”", *(note for note in entry.notes if note)]
    yield "DESCRIPTION:" + _escaped("\n".join(described))
    yield f"CATEGORIES:{entry.act.upper()}"
    yield "TRANSP:TRANSPARENT"
    if entry.url:
        yield f"URL:{_CONTROL.sub('', entry.url)}"
    yield "END:VEVENT"


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
