"""The day of writing: the page's own date, told by the clock of the dateline's city where both are known.

*Friday* in Seoul may be Thursday in New York. A page that states its time with a zone, and whose dateline names a city,
was written on the day that the city had then.
"""

import re
from datetime import date, datetime
from functools import cache

from accordingto.types import Document, Evidence, Ground, Reference, Role, Span

_HEAD = 3
"""Paragraphs at the head in which a dateline may stand."""


@cache
def _dateline() -> re.Pattern[str]:
    return re.compile(
        r"(?P<city>[A-ZÁÉÍÓÚÃÕÇ][A-ZÁÉÍÓÚÃÕÇ.’'-]{1,20}(?: [A-ZÁÉÍÓÚÃÕÇ.’'-]{2,20}){0,2})(?:, [^()\n—–]{1,30})?\s{0,2}"
        r"(?:\([^()\n]{1,40}\)\s{0,2})?(?:—|–|--?|_|\()"
    )


def reference_of(document: Document) -> Reference:
    """The day from which an article's relative expressions are reckoned, with what it rests on."""
    published = document.published
    moment = _moment(published)
    if moment is None:
        return Reference(None, Evidence(Ground.METADATA, "published", note="the page gives no date"))
    found = _local(document, moment) if moment.tzinfo is not None else None
    if found is not None:
        return found
    by = dict(document.evidence).get("published")
    spans = by.spans if by else ()
    return Reference(
        moment.date().isoformat(), Evidence(Ground.METADATA, "published", spans, note="the page's own date")
    )


def day_of(reference: Reference) -> date | None:
    """The day as a date."""
    return date.fromisoformat(reference.day) if reference.day else None


def _moment(published: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(published) if published else None
    except ValueError:
        return None


def _local(document: Document, moment: datetime) -> Reference | None:
    """The day in the dateline's city, where it is another one than the page's."""
    from accordingto.times.zones import CITIES

    paragraphs = [block for block in document.blocks if block.role is Role.PARAGRAPH][:_HEAD]
    for block in paragraphs:
        found = _dateline().match(document.text, block.span.start, block.span.end)
        zone = CITIES.get(found["city"]) if found else None
        if found is None or zone is None:
            continue
        day = _day_in(zone, moment)
        if day is None or day == moment.date():
            return None
        span = Span(*found.span("city"))
        note = f"the day in {found['city'].title()} when the page was published"
        return Reference(day.isoformat(), Evidence(Ground.RULE, "dateline-day", (span,), note=note))
    return None


def _day_in(zone: str, moment: datetime) -> date | None:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return moment.astimezone(ZoneInfo(zone)).date()
    except (ZoneInfoNotFoundError, OverflowError):
        return None
