"""Which state a name belongs to."""

import pytest

from accordingto.registry.states import is_state, state_of


@pytest.mark.parametrize(
    ("name", "state", "own"),
    [
        ("Norwegian intelligence", "norway", False),
        ("the United States", "us", True),
        ("UK", "britain", True),
        ("Kremlin", "russia", True),
        ("the self-proclaimed Republic of Abkhazia", "abkhazia", True),
        ("Abkhaz coast guard", "abkhazia", False),
        ("Islamic Republic of Iran", "iran", True),
        ("the IDF", "israel", False),
        ("Georgian forces in Abkhazia", "abkhazia", False),
        ("Harbor Board", "", False),
    ],
)
def test_a_name_tells_its_state(name: str, state: str, own: bool) -> None:  # noqa: FBT001
    """By a state's name, an adjective or a body's letters; what holds ground is one, whoever recognises it."""
    assert state_of(name) == state
    assert is_state(name) is own
