from hypothesis import given
from hypothesis import strategies as st

from accordingto.reports.pieces import Finery, Mark, cut
from accordingto.reports.report import Piece
from accordingto.types import Hyperlink, Span

TEXT = "abcdefghijklmnopqrst"
spans = st.tuples(st.integers(0, 19), st.integers(1, 20)).filter(lambda pair: pair[0] < pair[1]).map(lambda p: Span(*p))


def shown(pieces: tuple[Piece, ...]) -> str:
    """The words with brackets around each mark."""
    return "".join(f"[{p.claim}:{shown(p.inside)}]" if p.claim else p.text for p in pieces)


def leaves(pieces: tuple[Piece, ...], over: frozenset[int] = frozenset()) -> list[tuple[Piece, frozenset[int]]]:
    """Every leaf with the claims whose words it is."""
    found = []
    for piece in pieces:
        if piece.claim:
            found += leaves(piece.inside, over | {piece.claim})
        else:
            found.append((piece, over))
    return found


def test_speech_within_speech_is_a_mark_within_a_mark() -> None:
    """The inner claim's words stand inside the outer's."""
    marks = [Mark(1, Span(2, 10)), Mark(2, Span(5, 10))]

    assert shown(cut(TEXT, Span(0, 12), marks, Finery())) == "ab[1:cde[2:fghij]]kl"


def test_a_mark_that_crosses_another_is_cut_at_its_edge() -> None:
    """No mark may overlap another half."""
    pieces = cut(TEXT, Span(0, 12), [Mark(1, Span(2, 6)), Mark(2, Span(4, 9))], Finery())

    assert shown(pieces) == "ab[1:cd[2:ef]][2:ghi]jkl"
    assert pieces[1].inside[1].opens
    assert not pieces[1].inside[1].closes
    assert pieces[2].closes


def test_joint_sources_share_their_words() -> None:
    """Two claims of one content are two marks, one in the other."""
    assert shown(cut(TEXT, Span(0, 4), [Mark(1, Span(1, 3)), Mark(2, Span(1, 3))], Finery())) == "a[1:[2:bc]]d"


def test_an_address_is_cut_at_a_marks_edge() -> None:
    """It is innermost, so that no anchor stands in another."""
    link = Hyperlink(Span(1, 5), "https://a.example")
    found = leaves(cut(TEXT, Span(0, 6), [Mark(1, Span(3, 6))], Finery((link,))))

    assert [(piece.text, piece.href, over) for piece, over in found] == [
        ("a", None, frozenset()),
        ("bc", "https://a.example", frozenset()),
        ("de", "https://a.example", {1}),
        ("f", None, {1}),
    ]


@given(st.lists(spans, max_size=6), st.lists(spans, max_size=3))
def test_the_leaves_are_the_words_and_each_knows_its_claims(contents: list[Span], proofs: list[Span]) -> None:
    """However claims lie, no word is lost, doubled or marked for the wrong claim, and each opens and closes once."""
    marks = [Mark(number, span) for number, span in enumerate(contents, 1)]
    pieces = cut(TEXT, Span(0, 20), marks, Finery(proofs=tuple(proofs)))
    at = 0
    for leaf, over in leaves(pieces):
        here = Span(at, at + len(leaf.text))
        assert over == {mark.claim for mark in marks if mark.span.touches(here)}
        assert leaf.proves == any(proof.touches(here) for proof in proofs)
        at = here.end

    assert "".join(leaf.text for leaf, _ in leaves(pieces)) == TEXT
    assert sorted(opened(pieces)) == [mark.claim for mark in marks]


def opened(pieces: tuple[Piece, ...]) -> list[int]:
    """The claims that open in these pieces."""
    found = []
    for piece in pieces:
        found += [piece.claim] if piece.claim and piece.opens else []
        found += opened(piece.inside)
    return found
