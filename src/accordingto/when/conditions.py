"""On what it hangs: *if the Senate agrees*, *unless the talks fail*."""

import re
from collections.abc import Sequence
from functools import cache

from accordingto.types import Span


@cache
def _condition() -> re.Pattern[str]:
    return re.compile(
        r"(?<!see )(?<!know )(?<!sure )(?<!wonder )(?<!asked )(?<!ask )(?<!determine )(?<!decide )(?<!out )(?<!as )"
        r"\b(?:(?:only |even )?if|unless|provided(?: that)?|as long as|on (?:the )?condition that|subject to|"
        r"depending on|pending|"
        r"assuming|in case|should (?=(?:the|he|she|it|they|[A-Z])\b))\s[^,.;:!?“”\"\n]{3,120}",
    )


def condition_in(text: str, pieces: Sequence[Span]) -> Span | None:
    """The first condition that the words of a content name, up to the next stop."""
    for piece in pieces:
        found = _condition().search(text, piece.start, piece.end)
        if found is None:
            found = _leading().match(text, piece.start, piece.end)
        if found is not None:
            start = found.start(1) if found.re is _leading() else found.start()
            return Span(start, start + len(text[start : found.end()].rstrip()))
    return None


@cache
def _leading() -> re.Pattern[str]:
    """The same with a capital, where it begins the words."""
    return re.compile(r"[“\"'‘\s]{0,3}((?:If|Unless|Provided|As long as|Should|Assuming)\s[^,.;:!?“”\"\n]{3,120})")
