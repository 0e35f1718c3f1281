"""A draft's body → its stretches: words without marks, where links and notes stand in them, and where in the file.

Raw HTML is words like any other, so that nothing in a draft becomes markup; comments are left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from accordingto.types import Role

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

NOTES = ("name", "kind", "how", "knows", "anonymity", "document", "through", "note")
"""What may be stated of a source in braces: ``[a person familiar with the talks]{knows="took part in them"}``."""
_LONGEST = 20_000
_TAGS = {"em_open": "em", "strong_open": "strong"}
_UNTOLD = {"fence": "a block of code", "code_block": "a block of code"}


class Marked(NamedTuple):
    """Something that holds for words of a stretch: a tag, an address, or notes about a source."""

    start: int
    end: int
    tag: str = ""
    href: str = ""
    notes: tuple[tuple[str, str], ...] = ()


class Shot(NamedTuple):
    """A picture as a draft names it."""

    src: str
    alt: str
    caption: str
    credit: str
    line: int
    field: str = "picture"


@dataclass(slots=True)
class Stretch:
    """One block of the body. ``pairs`` say where in the file its words stand: (offset here, offset there, length)."""

    role: Role
    line: int
    text: str = ""
    marks: list[Marked] = field(default_factory=list)
    pairs: list[tuple[int, int, int]] = field(default_factory=list)
    ordered: bool = False
    shot: Shot | None = None


def stretches_of(content: str, body: int) -> tuple[list[Stretch], list[tuple[int, str]]]:
    """The stretches of the text from ``body`` on, and for each fault its line and what is wrong."""
    text = without_comments(content)
    first = content.count("\n", 0, body) + 1
    if long := _too_long(text, body):
        return [], [(long, f"expected paragraphs of at most {_LONGEST:,} characters, found a longer one; divide it")]
    return _parsed(text, body, first)


def _parsed(text: str, body: int, first: int) -> tuple[list[Stretch], list[tuple[int, str]]]:
    """The same for a text without comments, whose body begins in the line ``first``."""
    starts = [body]
    for row in text[body:].split("\n"):
        starts.append(starts[-1] + len(row) + 1)
    found: list[Stretch] = []
    faults: list[tuple[int, str]] = []
    within: list[str] = []
    for token in _parser().parse(text[body:]):
        if token.type in _UNTOLD and token.map:
            said = f"expected paragraphs, headings, lists, quotations and pictures, found {_UNTOLD[token.type]}"
            faults.append((first + token.map[0], said))
        elif token.type.endswith("_open") and token.type != "paragraph_open":
            within.append(token.type)
        elif token.type.endswith("_close") and token.type != "paragraph_close" and within:
            within.pop()
        elif token.type == "inline" and token.map:
            line = first + token.map[0]
            for stretch in _Walker(text, starts[token.map[0]], line).walk(token.children or [], _role(within)):
                stretch.ordered = "ordered_list_open" in within
                found.append(stretch)
    return found, faults


def _too_long(text: str, body: int) -> int | None:
    """The line of the first paragraph that is longer than any should be: a parser's work grows with its square."""
    at = body
    while len(text) - at > _LONGEST:
        end = max(text.rfind("\n\n", at, at + _LONGEST), text.rfind("\n\r\n", at, at + _LONGEST))
        if end < 0:
            return text.count("\n", 0, at) + 1
        at = end + 2
    return None


def without_comments(text: str) -> str:
    """The text with blanks where comments stand; lines and offsets stay."""
    pieces, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        comment = text[start : end + 3]
        pieces += [text[at:start], "".join("\n" if letter == "\n" else " " for letter in comment)]
        at = end + 3
    return "".join([*pieces, text[at:]])


def plain_paragraphs(text: str) -> list[str]:
    """The words of a short Markdown text, a paragraph each, without marks."""
    return [stretch.text for stretch in stretches_of(text, 0)[0] if stretch.shot is None]


def _role(within: Sequence[str]) -> Role:
    if "heading_open" in within:
        return Role.SUBHEADING
    if "blockquote_open" in within:
        return Role.QUOTE
    return Role.LIST_ITEM if "list_item_open" in within else Role.PARAGRAPH


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt
    from mdit_py_plugins.attrs import attrs_plugin

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 20})
    # A line that begins with a comment would else be a block of code, for the blanks that take the comment's place.
    parser.disable(["code", "html_block", "html_inline"])
    # Whatever an address is, it is looked at where it becomes a link, and what is none is told.
    parser.validateLink = _any_link  # type: ignore[method-assign, assignment]
    return parser.use(attrs_plugin, spans=True, allowed=[*NOTES, "credit"])


def _any_link(_url: str) -> bool:
    return True


class _Walker:
    """Goes through the pieces of one block, gathering words and where they stand."""

    def __init__(self, text: str, start: int, line: int) -> None:
        self._text = text
        self._start = self._cursor = start
        self._line = line

    def walk(self, children: Sequence["Token"], role: Role) -> list[Stretch]:
        """The block's words as one stretch, and each picture as one of its own."""
        words = Stretch(role, self._line)
        shots: list[Stretch] = []
        opened: list[tuple[int, Token]] = []
        for child in children:
            if child.type == "image":
                shots.append(self._shot(child))
            elif child.type.endswith("_open"):
                opened.append((len(words.text), child))
            elif child.type.endswith("_close") and opened:
                start, token = opened.pop()
                if start < len(words.text):
                    words.marks.append(_marked(start, len(words.text), token, child))
            elif child.type in ("softbreak", "hardbreak"):
                words.text += " " if words.text else ""
            elif child.content:
                self._add(words, child.content)
        words.text = words.text.rstrip()
        return ([words] if words.text else []) + shots

    def _add(self, stretch: Stretch, said: str) -> None:
        """Words, and where they stand; what is written otherwise there (``&amp;``) is looked for word by word."""
        for piece in (
            [said] if self._text.find(said, self._cursor, self._cursor + len(said) + 400) >= 0 else said.split()
        ):
            at = self._text.find(piece, self._cursor, self._cursor + len(piece) + 400)
            if at >= 0:
                stretch.pairs.append((len(stretch.text) + said.find(piece), at, len(piece)))
                self._cursor = at + len(piece)
        stretch.text += said

    def _shot(self, token: "Token") -> Stretch:
        alt = token.content
        src, caption = str(token.attrs.get("src", "")), str(token.attrs.get("title", ""))
        at = self._text.find("![", self._cursor)
        self._cursor = at + 2 if at >= 0 else self._cursor
        line = self._line + self._text.count("\n", self._start, self._cursor)
        return Stretch(Role.CAPTION, line, shot=Shot(src, alt, caption, str(token.attrs.get("credit", "")), line))


def _marked(start: int, end: int, opening: "Token", closing: "Token") -> Marked:
    attributes = {**opening.attrs, **closing.attrs}
    notes = tuple((name, str(attributes[name])) for name in NOTES if name in attributes)
    href = str(opening.attrs.get("href", "")) if opening.type == "link_open" else ""
    return Marked(start, end, _TAGS.get(opening.type, ""), href, notes)


def moved(marks: Sequence[Marked], by: int) -> Iterator[Marked]:
    """Marks of words that stand further on."""
    for mark in marks:
        yield mark._replace(start=mark.start + by, end=mark.end + by)
