"""The page about the registry names what its rows hold."""

import json
import re
from pathlib import Path


def test_every_key_is_documented(root: Path) -> None:
    """The table's keys are those that the data use, no more and no fewer."""
    rows = [
        json.loads(line)
        for file in (root / "src/accordingto/registry/data").glob("*.jsonl")
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    page = (root / "docs/reference/registry.md").read_text(encoding="utf-8")

    assert {key for row in rows for key in row} == set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE))
