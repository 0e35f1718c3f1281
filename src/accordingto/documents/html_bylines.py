"""Who wrote a page: by its metadata, and by the lines around its headline that name authors."""

import re
from collections.abc import Sequence

from accordingto.documents.credits import is_agency
from accordingto.documents.dates import has_date
from accordingto.documents.html_body import key_of
from accordingto.documents.html_metadata import Metadata
from accordingto.documents.html_tree import Element, Leaf, words_in
from accordingto.documents.names import (
    Author,
    authors_in,
    byline_inside,
    byline_lead,
    is_labelled,
    is_name,
    is_role,
    looks_named,
)  # fmt: skip

_AUTHOR_CLASS = re.compile(
    r"(?:^|[\s_-])(?:byline|author|authors|writer|reporter"
    r"|contributor|autor|auteur|redakteur)(?:[\s_-]|$|s\b|name|link)"
    r"|byline|author-?name|c-author|article-author|post-author|entry-author",
    re.IGNORECASE,
)
_NOT_AUTHOR = re.compile(
    r"bio|about|comment|related|avatar|follow|social|description|more-from|time|date|image|photo", re.IGNORECASE
)
_SPLIT_META = re.compile(r"\s{0,3}(?:;|\||,|、|，|&|/|\b(?:and|und|et|och|og|en|ve|dan|y|e|и)\b)\s{0,3}", re.IGNORECASE)
_LEAD = re.compile(r"(?:by|von|par|por|di|door|av|af)\s+|(?:author|autor(?:in)?|auteur)\s?:\s?", re.IGNORECASE)
_STAFF = re.compile(
    r"\b(?:redaktion|newsroom|staff|team|desk|editors?|redacci[oó]n|r[ée]daction|redazione|redactie|reporters?|admin"
    r"|agencies|agencias|agenzie|agenturen|online|web|news)\b",
    re.IGNORECASE,
)


_ROLE_CLASS = re.compile(
    r"(?:author|byline|writer|reporter|contributor|person)[\w-]{0,12}(?:role|title|position|job|function|desc)"
    r"|(?:^|[\s_-])(?:role|job-?title|position|funktion|cargo|fonction|qualifica)(?:[\s_-]|$)",
    re.IGNORECASE,
)
_LONGEST = 160
_FEW = 4
_SHORT = 80
_MOSTLY = 0.8


def metadata_authors(metadata: Metadata, own: Sequence[str]) -> list[tuple[Author, str]]:
    """Authors that the page's head names, with where; the outlet itself is no author unless nobody else is."""
    found: list[tuple[Author, str]] = []
    outlets: list[tuple[Author, str]] = []
    for said, where in metadata.authors:
        lead = _LEAD.match(said)
        for piece in _pieces(said[lead.end() :] if lead else said):
            if not _may_be_author(piece) or piece in [author.name for author, _ in (*found, *outlets)]:
                continue
            kept = outlets if is_own(piece, own) else found
            kept.append((Author(piece, 0, 0, is_agency=is_agency(piece)), where))
    return found or outlets


def names_nobody(said: Sequence[tuple[Author, str]], own: Sequence[str]) -> bool:
    """Does the head name no person: only the outlet, an agency or a desk?"""
    return all(
        author.is_agency or is_own(author.name, own) or _STAFF.search(author.name) or not _is_person(author.name)
        for author, _ in said
    )


def _is_person(name: str) -> bool:
    """Several words; scripts without capitals write a name as one."""
    return is_name(name) or (not name.isascii() and looks_named(name))


def is_own(name: str, own: Sequence[str]) -> bool:
    """Is the name the outlet's own, in a longer or a shorter form, or its initials?"""
    bare = key_of(name.casefold().removeprefix("the "))
    for outlet in own:
        words = outlet.casefold().removeprefix("the ").split()
        whole = key_of("".join(words))
        if not bare or not whole:
            continue
        if bare in whole or whole in bare or (len(words) > 1 and bare == "".join(word[0] for word in words)):
            return True
    return False


def _pieces(said: str) -> list[str]:
    """The names of a list of names; a single name with a comma in it stays whole."""
    parts = [part.strip(" .,\t") for part in _SPLIT_META.split(said)]
    parts = [part for part in parts if part]
    if len(parts) > 1 and all(is_name(part) or is_agency(part) or is_role(part) for part in parts):
        return [part for part in parts if not (is_role(part) and not is_name(part))] or [said]
    people = [part for part in parts if is_name(part) and not is_role(part)]
    if len(parts) > 1 and people and all(part in people or is_role(part) or " " not in part for part in parts):
        return people  # what else stands there is a role, a desk or a place
    return [said.strip()]


def _may_be_author(name: str) -> bool:
    usual = 2 <= len(name) <= 60 and any(character.isalpha() for character in name)  # noqa: PLR2004 - a name's length
    return (
        usual and not name.startswith(("http", "www.")) and "@" not in name and "{" not in name and "(www." not in name
    )


def visible_authors(leaves: Sequence[Leaf], near: range, own: Sequence[str]) -> list[tuple[int, Author]]:
    """Authors that lines near the story's head name, by their class, their address or the word *By*.

    Where there are none, a line that is a name alone beside a date, and a label such as *Author:* anywhere.
    """
    found: list[tuple[int, Author]] = []
    for place in near:
        leaf = leaves[place]
        lead = byline_lead(leaf.text) or byline_inside(leaf.text)
        if len(leaf.text) <= _LONGEST and (lead or _is_marked(leaf)):
            _take(found, place, authors_in(leaf.text, lead), own)
    if found:
        return found
    for place in near:
        words = leaves[place].text.strip(" |·•,")
        beside = [leaves[other].text for other in (place - 1, place + 1) if 0 <= other < len(leaves)]
        if is_name(words) and len(words.split()) <= _FEW and any(has_date(other) for other in beside):
            _take(found, place, authors_in(words), own)
        elif _is_emphasised(leaves[place]):
            authors = authors_in(words)
            if authors and sum(len(author.name) for author in authors) > _MOSTLY * len(words):
                _take(found, place, [author for author in authors if is_name(author.name)], own)
    return found or _labelled(leaves, own)


def _labelled(leaves: Sequence[Leaf], own: Sequence[str]) -> list[tuple[int, Author]]:
    """The authors of the first line of the page that names some under a label."""
    found: list[tuple[int, Author]] = []
    for place, leaf in enumerate(leaves):
        lead = byline_lead(leaf.text) if len(leaf.text) <= _LONGEST else 0
        if lead and is_labelled(leaf.text, lead):
            _take(found, place, authors_in(leaf.text.rstrip(")）"), lead), own)
        if found:
            break
    return found


def _is_emphasised(leaf: Leaf) -> bool:
    """Is all of a short paragraph bold or slanted, as a name over a story is?"""
    if len(leaf.text) > _SHORT or leaf.element.tag not in ("p", "div"):
        return False
    return any(words_in(child) == leaf.text for child in leaf.element.iterchildren("strong", "b", "em", "i"))


def _take(found: list[tuple[int, Author]], place: int, authors: Sequence[Author], own: Sequence[str]) -> None:
    """Names that may be people's or agencies', each once; beside a person, the outlet's own is where they work."""
    for author in authors:
        single = " " not in author.name and not author.is_agency and author.name.isascii()
        works_here = is_own(author.name, own) and bool(found)
        if author.name in {other.name for _, other in found} or single or works_here or not looks_named(author.name):
            continue
        found.append((place, author))


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
    """The line right after a name, where it is a role by its words or by what its element is called."""
    if place + 1 >= stop or is_name(leaves[place + 1].text):
        return None
    following = leaves[place + 1]
    called = _ROLE_CLASS.search(following.element.get("class", "")) or following.element.get("itemprop") == "jobTitle"
    if is_role(following.text) or (called and len(following.text) <= _SHORT and not has_date(following.text)):
        return following.text
    return None
