"""Pictures of a page: their captions and credits, among the leaves."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from accordingto.documents.credits import Name, is_credit_line, is_known, names_in, split_caption, strip_label
from accordingto.documents.html_tree import CREDIT_CLASS, Element, Leaf
from accordingto.documents.names import byline_lead

_CAPTION_CLASS = re.compile(
    r"caption|cutline|legende|bildunter|wp-caption-text|(?:image|photo|picture|media|figure|img)[\w-]{0,12}"
    r"(?:desc|legend|text|title|info|meta)|pie-?(?:de-?)?foto|didascalia",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"related|teaser(?!-image)|recirc|promo|newsletter|most-read|sidebar|recommend|comment|video-list|trending|outbrain|taboola"
    r"|more-from|also-like|read-more|card-list|author-|closed-caption|podcast|consent|login|paywall",
    re.IGNORECASE,
)
_FILM = re.compile(r"(?:^|[\s_-])(?:video|audio|player|jwplayer)", re.IGNORECASE)
_ASKED = re.compile(
    r"java-?script|newsletter|cookies?\b|einwilligung|\bconsent|\bQR\b|\bdownload|abonn(?:ier|ez|eer|er)|suscr[ií]b"
    r"|\bsubscri|iscriviti|assine\b|\bsign up\b|podcast",
    re.IGNORECASE,
)
_DATES = re.compile(r"\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:\d{4}|\d\d)\b|\d{4}-\d\d-\d\d|\d{1,2}:\d\d\b|\bUhr\b")
_STAMP = 3
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
_LONGEST = 1200
_CAPTION, _CREDIT, _OTHERS, _FILMS = 1, 2, 4, 8
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


@dataclass(frozen=True, slots=True)
class CaptionText:
    """One line for the document: the caption's own words and the credits, by offsets into the line."""

    text: str
    caption: tuple[int, int] | None
    credits: tuple[Name, ...]


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
        found = found or step.tag in ("figure", "figcaption") or bool(_named(step) & (_CAPTION | _CREDIT))
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
        if current.tag in ("nav", "aside", "footer", "a") or _named(current) & (_OTHERS | _FILMS):
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
        if current.tag in ("nav", "aside") or (current.tag == "footer" and not _is_credit(current)):
            return None if found is None else found
        if current.tag == "figcaption":
            found = current
        elif current.tag == "figure":
            if current not in figures:
                figures[current] = _figure(current)
            if not figures[current].is_picture:
                return None
            found = found if found is not None and figures[current].is_gallery else current
        elif found is None and depth < 4 and _named(current) & (_CAPTION | _CREDIT):  # noqa: PLR2004
            found = current
        if depth < _NEAR and (_named(current) & (_OTHERS | _FILMS)):
            return None
        current = current.getparent()
    return found


def _figure(element: Element) -> _Figure:
    other = next(element.iter("blockquote", "table"), None)
    return _Figure(other is None, sum(1 for _ in islice(element.iter("figcaption"), 2)) > 1)


@lru_cache(maxsize=8192)
def _kinds(name: str) -> int:
    """What a class or an id says of what stands inside. Few names stand on a page, and each on many elements."""
    if not name:
        return 0
    patterns = ((_CAPTION, _CAPTION_CLASS), (_CREDIT, CREDIT_CLASS), (_OTHERS, _OTHER), (_FILMS, _FILM))
    return sum(kind for kind, pattern in patterns if pattern.search(name))


def _named(element: Element) -> int:
    """By its class and its id; a credit by its class alone."""
    return _kinds(element.get("class", "")) | (_kinds(element.get("id", "")) & ~_CREDIT)


def _is_credit(element: Element) -> bool:
    return bool(_kinds(element.get("class", "")) & _CREDIT)


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
        if _is_credit(current) and not _CAPTION_CLASS.fullmatch(current.get("class", "")):
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
