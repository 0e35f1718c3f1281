"""The head of a web page's article: its headline, outlet and section, each with what it rests on."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from accordingto.documents.html_body import key_of
from accordingto.documents.html_metadata import Metadata
from accordingto.documents.html_tree import Leaf
from accordingto.types import Evidence, Ground, Page

_SUFFIX = re.compile(r"\s{1,3}[|–—·•:»*-]\s{1,3}|\s{0,3}\|\s{0,3}")
_RANKS = ("og:title", "json-ld", "heading", "twitter:title", "title")
_EXTENSION = re.compile(r"\A(?:www\d?|m|amp|en|edition|mobile)\.")


def _metadata(field: str, note: str = "") -> Evidence:
    return Evidence(Ground.METADATA, field, note=note)


def find_headline(metadata: Metadata, leaves: Sequence[Leaf]) -> tuple[str, int | None, Evidence] | None:
    """The headline, the leaf that shows it (or another wording of it), and why.

    Pages state it in several places. What the page shows and its JSON-LD confirms is taken; else OpenGraph's wording,
    unless it is dressed with the outlet's name, a section or an author.
    """
    place = _shown(metadata, leaves)
    said: dict[str, str] = {}
    for value, where in metadata.title.values:
        said.setdefault(where, without_suffix(value, metadata))
    if place is not None:
        said["heading"] = leaves[place].text
    if metadata.page_title:
        said["title"] = without_suffix(metadata.page_title, metadata)
    ranked = [where for where in (*_RANKS, *said) if where in said and key_of(said[where])]
    if not ranked:
        return None
    best = ranked[0]
    if best == "og:title" and (_is_dressed(said) or _is_shown(said)):
        best = "json-ld"
    chosen = said[best]
    note = _differing(best, said)
    if place is not None and key_of(leaves[place].text) == key_of(chosen):
        # The parts of a heading may stand in elements without a space between them.
        words = leaves[place].text if leaves[place].text.count(" ") >= chosen.count(" ") else chosen
        return words, place, Evidence(Ground.WORDS, "heading", note=note or "the page's heading")
    return chosen, place, _metadata(best, note)


def _is_dressed(said: dict[str, str]) -> bool:
    """Does OpenGraph's title have what the JSON-LD's, which the page shows, has not: a section, an author, a name?"""
    plain = said.get("json-ld", "")
    if not key_of(plain) or key_of(plain) == key_of(said["og:title"]):
        return False
    return _SUFFIX.search(said["og:title"]) is not None and key_of(plain) in key_of(said["og:title"])


def _is_shown(said: dict[str, str]) -> bool:
    """Does the page show as its heading what its JSON-LD says? OpenGraph's wording is then for sharing alone."""
    plain = key_of(said.get("json-ld", ""))
    return bool(plain) and plain == key_of(said.get("heading", ""))


def _differing(best: str, said: dict[str, str]) -> str:
    """A sentence where the page shows or states another wording than the one taken."""
    for where in ("heading", "json-ld", "og:title"):
        if where in said and key_of(said[where]) != key_of(said[best]):
            other = "the page shows" if where == "heading" else f"its {where} says"
            return f"{other} another wording: {said[where][:200]}"
    return ""


def _shown(metadata: Metadata, leaves: Sequence[Leaf]) -> int | None:
    """The leaf that is the article's heading: like what the head says, else the only first-rank heading with words."""
    keys = [key_of(value) for value, _ in metadata.title.values] + [key_of(metadata.page_title or "")]
    best: tuple[float, int] | None = None
    ones: list[int] = []
    for place, leaf in enumerate(leaves):
        first_rank = leaf.element.tag == "h1" or _inside_h1(leaf)
        if first_rank and len(leaf.text.split()) > 2:  # noqa: PLR2004 - more than an outlet's name
            ones.append(place)
        if not first_rank and leaf.element.tag not in ("h2", "h3"):
            continue
        likeness = max((_likeness(key_of(leaf.text), key) for key in keys), default=0.0)
        score = likeness + (0.3 if first_rank else 0.0)
        if likeness > 0.5 and (best is None or score > best[0]):  # noqa: PLR2004 - more than half the same
            best = (score, place)
    if best is not None:
        return best[1]
    return ones[0] if ones else None


def _inside_h1(leaf: Leaf) -> bool:
    parent = leaf.element.getparent()
    return parent is not None and parent.tag == "h1"


def _likeness(shown: str, said: str) -> float:
    """How much of the longer the shorter is, where one begins with the other; else 0."""
    short, long = sorted((shown, said), key=len)
    if not short or not (long.startswith(short) or long.endswith(short)):
        return 0.0
    return len(short) / len(long)


def without_suffix(title: str, metadata: Metadata) -> str:
    """The title without the outlet's name at its end."""
    cuts = list(_SUFFIX.finditer(title))
    if not cuts:
        return title
    last = cuts[-1]
    tail = key_of(title[last.end() :])
    outlets = {key_of(value) for value, _ in metadata.outlet.values}
    known = any(tail and (tail in outlet or outlet in tail) for outlet in outlets if outlet)
    short = len(title[last.end() :].split()) <= 4 and "|" in last.group()  # noqa: PLR2004 - a name, no clause
    return title[: last.start()].strip() or title if known or short else title


def find_outlet(page: Page, metadata: Metadata, headline: str | None) -> tuple[str, Evidence] | None:
    """Whose page it is: as the user says, as its head says, by the end of its title, by its address."""
    if page.outlet:
        return page.outlet, _metadata("user")
    if metadata.outlet.first:
        value, where = metadata.outlet.first
        return value, _metadata(where)
    title = metadata.page_title or ""
    cuts = list(_SUFFIX.finditer(title))
    if headline and cuts and key_of(title[: cuts[-1].start()]).startswith(key_of(headline)[:40]):
        tail = title[cuts[-1].end() :].strip()
        if tail and len(tail.split()) <= 5:  # noqa: PLR2004 - a name, no clause
            return tail, _metadata("title")
    for address in (page.url, *(value for value, _ in metadata.url.values)):
        try:
            host = urlsplit(address or "").hostname
        except ValueError:
            continue
        if host:
            return _EXTENSION.sub("", host), _metadata("address")
    return None
