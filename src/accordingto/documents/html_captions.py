"""A picture's words told apart: its caption, and whose it is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from accordingto.documents.credits import Name, is_credit_line, is_known, names_in, split_caption, strip_label
from accordingto.documents.html_names import CAPTION_CLASS, is_credit
from accordingto.documents.html_pictures import Picture
from accordingto.documents.html_tree import Element, Leaf

_LABEL_LAST = re.compile(
    r"(?:photo|image|picture|credit|source|foto|bild)(?: credit)?s?(?: by)?\s?[:：]?\Z", re.IGNORECASE
)
_CHROME = frozenset(
    {
        "image caption", "image source", "image credit", "hide caption", "toggle caption", "enlarge this image",
        "caption", "bildbeitrag", "fotostrecke ansehen",
        "advertisement", "copy this link", "view gallery", "open image in gallery", "show caption",
        "gallery", "video", "photo", "image", "play", "share", "close",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CaptionText:
    """One line for the document: the caption's own words and the credits, by offsets into the line."""

    text: str
    caption: tuple[int, int] | None
    credits: tuple[Name, ...]


def caption_text(picture: Picture, leaves: Sequence[Leaf]) -> CaptionText | None:
    """The picture's words as one line; None where they are no caption and no credit."""
    pieces: list[str] = []
    credited: list[tuple[int, int]] = []
    seen: set[str] = set()
    size = 0
    for place in picture.places:
        leaf = leaves[place]
        if leaf.text in seen or leaf.text.lower() in _CHROME or not any(map(str.isalpha, leaf.text)):
            continue
        seen.add(leaf.text)
        if pieces:
            size += 1
        if is_known(leaf.text.strip("()[] ")) or _credit_leaf(leaf, picture.holder):
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
        if is_credit(current) and not CAPTION_CLASS.fullmatch(current.get("class", "")):
            return True
        if current is holder:
            return False
        current = current.getparent()
    return False


def _by_words(text: str) -> CaptionText:
    split = split_caption(text)
    lead = strip_label(text)
    if lead and not split.credits and is_credit_line(text):
        return CaptionText(text, None, names_in(text, lead, len(text)))
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
