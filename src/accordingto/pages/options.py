"""What a user may say of an input before it is read."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accordingto.pages.courtesy import Courtesy


@dataclass(frozen=True, slots=True)
class PageOptions:
    """``outlet`` and ``published`` win over what the page says of itself.

    ``allow_private`` lets addresses of private networks be fetched; ``timeout`` is for a whole fetch, in seconds;
    ``max_bytes`` bounds one article, also after it was decompressed. With ``courtesy``, servers are asked no more
    and no faster than they like.
    """

    outlet: str | None = None
    published: str | None = None
    allow_private: bool = False
    timeout: float = 20.0
    max_bytes: int = 20_000_000
    courtesy: "Courtesy | None" = None
