"""How long an article takes to read, by its words."""

import re
from collections.abc import Sequence

from accordingto.types import Block
from accordingto.types.document import TELLING_ROLES

_WORDS_A_MINUTE = 238
"""Silent reading of English non-fiction: the mean of 190 studies (Brysbaert, 2019)."""
_CHARACTERS_A_MINUTE = 500
"""For scripts without spaces, whose readers are asked for characters."""
_WIDE = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def measured_minutes(text: str, blocks: Sequence[Block]) -> int | None:
    """Whole minutes, at least one; None where nothing tells."""
    words = wide = 0
    for block in blocks:
        if block.role in TELLING_ROLES:
            said = block.span.of(text)
            here = len(_WIDE.findall(said))
            wide += here
            words += len(_WIDE.sub("", said).split())
    if not words + wide:
        return None
    return max(1, round(words / _WORDS_A_MINUTE + wide / _CHARACTERS_A_MINUTE))
