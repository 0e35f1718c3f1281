"""Where the reading room is, and what it lets in."""

import ipaddress
from dataclasses import dataclass
from pathlib import Path

from accordingto.errors import UsageError

SHORTEST_TOKEN = 16
"""Letters; a shorter one could be guessed."""


@dataclass(frozen=True, slots=True)
class RoomSettings:
    """``token`` is what a browser has to show once; without one, only this machine is served."""

    library: Path
    host: str = "127.0.0.1"
    port: int = 8377
    token: str | None = None
    max_bytes: int = 20_000_000
    """Of one upload, or of one text."""
    max_articles: int = 100
    """Of one input; a feed or an archive with more is for ``accordingto add``."""

    def __post_init__(self) -> None:
        if not is_loopback(self.host) and self.token is None:
            raise UsageError(
                f"expected a token, because {self.host} can be reached from other machines; say --token or leave the"
                " address out"
            )
        if self.token is not None and len(self.token) < SHORTEST_TOKEN:
            raise UsageError(f"expected a token of at least {SHORTEST_TOKEN} letters, found {len(self.token)}")

    @property
    def address(self) -> str:
        """What a browser on this machine opens."""
        host = "127.0.0.1" if self.host in ("0.0.0.0", "::") else self.host  # noqa: S104 - compared, not bound
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}/"


def is_loopback(host: str) -> bool:
    """Does only this machine reach it?"""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def is_address(host: str) -> bool:
    """Is it a number and no name? Names can be made to lead to any machine, numbers cannot."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
