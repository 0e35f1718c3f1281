"""The runner of the pages' commands, tried on itself."""

from pathlib import Path

import pytest

from docs import console


def test_steps_are_told_apart() -> None:
    """Each line with a dollar sign begins a command; what follows is its output."""
    assert console.steps("$ one\na\nb\n$ two\n$ three\nc\n") == [
        console.Step("one", "a\nb\n"),
        console.Step("two", ""),
        console.Step("three", "c\n"),
    ]


def test_commands_may_go_on(tmp_path: Path) -> None:
    """A line that begins with an angle bracket belongs to the command above it."""
    (step,) = console.run("$ echo 'a\n> b'\n", tmp_path)

    assert step == console.Step("echo 'a\n> b'", "a\nb\n")


def test_outputs_and_exit_codes_come_back(tmp_path: Path) -> None:
    """Standard output and error are caught, and the next command sees the exit code."""
    real = console.run("$ echo one; echo two >&2\n$ exit_code() { return 3; }; exit_code\n$ echo $?\n", tmp_path)

    assert [step.printed for step in real] == ["one\ntwo\n", "", "3\n"]


@pytest.mark.parametrize(
    ("shown", "agrees"),
    [
        ("a\nb\nc\n", True),
        ("a\n…\nc\n", True),
        ("…\nc\n", True),
        ("a\n…\n", True),
        ("a\nc\n", False),
        ("…\nb\n", False),
    ],
)
def test_lines_may_be_left_out(shown: str, agrees: bool) -> None:  # noqa: FBT001 - what is expected is a truth
    """A line with an ellipsis stands for any number of lines, nothing else does."""
    assert console.agrees(shown, "a\nb\nc\n") is agrees


def test_filling_writes_what_is_printed(tmp_path: Path) -> None:
    """Outputs are written anew, other blocks and outputs with lines left out stay."""
    page = "# A\n\n```console\n$ echo new\nold\n$ printf 'a\\nb\\n'\na\n…\n```\n\n```sh\nleave me\n```\n"

    assert console.fill(page, tmp_path) == page.replace("old", "new")
