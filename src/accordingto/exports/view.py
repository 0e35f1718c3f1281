"""The report as a page lays it out: rows of words, each with the claims that begin in it beside it."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from accordingto.exports.label import Label, label_of
from accordingto.exports.timeline import Timeline, timeline_of
from accordingto.reports.report import ClaimView, Part, Picture, Piece, Report
from accordingto.types import Role, SourceKind

HEADER_ROLES = frozenset({Role.CATEGORY, Role.HEADLINE, Role.BYLINE, Role.DATE, Role.READING_TIME})
"""Shown at the top, out of what is known of the page, and not again where the page repeats them."""
HIDDEN_ROLES = HEADER_ROLES | {Role.NAVIGATION}
GROUPED_ROLES = frozenset({Role.LIST_ITEM, Role.PROMOTION, Role.RELATED, Role.FOOTER})
"""Neighbours of the same of these roles stand in one row."""


class Row(NamedTuple):
    """Parts of one role that stand together, and the claims to draw beside them."""

    role: str
    parts: tuple[Part, ...]
    claims: tuple[ClaimView, ...] = ()
    picture: Picture | None = None
    credits: tuple[str, ...] = ()
    """The picture's credits that its caption's words do not name already."""


class ArticleView(NamedTuple):
    """All that the templates of an article ask for."""

    report: Report
    prefix: str
    """Keeps the anchors of several articles on one page apart."""
    headline: Part | None
    rows: tuple[Row, ...]
    anchored: frozenset[int]
    kinds: tuple[SourceKind, ...]
    """Those that stand in a chain, for the legend."""
    label: Label
    timeline: Timeline | None
    tools: str
    """The address below which pictures and texts of chains are to be had; empty where there are none."""
    matches: Mapping[int, object]
    """For the number of a claim that others carry too: its ``claim`` in the library, and how many ``articles``."""


def article_view(
    report: Report, prefix: str = "", *, tools: str = "", matches: Mapping[int, object] | None = None
) -> ArticleView:
    """A report as a page lays it out."""
    seen = {station.kind for claim in report.claims for station in claim.stations}
    return ArticleView(
        report=report,
        prefix=prefix,
        headline=headline_of(report),
        rows=tuple(rows_of(report)),
        anchored=anchored(report),
        kinds=tuple(kind for kind in SourceKind if kind in seen),
        label=label_of(report),
        timeline=timeline_of(report),
        tools=tools,
        matches=matches or {},
    )


def headline_of(report: Report) -> Part | None:
    """The headline as it stands in the text, so that claims in it are marked."""
    return next((part for part in report.parts if part.role is Role.HEADLINE), None)


def anchored(report: Report) -> frozenset[int]:
    """The claims whose first words are shown, so that something can lead to them."""
    headline = headline_of(report)
    shown = (part for part in report.parts if part.role not in HIDDEN_ROLES or part is headline)
    return frozenset(number for part in shown for number in _opened(part.pieces))


def _opened(pieces: tuple[Piece, ...]) -> Iterator[int]:
    for piece in pieces:
        if piece.claim is not None and piece.opens:
            yield piece.claim
        yield from _opened(piece.inside)


def rows_of(report: Report) -> Iterator[Row]:
    """The rows below the header. Claims of parts that are not shown stand beside the next row."""
    waiting: list[int] = []
    group: list[Part] = []
    for part in report.parts:
        if group and part.role is not group[0].role:
            yield _row(group, waiting, report)
            group, waiting = [], []
        if part.role in HIDDEN_ROLES:
            waiting += part.claims
        elif part.role in GROUPED_ROLES:
            group.append(part)
        else:
            yield _row([part], waiting, report)
            waiting = []
    if group or waiting:
        yield _row(group, waiting, report)


def _row(parts: list[Part], waiting: list[int], report: Report) -> Row:
    numbers = [*waiting, *(number for part in parts for number in part.claims)]
    image = parts[0].image if parts else None
    picture = report.pictures[image] if image is not None else None
    said = " ".join(part.text for part in parts)
    return Row(
        role=parts[0].role.value if parts else "rest",
        parts=tuple(parts),
        claims=tuple(report.claims[number - 1] for number in numbers),
        picture=picture,
        credits=tuple(credit for credit in picture.credits if credit not in said) if picture else (),
    )
