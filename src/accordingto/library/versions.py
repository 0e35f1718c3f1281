"""What changed between two versions of an article."""

import difflib
from collections.abc import Sequence
from typing import Any

from accordingto.text.sentences import split_sentences
from accordingto.types import Reading

_MOST_CHANGES = 40


def changes(before: dict[str, Any], now: Reading) -> list[dict[str, str]]:
    """What changed between two versions: fields, and sentences that went or came."""
    document = now.document
    found = [
        {"field": field, "was": str(before.get(field) or ""), "now": str(value or "")}
        for field, value in (("title", document.title), ("outlet", document.outlet), ("published", document.published))
        if (before.get(field) or None) != value
    ]
    old, new = (_sentences(text) for text in (before["text"], document.text))
    for mark, was_from, was_to, now_from, now_to in _edits(old, new):
        if mark != "equal":
            found.append(
                {"field": "text", "was": " ".join(old[was_from:was_to]), "now": " ".join(new[now_from:now_to])}
            )
    return found[:_MOST_CHANGES]


def _edits(old: list[str], new: list[str]) -> Sequence[tuple[str, int, int, int, int]]:
    return difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()


def _sentences(text: str) -> list[str]:
    """The first sentences of a text: more than a thousand are not compared."""
    lines = [line for line in text.splitlines() if line.strip()]
    return [line[start:end] for line in lines for start, end in split_sentences(line)][:1000]
