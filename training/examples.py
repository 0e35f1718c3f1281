"""Annotated articles → training examples.

Three kinds: articles read flat (the outermost layer); the same with one sentence in focus, sometimes wrapped into the
speech of another source, so that the network learns to read what lies in focus and nothing else; and passages whose
every level is annotated, flat and with an outer content in focus. Where the annotation does not tell (source and cue
inside a passage's evidence, everything outside a passage) the loss is masked.
"""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from accordingto.model.features import Window, make_windows
from accordingto.text.sentences import split_sentences

IGNORE = -100
ROLES = ("source", "cue", "content")
Spans = list[list[int]]


@dataclass(slots=True)
class Example:
    """One window with its labels: tags, and for each pointer a list of (from positions, to positions)."""

    window: Window
    focus: np.ndarray
    tags: np.ndarray
    cue_of: list[tuple[list[int], list[int]]]
    source_of: list[tuple[list[int], list[int]]]


def paragraphs(text: str) -> list[tuple[int, int]]:
    found, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((at, at + len(line)))
        at += len(line) + 1
    return found


def load(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def positions(window: Window, spans: Spans) -> list[int]:
    """The word-beginning pieces that lie inside the spans."""
    starts = window.starts[window.heads]
    chosen = np.zeros(len(starts), dtype=bool)
    for s, e in spans:
        chosen |= (starts >= s) & (starts < e)
    return window.heads[chosen].tolist()


def inside(window: Window, spans: Spans) -> np.ndarray:
    chosen = np.zeros(len(window), dtype=bool)
    for s, e in spans:
        chosen |= (window.starts >= s) & (window.starts < e)
    return chosen


def label(window: Window, attributions: list[dict[str, Spans]], focus: np.ndarray) -> Example:
    """Labels of a window; with a focus, only attributions that lie wholly inside it are told."""
    tags = np.full(len(window), IGNORE)
    tags[window.heads] = 0
    cue_of, source_of = [], []
    focused = bool(focus.any())
    for a in attributions:
        where = {role: positions(window, a[role]) for role in ROLES}
        if focused and not all(focus[i] for spots in where.values() for i in spots):
            continue
        for number, role in enumerate(ROLES):
            for span in a[role]:
                spots = positions(window, [span])
                tags[spots] = 2 + 2 * number
                if spots:
                    tags[spots[0]] = 1 + 2 * number
        if where["cue"]:
            if where["content"]:
                cue_of.append((where["content"], where["cue"]))
            if where["source"]:
                source_of.append((where["cue"], where["source"]))
            elif not a["source"]:
                source_of.extend(([i], [i]) for i in where["cue"])
    return Example(window, focus, tags, cue_of, source_of)


def flat(tokenizer: Tokenizer, doc: dict[str, Any]) -> Iterator[Example]:
    for window in make_windows(tokenizer, doc["text"], paragraphs(doc["text"])):
        yield label(window, doc["attributions"], np.zeros(len(window), dtype=np.int64))


FRAMES = (
    ("{S} reported that ", "."),
    ("{S} said ", "."),
    ("{S} cited officials as saying that ", "."),
    ("According to {S}, ", "."),
    ("“", ",” {S} said."),
    ("“", ",” according to {S}."),
    ("", ", {S} reported."),
    ("", ", according to {S}."),
    ("", ", {S} said, citing people familiar with the matter."),
)
SOURCES = (
    "Reuters", "the Associated Press", "the BBC", "state media", "the state news agency", "a ministry spokesman",
    "the newspaper", "he", "local media", "the prime minister", "AFP", "Al Jazeera", "police", "the agency",
)  # fmt: skip


def focused(tokenizer: Tokenizer, doc: dict[str, Any], rng: random.Random, share: float) -> Iterator[Example]:
    """One sentence of some paragraphs in focus; in half of the cases wrapped into the speech of another source."""
    text = doc["text"]
    for start, end in paragraphs(text):
        if rng.random() >= share:
            continue
        s, e = rng.choice(list(split_sentences(text, start, end)) or [(start, end)])
        held = [a for a in doc["attributions"] if all(s <= x and y <= e for r in ROLES for x, y in a[r])]
        if not held and rng.random() < 0.6:
            continue
        stop = e - 1 if text[e - 1] == "." else e
        before, after = rng.choice(FRAMES) if rng.random() < 0.7 else ("", text[stop:e])
        source = rng.choice(SOURCES)
        before, after = before.replace("{S}", source), after.replace("{S}", source)
        before = before[:1].upper() + before[1:] if not after.startswith(",”") else before
        made = text[start:s] + before + text[s:stop] + after + text[e:end]
        shift = len(before) - start
        moved = [{r: [[x + shift, min(y, stop) + shift] for x, y in a[r]] for r in ROLES} for a in held]
        for window in make_windows(tokenizer, made, [(0, len(made))]):
            focus = inside(window, [[s + shift, stop + shift]]).astype(np.int64)
            if focus.any():
                yield label(window, moved, focus)


def _characters(spans: Spans) -> set[int]:
    return {i for s, e in spans for i in range(s, e)}


def _within(claims: list[dict[str, Any]], number: int) -> int | None:
    """The smallest claim whose content holds this one's and whose chain is a shorter one."""
    own = claims[number]
    where = _characters(own["content"])
    best = None
    for j, other in enumerate(claims):
        around = _characters(other["content"])
        longer = len(own["chain"]) > len(other["chain"])
        if j != number and where < around and longer and (best is None or len(around) < best[0]):
            best = (len(around), j)
    return best[1] if best else None


def passage(tokenizer: Tokenizer, doc: dict[str, Any], passages: list[dict[str, Any]]) -> Iterator[Example]:
    """Passages whose every level is annotated, flat and with each outer content in focus."""
    text = doc["text"]
    for window in make_windows(tokenizer, text, paragraphs(text)):
        for p in passages:
            whole = inside(window, [[p["start"], p["end"]]])
            if not whole.any():
                continue
            parents = [_within(p["claims"], i) for i in range(len(p["claims"]))]
            for parent in (None, *range(len(p["claims"]))):
                zone = whole if parent is None else inside(window, p["claims"][parent]["content"])
                level = [c for c, up in zip(p["claims"], parents, strict=True) if up == parent]
                if not zone.any() or (parent is not None and not level and len(p["claims"]) > 6):
                    continue
                focus = np.zeros(len(window), dtype=np.int64) if parent is None else zone.astype(np.int64)
                yield _passage_label(window, zone, focus, level)


def _passage_label(window: Window, zone: np.ndarray, focus: np.ndarray, level: list[dict[str, Any]]) -> Example:
    tags = np.full(len(window), IGNORE)
    heads = window.heads
    tags[heads[zone[heads]]] = 0
    cue_of = []
    for claim in level:  # what proves a link is source or cue, and the annotation does not tell which
        tags[positions(window, [s for link in claim["evidence"] for s in link or ()])] = IGNORE
    for claim in level:
        content = positions(window, claim["content"])
        if claim.get("optional"):
            tags[content] = IGNORE
            continue
        proof = set(positions(window, (claim["evidence"] or [None])[-1] or [])) - set(content)
        if not proof:
            tags[content] = IGNORE
            continue
        for span in claim["content"]:
            spots = positions(window, [span])
            tags[spots] = 6
            if spots:
                tags[spots[0]] = 5
        if content:
            cue_of.append((content, sorted(proof)))
    return Example(window, focus, tags, cue_of, [])


def straighten(doc: dict[str, Any]) -> dict[str, Any]:
    """The same article with typewriter quotation marks; offsets do not move."""
    return doc | {"text": doc["text"].translate(str.maketrans("“”‘’", "\"\"''"))}
