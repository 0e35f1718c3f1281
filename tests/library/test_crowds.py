"""What many articles tell costs no more than what some tell, and is still one claim."""

from pathlib import Path

import pytest

from accordingto.library import Store, grouping, regrouping
from accordingto.library.claims import Claims
from accordingto.matching.linkage import joined
from accordingto.matching.pairs import Compared, ties_between
from accordingto.text.words import words_of
from accordingto.types import SourceKind
from tests.library.helper import made

TOLD = (("Ilse Marenko", SourceKind.PERSON),)
PORT = "the grain port at Osmere will open again by the end of March"
CRANE = "the faulty crane on the northern quay had been flagged by the insurer"
WAYS = (
    "The harbor master of Osmere said on {day} that {port}. She added that {crane}.",
    "In Osmere the council heard from Ilse Marenko on {day}: {port}. It also heard that {crane}.",
    "“I am sure of it,” Marenko told dockers at Osmere on {day}, and said {port}. {crane}, she said.",
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty library."""
    return Store(tmp_path / "library.db", create=True)


def add(store: Store, *names: str, way: int | None = None) -> None:
    """Articles on the port, in one of three ways each, compared as they come."""
    for number, name in enumerate(names):
        text = WAYS[number % 3 if way is None else way].format(day=f"day {number}", port=PORT, crane=CRANE)
        page = made(name, text, ((PORT, TOLD), (CRANE, TOLD)), outlet=f"The {name}", published="2026-11-18")
        store.add(*page)
        list(store.grouping.settle())


def carrying(store: Store, words: str) -> list[set[str]]:
    """The articles of each matched claim that several carry and that has these words."""
    found = Claims(store.connection).all(fewest=2)
    return [{m.article for m in claim.members} for claim in found if words in claim.members[0].words]


def test_a_claim_that_many_carry_is_one_although_few_are_compared(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An article that is compared with some of those that tell its story joins what all of them say."""
    monkeypatch.setattr(grouping, "COMPARED", 3)
    monkeypatch.setattr(regrouping, "CROWD", 8)
    names = [f"n{number}" for number in range(12)]
    add(store, *names)

    assert carrying(store, PORT) == [set(names)]
    assert carrying(store, CRANE) == [set(names)]


def test_what_one_article_is_compared_with_has_a_bound(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many tell its story, its statements are tied to those of so many at most."""
    monkeypatch.setattr(grouping, "COMPARED", 3)
    add(store, *(f"n{number}" for number in range(10)))
    tied = store.connection.execute(
        "SELECT count(DISTINCT theirs.article) FROM tie JOIN statement AS mine ON mine.id = tie.other"
        " JOIN statement AS theirs ON theirs.id = tie.one WHERE mine.article = 10"
    ).fetchone()[0]

    assert 1 <= tied <= 3


def test_one_copy_of_a_text_stands_for_the_others(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where many are alike, the places of those that are compared are not taken by copies of one text."""
    monkeypatch.setattr(grouping, "COMPARED", 3)
    add(store, *(f"copy{number}" for number in range(5)), way=0)
    add(store, "told", way=1)
    add(store, "late", way=2)
    tied = store.connection.execute(
        "SELECT DISTINCT article.name FROM tie JOIN statement AS mine ON mine.id = tie.other"
        " JOIN statement AS theirs ON theirs.id = tie.one JOIN article ON article.id = theirs.article"
        " WHERE mine.article = 7 ORDER BY 1"
    ).fetchall()

    assert "told" in {name for (name,) in tied}
    assert sum(name.startswith("copy") for (name,) in tied) < 5


def test_what_is_taken_out_of_a_crowd_leaves_the_others_together(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A claim whose first statement goes lives on under the number of the next."""
    monkeypatch.setattr(regrouping, "CROWD", 4)
    names = [f"n{number}" for number in range(8)]
    add(store, *names)
    cats = "the cat of the lighthouse was found asleep in a rowing boat"
    store.add(*made("n0", f"Mira Tal said {cats}.", ((cats, TOLD),), outlet="The n0", published="2026-11-18"))
    list(store.grouping.settle())

    assert carrying(store, PORT) == [set(names[1:])]
    first = store.connection.execute("SELECT min(id) FROM statement WHERE words = ?", (PORT,)).fetchone()[0]
    assert first in {claim.id for claim in Claims(store.connection).all(fewest=2)}


def test_many_are_compared_in_one_transaction_where_asked_for(store: Store) -> None:
    """What an interruption breaks off is done again, and nothing of it is half done."""
    add(store, "a", "b", "c")
    store.connection.execute("UPDATE article SET settled = 0")
    next(store.grouping.settle(at_once=2))

    assert store.grouping.pending() == 1


def test_a_new_thing_joins_the_group_that_it_is_likest_to_on_average() -> None:
    """What it was not compared with does not count, what it was compared with and is not like does."""
    groups = {1: 1, 2: 1, 3: 3, 4: 3}

    assert joined([9], [(1, 9, 0.9), (3, 9, 0.5), (4, 9, 0.5)], groups, 0.4) == {9: 3}
    assert joined([9], [(1, 9, 0.5)], groups, 0.4) == {9: 9}
    assert joined([9], [(1, 9, 0.5)], {1: 1}, 0.4) == {9: 1}


def test_copies_of_a_statement_are_tied_like_the_first() -> None:
    """The same words have the same ties, although they are judged once."""
    words = words_of(PORT)
    mine = [Compared(1, words_of("Osmere's grain port opens again by the end of March"), "", 1)]
    ties = list(ties_between(mine, [Compared(n, words, "", n) for n in range(2, 6)]))

    assert [tie.other for tie in ties] == [2, 3, 4, 5]
    assert len({(tie.relation, tie.score, tie.why) for tie in ties}) == 1


def test_a_statement_has_so_many_ties_at_most() -> None:
    """What is said a hundred times over ties a statement to the likest of it."""
    mine = [Compared(1, words_of(PORT), "", 1)]
    theirs = [Compared(n, words_of(f"{PORT} after {n} days"), "", n) for n in range(2, 120)]

    assert len(list(ties_between(mine, theirs))) == 40
