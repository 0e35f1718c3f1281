"""The pages’ markup, judged by a validator that others maintain; `.ci/run` installs it."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.published import Site


def test_every_page_is_valid_html(site: Site, root: Path, tmp_path: Path) -> None:
    """html-validate finds nothing against the standard, on any page."""
    own = root / "build" / "npm" / "node_modules" / ".bin" / "html-validate"
    program = shutil.which("html-validate") or (str(own) if own.is_file() else None)
    if program is None:
        pytest.skip("html-validate is not installed: npm install --prefix build/npm html-validate@10")
    config = tmp_path / "htmlvalidate.json"
    config.write_text(json.dumps({"root": True, "extends": ["html-validate:standard"]}))
    pages = sorted(map(str, site.folder.rglob("*.html")))
    done = subprocess.run([program, "--config", str(config), *pages], check=False, capture_output=True, text=True)

    assert len(pages) > 20
    assert (done.returncode, done.stdout) == (0, "")
