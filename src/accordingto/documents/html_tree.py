"""An HTML page as leaves: the stretches of text that a reader sees as one line or paragraph, in page order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from accordingto.documents.html_names import class_of, names_credit

Element = Any
"""An element of lxml's tree; it carries no types of its own."""

_BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th
    thead tr ul picture""".split()
)
_SKIPPED = frozenset(
    """script style noscript template svg iframe select textarea input object embed canvas audio video math
    map datalist head""".split()
)
_HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n\f]+")
_UNWANTED = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_ASSEMBLED = 3
_LOOKED_AT = 300
# A tag with attributes far beyond any page's. The parser looks through all the earlier ones for each.
_CROWDED = re.compile(
    r"""(<[A-Za-z][^\s/>]*+)(?:[\s/]++[^\s"'=<>/]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'>]++))?+){500,}+"""
)


@dataclass(frozen=True, slots=True)
class Mark:
    """Inline markup over part of a leaf: an address (``href``), or words that are a credit (None)."""

    start: int
    end: int
    href: str | None


@dataclass(frozen=True, slots=True)
class Leaf:
    """A stretch of visible text with the element that holds it."""

    text: str
    element: Element
    marks: tuple[Mark, ...] = ()


@dataclass(slots=True)
class _Run:
    """Text being gathered, and the markup that stands over it."""

    pieces: list[str] = field(default_factory=list)
    open: list[tuple[Element, int, str | None]] = field(default_factory=list)
    marks: list[tuple[int, int, str | None]] = field(default_factory=list)


def parse(content: str) -> Element:
    """The page's root element; None where there is no element at all. Takes any text whatever."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    data = _CROWDED.sub(r"\1", _UNWANTED.sub("\ufffd", content)).encode("utf-8", "replace")
    try:
        return etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def words_in(element: Element) -> str:
    """All words inside an element, as one line."""
    return " ".join("".join(element.itertext()).split())


def leaves(root: Element) -> Iterator[Leaf]:
    """The visible text of the page, leaf by leaf. A line break ends a leaf, as it does for the eye."""
    from lxml import etree

    run = _Run()
    holder = root
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        breaks = tag in _BLOCKS or tag == "br"
        if event == "start":
            if breaks and run.pieces:
                yield from _flushed(run, holder)
            if _unseen(element, tag):
                walk.skip_subtree()
                continue
            if tag in _BLOCKS:
                holder = element
            elif tag != "br":
                _open(run, element, tag)
            _gather(run, element.text)
            continue
        if breaks and tag != "br":
            if run.pieces:
                yield from _flushed(run, holder)
            holder = element.getparent() if element.getparent() is not None else root
        else:
            _close(run, element)
        if element is not root:
            _gather(run, element.tail)
    yield from _flushed(run, holder)


def _gather(run: _Run, words: str | None) -> None:
    """Keep the words; white space before any is none of the leaf's."""
    if words and (run.pieces or not words.isspace()):
        run.pieces.append(words)


def holds(element: Element, tag: str, most: int = 1) -> bool:
    """Does it hold so many elements of a name, among the first ones inside?"""
    found = 0
    for inner in islice(element.iter(), _LOOKED_AT):
        found += inner.tag == tag
        if found >= most:
            return True
    return False


def _unseen(element: Element, tag: str) -> bool:
    if tag in _SKIPPED or not tag:
        return True
    if tag in ("html", "body", "main", "article"):
        return False
    if tag == "button" and not holds(element, "figcaption"):
        return True
    style = element.get("style")
    if element.get("hidden") is not None or (style and _HIDDEN.search(style)):
        # Pages that are put together in the browser keep their article hidden until then.
        return not (holds(element, "h1") and holds(element, "p", _ASSEMBLED))
    return False


def _open(run: _Run, element: Element, tag: str) -> None:
    if tag == "a" and element.get("href"):
        run.open.append((element, len(run.pieces), element.get("href")))
    elif names_credit(class_of(element)):
        run.open.append((element, len(run.pieces), None))


def _close(run: _Run, element: Element) -> None:
    if run.open and run.open[-1][0] is element:
        _, start, href = run.open.pop()
        run.marks.append((start, len(run.pieces), href))


def _flushed(run: _Run, holder: Element) -> Iterator[Leaf]:
    """The leaf that was gathered, where it holds something; white space as a browser shows it."""
    pieces, open_marks = run.pieces, run.open
    marks = [*run.marks, *((start, len(pieces), href) for _, start, href in open_marks)]
    # Markup that a block interrupts goes on over the next leaf.
    run.pieces, run.marks = [], []
    run.open = [(element, 0, href) for element, _, href in open_marks]
    if not marks and len(pieces) == 1:
        yield Leaf(_SPACES.sub(" ", pieces[0]).strip(), holder)
        return
    if not any(piece.strip() for piece in pieces):
        return
    places = [0]
    shown: list[str] = []
    spaced = True
    for piece in pieces:
        words = _SPACES.sub(" ", piece)
        if spaced:
            words = words.removeprefix(" ")
        spaced = words.endswith(" ") if words else spaced
        shown.append(words)
        places.append(places[-1] + len(words))
    raw = "".join(shown)
    text = raw.strip()
    lead = len(raw) - len(raw.lstrip())
    yield Leaf(text, holder, tuple(_marks(text, lead, marks, places)))


def _marks(text: str, lead: int, marks: list[tuple[int, int, str | None]], places: list[int]) -> Iterator[Mark]:
    for first, last, href in sorted(marks, key=lambda mark: mark[:2]):
        start, end = max(0, places[first] - lead), min(len(text), places[last] - lead)
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            yield Mark(start, end, href)
