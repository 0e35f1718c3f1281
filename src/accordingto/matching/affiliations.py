"""For whom a person speaks, by the words beside the name: "Pentagon spokesman Jon Ode", "Ann Roe of the ISPR"."""

import re
from collections.abc import Iterator

from accordingto.registry.states import state_of
from accordingto.types import Reading, Source, SourceKind

_ROLE = (
    r"(?:spokes(?:man|woman|person)|minister|president|premier|secretary|chief(?: of staff)?|head|director|commander|"
    r"general|chancellor|ambassador|envoy|governor|mayor|leader|chairman|chairwoman|commissioner|adviser|advisor|"
    r"official|officer|lawmaker|senator|professor|scientist|researcher|analyst|seismologist|prosecutor|diplomat)"
)
_BODY = r"(?:[A-Z][\w’'&-]*)(?:\s(?:of|for|and|the|[A-Z][\w’'&-]*)){0,6}?"
_BEFORE = re.compile(rf"(?P<body>(?:[A-Z][\w’'&.-]*\s){{1,4}}?)(?:[a-z]+\s)?(?i:{_ROLE})\s(?:[A-Z][\w.]*\s){{0,3}}\Z")
_OF = re.compile(
    rf"\A(?:,?\s(?:who\s)?(?:[a-z]+\s){{0,4}}?(?:{_ROLE}\s(?:of|for|at)|heads|leads|runs|of|from)\s)(?:the\s)?"
    rf"(?P<body>{_BODY})(?=[\s,.;:]|\Z)(?!\s[A-Z])"
)
_ITS_HEAD = re.compile(rf"\b(?:its|their)\s(?:[a-z]+\s)?{_ROLE},?\s(?:[A-Z][\w.]*\s){{0,3}}\Z")
_SPOKESMAN_ALONE = re.compile(
    r"(?:\A|[.,;:–—-]\s|\b(?i:the|a|another|and|but|told|by|to)\s)(?i:(?:chief|senior|official|army|military|police)\s)?"
    r"(?i:spokes(?:man|woman|person)),?\s(?:[A-Z][\w.]*\s){0,3}\Z"
)
_SPOKE_BEFORE = 320
"""Characters within which the body stands whose spokesman needs no more words: a sentence or two before."""
_TITLES = frozenset(
    "foreign defense defence prime vice interior finance information deputy former acting chief general major "
    "lieutenant mr mrs ms dr maj gen lt the a an in on and but by".split()
)
_WINDOW = 90
_MOST_MENTIONS = 8


def affiliations(reading: Reading) -> dict[int, str]:
    """For the ids of people whose chain does not say it, the body or the state that they speak for."""
    text = reading.document.text
    bodies = [
        (span.start, source.name)
        for source in reading.sources
        if source.kind in (SourceKind.ORGANIZATION, SourceKind.UNNAMED)
        for span in source.mentions
    ]
    found: dict[int, str] = {}
    for source in reading.sources:
        if source.kind is not SourceKind.PERSON or source.speaks_for:
            continue
        body = next(_bodies(source, text, bodies), None)
        if body:
            found[source.id] = body
    return found


def _bodies(source: Source, text: str, bodies: list[tuple[int, str]]) -> Iterator[str]:
    last = source.name.split()[-1]
    places = [m.span() for m in re.finditer(re.escape(source.name), text)] or [
        m.span() for m in re.finditer(rf"\b{re.escape(last)}\b", text)
    ]
    for start, end in places[:_MOST_MENTIONS]:
        before = text[max(0, start - _WINDOW, text.rfind("\n", 0, start) + 1) : start]
        if _ITS_HEAD.search(before):
            near = [name for place, name in bodies if start - 2 * _WINDOW < place < start]
            state = state_of(text[max(0, start - 2 * _WINDOW, text.rfind("\n", 0, start) + 1) : start])
            yield from (name for name in (*near[-1:], state.title()) if name)
        if _SPOKESMAN_ALONE.search(before):
            near = [name for place, name in bodies if start - _SPOKE_BEFORE < place < start]
            yield from near[-1:]
        match = _BEFORE.search(before)
        if match:
            words = [word for word in match.group("body").split() if word.casefold().rstrip(".") not in _TITLES]
            if words and words[0][0].isupper():
                yield " ".join(words)
        match = _OF.match(text[end : end + _WINDOW].split("\n", maxsplit=1)[0])
        if match:
            yield match.group("body")
