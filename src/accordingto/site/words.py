"""The words of a block for its template: cut where claims, links, emphasis and credits begin and end."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from accordingto.reports.report import Part, Piece
from accordingto.site.markdown import Marked, Stretch
from accordingto.site.paper import Paper, Photo


class Inline(NamedTuple):
    """Words in one dress, or a claim that holds others."""

    text: str = ""
    tag: str = ""
    href: str | None = None
    claim: int | None = None
    inside: tuple["Inline", ...] = ()
    opens: bool = False
    closes: bool = False


class Shown(NamedTuple):
    """One block as the page shows it."""

    role: str
    words: tuple[Inline, ...]
    ordered: bool = False
    photo: Photo | None = None
    alt: str = ""


class Group(NamedTuple):
    """Neighbours that belong together: the items of a list, the pictures of a gallery, a quotation's paragraphs."""

    kind: str
    items: tuple[Shown, ...]


class Words(NamedTuple):
    """All words of an article, as its page shows them from top to bottom."""

    headline: tuple[Inline, ...]
    standfirst: tuple[Inline, ...]
    lead: Shown | None
    body: tuple[Group, ...]


_GROUPED = {"list_item", "caption", "quote", "correction"}


def words_of(paper: Paper) -> Words:
    """The words of an article. Its headline, its standfirst and its lead picture come first in the document."""
    parts = zip(paper.view.report.parts, paper.sheet.stretches, strict=True)
    headline, standfirst, *rest = [_shown(part, stretch, paper) for part, stretch in parts]
    lead = rest.pop(0) if "picture" in paper.draft.values else None
    groups = groupby(enumerate(rest), key=lambda pair: _key(*pair))
    body = tuple(Group(kind, tuple(one for _, one in items)) for (kind, _), items in groups)
    return Words(headline.words, standfirst.words, lead, body)


def _key(place: int, shown: Shown) -> tuple[str, int]:
    if shown.role == "list_item":
        return ("ordered" if shown.ordered else "unordered"), 0
    return shown.role, (0 if shown.role in _GROUPED else place)


def _shown(part: Part, stretch: Stretch, paper: Paper) -> Shown:
    marks = [mark for mark in paper.sheet.marks if mark.start < part.span.end and part.span.start < mark.end]
    words = tuple(_dressed(part.pieces, part.span.start, marks)[0])
    shot = stretch.shot
    if shot is None:
        return Shown(part.role.value, words, stretch.ordered)
    return Shown(part.role.value, words, photo=paper.photos.get(shot.src), alt=shot.alt)


def _dressed(pieces: Sequence[Piece], at: int, marks: Sequence[Marked]) -> tuple[list[Inline], int]:
    """The pieces with their dress; ``at`` is where in the text the first one begins, and where the last one ends."""
    found: list[Inline] = []
    for piece in pieces:
        if piece.claim is None:
            for inline in _cut(piece, at, marks):
                last = found[-1] if found else None
                if last is not None and last.claim is None and (last.tag, last.href) == (inline.tag, inline.href):
                    found[-1] = last._replace(text=last.text + inline.text)
                else:
                    found.append(inline)
            at += len(piece.text)
        else:
            inside, at = _dressed(piece.inside, at, marks)
            found.append(Inline(claim=piece.claim, inside=tuple(inside), opens=piece.opens, closes=piece.closes))
    return found, at


def _cut(piece: Piece, at: int, marks: Sequence[Marked]) -> Iterator[Inline]:
    end = at + len(piece.text)
    edges = {at, end, *(edge for mark in marks for edge in (mark.start, mark.end) if at < edge < end)}
    places = sorted(edges)
    for low, high in pairwise(places):
        tag = next((mark.tag for mark in marks if mark.start <= low and high <= mark.end), "")
        yield Inline(piece.text[low - at : high - at], tag, piece.href)
