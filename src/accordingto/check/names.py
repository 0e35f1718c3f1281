"""What the command line offers, without importing any rule."""

from pathlib import Path

from accordingto.check.styles import STYLES


def format_names() -> tuple[str, ...]:
    """All formats of findings, sorted: a module's file name is its format's name."""
    files = (Path(__file__).parent / "formats").glob("*.py")
    return tuple(sorted(file.stem for file in files if not file.stem.startswith("_")))


def style_names() -> tuple[str, ...]:
    """All styles, sorted."""
    return tuple(sorted(STYLES))
