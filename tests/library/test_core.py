"""Which statements of a matched claim are counted."""

import sqlite3

import pytest

from accordingto.library.core import core_of


@pytest.fixture
def ties() -> sqlite3.Connection:
    """Statements 1 to 5 of the articles 10, 20, 20, 30 and 40."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE tie (one, other, relation, score, why)")
    rows = [(1, 2, 0.9), (1, 4, 0.8), (2, 4, 0.8), (1, 3, 0.3), (3, 4, 0.2), (1, 5, 0.21)]
    connection.executemany("INSERT INTO tie VALUES (?, ?, 'same', ?, '')", rows)
    connection.execute("INSERT INTO tie VALUES (4, 5, 'denial', 0.9, '')")
    return connection


HOMES = {1: 10, 2: 20, 3: 20, 4: 30, 5: 40}


def test_what_an_article_says_besides_is_not_counted(ties: sqlite3.Connection) -> None:
    """Nor is what is like the others in part only."""
    assert core_of(ties, HOMES) == {1, 2, 4}


def test_of_one_article_everything_counts(ties: sqlite3.Connection) -> None:
    """There is nothing to hold it against."""
    assert core_of(ties, {2: 20, 3: 20}) == {2, 3}


def test_without_ties_everything_counts(ties: sqlite3.Connection) -> None:
    """As where only the name of a claim is left of what joined it."""
    assert core_of(ties, {7: 70, 8: 80}) == {7, 8}
