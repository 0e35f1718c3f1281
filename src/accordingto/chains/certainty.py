"""How certain a source is said to be, in FactBank's degrees (Saurí and Pustejovsky 2009), by the words that lessen it.

The cue counts (*believes*, *suspects*), and so do modals and adverbs in what is told itself (*may*, *probably*). What
others say inside it counts for them. The least certain word decides; none means that nothing lessens it.
"""

import re

from accordingto.types import Attribution, Certainty, Degree, Evidence, Ground, Span

_POSSIBLE = re.compile(
    r"\b(?:might|possibly|perhaps|maybe|suspects?|suspected|speculat\w+|wonder(?:s|ed)?|hop(?:es|ed)|fear(?:s|ed)|"
    r"unclear|uncertain|unsure|not (?:sure|certain|clear|known)|may(?=\s(?:have|be|not|also|well|soon|still|[a-z]+\b))|"
    r"could(?=\s(?!not\b)[a-z]+\b)|suggest(?:s|ed)|possible that|doubt(?:s|ed)?)\b"
)
_PROBABLE = re.compile(
    r"\b(?:probably|likely|presumably|apparently|expect(?:s|ed)?|believ(?:es?|ed)|think(?:s)?|thought|assum(?:es?|ed)|"
    r"appear(?:s|ed)?|seem(?:s|ed)?|estimat(?:es?|ed)|reckon(?:s|ed)?|almost certainly|should)\b"
)
_WORDS = {Degree.POSSIBLE: _POSSIBLE, Degree.PROBABLE: _PROBABLE}
_LONGEST = 300
"""Characters of a content that are looked at: its main clause stands at the head."""


def certainty_of(text: str, attribution: Attribution, inside: tuple[Span, ...] = ()) -> Certainty:
    """The degree and the words that it rests on; ``inside`` is what others say within the content."""
    places = [*attribution.cue, *(_head(span) for span in attribution.content[:1])]
    for degree, pattern in _WORDS.items():
        for place in places:
            for match in pattern.finditer(text, place.start, place.end):
                span = Span(*match.span())
                if any(s.holds(span) for s in inside):
                    continue
                note = f"“{match.group()}” says so"
                return Certainty(degree, Evidence(Ground.WORDS, "hedge", (span,), note=note))
    return Certainty()


def _head(span: Span) -> Span:
    return Span(span.start, min(span.end, span.start + _LONGEST))
