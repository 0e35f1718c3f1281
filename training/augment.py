"""Articles made a little different, so that the model meets more than the house style of seven newspapers.

An augmented article has the same attributions. What changes: quotation marks (German, French, Russian, two typewriter
apostrophes), and a few paragraphs that hold one attribution and nothing else, rewritten as transcripts, signed
quotations, colon and dash quotations, "according to" before or behind, inverted order, a passive without a source.
"""

import random
import re
from typing import Any

from training.shapes import ROLES, Spans, fill

_MARKS = (("„", "“"), ("«", "»"), ("»", "«"), ("''", "''"), ("``", "''"), ("‘", "’"), ('"', '"'))

_DIRECT = (
    "[S]<:> {“X”}", "[S]<:> {“X”}", "{“X”} <—> [S]", "{X} <—> [S]", "<—>[S], {“X”}", "{“X”} ([S])", "[N]<:> {X}",
    "[N]<:> {X}", "{“X,”} <according to> [S].", "<According to> [S], {“X.”}", "{“X,”} <said> [S].",
    "{— X}, <said> [S].",
    "{“X,”} it <was reported>.", "[S] <told Reuters>: {“X.”}", "Asked about it, [S] <replied>: {“X.”}",
)  # fmt: skip
_INDIRECT = (
    "<According to> [S], {X}.", "{X}, <according to> [S].", "[S]<:> {X}.", "{X}, [S] <told Reuters>.",
    "{X}, <said> [S].",
    "It <has been reported> {that X}.", "{X}, it <was reported>.", "<Reportedly>, {X}.", "{X}, <reports said>.",
    "{X}, [S] <has confirmed>.", "[S] <was quoted as saying> {that X}.", "<In the words of> [S], {X}.",
    "{X}, [S] <believes>.", "[S]'s <view> is {that X}.",
)  # fmt: skip


def augment(doc: dict[str, Any], rng: random.Random, share: float = 0.15) -> dict[str, Any]:
    """An article with some paragraphs rewritten; offsets of its attributions are moved along."""
    text, attributions = doc["text"], doc["attributions"]
    marks = rng.choice(_MARKS) if rng.random() < 0.15 else None
    pieces: list[str] = []
    moved: list[dict[str, Spans]] = []
    length = at = 0
    for line in text.split("\n"):
        start, end = at, at + len(line)
        at = end + 1
        own = [a for a in attributions if _bounds(a) and start <= _bounds(a)[0] and _bounds(a)[1] <= end]
        new = None
        if len(own) == 1 and rng.random() < share and not _across(attributions, start, end, own[0]):
            new = _rewrite(text, (start, end), own[0], rng)
        if new:
            line, own = new[0], [new[1]]
        else:
            own = [{r: [[s - start, e - start] for s, e in a[r]] for r in ROLES} for a in own]
        if marks:
            line, own = _requote(line, own, marks)
        moved += [{r: [[s + length, e + length] for s, e in a[r]] for r in ROLES} for a in own]
        pieces.append(line)
        length += len(line) + 1
    lost = len(moved) < len([a for a in attributions if _bounds(a)])
    return doc if lost else doc | {"text": "\n".join(pieces), "attributions": moved}


def _bounds(a: dict[str, Spans]) -> tuple[int, int] | None:
    spans = [span for role in ROLES for span in a[role]]
    return (min(s for s, _ in spans), max(e for _, e in spans)) if spans else None


def _across(attributions: list[dict[str, Spans]], start: int, end: int, own: dict[str, Spans]) -> bool:
    return any(a is not own and any(s < end and start < e for r in ROLES for s, e in a[r]) for a in attributions)


def _rewrite(
    text: str, block: tuple[int, int], a: dict[str, Spans], rng: random.Random
) -> tuple[str, dict[str, Spans]] | None:
    """A paragraph that is one attribution and little else, in another shape."""
    if any(len(a[role]) != 1 for role in ROLES):
        return None
    (s, t), (x, y) = a["source"][0], a["content"][0]
    if sum(e - b for role in ROLES for b, e in a[role]) < 0.8 * (block[1] - block[0]):
        return None
    source, content = text[s:t].strip(" ,"), text[x:y].strip(" ,.")
    if source.lower() in {"he", "she", "they", "it", "who", "i", "we"}:
        return None
    bare = content.strip("“”\"',. ")
    direct = content[:1] in '“"' and content[-1:] in '”"'
    if not direct and (re.search(r"[“”\"]", content) or not content.startswith("that ")):
        return None
    shape = rng.choice(_DIRECT if direct else _INDIRECT)
    said = bare if direct else content.removeprefix("that ")
    words = source.split()
    name = words[-1].upper() if words[-1][:1].isupper() else source.upper()
    made, _, told = fill(shape, said, {"S": source, "N": name})
    return made[:1].upper() + made[1:], told


def _requote(line: str, own: list[dict[str, Spans]], marks: tuple[str, str]) -> tuple[str, list[dict[str, Spans]]]:
    """The line with other quotation marks, and its attributions moved to where their words now stand."""
    new, place, opened = [], [0], False
    for character in line:
        if character in '“”"':
            opened = character == "“" or (character == '"' and not opened)
            new.append(marks[0] if opened else marks[1])
        else:
            new.append(character)
        place.append(place[-1] + len(new[-1]))
    return "".join(new), [{r: [[place[s], place[e]] for s, e in a[r]] for r in ROLES} for a in own]
