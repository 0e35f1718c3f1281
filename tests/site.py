"""A web site on this machine, of which a test says what it answers."""

import contextlib
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple


class Asked(NamedTuple):
    """One request: its path and its headers, by lower-case names."""

    path: str
    headers: dict[str, str]


class Answer(NamedTuple):
    """What comes back."""

    body: str = ""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()


class Site:
    """The address of a site, what was asked of it, and what it answers; what is not named is not found."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.answers: dict[str, Callable[[Asked], Answer] | Answer] = {}
        self.url = ""

    def paths(self) -> list[str]:
        """The paths that were asked for, in order."""
        return [asked.path for asked in self.asked]

    def answer(self, asked: Asked) -> Answer:
        """The answer to one request."""
        self.asked.append(asked)
        found = self.answers.get(asked.path, Answer("not here", 404))
        return found if isinstance(found, Answer) else found(asked)


@contextlib.contextmanager
def serving() -> Iterator[Site]:
    """A site that answers as long as the block lasts."""
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body, status, headers = site.answer(
                Asked(self.path, {name.lower(): value for name, value in self.headers.items()})
            )
            self.send_response(status)
            for name, value in {"Content-Type": "text/html; charset=utf-8", **dict(headers)}.items():
                self.send_header(name, value)
            data = b"" if status == 304 else body.encode()
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            with contextlib.suppress(OSError):
                self.wfile.write(data)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    site.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
