"""Who says so? Reads a news article and lays open the chain of sources behind every claim.

    >>> import accordingto
    >>> reading = accordingto.read("page.html")  # doctest: +SKIP

Names are imported when they are first used, so that importing the package costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from accordingto.checking import check, check_text
    from accordingto.errors import (
        AccordingtoError,
        FetchError,
        InputError,
        LibraryError,
        ModelError,
        NoArticleError,
        UsageError,
    )
    from accordingto.keeping import Library, open_library
    from accordingto.pipeline import read, read_all, read_text
    from accordingto.types import (
        Attribution,
        Chain,
        Claim,
        Document,
        Evidence,
        Link,
        Reading,
        Source,
        SourceKind,
        Span,
        Summary,
    )

__version__ = "0.1.0"

__all__ = [
    "AccordingtoError",
    "Attribution",
    "Chain",
    "Claim",
    "Document",
    "Evidence",
    "FetchError",
    "InputError",
    "Library",
    "LibraryError",
    "Link",
    "ModelError",
    "NoArticleError",
    "Reading",
    "Source",
    "SourceKind",
    "Span",
    "Summary",
    "UsageError",
    "__version__",
    "check",
    "check_text",
    "open_library",
    "read",
    "read_all",
    "read_text",
]

_HOMES = {
    "Library": "keeping",
    "check_text": "checking",
    "open_library": "keeping",
    "read": "pipeline",
    "read_all": "pipeline",
    "read_text": "pipeline",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module's names are of any type
    """A public name, from where it lives (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if name == "check":
        return import_module(f"{__name__}.check")  # a package that can be called
    home = _HOMES.get(name) or ("errors" if name.endswith("Error") else "types")
    value = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
