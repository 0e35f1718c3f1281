"""Markdown: the text stays exactly as given, marks and all; blocks, addresses and pictures keep their places in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from accordingto.documents.copied_text import roles_of
from accordingto.documents.credits import split_caption
from accordingto.documents.dates import normalised, said_by_user
from accordingto.documents.hrefs import leading
from accordingto.documents.lines import Line, joined, split_lines
from accordingto.documents.names import authors_in
from accordingto.documents.parts import finish
from accordingto.types import (
    Block,
    Byline,
    Credit,
    Document,
    Evidence,
    Ground,
    Hyperlink,
    Image,
    Page,
    Refusal,
    Role,
    Span,
)  # fmt: skip

_FRONT = re.compile(r"\s{0,20}---[ \t]*\r?\n(?P<fields>(?:[^\n]{0,2000}\n){0,80}?)---[ \t]*(?:\r?\n|\Z)")
_FIELD = re.compile(r"(?P<name>[A-Za-z_][\w-]{0,40})[ \t]{0,4}:[ \t]{0,4}(?P<value>[^\r\n]{0,2000})")
_ITEM = re.compile(r"[ \t]{0,8}-[ \t]{1,4}(?P<value>[^\r\n]{1,500})")
_HEADING = re.compile(r"(?P<level>#{1,6})[ \t]{1,4}(?P<words>.{1,500}?)[ \t]{0,4}#{0,6}\Z")
_UNDERLINE = re.compile(r"(?:=+|-+)\Z")
_RULE = re.compile(r"(?:\*[ \t]*){3,40}\Z|(?:-[ \t]*){3,40}\Z|(?:_[ \t]*){3,40}\Z")
_FENCE = re.compile(r"(?:```|~~~)")
_LIST = re.compile(r"(?:[-*+]|\d{1,3}[.)])[ \t]{1,4}(?=\S)")
_QUOTE = re.compile(r"(?:>[ \t]{0,3}){1,5}(?=\S)")
_TARGET = r"\([ \t]?<?(?P<href>[^\s)>]{0,1000})>?(?:[ \t]{1,4}[\"'(](?P<title>[^\"\n]{0,500})[\"')])?[ \t]?\)"
_IMAGE = re.compile(r"!\[(?P<alt>[^\]\n]{0,500})\]" + _TARGET)
_LINK = re.compile(r"(?<!!)\[(?P<words>[^\[\]\n]{1,300})\]" + _TARGET)
_NAMES = {
    "title": "title", "headline": "title", "author": "authors", "authors": "authors", "byline": "authors",
    "date": "published", "published": "published", "pubdate": "published", "category": "category",
    "categories": "category", "section": "category", "outlet": "outlet", "publisher": "outlet", "publication": "outlet",
    "site": "outlet", "source": "outlet", "url": "url", "canonical": "url", "link": "url", "description": "standfirst",
    "subtitle": "standfirst", "lang": "language", "language": "language",
}  # fmt: skip
_MARKS = "*_`\"' \t"


@dataclass(frozen=True, slots=True)
class _Value:
    """A front matter value and where it stands."""

    words: str
    start: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.start + len(self.words))


def read_markdown(page: Page) -> Document | Refusal:
    """The article of a Markdown text; what its front matter says wins over what its words say."""
    text = page.content
    front = _FRONT.match(text)
    fields = _fields(text, front) if front else {}
    lines = [line for line in _lines(text, front.end() if front else 0) if not _RULE.match(line.text)]
    roles, why = _roles(lines, headed="title" in fields)
    if front is not None and (kept := front.group().rstrip()):
        lead = len(kept) - len(kept.lstrip())
        lines.insert(0, Line(kept.lstrip(), lead, gap=True))
        roles.insert(0, Role.NAVIGATION)
        why.insert(0, "front-matter")
    document = finish(page, lines, roles, why)
    if isinstance(document, Refusal):
        return document
    return _with_marks(_with_fields(page, document, fields))


def _fields(text: str, front: re.Match[str]) -> dict[str, list[_Value]]:
    """Front matter as ``name: value``, lists in brackets or on lines of their own."""
    found: dict[str, list[_Value]] = {}
    name = ""
    place = front.start("fields")
    for line in text[place : front.end("fields")].splitlines(keepends=True):
        field, item = _FIELD.match(line), _ITEM.match(line)
        if field:
            name = _NAMES.get(field["name"].lower(), "")
            values = _values(field["value"], place + field.start("value"))
        else:
            values = _values(item["value"], place + item.start("value")) if item else []
        if name:
            found.setdefault(name, []).extend(values)
        place += len(line)
    return found


def _values(said: str, start: int) -> list[_Value]:
    stripped = said.strip()
    pieces = (
        re.finditer(r"[^,\[\]]+", said)
        if stripped.startswith("[") and stripped.endswith("]")
        else [re.match(r".*", said)]
    )
    values = []
    for piece in pieces:
        words = piece.group() if piece else ""
        inner = words.strip("\"' \t")
        if piece and inner:
            values.append(_Value(inner, start + piece.start() + words.index(inner)))
    return values


def _lines(text: str, start: int) -> Iterator[Line]:
    """Paragraphs: lines that no empty line parts belong together, unless they begin a block of their own."""
    kept: Line | None = None
    last: Line | None = None  # of the paragraph that begins with ``kept``
    fenced = False
    for found in split_lines(text[start:], unwrap=False):
        line = found._replace(start=found.start + start)
        if _FENCE.match(line.text):
            fenced = not fenced
            continue
        own = fenced or _begins_block(line.text)
        if kept is not None and last is not None:
            if not line.gap and not own and (last is not kept or not _stands_alone(kept.text)):
                last = line
                continue
            yield joined(text, kept, last)
        kept = last = line
    if kept is not None and last is not None:
        yield joined(text, kept, last)


def _begins_block(line: str) -> bool:
    return any(pattern.match(line) for pattern in (_HEADING, _LIST, _QUOTE, _IMAGE, _RULE))


def _stands_alone(line: str) -> bool:
    return any(pattern.match(line) for pattern in (_HEADING, _RULE)) or _IMAGE.fullmatch(line) is not None


def _roles(lines: list[Line], *, headed: bool) -> tuple[list[Role], list[str]]:
    """Roles by Markdown's own marks first, then by the words, as for any text."""
    draft = roles_of(lines)
    roles, why = [role or Role.PARAGRAPH for role in draft.roles], list(draft.why)
    first = True
    for place, line in enumerate(lines):
        mark = _marked_role(line.text)
        if mark is None:
            continue
        if mark is Role.HEADLINE and not first:
            mark = Role.SUBHEADING
        if mark is Role.HEADLINE:
            first, headed = False, True
        roles[place], why[place] = mark, "markdown"
    if headed:
        for place, rule in enumerate(why):
            if rule == "headline-place":
                roles[place], why[place] = Role.PARAGRAPH, ""
    return roles, why


def _marked_role(line: str) -> Role | None:
    heading = _HEADING.match(line)
    first, _, last = line.rpartition("\n")
    if heading or (first and "\n" not in first and _UNDERLINE.match(last.strip())):
        first_rank = heading["level"] == "#" if heading else last.startswith("=")
        return Role.HEADLINE if first_rank else Role.SUBHEADING
    if _IMAGE.fullmatch(line):
        return Role.CAPTION
    if _QUOTE.match(line):
        return Role.QUOTE
    return Role.LIST_ITEM if _LIST.match(line) else None


def _with_fields(page: Page, document: Document, fields: dict[str, list[_Value]]) -> Document:
    """What the front matter states, with its place as evidence."""
    first = {name: values[0] for name, values in fields.items() if values}
    evidence = dict(document.evidence)
    for name, value in first.items():
        evidence["bylines" if name == "authors" else name] = Evidence(Ground.METADATA, "front-matter", (value.span,))
    bylines: list[Byline] = []
    for value in fields.get("authors", ()):
        for author in authors_in(value.words):
            span = Span(value.start + author.start, value.start + author.end)
            bylines.append(Byline(author.name, author.role, span, author.is_agency))

    def said(name: str) -> str | None:
        return first[name].words if name in first else None

    if page.published:
        evidence["published"] = Evidence(Ground.METADATA, "user")
    if page.outlet:
        evidence["outlet"] = Evidence(Ground.METADATA, "user")
    published = said("published")
    return replace(
        document,
        title=said("title") or _bare(document.title),
        category=said("category") or document.category,
        bylines=tuple(bylines) or document.bylines,
        published=said_by_user(page.published)
        or (published and (normalised(published) or published))
        or document.published,
        outlet=page.outlet or said("outlet") or document.outlet,
        url=page.url or said("url"),
        language=said("language"),
        evidence=tuple(evidence.items()),
    )


def _bare(title: str | None) -> str | None:
    """A heading's words without its marks."""
    if title is None:
        return None
    heading = _HEADING.match(title)
    words = heading["words"] if heading else title.partition("\n")[0]
    return _LINK.sub(lambda link: link["words"], words).strip(_MARKS) or None


def _with_marks(document: Document) -> Document:
    """Addresses on their words, and pictures by their marks."""
    blocks, images = [], []
    plain = {image.caption.start: image for image in document.images if image.caption}
    for block in document.blocks:
        links = tuple(
            Hyperlink(Span(*link.span("words")), address)
            for link in _LINK.finditer(document.text, block.span.start, block.span.end)
            if (address := leading(link["href"]))
        )
        blocks.append(Block(block.role, block.span, links, block.evidence))
        marked = [_image(image) for image in _IMAGE.finditer(document.text, block.span.start, block.span.end)]
        images.extend(marked)
        if not marked and block.role is Role.CAPTION and block.span.start in plain:
            images.append(plain[block.span.start])
    return replace(document, blocks=tuple(blocks), images=tuple(images))


def _image(found: re.Match[str]) -> Image:
    """The title is the caption where there is one, else the alternative text."""
    group = "title" if found["title"] else "alt"
    words, start = found[group] or "", found.start(group)
    split = split_caption(words)
    credits = tuple(Credit(name.name, Span(start + name.start, start + name.end)) for name in split.credits)
    return Image(Span(start, start + split.end) if split.end else None, credits, leading(found["href"]))
