"""Pictures of a page, among its leaves: which of them are one picture's words, and which picture's."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from accordingto.documents.credits import is_known, split_caption, strip_label
from accordingto.documents.hrefs import leading
from accordingto.documents.html_names import CAPTION, CREDIT, FILMS, OTHERS, is_credit, named
from accordingto.documents.html_tree import Element, Leaf
from accordingto.documents.names import byline_lead

_ASKED = re.compile(
    r"java-?script|newsletter|cookies?\b|einwilligung|\bconsent|\bQR\b|\bdownload|abonn(?:ier|ez|eer|er)|suscr[ií]b"
    r"|\bsubscri|iscriviti|assine\b|\bsign up\b|podcast",
    re.IGNORECASE,
)
_DATES = re.compile(r"\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:\d{4}|\d\d)\b|\d{4}-\d\d-\d\d|\d{1,2}:\d\d\b|\bUhr\b")
_STAMP = 3
_LONGEST = 1200
_MOST_IMAGES = 400
_CLIMB = 4
"""How far above an image, and above the words beside it, the element that holds both may be."""
_UP = 10
_NEAR = 6
_FEW, _SHORT = 3, 500
_ALT_LEAST = 6
_LARGE = frozenset({"body", "html", "article", "main", "section", "ul", "ol", "table", "header"})
_TITLES = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "time"})


@dataclass(slots=True)
class Picture:
    """Leaves, in a row, that are one picture's words; ``address`` is the picture's."""

    holder: Element
    places: list[int] = field(default_factory=list)
    address: str | None = None


@dataclass(frozen=True, slots=True)
class _Figure:
    """What a figure element is: one picture, a gallery of several, or no picture at all."""

    is_picture: bool
    is_gallery: bool


def find_pictures(root: Element, leaves: Sequence[Leaf]) -> list[Picture]:
    """The pictures with words, in page order, those of other articles' teasers left out."""
    pictures: list[Picture] = []
    beside = _beside_images(root, leaves)
    holders: dict[Element, Element] = {}
    figures: dict[Element, _Figure] = {}
    first_images: dict[Element, Element] = {}
    near: dict[Element, bool] = {}
    for place, leaf in enumerate(leaves):
        if leaf.element not in holders:
            holders[leaf.element] = _holder(leaf.element, figures) if _is_near(leaf.element, near) else None
        holder = holders[leaf.element]
        if holder is None:
            holder = beside.get(place)
        if holder is None:
            continue
        last = pictures[-1] if pictures else None
        if last is not None and last.places[-1] == place - 1 and _together(last.holder, holder):
            last.places.append(place)
        else:
            pictures.append(Picture(holder, [place], _address(holder, first_images)))
    return [picture for picture in pictures if _fits(picture, leaves)]


def _is_near(element: Element, known: dict[Element, bool]) -> bool:
    """Does it stand, at whatever depth, in a figure or in what is named a caption or a credit?"""
    path = []
    current = element
    while current is not None and current not in known:
        path.append(current)
        current = current.getparent()
    found = current is not None and known[current]
    for step in reversed(path):
        found = found or step.tag in ("figure", "figcaption") or bool(named(step) & (CAPTION | CREDIT))
        known[step] = found
    return found


def _beside_images(root: Element, leaves: Sequence[Leaf]) -> dict[int, Element]:
    """Few short leaves that share a small element with an image: captions of pages that mark none as such."""
    around: set[Element] = set()
    for image in islice(root.iter("img", "amp-img"), _MOST_IMAGES):
        current = image.getparent()
        for _ in range(_CLIMB):
            if current is None or current.tag in _LARGE:
                break
            around.add(current)
            current = current.getparent()
    found: dict[Element, list[int]] = {}
    for place, leaf in enumerate(leaves):
        current = leaf.element
        for _ in range(_CLIMB):
            if current is None or current in around or current.tag in _LARGE:
                break
            current = current.getparent()
        if current is not None and current in around:
            found.setdefault(current, []).append(place)
    return {place: holder for holder, places in found.items() if _is_beside(holder, places, leaves) for place in places}


def _is_beside(holder: Element, places: Sequence[int], leaves: Sequence[Leaf]) -> bool:
    """Few words, of which some are the image's alternative text or a credit, and no teaser, no film."""
    if len(places) > _FEW or sum(len(leaves[place].text) for place in places) > _SHORT:
        return False
    told = [leaves[place].text for place in places]
    if not (_is_alternative(told, holder) or any(map(_has_credit, told))):
        return False
    if any(leaves[place].element.tag in _TITLES or _is_linked(leaves[place]) for place in places):
        return False
    current = holder
    for _ in range(_UP):
        if current is None or current.tag in ("body", "article", "main"):
            return True
        if current.tag in ("nav", "aside", "footer", "a") or named(current) & (OTHERS | FILMS):
            return False
        current = current.getparent()
    return True


def _has_credit(words: str) -> bool:
    return is_known(words) or strip_label(words) > 0 or bool(split_caption(words).credits)


def _is_alternative(told: Sequence[str], holder: Element) -> bool:
    """Does an image inside the holder have one of the lines as its alternative text, or within it?"""
    alternatives = [image.get("alt", "") for image in islice(holder.iter("img", "amp-img"), 4)]
    return any(len(words) >= _ALT_LEAST and words in alternative for words in told for alternative in alternatives)


def _is_linked(leaf: Leaf) -> bool:
    """Is most of the leaf a link, as a teaser's title is?"""
    linked = sum(mark.end - mark.start for mark in leaf.marks if mark.href is not None)
    return linked * 2 > len(leaf.text)


def _fits(picture: Picture, leaves: Sequence[Leaf]) -> bool:
    """A picture's words: no story, no byline or date beside a portrait, no request to the reader."""
    told = " ".join(leaves[place].text for place in picture.places)
    if len(told) >= _LONGEST or len(picture.places) > 8 or told.endswith((":", "：")):  # noqa: PLR2004
        return False
    return not (_ASKED.search(told) or _is_stamp(told))


def _is_stamp(told: str) -> bool:
    """A date, and beside it no more than a name and a role: an author's portrait has such words."""
    rest, dates = _DATES.subn(" ", told)
    return bool(dates) and (len(rest.split()) <= _STAMP or byline_lead(told) > 0) and not strip_label(told)


def _holder(element: Element, figures: dict[Element, _Figure]) -> Element:
    """What holds the caption that the element belongs to: its figure, or what is named a caption; None elsewhere."""
    found = None
    current = element
    for depth in range(14):
        if current is None or current.tag in ("body", "html", "article", "main"):
            break
        if current.tag in ("nav", "aside") or (current.tag == "footer" and not is_credit(current)):
            return None if found is None else found
        if current.tag == "figcaption":
            found = current
        elif current.tag == "figure":
            if current not in figures:
                figures[current] = _figure(current)
            if not figures[current].is_picture:
                return None
            found = found if found is not None and figures[current].is_gallery else current
        elif found is None and depth < 4 and named(current) & (CAPTION | CREDIT):  # noqa: PLR2004
            found = current
        if depth < _NEAR and (named(current) & (OTHERS | FILMS)):
            return None
        current = current.getparent()
    return found


def _figure(element: Element) -> _Figure:
    other = next(element.iter("blockquote", "table"), None)
    return _Figure(other is None, sum(1 for _ in islice(element.iter("figcaption"), 2)) > 1)


def _together(first: Element, second: Element) -> bool:
    """Do two holders, one after the other, hold one picture's words?"""
    if first is second:
        return True
    if first.tag == "figure" or second.tag == "figure":
        return False
    return first.getparent() is second.getparent() and (is_credit(first) != is_credit(second) or is_credit(second))


def _address(holder: Element, first_images: dict[Element, Element]) -> str | None:
    """The address of the picture nearest to a caption; ``first_images`` keeps what was looked up before."""
    current = holder
    for _ in range(3):
        if current is None:
            return None
        if current not in first_images:
            first_images[current] = next(current.iter("img"), None)
        image = first_images[current]
        if image is not None:
            address = image.get("src") or image.get("data-src")
            return leading(address)
        current = current.getparent()
    return None
