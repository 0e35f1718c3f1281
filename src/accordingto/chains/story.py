"""What the rules of chain building work on: the article, and for each attribution a draft of its chain."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from accordingto.chains.resolver import Resolved, Resolver
from accordingto.text.sentences import split_sentences
from accordingto.types import Attribution, Document, Evidence, Ground, Span, Spans


@dataclass(slots=True)
class Step:
    """One link on its way: who, on what evidence, and whether a rule inferred it."""

    who: Resolved
    evidence: tuple[Evidence, ...]
    inferred: bool = False
    venue: str | None = None


@dataclass(slots=True)
class Draft:
    """A chain on its way. ``steps`` run from the page outward; ``own`` is where the attribution's own source stands."""

    number: int
    attribution: Attribution
    steps: list[Step] = field(default_factory=list)
    own: Step | None = None
    joint: list[Step] = field(default_factory=list)
    alternatives: list[list[Step]] = field(default_factory=list)
    first_hand: bool = False

    def add_outer(self, step: Step) -> None:
        """Put a relay before everything known so far, unless it stands there already."""
        if all(step.who.name != s.who.name for s in self.steps):
            self.steps.insert(0, step)

    def add_inner(self, step: Step) -> None:
        """Put a further source behind everything known so far, unless it stands there already."""
        if all(step.who.name != s.who.name for s in self.steps):
            self.steps.append(step)


class Story:
    """An article with its attributions, sentences and sources."""

    def __init__(self, document: Document, attributions: tuple[Attribution, ...]) -> None:
        self.document = document
        self.text = document.text
        self.attributions = attributions
        self.resolver = Resolver(document.text)
        self.drafts: list[Draft] = []
        self._sentences = [s for b in document.blocks for s in split_sentences(self.text, b.span.start, b.span.end)]
        self._starts = [s for s, _ in self._sentences]
        self.blocks = [b.span for b in document.blocks]
        self._block_starts = [b.start for b in self.blocks]
        self._by_sentence: dict[int, list[int]] = {}
        for number, a in enumerate(attributions):
            self._by_sentence.setdefault(self.sentence_number(anchor(a).start), []).append(number)

    def sentence_number(self, at: int) -> int:
        """Which sentence an offset stands in, counted through the article."""
        return max(0, bisect_right(self._starts, at) - 1)

    def block_number(self, at: int) -> int:
        """Which block an offset stands in."""
        return max(0, bisect_right(self._block_starts, at) - 1)

    def sentence(self, at: int) -> tuple[int, int]:
        """The sentence that an offset stands in."""
        return self._sentences[self.sentence_number(at)]

    def neighbours(self, number: int) -> list[int]:
        """The attributions of the same depth whose cue stands in the same sentence, this one among them."""
        a = self.attributions[number]
        same = self._by_sentence[self.sentence_number(anchor(a).start)]
        return [n for n in same[:60] if self.attributions[n].depth == a.depth]

    def frame(self, number: int) -> tuple[int, str]:
        """Where the frame of an attribution begins, and its words: its sentence with every content blotted out.

        Speech inside speech has the outer content for its sentence.
        """
        a = self.attributions[number]
        start, end = self.sentence(anchor(a).start)
        if a.parent is not None:
            outer = self.attributions[a.parent].content
            start, end = max(start, outer[0].start), min(end, outer[-1].end)
        words = list(self.text[start:end])
        for other in self.neighbours(number):
            for span in self.attributions[other].content:
                for i in range(max(span.start, start), min(span.end, end)):
                    words[i - start] = "\0"
        return start, "".join(words)


def anchor(a: Attribution) -> Span:
    """Where an attribution holds: its cue, else its source, else its content."""
    return (a.cue or a.source or a.content)[0]


def words_evidence(spans: Iterable[Span], by: str) -> Evidence:
    """The text says so, here."""
    ordered: Spans = tuple(sorted(spans))
    return Evidence(Ground.WORDS, by, ordered)
