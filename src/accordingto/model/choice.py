"""Which models ship. Imports nothing heavy, so that the command line can offer them."""

from pathlib import Path

from accordingto.errors import UsageError

BUNDLES = Path(__file__).parent / "bundles"
DEFAULT = "reader-2"


def model_names() -> list[str]:
    """The models that ship, the default first."""
    names = sorted(path.parent.name for path in BUNDLES.glob("*/config.json"))
    return sorted(names, key=lambda name: name != DEFAULT)


def folder_of(name: str) -> Path:
    """Where a model that ships lies; a UsageError where none has the name."""
    if name not in model_names():
        raise UsageError(f"expected a model that ships ({', '.join(model_names())}), found {name!r}")
    return BUNDLES / name
