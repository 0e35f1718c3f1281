"""Run the network: ONNX on the CPU. The only module that imports onnxruntime."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from accordingto.errors import ModelError
from accordingto.model.choice import DEFAULT, folder_of
from accordingto.model.confidence import Confidence
from accordingto.model.features import Ints, Window

Floats = NDArray[np.float32]
TAGS = 7
"""O, then B and I of source, cue and content."""
INPUTS = ("pieces", "case", "quote", "place", "focus")


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network says of one window of N pieces.

    ``tags`` is N × 7: logarithms of probabilities (O, then B and I of source, cue, content). ``to_cue`` and
    ``to_source`` are N × N: row i holds the probabilities of where piece i points.
    """

    tags: Floats
    to_cue: Floats
    to_source: Floats


@dataclass(frozen=True, slots=True)
class Layer:
    """How one layer of speech is decoded: what the tags are leaned by, and how probable its attributions are.

    What is less probable than ``threshold`` is not told, unless the caller names a threshold.
    """

    lean: Floats
    confidence: Confidence
    threshold: float

    @classmethod
    def from_config(cls, table: Mapping[str, Any]) -> "Layer":
        """From a table with ``lean`` (one number a tag), ``confidence`` and ``threshold``."""
        lean = np.asarray(table["lean"], dtype=np.float32)
        if lean.shape != (TAGS,):
            raise ValueError(f"expected {TAGS} numbers in lean, found {lean.size}")
        return cls(lean, Confidence.from_config(table["confidence"]), float(table["threshold"]))


@dataclass(frozen=True, slots=True)
class Model:
    """A loaded network with its tokenizer; holds no state between calls and can be shared by threads."""

    name: str
    tokenizer: Tokenizer
    session: onnxruntime.InferenceSession
    max_pieces: int
    outer: Layer
    inner: Layer
    cue_words: frozenset[str]
    """Small letters: words that often stand in cues. A content without any holds no speech worth looking for."""
    threads: int = 1

    def read(self, windows: Sequence[Window], focuses: Sequence[Ints | None]) -> list[Scores]:
        """Score windows, each with the pieces in its focus (N ones and zeros) or None; answers in the same order.

        Each is read by itself: padding would keep the network's attention from its faster way, and the scale of int8
        activations, which is found anew for each run, would make an answer depend on the windows beside it.
        """
        feeds = [_feed(window, focus) for window, focus in zip(windows, focuses, strict=True)]
        return [Scores(tags[0], to_cue[0], to_source[0]) for tags, to_cue, to_source in self._run(feeds)]

    def _run(self, feeds: list[dict[str, Ints]]) -> Sequence[Sequence[Floats]]:
        """The network's answers, window by window, side by side where there are several threads.

        Whole windows side by side cost no more CPU time than one after another; threads inside a window do.
        """
        if self.threads == 1 or len(feeds) == 1:
            return [self.session.run(None, feed) for feed in feeds]
        answers: list[Sequence[Floats]] = [()] * len(feeds)

        def work(first: int) -> None:
            for number in range(first, len(feeds), self.threads):
                answers[number] = self.session.run(None, feeds[number])

        beside = [Thread(target=work, args=(first,)) for first in range(1, self.threads)]
        for thread in beside:
            thread.start()
        work(0)
        for thread in beside:
            thread.join()
        return answers


class _Loading(Thread):
    """Loads the network beside the tokenizer: each takes its time, and the network's is spent outside Python."""

    def __init__(self, path: Path) -> None:
        super().__init__(daemon=True)
        self.path = path
        self.session: onnxruntime.InferenceSession | None = None
        self.error: Exception | None = None
        self.start()

    def run(self) -> None:
        try:
            self.session = open_session(self.path)
        except Exception as error:  # noqa: BLE001 - raised again in the thread that waits
            self.error = error

    def wait(self) -> onnxruntime.InferenceSession:
        """The network; raises what loading it raised."""
        self.join()
        if self.error is not None:
            raise self.error
        return self.session


def open_session(path: Path) -> onnxruntime.InferenceSession:
    """A network, ready to run on one core."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # The last step of optimising costs a third of the loading and changes neither speed nor answers.
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    return onnxruntime.InferenceSession(
        str(path),
        options,
        providers=["CPUExecutionProvider"],
        # On a CPU this fused operator takes five times as long as the sums and the normalisation that it fuses.
        disabled_optimizers=["SkipLayerNormFusion"],
    )


def load_model(bundle: str | Path | None = None, threads: int = 1) -> Model:
    """Load a model: one that ships, by its name (by default the default one), or any by its folder.

    Raises:
        ModelError: a file of the bundle is missing or damaged.
        UsageError: no model of the name ships.

    """
    folder = bundle if isinstance(bundle, Path) else folder_of(bundle or DEFAULT)
    try:
        loading = _Loading(folder / "model.onnx")
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        session = loading.wait()
        outer, inner = (Layer.from_config(config[name]) for name in ("outer", "inner"))
        cue_words = frozenset(config["cue_words"].split())
        return Model(config["name"], tokenizer, session, int(config["max_pieces"]), outer, inner, cue_words, threads)
    except Exception as error:  # onnxruntime and tokenizers raise many kinds, all meaning a damaged file
        message = f"expected a model in {folder.name}/, found: {error}; install accordingto again"
        raise ModelError(message) from error


def _feed(window: Window, focus: Ints | None) -> dict[str, Ints]:
    """What the network takes: five rows of N whole numbers."""
    focus = np.zeros(len(window), dtype=np.int64) if focus is None else focus
    rows = (window.pieces, window.case, window.quote, window.place, focus)
    return {name: row[np.newaxis] for name, row in zip(INPUTS, rows, strict=True)}
