"""Run the network: ONNX on the CPU. The only module that imports onnxruntime."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from accordingto.errors import ModelError
from accordingto.model.features import Ints, Window

BUNDLES = Path(__file__).parent / "bundles"
DEFAULT_BUNDLE = "reader-1"

Floats = NDArray[np.float32]
_PIECES_A_BATCH = 192
"""One window, or a few short ones: they stay in the processor's caches. 1,152 pieces at once ran a sixth slower."""


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
class Model:
    """A loaded network with its tokenizer; holds no state between calls and can be shared by threads."""

    name: str
    tokenizer: Tokenizer
    session: onnxruntime.InferenceSession
    max_pieces: int
    threads: int = 1

    def read(self, windows: Sequence[Window], focuses: Sequence[Ints | None]) -> list[Scores]:
        """Score windows, each with the pieces in its focus (N ones and zeros) or None; answers in the same order."""
        answers: list[Scores | None] = [None] * len(windows)
        batches = list(_batches(windows))
        feeds = [_feed(windows, focuses, batch) for batch in batches]
        for batch, given in zip(batches, self._run(feeds), strict=True):
            tags, to_cue, to_source = given
            for row, index in enumerate(batch):
                n = len(windows[index])
                answers[index] = Scores(tags[row, :n], to_cue[row, :n, :n], to_source[row, :n, :n])
        return [answer for answer in answers if answer is not None]

    def _run(self, feeds: list[dict[str, Ints]]) -> Iterator[list[Floats]]:
        """The network's answers, batch by batch, side by side where there are several threads.

        Whole batches side by side cost no more CPU time than one after another; threads inside a batch do.
        """
        if self.threads == 1 or len(feeds) == 1:
            yield from (self.session.run(None, feed) for feed in feeds)
            return
        answers: list[list[Floats]] = [[] for _ in feeds]

        def work(first: int) -> None:
            for number in range(first, len(feeds), self.threads):
                answers[number] = self.session.run(None, feeds[number])

        beside = [Thread(target=work, args=(first,)) for first in range(1, self.threads)]
        for thread in beside:
            thread.start()
        work(0)
        for thread in beside:
            thread.join()
        yield from answers


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
            self.session = _session(self.path)
        except Exception as error:  # noqa: BLE001 - raised again in the thread that waits
            self.error = error

    def wait(self) -> onnxruntime.InferenceSession:
        """The network; raises what loading it raised."""
        self.join()
        if self.error is not None:
            raise self.error
        return self.session


def _session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        str(path),
        options,
        providers=["CPUExecutionProvider"],
        # On a CPU this fused operator takes five times as long as the sums and the normalisation that it fuses.
        disabled_optimizers=["SkipLayerNormFusion"],
    )


def load_model(bundle: Path | None = None, threads: int = 1) -> Model:
    """Load a bundle, by default the one that ships.

    Raises:
        ModelError: a file of the bundle is missing or damaged.

    """
    folder = BUNDLES / DEFAULT_BUNDLE if bundle is None else bundle
    try:
        loading = _Loading(folder / "model.onnx")
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        session = loading.wait()
        return Model(config["name"], tokenizer, session, int(config["max_pieces"]), threads)
    except Exception as error:  # onnxruntime and tokenizers raise many kinds, all meaning a damaged file
        message = f"expected a model in {folder.name}/, found: {error}; install accordingto again"
        raise ModelError(message) from error


def _batches(windows: Sequence[Window]) -> Iterator[list[int]]:
    """Indices of windows of nearly one length, so that little is padded."""
    order = sorted(range(len(windows)), key=lambda i: len(windows[i]))
    batch: list[int] = []
    for index in order:
        if batch and (len(batch) + 1) * len(windows[index]) > _PIECES_A_BATCH:
            yield batch
            batch = []
        batch.append(index)
    if batch:
        yield batch


def _feed(windows: Sequence[Window], focuses: Sequence[Ints | None], batch: list[int]) -> dict[str, Ints]:
    longest = max(len(windows[i]) for i in batch)
    feed = {
        name: np.zeros((len(batch), longest), dtype=np.int64) for name in ("pieces", "case", "quote", "place", "focus")
    }
    for row, index in enumerate(batch):
        window = windows[index]
        n = len(window)
        for name in ("pieces", "case", "quote", "place"):
            feed[name][row, :n] = getattr(window, name)
        focus = focuses[index]
        if focus is not None:
            feed["focus"][row, :n] = focus
    return feed
