"""What readers bring: read one after another, and held until it is kept in the library or others came after it."""

import hashlib
import re
import secrets
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from threading import Lock

from accordingto.check.run import Checked
from accordingto.check.settings import Settings
from accordingto.library import Store
from accordingto.model.memory import remembering
from accordingto.pages import PageOptions, page_from_bytes
from accordingto.pipeline import Reader, shared_model
from accordingto.room.settings import RoomSettings
from accordingto.types import Page, Reading, Refusal

MOST_HELD = 60
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Brought:
    """What somebody wants read: an address or a text, or a file; and what they say of it."""

    words: str = ""
    """Pasted: an address alone is fetched, anything else is the text itself."""
    file: bytes | None = None
    name: str = ""
    outlet: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """A reading that is in no library yet."""

    key: str
    page: Page
    reading: Reading


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an input."""

    held: tuple[Held, ...]
    refused: tuple[Refusal, ...]


class Desk:
    """Reads with one model. One thread calls its methods; any may ask for what is held."""

    def __init__(self, settings: RoomSettings) -> None:
        self._settings = settings
        self._held: OrderedDict[str, Held] = OrderedDict()
        self._lock = Lock()
        self._draft_reader: Reader | None = None

    def read(self, brought: Brought) -> Outcome:
        """Read what was brought."""
        options = PageOptions(outlet=brought.outlet, published=brought.published, max_bytes=self._settings.max_bytes)
        reader = Reader(options)
        held: list[Held] = []
        refused: list[Refusal] = []
        for page in islice(self._pages(brought, reader, options), self._settings.max_articles):
            result = page if isinstance(page, Refusal) else reader.read_page(page)
            if isinstance(result, Refusal):
                refused.append(result)
            elif isinstance(page, Page):
                held.append(self._hold(page, result))
        return Outcome(tuple(held), tuple(refused))

    def held(self, key: str) -> Held | None:
        """A reading that is held; None where others came after it."""
        with self._lock:
            return self._held.get(key)

    def keep(self, held: Held) -> None:
        """Put a reading into the library, and compare it with what is there."""
        store = Store(self._settings.library, create=True)
        try:
            if store.known(held.page) is None:
                store.add(held.page, held.reading)
            _compare(store)
        finally:
            store.close()

    def check(self, text: str, *, is_html: bool = False) -> Checked | Refusal:
        """What ``check`` finds in a draft. Only what has changed since the last time is read by the model."""
        if self._draft_reader is None:
            self._draft_reader = Reader(model=remembering(shared_model()))
        name = "draft.html" if is_html else "draft.md"
        pages = list(islice(page_from_bytes(text.encode("utf-8", "replace"), id=name), 2))
        page = pages[0] if len(pages) == 1 else Refusal(name, "several", "expected one article, found several")
        return page if isinstance(page, Refusal) else self._draft_reader.check_page(page, Settings())

    def _pages(self, brought: Brought, reader: Reader, options: PageOptions) -> Iterable[Page | Refusal]:
        if brought.file is not None:
            return page_from_bytes(brought.file, id=_name_of(brought.file, brought.name), options=options)
        words = brought.words.strip()
        if _ADDRESS.fullmatch(words):
            return reader.pages(words)
        data = brought.words.encode("utf-8", "replace")
        return page_from_bytes(data, id=_name_of(data, "pasted"), options=options)

    def _hold(self, page: Page, reading: Reading) -> Held:
        held = Held(secrets.token_urlsafe(12), page, reading)
        with self._lock:
            self._held[held.key] = held
            while len(self._held) > MOST_HELD:
                self._held.popitem(last=False)
        return held


def _name_of(data: bytes, name: str) -> str:
    """An id that two files of one name do not share."""
    plain = re.sub(r"[^\w. -]+", "_", name.replace("\\", "/").rpartition("/")[2])[-80:] or "file"
    return f"{hashlib.sha256(data).hexdigest()[:10]}-{plain}"


def _compare(store: Store) -> None:
    settled: Iterator[int] = store.grouping.settle()
    for _ in settled:
        pass
