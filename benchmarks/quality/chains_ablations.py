"""What each mechanism of the chains contributes: the exact chains that are lost when it is switched off.

The articles are read with the model once; every line traces their chains anew without one mechanism. Measured on the
passages that rules are learnt on, since this is about the rules.
"""

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from unittest.mock import patch

from runner import rows_of, run

from accordingto.attributions import find_attributions
from accordingto.chains import trace_chains
from accordingto.documents import build_document
from accordingto.model.runtime import load_model
from accordingto.types import Attribution, Chain, Document, Page, PageForm, Refusal

PARTS = {"train-wikinews": "wikinews/en.jsonl", "train-polnear": "attribution/train.jsonl"}
EXACT = re.compile(r"exact chain:.*all gold +[\d.]+% \((\d+)/(\d+)\)")
LONG = re.compile(r"length>=2:.*all gold +[\d.]+% \((\d+)/(\d+)\)")

Read = list[tuple[str, Document, tuple[Attribution, ...]]]


def nothing(*_: object, **__: object) -> None:
    """Finds nothing."""


def empty(*_: object, **__: object) -> tuple[()]:
    """Finds no steps."""
    return ()


def no_steps(*_: object, **__: object) -> list[Any]:
    """Finds no steps."""
    return []


Switch = tuple[str, object]
HOME = "accordingto.chains"
SWITCHES: dict[str, tuple[Switch, ...]] = {
    "nothing": (),
    "the registry's media, and media by their look": ((f"{HOME}.steps.media_in_frame", empty),),
    "media by their look alone": ((f"{HOME}.scene._unlisted_in", empty),),
    "relays in the sentence": ((f"{HOME}.steps.MECHANISMS", ()),),
    "employers": ((f"{HOME}.steps.by_employer", no_steps), (f"{HOME}.trace.by_known_employer", no_steps)),
    "carried on": ((f"{HOME}.carried.CarriedOn.carry", lambda _s, _t, _w, steps, **_k: steps),),
    "the sentence before": ((f"{HOME}.trace.announced", no_steps),),
    "citing, and who speaks beside": ((f"{HOME}.trace.inner_steps", no_steps), (f"{HOME}.trace.held_by", nothing)),
    "speakers inside contents": ((f"{HOME}.citing.swallowed", nothing),),
    "the noun beside the verb": (
        (f"{HOME}.speakers.subject_of", nothing),
        (f"{HOME}.speakers.speaker_beside", nothing),
        (f"{HOME}.citing.speaker_beside", nothing),
    ),
    "he and she": ((f"{HOME}.memory.Memory.somebody", nothing),),
    "descriptions": ((f"{HOME}.descriptions.Descriptions.meant", nothing),),
    "the agency, the paper": ((f"{HOME}.resolver.Resolver._medium_meant", nothing),),
    "full names": ((f"{HOME}.mentions.Mentions.full_name", lambda _s, name, *_: name),),
    "joint sources": ((f"{HOME}.speakers._joint", lambda _t, source: (source,)),),
    "refusals and citings that are no claims": (
        (f"{HOME}.trace.only_names", lambda *_: False),
        (f"{HOME}.trace.says_nothing", lambda *_: False),
    ),
}
"""For each line of the table what is put in a mechanism's place."""


def read(shared: Path, part: str) -> Read:
    """The articles of a part with what the model finds in them."""
    passages = {p["doc"]: p for p in rows_of(shared / "relays" / f"{part}.jsonl")}
    model = load_model(threads=1)
    found: Read = []
    for row in rows_of(shared / PARTS[part]):
        passage = passages.get(row["id"])
        if passage is None:
            continue
        document = build_document(
            Page(row["id"], PageForm.TEXT, row["text"], outlet=passage["outlet"], published=passage.get("published"))
        )
        if not isinstance(document, Refusal):
            found.append((row["id"], document, find_attributions(document, model)))
    return found


def score(shared: Path, part: str, articles: Read, out: Path) -> list[int]:
    """Exact chains by the first reading and by any, and of two links and more, each with how many there are."""
    with out.open("w", encoding="utf-8") as lines:
        for name, document, attributions in articles:
            traced = trace_chains(document, attributions)
            by_id = {source.id: source.name for source in traced.sources}

            def names(chain: Chain, by_id: dict[int, str] = by_id) -> list[str]:
                return [by_id[link.source] for link in chain.links]

            claims = [
                {"content": [[s.start, s.end] for s in claim.content], "chain": names(claim.chain)}
                for claim in traced.claims
            ]
            lines.write(json.dumps({"id": name, "claims": claims}) + "\n")
    scorer = [sys.executable, shared / "relays" / "score_chains.py", shared / "relays" / f"{part}.jsonl", out]
    answer = subprocess.run(scorer, check=True, capture_output=True, text=True).stdout
    first, either = EXACT.findall(answer)
    longer = LONG.findall(answer)[0]
    return [int(figure) for pair in (first, either, longer) for figure in pair]


def measure_all(args: argparse.Namespace, out: Path) -> int:
    """Print a table, one line a mechanism that is switched off."""
    articles = {part: read(args.shared, part) for part in PARTS}
    whole: list[int] | None = None
    print("| without | first reading | any reading | two links and more |\n| --- | --- | --- | --- |")
    for name, switches in SWITCHES.items():
        with ExitStack() as stack:
            for target, replacement in switches:
                stack.enter_context(patch(target, replacement))
            figures = [score(args.shared, part, articles[part], out / "chains.jsonl") for part in PARTS]
        total = [sum(column) for column in zip(*figures, strict=True)]
        whole = whole or total
        cells = [_cell(total[n : n + 2], whole[n]) for n in (0, 2, 4)]
        print(f"| {name} | {' | '.join(cells)} |", flush=True)
    return 0


def _cell(found: list[int], whole: int) -> str:
    """A share in percent, and what it differs by from the whole, in chains."""
    change = f" ({found[0] - whole:+d})" if found[0] != whole else ""
    return f"{100 * found[0] / found[1]:.1f}{change}"


if __name__ == "__main__":
    reader: Callable[[argparse.Namespace, Path], int] = measure_all
    sys.exit(run(__doc__, "relays", reader))
