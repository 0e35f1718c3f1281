import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from accordingto.cli.main import main
from accordingto.errors import UsageError
from accordingto.lines import count_lines
from accordingto.registry import forget, lookup, lookup_domain
from accordingto.types import Carrier, SourceKind, Span, Statement

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Write]:
    """Lets a test write the user's own file."""

    def install(*lines: object) -> Path:
        path = tmp_path / "sources.jsonl"
        path.write_text("\n".join(x if isinstance(x, str) else json.dumps(x) for x in lines), encoding="utf-8")
        monkeypatch.setenv("ACCORDINGTO_SOURCES", str(path))
        forget()
        return path

    yield install
    monkeypatch.undo()
    forget()


HARBOUR = {"name": "The Harbour Post", "kind": "outlet", "domains": ["harbour.example"], "country": "NZ"}


def test_an_own_source_is_found_by_name_and_address(write: Write) -> None:
    """It is an entry like any other, on the user's word."""
    write(HARBOUR)
    found = lookup("Harbour Post")

    assert found is not None
    assert (found.kind, found.provenance) == (SourceKind.OUTLET, "your own file")
    assert lookup_domain("https://www.harbour.example/a") == found


def test_an_own_source_replaces_the_registrys(write: Write) -> None:
    """The whole entry is the user's."""
    write({"name": "Reuters", "kind": "outlet"})
    found = lookup("Reuters")

    assert found is not None
    assert (found.kind, found.domains) == (SourceKind.OUTLET, ())


def test_an_own_alias_counts_more_than_the_registrys(write: Write) -> None:
    """Of names that both have, the user's is meant."""
    write({"name": "Alpine Post", "kind": "outlet", "aliases": ["AP"], "domains": ["apnews.com"]})

    assert [entry.name if entry else None for entry in (lookup("AP"), lookup_domain("apnews.com"))] == [
        "Alpine Post"
    ] * 2


def test_a_source_can_be_removed(write: Write) -> None:
    """As if the registry had never known it."""
    write({"name": "reuters", "remove": True})

    assert lookup("Reuters") is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("{", "one JSON object a line"),
        ("[]", '"name"'),
        ({"name": "…", "kind": "outlet"}, '"name"'),
        ({"name": "X"}, '"kind"'),
        ({"name": "X", "kind": "person"}, '"kind"'),
        ({"name": "X", "kind": "outlet", "aliases": "Y"}, "'aliases'"),
        ({"name": "X", "kind": "outlet", "country": 4}, "'country'"),
        ({"name": "X", "kind": "state_media"}, '"state"'),
        ({"name": "X", "kind": "outlet", "state": "Y"}, '"state"'),
    ],
)
def test_a_wrong_line_is_told_with_its_place(write: Write, line: object, expected: str) -> None:
    """What was expected, and in which line of which file."""
    path = write(HARBOUR, line)
    with pytest.raises(UsageError) as told:
        lookup("Reuters")

    assert expected in str(told.value)
    assert f"{path}, line 2" in str(told.value)


def test_a_named_file_must_be_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A slip in the variable is told, where a missing file in the usual place is none."""
    monkeypatch.setenv("ACCORDINGTO_SOURCES", str(tmp_path / "none.jsonl"))
    forget()
    with pytest.raises(UsageError, match="found none"):
        lookup("Reuters")
    monkeypatch.delenv("ACCORDINGTO_SOURCES")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert lookup("Reuters") is not None
    forget()


def test_the_command_prints_an_entry(capsys: pytest.CaptureFixture[str]) -> None:
    """Name, kind, country, and on whose word."""
    assert main(["sources", "the state news agency KCNA"]) == 0

    printed = capsys.readouterr().out
    assert printed.startswith("Korean Central News Agency (state media, KP, of North Korea)")
    assert "on the word of" in printed


def test_the_command_finds_by_address_and_by_part(capsys: pytest.CaptureFixture[str]) -> None:
    """An address belongs to one entry, a part of a name to several."""
    assert main(["sources", "https://www.reuters.com/world", "Washington", "--format", "json"]) == 0

    names = [json.loads(line)["name"] for line in capsys.readouterr().out.splitlines()]
    assert names[0] == "Reuters"
    assert {"The Washington Post", "The Washington Times"} <= set(names)


def test_the_command_tells_what_it_does_not_find(capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 3, a line on standard error, the others printed."""
    assert main(["sources", "Zzyzx Gazette", "Reuters"]) == 3

    printed = capsys.readouterr()
    assert "Zzyzx Gazette" in printed.err
    assert printed.out.startswith("Reuters (")


def test_the_command_narrows_by_kind_and_country(capsys: pytest.CaptureFixture[str]) -> None:
    """Without words all that fit are shown."""
    assert main(["sources", "--kind", "agency", "--country", "de", "--format", "json"]) == 0

    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {(row["kind"], row["country"]) for row in rows} == {("agency", "DE")}


def test_the_command_stops_at_a_wrong_file(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 2 with the reason: an answer without the user's own sources would be a wrong one."""
    write("{")

    assert main(["sources", "Reuters"]) == 2
    assert "line 1" in capsys.readouterr().err


def test_titles_of_a_group_that_a_user_names_are_one_outlet(write: Write) -> None:
    """Two of its papers that have a claim from nobody else are one line; two that have nothing in common are two."""
    members = [Statement(f"a{n}", n, (Span(0, 1),), "the port will open") for n in range(2)]
    carriers = [Carrier("a0", "Harbour Post"), Carrier("a1", "Harbour Evening")]
    apart = count_lines(members, carriers)
    group = {"kind": "outlet", "part_of": "Harbour Group"}
    write({"name": "Harbour Post"} | group, {"name": "Harbour Evening"} | group)
    together = count_lines(members, carriers)

    assert (apart.high, together.high) == (2, 1)
