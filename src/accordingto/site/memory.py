"""What was made before, by the digest of all that it was made from: readings, resized pictures. It may be deleted."""

import hashlib
import json
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from accordingto.site.write import replace_file

FOLDER = ".accordingto"


class Memory:
    """A folder of files named by digests. What is damaged is made anew."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / ".gitignore").exists():
            replace_file(folder / ".gitignore", b"*\n")
        self._used: set[str] = set()

    def load(self, name: str) -> Any:  # noqa: ANN401 - whatever JSON can carry
        """What was kept under a name; None where nothing is, or it is damaged."""
        data = self.load_bytes(name)
        with suppress(ValueError):
            return json.loads(data) if data is not None else None
        return None

    def keep(self, name: str, value: Any) -> None:  # noqa: ANN401 - the same
        """Keep a value."""
        self.keep_bytes(
            name, json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
        )

    def load_bytes(self, name: str) -> bytes | None:
        """Bytes that were kept, if they are whole: their own digest stands before them."""
        self._used.add(name)
        try:
            data = (self._folder / name).read_bytes()
        except OSError:
            return None
        head, body = data[:32], data[32:]
        return body if hashlib.sha256(body).digest() == head else None

    def keep_bytes(self, name: str, data: bytes) -> None:
        """Keep bytes."""
        self._used.add(name)
        replace_file(self._folder / name, hashlib.sha256(data).digest() + data)

    def forget_unused(self) -> None:
        """Remove what this build did not ask for, so that the folder does not grow for ever."""
        for entry in os.scandir(self._folder):
            if entry.is_file() and entry.name not in self._used and not entry.name.startswith((".", "site-")):
                with suppress(OSError):
                    Path(entry.path).unlink()


def plain(value: Any) -> Any:  # noqa: ANN401 - any of our types
    """A value of our types as JSON can carry it: a dataclass is the list of its fields."""
    if is_dataclass(value) and not isinstance(value, type):
        return [plain(getattr(value, name)) for name in _names(type(value))]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def made(kind: Any, value: Any) -> Any:  # noqa: ANN401 - any of our types
    """The value of a type, from what ``plain`` made of it."""
    return _maker(kind)(value)


@cache
def _maker(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - the same
    """How values of a type are made, looked up once."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        inner = _maker(next(one for one in parts if one is not NoneType))
        return lambda value: None if value is None else inner(value)
    if origin is tuple and parts[1:] == (Ellipsis,):
        each = _maker(parts[0])
        return lambda value: tuple(map(each, value))
    if origin is tuple:
        makers = tuple(map(_maker, parts))
        return lambda value: tuple(make(one) for make, one in zip(makers, value, strict=True))
    if is_dataclass(kind) and isinstance(kind, type):
        hints = get_type_hints(kind)
        fields_made = tuple(_maker(hints[name]) for name in _names(kind))
        return lambda value: kind(*(make(one) for make, one in zip(fields_made, value, strict=True)))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    return kind.fromisoformat if hasattr(kind, "fromisoformat") else lambda value: value


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
