"""One noun per concept: every type stands in the glossary, with every value that it can take."""

import inspect
import re
from enum import StrEnum
from pathlib import Path

import pytest

from accordingto import types

GLOSSARY = Path("docs/reference/glossary.md")
CHOICES = [c for name in types.__all__ if inspect.isclass(c := getattr(types, name)) and issubclass(c, StrEnum)]


def entries(root: Path) -> dict[str, str]:
    """Each paragraph of the glossary by the type names that follow its bold noun."""
    found = {}
    for paragraph in (root / GLOSSARY).read_text(encoding="utf-8").split("\n\n"):
        head = re.match(r"\*\*[\w-]+\*\*((?: `\w+`)+):", paragraph)
        for name in re.findall(r"\w+", head.group(1)) if head else ():
            found[name] = paragraph
    return found


def test_every_exported_type_has_an_entry_and_every_entry_a_type(root: Path) -> None:
    """The glossary and the exports name the same things."""
    assert sorted(types.__all__) == sorted(entries(root))


@pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: choice.__name__)
def test_every_value_is_named(choice: type[StrEnum], root: Path) -> None:
    """A reader who meets a value in JSON finds it here."""
    paragraph = entries(root)[choice.__name__]

    assert [member.value for member in choice if f"`{member.value}`" not in paragraph] == []
