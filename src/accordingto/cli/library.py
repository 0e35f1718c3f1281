"""Which library a command works on, and how it is opened."""

import os
import sys
from argparse import ArgumentTypeError, Namespace
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from accordingto.cli.console import Progress

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accordingto.library import Store

VARIABLE = "ACCORDINGTO_LIBRARY"
AT_ONCE = 20
"""Articles that are compared in one transaction."""


def library_path(options: Namespace) -> Path:
    """``--library``, else ``ACCORDINGTO_LIBRARY``, else the file in the user's data directory."""
    from accordingto.library import default_path

    named = options.library or os.environ.get(VARIABLE)
    return Path(named) if named else default_path()


@contextmanager
def opened(options: Namespace, *, create: bool = False) -> "Iterator[Store]":
    """The library, closed at the end. What an interrupted ``add`` left to compare is compared first."""
    from accordingto.library import Store

    store = Store(library_path(options), create=create)
    try:
        if not create:
            settle(store)
        yield store
    finally:
        store.close()


def settle(store: "Store") -> int:
    """Compare new articles with the others; returns how many there were."""
    progress = Progress(shown=not sys.stdout.isatty(), word="compared")
    progress.of(store.grouping.pending())
    count = 0
    for _ in store.grouping.settle(AT_ONCE):
        count += 1
        progress.step()
    progress.clear()
    return count


def terminal_width() -> int:
    """80 columns, or those of the terminal within reason."""
    if not sys.stdout.isatty():
        return 80
    import shutil

    return min(100, max(40, shutil.get_terminal_size().columns))


def day(given: str) -> str:
    """An argument that is a day."""
    try:
        return date.fromisoformat(given).isoformat()
    except ValueError:
        raise ArgumentTypeError(f"expected a day such as 2025-12-26, found {given!r}") from None
