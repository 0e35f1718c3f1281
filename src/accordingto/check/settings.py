"""What a newsroom decides for itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Which rules run, and the house's own lists. Codes are whole (``SRC101``) or beginnings (``SRC``, ``ANO2``)."""

    select: tuple[str, ...] = ()
    """Rules that run; none means the default set, or the style's."""
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    style: str | None = None
    outlet_names: tuple[str, ...] = ()
    """What the own outlet is called, beside what the page calls it."""
    known_sources: tuple[str, ...] = ()
    """People and bodies whom readers of the outlet know: they need no position."""
    allowed_reasons: tuple[str, ...] = ()
    """Words by which a reason for anonymity is told, beside the usual ones."""
    exclude: tuple[str, ...] = ()
    """Files that are not checked, as patterns."""
