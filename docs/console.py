"""The commands that pages show, and what they print: run, compared, written anew.

A ``console`` block holds lines that begin with ``$ `` (``> `` where a command goes on) and, below each, what it
prints. Commands run in an empty
folder that has a copy of ``examples/``, one block after another, 80 columns wide and without colour. A line ``…`` in
the output stands for any lines that are left out.
"""

import os
import re
import shutil
import subprocess
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
LEFT_OUT = "…"
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_MARK = "--- the next command ---"


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block of a page: its language, its body, and where the body stands in the page."""

    language: str
    body: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Step:
    """One command of a block, and what the page says that it prints."""

    command: str
    printed: str


def blocks(page: str) -> Iterator[Block]:
    """The fenced blocks of a page, in order."""
    for match in _BLOCK.finditer(page):
        yield Block(match.group(1), match.group(2), match.start(2), match.end(2))


def steps(body: str) -> list[Step]:
    """The commands of a ``console`` block."""
    pieces = re.split(r"^\$ (.*(?:\n> .*)*)\n", body, flags=re.MULTILINE)
    return [Step(command, printed) for command, printed in zip(pieces[1::2], pieces[2::2], strict=True)]


def prepare(folder: Path) -> None:
    """Put the examples where commands will look for them."""
    shutil.copytree(ROOT / "examples", folder / "examples")


def run(body: str, folder: Path) -> list[Step]:
    """The same steps, with what they really print."""
    commands = [step.command for step in steps(body)]
    typed = (command.replace("\n> ", "\n") for command in commands)
    script = "\n".join(f"{command}\n__said=$?; printf '\\n{_MARK}\\n'; (exit $__said)" for command in typed)
    paths = [sysconfig.get_path("scripts"), os.environ.get("PATH", "")]
    environment = os.environ | {"PATH": os.pathsep.join(paths), "NO_COLOR": "1", "COLUMNS": "80", "TERM": "dumb"}
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=folder,
        env=environment,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
    )
    outputs = done.stdout.split(f"\n{_MARK}\n")
    return [Step(command, _ended(printed)) for command, printed in zip(commands, outputs, strict=False)]


def agrees(shown: str, real: str) -> bool:
    """Is ``shown`` what is printed, apart from the lines that it leaves out?"""
    pieces = re.split(rf"^{LEFT_OUT}\n", shown, flags=re.MULTILINE)
    return re.fullmatch(r"(?:.*\n)*?".join(map(re.escape, pieces)), real) is not None


def fill(page: str, folder: Path) -> str:
    """The page with what its commands print now; outputs with lines left out are kept if they still agree."""
    made, at = [], 0
    for block in blocks(page):
        if block.language != "console":
            continue
        shown = steps(block.body)
        real = run(block.body, folder)
        body = "".join(f"$ {now.command}\n{_kept(then, now)}" for then, now in zip(shown, real, strict=True))
        made += [page[at : block.start], body]
        at = block.end
    return "".join([*made, page[at:]])


def _kept(shown: Step, real: Step) -> str:
    if LEFT_OUT not in shown.printed.splitlines():
        return real.printed
    if not agrees(shown.printed, real.printed):
        raise SystemExit(f"$ {shown.command}\nno longer prints\n{shown.printed}\nbut\n{real.printed}\nmend it by hand")
    return shown.printed


def _ended(printed: str) -> str:
    return printed if not printed or printed.endswith("\n") else f"{printed}\n"
