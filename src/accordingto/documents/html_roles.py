"""What each leaf of a page is: story, picture's words, or what stands around them."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from accordingto.documents.furniture import rule_for
from accordingto.documents.html_body import Story, is_outside, key_of
from accordingto.documents.html_metadata import Metadata
from accordingto.documents.html_names import class_of, id_of
from accordingto.documents.html_pictures import Picture, find_pictures
from accordingto.documents.html_tree import Element, Leaf
from accordingto.types import Role

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_FURNITURE = frozenset({Role.PROMOTION, Role.RELATED, Role.READING_TIME, Role.DATE, Role.FOOTER, Role.CORRECTION})
_NOT_STORY = frozenset({Role.PROMOTION, Role.RELATED, Role.READING_TIME, Role.DATE, Role.NAVIGATION, Role.CORRECTION})
_FEET = frozenset({Role.FOOTER, Role.CORRECTION})
_STORY = frozenset({Role.PARAGRAPH, Role.QUOTE, Role.SUBHEADING, Role.LIST_ITEM})
_BOXES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (Role.CORRECTION, re.compile(r"correction|editors?-?_?note|clarification|rectificat|korrektur", re.IGNORECASE)),
    (
        Role.PROMOTION,
        re.compile(
            r"newsletter|subscri|signup|sign-up|donat|promo(?!-image)|paywall|abo-?box|membership|app-?download|appeal"
            r"|call-?to-?action|(?:^|[\s_-])cta(?:[\s_-]|$)",
            re.IGNORECASE,
        ),
    ),
    (
        Role.RELATED,
        re.compile(
            r"related|read-?(?:more|also|next)|recommend|more-(?:on|from|stories)|teaser|also-?like", re.IGNORECASE
        ),
    ),
)
_PULLED = re.compile(r"pull-?_?quote|blockquote|(?:^|[\s_-])quote(?:[\s_-]|$)|zitat|citation|destaque", re.IGNORECASE)
# A live blog's entries begin with their time.
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d(?:\s?(?:uhr|h|hrs?|[ap]\.?m\.?|gmt|utc|[A-Z]{3,4}))?", re.IGNORECASE)
_SHORTEST = 25
_ABOVE = 12
_BELOW = 12
"""How many leaves below the story may be its notes and its rights."""
_UP = 6
_SAID = 250
"""A longer line in a story is of it, whatever it says."""
_PULLED_LEAST, _REPEATED = 20, 60
_MOST_LINES, _MOST_LETTERS = 400, 200_000


@dataclass(slots=True)
class Found:
    """What was found on the page, by the places of its leaves."""

    leaves: list[Leaf]
    roles: dict[int, Role] = field(default_factory=dict)
    why: dict[int, str] = field(default_factory=dict)
    pictures: dict[int, Picture] = field(default_factory=dict)
    inserted: dict[int, list[str]] = field(default_factory=dict)
    """Words of the story that no leaf holds, by the place that they follow."""


def roles_of_leaves(root: Element, seen: list[Leaf], story: Story, headline: int | None, metadata: Metadata) -> Found:
    """What each leaf is, and which of them are pictures' words."""
    found = Found(seen)
    last = -1
    for piece in story.pieces:
        if isinstance(piece, str):
            found.inserted.setdefault(last, []).append(piece)
        else:
            found.roles[piece] = _story_role(seen[piece])
            last = piece
    told = sorted(found.roles)
    first, end = (told[0], told[-1]) if told else (0, len(seen) - 1)
    top = headline if headline is not None and headline <= first else first
    _place_pictures(root, found, max(0, top - _ABOVE), end)
    _place_furniture(found, (top, first, end), headline, metadata)
    _mark_repeated(found)
    if headline is not None:
        found.roles[headline] = Role.HEADLINE
        found.pictures.pop(headline, None)
    return found


def _story_role(leaf: Leaf) -> Role:
    element = leaf.element
    for _ in range(4):
        if element is None:
            break
        if element.tag in _HEADINGS:
            return Role.SUBHEADING
        if element.tag in ("li", "dd", "dt"):
            return Role.LIST_ITEM
        if element.tag == "blockquote":
            return Role.QUOTE
        if element.tag in ("td", "th"):
            return Role.TABLE
        element = element.getparent()
    return Role.PARAGRAPH


def _place_pictures(root: Element, found: Found, top: int, end: int) -> None:
    """Pictures between the headline and the end of the story; a story's own words in them are no story."""
    for picture in find_pictures(root, found.leaves):
        first = picture.places[0]
        if not top <= first <= end + 3:
            continue
        found.pictures[first] = picture
        for place in picture.places:
            found.roles[place] = Role.CAPTION


def _place_furniture(found: Found, stretch: tuple[int, int, int], headline: int | None, metadata: Metadata) -> None:
    """Roles by a line's own words or its element's name, and the standfirst, within the article's stretch."""
    top, first, end = stretch
    description = {key_of(value)[:80] for value, _ in metadata.description.values if len(value) > _SHORTEST}
    for place in range(top, min(end + 1, len(found.leaves))):
        leaf = found.leaves[place]
        role = found.roles.get(place)
        if role is Role.CAPTION:
            continue
        if headline is not None and place != headline and leaf.text == found.leaves[headline].text:
            found.roles[place] = Role.HEADLINE
            continue
        before = headline is not None and headline < place <= first + 1
        if before and len(leaf.text) > _SHORTEST and key_of(leaf.text)[:80] in description and len(leaf.text) < 600:  # noqa: PLR2004
            found.roles[place] = Role.STANDFIRST
            continue
        _by_words(found, place, first < place < end)
    for place in range(end + 1, min(end + 1 + _BELOW, len(found.leaves))):
        rule = rule_for(found.leaves[place].text)
        if rule is not None and rule.role in _FEET and found.roles.get(place) is None:
            found.roles[place], found.why[place] = rule.role, rule.name


def _by_words(found: Found, place: int, within: bool) -> None:  # noqa: FBT001 - one of its three facts
    """By the rules for lines; for what stands between the story's parts and is none, by what its box is called."""
    leaf, role = found.leaves[place], found.roles.get(place)
    rule = rule_for(leaf.text) if role is None or len(leaf.text) <= _SAID else None
    if rule is not None and rule.role in (_NOT_STORY if role is not None else _FURNITURE):
        found.roles[place], found.why[place] = rule.role, rule.name
    elif role is not None and (leaf.element.tag == "time" or _CLOCK.fullmatch(leaf.text)):
        found.roles[place], found.why[place] = Role.DATE, "entry-time"
    elif role is Role.PARAGRAPH and _is_note(leaf.element):
        found.roles[place], found.why[place] = Role.CORRECTION, "box"
    elif role is None and within and len(leaf.text) > _SHORTEST:
        box = _box_of(leaf.element)
        if box is not None:
            found.roles[place], found.why[place] = box


def _is_note(element: Element) -> bool:
    """Does the element, or what it stands in, call itself a correction or a note of the editors?"""
    holder = element.getparent()
    return any(box_role(class_of(e)) is Role.CORRECTION for e in (element, holder) if e is not None)


def _box_of(element: Element) -> tuple[Role, str] | None:
    """What a box in the story is, by its class: an appeal, a note of the editors, other articles."""
    current = element
    for _ in range(_UP):
        if current is None or current.tag in ("body", "main", "article"):
            break
        if role := box_role(f"{class_of(current)} {id_of(current)}"):
            return role, "box"
        current = current.getparent()
    return (Role.RELATED, "outside-the-story") if is_outside(element) else None


@lru_cache(maxsize=8192)
def box_role(name: str) -> Role | None:
    """The role that a class or an id gives to a box."""
    return next((role for role, pattern in _BOXES if pattern.search(name)), None)


def _mark_repeated(found: Found) -> None:
    """Pull quotes: words of the story that it shows again, in a box, as a quotation or a heading, or as they stand."""
    told = [place for place in sorted(found.roles) if found.roles[place] in _STORY][:_MOST_LINES]
    keys = {place: key_of(found.leaves[place].text) for place in told}
    whole = "\n".join(keys.values())[:_MOST_LETTERS]
    seen: set[str] = set()
    for place in told:
        key = keys[place]
        role = found.roles[place]
        shown_again = role in (Role.QUOTE, Role.SUBHEADING) or _PULLED.search(
            found.leaves[place].element.get("class", "")
        )
        repeated = key in seen and len(key) >= _REPEATED
        if repeated or (shown_again and len(key) >= _PULLED_LEAST and whole.count(key) > 1):
            found.roles[place], found.why[place] = Role.PULL_QUOTE, "said-elsewhere"
        seen.add(key)
