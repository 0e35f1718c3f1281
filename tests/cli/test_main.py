import subprocess
import sys

import pytest

import accordingto
from accordingto.cli.base import commands
from accordingto.cli.main import build_parser
from accordingto.exports import format_names


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    """The program itself."""
    return subprocess.run(
        [sys.executable, "-m", "accordingto", *arguments], capture_output=True, text=True, check=False
    )


def test_the_version_is_printed() -> None:
    """On standard output, exit 0."""
    done = run("--version")

    assert (done.returncode, done.stdout) == (0, f"accordingto {accordingto.__version__}\n")


@pytest.mark.parametrize("command", list(commands()), ids=lambda command: command.name)
def test_every_command_has_a_summary_a_description_and_examples(command: object) -> None:
    """The help helps."""
    assert all(getattr(command, field) for field in ("name", "summary", "description", "examples"))
    assert f"accordingto {getattr(command, 'name')}" in getattr(command, "examples")  # noqa: B009 - a dynamic look


def test_every_format_is_offered_and_explained() -> None:
    """``--format`` names what the catalogue finds."""
    done = run("read", "--help")

    assert done.returncode == 0
    assert all(name in done.stdout for name in format_names())


def test_help_imports_nothing_heavy() -> None:
    """A cold start pays for what it uses."""
    heavy = ("onnxruntime", "numpy", "tokenizers", "trafilatura", "lxml", "httpx", "jinja2", "rich")
    program = (
        f"import sys, accordingto.cli.main as m; m.build_parser(); print([h for h in {heavy!r} if h in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_a_closed_pipe_is_no_error() -> None:
    """``accordingto … | head -1`` ends quietly."""
    command = f"{sys.executable} -m accordingto read --help | head -c 1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")


def test_options_are_read_as_given() -> None:
    """The date stays as the user wrote it."""
    options = build_parser().parse_args(["read", "a", "b", "--published", "2025-12-26", "--outlet", "The Post"])

    assert (options.inputs, options.published, options.outlet) == (["a", "b"], "2025-12-26", "The Post")


@pytest.mark.parametrize("before", [[], ["--library", "harbour.db"], ["--library=harbour.db"]])
def test_one_command_does_not_wait_for_the_others(before: list[str]) -> None:
    """Only what is asked for is imported and explained."""
    program = (
        "import sys\nfrom accordingto.cli.main import main\n"
        f"try:\n    main({[*before, 'trace', '--help']!r})\nfinally:\n"
        "    print([name for name in sorted(sys.modules) if name.startswith('accordingto.cli.commands.')])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    assert done.returncode == 0
    assert done.stdout.splitlines()[-1] == "['accordingto.cli.commands.trace']"


def test_an_unknown_command_is_told_what_there_is() -> None:
    """All commands are named, exit 2."""
    done = run("tell")

    assert done.returncode == 2
    assert all(command.name in done.stderr for command in commands())
