"""Rules of the default set were right often enough on real articles, as people judged them."""

import json
from collections import defaultdict
from pathlib import Path

import pytest

from accordingto.check.catalogue import all_rules

LEAST, ENOUGH = 0.85, 5
DEFAULT = [rule.code for rule in all_rules() if rule.default]


@pytest.fixture(scope="module")
def verdicts(root: Path) -> dict[str, list[bool]]:
    """By rule, whether each judged finding was right."""
    found = defaultdict(list)
    for line in (root / "benchmarks/quality/check_judgements.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        found[row["code"]].append(row["right"])
    return found


@pytest.mark.parametrize("code", DEFAULT)
def test_a_default_rule_was_right_often_enough(code: str, verdicts: dict[str, list[bool]]) -> None:
    """Five judgements or more, 85 % of them right."""
    judged = verdicts[code]

    assert len(judged) >= ENOUGH
    assert sum(judged) >= LEAST * len(judged)


def test_judgements_hold_no_text(root: Path) -> None:
    """Codes, ids, offsets, verdicts: the articles are their publishers'."""
    for line in (root / "benchmarks/quality/check_judgements.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        assert sorted(row) == ["code", "id", "right", "span"]
        assert all(isinstance(offset, int) for offset in row["span"])
