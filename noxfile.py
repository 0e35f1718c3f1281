"""Every Python, bare and with the tests, and the oldest dependencies: ``nox``, by hand and before a release."""

import re
import tomllib
from pathlib import Path

import nox

PYTHONS = ["3.11", "3.12", "3.13"]


@nox.session(python=PYTHONS)
def bare(session: nox.Session) -> None:
    """Without any extra the program installs, starts and reads."""
    session.install(".")
    session.run("accordingto", "--help", silent=True)
    session.run("accordingto", "read", "examples/harbour.txt", silent=True)


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """The tests pass."""
    session.install(".[dev]")
    session.run("pytest", *session.posargs)


@nox.session(python=PYTHONS[0])
def lowest(session: nox.Session) -> None:
    """The tests pass with the oldest dependencies that pyproject.toml allows."""
    wanted = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    oldest = Path(session.create_tmp()) / "oldest.txt"
    oldest.write_text("\n".join(re.sub(r">=([\d.]+).*", r"==\1.*", line) for line in wanted), encoding="utf-8")
    session.install(".[dev]", "--constraint", str(oldest))
    session.run("pytest", *session.posargs)
