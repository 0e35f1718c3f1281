"""What statements mean, as numbers."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accordingto.errors import ModelError
from accordingto.model.embedding import ENCODER, Encoder, encoder, likenesses

NUMBERS = 128


def _alike(one: str, other: str) -> float:
    return float(likenesses(encoder().encode([one]), encoder().encode([other]))[0, 0])


@pytest.mark.parametrize(
    ("one", "other", "another"),
    [
        (
            "the storm made landfall near Osmere",
            "it slammed into the coast at Osmere",
            "the storm killed six in Osmere",
        ),
        ("the bank will not raise rates", "borrowing costs stay where they are", "the bank's chairman will step down"),
        ("Two silos burned down", "fire destroyed a pair of grain stores", "Two silos will be built by spring"),
    ],
)
def test_the_same_in_other_words_lies_closer(one: str, other: str, another: str) -> None:
    """Than another claim about the same thing, in the same words."""
    assert _alike(one, other) > _alike(one, another)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(max_size=3000), max_size=3))
def test_any_words_have_an_embedding(texts: list[str]) -> None:
    """Of one size, the same each time, whatever stands beside them."""
    found = encoder().encode(texts)

    assert [len(embedding) for embedding in found] == [NUMBERS] * len(texts)
    assert found == [encoder().encode([text])[0] for text in texts]


def test_what_is_not_known_is_like_nothing() -> None:
    """A statement without an embedding, of a library kept before there were any."""
    known = encoder().encode(["the storm made landfall near Osmere"])

    assert likenesses([b""], known)[0, 0] == 0
    assert likenesses([b""], [b""])[0, 0] == 0
    assert likenesses(known, known)[0, 0] == pytest.approx(1)
    assert likenesses([], known).shape == (0, 1)


def test_a_missing_file_of_the_encoder_is_told(tmp_path: Path) -> None:
    """With what to do."""
    (tmp_path / "tokenizer.json").write_bytes((ENCODER / "tokenizer.json").read_bytes())

    with pytest.raises(ModelError, match="expected an encoder"):
        Encoder(tmp_path)


def test_asking_a_library_does_not_load_the_encoder() -> None:
    """Only who adds and compares waits for it."""
    script = "import sys, accordingto.library, accordingto.library.claims; sys.exit('numpy' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
