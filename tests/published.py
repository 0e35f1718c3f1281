"""The newsroom that ships, as it is published once for all tests."""

from pathlib import Path
from typing import NamedTuple

from accordingto.site.build import Published


class Site(NamedTuple):
    """The published example: its drafts' folder, its own folder, and what came of it."""

    newsroom: Path
    folder: Path
    result: Published

    def page(self, name: str) -> str:
        """A page's markup."""
        return (self.folder / name).read_text(encoding="utf-8")
