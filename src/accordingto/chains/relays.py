"""How a sentence shows that words came by way of a medium: an ordered tuple of values, one idea each.

A relay is what stands before the medium's name, or after it. To add one, add a value to ``RELAYS`` and a sentence to
its tests; the first that fits is the one that is shown.
"""

import re
from typing import NamedTuple

_DET = r"(?:(?:the|a|an|its|this|American|British|French|German|Russian|Israeli|Turkish|Chinese|CBS|NBC|ABC|Fox)\s+)?"
_CALLED = (
    r"(?:(?!(?:a|an|and|as|at|but|for|from|in|of|on|that|to|who|which|with)\b)[\w’'-]+\s){0,4}"
    r"(?:agency|newspaper|magazine|website|broadcaster|tabloid|daily|weekly|station|portal|channel)\s"
)
"""What a medium is, before its name: *the student news agency*."""
_TRADE = (
    r"(?:(?:(?:(?:state|government|privately)[ -](?:run|owned|controlled|backed|funded))|state|local|national|public|"
    r"conservative|liberal|independent|daily|weekly|online|news|media|press|wire|sister|\w+-based|\w+[’']s?)\s+){0,3}"
    r"(?:(?:agency|newspaper|paper|magazine|website|site|network|channel|broadcaster|tabloid|daily|outlet|station|"
    r"television|radio|TV|host|anchor|reporter|journalist|correspondent)\s+)?"
)
_NAME_FOLLOWS = rf"(?:(?:(?:the|a|an|its)\s)?{_CALLED}|{_DET}{_TRADE})" + r"(?:[Tt]he\s)?[“\"'‘]?$"
_TALK = (
    r"(?:interviews?|interviewed|conversation|discussion|remarks?|comments?|statements?|e-?mails?|appearances?|op-ed|"
    r"column|articles?|stor(?:y|ies)|reports?|piece|essay|segment|session|broadcast|edition|issue|podcast|show|letter|call|"
    r"profile|editorial(?!\sboard)|speaking|speaks|spoke|talking|talked|talks|appearing|appeared|said|saying|says|writing|wrote|writes|"
    r"\bon|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|morning|evening|night|week|month|year|live|guest|host|"
    r"replied|responded|explained|confirmed|commented|argued|asked|pressed|added|claimed|declared|insisted)"
)


class Relay(NamedTuple):
    """One way of showing a medium: patterns for the words before and after its name, and a sentence for readers."""

    name: str
    note: str
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None
    """Words before the name after which it is only talked about."""

    def reads(self, before: str, after: str) -> tuple[int, int] | None:
        """How many characters before and after the medium's name are the proof, or None where it does not fit."""
        if self.unless and self.unless.search(before):
            return None
        found = self.before.search(before) if self.before else None
        if found is not None:
            return len(before) - found.start(), 0
        found = self.after.match(after) if self.after else None
        return (0, found.end()) if found is not None else None


TOLD_OUTLET = Relay(
    "told-outlet",
    "the speaker told it to this medium",
    before=re.compile(
        r"\b(?:told|tells?|telling|informed|assured|confirmed to|explained to|said to|says to|spoke to|spoke with|"
        r"speaking to|speaking with|talking to|talked to|talked with|sat down with|e-?mailed|texted|admitted to|"
        r"wrote to|"
        r"complained to|revealed to|announced to|interviewed by|asked by|pressed by|questioned by|telephoned|"
        r"called into)\s+" + _NAME_FOLLOWS
    ),
)
REPORTED_BY = Relay(
    "reported-by",
    "the medium is said to have reported or carried it",
    before=re.compile(
        r"\b(?:according to|(?:reported|quoted|carried|published|cited|obtained|seen|released|aired|posted|broadcast|"
        r"distributed|relayed|reviewed|printed|run|leaked|uncovered|conducted|recorded|picked up)(?: \w+ly)?(?: \w+)? "
        r"(?:by|in|on|to|at)|via|per|by|citing|quoting|from|told by)\s+"
        r"(?:(?:a|an|the)\s+(?:\w+\s+){0,2}(?:report|article|story|account|interview|transcript|recording)s?\s+(?:by|in|from|on|"
        r"with|published by|published in)\s+)?" + _NAME_FOLLOWS
    ),
)
IN_INTERVIEW = Relay(
    "interview",
    "it was said in an interview with this medium, or written for it",
    before=re.compile(
        _TALK + r"(?:\s+[^\s.;:“”\"]+){0,5}?\s+(?:with|to|for|on|over|in|by|from|of|via|at)\s+" + _NAME_FOLLOWS,
        re.IGNORECASE,
    ),
    after=re.compile(
        r"(?:['’]s?)?\s+(?:\w+\s+){0,2}(?:interview|op-ed|column|article|profile|podcast|town hall|essay|"
        r"editorial(?!\sboard)|report|story|investigation)\b"
    ),
    unless=re.compile(
        r"\b(?:referring to|alluding to|reference to|reacting to|asked about|watching|watched|based on|evidence of|"
        r"response to|responding to)\s(?:[\w’'-]+\s){0,3}$|"
        r"\b(?:said|says|saying|wrote|spoke|speaking)\sof\s(?:the\s)?$|"
        r"\bwho\s(?:had\s|first\s)?(?:wrote|writes|authored|penned|published)\s(?:the|an?|that)\s(?:[\w’'-]+\s){0,3}$",
        re.IGNORECASE,
    ),
)
SAID_TO = Relay(
    "said-to",
    "it was said to this medium",
    before=re.compile(
        r"\b(?:called|describ(?:ed|es)|comment(?:ed|s)|complained|reiterated|repeated|denied|confirmed|stressed|spoke|"
        r"conceded|reacted|responded|appeared|remarks?|comments?)(?:\s[^\s.;:“”\"]+){0,8}?\sto\s" + _NAME_FOLLOWS
    ),
)
ON_AIR = Relay(
    "on-air",
    "it was said on this medium",
    before=re.compile(r"(?:^|[\s,])(?:(?<!\b[Bb]ased )(?<!\b[Rr]elied )[Oo]n|[Ii]n|[Vv]ia)\s+" + _NAME_FOLLOWS),
)
MEDIUM_TELLS = Relay(
    "medium-tells",
    "the medium is said to have reported, quoted or cited it",
    before=re.compile(r"(?:^|[,”\"])\s?(?:reports|reported|wrote|writes|noted)\s(?:the\s)?$"),
    after=re.compile(
        r"\)?,?\s+(?:(?:who|which|that|has|have|had|also|further|first|later|previously|then|earlier|today|yesterday|\w+ly|"
        r"on \w+day)\s+){0,3}(?:report(?:s|ed|ing)?|said|says|saying|quot(?:es|ed|ing)|cit(?:es|ed|ing)|wrote|"
        r"writes|noted|"
        r"reveal(?:s|ed)|claim(?:s|ed)|stat(?:es|ed)|announced|added|asked|aired|broadcast|carried|published|"
        r"interviewed|paraphras(?:ed|es)|released|obtained|relay(?:s|ed))\b"
    ),
)
BRACKETED = Relay(
    "credit-in-brackets",
    "the medium stands in brackets behind it",
    before=re.compile(r"[(\[](?:via |from |source: )?$", re.IGNORECASE),
    after=None,
)

RELAYS = (TOLD_OUTLET, REPORTED_BY, IN_INTERVIEW, SAID_TO, ON_AIR, MEDIUM_TELLS, BRACKETED)
"""In the order in which they are tried."""

REACH = 110
"""Characters before and after a medium's name that a relay may read."""


def read_relay(text: str, medium: tuple[int, int], bounds: tuple[int, int]) -> tuple[Relay, int, int] | None:
    """The first relay that fits a medium's place within bounds, with the offsets of its proof."""
    start, end = medium
    before = text[max(bounds[0], start - REACH) : start]
    after = text[end : min(bounds[1], end + REACH)]
    for relay in RELAYS:
        proof = relay.reads(before, after)
        if proof is not None:
            return relay, start - proof[0], end + proof[1]
    return None
