from accordingto.reports.shelf import Shelf
from accordingto.types import Block, Chain, Claim, Role, Span

SHELF = Shelf([Block(Role.PARAGRAPH, Span(10, 20)), Block(Role.HEADLINE, Span(0, 8)), Block(Role.QUOTE, Span(22, 30))])


def test_a_span_is_cut_into_the_pieces_that_stand_in_blocks() -> None:
    """What lies between blocks is in none; the order is that of the text."""
    assert list(SHELF.cut(Span(6, 24))) == [(1, Span(6, 8)), (0, Span(10, 20)), (2, Span(22, 24))]


def test_a_span_between_blocks_is_in_none() -> None:
    """Edges are half-open."""
    assert list(SHELF.cut(Span(20, 22))) == []


def test_claims_live_where_they_begin() -> None:
    """Or in the block before, where they begin between two; never nowhere."""
    claims = [Claim((Span(start, start + 1),), Chain(())) for start in (0, 8, 12, 21, 40)]

    assert SHELF.homes(claims) == {1: [1, 2], 0: [3, 4], 2: [5]}


def test_a_page_without_blocks_holds_nothing() -> None:
    """No place, no home."""
    assert Shelf([]).homes([Claim((Span(0, 1),), Chain(()))]) == {}
