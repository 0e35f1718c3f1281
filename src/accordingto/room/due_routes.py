"""The calendar of what falls due: by month, with what later articles say of it, and as iCalendar."""

from datetime import date
from itertools import groupby

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from accordingto.errors import UsageError
from accordingto.exports.calendar import FOOT, HEAD, event
from accordingto.exports.due import due_entry, when_label
from accordingto.library.dues import DueQuery, Dues
from accordingto.reports.labels import FORWARD_LABELS, MONTHS
from accordingto.room.pages import form_of, number_of, page, room_of
from accordingto.room.stacks import Opened
from accordingto.types import DueClaim, Fate

MOST = 200


async def due(request: Request) -> Response:
    """What falls due, month by month; what has passed before the rest where that is asked for."""
    room, query = room_of(request), query_of(dict(request.query_params))
    if not room.stacks.is_there():
        return page(request, "empty.html.j2", here="due")
    found = await room.ask(lambda opened: list(Dues(opened.store.connection).all(query)))
    names = sorted({claim.carrier.id for claim in found})
    numbers = await room.ask(lambda opened: opened.shelves.names(names))
    months = [(month, list(claims)) for month, claims in groupby(found, key=_month)]
    asked = "&".join(f"{key}={getattr(query, key)}" for key in ("since", "until") if getattr(query, key))
    return page(
        request,
        "due.html.j2",
        months=months,
        numbers=numbers,
        query_due=query,
        labels=FORWARD_LABELS,
        when_label=when_label,
        fates=tuple(Fate),
        today=_today(),
        asked=asked,
        here="due",
    )


async def calendar(request: Request) -> Response:
    """The same for calendars."""
    query = query_of(dict(request.query_params))

    def look(opened: Opened) -> str:
        return HEAD + "".join(event(due_entry(claim)) for claim in Dues(opened.store.connection).all(query)) + FOOT

    headers = {"content-disposition": 'attachment; filename="due.ics"'}
    return Response(await room_of(request).ask(look), media_type="text/calendar", headers=headers)


async def confirm(request: Request) -> Response:
    """Keep what became of it."""
    form = await form_of(request)
    number, fate = number_of(request.path_params["number"]), form.of("fate")
    if fate not in tuple(Fate):
        raise UsageError(f"expected one of {', '.join(Fate)}, found {fate[:40]!r}")
    await room_of(request).ask(lambda opened: Dues(opened.store.connection).confirm(number, Fate(fate)))
    return RedirectResponse(f"/due#d{number}", 303)


def query_of(asked: dict[str, str]) -> DueQuery:
    """The question that an address asks."""
    for name in ("since", "until"):
        _demand_day(asked.get(name, ""))
    return DueQuery(
        since=asked.get("since", ""),
        until=asked.get("until", ""),
        who=asked.get("who", "")[:200],
        undated=bool(asked.get("undated")),
        limit=MOST,
    )


def _demand_day(said: str) -> None:
    try:
        if said:
            date.fromisoformat(said)
    except ValueError:
        raise UsageError(f"expected a day such as 2026-12-31, found {said[:40]!r}") from None


def _month(claim: DueClaim) -> str:
    day = claim.latest or claim.earliest
    if day is None:
        return "Without a day"
    year, month = day.split("-")[:2]
    return f"{MONTHS[int(month) - 1]} {year}"


def _today() -> str:
    return date.today().isoformat()  # noqa: DTZ011 - the reader's own day


ROUTES = [
    Route("/due", due),
    Route("/due.ics", calendar),
    Route("/due/{number}", confirm, methods=["POST"]),
]
