"""What falls due, what later articles say of it, and what users confirm."""

from pathlib import Path

import pytest

from accordingto.errors import LibraryError
from accordingto.library import Store
from accordingto.library.dues import DueQuery, Dues
from accordingto.types import Fate, ForwardAct, Page, Reading, SourceKind
from tests.library.helper import coming, made

PORT = "the grain port at Osmere will reopen by the end of March"
SHIP = "the insurers will publish their list of faulty conveyors soon"


def told(name: str, words: str, published: str) -> tuple[Page, Reading]:
    """An article with one other claim."""
    return made(name, f"Piet Lanning said {words}.", ((words, (("Piet Lanning", SourceKind.PERSON),)),),
                outlet=f"The {name}", published=published)  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A library with two claims about what is to come, one of them with a day, in two articles."""
    store = Store(tmp_path / "library.db", create=True)
    store.add(*coming("post", PORT, "2026-11-18", when="by the end of March", latest="2027-03-31"))
    store.add(*coming("herald", PORT, "2026-11-19", when="by the end of March", latest="2027-03-31"))
    store.add(*coming("bay", SHIP, "2026-11-20"))
    list(store.grouping.settle())
    return store


def dues(store: Store) -> Dues:
    """What reads them; everything is settled."""
    list(store.grouping.settle())
    return Dues(store.connection)


def test_each_claim_is_listed_once_by_its_day(store: Store) -> None:
    """As the first article tells it, with how many do."""
    (due,) = dues(store).all(DueQuery())

    assert (due.words, due.carrier.id, due.articles, due.latest) == (PORT, "post", 2, "2027-03-31")
    assert (due.chain, due.when, due.act) == (("Ilse Marenko",), "by the end of March", ForwardAct.PLAN)


def test_what_has_no_day_comes_last_where_it_is_asked_for(store: Store) -> None:
    """``undated`` adds it."""
    assert [due.words for due in dues(store).all(DueQuery(undated=True))] == [PORT, SHIP]


@pytest.mark.parametrize(
    ("query", "count"),
    [
        (DueQuery(since="2027-04-01"), 0),
        (DueQuery(until="2027-03-31"), 1),
        (DueQuery(who="marenko"), 1),
        (DueQuery(who="lanning"), 0),
        (DueQuery(undated=True, limit=1), 1),
    ],
)
def test_it_is_asked_for_by_day_and_name(store: Store, query: DueQuery, count: int) -> None:
    """Both days are included."""
    assert len(list(dues(store).all(query))) == count


@pytest.mark.parametrize(
    ("words", "fate"),
    [
        ("the grain port at Osmere reopened on Monday", Fate.KEPT),
        ("the grain port at Osmere did not reopen", Fate.BROKEN),
        ("the reopening of the grain port at Osmere was postponed", Fate.MOVED),
    ],
)
def test_later_articles_suggest_what_became_of_it(store: Store, words: str, fate: Fate) -> None:
    """With their words; nothing is confirmed by that."""
    store.add(*told("star", words, "2027-04-03"))
    (due,) = dues(store).all(DueQuery(until="2027-12-31"))

    assert [(sequel.fate, sequel.carrier.id, sequel.words) for sequel in due.sequels] == [(fate, "star", words)]
    assert due.confirmed is None


def test_earlier_articles_suggest_nothing(store: Store) -> None:
    """What was told before cannot be what became of it."""
    store.add(*told("star", "the grain port at Osmere reopened on Monday", "2026-11-17"))
    (due,) = dues(store).all(DueQuery())

    assert due.sequels == ()


def test_another_day_is_a_move(store: Store) -> None:
    """The same, told later with a later day."""
    later = "the grain port at Osmere will reopen by the end of May"
    store.add(*coming("star", later, "2027-02-01", when="by the end of May", latest="2027-05-31"))
    (due,) = dues(store).all(DueQuery(until="2027-03-31"))

    assert [(sequel.fate, sequel.carrier.id) for sequel in due.sequels] == [(Fate.MOVED, "star")]
    assert "by the end of May" in due.sequels[0].why


def test_the_same_words_printed_again_are_no_sequel(store: Store) -> None:
    """A paper prints one article twice, on two days."""
    store.add(*coming("late", PORT, "2027-01-20", when="by the end of March", latest="2028-03-31"))

    assert all(due.sequels == () for due in dues(store).all(DueQuery()))


def test_a_confirmed_fate_is_kept_and_can_be_taken_back(store: Store) -> None:
    """By the number of any of its statements; every word stays in the library."""
    claim = next(iter(dues(store).all(DueQuery()))).claim

    assert dues(store).confirm(claim, Fate.KEPT).confirmed is Fate.KEPT
    assert dues(store).one(claim).confirmed is Fate.KEPT
    assert list(dues(store).all(DueQuery(unconfirmed=True))) == []
    assert dues(store).confirm(claim, Fate.OPEN).confirmed is None
    assert dues(store).one(claim).confirmed is None
    assert store.connection.execute("SELECT fate FROM verdict ORDER BY id").fetchall() == [("kept",), ("open",)]


def test_reading_again_loses_no_confirmed_fate(store: Store) -> None:
    """The statements are new, the words are the same."""
    claim = next(iter(dues(store).all(DueQuery()))).claim
    dues(store).confirm(claim, Fate.BROKEN)
    for name, day in (("post", "18"), ("herald", "19")):
        store.add(*coming(name, PORT, f"2026-11-{day}", when="by the end of March", latest="2027-03-31"))
    (due,) = dues(store).all(DueQuery())

    assert due.claim != claim
    assert due.confirmed is Fate.BROKEN


def test_a_claim_that_is_not_about_what_is_to_come_is_an_error(store: Store) -> None:
    """It says where the numbers are listed."""
    with pytest.raises(LibraryError, match="accordingto due lists them"):
        dues(store).one(999)
