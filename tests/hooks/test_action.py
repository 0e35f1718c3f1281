"""The GitHub Action: its own script, run by the shell that it asks for."""

import os
import subprocess
import sysconfig
from pathlib import Path

import pytest

yaml = pytest.importorskip("yaml")


def check(root: Path, folder: Path, inputs: str, arguments: str = "") -> subprocess.CompletedProcess[str]:
    """Run the step that checks."""
    action = yaml.safe_load((root / "action.yml").read_text(encoding="utf-8"))
    script = action["runs"]["steps"][-1]["run"]
    paths = os.pathsep.join([sysconfig.get_path("scripts"), os.environ.get("PATH", "")])
    environment = os.environ | {"PATH": paths, "INPUTS": inputs, "ARGUMENTS": arguments}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(command, cwd=folder, env=environment, check=False, capture_output=True, text=True)


def test_folders_are_searched_for_drafts(root: Path, tmp_path: Path) -> None:
    """Names with spaces too; annotations come out, and the exit code is check's."""
    drafts = tmp_path / "drafts" / "may issue"
    drafts.mkdir(parents=True)
    (drafts / "a b.md").write_text("Ilse Brandt claimed that the ferry was old.\n")
    (drafts / "notes.py").write_text("pass\n")
    done = check(root, tmp_path, "drafts\n", "--select CUE401 --ignore SRC")

    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::warning file=drafts/may issue/a b.md,line=1,endLine=1,col=13")


def test_nothing_to_check_is_wrong_usage(root: Path, tmp_path: Path) -> None:
    """An empty folder would look like praise."""
    (tmp_path / "drafts").mkdir()
    done = check(root, tmp_path, "drafts")

    assert done.returncode == 2
    assert "found none in: drafts" in done.stderr
