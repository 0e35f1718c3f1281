"""What every page of the room needs: the room itself, templates, forms, and work that is done in threads."""

import asyncio
import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from markupsafe import Markup
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from accordingto.errors import UsageError
from accordingto.exports.templating import render
from accordingto.room.desk import Desk
from accordingto.room.guard import PICTURE_POLICY, csrf_of, session_of
from accordingto.room.sanitised import sanitised
from accordingto.room.settings import RoomSettings
from accordingto.room.stacks import Opened, Stacks

T = TypeVar("T")
FOLDER = Path(__file__).parent
MOST_FIELDS = 20


class Room:
    """What the room holds while it is open."""

    def __init__(self, settings: RoomSettings) -> None:
        self.settings = settings
        self.desk = Desk(settings)
        self.stacks = Stacks(settings.library)
        self.secret = secrets.token_bytes(32)
        self._model = ThreadPoolExecutor(1, "accordingto-reading")

    async def read(self, work: Callable[[], T]) -> T:
        """Work for the model: one piece after another, whoever asks."""
        return await asyncio.get_running_loop().run_in_executor(self._model, work)

    async def ask(self, question: Callable[[Opened], T]) -> T:
        """A question to the library."""
        return await asyncio.get_running_loop().run_in_executor(self.stacks.pool, self.stacks.ask, question)

    def close(self) -> None:
        """Let the threads go."""
        self._model.shutdown(wait=False, cancel_futures=True)
        self.stacks.pool.shutdown(wait=False, cancel_futures=True)


def room_of(request: Request) -> Room:
    """The room that a request is made to."""
    room = request.app.state.room
    if not isinstance(room, Room):
        raise TypeError("the application has no room")
    return room


def html(name: str, /, **values: object) -> str:
    """A template of the room, filled in."""
    return render(name, {"harmless": _harmless, **values}, (FOLDER / "templates",))


def _harmless(body: str) -> Markup:
    """Markup that nh3 has sanitised, and nothing else."""
    return Markup(sanitised(body))  # noqa: S704 - what sanitises it stands beside it


def page(request: Request, name: str, status: int = 200, /, **values: object) -> Response:
    """A page with its form's secret."""
    session = session_of(request)
    csrf = csrf_of(session, room_of(request).secret)
    return HTMLResponse(html(name, csrf=csrf, **values), status)


def picture(drawn: str, name: str) -> Response:
    """An SVG."""
    headers = {
        "content-security-policy": PICTURE_POLICY,
        "content-disposition": f'inline; filename="{name}"',
        "cache-control": "no-cache",
    }
    return Response(drawn, media_type="image/svg+xml", headers=headers)


async def form_of(request: Request) -> FormData:
    """The fields of one of our own forms; an UsageError where it is not one."""
    form = await request.form(max_files=1, max_fields=MOST_FIELDS, max_part_size=room_of(request).settings.max_bytes)
    given = form.get("csrf")
    if not isinstance(given, str) or not secrets.compare_digest(
        given.encode(), csrf_of(session_of(request), room_of(request).secret).encode()
    ):
        raise ForeignFormError("expected a form of this room, found another or an old one; load the page again")
    return form


def words_of(form: FormData, name: str) -> str:
    """A field's words; nothing where it is missing."""
    value = form.get(name)
    return value if isinstance(value, str) else ""


def number_of(said: str, least: int = 0, most: int = 2**53) -> int:
    """A number of an address or a form."""
    if not said.isascii() or not said.isdigit() or not least <= int(said[:20]) <= most:
        raise UsageError(f"expected a number from {least} to {most}, found {said[:40]!r}")
    return int(said)


class ForeignFormError(UsageError):
    """A form that did not come from this room."""

    code = "form"
