"""A block's words cut where claims, addresses and proofs begin and end.

Claims nest (speech within speech) and may, rarely, cross. Marks nest as the claims do; where two cross, the later one
is cut in two at the edge of the earlier. Addresses and proofs are cut at every edge of a mark, so that they are always
innermost and an anchor never stands inside another.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from accordingto.reports.report import Piece
from accordingto.types import Hyperlink, Span


class Mark(NamedTuple):
    """The words of one claim, as far as they stand in one place."""

    claim: int
    span: Span
    opens: bool = True
    closes: bool = True


class Finery(NamedTuple):
    """What is shown inside a text apart from its claims."""

    hyperlinks: tuple[Hyperlink, ...] = ()
    proofs: tuple[Span, ...] = ()


def cut(text: str, span: Span, marks: Iterable[Mark], finery: Finery) -> tuple[Piece, ...]:
    """The words of ``span`` as a forest of pieces; read out in order, the leaves are exactly those words.

    Marks lie inside ``span``; addresses and proofs may reach beyond it.
    """
    ordered = sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end, mark.claim))
    return tuple(_forest(text, span, ordered, finery))


def _forest(text: str, span: Span, marks: Sequence[Mark], finery: Finery) -> list[Piece]:
    """Pieces of ``span``: leaves between the outermost marks, and for each of those its own forest."""
    pieces: list[Piece] = []
    at, rest = span.start, list(marks)
    while rest:
        outer = rest.pop(0)
        pieces += _leaves(text, at, outer.span.start, finery)
        held: list[Mark] = []
        later: list[Mark] = []
        for mark in rest:
            first, second = _split(mark, outer.span.end)
            held += [first] if first else []
            later += [second] if second else []
        inner = tuple(_forest(text, outer.span, held, finery))
        pieces.append(Piece(claim=outer.claim, inside=inner, opens=outer.opens, closes=outer.closes))
        at = outer.span.end
        rest = sorted(later, key=lambda mark: (mark.span.start, -mark.span.end, mark.claim))
    return pieces + _leaves(text, at, span.end, finery)


def _leaves(text: str, start: int, end: int, finery: Finery) -> list[Piece]:
    """The words of ``[start, end)``, cut where an address or a proof begins or ends."""
    edges = {start, end}
    for span in (*finery.proofs, *(link.span for link in finery.hyperlinks)):
        edges.update(edge for edge in (span.start, span.end) if start < edge < end)
    ordered = sorted(edges)
    return [_leaf(text, Span(low, high), finery) for low, high in pairwise(ordered)]


def _leaf(text: str, span: Span, finery: Finery) -> Piece:
    href = next((link.href for link in finery.hyperlinks if link.span.holds(span)), None)
    return Piece(text=span.of(text), href=href, proves=any(proof.holds(span) for proof in finery.proofs))


def _split(mark: Mark, edge: int) -> tuple[Mark | None, Mark | None]:
    """The parts of a mark before and after ``edge``."""
    if mark.span.end <= edge:
        return mark, None
    if mark.span.start >= edge:
        return None, mark
    first = Mark(mark.claim, Span(mark.span.start, edge), opens=mark.opens, closes=False)
    return first, Mark(mark.claim, Span(edge, mark.span.end), opens=False, closes=mark.closes)
