"""Which leaves of a page are its story: by where the sentences stand, and what the elements around them are called.

Most of a story's words stand in one element. It is found from the root down, always to where most of the words are;
inside it, what is linked through, named furniture, or too short to be said is left out.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from accordingto.documents.html_names import class_of, id_of, names_body, names_furniture, names_lead, names_never
from accordingto.documents.html_tree import Element, Leaf, holds

_OUTSIDE_TAGS = frozenset({"aside", "form", "figure", "figcaption", "dialog", "address"})
_NEVER_TAGS = frozenset({"nav", "footer"})
_SENTENCE = re.compile(r"[.!?…:;。！？।؟۔][『』「」）'\"”’»«“)\]]{0,3}\s*\Z")
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_PARAGRAPHS = frozenset({"p", "li", "blockquote", "dd", "dt"})
_MOST, _ENOUGH = 0.7, 0.4
"""Of the words so far, what an element must hold to be gone into: any element, and one that is named a story's body."""
_MUCH = 0.3
"""What holds so much of the page's sentences is no furniture, whatever it is called."""
_DEEPEST = 150
"""So many levels above a sentence are looked at. Real pages have some fifty."""
_SHORTEST, _LONG = 25, 80
_LINKED = 0.5
_NEXT = 6
_GAP, _FADED, _REST = 15, 0.3, 0.3
_TEASER = 4
"""The lines of a teaser: a linked title, what it says, a date, a section."""


@dataclass(slots=True)
class _Tree:
    """How many of the page's sentences stand below each element, and which elements are furniture."""

    below: dict[Element, float] = field(default_factory=dict)
    children: dict[Element, list[Element]] = field(default_factory=dict)
    outside: dict[Element, bool] = field(default_factory=dict)
    top: Element = None
    headline: frozenset[Element] = frozenset()
    """What the headline stands in: none of it is furniture."""

    def add(self, element: Element, weight: float) -> None:
        """Count a sentence's weight for all that it stands in."""
        current = element
        for _ in range(_DEEPEST):
            if current is None:
                break
            parent = current.getparent()
            if current not in self.below:
                self.below[current] = 0.0
                self.children.setdefault(parent, []).append(current)
            self.below[current] += weight
            self.top = current
            current = parent

    def is_outside(self, element: Element) -> bool:
        """Does it stand in furniture?"""
        path = []
        current = element
        while current is not None and current not in self.outside:
            path.append(current)
            current = current.getparent()
        found = self.outside[current] if current is not None else False
        for step in reversed(path):
            found = found or self._is_furniture(step)
            self.outside[step] = found
        return found

    def _is_furniture(self, element: Element) -> bool:
        if element in self.headline:
            return False
        if element.tag in _NEVER_TAGS or names_never(class_of(element)) or names_never(id_of(element)):
            return True
        if self.below.get(element, 0.0) > _MUCH * self.below.get(self.top, 0.0) or names_body(class_of(element)):
            return False
        if element.tag == "figure":
            return not holds(element, "blockquote")
        return element.tag in _OUTSIDE_TAGS or names_furniture(class_of(element)) or names_furniture(id_of(element))


def story_places(leaves: Sequence[Leaf], headline: int | None) -> list[int]:
    """The places of the story's leaves, in order. What stands above the headline is none."""
    start = headline + 1 if headline is not None else 0
    raw = [_weight(leaf) if place >= start else 0.0 for place, leaf in enumerate(leaves)]
    teasers = set(_teasers(leaves))
    for place in teasers:
        raw[place] = 0.0
    tree = _tree_of(leaves, raw)
    if headline is not None:
        tree.headline = frozenset([leaves[headline].element, *leaves[headline].element.iterancestors()])
    outside = [tree.is_outside(leaf.element) for leaf in leaves]
    weights = [0.0 if out else weight for weight, out in zip(raw, outside, strict=True)]
    container = _container(_tree_of(leaves, _fading(weights)))
    if container is None:
        return []
    inside: dict[Element, bool] = {}
    chosen = [
        place
        for place, leaf in enumerate(leaves)
        if place >= start
        and not outside[place]
        and place not in teasers
        and _is_inside(leaf.element, container, inside)
    ]
    kept = _kept(chosen, leaves, weights)
    return [*_lead(leaves, start, kept), *kept]


def _linked(leaf: Leaf) -> float:
    """How much of a leaf is a link."""
    return sum(mark.end - mark.start for mark in leaf.marks if mark.href is not None) / len(leaf.text)


def _weight(leaf: Leaf) -> float:
    size = len(leaf.text)
    tag = leaf.element.tag
    if size < _SHORTEST or tag in _HEADINGS or tag == "h1" or _linked(leaf) > _LINKED:
        return 0.0
    if tag not in _PARAGRAPHS and size < _LONG * 0.75:
        return 0.0
    if _SENTENCE.search(leaf.text):
        return float(size)
    return size * 0.3 if tag in _PARAGRAPHS or size >= _LONG else 0.0


def _teasers(leaves: Sequence[Leaf]) -> list[int]:
    """Leaves of small groups with a linked title: other articles' titles and first sentences."""
    groups: dict[Element, list[int]] = {}
    for place, leaf in enumerate(leaves):
        parent = leaf.element.getparent()
        for holder in (parent, parent.getparent() if parent is not None else None):
            if holder is not None:
                groups.setdefault(holder, []).append(place)
    found = []
    for places in groups.values():
        if len(places) <= _TEASER and any(_is_title(leaves[place]) for place in places):
            found += places
    return found


def _is_title(leaf: Leaf) -> bool:
    """Is it a heading, or a line of its own, that leads elsewhere?"""
    return len(leaf.text) >= _SHORTEST and leaf.element.tag not in _PARAGRAPHS and _linked(leaf) > _LINKED


def _fading(weights: Sequence[float]) -> list[float]:
    """What comes after a long stretch without a sentence is hardly the same story."""
    found, empty, factor, told = [], 0, 1.0, 0
    for weight in weights:
        empty = 0 if weight else empty + 1
        if empty == _GAP and told > 1:
            factor *= _FADED
        told += weight > 0
        found.append(weight * factor)
    return found


def _tree_of(leaves: Sequence[Leaf], weights: Sequence[float]) -> _Tree:
    tree = _Tree()
    for leaf, weight in zip(leaves, weights, strict=True):
        if weight:
            tree.add(leaf.element, weight)
    return tree


def _container(tree: _Tree) -> Element:
    """The deepest element that holds most of the words, step by step from the root."""
    current = tree.top
    while current is not None and current in tree.children:
        best = max(tree.children[current], key=tree.below.__getitem__)
        share = tree.below[best] / tree.below[current]
        named = best.tag in ("article", "main") or names_body(class_of(best)) or best.get("itemprop") == "articleBody"
        if best.tag in _PARAGRAPHS or share < (_ENOUGH if named else _MOST) or _has_twins(best, tree.children[current]):
            break
        current = best
    return current


def _has_twins(best: Element, beside: Sequence[Element]) -> bool:
    """Do paragraphs, or elements of the same class, stand beside it? Then the story is parted among them."""
    return any(
        other is not best
        and (other.tag == "p" or (other.tag == best.tag and best.get("class") and _kind(other) == _kind(best)))
        for other in beside
    )


def _kind(element: Element) -> list[str]:
    return str(element.get("class", "")).split()[:2]


def _is_inside(element: Element, container: Element, known: dict[Element, bool]) -> bool:
    path = []
    current = element
    while current is not None and current not in known and current is not container:
        path.append(current)
        current = current.getparent()
    found = current is container or (current is not None and known[current])
    for step in path:
        known[step] = found
    return found


def _kept(chosen: Sequence[int], leaves: Sequence[Leaf], weights: Sequence[float]) -> list[int]:
    """From the first sentence to the last: the sentences, and short lines and headings between them."""
    told = _unbroken([place for place in chosen if weights[place]], weights, chosen)
    if not told:
        return []
    chosen = [place for place in chosen if place <= told[-1]]
    kept: list[int] = []
    for place in chosen:
        leaf = leaves[place]
        short = leaf.element.tag in _PARAGRAPHS or leaf.element.tag in _HEADINGS
        if weights[place] or (told[0] <= place <= told[-1] and short and _linked(leaf) <= _LINKED):
            kept.append(place)
    return [place for number, place in enumerate(kept) if not _is_idle(number, kept, leaves)]


def _unbroken(told: list[int], weights: Sequence[float], chosen: Sequence[int]) -> list[int]:
    """The sentences up to a long stretch of furniture, where little comes after it."""
    before = 0.0
    rank = {place: number for number, place in enumerate(chosen)}
    for number, place in enumerate(told):
        last = told[number - 1]
        if number and place - last - (rank[place] - rank[last]) > _GAP:
            after = sum(weights[other] for other in told[number:])
            if after < _REST * before:
                return told[:number]
        before += weights[place]
    return told


def _is_idle(number: int, kept: Sequence[int], leaves: Sequence[Leaf]) -> bool:
    """A heading that no text follows."""
    if leaves[kept[number]].element.tag not in _HEADINGS:
        return False
    following = kept[number + 1] if number + 1 < len(kept) else None
    return following is None or following - kept[number] > _NEXT


def _lead(leaves: Sequence[Leaf], start: int, kept: Sequence[int]) -> list[int]:
    """What stands between the headline and the story and is named a standfirst."""
    if not start or not kept or kept[0] - start > 2 * _SHORTEST:
        return []
    return [
        place
        for place in range(start, kept[0])
        if len(leaves[place].text) > _SHORTEST and _linked(leaves[place]) <= _LINKED and _is_lead(leaves[place].element)
    ]


def _is_lead(element: Element) -> bool:
    current = element
    for _ in range(2):
        if current is None:
            return False
        if names_lead(class_of(current)) or names_lead(current.get("itemprop", "")):
            return True
        current = current.getparent()
    return False
