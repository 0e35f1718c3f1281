"""What a page says of itself in its head: JSON-LD, OpenGraph and other meta elements, each with where it stood."""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from accordingto.documents.dates import normalised
from accordingto.documents.html_tree import Element, words_in

_ARTICLE = re.compile(r"(?:article|posting|report|review|blogpost|newsitem)\Z", re.IGNORECASE)
_TITLES = ("og:title", "twitter:title", "dc.title", "title", "sailthru.title", "parsely-title")
_DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.created", "dcterms.date", "sailthru.date", "parsely-pub-date", "pubdate", "publishdate", "publish-date",
    "article.published", "published_at", "cxenseparse:recs:publishtime", "iso-8601-publish-date", "og:published_time",
    "publication_date", "article:published", "last-modified",
)  # fmt: skip
_UPDATES = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified")
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl", "cxenseparse:author")
_SECTIONS = ("article:section", "section", "parsely-section", "cxenseparse:category")
_OUTLETS = ("og:site_name", "application-name", "publisher", "dc.publisher", "article:publisher")
_HOST = re.compile(r"https?://(?:www\.)?([^/:?#]{1,100})", re.IGNORECASE)
_DURATION = re.compile(r"P?T?(\d{1,3})M(?:\d{1,2}S)?", re.IGNORECASE)
_TRAILING = re.compile(r",(?=\s{0,20}[}\]])")
_MOST_NODES = 5000
_MOST_MARKED = 20
_NAME_MOST = 100
Json = Any
"""Whatever JSON may hold."""


@dataclass(slots=True)
class Said:
    """Values of one field, best first, each with the name of where it stood."""

    values: list[tuple[str, str]] = field(default_factory=list)

    def add(self, value: object, where: str) -> None:
        """Keep what is words; entities that were escaped twice are opened."""
        if isinstance(value, str) and (words := " ".join(html.unescape(value).split())):
            self.values.append((words, where))

    @property
    def first(self) -> tuple[str, str] | None:
        """The best value and where it stood."""
        return self.values[0] if self.values else None


@dataclass(slots=True)
class Metadata:
    """The page's own statements, by field."""

    title: Said = field(default_factory=Said)
    published: Said = field(default_factory=Said)
    updated: Said = field(default_factory=Said)
    authors: list[tuple[str, str]] = field(default_factory=list)
    roles: dict[str, str] = field(default_factory=dict)
    """What the page says that an author is, by the name."""
    section: Said = field(default_factory=Said)
    outlet: Said = field(default_factory=Said)
    description: Said = field(default_factory=Said)
    url: Said = field(default_factory=Said)
    language: str | None = None
    page_title: str | None = None
    free: bool = True
    minutes: int | None = None
    articles: list[dict[str, Any]] = field(default_factory=list)
    """The JSON-LD nodes of articles."""

    def role_of(self, name: str) -> str | None:
        """What the page says that an author is."""
        return next((role for said, role in self.roles.items() if name in said), None)

    @property
    def hosts(self) -> list[str]:
        """The names in the page's own addresses: ``example`` of ``www.example.co.uk``."""
        names = []
        for value, _ in self.url.values:
            found = _HOST.match(value)
            if found:
                names.append(max(found[1].split(".")[:-1] or [""], key=len))
        return list(dict.fromkeys(name for name in names if name))


def read_metadata(root: Element) -> Metadata:
    """All that the page's head and its JSON-LD say."""
    articles, others = _structured(root)
    found = Metadata(articles=articles)
    people = {node["@id"]: name for node in others if isinstance(node.get("@id"), str) and (name := _own_name(node))}
    for node in articles:
        _from_article(found, node, people)
    meta = _meta(root)
    _from_meta(found, meta)
    _from_microdata(found, root)
    for node in others:
        if _types(node) & {"WebSite", "Organization", "NewsMediaOrganization"}:
            found.outlet.add(node.get("name"), "json-ld")
    title = root.find(".//head/title")
    found.page_title = words_in(title) if title is not None else None
    found.language = (root.get("lang") or meta.get("og:locale", [""])[0] or None) if root is not None else None
    for link in root.iterfind(".//link[@rel='canonical']"):
        found.url.add(link.get("href"), "canonical")
    return found


def _structured(root: Element) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """JSON-LD nodes: those of articles, and the others."""
    articles: list[dict[str, Any]] = []
    others: list[dict[str, Any]] = []
    for script in root.iterfind(".//script[@type]"):
        if "ld+json" not in script.get("type", "").lower():
            continue
        for node in _nodes(_loaded(script.text or "")):
            is_article = any(_ARTICLE.search(kind) for kind in _types(node))
            (articles if is_article else others).append(node)
    return articles, others


def _loaded(source: str) -> Json:
    """JSON as pages write it: wrapped in comments, with raw line ends, with trailing commas."""
    source = source.strip().removeprefix("<![CDATA[").removesuffix("]]>").strip().removeprefix("//<![CDATA[")
    for candidate in (source, _TRAILING.sub("", source)):
        try:
            return json.loads(candidate.strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(data: Json) -> Iterator[dict[str, Any]]:
    waiting = [data]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting[:0] = node[:200]
        elif isinstance(node, dict):
            yield node
            waiting.extend(
                value
                for key in ("@graph", "mainEntity", "mainEntityOfPage")
                if isinstance(value := node.get(key), list | dict)
            )


def _types(node: dict[str, Any]) -> set[str]:
    kinds = node.get("@type")
    return {kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)}


def _from_article(found: Metadata, node: dict[str, Any], people: dict[str, str]) -> None:
    found.title.add(node.get("headline"), "json-ld")
    found.title.add(node.get("name"), "json-ld")
    for key in ("datePublished", "dateCreated"):
        value = node.get(key)
        if isinstance(value, str) and (date := normalised(value)):
            found.published.add(date, "json-ld")
    modified = node.get("dateModified")
    if isinstance(modified, str) and (date := normalised(modified)):
        found.updated.add(date, "json-ld")
    if not found.authors:
        for name in _names(node.get("author"), people) or _names(node.get("creator"), people):
            found.authors.append((name, "json-ld"))
        found.roles |= _job_titles(node.get("author"))
    section = node.get("articleSection")
    for value in section if isinstance(section, list) else [section]:
        found.section.add(value, "json-ld")
    for name in _names(node.get("publisher"), people):
        found.outlet.add(name, "json-ld")
    found.description.add(node.get("description"), "json-ld")
    if str(node.get("isAccessibleForFree")).lower() == "false":
        found.free = False
    minutes = _DURATION.fullmatch(str(node.get("timeRequired", "")).strip())
    if minutes and found.minutes is None:
        found.minutes = int(minutes[1])


def _job_titles(value: Json) -> dict[str, str]:
    """What each author is, where the page says it of a name."""
    found: dict[str, str] = {}
    for person in value[:20] if isinstance(value, list) else [value]:
        if isinstance(person, dict) and isinstance(title := person.get("jobTitle"), str) and title.strip():
            found |= {name: " ".join(html.unescape(title).split()) for name in _names(person, {})}
    return found


def _own_name(node: dict[str, Any]) -> str | None:
    name = node.get("name")
    return name if isinstance(name, str) else None


def _names(value: Json, people: dict[str, str]) -> list[str]:
    """Names of people or organisations, however the page wraps them; a reference is looked up by its ``@id``."""
    if isinstance(value, list):
        return [name for item in value[:20] if not isinstance(item, list) for name in _names(item, people)]
    if isinstance(value, dict):
        identifier = value.get("@id")
        name = value.get("name")
        name = name[0] if isinstance(name, list) and name else name
        value = name or (people.get(identifier) if isinstance(identifier, str) else None)
    return [" ".join(html.unescape(value).split())] if isinstance(value, str) and value.strip() else []


def _from_microdata(found: Metadata, root: Element) -> None:
    """What elements of the page say by ``itemprop`` and ``rel``, where its head is silent."""
    if not found.authors:
        for element in root.xpath("//*[@itemprop='author' or @rel='author'][not(self::meta or self::link)]")[
            :_MOST_MARKED
        ]:
            inner = element.xpath(".//*[@itemprop='name']")
            holder = inner[0] if inner else element
            words = " ".join(holder.get("content", "").split()) or words_in(holder)
            if words and len(words) <= _NAME_MOST and words not in [name for name, _ in found.authors]:
                found.authors.append((words, "microdata"))
    if found.published.first is None:
        for element in root.xpath("//*[@itemprop='datePublished']")[:_MOST_MARKED]:
            said = element.get("content") or element.get("datetime") or words_in(element)
            if date := normalised(said):
                found.published.add(date, "microdata")


def _meta(root: Element) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = element.get("content")
        if name and content and content.strip():
            found.setdefault(name.lower(), []).append(content)
    return found


def _from_meta(found: Metadata, meta: dict[str, list[str]]) -> None:
    for said, names in (
        (found.title, _TITLES), (found.section, _SECTIONS), (found.outlet, _OUTLETS),
        (found.description, ("og:description", "description")), (found.url, ("og:url",)),
    ):  # fmt: skip
        for name in names:
            for value in meta.get(name, ()):
                if not (said is found.outlet and value.startswith("http")):
                    said.add(value, name)
    dates: tuple[tuple[Said, tuple[str, ...]], ...] = ((found.published, _DATES), (found.updated, _UPDATES))
    for said, keys in dates:
        for name in keys:
            for value in meta.get(name, ()):
                said.add(normalised(value), name)
    if not found.authors:
        found.authors = _meta_authors(meta)


def _meta_authors(meta: dict[str, list[str]]) -> list[tuple[str, str]]:
    """The first meta element that names authors; addresses of their pages are no names."""
    for name in _AUTHORS:
        values = [value for value in meta.get(name, ()) if not value.startswith(("http", "/", "@"))]
        if values:
            return [(" ".join(html.unescape(value).split()), name) for value in values]
    return []
