"""A room with a library of two invented articles, asked without a network."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from accordingto.library import Store
from accordingto.pages import read_pages
from accordingto.pipeline import Reader
from accordingto.room.app import build_app
from accordingto.room.settings import RoomSettings
from accordingto.types import Page, Reading
from tests.conftest import ROOT

ADDRESS = "http://127.0.0.1:8377"
SECOND = ROOT / "tests" / "room" / "second.html"


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library that no test may change."""
    path = tmp_path_factory.mktemp("room") / "library.db"
    fill(path)
    return path


def fill(path: Path) -> None:
    """Put both articles into a library."""
    store = Store(path, create=True)
    for source in (ROOT / "examples" / "harbour.html", SECOND):
        for page in read_pages(str(source)):
            assert isinstance(page, Page)
            reading = Reader().read_page(page)
            assert isinstance(reading, Reading)
            store.add(page, reading)
    assert len(list(store.grouping.settle())) == 2
    store.close()


@pytest.fixture
def library(filled: Path, tmp_path: Path) -> Path:
    """A copy of the library, to be changed."""
    copy = tmp_path / "library.db"
    copy.write_bytes(filled.read_bytes())
    return copy


@pytest.fixture
def room(library: Path) -> Iterator[TestClient]:
    """The room on that copy."""
    with TestClient(build_app(RoomSettings(library)), base_url=ADDRESS, follow_redirects=False) as client:
        yield client


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[TestClient]:
    """A room whose library is not there yet."""
    settings = RoomSettings(tmp_path / "none.db")
    with TestClient(build_app(settings), base_url=ADDRESS, follow_redirects=False) as client:
        yield client
