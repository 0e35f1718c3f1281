"""Feeds: RSS of all versions, Atom and JSON Feed; every entry is an article, with the source that it names."""

import html
import re
from collections.abc import Iterator
from typing import Any

from accordingto.errors import InputError
from accordingto.pages.exchange import Exchanged
from accordingto.pages.fragments import as_markup, figure, words_of
from accordingto.pages.xml_tree import Element, child, descendants, inner_markup, local, text_of, vocabulary
from accordingto.types import Envelope, PageForm

_ENTRIES = frozenset({"item", "entry"})
_MEDIA = ("search.yahoo.com/mrss", "media")
_PODCAST = ("itunes", "podcast")
_IN_BRACKETS = re.compile(r"[^()\s]{1,100}@[^()\s]{1,100}\s?\((?P<name>[^()]{1,100})\)\Z")
_ADDRESS = re.compile(r"\S{1,200}@\S{1,200}\Z")


def is_feed(root: Element) -> bool:
    """RSS, RDF or Atom by the name of the root."""
    return local(root) in ("rss", "feed", "rdf", "channel")


def entries_of(root: Element, source: str) -> Iterator[Exchanged]:
    """The entries of an XML feed, in its order."""
    channel = child(root, "channel")
    head = channel if channel is not None else root
    by = "atom" if local(root) == "feed" else "rss"
    title = words_of(_raw(_plain(head, "title")))
    language = text_of(_plain(head, "language")) or _language(root)
    authors = _authors(head)
    found = False
    for entry in root.iterdescendants():
        if local(entry) in _ENTRIES and not _is_foreign(entry):
            found = True
            yield _entry(entry, (by, title, language), authors)
    if not found:
        raise InputError(f"expected a feed with entries, found none in {source}; check the address", "no-article")


def _entry(entry: Element, head: tuple[str, str, str], authors: tuple[tuple[str, None], ...]) -> Exchanged:
    by, feed, language = head
    said = _plain(entry, "source")
    origin = words_of(_raw(child(said, "title")) or _raw(said)) if said is not None else ""
    address = _link(entry)
    summary = _markup(_plain(entry, "summary", "description", "subtitle", "tagline", "abstract"))
    content = _markup(_content(entry)) or summary
    category = _plain(entry, "category", "subject")
    return Exchanged(
        form=PageForm.FEED,
        content=content + "".join(_pictures(entry, content)),
        identifier=text_of(_plain(entry, "guid", "id")) or None,
        url=address,
        title=words_of(_raw(_plain(entry, "title"))) or None,
        envelope=Envelope(
            by=by,
            published=_date(
                text_of(_plain(entry, "pubdate", "published", "issued", "date", "created", "updated", "modified"))
            ),
            authors=_authors(entry) or authors,
            category=_category(category),
            language=_language(entry) or language or None,
            summary=words_of(summary) or None,
            updated=_date(text_of(_plain(entry, "updated", "modified"))),
            outlet=origin or feed or None,
            carried_by=feed if origin and feed and origin != feed else None,
        ),
    )


def json_entries(feed: dict[str, Any], source: str) -> Iterator[Exchanged]:
    """The items of a JSON Feed, in its order."""
    items = feed.get("items")
    items = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    if not items:
        raise InputError(f"expected a feed with items, found none in {source}; check the address", "no-article")
    title = _string(feed, "title")
    for item in items:
        markup = _string(item, "content_html") or as_markup(_string(item, "content_text") or _string(item, "summary"))
        tags = item.get("tags")
        yield Exchanged(
            form=PageForm.FEED,
            content=markup,
            identifier=str(item["id"]) if isinstance(item.get("id"), str | int) and item["id"] != "" else None,
            url=_string(item, "url") or _string(item, "external_url") or None,
            title=words_of(_string(item, "title")) or None,
            envelope=Envelope(
                by="json-feed",
                published=_date(_string(item, "date_published")),
                authors=_json_authors(item) or _json_authors(feed),
                category=next((tag for tag in tags if isinstance(tag, str)), None) if isinstance(tags, list) else None,
                language=_string(item, "language") or _string(feed, "language") or None,
                summary=_string(item, "summary") or None,
                updated=_date(_string(item, "date_modified")),
                outlet=title or None,
            ),
        )


def _plain(element: Element, *names: str) -> Element:
    """The first child of one of the names that is no picture's and no podcast's."""
    for name in names:
        for inner in element:
            if local(inner) == name and not _is_foreign(inner):
                return inner
    return None


def _is_foreign(element: Element) -> bool:
    words = vocabulary(element)
    return any(known in words for known in (*_MEDIA, *_PODCAST))


def _raw(element: Element) -> str:
    """An element's words, its tags kept where they are escaped."""
    return "" if element is None else "".join(element.itertext())


def _content(entry: Element) -> Element:
    return _plain(entry, "encoded", "content", "body", "fullitem", "div")


def _markup(element: Element) -> str:
    """HTML, however the feed wraps it: escaped, as elements, or plain."""
    if element is None:
        return ""
    if len(element):
        return inner_markup(element)
    said = _raw(element)
    if element.get("type") in ("text", "text/plain"):
        return as_markup(html.escape(said, quote=False))
    return as_markup(said)


def _link(entry: Element) -> str | None:
    """The address of the article itself."""
    addresses: list[str] = []
    for inner in entry:
        if local(inner) != "link" or _is_foreign(inner):
            continue
        address = (inner.get("href") or text_of(inner)).strip()
        if address and inner.get("rel", "alternate") == "alternate":
            addresses.append(address)
    if addresses:
        return addresses[0]
    guid = _plain(entry, "guid")
    said = text_of(guid)
    return said if said.startswith(("http://", "https://")) and guid.get("isPermaLink") != "false" else None


def _authors(element: Element) -> tuple[tuple[str, None], ...]:
    """Names, without the addresses that RSS puts beside or instead of them."""
    names: list[str] = []
    for inner in element:
        if local(inner) not in ("author", "creator", "dc:creator") or vocabulary(inner).startswith("media"):
            continue
        named = child(inner, "name")
        name = text_of(named) or words_of(_raw(inner))
        bracketed = _IN_BRACKETS.match(name)
        name = bracketed["name"].strip() if bracketed else name
        if name and not _ADDRESS.match(name) and name not in names:
            names.append(name)
    return tuple((name, None) for name in names)


def _json_authors(item: dict[str, Any]) -> tuple[tuple[str, None], ...]:
    listed = item.get("authors")
    people = listed if isinstance(listed, list) else [item.get("author")]
    return tuple(
        (_string(person, "name"), None) for person in people if isinstance(person, dict) and _string(person, "name")
    )


def _category(element: Element) -> str | None:
    if element is None:
        return None
    return words_of(element.get("label") or element.get("term") or _raw(element)) or None


def _pictures(entry: Element, content: str) -> Iterator[str]:
    """Captions and credits that Media RSS gives and the content lacks."""
    shown: set[str] = set()
    for media in descendants(entry, "content", "thumbnail"):
        if not any(known in vocabulary(media) for known in _MEDIA):
            continue
        around = media if child(media, "description", "credit", "title") is not None else media.getparent()
        caption = words_of(_raw(child(around, "description"))) if around is not entry else ""
        credits = [text_of(inner) for inner in around if local(inner) in ("credit", "copyright")]
        if caption and caption not in shown and caption not in words_of(content):
            shown.add(caption)
            yield figure(media.get("url", ""), caption, credits)


def _language(element: Element) -> str:
    return str(element.get("{http://www.w3.org/XML/1998/namespace}lang", ""))


def _date(said: str) -> str | None:
    """RFC 822 as ISO 8601, anything else as it stands."""
    from email.utils import parsedate_to_datetime

    said = said.strip()
    if not said:
        return None
    try:
        moment = parsedate_to_datetime(said)
    except (TypeError, ValueError, IndexError, OverflowError):
        return said[:100]
    return moment.isoformat()


def _string(item: dict[str, Any], key: str) -> str:
    value = item.get(key)
    return value.strip() if isinstance(value, str) else ""
