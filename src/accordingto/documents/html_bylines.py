"""Who wrote a page: by its metadata, and by the lines around its headline that name authors."""

import re
from collections.abc import Sequence

from accordingto.documents.credits import is_agency
from accordingto.documents.html_metadata import Metadata
from accordingto.documents.html_tree import Element, Leaf
from accordingto.documents.names import Author, authors_in, byline_lead, is_name, is_role, looks_named

_AUTHOR_CLASS = re.compile(
    r"(?:^|[\s_-])(?:byline|author|authors|writer|reporter"
    r"|contributor|autor|auteur|redakteur)(?:[\s_-]|$|s\b|name|link)"
    r"|byline|author-?name|c-author|article-author|post-author|entry-author",
    re.IGNORECASE,
)
_NOT_AUTHOR = re.compile(
    r"bio|about|comment|related|avatar|follow|social|description|more-from|time|date|image|photo", re.IGNORECASE
)
_SPLIT_META = re.compile(r"\s{0,3}(?:;|\||,|\band\b|\bund\b|&)\s{0,3}")
_LEAD = re.compile(r"(?:by|von|par|por)\s+", re.IGNORECASE)


def metadata_authors(metadata: Metadata, outlet: str | None) -> list[tuple[Author, str]]:
    """Authors that the page's head names, with where; the outlet itself is no author unless nobody else is."""
    found: list[tuple[Author, str]] = []
    own: list[tuple[Author, str]] = []
    for said, where in metadata.authors:
        lead = _LEAD.match(said)
        for piece in _pieces(said[lead.end() :] if lead else said):
            if not _may_be_author(piece) or piece in [author.name for author, _ in (*found, *own)]:
                continue
            kept = own if outlet and same_outlet(piece, outlet) else found
            kept.append((Author(piece, 0, 0, is_agency=is_agency(piece)), where))
    return found or own


def same_outlet(name: str, outlet: str) -> bool:
    """Is the name the outlet's own, in a longer or a shorter form?"""
    name, outlet = name.casefold().removeprefix("the "), outlet.casefold().removeprefix("the ")
    return name in outlet or outlet in name


def _pieces(said: str) -> list[str]:
    """The names of a list of names; a single name with a comma in it stays whole."""
    parts = [part.strip(" .,\t") for part in _SPLIT_META.split(said)]
    parts = [part for part in parts if part]
    if len(parts) > 1 and all(is_name(part) or is_agency(part) or is_role(part) for part in parts):
        return [part for part in parts if not (is_role(part) and not is_name(part))] or [said]
    if len(parts) > 1 and is_name(parts[0]) and any(is_role(part) for part in parts[1:]):
        return [part for part in parts if is_name(part) and not is_role(part)]
    return [said.strip()]


def _may_be_author(name: str) -> bool:
    usual = 2 <= len(name) <= 60 and any(character.isalpha() for character in name)  # noqa: PLR2004 - a name's length
    return (
        usual and not name.startswith(("http", "www.")) and "@" not in name and "{" not in name and "(www." not in name
    )


def visible_authors(leaves: Sequence[Leaf], near: range) -> list[tuple[int, Author]]:
    """Authors that lines near the story's head name, by their class, their address or the word *By*."""
    found: list[tuple[int, Author]] = []
    for place in near:
        leaf = leaves[place]
        if len(leaf.text) > 160:  # noqa: PLR2004 - a byline is short
            continue
        lead = byline_lead(leaf.text)
        if not (lead or _is_marked(leaf)):
            continue
        for author in authors_in(leaf.text, lead):
            known = [other.name for _, other in found]
            single = " " not in author.name and not author.is_agency
            if author.name not in known and not single and looks_named(author.name):
                found.append((place, author))
    return found


def _is_marked(leaf: Leaf) -> bool:
    """Does the page's markup say that the leaf names an author?"""
    if any(
        mark.href and re.search(r"/(?:author|authors|profile|by|people|staff|reporter|autor|auteur)s?/", mark.href)
        for mark in leaf.marks
    ):
        return True
    current: Element = leaf.element
    for _ in range(3):
        if current is None or current.tag in ("body", "article", "main"):
            return False
        name = f"{current.get('class', '')} {current.get('itemprop', '')} {current.get('rel', '')}"
        if _NOT_AUTHOR.search(name):
            return False
        if _AUTHOR_CLASS.search(name):
            return True
        current = current.getparent()
    return False


def role_after(leaves: Sequence[Leaf], place: int, stop: int) -> str | None:
    """The line right after a name, where it is a role."""
    if place + 1 < stop and is_role(leaves[place + 1].text) and not is_name(leaves[place + 1].text):
        return leaves[place + 1].text
    return None
