"""Every command can be found, and says how it is used."""

import shlex

import pytest

from accordingto.cli.base import Command, commands
from accordingto.cli.main import build_parser

COMMANDS = list(commands())


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_command_has_an_example_that_it_understands(command: Command) -> None:
    """Each example of the help that names a command parses."""
    examples = [line.strip() for line in command.examples.splitlines() if f"accordingto {command.name}" in line]

    assert examples
    for example in examples:
        build_parser().parse_args(shlex.split(example.split("accordingto ", 1)[1].split(" > ")[0]))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_help_is_printed_and_ends_well(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    """``accordingto COMMAND --help`` shows every argument with its help, and exits with 0."""
    with pytest.raises(SystemExit) as left:
        build_parser().parse_args([command.name, "--help"])

    assert left.value.code == 0
    assert command.summary.split()[0].lower() in capsys.readouterr().out.lower()
