"""The library as the reading room uses it: opened once a thread, so that a reader never waits for a writer."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import local
from typing import TypeVar

from accordingto.errors import LibraryError
from accordingto.library import Store
from accordingto.library.claims import Claims
from accordingto.library.corrections import Corrections
from accordingto.library.shelves import Shelves

T = TypeVar("T")
THREADS = 3


class Opened:
    """One thread's open library."""

    def __init__(self, path: Path) -> None:
        self.store = Store(path)
        self.shelves = Shelves(self.store.connection)
        self.corrections = Corrections(self.store.connection)
        self._claims: tuple[tuple[int, int], Claims] | None = None

    def claims(self) -> Claims:
        """The matched claims, read anew where the library has changed."""
        state = self.shelves.state()
        if self._claims is None or self._claims[0] != state:
            self._claims = state, Claims(self.store.connection)
        return self._claims[1]


class Stacks:
    """Answers questions about the library from a few threads of its own."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.pool = ThreadPoolExecutor(THREADS, "accordingto-library")
        self._local = local()

    def is_there(self) -> bool:
        """Is there a library yet?"""
        return self.path.exists()

    def ask(self, question: Callable[[Opened], T]) -> T:
        """The answer, in whatever thread this is called."""
        opened: Opened | None = getattr(self._local, "opened", None)
        if opened is None:
            if not self.is_there():
                raise LibraryError("expected a library, found none yet; read an article and keep it")
            opened = self._local.opened = Opened(self.path)
        return question(opened)
