"""What goes on from one sentence to the next: a speaker's later words keep the medium of the first."""

import re
from collections.abc import Sequence

from accordingto.chains.counted import described, head_of_people
from accordingto.chains.relays import IN_INTERVIEW, ON_AIR, SAID_TO, TOLD_OUTLET, read_relay
from accordingto.chains.resolved import MEDIA, Resolved
from accordingto.chains.resolver import Resolver
from accordingto.chains.scene import Telling, anchor, media_in_frame
from accordingto.chains.step import Step
from accordingto.types import SourceKind, Span

_ELSEWHERE = re.compile(
    r"\b(?:wrote|tweeted|posted|testified|rally|conference|autobiography|book|tweets?|debate|hearing|speech|statement|"
    r"Senate floor|press release|memo|letter|previously|in separate|[Ss]eparately|earlier this|last (?:year|month)|"
    r"later|repeatedly|video|footage|recording|audio|tape)\b"
)
_ANOTHER_TIME = re.compile(r"\b(?:later|previously|[Ss]eparately|repeatedly)\b")
_SPOKEN = (TOLD_OUTLET, IN_INTERVIEW, SAID_TO, ON_AIR)
_TALKS = re.compile(
    r"\b(?:sp(?:oke|eak)|appear|interview|talk|sa(?:id|ys|ying)\b|told|ask|discuss|join|guest|comment|weigh)"
)
_SOURCES = re.compile(
    r"(?:(?:the|an?|another|one|an?\s(?:second|third|fourth)|several|some|two|three|multiple|unnamed|anonymous)\s)?(?:sources?|insiders?)",
    re.IGNORECASE,
)
_NEXT = 500
"""Characters: a medium's own sources come up no farther behind what it reports."""
_ONE_MORE = re.compile(
    r"(?:an?other|one|\w+\sof\s(?:two|three|four|five|six|several)|a (?:second|third|fourth)|"
    r"the (?:other|second|third))\b",
    re.IGNORECASE,
)
"""*Another official* spoke where the officials before spoke."""
_IS_QUOTED = re.compile(r"\b(?:is|are|was|were|been|being)\s(?:\w+ly\s)?(?:quoted|cited)\b(?!\sby)")
_CARRIES = 1200
"""Characters: the next words of a speaker stand no farther from the last ones."""


class CarriedOn:
    """A speaker's later words from the same interview keep the medium, and the link is shown as inferred."""

    def __init__(self) -> None:
        self._by_speaker: dict[str, tuple[int, list[Step]]] = {}

    def note(self, place: int, speaker: Resolved, steps: Sequence[Step]) -> None:
        """Remember by whose hands somebody's words came who was cited."""
        self._by_speaker[speaker.name] = place, list(steps)

    def carry(self, telling: Telling, speaker: Resolved, steps: list[Step], *, stop: bool) -> list[Step]:
        """The speaker's steps, their own or those of shortly before."""
        place = anchor(telling.attribution)
        if steps:
            self._by_speaker[speaker.name] = place, steps
            return steps
        known = self._by_speaker.get(speaker.name) or self._fellow(speaker)
        if any(_ELSEWHERE.search(telling.document.text, s, e) for s, e in telling.frame):
            return []
        if known is None or stop or not 0 <= place - known[0] < _CARRIES:
            self._by_speaker.pop(speaker.name, None)
            return []
        self._by_speaker[speaker.name] = place, known[1]
        names = " ← ".join(step.who.name for step in known[1])
        note = f"{speaker.name} spoke by way of {names} shortly before; this is read as the same"
        return [Step(step.who, step.proof, "carried-on", inferred=True, note=note) for step in known[1]]

    def from_medium(self, telling: Telling, speaker: Resolved, resolver: Resolver) -> list[Step]:
        """*The Bode reports that the dam broke. … sources said*: people of whom nobody has heard are the medium's."""
        place = anchor(telling.attribution)
        if speaker.kind is not SourceKind.UNNAMED or not _SOURCES.fullmatch(speaker.name):
            return []
        last = resolver.memory.last_at(place, lambda _: True)
        if last is None or place - last[0] > _NEXT or last[0] >= telling.sentence[0]:
            return []
        steps: Sequence[Step] = ()
        if last[1].kind in MEDIA:
            steps = [Step(last[1], telling.attribution.source, "")]
        elif head_of_people(last[1].name) == head_of_people(speaker.name) or (
            last[1].kind is SourceKind.UNNAMED and _ONE_MORE.match(speaker.name)
        ):
            steps = self._by_speaker.get(last[1].name, (0, []))[1]
        note = f"{last[1].name} told what stands before; {speaker.name} are read as whom that is from"
        carried = [Step(step.who, step.proof, "carried-on", inferred=True, note=note) for step in steps]
        if carried:
            self.note(place, speaker, carried)
        return carried

    def quoted_by(self, telling: Telling, speaker: Resolved, resolver: Resolver) -> list[Step]:
        """*…, the Bode reported. “…,” she was quoted as saying*: by whom, if not by who told the sentence before?"""
        place = anchor(telling.attribution)
        if _IS_QUOTED.search(telling.words(telling.attribution.cue)) is None:
            return []
        medium = resolver.memory.last_medium(place, MEDIA)
        if medium is None or place - medium[0] > _NEXT or medium[1].name == speaker.name:
            return []
        note = f"{medium[1].name} reported what stands before, and {speaker.name} is said to be quoted"
        steps = [Step(medium[1], telling.attribution.cue, "quoted-by", inferred=True, note=note)]
        self.note(place, speaker, steps)
        return steps

    def _fellow(self, speaker: Resolved) -> tuple[int, list[Step]] | None:
        """By whose hands the words came of those with whom "another official" is counted."""
        if speaker.kind is not SourceKind.UNNAMED or not _ONE_MORE.match(speaker.name):
            return None
        head, words = head_of_people(speaker.name), described(speaker.name)
        fellows = (
            known
            for name, known in reversed(self._by_speaker.items())
            if head_of_people(name) == head and (not words or not described(name) or words == described(name))
        )
        return next(fellows, None)


def announced(telling: Telling, speaker: Resolved, resolver: Resolver, before: tuple[int, int]) -> list[Step]:
    """*Tal spoke to the Bode on Monday. “…,” she said*: the sentence before says to whom, and quotes nobody else."""
    if any(_ANOTHER_TIME.search(telling.document.text, s, e) for s, e in telling.frame):
        return []
    for medium in media_in_frame(telling.document.text, [before], resolver):
        found = read_relay(telling.document.text, (medium.start, medium.end), before)
        if (
            found is None
            or found[0] not in _SPOKEN
            or (found[0] is ON_AIR and not _talks(telling, before))
            or medium.who.name == speaker.name
        ):
            continue
        subject = resolver.memory.subject_of_sentence(before[1], before[0])
        if subject is None or subject.name != speaker.name:
            return []
        note = f"the sentence before says that {speaker.name} spoke to {medium.who.name}; this is read as the same"
        return [Step(medium.who, (Span(*found[1:]),), "announced", inferred=True, note=note)]
    return []


def _talks(telling: Telling, sentence: tuple[int, int]) -> bool:
    """*She spoke on CNN*, and not *She railed on the Bode*: does the sentence say that somebody talked there?"""
    return _TALKS.search(telling.document.text, *sentence) is not None
