"""Where a report goes: standard output, or a file that is either whole or untouched."""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from accordingto.errors import UsageError


class Output:
    """An open place to write to. ``keep`` says that what was written is worth having."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.kept = False

    def write(self, text: str) -> None:
        """Write and pass on at once: a reader at the other end of a pipe sees each article when it is done."""
        self._stream.write(text)
        self._stream.flush()
        self.kept = True


def prepare_streams() -> None:
    """UTF-8 whatever the locale; what cannot be encoded (half a surrogate pair) is escaped, never an error."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


@contextmanager
def open_output(path: str | None) -> Iterator[Output]:
    """Standard output, or the file ``path``: replaced in one step at the end, untouched if nothing was written."""
    if path is None or path == "-":
        yield Output(sys.stdout)
        return
    target = Path(os.path.realpath(path))
    if _is_special(path, target):
        with target.open("w", encoding="utf-8", errors="backslashreplace") as stream:
            yield Output(stream)
        return
    with _replacing(path, target) as output:
        yield output


def _is_special(path: str, target: Path) -> bool:
    """A pipe or a device is written to directly: replacing it would destroy it."""
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return False
    except OSError as error:
        raise UsageError(f"cannot write to {path}: {error}") from error
    if stat.S_ISDIR(mode):
        raise UsageError(f"expected a file to write to, found the directory {path}; try {path.rstrip('/')}/report.html")
    return not stat.S_ISREG(mode)


@contextmanager
def _replacing(path: str, target: Path) -> Iterator[Output]:
    draft = target.with_name(f".{target.name[:200]}.{os.getpid()}.part")
    try:
        stream = draft.open("x", encoding="utf-8", errors="backslashreplace")
    except OSError as error:
        raise UsageError(f"cannot write to {path}: {error.strerror}") from error
    try:
        with stream:
            output = Output(stream)
            yield output
        if output.kept:
            _move(draft, target)
    finally:
        with suppress(FileNotFoundError):
            draft.unlink()


def _move(draft: Path, target: Path) -> None:
    """Put the draft in the target's place, with the permissions that the target had."""
    with suppress(FileNotFoundError):
        draft.chmod(stat.S_IMODE(target.stat().st_mode))
    draft.replace(target)
