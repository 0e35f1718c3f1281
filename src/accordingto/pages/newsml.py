"""NewsML-G2 items, alone or in a news message, and NITF, inside them or alone."""

from collections.abc import Iterator

from accordingto.errors import InputError
from accordingto.pages.exchange import Exchanged
from accordingto.pages.fragments import as_markup, figure
from accordingto.pages.xml_tree import Element, child, descendants, inner_markup, local, text_of
from accordingto.types import Envelope, PageForm

_ITEMS = frozenset("""newsitem packageitem conceptitem knowledgeitem planningitem catalogitem hop""".split())
_ROOTS = _ITEMS | {"newsmessage", "nitf", "newsml"}
_TITLES = ("headline", "title", "hl1")


def is_newsml(root: Element) -> bool:
    """A news message, one of the items, or an NITF document."""
    return local(root) in _ROOTS


def items_of(root: Element, source: str) -> Iterator[Exchanged]:
    """Every news item that holds words; what only lists or plans is no article."""
    items = [root] if local(root) in _ITEMS | {"nitf"} else list(descendants(root, *_ITEMS, "nitf"))
    # An NITF inside an item is that item's content.
    known = set(items)
    items = [item for item in items if not any(above in known for above in item.iterancestors())]
    found = False
    for item in items:
        article = _article(item)
        if article is not None:
            found = True
            yield article
    if not found:
        kinds = ", ".join(sorted({local(item) for item in items})) or local(root)
        raise InputError(
            f"expected a news item with a text, found only {kinds} without one in {source}; ask for the full item",
            "no-article",
        )


def _article(item: Element) -> Exchanged | None:
    content = _content(item)
    meta = next(descendants(item, "contentmeta"), item)
    headline = text_of(
        next(descendants(meta, *_TITLES), None) if meta is not item else next(descendants(item, "hl1"), None)
    )
    description = text_of(child(meta, "description"))
    is_picture = any("picture" in (kind.get("qcode") or "") for kind in descendants(item, "itemclass"))
    if is_picture:
        content = figure("", description or headline, [_creator(meta), text_of(child(meta, "creditline"))])
    elif not content and description:
        content = as_markup(description)
    if not content:
        return None
    return Exchanged(
        form=PageForm.NEWSML,
        content=content,
        identifier=item.get("guid") or None,
        title=headline or None,
        envelope=Envelope(
            by="nitf" if local(item) == "nitf" else "newsml-g2",
            published=_date(item, "contentcreated", "firstcreated", "versioncreated", "date.issue", "story.date"),
            authors=tuple(_authors(item, meta)),
            category=_named(child(meta, "genre")) or _named(child(meta, "subject")),
            language=_language(item, meta),
            summary=description or None,
            updated=_date(item, "contentmodified", "versioncreated"),
            outlet=_named(child(meta, "infosource")) or _named(next(descendants(item, "provider"), None)) or None,
        ),
    )


def _content(item: Element) -> str:
    """The words of an item: NITF's or XHTML's body, inline data, each as HTML."""
    body = next(descendants(item, "body.content"), None)
    if body is not None:
        lead = next(descendants(item, "dateline"), None)
        return (as_markup(text_of(lead)) if lead is not None else "") + inner_markup(body)
    for holder in descendants(item, "inlinexml", "inlinedata"):
        kind = (holder.get("contenttype") or "").lower()
        if local(holder) == "inlinedata":
            said = "".join(holder.itertext())
            if said.strip() and not holder.get("encoding"):
                return as_markup(said)
            continue
        inner = next(descendants(holder, "body"), None)
        if inner is not None:
            return inner_markup(inner)
        if "html" in kind:
            return inner_markup(holder)
    return ""


def _authors(item: Element, meta: Element) -> Iterator[tuple[str, str | None]]:
    for byline in descendants(item, "byline", "by"):
        person = next(descendants(byline, "person"), None)
        title = text_of(next(descendants(byline, "byttl"), None)) or None
        said = text_of(person) if person is not None else text_of(byline)
        if title and person is None:
            said = said.replace(title, "").strip(" ,;")
        if said:
            yield said, title
            return
    for creator in meta:
        if local(creator) in ("creator", "contributor") and (name := _named(creator)):
            yield name, text_of(next(descendants(creator, "jobtitle"), None)) or None


def _creator(meta: Element) -> str:
    return _named(child(meta, "creator")) or ""


def _named(element: Element) -> str | None:
    return None if element is None else text_of(child(element, "name")) or element.get("literal") or None


def _language(item: Element, meta: Element) -> str | None:
    said = child(meta, "language")
    tag = said.get("tag") if said is not None else None
    return str(tag or item.get("{http://www.w3.org/XML/1998/namespace}lang") or "") or None


def _date(item: Element, *names: str) -> str | None:
    for name in names:
        for element in descendants(item, name):
            said = element.get("norm") or text_of(element)
            if said:
                return str(said)
    return None
