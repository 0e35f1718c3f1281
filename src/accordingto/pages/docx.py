"""Drafts of Word and its like (docx): paragraphs with their kinds and links, and what the file's properties say."""

import html
import zipfile
from collections.abc import Iterator

from accordingto.errors import InputError
from accordingto.pages.exchange import Exchanged
from accordingto.pages.xml_tree import Element, child, descendants, local, parse_xml, text_of
from accordingto.types import Envelope, PageForm

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_HEADINGS = {
    "title": "h1",
    "heading1": "h2",
    "heading2": "h3",
    "heading3": "h4",
    "subtitle": "h2",
    "quote": "blockquote",
}
_HEADINGS |= {"intensequote": "blockquote", "caption": "figcaption", "heading4": "h5"}


def draft_in(archive: zipfile.ZipFile, source: str, limit: int) -> Exchanged:
    """The draft as HTML with what its properties say; an InputError where it cannot be read."""
    root = parse_xml(_part(archive, "word/document.xml", source, limit))
    body = next(descendants(root, "body"), None) if root is not None else None
    if body is None:
        raise InputError(f"expected a draft with a text, found none in {source}; save it again", "damaged")
    links = dict(_links(archive, source, limit))
    content = "".join(_blocks(body, links))
    properties = (
        parse_xml(_part(archive, "docProps/core.xml", source, limit)) if _has(archive, "docProps/core.xml") else None
    )
    said = (
        {
            name: text_of(child(properties, name))
            for name in ("title", "creator", "created", "modified", "language", "category")
        }
        if properties is not None
        else {}
    )
    return Exchanged(
        form=PageForm.DOCX,
        content=content,
        title=said.get("title") or None,
        envelope=Envelope(
            by="docx-properties",
            authors=tuple((name.strip(), None) for name in said.get("creator", "").split(";") if name.strip()),
            category=said.get("category") or None,
            language=said.get("language") or None,
            updated=said.get("modified") or None,
        ),
    )


def _has(archive: zipfile.ZipFile, name: str) -> bool:
    return name in archive.namelist()


def _part(archive: zipfile.ZipFile, name: str, source: str, limit: int) -> str:
    """A part's text, however much it claims to hold."""
    with archive.open(name) as file:
        data = file.read(limit + 1)
    if len(data) > limit:
        raise InputError(f"expected at most {limit:,} bytes, found more in {name} of {source}; split it", "too-large")
    return data.decode("utf-8", "replace").removeprefix("\ufeff")


def _links(archive: zipfile.ZipFile, source: str, limit: int) -> Iterator[tuple[str, str]]:
    """Addresses by the ids that the text uses."""
    name = "word/_rels/document.xml.rels"
    root = parse_xml(_part(archive, name, source, limit)) if _has(archive, name) else None
    for relation in () if root is None else descendants(root, "relationship"):
        if relation.get("Type", "").endswith("/hyperlink"):
            yield relation.get("Id", ""), relation.get("Target", "")


def _blocks(body: Element, links: dict[str, str]) -> Iterator[str]:
    """Paragraphs and tables in order. What was struck out in a draft is no longer said."""
    for block in body:
        name = local(block)
        if name == "p":
            yield _paragraph(block, links)
        elif name == "tbl":
            rows = (
                "".join(f"<td>{_cell(cell, links)}</td>" for cell in descendants(row, "tc"))
                for row in descendants(block, "tr")
            )
            yield "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
        elif name in ("sdt", "sdtcontent", "ins", "smarttag", "customxml"):
            yield from _blocks(block, links)


def _cell(cell: Element, links: dict[str, str]) -> str:
    """A cell's paragraphs, a line each."""
    return "<br>".join("".join(_runs(inner, links)) for inner in descendants(cell, "p"))


def _paragraph(paragraph: Element, links: dict[str, str]) -> str:
    words = "".join(_runs(paragraph, links))
    if not words.strip():
        return ""
    kind = child(paragraph, "ppr")
    style = child(kind, "pstyle") if kind is not None else None
    named = (style.get(f"{_WORD}val") or "").lower().replace(" ", "") if style is not None else ""
    listed = kind is not None and child(kind, "numpr") is not None
    tag = _HEADINGS.get(named, "li" if listed or named.startswith("list") else "p")
    marked = f"<{tag}>{words}</{tag}>"
    return f"<figure>{marked}</figure>" if tag == "figcaption" else marked


def _runs(holder: Element, links: dict[str, str]) -> Iterator[str]:
    for inner in holder:
        name = local(inner)
        if name == "t":
            yield html.escape("".join(inner.itertext()), quote=False)
        elif name in ("tab", "br", "cr"):
            yield "<br>" if name != "tab" else " "
        elif name == "hyperlink":
            address = links.get(inner.get(_RELATION, ""), "")
            words = "".join(_runs(inner, links))
            yield f'<a href="{html.escape(address)}">{words}</a>' if address else words
        elif name not in ("del", "ppr", "rpr", "instrtext", "movefrom"):
            yield from _runs(inner, links)
