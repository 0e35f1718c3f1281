"""What stands in quotation marks, paragraph by paragraph. Linear in the length of the text."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from accordingto.types import Span

_DOUBLE = re.compile(r'[“”„«»"]|\'\'|``')
_CLOSERS = {"“": '”"', "„": "“”", "«": "»", '"': '"”', "''": "''", "``": "''"}
# Single marks are apostrophes too: a quotation in them opens a word and closes behind a mark of punctuation.
_SINGLE = re.compile(r"(?<![\w'’])['‘](?=\w)(?:[^'‘’\n]|(?<=\w)['’](?=\w)){1,400}?[.,?!…]['’](?!\w)")
_SCARE = re.compile(r"(?<![\w'’])['‘](?=\w)[^'‘’\n.,;:?!]{1,60}(?<=\w)['’](?!\w)")
_OPENS = re.compile(r"[^\s.,;:!?)\]]")
_MEASURE = re.compile(r"\d\s?\Z")


class Quotation(NamedTuple):
    """Quoted words with their marks. ``closed`` says that the closing mark stands in the same paragraph."""

    span: Span
    paragraph: int
    closed: bool
    double: bool = True

    def inner(self, text: str) -> str:
        """The words without their marks."""
        return self.span.of(text).strip("“”„«»\"'‘’` \n")


def quotations_in(text: str, paragraphs: Sequence[Span]) -> Iterator[Quotation]:
    """The quotations of each paragraph, in order, outer ones only."""
    for number, span in enumerate(paragraphs):
        doubles = list(_doubles(text, span, number))
        singles = [
            Quotation(Span(*match.span()), number, closed=True, double=False)
            for pattern in (_SINGLE, _SCARE)
            for match in pattern.finditer(text, span.start, span.end)
        ]
        last = -1
        for found in sorted([*doubles, *singles], key=lambda quotation: (quotation.span.start, -quotation.span.end)):
            if found.span.start >= last:
                yield found
                last = found.span.end


def _closes(text: str, match: re.Match[str], span: Span) -> bool:
    """Is an opening mark set where a closing one is meant: behind a word, before none?"""
    return not text[match.start() - 1].isspace() and (match.end() == span.end or not text[match.end()].isalnum())


def _doubles(text: str, span: Span, number: int) -> Iterator[Quotation]:
    opened: tuple[int, str] | None = None
    for match in _DOUBLE.finditer(text, span.start, span.end):
        mark = match.group()
        if opened is None:
            is_inch = mark == '"' and _MEASURE.search(text, max(span.start, match.start() - 3), match.start())
            # A mark behind a word, or before a space or the end, closes what opened elsewhere.
            opens = _OPENS.match(text, match.end(), span.end) and not text[match.start() - 1 : match.start()].isalnum()
            if mark in _CLOSERS and opens and not is_inch:
                opened = match.start(), _CLOSERS[mark]
        elif mark in opened[1] or (mark == "“" and _closes(text, match, span)):
            yield Quotation(Span(opened[0], match.end()), number, closed=True)
            opened = None
    if opened is not None:
        yield Quotation(Span(opened[0], span.end), number, closed=False)
