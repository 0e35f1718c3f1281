"""What rules look at: an article's sentences and quotations, and who says what in them. Computed once an article."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from re import Pattern
from typing import TYPE_CHECKING, NamedTuple

from accordingto.check.overlaps import Overlaps
from accordingto.check.quotations import Quotation, quotations_in
from accordingto.check.settings import Settings
from accordingto.text.sentences import split_sentences
from accordingto.types import (
    Attribution,
    Block,
    Claim,
    PageForm,
    Reading,
    Role,
    Source,
    SourceKind,
    Span,
    Spans,
    TimeExpression,
)
from accordingto.types.document import TELLING_ROLES

if TYPE_CHECKING:
    from accordingto.library.beside import Beside

Shelf = Callable[[Reading], Sequence["Beside"]]
"""Knows the articles that lie beside one."""
_BODY = TELLING_ROLES - {Role.HEADLINE, Role.SUBHEADING}
_LABEL = re.compile(
    r"(?:\*\*|[“\"])?(?:\(\([^()\n]{1,40}\)\)|(?:[A-Z][\w.'’-]{0,20} ){0,3}[A-Z][\w.'’-]{0,20}(?:\*\*)?:(?:\*\*)?\s)"
)
_LABELS = 4
"""So many paragraphs that begin with who speaks make a transcript."""
_LONGEST = 3000
"""Characters: what is longer is no sentence, and rules that look around in it would look for ever."""
UNNAMED_KINDS = frozenset({SourceKind.UNNAMED, SourceKind.NOBODY})


class Sentence(NamedTuple):
    """A sentence of the body, and the number of its paragraph."""

    span: Span
    paragraph: int


@dataclass(frozen=True, slots=True)
class Telling:
    """An attribution with the words of its parts, and the sources of its chain, nearest first."""

    attribution: Attribution
    number: int
    source: str
    cue: str
    content: str
    chain: tuple[Source, ...]

    @property
    def start(self) -> int:
        """Where its content begins."""
        return self.attribution.content[0].start

    @property
    def origin(self) -> Source | None:
        """The last of its chain."""
        return self.chain[-1] if self.chain else None

    @property
    def is_named(self) -> bool:
        """Does the article name who says it?"""
        return self.origin is not None and self.origin.kind not in UNNAMED_KINDS


class Draft:
    """One article as rules see it."""

    def __init__(self, reading: Reading, settings: Settings, page: str = "", others: Sequence["Beside"] = ()) -> None:
        self.reading = reading
        self.settings = settings
        self.document = reading.document
        self.text = reading.document.text
        self.page = page
        """The input as it came, markup and all."""
        self.others = others
        """Articles of a library to compare with."""
        self._sources = {source.id: source for source in reading.sources}

    @cached_property
    def paragraphs(self) -> tuple[Block, ...]:
        """The blocks of the body that tell."""
        return tuple(
            block
            for block in self.document.blocks
            if (block.role in _BODY and not self._is_heading(block)) or self._is_lead(block)
        )

    def _is_lead(self, block: Block) -> bool:
        """Text without a headline begins with its first paragraph: with sentences, and what ends them."""
        if block.role is not Role.HEADLINE or self.document.form is not PageForm.TEXT:
            return False
        words = block.span.of(self.text)
        return words[-1:] in '.!?”"' and len(list(split_sentences(words))) > 1

    def _is_heading(self, block: Block) -> bool:
        """Text without furniture keeps its headline as a paragraph: a first line without a verb's full stop."""
        words = block.span.of(self.text)
        return block is self._first and len(words.split()) <= 25 and words[-1:] not in ".!?”\"’'"  # noqa: PLR2004

    @cached_property
    def _first(self) -> Block | None:
        return next((block for block in self.document.blocks if block.role in TELLING_ROLES), None)

    @cached_property
    def headline(self) -> Block | None:
        """The headline that the text shows."""
        shown = (block for block in self.document.blocks if block.role is Role.HEADLINE)
        return next((block for block in shown if not self._is_lead(block)), None)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The body's sentences, in order."""
        return tuple(
            Sentence(Span(start, min(start + _LONGEST, end)), number)
            for number, block in enumerate(self.paragraphs)
            for first, end in split_sentences(self.text, block.span.start, block.span.end)
            for start in range(first, end, _LONGEST)
        )

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """What stands in quotation marks in the body, in order."""
        spans = [block.span for block in self.paragraphs]
        return tuple(quotations_in(self.text, spans))

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence of the body that holds an offset."""
        place = bisect_right(self._starts, offset) - 1
        found = self.sentences[place] if place >= 0 else None
        return found if found and offset < found.span.end else None

    def sentences_near(self, offset: int, before: int = 0, after: int = 0) -> str:
        """The words of the sentence at an offset, with so many before and after it."""
        place = bisect_right(self._starts, offset) - 1
        if place < 0:
            return ""
        around = self.sentences[max(0, place - before) : place + after + 1]
        return self.text[around[0].span.start : around[-1].span.end]

    def paragraph_at(self, offset: int) -> Block | None:
        """The paragraph that holds an offset."""
        return next((block for block in self.paragraphs if block.span.start <= offset < block.span.end), None)

    def is_quoted(self, offset: int) -> bool:
        """Does somebody else's prose stand there, in quotation marks or in the transcript of an interview?"""
        if self._transcript is not None and offset >= self._transcript:
            return True
        place = bisect_right(self._quoted_starts, offset) - 1
        return place >= 0 and offset < self.quotations[place].span.end

    @cached_property
    def _transcript(self) -> int | None:
        """Where questions and answers begin, each with its speaker's label; from there on nobody writes."""
        labelled = [b.span.start for b in self.document.blocks if _LABEL.match(self.text, b.span.start, b.span.end)]
        return labelled[0] if len(labelled) >= _LABELS else None

    @cached_property
    def _quoted_starts(self) -> list[int]:
        return [quotation.span.start for quotation in self.quotations]

    def own_words(self, pattern: Pattern[str]) -> Iterator[tuple[Span, str]]:
        """Where a pattern fits the writer's own words, quotations left out."""
        for block in self.paragraphs:
            for match in pattern.finditer(self.text, block.span.start, block.span.end):
                if not self.is_quoted(match.start()):
                    yield Span(*match.span()), match.group()

    @cached_property
    def _claims(self) -> dict[int, Claim]:
        claims: dict[int, Claim] = {}
        for claim in self.reading.claims:
            if claim.attribution is not None:
                claims.setdefault(claim.attribution, claim)
        return claims

    @cached_property
    def tellings(self) -> tuple[Telling, ...]:
        """All attributions of the body that are likelier right than wrong, in the order of the text."""
        headline = self.headline.span if self.headline else None
        found = []
        for number, attribution in enumerate(self.reading.attributions):
            if attribution.is_uncertain or (headline and all(headline.touches(part) for part in attribution.content)):
                continue
            claim = self._claims.get(number)
            chain = tuple(self._sources[link.source] for link in claim.chain.links) if claim else ()
            source, cue, content = map(self.words, (attribution.source, attribution.cue, attribution.content))
            found.append(Telling(attribution, number, source.rstrip(" ,"), cue, content, chain))
        return tuple(found)

    def words(self, spans: Spans) -> str:
        """The words of spans, one space between them."""
        return " ".join(span.of(self.text) for span in spans)

    def tellings_over(self, span: Span) -> list[Telling]:
        """Whose content touches a place, however uncertain."""
        return list({told.number: told for told in self._contents.touching(span)}.values())

    @cached_property
    def _contents(self) -> Overlaps[Telling]:
        return Overlaps((part, told) for told in self.tellings for part in told.attribution.content)

    def is_told(self, span: Span) -> bool:
        """Does anybody, of whatever probability, tell what stands there, or is a cue or a source there?"""
        return next(self._told.touching(span), False)

    @cached_property
    def _told(self) -> Overlaps[bool]:
        every = (part for told in self.reading.attributions for part in (*told.content, *told.cue, *told.source))
        return Overlaps((part, True) for part in every)

    def links_on(self, span: Span) -> bool:
        """Does an address stand on some of the words?"""
        return next(self._links.touching(span), False)

    @cached_property
    def _links(self) -> Overlaps[bool]:
        return Overlaps((link.span, True) for block in self.paragraphs for link in block.hyperlinks)

    def times_in(self, span: Span) -> list[TimeExpression]:
        """The expressions of time that touch a place."""
        return list(self._times.touching(span))

    @cached_property
    def _times(self) -> Overlaps[TimeExpression]:
        return Overlaps((time.span, time) for time in self.reading.times)

    def quotations_over(self, span: Span) -> list[Quotation]:
        """The quotations that touch a place."""
        return list(self._quotations.touching(span))

    @cached_property
    def _quotations(self) -> Overlaps[Quotation]:
        return Overlaps((quotation.span, quotation) for quotation in self.quotations)

    @cached_property
    def open_paragraphs(self) -> frozenset[int]:
        """The paragraphs whose last quotation is not closed in them."""
        return frozenset(quotation.paragraph for quotation in self.quotations if not quotation.closed)

    def whole_sentences(self, start: int, end: int) -> tuple[Sentence, ...]:
        """The sentences that lie between two offsets."""
        first, last = bisect_left(self._starts, start), bisect_right(self._starts, end)
        return tuple(sentence for sentence in self.sentences[first:last] if sentence.span.end <= end)

    def ends(self, spans: Iterable[Span]) -> Span:
        """From the first to the last of some spans."""
        listed = list(spans)
        return Span(min(span.start for span in listed), max(span.end for span in listed))
