"""``accordingto serve``: the reading room, on this machine."""

import sys
from argparse import ArgumentParser, Namespace
from functools import partial

from accordingto.cli.base import DONE, Command, port
from accordingto.cli.console import note
from accordingto.cli.library import library_path
from accordingto.errors import UsageError

PORT = 8377

EXAMPLES = """\
examples:
  accordingto serve
  accordingto serve --port 9000 --no-browser
  accordingto --library harbour.db serve

docs/how-to/reading-room.md shows what it can do
"""

DESCRIPTION = """\
Open the reading room: a web page where you read articles, look through your library and check
drafts. It serves this machine alone; with --host it serves others too, and then asks for a token.
"""


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``serve``."""
    parser.add_argument(
        "--port", metavar="N", type=partial(port, least=1), default=PORT, help=f"where it listens (default: {PORT})"
    )
    parser.add_argument("--no-browser", action="store_true", help="open no browser, only print the address")
    parser.add_argument(
        "--host", metavar="ADDRESS", default="127.0.0.1", help="serve other machines too, at this address of this one"
    )
    parser.add_argument(
        "--token", metavar="WORD", help="what browsers of other machines have to show (default: one is made up)"
    )


def run(options: Namespace) -> int:
    """Serve until interrupted."""
    import uvicorn

    from accordingto.room.app import build_app
    from accordingto.room.settings import RoomSettings, is_loopback

    token = options.token
    if token is None and not is_loopback(options.host):
        import secrets

        token = secrets.token_urlsafe(18)
    settings = RoomSettings(library_path(options), options.host, options.port, token)
    app = build_app(settings)
    address = settings.address + (f"?token={token}" if token else "")
    server = uvicorn.Server(
        uvicorn.Config(
            app,
            host=settings.host,
            port=settings.port,
            log_level="warning",
            access_log=False,
            server_header=False,
            proxy_headers=False,
            ws="none",
        )
    )
    _demand_free(settings.host, settings.port)
    note(f"the reading room is open at {address} (Ctrl-C closes it)")
    sys.stderr.flush()
    if not options.no_browser:
        _open_soon(address)
    server.run()
    return DONE


def _demand_free(host: str, port: int) -> None:
    """The port can be had; an UsageError where it cannot."""
    import socket

    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except OSError as error:
        raise UsageError(
            f"expected that {host} port {port} can be had, found that it cannot ({error.strerror or error}); name"
            " another with --port"
        ) from error


def _open_soon(address: str) -> None:
    """Open a browser when the room is likely to answer; it reads an address again where it comes too early."""
    import threading
    import webbrowser

    timer = threading.Timer(0.7, webbrowser.open, (address,))
    timer.daemon = True
    timer.start()


COMMAND = Command(
    name="serve",
    summary="open the reading room: a web page where people look",
    description=DESCRIPTION,
    examples=EXAMPLES,
    add_arguments=add_arguments,
    run=run,
)
