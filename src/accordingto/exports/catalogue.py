"""Which formats there are. A module's file name is its format's name, so naming them costs no import."""

from importlib import import_module
from pathlib import Path

from accordingto.errors import UsageError
from accordingto.exports import formats
from accordingto.exports.base import Exporter


def format_names() -> tuple[str, ...]:
    """All formats, sorted."""
    files = (file for folder in formats.__path__ for file in Path(folder).glob("*.py"))
    return tuple(sorted(file.stem for file in files if not file.stem.startswith("_")))


def load_exporter(name: str) -> Exporter:
    """The format of that name; a UsageError that lists them where there is none."""
    if name not in format_names():
        raise UsageError(f"expected a format out of {', '.join(format_names())}; found {name!r}")
    exporter = import_module(f"{formats.__name__}.{name}").EXPORTER
    if not isinstance(exporter, Exporter):
        raise TypeError(f"the format {name} declares no EXPORTER")
    return exporter
