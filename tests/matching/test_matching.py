"""Statements of one claim are found among many, and others kept out."""

import time
from dataclasses import replace
from pathlib import Path

import pytest

from accordingto.matching import statements_of
from accordingto.matching.affiliations import affiliations
from accordingto.matching.copies import MATCHED, credited
from accordingto.matching.kin import (
    copied,
    cosine,
    is_word,
    least_alike,
    likeness,
    profile,
    rarity,
    runs_in,
    terms_of,
    vector,
)
from accordingto.matching.linkage import components, grouped
from accordingto.matching.pairs import Compared, ties_between
from accordingto.matching.same import SAME, Beside, Pool, judged
from accordingto.matching.same import likeness as likeness_of
from accordingto.text.words import Figure, stem, words_of
from accordingto.types import CopyBasis, Relation, SourceKind, Span
from tests.library.helper import made

CROWD = [
    "the fire at Osmere destroyed two silos",
    "the minister visited the quays on Monday",
    "a second terminal will be built within two years",
    "the insurer had flagged a faulty conveyor",
    "grain trains may pass the northern rail yards",
    "dockers were treated for burns at the hospital",
]


def runs_in_text(text: str) -> frozenset[int]:
    """The runs of a text."""
    return runs_in(words_of(text))


def relation(one: str, other: str) -> Relation | None:
    """How two statements among the others stand to one another."""
    a, b = words_of(one), words_of(other)
    found = judged(a, b, Pool.of([a, b, *map(words_of, CROWD)]))
    return found[0] if found and found[1] >= SAME else None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the port will reopen by the end of March", "the port is to reopen at the end of March"),
        ("“The first ship will leave before the snow has melted”", '"The first ship will leave before the snow melts"'),
        ("modernisation of the munitions works", "the munitions works will be modernized"),
        ("repairs would cost 40 million crowns", "repairs costing forty million crowns"),
        ("the rebels will cease fire at noon", "a ceasefire of the rebels from noon"),
        ("the board rules out that the silo is sound", "that the silo is not sound, the board found"),
    ],
)
def test_other_words_for_the_same_are_the_same(one: str, other: str) -> None:
    """Paraphrase, altered punctuation, spelling and numbers in letters."""
    assert relation(one, other) is Relation.SAME


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("the fire hurt 4 dockers of the night shift", "the fire hurt 11 dockers of the night shift", Relation.UPDATE),
        ("the port will reopen in March", "the port will not reopen in March", Relation.DENIAL),
        ("the port will reopen in March", "a faulty conveyor had been flagged twice", None),
    ],
)
def test_what_is_not_the_same_is_told_apart(one: str, other: str, expected: Relation | None) -> None:
    """A rising toll, a denial, something else."""
    assert relation(one, other) is expected


def test_the_same_words_of_another_story_are_not_the_same() -> None:
    """What joins two accounts of one quake does not join those of two quakes."""
    one, other = words_of("the quake shook the harbour before dawn"), words_of("a quake had shaken the harbour at dawn")
    pool = Pool.of([one, other, *map(words_of, CROWD)])

    together, apart = (judged(one, other, pool, Beside(alike=alike)) for alike in (0.5, 0.08))

    assert together is not None
    assert together[1] >= SAME
    assert apart is None or apart[1] < SAME


def test_a_figure_that_few_things_have_joins_more_than_a_small_number() -> None:
    """7.4 and 35,200 tell; three, and a year, do not."""
    few, year, telling = (
        likeness_of(words_of(f"it was {n} at the quay"), words_of(f"the board gave {n} for it"), Pool.of([])).figures
        for n in ("3", "2016", "7.4")
    )

    assert (few, year, telling) == (1, 1, 2)


def test_a_question_is_no_statement() -> None:
    """Who asks says nothing."""
    text = "What would the harbour board do? Tal was asked how does the board pay. It will stay shut for years."
    _, reading = made("a", text, (("how does the board pay", (("Tal", SourceKind.PERSON),)),))

    assert [statement.words for statement in statements_of(reading)] == ["It will stay shut for years."]


def test_letters_with_a_number_are_a_name_and_no_figure() -> None:
    """An aircraft's type is one word however it is written, and counts nothing."""
    one, other = words_of("two VK-21s landed"), words_of("the VK21 landed in mid-2019")

    assert "vk21" in set(one.terms) & set(other.terms) & one.names
    assert [figure.value for figure in one.figures] == [2]
    assert [figure.value for figure in other.figures] == [2019]


def test_figures_have_a_value_a_unit_and_a_bound() -> None:
    """In digits, in letters, in millions."""
    assert words_of("as many as 30,000 jobs").figures == (Figure(30000.0, "job", "most"),)
    assert words_of("upwards of two million crowns").figures == (Figure(2e6, "crown", "least"),)


@pytest.mark.parametrize(
    ("one", "other"), [("modernise", "modernization"), ("meters", "metre"), ("killed", "killing"), ("ports", "port")]
)
def test_stems_join_forms_of_a_word(one: str, other: str) -> None:
    """Endings and the two spellings of English make no difference."""
    assert stem(one) == stem(other)


def test_average_linkage_does_not_chain() -> None:
    """What is like one end of a group and not the rest stays out."""
    pairs = [(1, 2, 0.9), (2, 3, 0.9), (1, 3, 0.9), (3, 4, 0.5)]

    assert grouped(pairs, 0.4) == [[1, 2, 3]]
    assert components(pairs) == [[1, 2, 3, 4]]


def test_things_of_one_home_do_not_count_against_each_other() -> None:
    """An article says a thing twice, and its own sentences are not compared."""
    pairs = [(1, 2, 0.5), (1, 3, 0.5), (2, 4, 0.5), (3, 4, 0.5)]

    assert grouped(pairs, 0.4) == [[1, 2], [3, 4]]
    assert grouped(pairs, 0.4, {1: 7, 2: 8, 3: 8, 4: 7}) == [[1, 2, 3, 4]]


def test_a_telling_figure_alone_makes_a_candidate() -> None:
    """However common the other words are, and the figure itself among them."""
    mine = [Compared(1, words_of("it was 7.4 at the quay and in the whole of the old harbour town of Osmere"), "")]
    theirs = [Compared(2, words_of("7.4 is what the survey office of the northern coast has"), "")]
    beside = [Compared(n, words_of(f"7.4 {word}"), "") for n, word in enumerate(CROWD, 3)]

    assert [(tie.one, tie.other) for tie in ties_between(mine, theirs, beside)] == [(1, 2)]


def test_groups_do_not_depend_on_the_order_of_the_pairs() -> None:
    """The same pairs backwards make the same groups."""
    pairs = [(n, m, 1 / (1 + abs(n - m))) for n in range(12) for m in range(n + 1, 12)]

    assert grouped(pairs, 0.3) == grouped(reversed(pairs), 0.3)


def test_candidates_are_not_each_with_each() -> None:
    """Statements that share no telling word are never looked at."""
    mine = [Compared(1, words_of("the port will reopen by March"), "")]
    theirs = [Compared(n, words_of(words), "") for n, words in enumerate([*CROWD, "the port reopens by March"], 2)]

    assert [(tie.one, tie.other) for tie in ties_between(mine, theirs)] == [(1, 8)]


def test_own_voice_is_what_no_claim_covers() -> None:
    """A sentence without a source is a statement; what is left of one is, if it is long enough."""
    text = "The port burned for nine days. It will open by spring, Mira Tal said on a windy day."
    told = (("It will open by spring", (("Mira Tal", SourceKind.PERSON),)),)
    found = [(s.words, bool(s.chain)) for s in statements_of(made("a", text, told)[1])]

    assert found[:2] == [("The port burned for nine days.", False), ("It will open by spring", True)]


LONG = (
    "The grain port at Sollund burned for two days, and dockers who were sent home said that nobody had told them why."
)


@pytest.mark.parametrize(
    "text",
    [
        "SOLLUND, Nov 18 (Reuters) - The port burned.",
        "AP Sollund\nThe port burned.",
        "Sollund | ANI\nThe port burned.",
        "The port burned.\nSource: Reuters",
        "The port burned for days. REUTERS",
        "The port burned.\n© 2026 Thomson/Reuters. All rights reserved.",
        "Updated: May 3, 2026, 10:02 IST | PTI\nThe port burned.",
        "by AFP Staff Writers\nThe port burned.",
        "By Ada Roe and Jon Ode, Reuters\nThe port burned.",
        "The port burned.\nAFP/Reuters",
        "The port burned.\nSource: AFP/Reuters",
        "The port burned.\n(This story is auto-generated from a syndicated feed - PTI)",
        f"{LONG}\nBy Ada Roe, AFP\n{LONG}\n{LONG}",
    ],
)
def test_credits_at_head_and_foot_are_seen(text: str) -> None:
    """Dateline, place and agency, source line, name behind the last sentence, copyright."""
    (copy,) = credited(made("a", text, outlet="The Harth Post")[1])

    assert copy.basis is CopyBasis.CREDITED
    assert copy.source.kind is SourceKind.AGENCY


def test_an_agencys_habit_is_style_and_inferred() -> None:
    """Who reported and who edited, in one bracket, is Reuters's way."""
    text = "The port burned.\n(Reporting by Ada Roe; Editing by Mira Tal)"
    (copy,) = credited(made("a", text, outlet="The Harth Post")[1])

    assert (copy.source.name, copy.basis, copy.source.inferred) == ("Reuters", CopyBasis.STYLE, True)


@pytest.mark.parametrize(
    "text",
    [
        "From Reuters:\nThe port burned.",
        "The port burned.\nContributing: Mira Tal, Reuters",
        f"{LONG}\nMira Tal / Reuters\n{LONG}\n{LONG}",
        f"{LONG}\nREUTERS\n{LONG}\n{LONG}",
        "The port burned, said Michael R. Reuters.",
        "Reuters reported that the port burned.",
        "(Photo: Reuters)\nThe port burned.",
        "The port burned.\nReuters contributed to this report.",
        "The port burned, according to Reuters.",
    ],
)
def test_what_only_names_an_agency_is_no_credit(text: str) -> None:
    """A citation, a picture, a contribution."""
    assert credited(made("a", text, outlet="The Harth Post")[1]) == ()


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Harth Board spokesman Jon Ode said the port will open.", "Harth Board"),
        ("Jon Ode of the Harth Board said the port will open.", "Harth Board"),
        ("Jon Ode said the port will open.", None),
    ],
)
def test_for_whom_somebody_speaks_stands_beside_the_name(text: str, body: str | None) -> None:
    """Before it or after it."""
    told = (("the port will open", (("Jon Ode", SourceKind.PERSON),)),)

    assert affiliations(made("a", text, told)[1]).get(0) == body


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The port is shut, the Harth Board said. It will open in May, spokesman Jon Ode said.", "Harth Board"),
        (
            "The port is shut, the Harth Board said. It will open in May, Osmere Club spokesman Jon Ode said.",
            "Osmere Club",
        ),
        ("The port is shut, the Harth Board said. It will open in May, docker Jon Ode said.", None),
    ],
)
def test_a_spokesman_alone_speaks_for_the_body_before(text: str, body: str | None) -> None:
    """Who is named without a body speaks for the one that has just been named."""
    told = (
        ("It will open in May", (("Jon Ode", SourceKind.PERSON),)),
        ("The port is shut", (("Harth Board", SourceKind.ORGANIZATION),)),
    )
    _, reading = made("a", text, told)
    at = text.index("Harth Board")
    named = tuple(
        replace(source, mentions=(Span(at, at + len("Harth Board")),)) if source.name == "Harth Board" else source
        for source in reading.sources
    )

    assert affiliations(replace(reading, sources=named)).get(0) == body


def test_articles_are_alike_by_names_more_than_by_common_words() -> None:
    """Two quakes in the same words are less alike than one quake in two wordings."""
    texts = [
        "A strong quake struck off Osmere on Monday, and people fled from Kesten.",
        "People fled Kesten as a quake struck near Osmere.",
        "A strong quake struck off Velden on Monday, and people fled from Dorn.",
    ]
    one, same, other = (vector(terms_of(text), lambda word: rarity(word, 2, 10)) for text in texts)

    assert cosine(one, same) > cosine(one, other)


def test_articles_far_apart_in_time_must_be_more_alike() -> None:
    """Days decide where both are known."""
    near, far = least_alike("2026-11-18", "2026-11-20"), least_alike("2024-04-03", "2026-11-20")

    assert near < least_alike(None, "2026-11-20") < far


def test_copied_words_are_a_share_of_the_shorter_text() -> None:
    """A paragraph that was taken over whole is all of the shorter text."""
    paragraph = (
        "The first ship will leave before the snow has melted on the quays of Osmere. It will carry barley for Harth"
        " and Sollund, where the mills stood still all winter and the bakers mixed their flour with oats and peas. "
    )
    other = "And the cranes will turn again, said nobody at all in the whole town."

    assert copied(runs_in_text(paragraph), runs_in_text(paragraph + other)) == 1.0
    assert copied(runs_in_text(paragraph), runs_in_text(other)) == 0.0


def test_a_sentence_in_common_is_no_copy() -> None:
    """Two briefs that tell one thing in one sentence need not have it from one another."""
    brief = "The first ship will leave before the snow has melted on the quays of Osmere."

    assert copied(runs_in_text(brief), runs_in_text(brief)) < MATCHED


def test_quotations_are_no_copies() -> None:
    """Two papers that quote one speech have not copied one another."""
    quoted = "“The first ship will leave before the snow has melted on the quays of Osmere”, "

    assert (
        copied(
            runs_in_text(quoted + "Tal told the council of Harth."), runs_in_text(quoted + "the minister said there.")
        )
        == 0.0
    )


def test_hostile_words_end_soon() -> None:
    """Marks, digits and brackets without end cost linear time."""
    begun = time.process_time()
    for sign in ("“", '"', "(", "1", "1,", "not ", "A ", "é"):
        words_of(sign * 40_000)

    assert time.process_time() - begun < 10


def test_the_list_of_common_words_is_sorted_and_holds_no_names(root: Path) -> None:
    """It is a list of shares, and nothing else."""
    lines = (root / "src/accordingto/matching/data/common_words.txt").read_text(encoding="utf-8").splitlines()

    assert lines == sorted(lines, key=lambda line: line.split()[0])
    assert all(0 < int(line.split()[1]) <= 1000 for line in lines)


def test_numbers_with_what_they_count_and_days_are_terms() -> None:
    """They tell one event from the next of its kind."""
    terms = terms_of("A quake of 7 degrees shook Osmere on March 11, and another one on 12 March")

    assert {f"7 {stem('degrees')}", "mar 11", "mar 12"} <= {term for term in terms if not is_word(term)}


def test_stories_of_other_years_are_less_alike() -> None:
    """Where an article has no date, the latest year that it names stands for it."""
    texts = [f"Osmere chose a mayor in {year}, and Ilse Marenko won the vote" for year in (2019, 2024)]
    one, other = (profile(terms_of(text), lambda _: 1.0) for text in texts)

    assert likeness(one, other, dated=False) < likeness(one, other, dated=True) < likeness(one, one, dated=False)
