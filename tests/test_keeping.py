"""The library from Python."""

import json
from pathlib import Path

import pytest

import accordingto
from accordingto.library import Kept
from accordingto.types import Fate, Refusal

PORT = "The grain port at Osmere will reopen by the end of March, Trade Minister Ilse Marenko said on Tuesday."


def articles(folder: Path) -> str:
    """Two papers with one claim, and one without an article."""
    texts = [f"Osmere port\n\n{PORT}", f"Grain again\n\n{PORT} She spoke on the quay.", ""]
    rows = [{"id": f"a{n}", "text": t, "outlet": f"Paper {n}", "published": "2026-11-18"} for n, t in enumerate(texts)]
    path = folder / "articles.jsonl"
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return str(path)


def test_articles_go_in_and_claims_come_out(tmp_path: Path) -> None:
    """Added once, matched, found by words and by day, confirmed."""
    with accordingto.open_library(tmp_path / "port.db") as library:
        done = library.add(articles(tmp_path))
        assert (done["a0"], done["a1"]) == (Kept.ADDED, Kept.ADDED)
        assert [result.code for result in done.values() if isinstance(result, Refusal)] == ["empty"]
        assert library.add(articles(tmp_path))["a0"] is Kept.UNCHANGED

        shared = [claim for claim in library.claims(fewest=2) if "grain port" in claim.members[0].words]
        assert [member.article for member in shared[0].members] == ["a0", "a1"]
        assert library.claim(shared[0].id) == shared[0]
        assert {hit.article for hit in library.search("grain port", who="Marenko")} == {"a0", "a1"}
        assert library.changes("grain port", "Marenko")[0].changes == ()
        (due,) = library.due(until="2027-03-31")
        assert library.confirm(due.claim, Fate.KEPT).confirmed is Fate.KEPT


def test_the_library_of_the_commands_is_the_default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment names it."""
    monkeypatch.setenv("ACCORDINGTO_LIBRARY", str(tmp_path / "named.db"))
    with accordingto.open_library() as library:
        assert library.path == tmp_path / "named.db"


def test_a_claim_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    """As on the command line."""
    with accordingto.open_library(tmp_path / "empty.db") as library, pytest.raises(accordingto.LibraryError):
        library.claim(7)
