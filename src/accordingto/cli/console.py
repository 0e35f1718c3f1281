"""What goes to standard error: warnings, refusals, progress. Always one line each, and never the article's escapes."""

import os
import re
import sys
import time

UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")
LONG_WORK = 2.0
"""Seconds of work before progress is worth showing."""


def one_line(message: str) -> str:
    """The message without line breaks or anything that could steer a terminal."""
    return UNPRINTABLE.sub(" ", message).strip()


def complain(message: str) -> None:
    """Something is wrong: one line."""
    print(f"accordingto: {one_line(message)}", file=sys.stderr)


def warn(message: str) -> None:
    """Something should be known, and the work is done all the same."""
    complain(f"warning: {message}")


def note(message: str) -> None:
    """What was done, for people: one line."""
    print(one_line(message), file=sys.stderr)


def is_debugging() -> bool:
    """``ACCORDINGTO_DEBUG=1`` shows tracebacks."""
    return os.environ.get("ACCORDINGTO_DEBUG", "") not in ("", "0")


def show_crash(crash: BaseException) -> None:
    """The traceback, for whoever mends it."""
    if is_debugging():
        import traceback

        traceback.print_exception(crash, file=sys.stderr)


class Progress:
    """How many articles are done, on one line of a terminal that shows nothing else, once the work is long."""

    def __init__(self, *, shown: bool, word: str = "read") -> None:
        self._word = word
        self._shown = shown and sys.stderr.isatty()
        self._begun = time.monotonic()
        self._done = 0
        self._all = ""
        self._visible = False

    def of(self, count: int) -> None:
        """So many more are to be done."""
        self._all = f" of {self._done + count}"

    def step(self) -> None:
        """One more article is done."""
        self._done += 1
        if self._shown and time.monotonic() - self._begun > LONG_WORK:
            self._visible = True
            print(f"\r{self._done}{self._all} articles {self._word} …", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Make room for a message, or end."""
        if self._visible:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
            self._visible = False
