"""Articles go in one by one, and what they share comes out."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from accordingto.errors import LibraryError
from accordingto.library import Store
from accordingto.library.claims import Claims
from accordingto.library.search import Query, search, sources, turns
from accordingto.types import CopyBasis, DriftKind, MatchedClaim, Relation, SourceKind
from tests.library.helper import made

MINISTER = (("Ilse Marenko", SourceKind.PERSON),)
BY_REUTERS = (("Reuters", SourceKind.AGENCY), *MINISTER)
PORT = "the grain port at Osmere will open again by the end of March"
FIRE = "a fire destroyed two silos at the terminal and hurt four dockers"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty library."""
    return Store(tmp_path / "library.db", create=True)


def filled(store: Store) -> Store:
    """Three articles on the port, one on something else."""
    store.add(*made("a", f"Ilse Marenko said {PORT}.", ((PORT, MINISTER),), outlet="The Post", published="2026-11-18"))
    store.add(
        *made(
            "b", f"Reuters reported that {PORT}, Marenko said.\nPiet Lanning said {FIRE}.",
            ((PORT, BY_REUTERS), (FIRE, (("Piet Lanning", SourceKind.PERSON),))), outlet="The Herald",
            published="2026-11-19",
        )
    )  # fmt: skip
    again = "Osmere's grain port will open again by March's end"
    store.add(*made("c", f"{again}, Marenko said.", ((again, MINISTER),), outlet="The Star", published="2026-11-17"))
    cats = "the cat that lived in the lighthouse has been found in Harth"
    store.add(*made("d", f"Mira Tal said {cats}.", ((cats, (("Mira Tal", SourceKind.PERSON),)),), outlet="The Bay"))
    list(store.grouping.settle())
    return store


def articles(claim: MatchedClaim) -> Sequence[str]:
    """The articles of a claim's members, in order."""
    return [member.article for member in claim.members]


def test_one_claim_in_other_words_is_one_and_the_oldest_comes_first(store: Store) -> None:
    """Three articles carry the minister's words, each in its own."""
    shared = list(Claims(filled(store).connection).all(fewest=2))

    assert [articles(claim) for claim in shared] == [["c", "a", "b"]]
    assert (shared[0].lines.low, shared[0].lines.high) == (1, 1)
    assert shared[0].lines.origins == ("Ilse Marenko",)


def test_every_statement_is_a_claim_of_its_own_where_nobody_shares_it(store: Store) -> None:
    """Nothing that was said is left out of the list of all."""
    everything = list(Claims(filled(store).connection).all())

    assert {"d"} in [set(articles(claim)) for claim in everything]
    assert (
        sum(len(claim.members) for claim in everything)
        == (store.connection.execute("SELECT count(*) FROM statement").fetchone()[0])
    )


def test_a_claim_is_found_by_any_of_its_statements(store: Store) -> None:
    """Its number is that of its first statement; the others lead to it."""
    claims = Claims(filled(store).connection)
    numbers = [row[0] for row in store.connection.execute("SELECT id FROM statement WHERE words LIKE '%grain port%'")]

    assert len({claims.one(number).id for number in numbers}) == 1
    with pytest.raises(LibraryError, match="no claim 999"):
        claims.one(999)


def test_a_rising_toll_is_an_update_and_no_other_claim_of_the_same(store: Store) -> None:
    """The same with another figure is linked, and not joined."""
    for name, count, day in (("a", 4, "18"), ("b", 11, "19")):
        words = f"the fire at the terminal in Osmere hurt {count} dockers of the night shift"
        told = ((words, (("Piet Lanning", SourceKind.PERSON),)),)
        store.add(*made(name, f"Piet Lanning said {words}.", told, outlet=name, published=f"2026-11-{day}"))
    list(store.grouping.settle())
    first, second = Claims(store.connection).all()

    assert (articles(first), articles(second)) == (["a"], ["b"])
    assert first.linked == ((Relation.UPDATE, second.id),)


def test_a_denial_is_linked_and_not_joined(store: Store) -> None:
    """One says that it is so, the other that it is not."""
    for name, words in (
        ("a", "dockers at Osmere were seriously harmed in the fire"),
        ("b", "dockers at Osmere were not seriously harmed in the fire"),
    ):
        told = ((words, (("Piet Lanning", SourceKind.PERSON),)),)
        store.add(*made(name, f"Piet Lanning said {words}.", told, outlet=name, published="2026-11-18"))
    list(store.grouping.settle())
    first, second = Claims(store.connection).all()

    assert first.linked == ((Relation.DENIAL, second.id),)


def test_a_new_version_leaves_its_old_group(store: Store) -> None:
    """What an article no longer says holds no group together."""
    filled(store)
    store.add(*made("a", f"Mira Tal said {FIRE}.", ((FIRE, MINISTER),), outlet="The Post", published="2026-11-18"))
    list(store.grouping.settle())
    shared = [set(articles(claim)) for claim in Claims(store.connection).all(fewest=2)]

    assert {"b", "c"} in shared
    assert {"a", "b"} in shared


def test_settling_can_stop_and_go_on(store: Store) -> None:
    """Each article is compared in a transaction of its own."""
    filled(store)
    store.connection.execute("UPDATE article SET settled = 0")
    next(store.grouping.settle())

    assert store.grouping.pending() == 3
    list(store.grouping.settle())
    assert store.grouping.pending() == 0


def test_an_agencys_text_without_its_credit_is_known_by_one_that_has_it(store: Store) -> None:
    """The link that is added says that it is inferred, and why."""
    body = f"Ilse Marenko told the harbor council on Tuesday that {PORT}, and that the cranes had been repaired."
    for name, head in (("a", "SOLLUND, Nov 18 (Reuters) - "), ("b", "SOLLUND - ")):
        store.add(*made(name, f"{head}{body}", ((PORT, MINISTER),), outlet=f"The {name}", published="2026-11-18"))
    list(store.grouping.settle())
    claims = Claims(store.connection)
    (shared,) = (claim for claim in claims.all(fewest=2) if PORT in claim.members[0].words)
    credited, matched = (member.chain[0] for member in shared.members)

    assert (credited.name, credited.inferred) == ("Reuters", False)
    assert (matched.name, matched.inferred) == ("Reuters", True)
    assert "credits Reuters" in matched.why
    copy = claims.copy_of("b")
    assert copy is not None
    assert copy.basis is CopyBasis.MATCHED


def test_search_finds_words_in_any_form_and_by_who_said_them(store: Store) -> None:
    """Inflected words are found; a name narrows it to what that person said."""
    filled(store)

    assert {hit.article for hit in search(store.connection, Query("ports opening"))} == {"a", "b", "c"}
    assert {hit.article for hit in search(store.connection, Query("silos", who="Lanning"))} == {"b"}
    assert list(search(store.connection, Query("silos", who="Marenko"))) == []


def test_search_by_day_outlet_and_kind(store: Store) -> None:
    """Both days are included; a kind is one of any link of the chain."""
    filled(store)
    found = search(store.connection, Query("port", since="2026-11-18", until="2026-11-19", oldest=True))

    assert [hit.article for hit in found] == ["a", "b"]
    assert {hit.article for hit in search(store.connection, Query("port", kind=SourceKind.AGENCY))} == {"b"}
    assert {hit.article for hit in search(store.connection, Query(outlet="star"))} == {"c"}


@pytest.mark.parametrize("words", ['"', "OR", 'port" OR "cat', "NEAR(", "*", "-port", "col:port", "100%"])
def test_whatever_is_typed_is_words(store: Store, words: str) -> None:
    """No sign in a query is an operator, and none is an error."""
    list(search(filled(store).connection, Query(words, who=words, about=words, outlet=words)))


def test_sources_are_counted(store: Store) -> None:
    """In how many statements and articles each stands, and of how many it is the origin."""
    rows = {row.name: row for row in sources(filled(store).connection)}

    assert (rows["Ilse Marenko"].articles, rows["Ilse Marenko"].origin) == (3, 3)
    assert (rows["Reuters"].statements, rows["Reuters"].origin) == (1, 0)


def test_articles_of_one_story_are_known(store: Store) -> None:
    """Those on the port are one story, the cat is none of it."""
    filled(store)
    names = dict(store.connection.execute("SELECT id, name FROM article"))

    assert [[names[number] for number in story] for story in store.grouping.stories()] == [["a", "b", "c"]]


def test_how_one_persons_words_changed(store: Store) -> None:
    """Their own statements on a topic, oldest first, each beside the one before; the same words count once."""
    for name, words, day in (
        ("a", "the repairs at Osmere will cost 40 million crowns", "18"),
        ("b", "the repairs at Osmere will cost 40 million crowns", "19"),
        ("c", "the repairs at Osmere could cost 65 million crowns", "24"),
    ):
        told = ((words, MINISTER),)
        store.add(*made(name, f"Ilse Marenko said {words}.", told, outlet=name, published=f"2026-11-{day}"))
    other = "the repairs at Osmere will cost nothing"
    by_other = (("Piet Lanning", SourceKind.PERSON),)
    store.add(*made("d", f"Piet Lanning said {other}.", ((other, by_other),), outlet="d", published="2026-11-20"))
    first, second = turns(store.connection, Query("repairs", who="Marenko"))

    assert (first.carrier.id, first.changes, second.carrier.id) == ("a", (), "c")
    assert {change.kind for change in second.changes} == {DriftKind.NUMBER, DriftKind.HEDGE}
