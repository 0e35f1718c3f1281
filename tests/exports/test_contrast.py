import re
from itertools import product
from pathlib import Path

import pytest

import accordingto

STYLE = (Path(accordingto.__file__).parent / "exports" / "templates" / "style.css").read_text(encoding="utf-8")
ROOTS = re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)[:2]
LIGHT, DARK = (dict(re.findall(r"--([a-z_]+): (#[0-9a-f]{6})", root)) for root in ROOTS)
KINDS = ("person", "organization", "agency", "outlet", "state_media", "document", "social", "unnamed", "nobody", "page")
WORDS = [*product(("ink", "soft", "accent", "warm"), ("paper", "card")), *product(("ink", "accent"), ("mark", "lit"))]


def luminance(colour: str) -> float:
    """WCAG 2.2's relative luminance."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG 2.2's contrast ratio."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("words", "ground"), WORDS)
def test_words_stand_out_from_their_ground(palette: dict[str, str], words: str, ground: str) -> None:
    """WCAG AA asks for 4.5 to 1."""
    assert contrast(palette[words], palette[ground]) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_shapes_stand_out_from_their_ground(palette: dict[str, str], kind: str) -> None:
    """WCAG AA asks for 3 to 1 where it is no words."""
    assert contrast(palette[kind], palette["card"]) >= 3
