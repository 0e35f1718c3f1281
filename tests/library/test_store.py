"""What is kept is kept whole; what is known is not read again."""

import sqlite3
import threading
from pathlib import Path

import pytest

from accordingto.errors import LibraryError
from accordingto.library import Kept, Store
from accordingto.library.codec import address_of
from accordingto.library.migrations import MIGRATIONS
from accordingto.types import Envelope, Page, PageForm, Refusal, SourceKind
from tests.library.helper import made

TEXT = "The port at Osmere will open again by spring, Ilse Marenko said."
TOLD = (("The port at Osmere will open again by spring", (("Ilse Marenko", SourceKind.PERSON),)),)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty library."""
    return Store(tmp_path / "library.db", create=True)


def test_an_article_is_kept_whole(store: Store) -> None:
    """Page, reading, statements and chain are there after ``add``."""
    assert store.add(*made("a", TEXT, TOLD)) is Kept.ADDED
    rows = store.connection.execute(
        "SELECT statement.words, source.name FROM statement JOIN link ON link.statement = statement.id"
        " JOIN source ON source.id = link.source JOIN reading JOIN version ON version.article = statement.article"
    ).fetchall()

    assert rows == [("The port at Osmere will open again by spring", "Ilse Marenko")]


def test_what_fails_leaves_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """An article whose keeping breaks off in the middle is not there at all."""

    def broken(*_: object) -> None:
        raise RuntimeError("disk on fire")

    monkeypatch.setattr(store, "_index", broken)
    with pytest.raises(RuntimeError, match="disk on fire"):
        store.add(*made("a", TEXT, TOLD))

    counts = [store.connection.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in ("article", "statement")]  # noqa: S608
    assert counts == [0, 0]


def test_what_is_known_needs_no_reading(store: Store) -> None:
    """The same page is unchanged; the same page of another model too, unless that is asked for."""
    page, reading = made("a", TEXT, TOLD)
    assert store.known(page) is None
    store.add(page, reading)

    assert store.known(page) is Kept.UNCHANGED
    assert store.known(page, model="another") is None


def test_one_outlets_text_under_another_name_is_a_duplicate(store: Store) -> None:
    """Two outlets may carry the same words; one outlet has them once."""
    store.add(*made("a", TEXT, TOLD, outlet="The Post"))

    assert store.known(made("b", TEXT, outlet="The Post")[0]) is Kept.DUPLICATE
    assert store.known(made("b", TEXT, outlet="The Herald")[0]) is None


def test_a_page_that_changed_is_a_new_version(store: Store) -> None:
    """Both versions are kept, with what changed; the statements are those of the latest."""
    store.add(*made("a", TEXT, TOLD))
    now = TEXT.replace("spring", "autumn")
    told = ((TOLD[0][0].replace("spring", "autumn"), TOLD[0][1]),)

    assert store.add(*made("a", now, told)) is Kept.CHANGED
    versions = store.connection.execute("SELECT changed FROM version ORDER BY id").fetchall()
    words = store.connection.execute("SELECT words FROM statement").fetchall()

    assert len(versions) == 2
    assert "by spring" in versions[1][0]
    assert "by autumn" in versions[1][0]
    assert words == [(told[0][0],)]


def test_addresses_are_known_by_what_tells_pages_apart() -> None:
    """Scheme, *www*, tracking, fragment and the last slash make no other page; a query does."""
    plain = address_of("https://example.org/story")

    assert address_of("http://www.example.org/story/?utm_source=x#top") == plain
    assert address_of("https://example.org/story?id=2") != plain
    assert address_of("saved/page.html") is None


def test_stale_readings_are_found_one_by_one(store: Store) -> None:
    """What another model has read is given out to be read again, and not what this one has."""
    store.add(*made("a", TEXT, TOLD))

    assert [page.id for page in store.stale("newer")] == ["a"]
    assert list(store.stale("by-hand")) == []


def test_refusals_are_remembered_until_the_page_is_read(store: Store) -> None:
    """What could not be read is listed with its reason, and no longer once it was read."""
    store.refuse(Refusal("a", "empty", "nothing there"))
    assert store.connection.execute("SELECT input, code FROM refusal").fetchall() == [("a", "empty")]

    store.add(*made("a", TEXT, TOLD))
    assert store.connection.execute("SELECT count(*) FROM refusal").fetchone() == (0,)


def test_two_writers_wait_and_do_not_fail(tmp_path: Path) -> None:
    """Two that add at once both get all of theirs in."""
    path = tmp_path / "library.db"
    failures: list[BaseException] = []

    def fill(name: str) -> None:
        try:
            store = Store(path, create=True)
            for number in range(15):
                store.add(*made(f"{name}/{number}", TEXT, TOLD))
            store.close()
        except BaseException as failure:  # noqa: BLE001 - a thread's failure is looked at below
            failures.append(failure)

    threads = [threading.Thread(target=fill, args=(name,)) for name in ("one", "two")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert failures == []
    assert sqlite3.connect(path).execute("SELECT count(*) FROM article").fetchone() == (30,)


def test_readers_do_not_wait_for_a_writer(store: Store, tmp_path: Path) -> None:
    """While one writes, another reads what was there before."""
    store.add(*made("a", TEXT, TOLD))
    store.connection.execute("BEGIN IMMEDIATE")
    store.connection.execute("DELETE FROM article")
    reader = sqlite3.connect(tmp_path / "library.db", timeout=0)

    assert reader.execute("SELECT count(*) FROM article").fetchone() == (1,)
    store.connection.execute("ROLLBACK")


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    """A file with other tables is refused, and not changed."""
    path = tmp_path / "other.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE recipes (name TEXT)")
    other.commit()

    with pytest.raises(LibraryError, match="another program's database"):
        Store(path, create=True)
    assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("recipes",)]


def test_a_library_of_a_later_program_is_refused(store: Store, tmp_path: Path) -> None:
    """Its tables may mean something else."""
    store.connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")

    with pytest.raises(LibraryError, match="update accordingto"):
        Store(tmp_path / "library.db")


def test_a_missing_library_is_told(tmp_path: Path) -> None:
    """Reading commands make no empty file."""
    with pytest.raises(LibraryError, match="accordingto add"):
        Store(tmp_path / "none.db")
    assert not (tmp_path / "none.db").exists()


def test_a_page_comes_back_as_it_was(store: Store) -> None:
    """What is read again is the page as it came in, with all that was known of it."""
    page, reading = made("a", TEXT, TOLD)
    envelope = Envelope("a feed", authors=(("Ada Venn", None),), category="Harbour", outlet="The Post")
    about = ("https://example.org/a", "The Post", "2026-11-18", "Port to open", envelope, ("odd",))
    full = Page("a", PageForm.TEXT, TEXT, *about)
    store.add(full, reading)

    assert list(store.stale("newer")) == [full]
    assert page != full
