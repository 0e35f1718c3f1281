"""The words of a block for its template: cut where claims, links, emphasis and credits begin and end."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from accordingto.reports.report import Part, Piece
from accordingto.site.markdown import Marked, Stretch
from accordingto.site.paper import Paper, Photo
from accordingto.types import Role


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
    claims: tuple[int, ...] = ()
    """The claims about a picture."""


class Group(NamedTuple):
    """Neighbours that belong together: the items of a list, the pictures of a gallery, a quotation's paragraphs."""

    kind: str
    items: tuple[Shown, ...]


_GROUPED = {"list_item", "caption", "quote", "correction"}
_TOP = frozenset({Role.HEADLINE, Role.STANDFIRST})


def headline_words(paper: Paper) -> tuple[Inline, ...]:
    """The headline's words."""
    return _shown_of(paper)[0].words


def standfirst_words(paper: Paper) -> tuple[Inline, ...]:
    """The standfirst's words."""
    return _shown_of(paper)[1].words


def lead_of(paper: Paper) -> Shown | None:
    """The lead picture."""
    return _shown_of(paper)[2] if "picture" in paper.draft.values else None


def body_of(paper: Paper) -> list[Group]:
    """What stands below: paragraphs, headings, lists, quotations, pictures, corrections."""
    shown = [one for one in _shown_of(paper) if one.role not in _TOP]
    if "picture" in paper.draft.values:
        shown = shown[1:]
    groups = []
    for (kind, _), items in groupby(enumerate(shown), key=lambda pair: _key(*pair)):
        groups.append(Group(kind, tuple(one for _, one in items)))
    return groups


def _key(place: int, shown: Shown) -> tuple[str, int]:
    if shown.role == "list_item":
        return ("ordered" if shown.ordered else "unordered"), 0
    return shown.role, (0 if shown.role in _GROUPED else place)


def _shown_of(paper: Paper) -> list[Shown]:
    parts = paper.view.report.parts
    return [_shown(part, stretch, paper) for part, stretch in zip(parts, paper.sheet.stretches, strict=True)]


def _shown(part: Part, stretch: Stretch, paper: Paper) -> Shown:
    marks = [mark for mark in paper.sheet.marks if mark.start < part.span.end and part.span.start < mark.end]
    words = tuple(_dressed(part.pieces, part.span.start, marks)[0])
    shot = stretch.shot
    if shot is None:
        return Shown(part.role.value, words, stretch.ordered)
    pictures = paper.view.report.pictures
    claims = pictures[part.image].claims if part.image is not None else ()
    return Shown("caption", words, photo=paper.photos.get(shot.src), alt=shot.alt, claims=claims)


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
