"""The newsroom that ships, published once for all tests; and small newsrooms to break."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from accordingto.site import publish
from accordingto.site.build import Published

SMALL = """\
---
title: Bridge Closed for Repairs
standfirst: It will open again in June.
category: Town
authors: [ada]
published: 2026-05-04T09:00:00+02:00
{more}---

The old bridge will be closed until June, Mayor Ilse Brandt said on Monday.

{text}
"""


class Site(NamedTuple):
    """The published example: its drafts' folder, its own folder, and what came of it."""

    newsroom: Path
    folder: Path
    result: Published

    def page(self, name: str) -> str:
        """A page's markup."""
        return (self.folder / name).read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """examples/newsroom, published."""
    place = tmp_path_factory.mktemp("newsroom")
    newsroom = place / "drafts"
    shutil.copytree(root / "examples" / "newsroom", newsroom, ignore=shutil.ignore_patterns(".accordingto"))
    return Site(newsroom, place / "site", publish(str(newsroom), str(place / "site")))


Start = Callable[..., Path]


@pytest.fixture
def small(root: Path, tmp_path: Path) -> Start:
    """Makes a newsroom of one draft, with more front matter or more text."""

    def start(*, more: str = "", text: str = "", draft: str = SMALL) -> Path:
        folder = tmp_path / "drafts"
        for name in ("articles", "authors", "pictures"):
            (folder / name).mkdir(parents=True, exist_ok=True)
        shutil.copy(root / "examples" / "newsroom" / "pictures" / "keel.jpg", folder / "pictures" / "keel.jpg")
        (folder / "site.toml").write_text(
            'name = "The Town Post"\nbase_url = "https://town.example/news/"\ncategories = ["Town", "Sport"]\n'
        )
        (folder / "authors" / "ada.md").write_text("---\nname: Ada Lind\nrole: Reporter\n---\n\nAda Lind writes.\n")
        (folder / "articles" / "bridge.md").write_text(draft.format(more=more, text=text), encoding="utf-8")
        return folder

    return start
