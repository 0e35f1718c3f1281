"""How findings are written: a format takes articles one by one and writes as they come, or all at the end."""

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import NamedTuple

from accordingto.check import formats as folder
from accordingto.check.names import format_names
from accordingto.check.run import Checked
from accordingto.errors import UsageError


class FindingsFormat(NamedTuple):
    """One format. ``write`` yields the output piece by piece."""

    name: str
    summary: str
    write: Callable[[Iterable[Checked]], Iterator[str]]


def load_format(name: str) -> FindingsFormat:
    """The format of that name; a UsageError that lists them where there is none."""
    if name not in format_names():
        raise UsageError(f"expected a format out of {', '.join(format_names())}; found {name!r}")
    found = import_module(f"{folder.__name__}.{name}").FORMAT
    if not isinstance(found, FindingsFormat):
        raise TypeError(f"the format {name} declares no FORMAT")
    return found
