"""Sources who could be named and are not."""

import re
from collections.abc import Iterator

from accordingto.check.draft import Draft, Telling
from accordingto.check.words import ANONYMOUS, NOT_PEOPLE, REPORTING
from accordingto.types import SourceKind

BARE = re.compile(
    r"(?:(?:a|an|one|another|some|two|three|four|several|multiple|many|other|anonymous|unnamed|unidentified|"
    r"our|its|various|numerous) ){0,3}sources?",
    re.IGNORECASE,
)
"""A source, and not a word on who it is."""
_NAMED = re.compile(r"(?:source|insider|official|aide|adviser|officer|agent|employee)s? [A-Z][\w'’.-]+ [A-Z]")
_RELAYED = re.compile(r"\b(?:cited|quoted|interviewed) by\b")


def anonymous_tellings(draft: Draft) -> Iterator[Telling]:
    """Every telling by somebody whom the article hides, whose words are not those of a crowd or of papers."""
    for told in draft.tellings:
        if told.origin is None or told.origin.kind is not SourceKind.UNNAMED or not told.attribution.source:
            continue
        if draft.is_quoted(told.attribution.source[0].start):
            continue
        near = draft.sentences_near(told.attribution.source[0].start)
        if not REPORTING.search(told.cue) or _NAMED.search(told.source) or _RELAYED.search(told.source):
            continue
        hidden = ANONYMOUS.search(told.source) and not NOT_PEOPLE.search(told.source)
        if hidden or "anonymity" in near:
            yield told


def first_of_each(tellings: Iterator[Telling]) -> Iterator[Telling]:
    """The first telling of each source."""
    seen: set[int] = set()
    for told in tellings:
        if told.origin is not None and told.origin.id not in seen:
            seen.add(told.origin.id)
            yield told
