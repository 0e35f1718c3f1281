"""Forms that carry articles with what is known of them: feeds, wires' messages, drafts. One door to all of them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from accordingto.errors import InputError
from accordingto.pages.options import PageOptions
from accordingto.types import Envelope, Page, PageForm


@dataclass(frozen=True, slots=True)
class Exchanged:
    """One article out of such a form. ``content`` is its own HTML."""

    form: PageForm
    content: str
    envelope: Envelope
    identifier: str | None = None
    url: str | None = None
    title: str | None = None


def exchanged_in(text: str, source: str) -> Iterator[Exchanged] | None:
    """The articles that the text carries; None where it is no such form; an InputError where it is one without any."""
    head = text.lstrip()[:1]
    if head == "<":
        return _in_xml(text, source)
    return _in_json(text, source) if head in ("{", "[") else None


def pages_of(
    articles: Iterator[Exchanged], origin: tuple[str, str | None], options: PageOptions, warnings: tuple[str, ...] = ()
) -> Iterator[Page]:
    """Each article as a page, with an id of its own: what the form names it, its address, or its place."""
    source, url = origin
    known: set[str] = set()
    first = next(articles, None)
    second = next(articles, None) if first is not None else None
    several = second is not None
    for number, article in enumerate(_chained(first, second, articles), 1):
        place = f"{source}#{number}" if several else source
        named = article.identifier or article.url or place
        identifier = named if named not in known else place
        known.add(identifier)
        yield Page(
            id=identifier,
            form=article.form,
            content=article.content,
            url=article.url or (None if several else url),
            outlet=options.outlet,
            published=options.published,
            title=article.title,
            envelope=article.envelope,
            warnings=warnings,
        )


def _chained(first: Exchanged | None, second: Exchanged | None, rest: Iterator[Exchanged]) -> Iterator[Exchanged]:
    for article in (first, second):
        if article is not None:
            yield article
    yield from rest


def _in_xml(text: str, source: str) -> Iterator[Exchanged] | None:
    from accordingto.pages.sniff import xml_root

    name = xml_root(text)
    if name is None or name in ("html", "!doctype") or name in _PAGES:
        return None
    if name not in _CARRIERS and not _is_document(text):
        return None
    from accordingto.pages.feeds import entries_of, is_feed
    from accordingto.pages.newsml import is_newsml, items_of
    from accordingto.pages.xml_tree import local, parse_xml

    root = parse_xml(text)
    if root is None:
        return None
    if is_feed(root):
        return entries_of(root, source)
    if is_newsml(root):
        return items_of(root, source)
    if local(root) in _PAGES:
        return None
    raise InputError(
        f"expected a page, a feed or a news message, found XML with <{local(root)[:60]}> in {source}; save it as HTML",
        "form",
    )


def _is_document(text: str) -> bool:
    """Is it XML from its first to its last character, and no text that happens to begin with a bracket?"""
    return text.lstrip()[:5] == "<?xml" or text[-200:].rstrip().endswith(">")


_CARRIERS = frozenset({"rss", "feed", "rdf", "channel", "newsmessage", "newsitem", "packageitem", "nitf"})
# Elements that a page, or a part of one, begins with.
_PAGES = frozenset(
    """html head body article main div meta link title section figure header nav span table p h1 h2 h3 h4 h5 h6 script
    style center form base ul ol li blockquote pre img a b i em strong br hr aside footer details picture video svg
    dl dt dd font noscript address iframe small tr td tbody thead caption""".split()
)


def _in_json(text: str, source: str) -> Iterator[Exchanged] | None:
    try:
        data: Any = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict | list):
        return None
    from accordingto.pages.feeds import json_entries
    from accordingto.pages.ninjs import is_ninjs, messages_of

    if isinstance(data, dict) and (
        str(data.get("version", "")).startswith("https://jsonfeed.org/") or _has_items(data)
    ):
        return json_entries(data, source)
    messages = [item for item in (data if isinstance(data, list) else [data]) if isinstance(item, dict)]
    if messages and all(map(is_ninjs, messages)):
        return messages_of(messages, source)
    raise InputError(
        f"expected one article a line, a JSON Feed or ninjs, found other JSON in {source}; "
        "read the articles in it one by one",
        "form",
    )


def _has_items(data: dict[str, Any]) -> bool:
    items = data.get("items")
    return isinstance(items, list) and any(
        isinstance(item, dict) and ("content_html" in item or "content_text" in item) for item in items
    )
