"""What is taken from an attribution because it cannot belong to it."""

from accordingto.attributions.tidy import tidied
from accordingto.model.confidence import Signs
from accordingto.model.decode import Linked

TEXT = "Dam to close\n\nThe dam will close, an aide said.\n\nRain is near, Tal added. The mayor left."
SIGNS = Signs(1.0, 1.0, 0.0, 1.0, 1.0, 1.0, 1.0, 0.0, 0.0)
STARTS = [0, TEXT.index("The dam"), TEXT.index("Rain")]


def at(words: str) -> tuple[int, int]:
    """Where words stand."""
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_a_part_in_another_paragraph_belongs_to_another_telling() -> None:
    """Unless it is quoted, as a speech of several paragraphs is."""
    linked = Linked((at("an aide"),), (at("said"),), (at("Dam to close"), at("The dam will close")), SIGNS)
    assert tidied(TEXT, linked, STARTS).content == (at("The dam will close"),)


def test_a_source_in_a_later_sentence_is_another_telling_s() -> None:
    """Who spoke is then left to be found."""
    linked = Linked((at("The mayor"),), (at("added"),), (at("Rain is near"),), SIGNS)
    assert tidied(TEXT, linked, STARTS).source == ()


def test_what_is_in_its_place_stays() -> None:
    """Nothing is taken from an attribution within a sentence."""
    linked = Linked((at("Tal"),), (at("added"),), (at("Rain is near"),), SIGNS)
    assert tidied(TEXT, linked, STARTS) == linked
