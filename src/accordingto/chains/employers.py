"""For which medium somebody works, as the article says: "Velden News's Ilan Roth", "Ann Lee of the Bode"."""

import re

from accordingto.chains.journalists import FORMER, JOURNALIST
from accordingto.chains.resolved import MEDIA, Resolved, of_entry
from accordingto.chains.resolver import Resolver
from accordingto.chains.scene import Telling
from accordingto.chains.step import Step
from accordingto.types import SourceKind, Span

# A pattern that few articles need is compiled when one does.
_STAFF = r"\b(?:spokes\w+|president|executive|CEO|founder|owner|chairman|director)\b"
_OWNS = re.compile(r"^['’]s?\s|^\s[A-Z]")
_OF_MEDIUM = re.compile(r"\b(?:of|at|from|with|for|in)\s+(?:the\s)?$", re.IGNORECASE)


def by_employer(telling: Telling, speaker: Resolved, resolver: Resolver) -> list[Step]:
    """A medium within or behind the speaker's own name: "Velden News's Ilan Roth", "Ann Lee of the Bode"."""
    if speaker.kind not in (SourceKind.PERSON, SourceKind.UNNAMED):
        return []
    here = _beside_name(telling, speaker, resolver) if telling.attribution.source else None
    if here is not None:
        return [here]
    known = resolver.journalists.get(speaker.name)
    if known is None or not telling.sentence[0] <= known[0].start < telling.sentence[1]:
        return []
    return [Step(known[1], (known[0],), "journalist-of", note=f"{speaker.name} works for {known[1].name}")]


def by_known_employer(speaker: Resolved, resolver: Resolver) -> list[Step]:
    """The medium that the article names as a journalist's elsewhere."""
    known = resolver.journalists.get(speaker.name)
    if known is None or known[1].name == speaker.name:
        return []
    note = f"the article calls {speaker.name} somebody of {known[1].name} elsewhere"
    return [Step(known[1], (known[0],), "journalist-elsewhere", inferred=True, note=note)]


def _beside_name(telling: Telling, speaker: Resolved, resolver: Resolver) -> Step | None:
    """The medium in the words of the source or right behind them."""
    text, source = telling.document.text, telling.attribution.source
    start, end = source[0].start, source[-1].end
    tail = re.match(r"(?:,\s|\s(?:of|at|from|for|in|with|writing)\s|\s\()[^,.;:“”\"\n]{0,60}", text[end : end + 70])
    reach = end + (tail.end() if tail and end < telling.sentence[1] else 0)
    for s, e, entry in resolver.mentions.media_in(start, min(reach, telling.sentence[1])):
        who, around = of_entry(entry, Span(s, e)), text[max(start, s - 40) : e + 60]
        if (
            who.kind not in MEDIA
            or who.name == speaker.name
            or re.search(_STAFF, text[start:reach], re.IGNORECASE)
            or FORMER.search(text[start:reach])
        ):
            continue
        inside = e <= end
        owns = inside and _OWNS.match(text[e : min(end, e + 3)]) and text[e:end].strip("'’s ")[:1].isupper()
        behind = _OF_MEDIUM.search(text[max(start, s - 12) : s])
        if owns or behind or re.search(JOURNALIST, around, re.IGNORECASE):
            return Step(who, (Span(s, e),), "journalist-of", note=f"{speaker.name} works for {who.name}")
    return None
