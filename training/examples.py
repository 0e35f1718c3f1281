"""Annotated articles → training examples.

Three kinds: articles read flat (the outermost layer); sentences wrapped into the speech of another source, read flat
and again with the wrapped words in focus, so that the network tells one layer from the next; and passages whose every
level is annotated, flat and with each outer content in focus. What is read in focus is cut to its sentences, as
reading does it. Where the annotation does not tell (everything outside a passage) the loss is masked.
"""

import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from accordingto.model.features import LATER_BLOCK, Window, cut_window, make_windows
from accordingto.model.runtime import Model
from accordingto.text.sentences import sentences_around, split_sentences
from training.shapes import ROLES, Attribution, Spans, fill

IGNORE = -100


@dataclass(slots=True)
class Example:
    """One window with its labels: tags, and for each pointer a list of (from positions, to positions)."""

    window: Window
    focus: np.ndarray
    tags: np.ndarray
    cue_of: list[tuple[list[int], list[int]]]
    source_of: list[tuple[list[int], list[int]]]
    soft: np.ndarray | None = None
    """What a teacher says of the tags: probabilities, words × 7."""


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


def label(window: Window, attributions: Sequence[Attribution], focus: np.ndarray | None = None) -> Example:
    """Labels of a window; with a focus, only attributions that lie wholly inside it are told."""
    tags = np.full(len(window), IGNORE)
    tags[window.heads] = 0
    cue_of, source_of = [], []
    for a in attributions:
        where = {role: positions(window, a[role]) for role in ROLES}
        if focus is not None and not all(focus[i] for spots in where.values() for i in spots):
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
    chosen = np.zeros(len(window), dtype=np.int64) if focus is None else focus.astype(np.int64)
    return Example(window, chosen, tags, cue_of, source_of)


def flat(tokenizer: Tokenizer, doc: dict[str, Any]) -> Iterator[Example]:
    for window in make_windows(tokenizer, doc["text"], paragraphs(doc["text"])):
        yield label(window, doc["attributions"])


_PRONOUNS = frozenset("i he she it we they who that which me him her us them one this these".split())


class Frames:
    """Ways to put a sentence X into the mouth of S, with sources and cues T as real articles have them.

    The shapes are those of ``shapes.py``. One without a cue has two layers of its own: of it, only what is wrapped is
    told.
    """

    SHAPES = (
        "[S] <T> {that X}.", "[S] <T> {that X}.", "[S] <said> {X}.", "<According to> [S], {X}.", "{X}, [S] <said>.",
        "{X}, [S] <reported>.", "{X}, <according to> [S].", "{“X,”} [S] <said>.", "{“X,”} <according to> [S].",
        "{“X,”} <said> [S].", "[S]<:> {“X.”}", "[S] <said>: {“X.”}", "[S] <was quoted as saying> {that X}.",
        "{X}, <reported> [S].", "It <was reported> {that X}.", "<Reportedly>, {X}.", "{“X”} <—> [S]",
        "{X}, [S] said, citing people familiar with the matter.", "[S] quoted officials as saying {X}.",
        "Citing [S], the paper reported {that X}.", "{X}, state media quoted [S] as saying.",
    )  # fmt: skip
    OTHERS = (
        "Reuters", "the Associated Press", "the BBC", "state media", "the state news agency", "Xinhua", "local media",
        "the newspaper", "AFP", "Al Jazeera", "the agency", "the ministry", "a senior official", "the broadcaster",
    )  # fmt: skip

    def __init__(self, docs: Sequence[dict[str, Any]]) -> None:
        self.sources: list[str] = []
        self.telling: list[str] = []
        for doc in docs:
            text = doc["text"]
            for a in doc["attributions"]:
                if any(len(a[role]) != 1 for role in ROLES):
                    continue
                (s, t), (c, d), (x, _) = a["source"][0], a["cue"][0], a["content"][0]
                if t - s < 60 and text[s:t].lower() not in _PRONOUNS and "\n" not in text[s:t]:
                    self.sources.append(text[s:t])
                if s < t < c < d < x and x - d == 1 == c - t and text[x : x + 5] == "that " and d - c < 30:
                    self.telling.append(text[c:d])

    def wrap(self, rng: random.Random, said: str) -> tuple[str, int, Attribution | None]:
        """The wrapped sentence, where the wrapped words begin in it, and the outer attribution, where it is plain."""
        source = rng.choice(self.OTHERS if rng.random() < 0.4 else self.sources)
        words = {"S": source, "T": rng.choice(self.telling)}
        made, begin, outer = fill(rng.choice(self.SHAPES), said, words)
        capital = made[:1].upper() + made[1:] if begin else made
        return capital, begin, outer if outer["cue"] else None


def wrappings(
    doc: dict[str, Any], frames: Frames, rng: random.Random, share: float
) -> Iterator[tuple[str, tuple[int, int], list[Attribution], Attribution | None]]:
    """One sentence of some paragraphs wrapped into the speech of another source.

    Yields the new sentence, where in it the old one stands, the attributions inside that, and the outer one.
    """
    text = doc["text"]
    for start, end in paragraphs(text):
        if rng.random() >= share:
            continue
        s, e = rng.choice(list(split_sentences(text, start, end)) or [(start, end)])
        held = [a for a in doc["attributions"] if all(s <= x and y <= e for r in ROLES for x, y in a[r])]
        if not held and rng.random() < 0.6:
            continue
        stop = e
        while stop > s + 1 and text[stop - 1] in ".?!":
            stop -= 1
        said = _lowered(text, text[s:stop])
        made, at, outer = frames.wrap(rng, said.translate(_SINGLE) if rng.random() < 0.5 else said)
        shift = at - s
        moved = [{r: [[x + shift, min(y, stop) + shift] for x, y in a[r]] for r in ROLES} for a in held]
        yield made, (at, at + len(said)), moved, outer


def wrapped(
    tokenizer: Tokenizer, doc: dict[str, Any], frames: Frames, rng: random.Random, share: float
) -> Iterator[Example]:
    """Wrapped sentences, read with the wrapped words in focus, and some of them flat."""
    for made, said, inner, outer in wrappings(doc, frames, rng, share):
        for window in make_windows(tokenizer, made, [(0, len(made))], first=LATER_BLOCK):
            focus = inside(window, [list(said)])
            if focus.any():
                yield label(window, inner, focus)
            if outer and rng.random() < 0.5:
                yield label(window, [outer])


_SINGLE = str.maketrans('“”"', "‘’'")


def _lowered(text: str, sentence: str) -> str:
    """A sentence as it runs on after other words: its first word small where the article writes it so."""
    first = re.match(r"[A-Z][a-z’']*\b", sentence)
    if first and first.group() != "I" and re.search(rf"[a-z,] {first.group().lower()}\b", text):
        return sentence[0].lower() + sentence[1:]
    return sentence


def _characters(spans: Spans) -> set[int]:
    return {i for s, e in spans for i in range(s, e)}


def parent_of(claims: list[dict[str, Any]], number: int) -> int | None:
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


def passages_of(model: Model, doc: dict[str, Any], passages: list[dict[str, Any]]) -> Iterator[Example]:
    """Passages whose every level is annotated: flat, and cut to each outer content, which is in focus."""
    text = doc["text"]
    for window in make_windows(model.tokenizer, text, paragraphs(text)):
        for p in passages:
            whole = inside(window, [[p["start"], p["end"]]])
            if not whole.any():
                continue
            parents = [parent_of(p["claims"], i) for i in range(len(p["claims"]))]
            for parent in (None, *range(len(p["claims"]))):
                level = [i for i, up in enumerate(parents) if up == parent]
                if parent is None:
                    yield _passage(model, window, whole, None, p["claims"], level, parents)
                    continue
                content = p["claims"][parent]["content"]
                if not inside(window, content).any():
                    continue
                cut = cut_window(window, *sentences_around(text, content[0][0], content[-1][1]))
                zone = inside(cut, content)
                if zone.any():
                    yield _passage(model, cut, zone, zone, p["claims"], level, parents)


def _passage(
    model: Model,
    window: Window,
    zone: np.ndarray,
    focus: np.ndarray | None,
    claims: list[dict[str, Any]],
    level: list[int],
    parents: list[int | None],
) -> Example:
    """Labels of one level. Which words of the evidence are source and which cue, an earlier model tells."""
    scores = model.read([window], [None if focus is None else focus.astype(np.int64)])[0]
    told, unsure = [], []
    for number in level:
        claim, up = claims[number], parents[number]
        known = len(claims[up]["chain"]) if up is not None else 0
        own = [s for link in claim["evidence"][known:] for s in link or ()]
        content = claim["content"]
        proof = sorted(set(positions(window, own)) - set(positions(window, content)))
        parts = _split(window, scores.tags, proof)
        if claim.get("optional") or not parts["cue"]:
            unsure += [*own, *content]
        else:
            told.append(parts | {"content": content})
    example = label(window, told, focus)
    example.tags[~zone] = IGNORE
    example.tags[positions(window, unsure)] = IGNORE
    return example


def _split(window: Window, tags: np.ndarray, proof: list[int]) -> Attribution:
    """Evidence → source and cue: the longest likely run of each, and nothing where no word looks like a cue."""
    parts: Attribution = {"source": [], "cue": [], "content": []}
    role = {
        i: max((0, -1.5), *((r, np.logaddexp(*tags[i, r : r + 2]) + 1.0) for r in (1, 3)), key=_second)[0]
        for i in proof
    }
    if proof and 3 not in role.values():
        best = max(proof, key=lambda i: np.logaddexp(*tags[i, 3:5]))
        if np.logaddexp(*tags[best, 3:5]) < np.log(0.005):
            return parts
        role[best] = 3
    heads = {int(h): n for n, h in enumerate(window.heads)}
    for name, number in (("source", 1), ("cue", 3)):
        runs: list[list[int]] = []
        for i in proof:
            if role[i] == number:
                if runs and heads[i] - heads[runs[-1][-1]] <= (3 if name == "source" else 1):
                    runs[-1].append(i)
                else:
                    runs.append([i])
        if runs:
            run = max(runs, key=len)
            parts[name] = [[int(window.starts[run[0]]), int(window.starts[run[-1]]) + 1]]
    return parts


def _second(pair: tuple[int, float]) -> float:
    return pair[1]


def straighten(doc: dict[str, Any]) -> dict[str, Any]:
    """The same article with typewriter quotation marks; offsets do not move."""
    return doc | {"text": doc["text"].translate(str.maketrans("“”‘’", "\"\"''"))}
