"""Reading: what somebody brings, and the page that comes of it."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from accordingto.errors import LibraryError
from accordingto.reports import compose_report
from accordingto.room.desk import Brought, Held, Outcome
from accordingto.room.pages import FOLDER, form_of, page, room_of
from accordingto.room.reading_page import held_view

NEWEST = 6
EXAMPLE = FOLDER / "example.txt"
"""An invented article, as it is copied from a browser."""
_LONGEST_ADDRESS = 2000


async def start(request: Request) -> Response:
    """The first page: bring something, or take something from the library. ``?address=`` fills the field in."""
    if "example" in request.query_params:
        return await _start(request, words=EXAMPLE.read_text(encoding="utf-8"), outlet="The Harbour Post")
    address = request.query_params.get("address", "")[:_LONGEST_ADDRESS]
    return await _start(request, words=address if address.startswith(("http://", "https://")) else "")


async def read(request: Request) -> Response:
    """Read what was brought."""
    form = await form_of(request)
    words = form.of("words")
    if form.file is None and not words.strip():
        return await _start(request, 422, said="Paste an address or a text, or choose a file.")
    published = form.of("published").strip()
    brought = Brought(
        words=words,
        file=form.file,
        name=form.name,
        outlet=form.of("outlet").strip()[:200] or None,
        published=published or None,
    )
    room = room_of(request)
    outcome = await room.read(lambda: room.desk.read(brought))
    if not outcome.held:
        reasons = [refusal.reason for refusal in outcome.refused] or ["Nothing in it could be read."]
        return await _start(request, 422, said=" ".join(reasons[:3]), words=words[:_LONGEST_ADDRESS])
    if len(outcome.held) == 1 and not outcome.refused:
        return RedirectResponse(f"/reading/{outcome.held[0].key}", 303)
    return _several(request, outcome)


async def reading(request: Request) -> Response:
    """The page of a reading that is in no library yet."""
    held = held_of(request)
    view = held_view(compose_report(held.reading), held.key)
    return page(
        request, "reading.html.j2", view=view, base=f"/reading/{held.key}", kept=None, held=held, corrections=()
    )


async def keep(request: Request) -> Response:
    """Put a reading into the library."""
    await form_of(request)
    held, room = held_of(request), room_of(request)
    await room.read(lambda: room.desk.keep(held))
    number = await room.ask(lambda opened: opened.shelves.number_of_page(held.page))
    return RedirectResponse(f"/article/{number}" if number else "/library", 303)


def held_of(request: Request) -> Held:
    """The reading of an address; a LibraryError where it is gone."""
    held = room_of(request).desk.held(request.path_params["key"])
    if held is None:
        raise LibraryError("expected a reading that is still held, found none; read the article again")
    return held


async def _start(request: Request, status: int = 200, *, said: str = "", words: str = "", outlet: str = "") -> Response:
    room = room_of(request)
    newest = await room.ask(lambda opened: opened.shelves.articles(limit=NEWEST)) if room.stacks.is_there() else []
    return page(
        request,
        "start.html.j2",
        status,
        said=said,
        words=words,
        outlet=outlet,
        newest=newest,
        own=str(request.base_url),
        here="read",
    )


def _several(request: Request, outcome: Outcome) -> Response:
    found = [(held.key, compose_report(held.reading)) for held in outcome.held]
    return page(request, "several.html.j2", found=found, refused=outcome.refused)


ROUTES = [
    Route("/", start),
    Route("/read", read, methods=["POST"]),
    Route("/reading/{key}", reading),
    Route("/reading/{key}/keep", keep, methods=["POST"]),
]
