"""What holds for every type of the product."""

import dataclasses
import inspect
from enum import StrEnum

import pytest

from accordingto import types

CLASSES = [getattr(types, name) for name in types.__all__ if inspect.isclass(getattr(types, name))]
VALUES = [cls for cls in CLASSES if dataclasses.is_dataclass(cls)]
CHOICES = [cls for cls in CLASSES if issubclass(cls, StrEnum)]


def test_exports_are_sorted_and_all_there() -> None:
    """``__all__`` lists the types alphabetically, each once."""
    assert sorted(set(types.__all__)) == types.__all__


@pytest.mark.parametrize("cls", VALUES, ids=lambda cls: cls.__name__)
def test_values_are_frozen_and_slotted(cls: type) -> None:
    """No stage can edit what an earlier one gave it."""
    assert cls.__dataclass_params__.frozen  # type: ignore[attr-defined]  # every dataclass has it, no stub says so
    assert "__slots__" in vars(cls)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_type_says_what_it_is(cls: type) -> None:
    """Its docstring is its own, and a sentence."""
    assert (cls.__doc__ or "").strip()
    assert not (cls.__doc__ or "").startswith(f"{cls.__name__}(")


@pytest.mark.parametrize("cls", CHOICES, ids=lambda cls: cls.__name__)
def test_choices_print_as_their_lower_case_names(cls: type[StrEnum]) -> None:
    """What JSON says is what the code says; TIMEX3 has capitals, and keeps them."""
    written = str.upper if cls is types.TimexType else str.lower
    assert {written(member.name) for member in cls} == {member.value for member in cls}
