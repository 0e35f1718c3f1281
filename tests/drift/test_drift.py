"""What changed on the way, each with both wordings."""

import pytest

from accordingto.drift import find_drift
from accordingto.types import Carrier, DriftKind, Hop, SourceKind, Span, Stance, Statement

TAL, PEOPLE = Hop("Mira Tal", SourceKind.PERSON), Hop("officials", SourceKind.UNNAMED)


def drift(one: str, other: str, *, chains: tuple[tuple[Hop, ...], ...] = ((), ())) -> list[tuple[DriftKind, str]]:
    """The changes from one wording to the other."""
    members = [
        Statement(f"p{number}", 0, (Span(0, 1),), words, chain)
        for number, (words, chain) in enumerate(zip((one, other), chains, strict=True))
    ]
    return [(d.kind, d.note) for d in find_drift(members, [Carrier(m.article, m.article) for m in members])]


@pytest.mark.parametrize(
    ("one", "other", "change", "note"),
    [
        (
            "She called it “a matter of honor”",
            "She called it “a question of honor”",
            DriftKind.QUOTATION,
            "other words",
        ),
        ("She called it a heavy blow", "“We are finished,” she said", DriftKind.QUOTATION, "not in the earlier words"),
        ("The port may open in March", "The port opens in March", DriftKind.HEDGE, "lost: may"),
        ("The port opens in March", "The port reportedly opens in March", DriftKind.HEDGE, "gained: reportedly"),
        ("hurt 4 dockers at Osmere", "hurt 11 dockers at Osmere", DriftKind.NUMBER, "4 became 11"),
        ("as many as 40 dockers", "upwards of 40 dockers", DriftKind.BOUND, "at most became at least"),
    ],
)
def test_wordings_are_held_side_by_side(one: str, other: str, change: DriftKind, note: str) -> None:
    """Each kind of change is told by what became of what."""
    assert [(found, said) for found, said in drift(one, other) if found is change and note in said]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("She called it “a matter of honor”", "It is “a matter of honor”, she said"),
        ("She called it “a matter of national honor”", "She called it “a matter of national”"),
        ("hurt four dockers", "hurt 4 dockers"),
    ],
)
def test_the_same_and_the_trimmed_are_no_change(one: str, other: str) -> None:
    """A shorter quotation of the same words, or a number in letters, is not another."""
    assert drift(one, other) == []


def test_attributions_are_lost_and_gained() -> None:
    """A source that became nobody's, and one that lost its name."""
    words = "the port will open"

    assert drift(words, words, chains=((TAL,), ())) == [(DriftKind.ATTRIBUTION, "the attribution is gone")]
    assert drift(words, words, chains=((), (TAL,))) == [(DriftKind.ATTRIBUTION, "an attribution was added")]
    assert drift(words, words, chains=((TAL,), (PEOPLE,))) == [(DriftKind.ATTRIBUTION, "the source lost its name")]


def test_a_verb_that_doubts_is_told() -> None:
    """*Said* in one paper is *claimed* in the next."""
    members = [
        Statement("p0", 0, (Span(0, 1),), "the port will open", (TAL,), cue="said"),
        Statement("p1", 0, (Span(0, 1),), "the port will open", (TAL,), stance=Stance.DOUBTING, cue="claimed"),
    ]
    (found,) = find_drift(members, [Carrier("p0", "A"), Carrier("p1", "B")])

    assert (found.kind, found.was, found.now) == (DriftKind.STANCE, "said", "claimed")
