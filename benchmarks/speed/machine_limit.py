"""How far a model is from what one core can do: its operations a second beside the core's int8 matrix speed.

Counts two operations for each multiplication and addition of the layers' matrices and of attention. The matrix speed
is measured with onnxruntime's own int8 product (dynamic quantisation, as the model uses it) at the sizes of the
model's layers, in the same minute. Wants onnx (the extra ``train``), to build that product.
"""

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable

import numpy as np
import onnxruntime
from onnx import TensorProto, helper

from accordingto.model.choice import DEFAULT, folder_of, model_names
from accordingto.model.features import MAX_PIECES

WIDTH, INNER = 384, 1536
ROUNDS = 7


def session(model: bytes | str) -> onnxruntime.InferenceSession:
    """A session on one thread."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        model, options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"]
    )


def product(rows: int, width: int, columns: int) -> onnxruntime.InferenceSession:
    """One int8 product of rows × width by width × columns, its left side quantised as it comes."""
    weights = np.random.default_rng(0).integers(-127, 127, (width, columns), dtype=np.int8)
    graph = helper.make_graph(
        [helper.make_node("DynamicQuantizeMatMul", ["x", "w", "scale", "zero"], ["y"], domain="com.microsoft")],
        "product",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, [rows, width])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, [rows, columns])],
        [
            helper.make_tensor("w", TensorProto.INT8, weights.shape, weights.tobytes(), raw=True),
            helper.make_tensor("scale", TensorProto.FLOAT, [columns], [0.01] * columns),
            helper.make_tensor("zero", TensorProto.INT8, [columns], [0] * columns),
        ],
    )
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
    return session(helper.make_model(graph, opset_imports=opsets, ir_version=8).SerializeToString())


def seconds(work: Callable[[], object], times: int) -> float:
    """The median over rounds of the CPU seconds that one call takes."""
    work()
    rounds = []
    for _ in range(ROUNDS):
        began = time.process_time()
        for _ in range(times):
            work()
        rounds.append((time.process_time() - began) / times)
    return statistics.median(rounds)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--model", choices=model_names(), default=DEFAULT)
    args = parser.parse_args()
    folder = folder_of(args.model)
    layers = json.loads((folder / "config.json").read_text(encoding="utf-8"))["layers"]
    n = MAX_PIECES
    rng = np.random.default_rng(0)
    feed = {name: np.zeros((1, n), dtype=np.int64) for name in ("case", "quote", "place", "focus")}
    feed["pieces"] = rng.integers(1000, 30000, (1, n))
    network = session(str(folder / "model.onnx"))
    spent = seconds(lambda: network.run(None, feed), 20)
    dense = 2 * layers * (4 * WIDTH * WIDTH + 2 * WIDTH * INNER)
    attention = layers * 4 * n * WIDTH
    x = rng.standard_normal((n, WIDTH), dtype=np.float32)
    single = product(n, WIDTH, INNER)
    limit = 2 * n * WIDTH * INNER / seconds(lambda: single.run(None, {"x": x}), 200)
    done = n * (dense + attention) / spent
    print(f"{args.model}: {layers} layers, windows of {n} pieces, {n / spent:.0f} pieces a CPU second")
    print(f"operations a piece: {dense / 1e6:.1f} M in matrices, {attention / 1e6:.1f} M in attention")
    print(f"the model {done / 1e9:.0f}, the core's int8 product {limit / 1e9:.0f} thousand million operations a second")
    print(f"ratio {limit / done:.2f} (asked: at most 2)")
    return int(limit > 2 * done)


if __name__ == "__main__":
    sys.exit(main())
