"""The network: a six-layer encoder with added features, tags for three roles and two pointers.

The encoder is BERT's (Devlin et al. 2019), started from MiniLM weights (Wang et al. 2020). Its shapes: batch B, pieces
N, width H. ``tags`` is B × N × 7 (O, then B and I of source, cue, content); ``vectors`` is B × N × 4P, the queries and
keys of the pointers content → cue and cue → source.
"""

import json
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

POINTER = 96
TAGS = 7


class Layer(nn.Module):
    def __init__(self, width: int, heads: int, inner: int) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.merge = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.widen = nn.Linear(width, inner)
        self.narrow = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        b, n, h = x.shape
        q, k, v = (f(x).view(b, n, self.heads, -1).transpose(1, 2) for f in (self.query, self.key, self.value))
        scores = q @ k.transpose(2, 3) * (h // self.heads) ** -0.5 + bias
        mixed = (scores.softmax(-1) @ v).transpose(1, 2).reshape(b, n, h)
        x = self.norm1(x + self.merge(mixed))
        return self.norm2(x + self.narrow(F.gelu(self.widen(x))))


class Reader(nn.Module):
    def __init__(self, layers: int = 6, width: int = 384, heads: int = 12, inner: int = 1536) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, width)
        self.positions = nn.Embedding(512, width)
        self.case = nn.Embedding(4, width)
        self.quote = nn.Embedding(3, width)
        self.place = nn.Embedding(3, width)
        self.focus = nn.Embedding(2, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner) for _ in range(layers))
        self.tags = nn.Linear(width, TAGS)
        self.vectors = nn.Linear(width, 4 * POINTER)
        self.drop = nn.Dropout(0.1)
        for added in (self.case, self.quote, self.place, self.focus):
            nn.init.normal_(added.weight, std=0.02)

    def forward(
        self, pieces: Tensor, case: Tensor, quote: Tensor, place: Tensor, focus: Tensor
    ) -> tuple[Tensor, Tensor]:
        mask = pieces != 0
        where = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.words(pieces) + self.positions(where)
        x = self.norm(x + self.case(case) + self.quote(quote) + self.place(place) + self.focus(focus))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -30000.0
        for layer in self.layers:
            x = layer(x, bias)
        x = self.drop(x)
        return self.tags(x), self.vectors(x)

    def start_from(self, folder: Path) -> None:
        """Copy the weights of a BERT-like encoder (``config.json``, ``model.safetensors``)."""
        config = json.loads((folder / "config.json").read_text())
        if config["num_hidden_layers"] < len(self.layers):
            raise ValueError(f"{folder}: {config['num_hidden_layers']} layers, wanted {len(self.layers)}")
        weights = load_file(folder / "model.safetensors")
        self.words.weight.data.copy_(weights["embeddings.word_embeddings.weight"])
        self.positions.weight.data.copy_(
            weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
        )
        names = {"norm": "embeddings.LayerNorm"}
        for i in range(len(self.layers)):
            stem = f"encoder.layer.{i}."
            for ours, theirs in (
                ("query", "attention.self.query"),
                ("key", "attention.self.key"),
                ("value", "attention.self.value"),
                ("merge", "attention.output.dense"),
                ("norm1", "attention.output.LayerNorm"),
                ("widen", "intermediate.dense"),
                ("narrow", "output.dense"),
                ("norm2", "output.LayerNorm"),
            ):
                names[f"layers.{i}.{ours}"] = stem + theirs
        state = self.state_dict()
        for ours, theirs in names.items():
            for kind in ("weight", "bias"):
                state[f"{ours}.{kind}"].copy_(weights[f"{theirs}.{kind}"])


def pointer_scores(vectors: Tensor) -> tuple[Tensor, Tensor]:
    """B × N × 4P → two B × N × N scores: content piece → its cue, cue piece → its source (or itself: none)."""
    a, b, c, d = vectors.split(POINTER, -1)
    scale = POINTER**-0.5
    return a @ b.transpose(1, 2) * scale, c @ d.transpose(1, 2) * scale
