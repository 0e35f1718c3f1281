"""From signs to probabilities."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.model.choice import DEFAULT, folder_of, model_names
from accordingto.model.confidence import Confidence, Signs
from accordingto.model.runtime import load_model

SIGNS = st.builds(Signs, *(st.floats(-100, 100) for _ in Signs._fields))
EVEN = Confidence(Signs(*(0.0 for _ in Signs._fields)), 0.0)


@given(signs=SIGNS)
def test_probability_is_one(signs: Signs) -> None:
    """Whatever the signs, the answer lies between 0 and 1."""
    keen = Confidence(Signs(*(50.0 for _ in Signs._fields)), 1.0)
    assert 0 <= keen.probability(signs) <= 1
    assert EVEN.probability(signs) == 0.5


def test_missing_weight_is_an_error() -> None:
    """A bundle that lacks the weight of a sign is damaged."""
    with pytest.raises(KeyError, match="quoted"):
        Confidence.from_config({name: 0.0 for name in (*Signs._fields, "bias") if name != "quoted"})


@pytest.mark.parametrize("name", model_names())
def test_surer_signs_are_more_probable(name: str) -> None:
    """In every model that ships, an attribution all of whose tags and links are surer is more probable."""
    model = load_model(name)
    shy = Signs(-0.5, 2.0, 0.0, 1.0, -0.5, 1.0, -0.5, -0.5, -0.5)
    surer = shy._replace(content=-0.1, cue=-0.1, source=-0.1, to_cue=-0.1, to_source=-0.1)
    for layer in (model.outer, model.inner):
        assert layer.confidence.probability(surer) > layer.confidence.probability(shy)


def test_default_model_ships() -> None:
    """The default model is the first of those that ship."""
    assert model_names()[0] == DEFAULT
    assert folder_of(DEFAULT).is_dir()
