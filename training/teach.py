"""Examples with what several networks say of them: ``python -m training.teach --shared … --teachers W… --out FILE``.

The shipped network learns from these beside the annotation (distillation, Hinton et al. 2015). Articles that nobody
annotated are added, told by the networks alone. The tags' probabilities are means over the networks.
"""

import argparse
import hashlib
import pickle
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer

from accordingto.model.decode import decode
from accordingto.model.features import Window, make_windows
from accordingto.model.runtime import Scores, load_model
from training import examples
from training.examples import Example
from training.network import Reader, Teacher, pointer_scores
from training.train import batches, by_digest, collect, kept_apart, tensors

LEAST = 0.5
"""Of what the networks propose in articles that nobody annotated, only links at least so probable are taught."""


def network(path: Path) -> Reader:
    """Weights as the network that they are of."""
    weights = torch.load(path, map_location="cpu")
    layers = 1 + max(int(name.split(".")[1]) for name in weights if name.startswith("layers."))
    net = Teacher(layers) if "translated" in weights else Reader(layers)
    net.load_state_dict(weights)
    return net.eval().to(torch.bfloat16)


@torch.no_grad()
def answers(net: Reader, made: Sequence[Example], *, links: bool) -> Iterator[tuple[int, list[np.ndarray]]]:
    """For each example, the tags' probabilities of its words, and where its pieces point if ``links``."""
    noise = np.random.default_rng(0)
    place = {id(e): n for n, e in enumerate(made)}
    for group in batches(list(made), 3072, random.Random(0)):
        batch = tensors(group, noise, 0.0)
        tags, vectors = net(*(batch[name] for name in ("pieces", "case", "quote", "place", "focus")))
        probabilities = tags.float().softmax(-1).numpy()
        hidden = (batch["pieces"] == 0)[:, None, :]
        points = (
            [s.float().masked_fill(hidden, -1e4).softmax(-1).numpy() for s in pointer_scores(vectors)] if links else []
        )
        for row, example in enumerate(group):
            n = len(example.window)
            yield place[id(example)], [probabilities[row, :n], *(p[row, :n, :n] for p in points)]


def together(nets: Sequence[Reader], made: Sequence[Example], *, links: bool) -> list[list[np.ndarray]]:
    """The mean of what the networks say of each example: tags, and pointers if ``links``."""
    total: list[list[np.ndarray]] = [[] for _ in made]
    for net in nets:
        for number, given in answers(net, made, links=links):
            known = total[number]
            total[number] = [a + b for a, b in zip(known, given, strict=True)] if known else given
    return [[part / len(nets) for part in given] for given in total]


def untold(tokenizer: Tokenizer, shared: Path, held_out: int) -> list[Window]:
    """Windows of articles that nobody annotated throughout: Wikinews, newswire, and half of a set of many outlets.

    No article that a measurement of attribution is taken on is among them.
    """
    _, _, apart = kept_apart(shared, held_out)
    measured = _lines(examples.load(shared / "attribution/gum-news.jsonl"))
    wire = [d for name in ("timebank", "aquaint") for d in examples.load(shared / f"time/{name}.jsonl")]
    texts = [
        *(d["text"] for d in examples.load(shared / "wikinews/en.jsonl") if d["id"] not in apart),
        *(re.sub(r"(?<!\n)\n(?!\n)", " ", d["text"]) for d in wire),
        *(d["text"] for d in by_digest(examples.load(shared / "story/ecbplus.jsonl"))[::2]),
    ]
    return [
        window
        for text in texts
        if not _lines([{"text": text}]) & measured
        for window in make_windows(tokenizer, text, examples.paragraphs(text))
    ]


def _lines(docs: list[dict[str, Any]]) -> set[str]:
    return {
        "".join(filter(str.isalnum, line.lower()))[:60]
        for d in docs
        for line in d["text"].split("\n")
        if len(line) > 80
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--teachers", type=Path, nargs="+", required=True, help="weights that training.train wrote")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--held-out", type=int, default=40)
    parser.add_argument("--share", type=float, default=0.5, help="of the annotated windows, so many are told as well")
    parser.add_argument("--seed", type=int, default=31)
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    model = load_model()
    rng = random.Random(args.seed)
    made = collect(model, args.shared, rng, args.held_out, once=False)
    nets = [network(path) for path in args.teachers]
    # Passages are in it twice, as one and the same example.
    once = {id(example): example for example in made if not example.focus.any()}
    flat = [example for example in once.values() if rng.random() < args.share]
    for example, (tags,) in zip(flat, together(nets, flat, links=False), strict=True):
        example.soft = tags.astype(np.float16)
    blank = [examples.label(window, []) for window in untold(model.tokenizer, args.shared, args.held_out)]
    for example, (tags, to_cue, to_source) in zip(blank, together(nets, blank, links=True), strict=True):
        scores = Scores(np.log(tags + 1e-6), to_cue, to_source)
        found = [
            {"source": list(a.source), "cue": list(a.cue), "content": list(a.content)}
            for a in decode(example.window, scores, model.outer.lean)
            if np.exp(min(a.signs.to_cue, a.signs.to_source)) >= LEAST
        ]
        if not found and rng.random() < 0.5:
            continue
        taught = examples.label(example.window, found)
        taught.tags[:] = examples.IGNORE
        taught.soft = tags.astype(np.float16)
        made.append(taught)
    print(f"{len(made)} windows, {len(blank)} of them told by the teachers alone", flush=True)
    with args.out.open("wb") as file:
        pickle.dump(made, file)
    print(hashlib.sha256(args.out.read_bytes()).hexdigest())


if __name__ == "__main__":
    main()
