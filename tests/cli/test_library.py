"""The commands of the library, from articles to claims."""

import json
import re
import xml.etree.ElementTree as ET
from importlib.resources import files
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from accordingto.cli.main import main
from accordingto.library import Store
from tests.cli.conftest import PORT, reads, run
from tests.library.helper import coming


def articles(folder: Path, *texts: str) -> str:
    """A JSON Lines file with these articles, of an outlet each."""
    path = folder / "articles.jsonl"
    rows = [
        {"id": f"a{n}", "text": text, "outlet": f"Paper {n}", "published": f"2026-11-{10 + n}"}
        for n, text in enumerate(texts)
    ]
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return str(path)


def two(tmp_path: Path) -> str:
    """Two articles with one claim."""
    return articles(tmp_path, f"Ilse Marenko said {PORT}.", f"On Tuesday Ilse Marenko told the council that {PORT}.")


def due(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A library with one claim that falls due."""
    store = Store(library, create=True)
    store.add(*coming("post", PORT, "2026-11-18", when="by the end of March", latest="2027-03-31"))
    store.close()
    capsys.readouterr()


def test_each_article_is_told_when_it_is_kept(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line an article on standard output, the summary on standard error."""
    assert run(library, "add", two(tmp_path)) == 0
    said = capsys.readouterr()

    assert said.out == "added\ta0\nadded\ta1\n"
    assert said.err == "2 added; 2 compared with the others\n"


def test_what_is_there_is_not_read_again(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The second run only looks."""
    source = two(tmp_path)
    run(library, "add", source)
    reads.clear()

    assert run(library, "add", source) == 0
    assert reads == []
    assert "unchanged\ta1" in capsys.readouterr().out


def test_a_refusal_is_told_and_the_others_are_kept(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 3, and why."""
    source = articles(tmp_path, "unreadable", f"Ilse Marenko said {PORT}.")

    assert run(library, "add", source) == 3
    said = capsys.readouterr()
    assert said.out == "added\ta1\n"
    assert "refused: 1 no-article" in said.err


def test_folders_are_added_with_what_lies_in_them(library: Path, tmp_path: Path) -> None:
    """Files below, in their order; hidden ones are left alone."""
    folder = tmp_path / "pages"
    (folder / "deep").mkdir(parents=True)
    for name in ("b.txt", "deep/c.txt", ".hidden.txt", "a.txt"):
        (folder / name).write_text(f"Ilse Marenko said {PORT}, in {name}.", encoding="utf-8")

    assert run(library, "add", str(folder)) == 0
    assert [Path(name).name for name in reads] == ["a.txt", "b.txt", "c.txt"]


def test_again_reads_what_another_model_has_read(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without any input."""
    run(library, "add", two(tmp_path))
    reads.clear()
    capsys.readouterr()

    assert run(library, "add", "--again") == 0
    assert reads == ["a0", "a1"]
    assert capsys.readouterr().out == "read-again\ta0\nread-again\ta1\n"


def test_nothing_to_add_is_wrong_usage(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It says what to name."""
    assert run(library, "add") == 2
    assert "name a file" in capsys.readouterr().err


def test_claims_as_json_are_what_the_schema_says(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One object a line; the shared one has both articles, one line, one origin."""
    run(library, "add", two(tmp_path))
    capsys.readouterr()
    assert run(library, "claims", "--format", "json") == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    schema = json.loads((files("accordingto") / "schemas" / "claims-1.json").read_text(encoding="utf-8"))
    for row in rows:
        Draft202012Validator(schema).validate(row)
    (shared,) = [row for row in rows if len(row["members"]) > 1]

    assert [member["article"] for member in shared["members"]] == ["a0", "a1"]
    assert [member["chain"] for member in shared["members"]] == [["Ilse Marenko"]] * 2
    assert (shared["lines"], shared["origins"], shared["bottlenecks"]) == ([1, 1], ["Ilse Marenko"], ["Ilse Marenko"])


def test_claims_in_words(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Those that two articles carry, with their lines."""
    run(library, "add", two(tmp_path))
    capsys.readouterr()
    run(library, "claims")

    assert "2 articles, 1 independent line; origin: Ilse Marenko" in capsys.readouterr().out


@pytest.mark.parametrize("form", ["text", "json", "svg", "mermaid", "graphml"])
def test_a_trace_in_every_format(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    """Each names the origin and both papers."""
    run(library, "add", two(tmp_path))
    capsys.readouterr()

    assert run(library, "trace", "1", "--format", form) == 0
    written = capsys.readouterr().out
    assert "Ilse Marenko" in written
    assert "Paper 0" in written
    assert "Paper 1" in written
    if form in ("svg", "graphml"):
        assert ET.fromstring(written).tag.endswith(form)  # noqa: S314 - our own


def test_a_trace_of_nothing_is_an_error(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It says where the numbers are listed."""
    run(library, "add", two(tmp_path))

    assert run(library, "trace", "999") == 3
    assert "accordingto claims lists them" in capsys.readouterr().err


def test_marks_in_names_end_no_label(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever an outlet is called, the graphs stay whole."""
    path = tmp_path / "odd.jsonl"
    row = {"id": "odd", "text": f"Ilse Marenko said {PORT}.", "outlet": 'The "<b>" & Co #1\u0007'}
    path.write_text(json.dumps(row), encoding="utf-8")
    run(library, "add", str(path))
    capsys.readouterr()
    for form in ("svg", "graphml"):
        run(library, "trace", "1", "--format", form)
        assert ET.fromstring(capsys.readouterr().out) is not None  # noqa: S314 - our own
    run(library, "trace", "1", "--format", "mermaid")

    assert '["The #quot;#lt;b#gt;#quot; & Co #35;1' in capsys.readouterr().out


def test_search_and_sources(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In words and as JSON."""
    run(library, "add", two(tmp_path))
    capsys.readouterr()
    run(library, "search", "grain", "port", "--since", "2026-11-11", "--format", "json")
    run(library, "sources", "--format", "json")
    found, source = (json.loads(line) for line in capsys.readouterr().out.splitlines())

    assert (found["article"], found["chain"]) == ("a1", ["Ilse Marenko"])
    assert (source["name"], source["articles"]) == ("Ilse Marenko", 2)


def test_sources_joins_the_registry_with_the_library(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who that is, and what the library has from them; a source that the registry lacks is found in the library."""
    run(library, "add", two(tmp_path))
    capsys.readouterr()

    assert run(library, "sources", "marenko") == 0
    assert "in the library: 2 statements" in capsys.readouterr().out
    assert run(library, "sources", "Reuters", "Zzyzx Gazette") == 3
    assert capsys.readouterr().out.startswith("Reuters (agency")


def test_the_library_may_be_named_by_the_environment(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``--library`` wins over ``ACCORDINGTO_LIBRARY``."""
    monkeypatch.setenv("ACCORDINGTO_LIBRARY", str(library))
    source = two(tmp_path)

    assert main(["add", source]) == 0
    assert library.exists()
    assert run(tmp_path / "other.db", "claims") == 3


def test_a_library_that_is_none_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 3, with the path."""
    assert run(tmp_path / "none.db", "claims") == 3
    assert "none.db" in capsys.readouterr().err


def test_due_as_json_and_as_a_calendar(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The schema describes the one, calendars open the other."""
    due(library, capsys)
    assert run(library, "due", "--format", "json") == 0
    (row,) = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    schema = json.loads((files("accordingto") / "schemas" / "due-1.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(row)
    assert run(library, "due", "--ics") == 0
    calendar = capsys.readouterr().out

    assert (row["window"]["latest"], row["chain"]) == ("2027-03-31", ["Ilse Marenko"])
    assert calendar.startswith("BEGIN:VCALENDAR")
    assert "DTSTART;VALUE=DATE:20270331" in calendar


def test_due_in_words_by_today(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Before its day there is nothing yet; after it, that nothing is told is said."""
    due(library, capsys)
    run(library, "due", "--today", "2027-01-01")
    assert "nothing yet" in capsys.readouterr().out
    run(library, "due", "--today", "2027-04-01")

    assert "its day has passed, and no later article tells" in " ".join(capsys.readouterr().out.split())


def test_a_fate_is_confirmed_and_taken_back(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By the number of the claim."""
    due(library, capsys)
    assert run(library, "due", "--confirm", "1", "kept") == 0
    assert "kept, as confirmed" in capsys.readouterr().out
    assert run(library, "due", "--confirm", "1", "open") == 0
    assert "confirmed" not in capsys.readouterr().out


@pytest.mark.parametrize(("claim", "fate", "code"), [("one", "kept", 2), ("1", "lost", 2), ("999", "kept", 3)])
def test_a_fate_that_cannot_be_kept_is_an_error(
    library: Path, capsys: pytest.CaptureFixture[str], claim: str, fate: str, code: int
) -> None:
    """It says what was expected."""
    due(library, capsys)

    assert run(library, "due", "--confirm", claim, fate) == code
    assert "expected" in capsys.readouterr().err


def test_a_trace_marks_copies_bottlenecks_and_credit(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whose text each article carries, with its credit or without, and what all of it passes."""
    body = f"Ilse Marenko told the harbor council on Tuesday that {PORT}, and that the cranes had been repaired by the"
    body += " company that built them, whose engineers had slept on the quay for a month in tents of sailcloth."
    source = articles(tmp_path, f"OSMERE, Nov 18 (Reuters) - {body}", f"OSMERE - {body}")
    run(library, "add", source)
    capsys.readouterr()
    for form in ("svg", "mermaid", "graphml"):
        run(library, "trace", "1", "--format", form)
        written = " ".join(re.sub(r"<[^>]*>", " ", capsys.readouterr().out).split())
        assert "Reuters’s text, with its credit" in written
        assert "Reuters’s text, without its credit" in written
    run(library, "trace", "1", "--format", "svg")

    assert capsys.readouterr().out.count('class="ring"') == 2


def test_changes_of_ones_words_in_words_and_as_json(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whose is asked for; without a name it is wrong usage."""
    run(library, "add", two(tmp_path))
    capsys.readouterr()

    assert run(library, "search", "port", "--changes") == 2
    assert run(library, "search", "port", "--who", "Marenko", "--changes") == 0
    assert "Paper 0 ← Ilse Marenko" in capsys.readouterr().out
    run(library, "search", "port", "--who", "Marenko", "--changes", "--format", "json")
    (row,) = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert (row["article"], row["changes"]) == ("a0", [])
