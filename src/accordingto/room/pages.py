"""What every page of the room needs: the room itself, templates, forms, and work that is done in threads."""

import asyncio
import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple, TypeVar

from markupsafe import Markup
from starlette.datastructures import UploadFile
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


class Form(NamedTuple):
    """What was sent by one of our own forms."""

    words: dict[str, str]
    file: bytes | None = None
    name: str = ""
    """The file's own."""

    def of(self, field: str) -> str:
        """A field's words; nothing where it is missing."""
        return self.words.get(field, "")


async def form_of(request: Request) -> Form:
    """The fields of one of our own forms; a ForeignFormError where it is not one."""
    room = room_of(request)
    async with request.form(max_files=1, max_fields=MOST_FIELDS, max_part_size=room.settings.max_bytes) as sent:
        form = Form({field: value for field, value in sent.items() if isinstance(value, str)})
        upload = next((value for value in sent.values() if isinstance(value, UploadFile) and value.filename), None)
        if upload is not None:
            form = form._replace(file=await upload.read(), name=upload.filename or "")
    wanted = csrf_of(session_of(request), room.secret)
    if not secrets.compare_digest(form.of("csrf").encode("utf-8", "replace"), wanted.encode()):
        raise ForeignFormError("expected a form of this room, found another or an old one; load the page again")
    return form


def number_of(said: str, least: int = 0, most: int = 2**53) -> int:
    """A number of an address or a form."""
    if not said.isascii() or not said.isdigit() or not least <= int(said[:20]) <= most:
        raise UsageError(f"expected a number from {least} to {most}, found {said[:40]!r}")
    return int(said)


class ForeignFormError(UsageError):
    """A form that did not come from this room."""

    code = "form"
