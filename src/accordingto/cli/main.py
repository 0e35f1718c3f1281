"""``accordingto``: the command line's front door."""

import atexit
import gc
import os
import signal
import sys
import threading
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

import accordingto
from accordingto.cli.base import INTERRUPTED, SOME_REFUSED, WRONG_USAGE, commands
from accordingto.cli.console import complain, show_crash
from accordingto.cli.output import prepare_streams
from accordingto.errors import AccordingtoError, UsageError

TERMINATED = 143
LIVE_OBJECTS = 100_000
"""So many more than before are worth a search for garbage; one article makes fewer."""

EPILOG = """\
examples:
  accordingto read article.txt                    a report in the terminal
  accordingto read https://example.org/story      fetch a page and read it
  accordingto check draft.md                      what an editor would ask about its sources
  accordingto add articles.jsonl                  keep articles in the library
  accordingto claims                              what they say, and on how many independent lines
  accordingto read --help                         all that read can do

exit codes: 0 done, 1 check found something, 2 wrong usage, 3 some inputs could not be read, 130 interrupted
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code and never raises but for ``--help`` and wrong usage (SystemExit)."""
    prepare_streams()
    _seek_less_garbage()
    arguments = sys.argv[1:] if arguments is None else arguments
    options = build_parser(_named(arguments)).parse_args(arguments)
    try:
        with _orderly_end():
            return _run(options)
    except KeyboardInterrupt:
        complain("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has had enough. What is still buffered must not raise again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _named(arguments: Sequence[str]) -> str:
    """What stands where a command is named: first, or behind the library."""
    rest = list(arguments)
    while rest and rest[0].startswith("--library"):
        del rest[: 1 if "=" in rest[0] else 2]
    return rest[0] if rest else ""


def build_parser(only: str = "") -> ArgumentParser:
    """The parser with all commands, or with ``only`` the one that is called so: making all of them takes its time."""
    parser = ArgumentParser(
        prog="accordingto",
        description="Who says so? Reads a news article and shows, for every claim, the chain of sources behind it.",
        epilog=EPILOG,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"accordingto {accordingto.__version__}")
    parser.add_argument(
        "--library", metavar="PATH", help="the library's file (default: ACCORDINGTO_LIBRARY, or in your data directory)"
    )
    places = parser.add_subparsers(title="commands", dest="command", metavar="COMMAND", required=True)
    for command in commands(only):
        place = places.add_parser(
            command.name,
            help=command.summary,
            description=command.description,
            epilog=command.examples,
            formatter_class=RawDescriptionHelpFormatter,
        )
        command.add_arguments(place)
        place.set_defaults(run=command.run)
    return parser


def _run(options: Namespace) -> int:
    try:
        code = options.run(options)
        sys.stdout.flush()
    except UsageError as error:
        show_crash(error)
        complain(str(error))
        return WRONG_USAGE
    except AccordingtoError as error:
        show_crash(error)
        complain(str(error))
        return SOME_REFUSED
    except BrokenPipeError:
        raise
    except OSError as error:
        # Reading refuses by itself; what is left is a disk or a device that takes no more.
        show_crash(error)
        complain(f"cannot write the output: {error.strerror or error}")
        return SOME_REFUSED
    return int(code)


def _seek_less_garbage() -> None:
    """Importing leaves next to none and makes many objects, through all of which the interpreter looks again and again.

    At the end, the system takes the memory back at once.
    """
    gc.set_threshold(LIVE_OBJECTS)
    atexit.register(gc.freeze)


@contextmanager
def _orderly_end() -> Iterator[None]:
    """A ``kill`` leaves by way of every ``finally``, so that no draft of an output file stays behind."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, _terminate)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _terminate(_signal: int, _frame: FrameType | None) -> None:
    sys.exit(TERMINATED)


if __name__ == "__main__":
    sys.exit(main())
