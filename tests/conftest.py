"""What all tests share: no network, and property tests that take the same way every time."""

import os
import shutil
import socket
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from tests.published import Site

settings.register_profile(
    "accordingto", deadline=None, derandomize=True, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("accordingto")

os.environ["ACCORDINGTO_SOURCES"] = ""  # whoever runs the tests may have sources of their own

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository's folder."""
    return ROOT


@pytest.fixture(scope="session")
def site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> "Site":
    """examples/newsroom, published once for all tests."""
    from accordingto.site import publish
    from tests.published import Site

    place = tmp_path_factory.mktemp("newsroom")
    newsroom = place / "drafts"
    shutil.copytree(root / "examples" / "newsroom", newsroom, ignore=shutil.ignore_patterns(".accordingto"))
    return Site(newsroom, place / "site", publish(str(newsroom), str(place / "site")))


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that reaches for an address beyond this machine fails at once, and says so."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not str(address[0]).startswith(("127.", "::1")):
            pytest.fail(f"tests run without a network; this one wanted {address}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)
