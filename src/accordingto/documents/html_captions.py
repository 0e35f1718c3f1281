"""Pictures of a page: their captions and credits, among the leaves."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from accordingto.documents.credits import Name, names_in, split_caption, strip_label
from accordingto.documents.html_tree import CREDIT_CLASS, Element, Leaf

_CAPTION_CLASS = re.compile(
    r"caption|cutline|legende|bildunter|wp-caption-text|(?:image|photo|picture|media|figure|img)[\w-]{0,12}"
    r"(?:desc|legend|text|title|info|meta)|pie-?(?:de-?)?foto|didascalia",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"related|teaser|recirc|promo|newsletter|most-read|sidebar|recommend|comment|video-list|trending|outbrain|taboola"
    r"|more-from|also-like|read-more|card-list|author-|byline|closed-caption",
    re.IGNORECASE,
)
_LABEL_LAST = re.compile(
    r"(?:photo|image|picture|credit|source|foto|bild)(?: credit)?s?(?: by)?\s?[:：]?\Z", re.IGNORECASE
)
_CHROME = frozenset(
    {
        "image caption", "image source", "image credit", "hide caption", "toggle caption", "enlarge this image",
        "caption", "advertisement", "copy this link", "view gallery", "open image in gallery", "show caption",
        "gallery", "video", "photo", "image", "play", "share", "close",
    }
)  # fmt: skip
_LONGEST = 1200


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


@dataclass(frozen=True, slots=True)
class CaptionText:
    """One line for the document: the caption's own words and the credits, by offsets into the line."""

    text: str
    caption: tuple[int, int] | None
    credits: tuple[Name, ...]


def find_pictures(leaves: Sequence[Leaf]) -> list[Picture]:
    """The pictures with words, in page order, those of other articles' teasers left out."""
    pictures: list[Picture] = []
    holders: dict[Element, Element] = {}
    figures: dict[Element, _Figure] = {}
    first_images: dict[Element, Element] = {}
    for place, leaf in enumerate(leaves):
        if leaf.element not in holders:
            holders[leaf.element] = _holder(leaf.element, figures)
        holder = holders[leaf.element]
        if holder is None:
            continue
        last = pictures[-1] if pictures else None
        if last is not None and last.places[-1] == place - 1 and _together(last.holder, holder):
            last.places.append(place)
        else:
            pictures.append(Picture(holder, [place], _address(holder, first_images)))
    return [picture for picture in pictures if _fits(picture, leaves)]


def _fits(picture: Picture, leaves: Sequence[Leaf]) -> bool:
    size = sum(len(leaves[place].text) for place in picture.places)
    return size < _LONGEST and len(picture.places) <= 8  # noqa: PLR2004 - a picture's words, no story


def _holder(element: Element, figures: dict[Element, _Figure]) -> Element:
    """What holds the caption that the element belongs to: its figure, or what is named a caption; None elsewhere."""
    found = None
    current = element
    for depth in range(14):
        if current is None or current.tag in ("body", "html", "article", "main"):
            break
        name = f"{current.get('class', '')} {current.get('id', '')}"
        if current.tag in ("nav", "aside", "footer", "header") and found is None and current.tag != "header":
            return None
        if current.tag == "figcaption":
            found = current
        elif current.tag == "figure":
            if current not in figures:
                figures[current] = _figure(current)
            if not figures[current].is_picture:
                return None
            found = found if found is not None and figures[current].is_gallery else current
        elif found is None and depth < 4 and (_CAPTION_CLASS.search(name) or _is_credit(current)):  # noqa: PLR2004
            found = current
        if _OTHER.search(name):
            return None
        current = current.getparent()
    return found


def _figure(element: Element) -> _Figure:
    other = next(element.iter("blockquote", "table"), None)
    return _Figure(other is None, sum(1 for _ in islice(element.iter("figcaption"), 2)) > 1)


def _is_credit(element: Element) -> bool:
    return CREDIT_CLASS.search(element.get("class", "")) is not None


def _together(first: Element, second: Element) -> bool:
    """Do two holders, one after the other, hold one picture's words?"""
    if first is second:
        return True
    if first.tag == "figure" or second.tag == "figure":
        return False
    return first.getparent() is second.getparent() and (_is_credit(first) != _is_credit(second) or _is_credit(second))


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
            return address if address and not address.startswith("data:") else None
        current = current.getparent()
    return None


def caption_text(picture: Picture, leaves: Sequence[Leaf]) -> CaptionText | None:
    """The picture's words as one line; None where they are no caption and no credit."""
    pieces: list[str] = []
    credited: list[tuple[int, int]] = []
    seen: set[str] = set()
    size = 0
    for place in picture.places:
        leaf = leaves[place]
        if leaf.text in seen or leaf.text.lower() in _CHROME:
            continue
        seen.add(leaf.text)
        if pieces:
            size += 1
        if _credit_leaf(leaf, picture.holder):
            credited.append((size, size + len(leaf.text)))
        else:
            credited.extend((size + mark.start, size + mark.end) for mark in leaf.marks if mark.href is None)
        pieces.append(leaf.text)
        size += len(leaf.text)
    text = " ".join(pieces)
    if not any(character.isalpha() for character in text):
        return None
    return _by_markup(text, credited) if credited else _by_words(text)


def _credit_leaf(leaf: Leaf, holder: Element) -> bool:
    """Is all of the leaf a credit, by the classes between it and what holds the caption?"""
    current = leaf.element
    for _ in range(4):
        if current is None or (current is holder and current.tag in ("figure", "figcaption")):
            return False
        if _is_credit(current) and not _CAPTION_CLASS.fullmatch(current.get("class", "")):
            return True
        if current is holder:
            return False
        current = current.getparent()
    return False


def _by_words(text: str) -> CaptionText:
    split = split_caption(text)
    if split.end == 0 and not split.credits:
        return CaptionText(text, None, ())
    return CaptionText(text, (0, split.end) if split.end else None, split.credits)


def _by_markup(text: str, credited: Sequence[tuple[int, int]]) -> CaptionText:
    """Credits are where the markup says; the caption is the longest stretch beside them."""
    spans = sorted(credited)
    names: list[Name] = []
    for start, end in spans:
        bare = text[start:end]
        names.extend(name for name in names_in(text, start + strip_label(bare), end) if name not in names)
    gaps = []
    place = 0
    for start, end in [*spans, (len(text), len(text))]:
        gap = text[place:start]
        begin = place + len(gap) - len(gap.lstrip(" \t\xa0|–—-:/"))
        stop = begin + len(text[begin:start].rstrip(" \t\xa0|–—-/(["))
        if stop > begin:
            gaps.append((stop - begin, begin, stop))
        place = max(place, end)
    if not gaps or not any(character.isalpha() for character in text[max(gaps)[1] : max(gaps)[2]]):
        return CaptionText(text, None, tuple(names))
    _, begin, stop = max(gaps)
    inner = split_caption(text[begin:stop])
    label = _LABEL_LAST.search(text, begin, stop)
    if label and label.start() > begin:
        stop = begin + len(text[begin : label.start()].rstrip(" \t\xa0|–—-/(["))
    elif label:
        return CaptionText(text, None, tuple(names))
    elif inner.credits and inner.end:
        stop = begin + inner.end
        shifted = [Name(name.name, name.start + begin, name.end + begin) for name in inner.credits]
        names = [*shifted, *(name for name in names if name.name not in {other.name for other in shifted})]
    return CaptionText(text, (begin, stop) if stop > begin else None, tuple(names))
