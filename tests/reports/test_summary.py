import pytest

from accordingto.reports import summarise
from accordingto.reports.sentences import summary_sentences
from accordingto.types import Chain, Claim, Link, OriginCount, Source, SourceKind, Span, Summary
from tests.exports.sample import sample_reading

KINDS = (SourceKind.AGENCY, SourceKind.STATE_MEDIA, SourceKind.PERSON, SourceKind.UNNAMED, SourceKind.NOBODY)
SOURCES = tuple(Source(number, kind.value, kind) for number, kind in enumerate(KINDS))


def claim(*sources: int, inferred: bool = False) -> Claim:
    """A claim that came by these sources."""
    return Claim((Span(0, 1),), Chain(tuple(Link(source, (), inferred=inferred) for source in sources)))


@pytest.mark.parametrize(
    ("claims", "field", "expected"),
    [
        ((claim(0), claim(0, 1, 2)), "claims", 2),
        ((claim(0), claim(0, 1, 2), claim(0, 2)), "relayed", 2),
        ((claim(0), claim(0, 1, 2)), "deepest", 3),
        ((claim(0, 1, 2), claim(1), claim(2)), "through_state_media", 2),
        ((claim(0, 3), claim(3), claim(2)), "unnamed", 2),
        ((claim(4), claim(0, 4), claim(2)), "nobody", 2),
        ((claim(2, inferred=True), claim(2)), "inferred", 1),
        ((), "deepest", 0),
    ],
)
def test_claims_are_counted_by_what_they_rest_on(claims: tuple[Claim, ...], field: str, expected: int) -> None:
    """Each number of the summary counts claims by their best chain."""
    assert getattr(summarise(SOURCES, claims), field) == expected


def test_origins_are_ranked_by_claims_then_by_the_text() -> None:
    """The origin is the last link; ties keep the order in which they come."""
    summary = summarise(SOURCES, (claim(0, 2), claim(3), claim(1, 3), claim(0)))

    assert summary.origins == (OriginCount(3, 2), OriginCount(2, 1), OriginCount(0, 1))


def test_a_claim_with_an_empty_chain_has_no_origin() -> None:
    """It is counted as a claim and nothing else."""
    summary = summarise(SOURCES, (claim(),))

    assert (summary.claims, summary.origins, summary.unnamed) == (1, (), 0)


def test_sentences_leave_zeros_unsaid() -> None:
    """What does not occur is not talked about."""
    sentences = summary_sentences(summarise(SOURCES, (claim(2), claim(0))))

    assert sentences == ("2 claims from 2 origins", "none came through another source: every chain has one link")


def test_an_article_without_claims_is_said_to_have_none() -> None:
    """One sentence and no figures."""
    assert len(summary_sentences(Summary(0, 0, (), 0, 0, 0, 0, 0, 0, 0))) == 1


def test_sentences_agree_in_number() -> None:
    """One rests, two rest."""
    sentences = " / ".join(summary_sentences(sample_reading().summary))

    assert "1 rests on nobody" in sentences
    assert "11 claims from 8 origins, 2 of them pictures" in sentences
