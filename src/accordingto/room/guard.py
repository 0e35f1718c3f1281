"""Who may ask for what: the door of the reading room, before any page is made.

Against names that are made to lead here (DNS rebinding) the Host is checked, against other sites' pages the Origin and
what browsers say of a request, against scripts the Content-Security-Policy, against floods the size.
"""

import hashlib
import hmac
import secrets
from collections.abc import Iterable
from http.cookies import CookieError, SimpleCookie

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from accordingto.errors import InputError
from accordingto.room.settings import RoomSettings, is_address, is_loopback

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
SESSION, TOKEN = "room", "room-token"
SESSION_LETTERS = 32
_LONGEST_LENGTH = 18
"""Digits of a Content-Length."""
HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
        " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    # With no-referrer, browsers would hide the Origin of our own forms too.
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Our own drawings carry their style; they hold no script and ask for nothing."""


class Guard:
    """Lets in what comes from this room's own pages, and from people who open them."""

    def __init__(self, app: ASGIApp, settings: RoomSettings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer by itself, or let the request through with a bound on its size."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope, receive)
        headers = _Answering(scope, send)
        refused = self._refusal(request)
        if refused is not None:
            await refused(scope, receive, headers.send)
            return
        await self._app(scope, _bounded(receive, self._settings.max_bytes), headers.send)

    def _refusal(self, request: Request) -> Response | None:
        host = request.headers.get("host", "")
        if not self._is_ours(host):
            return _refused(request, 421, f"expected this machine's own name as Host, found {host[:100]!r}")
        if not _comes_from_here(request, host):
            return _refused(request, 403, "expected a request from this room's own pages, found one from elsewhere")
        length = request.headers.get("content-length", "0")
        counted = length.isascii() and length.isdigit() and len(length) <= _LONGEST_LENGTH
        if not counted or int(length) > self._settings.max_bytes:
            return _refused(request, 413, f"expected at most {self._settings.max_bytes:,} bytes, found more")
        if request.method not in SAFE and request.url.path.startswith("/api/"):
            kind = request.headers.get("content-type", "").partition(";")[0].strip()
            if kind != "application/json" and length != "0":
                return _refused(request, 415, f"expected application/json, found {kind[:100]!r}")
        return self._token_refusal(request)

    def _is_ours(self, host: str) -> bool:
        name = host.rpartition(":")[0] if not host.endswith("]") and ":" in host else host
        name = name.strip("[]").lower()
        if name in ("localhost", "127.0.0.1", "::1", self._settings.host.lower()):
            return True
        return not is_loopback(self._settings.host) and is_address(name)

    def _token_refusal(self, request: Request) -> Response | None:
        wanted = self._settings.token
        if wanted is None:
            return None
        bearer = request.headers.get("authorization", "").removeprefix("Bearer ")
        if _same(bearer, wanted) or _same(request.cookies.get(TOKEN, ""), wanted):
            return None
        if request.method == "GET" and _same(request.query_params.get("token", ""), wanted):
            answer = RedirectResponse(request.url.path, 303)
            answer.set_cookie(TOKEN, wanted, httponly=True, samesite="lax", secure=request.url.scheme == "https")
            return answer
        return _refused(request, 401, "expected the token of this room: open the address with ?token= at its end once")


def csrf_of(session: str, secret: bytes) -> str:
    """What a form has to bring along, which no other site's page can know."""
    return hmac.new(secret, session.encode(), hashlib.sha256).hexdigest()


def session_of(request: Request) -> str:
    """The browser's own name for this visit; a new one where it has none."""
    known = request.cookies.get(SESSION, "")
    if len(known) == SESSION_LETTERS and known.isalnum():
        return known
    if "session" not in request.scope:
        request.scope["session"] = secrets.token_hex(SESSION_LETTERS // 2)
    return str(request.scope["session"])


def _comes_from_here(request: Request, host: str) -> bool:
    """Other sites' pages may lead people here by a link, and may do nothing else."""
    origin = request.headers.get("origin")
    if origin is not None and origin not in (f"http://{host}", f"https://{host}"):
        return False
    site, mode = request.headers.get("sec-fetch-site", "none"), request.headers.get("sec-fetch-mode", "navigate")
    return site in ("none", "same-origin") or (mode == "navigate" and request.method in SAFE)


def _refused(request: Request, status: int, reason: str) -> Response:
    if request.url.path.startswith("/api/"):
        return JSONResponse({"error": {"code": "refused", "reason": reason}}, status)
    return PlainTextResponse(f"{reason}\n", status)


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode())


def _bounded(receive: Receive, limit: int) -> Receive:
    """A body without a length is counted as it comes."""
    size = 0

    async def counted() -> Message:
        nonlocal size
        message = await receive()
        size += len(message.get("body", b""))
        if size > limit:
            raise InputError(f"expected at most {limit:,} bytes, found more; read a smaller page", "too-large")
        return message

    return counted


class _Answering:
    """Puts our headers on every answer, and the session's cookie where it is new."""

    def __init__(self, scope: Scope, send: Send) -> None:
        self._scope = scope
        self._send = send

    async def send(self, message: Message) -> None:
        """Send on."""
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                if name not in headers:
                    headers[name] = value
            if "cache-control" not in headers:
                # The room's own files may be kept, and are asked about each time; pages are nobody's to keep.
                is_file = str(self._scope["path"]).startswith("/static/")
                headers["cache-control"] = "no-cache" if is_file else "no-store"
            if "session" in self._scope and not _has_cookie(Headers(scope=self._scope).getlist("cookie")):
                headers.append("set-cookie", f"{SESSION}={self._scope['session']}; HttpOnly; SameSite=Lax; Path=/")
        await self._send(message)


def _has_cookie(lines: Iterable[str]) -> bool:
    for line in lines:
        try:
            value = SimpleCookie(line).get(SESSION)
        except CookieError:
            continue
        if value is not None and len(value.value) == SESSION_LETTERS and value.value.isalnum():
            return True
    return False
