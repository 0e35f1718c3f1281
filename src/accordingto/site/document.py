"""A draft as a document: the text that its page will show, and what is stated of its sources."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import quote, unquote, urljoin

from accordingto.check.ignores import find_ignores, masked
from accordingto.documents.credits import names_in
from accordingto.documents.datelines import dateline_of
from accordingto.documents.reading_time import measured_minutes
from accordingto.site.faults import Fault
from accordingto.site.markdown import Marked, Shot, Stretch, moved, stretches_of
from accordingto.site.newsroom import Draft, Newsroom
from accordingto.site.schema import is_address
from accordingto.types import (
    Block,
    Byline,
    Credit,
    Document,
    Evidence,
    Ground,
    Hyperlink,
    Image,
    PageForm,
    Role,
    SourceKind,
    Span,
    Stated,
    StatedSource,
)

_JOINT = "\n\n"
_LABELS = {"how": "", "knows": "how it can know: ", "anonymity": "why it is not named: ", "note": ""}
"""What stands before a statement's words."""
_MAIL = "mailto:"


@dataclass(slots=True)
class Sheet:
    """A draft on its way to a page: its document, block by block, and what is wrong with it."""

    draft: Draft
    document: Document
    stretches: list[Stretch]
    """One for each block of the document."""
    marks: list[Marked]
    """Emphasis and credits, by offsets into the document's text."""
    pairs: tuple[tuple[int, int, int], ...]
    files: dict[str, str]
    """Files of the folder that it links to, each with its place below the site's root."""
    faults: list[Fault] = field(default_factory=list)


def sheet_of(draft: Draft, newsroom: Newsroom) -> Sheet:
    """The draft as a document. Its links are made whole; those that lead nowhere are faults."""
    return _Composer(draft, newsroom).compose()


class _Composer:
    def __init__(self, draft: Draft, newsroom: Newsroom) -> None:
        self.draft = draft
        self.newsroom = newsroom
        self.size = 0
        self.pieces: list[str] = []
        self.blocks: list[Block] = []
        self.stretches: list[Stretch] = []
        self.images: list[Image] = []
        self.marks: list[Marked] = []
        self.pairs: list[tuple[int, int, int]] = []
        self.sources: list[StatedSource] = []
        self.files: dict[str, str] = {}
        self.faults: list[Fault] = []

    def compose(self) -> Sheet:
        values, front = self.draft.values, self.draft.front
        for name, role in (("title", Role.HEADLINE), ("standfirst", Role.STANDFIRST)):
            self._add(Stretch(role, front.line(name), " ".join(values[name].split())))
        if "picture" in values:
            lead = {key: " ".join(said.split()) for key, said in values["picture"].items()}
            shot = Shot(**lead, line=front.line("picture"))
            self._add(Stretch(Role.CAPTION, shot.line, shot=shot))
        content = self.draft.content
        found, faults = stretches_of(masked(content, find_ignores(content, PageForm.MARKDOWN)), front.body)
        self.faults += [Fault(self.draft.path, line, "", said) for line, said in faults]
        for stretch in found:
            self._add(stretch)
        if not any(stretch.role is Role.PARAGRAPH for stretch in found):
            line = self.draft.content.count("\n", 0, front.body) + 1
            self.faults.append(Fault(self.draft.path, line, "", "expected a text below the front matter, found none"))
        for number, correction in enumerate(values.get("corrections", ())):
            line = front.line("corrections", number)
            self._add(Stretch(Role.CORRECTION, line, f"{correction['date']}: {' '.join(correction['text'].split())}"))
        self._from_front()
        text = _JOINT.join(self.pieces)
        return Sheet(
            self.draft, self._document(text), self.stretches, self.marks, tuple(self.pairs), self.files, self.faults
        )

    def _document(self, text: str) -> Document:
        values, newsroom = self.draft.values, self.newsroom
        blocks = tuple(self.blocks)
        stated = Evidence(Ground.METADATA, "front-matter")
        fields = ("title", "category", "published", "bylines", "outlet")
        return Document(
            id=self.draft.path,
            text=text,
            blocks=blocks,
            form=PageForm.MARKDOWN,
            url=newsroom.base + self.draft.page,
            title=" ".join(values["title"].split()),
            category=self.draft.category,
            bylines=tuple(self._bylines()),
            published=values["published"],
            updated=values.get("updated"),
            measured_minutes=(minutes := measured_minutes(text, blocks)),
            reading_minutes=minutes,
            outlet=values.get("outlet") or newsroom.settings["name"],
            language=newsroom.settings.get("language", "en"),
            dateline=dateline_of(text, blocks),
            images=tuple(self.images),
            evidence=tuple((name, stated) for name in fields),
            stated=Stated("writer", sources=tuple(self.sources)),
        )

    def _bylines(self) -> Iterator[Byline]:
        for number, name in enumerate(self.draft.values["authors"]):
            author = self.newsroom.author(name)
            if author is None:
                known = ", ".join(one.name for one in self.newsroom.authors.values()) or "none yet"
                said = f"expected an author who has a file in authors/ ({known}), found {name}"
                self.faults.append(self.draft.front.fault(("authors", number), said))
            else:
                yield Byline(author.name, author.role, is_agency=author.is_agency)

    def _add(self, stretch: Stretch) -> None:
        start = self.size + (len(_JOINT) if self.pieces else 0)
        if stretch.shot is not None:
            self._add_shot(stretch, stretch.shot, start)
        if not stretch.text:
            return
        span = Span(start, start + len(stretch.text))
        links = []
        for mark in moved([mark for mark in stretch.marks if mark.end <= len(stretch.text)], start):
            place = Span(mark.start, mark.end)
            if mark.href and (address := self._address(mark.href, stretch.line)):
                links.append(Hyperlink(place, address))
            if mark.tag:
                self.marks.append(mark)
            if mark.notes:
                self._note(dict(mark.notes), place, stretch.line)
        pairs = stretch.pairs or [(0, self._line_start(stretch.line), 0)]
        self.pairs += [(start + here, there, length) for here, there, length in pairs]
        self.blocks.append(Block(stretch.role, span, tuple(links)))
        self.stretches.append(stretch)
        self.pieces.append(stretch.text)
        self.size = span.end

    def _add_shot(self, stretch: Stretch, shot: Shot, start: int) -> None:
        """A picture's words: its caption, then whose it is. What is missing is a fault."""
        for name, wanted in (
            ("alt", "what is to be seen"),
            ("caption", "a caption"),
            ("credit", "whose picture it is"),
        ):
            if not getattr(shot, name).strip():
                said = f'expected {wanted}, found none; write ![alt](picture.jpg "caption"){{credit="name"}}'
                self.faults.append(Fault(self.draft.path, shot.line, f"{shot.field}.{name}", said))
        if not shot.caption or not shot.credit:
            return
        stretch.text = f"{shot.caption} {shot.credit}"
        begin = start + len(shot.caption) + 1
        names = names_in(stretch.text, len(shot.caption) + 1, len(stretch.text))
        credits = tuple(Credit(name.name, Span(start + name.start, start + name.end)) for name in names)
        self.images.append(Image(Span(start, begin - 1), credits, urljoin(self.newsroom.base, shot.src)))
        self.marks.append(Marked(begin, begin + len(shot.credit), "credit"))

    def _line_start(self, line: int) -> int:
        at = 0
        for _ in range(line - 1):
            at = self.draft.content.find("\n", at) + 1
        return at

    def _address(self, href: str, line: int) -> str | None:
        """The whole address of a link: of the web, of another draft's page, or of a file of the folder."""
        base = self.newsroom.base
        if (is_address(href) and not f"{href}/".startswith(base)) or href.startswith(_MAIL):
            return href
        path, _, anchor = href.partition("#")
        path = unquote(path)
        name = path.rpartition("/")[2].removesuffix(".md")
        other = next((draft for draft in self.newsroom.drafts if path.endswith(".md") and draft.name == name), None)
        if other is not None:
            return base + other.page + (f"#{anchor}" if anchor else "")
        if path and not path.endswith(".md") and ":" not in path and self.newsroom.file(path):
            self.files[path] = f"files/{path}"
            return base + quote(self.files[path])
        said = f"expected an address, another draft or a file of the folder, found {href[:200]}, which is none of them"
        self.faults.append(Fault(self.draft.path, line, "link", said))
        return None

    def _from_front(self) -> None:
        for number, said in enumerate(self.draft.values.get("sources", ())):
            self._state(said, (), self.draft.front.line("sources", number))

    def _note(self, said: dict[str, str], place: Span, line: int) -> None:
        """What braces state of the source of the words that they stand on."""
        if "kind" in said and said["kind"] not in {kind.value for kind in SourceKind}:
            wanted = ", ".join(kind.value for kind in SourceKind)
            fault = Fault(self.draft.path, line, "kind", f"expected one of {wanted}, found {said['kind'][:60]}")
            self.faults.append(fault)
            return
        through = [name.strip() for name in said.get("through", "").split(",") if name.strip()]
        self._state({**said, "through": through}, (place,), line)

    def _state(self, said: dict[str, object], content: tuple[Span, ...], line: int) -> None:
        notes = tuple(f"{label}{said[key]}" for key, label in _LABELS.items() if said.get(key))
        href = self._address(str(said["document"]), line) if said.get("document") else None
        through = said.get("through")
        self.sources.append(
            StatedSource(
                name=str(said.get("name", "")),
                notes=notes,
                kind=SourceKind(str(said["kind"])) if said.get("kind") else None,
                href=href,
                through=tuple(map(str, through)) if isinstance(through, list) else (),
                content=content,
            )
        )
