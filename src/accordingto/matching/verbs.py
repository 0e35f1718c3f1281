"""What somebody does by words is told with its verb: *released a patch*, *rejected the plan*; and what is denied."""

import re

from accordingto.types import Act, Attribution, Span

_SAYS = re.compile(
    r"(?:has|have|had|also|later|only|further|then|\s)*(?:sa(?:id|ys|ying|y)|t(?:old|ells?|elling)|according\sto|"
    r"report(?:s|ed|edly)?|adds|added|adding|stat(?:es|ed)|not(?:es|ed)|wr(?:ites|ote)|posted|tweeted|as|by|per|for)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[“\"'‘]|that\b|(?:if|whether|how|why|what|who|when|where)\b|"
    r".{0,400}?(?:\b(?:is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|"
    r"should|not)\b|n[’']t\b)",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST = 40
"""Characters of a cue that is taken in: what is longer is more than a verb."""


def with_its_verb(text: str, attribution: Attribution, content: Span) -> Span:
    """The content with the cue before it where it is no clause: *responsibility* is what somebody *claimed*."""
    cue = attribution.cue[-1] if attribution.cue else None
    if (
        cue is None
        or not 0 <= content.start - cue.end <= 1
        or len(cue) > _LONGEST
        or "\n" in text[cue.start : content.start]
    ):
        return content
    if _SAYS.match(cue.of(text)) or _CLAUSE.match(text, content.start, content.end):
        return content
    return Span(cue.start, content.end)


def is_denied(words: str, act: str, cue: str) -> bool:
    """Does a statement's source deny what its words say? Words that hold the cue say so themselves."""
    return act == Act.DENY and cue not in words
