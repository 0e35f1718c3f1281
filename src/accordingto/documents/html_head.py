"""The head of a web page's article: its headline, outlet and section, each with what it rests on."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from accordingto.documents.html_body import key_of
from accordingto.documents.html_metadata import Metadata
from accordingto.documents.html_tree import Leaf
from accordingto.types import Evidence, Ground, Page

_SUFFIX = re.compile(r"\s+[|–—·•:»-]\s+|\s*\|\s*")
_EXTENSION = re.compile(r"\A(?:www\d?|m|amp|en|edition|mobile)\.")


def _metadata(field: str, note: str = "") -> Evidence:
    return Evidence(Ground.METADATA, field, note=note)


def find_headline(metadata: Metadata, leaves: Sequence[Leaf]) -> tuple[str, int | None, Evidence] | None:
    """The headline, the leaf that shows it, and why. What the page shows is preferred to what its head says."""
    said = [value for value, _ in metadata.title.values]
    if metadata.page_title:
        said.append(metadata.page_title)
    keys = [key_of(value) for value in said if key_of(value)]
    best: tuple[float, int] | None = None
    for place, leaf in enumerate(leaves):
        level = leaf.element.tag
        if level not in ("h1", "h2", "h3") and not _inside_h1(leaf):
            continue
        likeness = max((_likeness(key_of(leaf.text), key) for key in keys), default=0.0)
        score = likeness + (0.3 if level == "h1" or _inside_h1(leaf) else 0.0)
        if likeness > 0.5 and (best is None or score > best[0]):  # noqa: PLR2004 - more than half the same
            best = (score, place)
    if best is not None:
        text = leaves[best[1]].text
        return text, best[1], Evidence(Ground.WORDS, "heading", note="the page's heading, as its head says too")
    ones = [place for place, leaf in enumerate(leaves) if leaf.element.tag == "h1" and len(leaf.text.split()) > 2]  # noqa: PLR2004
    if len(ones) == 1:
        return leaves[ones[0]].text, ones[0], Evidence(Ground.WORDS, "heading")
    if metadata.title.first:
        value, where = metadata.title.first
        return without_suffix(value, metadata), None, _metadata(where)
    if metadata.page_title:
        return without_suffix(metadata.page_title, metadata), None, _metadata("title")
    return None


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
