import contextlib
import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from accordingto.pages import PageOptions, read_pages
from accordingto.pages.addresses import is_public
from accordingto.types import Page, Refusal

ARTICLE = "<html><p>Velden is calm, the mayor said — für alle.</p></html>"


class Site(BaseHTTPRequestHandler):
    """A small news site on this machine."""

    def do_GET(self) -> None:
        """Answer by the path."""
        status, headers, body = self.answer()
        self.send_response(status)
        for name, value in {"Content-Type": "text/html; charset=utf-8", **headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with contextlib.suppress(OSError):
            self.wfile.write(body)

    def answer(self) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body for a path."""
        if self.path == "/slow":
            time.sleep(1.5)
        latin = {"Content-Type": "text/html; charset=iso-8859-1"}
        answers: dict[str, tuple[int, dict[str, str], bytes]] = {
            "/loop": (302, {"Location": "/loop"}, b""),
            "/moved": (301, {"Location": "/page"}, b""),
            "/away": (302, {"Location": "ftp://example.org/x"}, b""),
            "/gone": (404, {}, b"gone"),
            "/paywall": (403, {}, b"no"),
            "/bomb": (200, {"Content-Encoding": "gzip"}, gzip.compress(b"a" * 3_000_000)),
            "/latin": (200, latin, ARTICLE.encode("cp1252")),
            "/host": (200, {}, f"<html><p>{self.headers['Host']}".encode()),
        }
        return answers.get(self.path, (200, {}, ARTICLE.encode()))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Stay silent."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """The address of a small news site."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def fetch(url: str, *, timeout: float = 5.0, max_bytes: int = 1_000_000, allow_private: bool = True) -> Page | Refusal:
    """What comes of an address."""
    (result,) = read_pages(url, PageOptions(timeout=timeout, max_bytes=max_bytes, allow_private=allow_private))
    return result


def test_page(site: str) -> None:
    """A page's id is the address as given."""
    page = fetch(f"{site}/page")
    assert isinstance(page, Page)
    assert (page.id, page.url, page.content) == (f"{site}/page", f"{site}/page", ARTICLE)


def test_redirect(site: str) -> None:
    """A redirect is followed; the page knows where it came from in the end."""
    page = fetch(f"{site}/moved")
    assert isinstance(page, Page)
    assert (page.id, page.url) == (f"{site}/moved", f"{site}/page")


def test_header_charset(site: str) -> None:
    """The charset of the HTTP header is respected."""
    page = fetch(f"{site}/latin")
    assert isinstance(page, Page)
    assert page.content == ARTICLE


def test_host_header(site: str) -> None:
    """The server is told the name that was asked for, although the connection goes to a checked address."""
    page = fetch(f"{site}/host".replace("127.0.0.1", "localhost"))
    assert isinstance(page, Page)
    assert "localhost:" in page.content


@pytest.mark.parametrize(
    ("path", "code"),
    [("/loop", "redirects"), ("/gone", "status"), ("/paywall", "status"), ("/bomb", "too-large"), ("/away", "address")],
)
def test_refused(site: str, path: str, code: str) -> None:
    """What gives no page is refused in one line that names the reason."""
    refusal = fetch(site + path)
    assert isinstance(refusal, Refusal)
    assert (refusal.code, "\n" in refusal.reason) == (code, False)


def test_slow(site: str) -> None:
    """The whole fetch is bounded in time."""
    refusal = fetch(f"{site}/slow", timeout=0.3)
    assert isinstance(refusal, Refusal)
    assert refusal.code == "timeout"


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/", "http://2130706433/", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://0.0.0.0/"]
)
def test_private(url: str) -> None:
    """Addresses of this machine are refused unless the user allows them."""
    refusal = fetch(url, allow_private=False)
    assert isinstance(refusal, Refusal)
    assert refusal.code == "private-address"


def test_other_scheme() -> None:
    """Only http and https are fetched."""
    refusal = fetch("ftp://example.org/a")
    assert isinstance(refusal, Refusal)
    assert refusal.code == "address"


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("10.0.0.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("224.0.0.1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::a00:1", False),
        ("fe80::1", False),
        ("no address", False),
    ],
)
def test_is_public(address: str, *, public: bool) -> None:
    """Special addresses are none of the public internet, however they are written."""
    assert is_public(address) is public
