"""What stops publishing, and how it is told."""

from pathlib import Path

import pytest

from accordingto.errors import UsageError
from accordingto.site import publish
from tests.newsroom.conftest import Start

PICTURE = "picture:\n  src: pictures/keel.jpg\n  alt: A keel\n  caption: The keel.\n  credit: Ivo Sander\n"


Case = tuple[str, str, str, str]


@pytest.mark.parametrize(
    "case",
    [
        ("mood: glad\n", "", "articles/bridge.md:7: mood", "found mood"),
        ("slug: Über uns\n", "", "articles/bridge.md:7: slug", "small letters"),
        ("updated: yesterday\n", "", "articles/bridge.md:7: updated", "with a zone"),
        ("updated: 2026-05-04T09:00:00\n", "", "articles/bridge.md:7: updated", "with a zone"),
        ("related: [moon]\n", "", "articles/bridge.md:7: related[1]", "another draft, found moon"),
        ("sources:\n  - how: by phone\n", "", "articles/bridge.md:8: sources[1]", "the field name"),
        (PICTURE.replace("keel.jpg", "gone.jpg"), "", "articles/bridge.md:7: src", "no file pictures/gone.jpg"),
        (PICTURE.replace("pictures/keel.jpg", "site.toml"), "", "articles/bridge.md:7: src", "JPEG, PNG or WebP"),
        (PICTURE.replace("pictures/keel.jpg", "../../x.jpg"), "", "articles/bridge.md:7: src", "no file"),
        (PICTURE.replace("  credit: Ivo Sander\n", ""), "", "articles/bridge.md:7: picture", "the field credit"),
        ("corrections:\n  - date: May\n    text: x\n", "", "articles/bridge.md:8: corrections[1].date", "a date"),
        ("title: Another\n", "", "articles/bridge.md:7", "title twice"),
        ("sources: &a [*a]\n", "", "articles/bridge.md:7", "an alias"),
        ("", "See [this](https://town.example/news/x.html).", "articles/bridge.md:11: link", "none of them"),
        ("", "See [this](gone.md).", "articles/bridge.md:11: link", "found gone.md"),
        ("", "See [this](javascript:alert).", "articles/bridge.md:11: link", "found javascript:alert"),
        ("", "See [this](../../../etc/passwd).", "articles/bridge.md:11: link", "none of them"),
        ("", '![A keel](pictures/keel.jpg "The keel.")', "articles/bridge.md:11: picture.credit", "whose picture"),
        ("", '![](pictures/keel.jpg "The keel."){credit="X"}', "articles/bridge.md:11: picture.alt", "to be seen"),
        ("", '[He]{kind="ghost"} said so.', "articles/bridge.md:11: kind", "found ghost"),
        ("", "```\ncode\n```", "articles/bridge.md:11", "a block of code"),
    ],
)
def test_a_fault_names_its_file_its_line_and_its_field(small: Start, tmp_path: Path, case: Case) -> None:
    """Nothing is written, and one line tells what was expected and what was found."""
    more, text, where, said = case
    result = publish(str(small(more=more, text=text)), str(tmp_path / "site"))

    assert [line for line in result.faults if line.startswith(where) and said in line]
    assert not (tmp_path / "site").exists()


def test_an_error_of_check_stops_and_an_excuse_with_a_reason_lets_through(small: Start, tmp_path: Path) -> None:
    """The excuse is in the log, with its reason."""
    bad = "Sources said the bridge was unsafe."
    stopped = publish(str(small(text=bad)), str(tmp_path / "site"))
    excused = "<!-- accordingto: ignore ANO201 -- seen by the editor -->\n" + bad
    passed = publish(str(small(text=excused)), str(tmp_path / "site"))

    assert any(line.startswith("articles/bridge.md:11:1: ANO201") for line in stopped.faults)
    assert passed.faults == []
    assert [line.rpartition(" -- ")[2] for line in passed.excused] == ["seen by the editor"]


def test_an_excuse_without_a_reason_excuses_nothing(small: Start, tmp_path: Path) -> None:
    """The error stands, and a warning says what the excuse lacks."""
    text = "<!-- accordingto: ignore ANO201 -->\nSources said the bridge was unsafe."
    result = publish(str(small(text=text)), str(tmp_path / "site"))

    assert any("ANO201" in line for line in result.faults)
    assert any("without a reason" in line for line in result.warnings)


def test_warnings_stop_only_where_they_are_asked_to(small: Start, tmp_path: Path) -> None:
    """``strict`` turns them into faults."""
    folder = str(small(more="sources:\n  - name: Nobody Known\n    how: by phone\n"))

    assert publish(folder, None).faults == []
    assert "Nobody Known" in " ".join(publish(folder, None, strict=True).faults)
    assert not (tmp_path / "site").exists()


def test_a_folder_that_is_no_newsroom_is_refused(tmp_path: Path) -> None:
    """The message names the file that is missing."""
    with pytest.raises(UsageError, match=r"site\.toml"):
        publish(str(tmp_path), None)


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ('name = "A"\nbase_url = "town"\ncategories = ["Town"]\n', "site.toml:2: base_url"),
        ('name = "A"\ncategories = ["Town"]\n', "the field base_url"),
        ("name = A\n", "expected TOML"),
        ('name = "A"\nbase_url = "https://a.example/"\ncategories = ["Latest"]\n', "site.toml:3: categories[1]"),
        ('name = "A"\nbase_url = "https://a.example/"\ncategories = ["Art", "art!"]\n', "site.toml:3: categories[2]"),
    ],
)
def test_settings_are_checked_first(small: Start, settings: str, said: str) -> None:
    """Nothing is read before they are right."""
    folder = small()
    (folder / "site.toml").write_text(settings)
    result = publish(str(folder), None)

    assert said in result.faults[0]
    assert result.read == 0
