"""The pre-commit hooks, run by pre-commit itself in a repository of drafts."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

import pytest

yaml = pytest.importorskip("yaml")
pytest.importorskip("pre_commit")

BAD = "Ilse Brandt claimed that the ferry was old.\n"


def hooks(root: Path) -> dict[str, dict[str, Any]]:
    """The hooks that the repository offers, by id."""
    manifest = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    return {hook["id"]: hook for hook in manifest}


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """A command in the repository, which finds this program and pre-commit first."""
    paths = os.pathsep.join([sysconfig.get_path("scripts"), os.environ.get("PATH", "")])
    home = folder.parent / "home"
    environment = os.environ | {"PATH": paths, "PRE_COMMIT_HOME": str(home), "HOME": str(home)}
    return subprocess.run(command, cwd=folder, env=environment, check=False, capture_output=True, text=True)


@pytest.fixture
def drafts(root: Path, tmp_path: Path) -> Path:
    """A repository with one draft, whose hooks are ours, run from where the tests run."""
    folder = tmp_path / "drafts"
    folder.mkdir()
    local = [{**hook, "language": "system"} for hook in hooks(root).values()]
    config = {"repos": [{"repo": "local", "hooks": local}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
    (folder / "draft.md").write_text(BAD)
    (folder / "code.py").write_text("# word has it\n")
    assert run(folder, "git", "init", "-q").returncode == 0
    assert run(folder, "git", "add", ".").returncode == 0
    return folder


def test_the_manifest_is_valid(root: Path) -> None:
    """As pre-commit judges it."""
    manifest = str(root / ".pre-commit-hooks.yaml")
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-manifest", manifest], check=False, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stdout


def test_a_finding_stops_the_commit(drafts: Path) -> None:
    """It is shown, with its place; files that are no drafts are not read."""
    done = run(drafts, sys.executable, "-m", "pre_commit", "run", "accordingto-check", "--all-files")

    assert done.returncode == 1, done.stderr
    assert "draft.md:1:13: CUE401" in done.stdout
    assert "code.py" not in done.stdout


def test_the_fixing_hook_fixes(drafts: Path) -> None:
    """pre-commit fails once, since a file changed, and passes then."""
    first = run(drafts, sys.executable, "-m", "pre_commit", "run", "accordingto-fix", "--all-files")
    second = run(drafts, sys.executable, "-m", "pre_commit", "run", "accordingto-fix", "--all-files")

    assert (first.returncode, second.returncode) == (1, 0), first.stdout + second.stdout
    assert (drafts / "draft.md").read_text() == BAD.replace("claimed", "said")
