"""Files that are always whole: each is written beside its place and then put there in one step."""

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path


def replace_file(path: Path, data: bytes) -> None:
    """Put bytes in a file's place; a kill at any moment leaves the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name[:200]}.{os.getpid()}.part")
    try:
        draft.write_bytes(data)
        draft.replace(path)
    finally:
        with suppress(FileNotFoundError):
            draft.unlink()


def write_changed(folder: Path, files: Mapping[str, bytes]) -> int:
    """Write the files that are not there as they should be; how many."""
    written = 0
    for name, data in files.items():
        path = folder / name
        if _size(path) == len(data) and path.read_bytes() == data:
            continue
        replace_file(path, data)
        written += 1
    return written


def remove(folder: Path, names: Iterable[str]) -> int:
    """Remove files that an earlier build made, and folders that are then empty; how many files."""
    removed = 0
    for name in names:
        path = folder / name
        if not path.resolve().is_relative_to(folder.resolve()):
            continue
        with suppress(OSError):
            path.unlink()
            removed += 1
            path.parent.rmdir()
    return removed


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1
