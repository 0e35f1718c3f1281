"""Small newsrooms, to break."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

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
