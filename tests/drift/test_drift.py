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
            "She called the closing of the grain port “a matter of honor”",
            "She called the closing of the grain port “a question of honor”",
            DriftKind.QUOTATION,
            "other words",
        ),
        (
            "She called the closing of the grain port a heavy blow for dockers",
            "She called the closing of the grain port “a blow for dockers”",
            DriftKind.QUOTATION,
            "not in the earlier words",
        ),
        (
            "She said of the closing of the grain port at Osmere “we are finished”",
            "She said of the closing of the grain port at Osmere “they betrayed us”",
            DriftKind.QUOTATION,
            "another quotation",
        ),
        ("The port may open in March", "The port opens in March", DriftKind.HEDGE, "lost: may"),
        ("the pilot was probably tired", "the pilot was tired", DriftKind.HEDGE, "lost: probably"),
        ("the quake had a magnitude of 7.4", "the quake had a magnitude of 7.6", DriftKind.NUMBER, "7.4 became 7.6"),
        ("The port opens in March", "The port reportedly opens in March", DriftKind.HEDGE, "gained: reportedly"),
        ("hurt 4 dockers at Osmere", "hurt 11 dockers at Osmere", DriftKind.NUMBER, "4 became 11"),
        (
            "as many as 40 dockers were hurt",
            "upwards of 40 dockers were hurt",
            DriftKind.BOUND,
            "at most became at least",
        ),
        (
            "The mill will close its ovens and its bakery shops",
            "The mill will close its ovens, its bakery shops and the grain silos of Harth quarry",
            DriftKind.DETAIL,
            "new: grain, silos, harth",
        ),
    ],
)
def test_wordings_are_held_side_by_side(one: str, other: str, change: DriftKind, note: str) -> None:
    """Each kind of change is told by what became of what."""
    assert [(found, said) for found, said in drift(one, other) if found is change and note in said]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("She called it “a matter of honor”", "It is “a matter of honor”, she said"),
        ("The grain port opens in May", "The grain port opens soon"),
        ("The mill was forecast to close its ovens", "The mill is expected to close its ovens"),
        ("Will the grain port reopen in March?", "Will the grain port reportedly reopen in March?"),
        ("waves 1–3 metres high hit the grain port", "waves up to 3 metres high hit the grain port"),
        (
            "The Kestrel rose 4 points to 120 in early trading at Osmere",
            "The Kestrel rose 9 points to 131 in early trading at Osmere",
        ),
        ("A docker was hurt at the grain port", "Another docker was reportedly hurt at the grain port"),
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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the presidential candidate Mira Tal", "Mira Tal, the candidate, reportedly sold the grain port at Osmere"),
        ("The council closed the mill", "The bakery at Harth may open a second shop"),
        ("the grain port at Osmere", "workers who may be sent to the grain port at Osmere and to Harth"),
    ],
)
def test_what_is_only_about_the_same_is_not_compared(one: str, other: str) -> None:
    """Two sentences of one matched claim may tell different things: every difference would look like a change."""
    assert drift(one, other, chains=((TAL,), (PEOPLE,))) == []


def test_a_source_that_the_article_names_elsewhere_is_not_gone() -> None:
    """The sentence beside it may carry the name."""
    members = [
        Statement("p0", 0, (Span(0, 1),), "the grain port will open", (TAL,)),
        Statement("p1", 0, (Span(0, 1),), "the grain port will open"),
    ]
    carriers = [Carrier("p0", "A"), Carrier("p1", "B")]

    assert not list(
        find_drift(members, carriers, {"p0": "", "p1": "Mira Tal spoke. The grain port will open."}.__getitem__)
    )
    assert list(find_drift(members, carriers, {"p0": "", "p1": "The grain port will open."}.__getitem__))


def test_what_stands_elsewhere_in_the_earlier_article_is_no_addition() -> None:
    """A later telling may put together what an earlier article has in two sentences."""
    one = "The mill will close its ovens and its bakery shops"
    other = f"{one} and the grain silos of Harth quarry"
    members = [Statement("p0", 0, (Span(0, 1),), one), Statement("p1", 0, (Span(0, 1),), other)]
    carriers = [Carrier("p0", "A"), Carrier("p1", "B")]

    assert not list(find_drift(members, carriers, lambda _: f"{one}. The silos of the Harth quarry hold grain."))


@pytest.mark.parametrize(
    ("was", "now", "note"),
    [
        ("three officials", "officials", ["how many the sources are is lost"]),
        ("two officials", "several officials", ["how many the sources are is lost"]),
        ("two officials", "three officials", ["other numbers of sources"]),
        ("officials", "people", []),
        ("40 percent of the voters", "the voters", []),
    ],
)
def test_how_many_unnamed_sources_there_are_is_kept(was: str, now: str, note: list[str]) -> None:
    """*Two officials* are more than *officials*; a share of those who were asked is no number of sources."""
    words = "the grain port will open"
    chains = ((Hop(was, SourceKind.UNNAMED),), (Hop(now, SourceKind.UNNAMED),))

    assert [said for _, said in drift(words, words, chains=chains)] == note


def test_far_apart_a_change_is_news() -> None:
    """A toll of next month is no drift of this one; who asks what somebody said over time wants it all the same."""
    members = [
        Statement("p0", 0, (Span(0, 1),), "hurt 4 dockers at Osmere"),
        Statement("p1", 0, (Span(0, 1),), "hurt 11 dockers at Osmere"),
    ]
    carriers = [Carrier("p0", "A", "2026-11-18"), Carrier("p1", "B", "2026-12-18")]

    assert not list(find_drift(members, carriers))
    assert list(find_drift(members, carriers, ever=True))


def test_two_institutes_may_measure_differently() -> None:
    """A number that another named source gives did not change on the way."""
    chains = ((Hop("Osmere Institute", SourceKind.ORGANIZATION),), (Hop("Harth Survey", SourceKind.ORGANIZATION),))

    assert drift("the quake had a magnitude of 7.4", "the quake had a magnitude of 7.6", chains=chains) == []
