"""The application: which address leads where, and what becomes of errors."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from accordingto.errors import AccordingtoError, InputError, LibraryError, UsageError
from accordingto.room import api, draft, due_routes, library_routes, read_routes, take_away
from accordingto.room.guard import Guard
from accordingto.room.pages import FOLDER, ForeignFormError, Room, page
from accordingto.room.reading_page import ReadingPages
from accordingto.room.settings import RoomSettings

WORTH_PACKING = 2000
"""Bytes: a shorter answer is sent as it is."""


def build_app(settings: RoomSettings) -> Starlette:
    """The reading room for a library."""

    @asynccontextmanager
    async def open_room(app: Starlette) -> AsyncIterator[None]:
        yield
        app.state.room.close()

    routes = [
        *read_routes.ROUTES,
        *library_routes.ROUTES,
        *due_routes.ROUTES,
        *draft.ROUTES,
        *take_away.ROUTES,
        *api.routes(),
        Route("/static/style.css", take_away.style),
        Route("/static/linked.css", take_away.linked),
        Mount("/static", StaticFiles(directory=FOLDER / "static")),
    ]
    app = Starlette(
        routes=routes,
        lifespan=open_room,
        middleware=[Middleware(Guard, settings=settings), Middleware(GZipMiddleware, minimum_size=WORTH_PACKING)],
        exception_handlers={
            AccordingtoError: _told,
            HTTPException: _not_served,
            Exception: _crashed,
        },
    )
    app.state.room = Room(settings)
    app.state.readings = ReadingPages()
    return app


_STATUS: tuple[tuple[type[AccordingtoError], int], ...] = (
    (ForeignFormError, 403),
    (LibraryError, 404),
    (InputError, 422),
    (UsageError, 400),
)


async def _told(request: Request, error: Exception) -> Response:
    """Our own errors say what was expected and found."""
    status = next((status for kind, status in _STATUS if isinstance(error, kind)), 500)
    code = error.code if isinstance(error, AccordingtoError) else "error"
    return _error(request, status, code, str(error))


async def _not_served(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    reasons = {404: "expected an address of this room, found none here", 405: "expected another method"}
    detail = error.detail if isinstance(error, HTTPException) else "error"
    answer = _error(request, status, "http", reasons.get(status, detail))
    if isinstance(error, HTTPException) and error.headers:
        answer.headers.update(error.headers)
    return answer


async def _crashed(request: Request, error: Exception) -> Response:
    """A mistake of ours is told in one line; its traceback goes to the terminal."""
    return _error(request, 500, "crash", f"this is a fault of accordingto ({type(error).__name__}); please report it")


def _error(request: Request, status: int, code: str, reason: str) -> Response:
    if request.url.path.startswith("/api/"):
        return JSONResponse({"error": {"code": code, "reason": reason}}, status)
    return page(request, "error.html.j2", status, reason=reason, code=code)
