"""The site for this machine's browser: files of one folder, on loopback alone."""

from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import IO, Any

from accordingto.errors import UsageError


class _Handler(SimpleHTTPRequestHandler):
    """Serves files, lists no folder, and answers what is missing with the site's own page."""

    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".jsonld": "application/ld+json"}  # noqa: RUF012 - the base class's way

    def list_directory(self, path: Any) -> None:  # noqa: ARG002, ANN401 - the base class's signature
        """No folder is listed."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_head(self) -> IO[bytes] | None:  # type: ignore[override]
        """Requests that name another host are another site's, which may not read this one."""
        host = self.headers.get("Host", "").rpartition(":")[0] or self.headers.get("Host", "")
        if host not in ("127.0.0.1", "localhost"):
            self.send_error(HTTPStatus.FORBIDDEN)
            return None
        return super().send_head()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """What is missing is answered with 404.html."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        data = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, ANN401 - the base class's signature
        """Nothing is logged."""


def serve(folder: str, port: int) -> ThreadingHTTPServer:
    """A server that is bound and not yet running."""
    try:
        return ThreadingHTTPServer(("127.0.0.1", port), partial(_Handler, directory=folder))
    except OSError as error:
        raise UsageError(f"cannot serve on port {port}: {error.strerror}; try --port 0") from error
