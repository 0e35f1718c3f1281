"""A newsroom's folder as values: its settings, its authors, its drafts; and all that is wrong with them."""

import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from accordingto.errors import UsageError
from accordingto.site.faults import Fault
from accordingto.site.front_matter import FrontMatter, field_name, read_front_matter
from accordingto.site.schema import faults_in

SETTINGS = "site.toml"
TAKEN = frozenset({"index", "latest", "404", "authors", "pictures", "files"})
"""Pages and folders that every site has."""
_LARGEST = 300_000


@dataclass(frozen=True, slots=True)
class Author:
    """Whoever signs articles. ``text`` tells about them, in Markdown."""

    slug: str
    name: str
    role: str
    photo: str | None
    is_agency: bool
    text: str
    front: FrontMatter


@dataclass(frozen=True, slots=True)
class Draft:
    """One article's file. ``name`` is the file's, by which others refer to it."""

    name: str
    path: str
    content: str
    front: FrontMatter

    @property
    def values(self) -> dict[str, Any]:
        """The fields of its front matter, as they were checked."""
        return self.front.values

    @property
    def category(self) -> str:
        """The category that it belongs to."""
        return str(self.values["category"])

    @property
    def slug(self) -> str:
        """The page's name."""
        return str(self.values.get("slug") or slug_of(self.name))

    @property
    def page(self) -> str:
        """Where its page stands below the site's root."""
        return f"{slug_of(self.category)}/{self.slug}.html"


@dataclass(slots=True)
class Newsroom:
    """All that is in a folder."""

    folder: Path
    settings: dict[str, Any] = field(default_factory=dict)
    authors: dict[str, Author] = field(default_factory=dict)
    drafts: list[Draft] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    @property
    def base(self) -> str:
        """The site's address, with a slash at its end."""
        return str(self.settings["base_url"]).rstrip("/") + "/"

    def author(self, name: str) -> Author | None:
        """Whoever is called so, by the name over articles or that of the file."""
        return self.authors.get(name) or next((one for one in self.authors.values() if one.name == name), None)

    def file(self, name: str) -> Path | None:
        """A file of the folder by its path in it; None where there is none, or it lies outside."""
        root = self.folder.resolve()
        path = (root / name).resolve()
        return path if path.is_relative_to(root) and path.is_file() else None


def slug_of(words: str) -> str:
    """``Arts & Letters`` → ``arts-letters``, for addresses."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower().replace("'", "")
    return "-".join("".join(letter if letter.isalnum() else " " for letter in plain).split())


def open_newsroom(folder: str, base_url: str | None = None) -> Newsroom:
    """The folder's files, read and checked. A UsageError where it is no newsroom."""
    root = Path(folder)
    if not (root / SETTINGS).is_file():
        raise UsageError(
            f"expected a newsroom's folder with {SETTINGS} in it, found none at {folder}; "
            "docs/how-to/publish.md shows what goes in"
        )
    newsroom = Newsroom(root)
    newsroom.settings = _settings(newsroom, base_url)
    for path in sorted((root / "authors").glob("*.md")):
        _add_author(newsroom, path)
    for path in sorted((root / "articles").rglob("*.md")):
        _add_draft(newsroom, path)
    if not newsroom.drafts and not newsroom.faults:
        newsroom.faults.append(Fault("articles", 1, "", "expected drafts such as articles/first.md, found none"))
    newsroom.faults.extend(_twice(newsroom))
    return newsroom


def _settings(newsroom: Newsroom, base_url: str | None) -> dict[str, Any]:
    text = _read(newsroom, newsroom.folder / SETTINGS) or ""
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        newsroom.faults.append(Fault(SETTINGS, 1, "", f"expected TOML, found a mistake: {error}"))
        return {}
    if base_url is not None:
        values["base_url"] = base_url
    lines = text.splitlines()
    for way, said in [*faults_in(values, "newsroom"), *_places_taken(values)]:
        last = next((str(step) for step in reversed(way) if isinstance(step, str)), "")
        line = next((n for n, row in enumerate(lines, 1) if last and row.lstrip().startswith((last, f"[{last}"))), 1)
        newsroom.faults.append(Fault(SETTINGS, line, field_name(way), said))
    return values


def _places_taken(values: dict[str, Any]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Categories whose pages would stand where others do."""
    categories = values.get("categories")
    seen: set[str] = set(TAKEN)
    for number, name in enumerate(categories if isinstance(categories, list) else ()):
        slug = slug_of(str(name))
        if not slug or slug in seen:
            yield ("categories", number), f"expected a name whose page no other page has, found {name}; choose another"
        seen.add(slug)


def _read(newsroom: Newsroom, path: Path) -> str | None:
    """A file's text; None where it cannot be read, which is then among the faults."""
    name = path.relative_to(newsroom.folder).as_posix()
    try:
        if path.stat().st_size > _LARGEST:
            newsroom.faults.append(Fault(name, 1, "", f"expected at most {_LARGEST:,} bytes, found more; split it"))
            return None
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        newsroom.faults.append(Fault(name, 1, "", f"expected UTF-8, found other bytes at {error.start}; save it anew"))
    except OSError as error:
        newsroom.faults.append(Fault(name, 1, "", f"expected a file that can be read, found {error.strerror}"))
    return None


def _add_author(newsroom: Newsroom, path: Path) -> None:
    text = _read(newsroom, path)
    if text is None:
        return
    front, faults = read_front_matter(text, path.relative_to(newsroom.folder).as_posix(), "newsroom", "author")
    newsroom.faults.extend(faults)
    if not faults:
        values = front.values
        newsroom.authors[path.stem] = Author(
            slug=path.stem,
            name=values["name"],
            role=values["role"],
            photo=values.get("photo"),
            is_agency=bool(values.get("agency")),
            text=text[front.body :],
            front=front,
        )


def _add_draft(newsroom: Newsroom, path: Path) -> None:
    text = _read(newsroom, path)
    if text is None:
        return
    name = path.relative_to(newsroom.folder).as_posix()
    front, faults = read_front_matter(text, name, "draft")
    newsroom.faults.extend(faults)
    if not faults:
        newsroom.drafts.append(Draft(path.stem, name, text, front))


def _twice(newsroom: Newsroom) -> Iterator[Fault]:
    """Drafts that would be one page, or that one name means."""
    seen: dict[str, Draft] = {}
    for draft in newsroom.drafts:
        for key in {draft.page, draft.name}:
            other = seen.setdefault(key, draft)
            if other is not draft:
                said = f"expected a name of its own, found the one that {other.path} has; give it a slug or rename it"
                yield draft.front.fault(("slug",), said)
                break
