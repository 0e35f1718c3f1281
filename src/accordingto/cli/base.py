"""What a command is, and which ones there are."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

DONE = 0
FOUND = 1
WRONG_USAGE = 2
SOME_REFUSED = 3
INTERRUPTED = 130
_LAST_PORT = 65_535


class Command(NamedTuple):
    """One command: its name, one line for the list of commands, its arguments, and what it does."""

    name: str
    summary: str
    description: str
    examples: str
    add_arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]
    """Returns the exit code."""


def port(given: str, least: int = 0) -> int:
    """A port as an argument; an ArgumentTypeError where it is none."""
    is_number = given.isascii() and given.isdigit() and len(given) <= len(str(_LAST_PORT))
    if not is_number or not least <= int(given) <= _LAST_PORT:
        raise ArgumentTypeError(f"expected a port between {least} and {_LAST_PORT}, found {given!r}")
    return int(given)


def commands(only: str = "") -> Iterator[Command]:
    """All commands, by name, or ``only`` the one that is called so, where there is one.

    Each module imports lightly and leaves the rest to ``run``.
    """
    from accordingto.cli import commands as folder

    files = sorted(file.stem for path in folder.__path__ for file in Path(path).glob("*.py"))
    names = [name for name in files if not name.startswith("_")]
    for name in names:
        if name == only or only not in names:
            yield import_module(f"{folder.__name__}.{name}").COMMAND
