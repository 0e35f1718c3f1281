"""The beginning of a draft: front matter that has every field that is asked for, and a word on what comes next."""

import json
from datetime import datetime
from pathlib import Path

from accordingto.errors import UsageError
from accordingto.site.newsroom import Newsroom, slug_of

_LONGEST = 80
_DRAFT = """\
---
title: {title}
standfirst: {standfirst}
category: {category}
authors: [{author}]
outlet: {outlet}
published: {now}
# picture:
#   src: pictures/name.jpg
#   alt: what is to be seen
#   caption: a sentence
#   credit: Name/Agency
# sources:
#   - name: as the article names them
#     how: by phone on Tuesday
---

Begin here.
"""


def start_article(newsroom: Newsroom, title: str, category: str | None, author: str | None, now: datetime) -> Path:
    """Write the draft; a UsageError where there is one of that name, or no such category or author."""
    categories = newsroom.settings.get("categories", [])
    category = category or next(iter(categories), None)
    if category not in categories:
        raise UsageError(f"expected one of {', '.join(categories)}, found {category}; site.toml lists them")
    writer = newsroom.author(author) if author else next(iter(newsroom.authors.values()), None)
    if writer is None:
        known = ", ".join(one.name for one in newsroom.authors.values()) or "none yet"
        raise UsageError(f"expected an author who has a file in authors/ ({known}), found {author}; write that first")
    name = name_of(title)
    path = newsroom.folder / "articles" / f"{name}.md"
    words = {
        "title": json.dumps(" ".join(title.split()), ensure_ascii=False),
        "standfirst": "one or two sentences that say what is new, and who says so",
        "category": json.dumps(category, ensure_ascii=False),
        "author": json.dumps(writer.name, ensure_ascii=False),
        "outlet": json.dumps(newsroom.settings["name"], ensure_ascii=False),
        "now": now.isoformat(timespec="minutes"),
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(_DRAFT.format(**words))
    except FileExistsError as error:
        raise UsageError(f"expected no draft of that name, found {path}; choose another title or edit it") from error
    return path


def name_of(title: str) -> str:
    """``Ferry Fares to Rise`` → ``ferry-fares-to-rise``: small letters, digits and hyphens."""
    words = slug_of(title).split("-")
    name = ""
    for word in words:
        if name and len(name) + 1 + len(word) > _LONGEST:
            break
        name = f"{name}-{word}" if name else word[:_LONGEST]
    if not name:
        raise UsageError(f"expected a title with letters or digits, found {title!r}")
    return name
