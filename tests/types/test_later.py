"""Nouns that a reading does not need are there when they are used."""

import subprocess
import sys

import pytest

import accordingto.types


def test_every_noun_is_there() -> None:
    """Whatever is named can be had."""
    assert all(getattr(accordingto.types, name) is not None for name in accordingto.types.__all__)


def test_what_is_no_noun_is_told() -> None:
    """As of any module."""
    with pytest.raises(AttributeError, match="no attribute 'Rumour'"):
        _ = accordingto.types.Rumour


def test_a_reading_does_without_the_nouns_of_a_library() -> None:
    """A cold start pays for what it uses."""
    program = (
        "import sys, accordingto; accordingto.read_text('Ilse Marenko said the port would open.')\n"
        "print([n for n in ('due', 'finding', 'matched', 'statement') if f'accordingto.types.{n}' in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
