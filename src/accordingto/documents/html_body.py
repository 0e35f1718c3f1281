"""Which leaves of a page are the story: by our own finder; where it finds little, as trafilatura says."""

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from accordingto.documents.html_cost import is_costly
from accordingto.documents.html_tree import Element, Leaf
from accordingto.documents.story import story_places

_LETTERS = re.compile(r"[\W_]+")
_AHEAD = 400
_ENOUGH = 300
_PARAGRAPH_TAGS = frozenset({"p", "blockquote", "li", "h2", "h3", "h4", "pre"})
_OUTSIDE = re.compile(r"nav|footer|aside|comment|related|promo|share|social|sidebar|cookie|newsletter", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Story:
    """The story's paragraphs in order: the place of a leaf, or words that no leaf holds as they are."""

    pieces: tuple[int | str, ...]


def key_of(text: str) -> str:
    """Letters and digits alone, so that spaces and marks do not keep the same words apart."""
    return _LETTERS.sub("", text.casefold())


def find_story(root: Element, leaves: Sequence[Leaf], headline: int | None) -> Story:
    """The story's paragraphs among the leaves; an empty story where the page has none.

    Where hardly a sentence is found, as in lists and tables, trafilatura is asked for a second opinion.
    """
    places = story_places(leaves, headline)
    if sum(len(leaves[place].text) for place in places) >= _ENOUGH:
        return Story(tuple(places))
    said = _extracted(root)
    if said is None:
        return Story(tuple(_plain_paragraphs(leaves)))
    return Story(tuple(_aligned(said, leaves)))


def _extracted(root: Element) -> list[str] | None:
    """Paragraphs as trafilatura finds them; None where the page is too large or too twisted for it."""
    if is_costly(root):
        return None
    from lxml import etree
    from trafilatura import extract

    try:
        page = etree.tostring(root, encoding="unicode", method="html")
        found = extract(page, include_comments=False, favor_precision=True)
    except Exception:  # noqa: BLE001 - a page that it fails on is read by the simpler rule
        return None
    return [line for line in (found or "").split("\n") if line.strip()]


def _aligned(said: Sequence[str], leaves: Sequence[Leaf]) -> list[int | str]:
    """Each paragraph's leaf, the next one with the same words; else the words themselves."""
    places: dict[str, deque[int]] = {}
    keys = [key_of(leaf.text) for leaf in leaves]
    for number, leaf_key in enumerate(keys):
        places.setdefault(leaf_key, deque()).append(number)
    pieces: list[int | str] = []
    last = -1
    for words in said:
        key = key_of(words)
        waiting = places.get(key)
        place: int | None = None
        if key and waiting:
            place = next((other for other in waiting if other > last), waiting[0])
            waiting.remove(place)
        if place is None:
            run = _joined(key, keys, last)
            if run:
                pieces.extend(run)
                last = run[-1]
                continue
            pieces.append(words)
            continue
        pieces.append(place)
        last = place
    return pieces


def _joined(key: str, keys: Sequence[str], last: int) -> list[int]:
    """Leaves in a row whose words together are the key: what trafilatura joined to one paragraph."""
    if not key:
        return []
    for first in range(last + 1, min(len(keys), last + 1 + _AHEAD)):
        start = keys[first]
        if not start or not key.startswith(start):
            continue
        done, run = len(start), [first]
        for place in range(first + 1, min(len(keys), first + 40)):
            if done >= len(key):
                break
            more = keys[place]
            if not more:
                continue
            if not key.startswith(more, done):
                break
            done += len(more)
            run.append(place)
        if done == len(key):
            return run
    return []


def _plain_paragraphs(leaves: Sequence[Leaf]) -> list[int]:
    """Paragraph elements with sentences in them, outside of what names itself furniture."""
    return [
        place
        for place, leaf in enumerate(leaves)
        if leaf.element.tag in _PARAGRAPH_TAGS and len(leaf.text) > 60 and not is_outside(leaf.element)  # noqa: PLR2004
    ]


def is_outside(element: Element) -> bool:
    """Does the element stand in navigation, a foot, or what names itself related or promotion?"""
    for _ in range(12):
        if element is None or element.tag in ("article", "main", "body"):
            return False
        if element.tag in ("nav", "footer", "aside") or _OUTSIDE.search(
            f"{element.get('class', '')} {element.get('id', '')}"
        ):
            return True
        element = element.getparent()
    return False
