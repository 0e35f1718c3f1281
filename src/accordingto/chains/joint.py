"""Sources that name two or more who each speak: "the ministry and the mayor"."""

import re

from accordingto.chains.names import runs
from accordingto.chains.scene import Telling
from accordingto.registry import kind_of, lookup
from accordingto.types import SourceKind, Span

_AND = re.compile(r",?\s(?:and|&|as well as)\s(?:the\s)?")
_JOINT = re.compile(r"\b(?:joint|jointly|together)\b")
_SPLITS = frozenset(
    {SourceKind.PERSON, SourceKind.ORGANIZATION, SourceKind.AGENCY, SourceKind.OUTLET, SourceKind.STATE_MEDIA}
)


def joint_parts(telling: Telling, source: Span) -> tuple[Span, ...]:
    """The parts of a source that names two or more who each speak; the whole where it names one."""
    text = telling.document.text
    words = source.of(text)
    if lookup(words) is not None or _JOINT.search(telling.words(telling.attribution.cue)) or len(words) > 200:  # noqa: PLR2004
        return (source,)
    parts, at = [], source.start
    for match in re.finditer(r",\s(?=(?:the\s)?[A-Z])|" + _AND.pattern, text[source.start : source.end]):
        parts.append((at, source.start + match.start()))
        at = source.start + match.end()
    parts.append((at, source.end))
    if len(parts) == 1 or not _AND.search(words) or not all(_stands_alone(text[s:e]) for s, e in parts):
        return (source,)
    return tuple(Span(s, e) for s, e in parts)


def _stands_alone(part: str) -> bool:
    """Could the words be a source by themselves: a name with kind, nothing hanging on it?"""
    bare_part = part.strip()
    found = list(runs(bare_part))
    if not found or (" of " in bare_part and not bare_part[0].isupper()):
        return False
    return kind_of(bare_part)[0] in _SPLITS or lookup(bare_part) is not None
