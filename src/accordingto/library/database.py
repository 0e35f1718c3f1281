"""The SQLite file: opened, brought up to date, and changed only in whole transactions."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from accordingto.errors import LibraryError
from accordingto.library.migrations import MIGRATIONS

PATIENCE = 60.0
"""Seconds that a writer waits for another one."""
CACHE = 64_000
"""Kibibytes of the file that are held in memory."""
LOG = 8_000
"""Pages that the log holds before they are put into the file: what many articles write over is put there once."""
APPLICATION = 0x61636374
"""What marks the file as ours ("acct"), in the header that SQLite keeps for it."""


def default_path() -> Path:
    """Where the library lies unless somebody says otherwise: the user's data directory."""
    home = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(home) / "accordingto" / "library.db"


def connect(path: Path, *, create: bool) -> sqlite3.Connection:
    """The library at a path, made where there is none and ``create`` says so; a LibraryError where that cannot be."""
    if not create and not path.exists():
        raise LibraryError(f"expected a library, found none at {path}; fill one with accordingto add")
    try:
        if create:
            path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA cache_size = -{CACHE}")
        connection.execute(f"PRAGMA wal_autocheckpoint = {LOG}")
        _prepare(connection, path)
    except (sqlite3.Error, OSError) as error:
        raise LibraryError(
            f"expected a library that can be opened, found none at {path} ({error}); name another with --library"
        ) from error
    return connection


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the tables up to date. Whoever comes second waits and finds the work done."""
    version = _version(connection, path)
    if version == len(MIGRATIONS):
        return
    _log_ahead(connection)
    with writing(connection):
        for step in MIGRATIONS[_version(connection, path) :]:
            for statement in _statements(step):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")


def _log_ahead(connection: sqlite3.Connection) -> None:
    """Readers then never wait for a writer. SQLite does not wait by itself where two switch a new file at once."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return


def _version(connection: sqlite3.Connection, path: Path) -> int:
    # One look: between two, another program may have made the tables.
    looked = (
        "SELECT (SELECT user_version FROM pragma_user_version), (SELECT application_id FROM pragma_application_id),"
        " (SELECT count(*) FROM sqlite_master)"
    )
    found, mark, tables = connection.execute(looked).fetchone()
    if tables and mark != APPLICATION:
        raise LibraryError(f"expected a library, found another program's database at {path}; name a new file")
    if found > len(MIGRATIONS):
        raise LibraryError(
            f"expected a library of version {len(MIGRATIONS)} at most, found {found} at {path}; update accordingto"
        )
    return int(found)


def _statements(script: str) -> Iterator[str]:
    """The statements of a script, one by one: as a whole it would commit what is under way."""
    held = ""
    for line in script.splitlines(keepends=True):
        held += line
        if sqlite3.complete_statement(held):
            yield held
            held = ""


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """One transaction: all of it or nothing. Another writer is waited for."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
