import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.documents.credits import split_caption


@pytest.mark.parametrize(
    ("text", "caption", "names"),
    [
        ("A pier at dusk. (Source: Coastwatch)", "A pier at dusk.", ["Coastwatch"]),
        ("A pier at dusk. Photo: Ana Bell/Nordpix", "A pier at dusk.", ["Nordpix", "Ana Bell"]),
        ("A pier at dusk. (AP Photo/Ana Bell)", "A pier at dusk.", ["AP Photo", "Ana Bell"]),
        ("A pier at dusk. (KCNA via REUTERS)", "A pier at dusk.", ["REUTERS", "KCNA"]),
        ("A pier at dusk. KCNA/via Reuters", "A pier at dusk.", ["Reuters", "KCNA"]),
        ("A pier at dusk. Image: Coastwatch.", "A pier at dusk.", ["Coastwatch"]),
        ("A pier at dusk © Nordpix", "A pier at dusk", ["Nordpix"]),
        ("A pier at dusk. Reuters", "A pier at dusk.", ["Reuters"]),
        ("A pier at dusk (left) and dawn.", "A pier at dusk (left) and dawn.", []),
        ("The source: a report.", "The source: a report.", []),
        ("Ana Bell (right) with Tal Brekke (V-NK)", "Ana Bell (right) with Tal Brekke (V-NK)", []),
    ],
)
def test_split(text: str, caption: str, names: list[str]) -> None:
    """A caption's words and its credits, nearest first."""
    split = split_caption(text)
    assert (text[: split.end], [name.name for name in split.credits]) == (caption, names)


@given(st.text(max_size=200))
def test_names_stand_where_they_say(text: str) -> None:
    """Every name slices to itself and stands behind the caption's words."""
    split = split_caption(text)
    for name in split.credits:
        assert text[name.start : name.end] == name.name
        assert name.start >= split.end


@pytest.mark.parametrize("piece", ["(", "a ", "A. ", "A/", "Photo: ", "By A ", "via ", "A' "])
def test_linear(piece: str) -> None:
    """Endless repetition is read at once."""
    split_caption(piece * 400)
    split_caption("x. " + piece * 60 + "!")
