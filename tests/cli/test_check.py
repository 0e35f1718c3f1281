"""``accordingto check`` and ``accordingto rule`` from the outside."""

import json
from pathlib import Path

import pytest

from accordingto.cli.main import main

BAD = "Ilse Brandt claimed that the ferry was old. The strait was reportedly mined.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, with one draft."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.txt").write_text(BAD)
    return tmp_path


def test_findings_are_exit_code_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The report on standard output, nothing on standard error."""
    assert main(["check", "draft.txt", "--select", "SRC101"]) == 1
    printed = capsys.readouterr()
    assert printed.out.startswith("draft.txt:1:60: SRC101 “reportedly” hides who says so\n")
    assert printed.err == ""


def test_nothing_found_is_exit_code_zero(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And says so."""
    (folder / "draft.txt").write_text("Nobody sailed on Monday.\n")

    assert main(["check", "draft.txt"]) == 0
    assert capsys.readouterr().out == "Nothing found in 1 article.\n"


def test_unread_inputs_win(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 3, the others are checked."""
    assert main(["check", "none.txt", "draft.txt", "--format", "json"]) == 3
    printed = capsys.readouterr()
    assert json.loads(printed.out)["id"] == "draft.txt"
    assert printed.err.count("none.txt") == 2 and "[missing]" in printed.err  # noqa: PT018 - one line


def test_wrong_codes_are_exit_code_two(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With what was expected."""
    assert main(["check", "draft.txt", "--select", "SRX"]) == 2
    assert "found 'SRX'" in capsys.readouterr().err


def test_settings_hold_and_the_command_wins(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file ignores, the command selects."""
    (folder / "accordingto.toml").write_text('[check]\nselect = ["CUE401"]\n')

    assert main(["check", "draft.txt", "--format", "json"]) == 1
    assert [f["code"] for f in json.loads(capsys.readouterr().out)["findings"]] == ["CUE401"]
    assert main(["check", "draft.txt", "--select", "SRC101", "--format", "json"]) == 1
    assert [f["code"] for f in json.loads(capsys.readouterr().out)["findings"]] == ["SRC101"]


def test_excluded_files_are_not_checked(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By the patterns of the settings."""
    (folder / "accordingto.toml").write_text('[check]\nexclude = ["*.txt"]\n')

    assert main(["check", "draft.txt"]) == 0
    assert "No article was checked" in capsys.readouterr().out


def test_a_difference_changes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is shown, and the findings are exit code 1."""
    assert main(["check", "draft.txt", "--select", "CUE401", "--diff"]) == 1
    assert "+Ilse Brandt said that the ferry was old." in capsys.readouterr().out
    assert (folder / "draft.txt").read_text() == BAD


def test_fixes_are_made_and_the_rest_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is left counts."""
    assert main(["check", "draft.txt", "--select", "CUE401,SRC101", "--fix", "--format", "json"]) == 1
    printed = capsys.readouterr()
    assert [f["code"] for f in json.loads(printed.out)["findings"]] == ["SRC101"]
    assert (folder / "draft.txt").read_text() == BAD.replace("claimed", "said")
    assert "1 fixed" in printed.err


def test_fix_and_diff_exclude_each_other(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Wrong usage."""
    assert main(["check", "draft.txt", "--fix", "--diff"]) == 2
    assert "--diff first" in capsys.readouterr().err


def test_statistics_count_by_rule(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With the frequency, most first."""
    assert main(["check", "draft.txt", "draft.txt", "--select", "CUE401,SRC101", "--statistics"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in lines[:2]] == [["2", "CUE401"], ["2", "SRC101"]]
    assert lines[-1] == "     4 in 2 articles of 26 words"


def test_rules_that_are_all_off_are_wrong_usage(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """“Nothing found” would be believed."""
    assert main(["check", "draft.txt", "--select", "QUO501"]) == 2
    assert "found QUO501 alone, which is off: it holds the draft against" in capsys.readouterr().err


def test_rules_that_are_off_say_why(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Once, on standard error."""
    assert main(["check", "draft.txt", "draft.txt", "--select", "REL308,QUO502"]) == 0
    assert capsys.readouterr().err.count("REL308 uncredited-reuse is off: it holds") == 1


def test_sarif_is_one_log(folder: Path) -> None:
    """Into a file, for all inputs."""
    assert main(["check", "draft.txt", "draft.txt", "--select", "SRC101", "--format", "sarif", "-o", "out.sarif"]) == 1
    assert len(json.loads((folder / "out.sarif").read_text())["runs"][0]["results"]) == 2


def test_a_rule_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    """By its code; all of them without one."""
    assert main(["rule", "src101"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("SRC101 agentless-report (warning)")
    assert "Bad:" in said and "Good:" in said and "It is wrong where" in said  # noqa: PT018 - one text
    assert main(["rule"]) == 0
    assert len([line for line in capsys.readouterr().out.splitlines() if line[3:6].isdigit()]) >= 40


def test_an_unknown_rule_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """Near ones are told."""
    assert main(["rule", "SRC999"]) == 2
    assert "SRC101" in capsys.readouterr().err


def test_a_library_wakes_the_rules_that_need_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Named before the command; the draft itself may lie in it."""
    told = (
        "The harbour of Kesten stays open, foreman Ilse Brandt said. “We will not leave Kesten in the winter,” Brandt"
    )
    (folder / "wire.txt").write_text(f"{told} told Reuters.\n", encoding="utf-8")
    (folder / "ours.txt").write_text(f"{told.replace('not', 'never')} told Reuters.\n", encoding="utf-8")
    desk = ["--library", str(folder / "desk.db")]
    assert main([*desk, "add", "wire.txt", "--outlet", "Reuters"]) == 0
    assert main([*desk, "add", "ours.txt", "--outlet", "The Tidewater Post"]) == 0
    capsys.readouterr()

    assert main([*desk, "check", "ours.txt", "--select", "QUO501,REL3"]) == 1
    said = capsys.readouterr()
    assert "QUO501 Reuters has other words here: “We will not leave Kesten in the winter,”" in said.out
    assert "REL309 press-release-reuse is off: a library does not know" in said.err
    assert main(["--library", str(folder / "none.db"), "check", "ours.txt"]) == 3
