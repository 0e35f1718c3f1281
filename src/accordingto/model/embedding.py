"""What statements mean, as numbers: alike where two say much the same in other words."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from accordingto.errors import ModelError
from accordingto.model.runtime import open_session

ENCODER = Path(__file__).parent / "encoders" / "statements-1"
_SCALE = 256.0
"""A number of an embedding is hardly ever more than a half: so many steps make one, and a byte holds it."""
_LONGEST = 1000
"""Characters of a statement that are looked at: far more than the pieces that count."""


class Encoder:
    """Turns statements into embeddings (Reimers and Gurevych 2019); can be shared by threads."""

    def __init__(self, folder: Path = ENCODER) -> None:
        try:
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self._session = open_session(folder / "model.onnx")
        except Exception as error:  # onnxruntime and tokenizers raise many kinds, all meaning a damaged file
            message = f"expected an encoder in {folder.name}/, found: {error}; install accordingto again"
            raise ModelError(message) from error

    def encode(self, texts: Sequence[str]) -> list[bytes]:
        """For each text its embedding: as many signed bytes as the encoder has numbers."""
        return list(self._encoded(texts))

    def _encoded(self, texts: Sequence[str]) -> Iterator[bytes]:
        # One by one: the scale of int8 activations is found anew for each run, and would tell of its neighbours.
        for text in texts:
            pieces = np.asarray([self._tokenizer.encode(text[:_LONGEST]).ids], dtype=np.int64)
            (row,) = self._session.run(None, {"pieces": pieces})[0]
            yield np.clip(np.rint(row * _SCALE), -127, 127).astype(np.int8).tobytes()


@cache
def encoder() -> Encoder:
    """The encoder that ships, loaded when it is first wanted."""
    return Encoder()


def likenesses(mine: Sequence[bytes], theirs: Sequence[bytes]) -> NDArray[np.float32]:
    """How alike two rows of embeddings are, each with each: M × T cosines; an empty one is like nothing."""
    numbers = max(map(len, (*mine, *theirs)), default=0)
    return _rows(mine, numbers) @ _rows(theirs, numbers).T


def _rows(embeddings: Sequence[bytes], numbers: int) -> NDArray[np.float32]:
    whole = b"".join(embedding or bytes(numbers) for embedding in embeddings)
    rows = np.frombuffer(whole, dtype=np.int8).reshape(len(embeddings), numbers).astype(np.float32)
    lengths: NDArray[np.float32] = np.sqrt((rows * rows).sum(axis=1, keepdims=True))
    return np.divide(rows, np.maximum(lengths, 1.0), dtype=np.float32)
