"""How a sentence shows that it tells of something to come: an ordered tuple of values, one idea each.

A sign is a pattern for the verb of a clause. To add one, add a value to ``SIGNS`` and two sentences to its tests; of
those that fit, the one that stands first in the clause is shown, then the one that stands first in the list.
"""

import re
from functools import cache
from typing import NamedTuple

from accordingto.types import ForwardAct


class Sign(NamedTuple):
    """One way of speaking of what is to come: a name, a sentence for readers, what is done with it, and a pattern.

    ``reported`` signs tell of the future only in the words of the writer: *he would resign*, but not *I would say*.
    """

    name: str
    note: str
    act: ForwardAct
    pattern: str
    reported: bool = False


_NOT = (
    r"(?:(?:not|never|also|now|soon|likely|almost|still|then|only|no longer|(?!likely|unlikely|"
    r"reply)\w{2,12}ly) ){0,2}"
)
_BE = r"(?:is|are|was|were|be|been|being|['’]s|['’]re)"
_PARTICIPLE = (
    r"(?:been|had|made|done|gone|come|seen|given|taken|said|told|met|won|lost|left|known|heard|found|got|gotten|run|"
    r"spent|paid|sent|brought|written|spoken|begun|become|kept|put|set|thought|better|rather)"
)
_STATIVE = (
    r"(?:have (?:been|had|\w{2,15}ed|taken|made|gone|come|done|seen|given)|['’]ve|"
    r"be (?!\w{2,15}(?:ed|ing)\b|held\b|built\b|made\b|sent\b|laid\b|taken\b|given\b|cut\b))"
)
_SAYING = (
    r"(?:say|tell|think|like|love|rather|prefer|have(?! to)|['’]ve|hope|guess|suggest|argue|agree|note|remember|"
    r"appreciate)\b"
)

PROMISED = Sign(
    "promised",
    "somebody is said to promise it",
    ForwardAct.PROMISE,
    r"\b(?:(?:promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|vow(?:s|ed|ing)?) (?:to|that|not)|(?:commits?|committed) to|"
    r"guarantee[sd]?|"
    r"sw(?:ear|ears|ore) to(?! (?:you|god))|(?:has|have) offered to|agreed to|"
    r"(?:is |are |was |were )?(?:willing|open) to)\b",
)
THREATENED = Sign(
    "threatened",
    "somebody is said to threaten it",
    ForwardAct.THREAT,
    r"\b(?:threaten(?:s|ed|ing)? to|(?:we|i) warn\b)",
)
SCHEDULED = Sign(
    "scheduled",
    "it is said to be arranged",
    ForwardAct.SCHEDULE,
    rf"{_BE} {_NOT}(?:scheduled|slated|set (?:to|for)|booked|"
    r"due (?:to (?:be|begin|start|end|open|close|meet|appear|arrive|expire|take|go|leave|return|vote|run|speak)|"
    r"in|on|"
    r"by|back)|to be (?!\w+ing)\w+|to (?:meet|begin|start|open|visit|appear|speak|vote|take|hold|go|face|return|"
    r"join|attend|stand|leave|launch|announce|receive))\b"
    r"|\bscheduled to\b",
)
PLANNED = Sign(
    "planned",
    "somebody is said to plan it",
    ForwardAct.PLAN,
    rf"\b(?:{_BE} {_NOT}|(?:has|have|had|do|does|did)(?: not|n['’]t)? )?(?:plan(?:s|ned|ning)? (?:on|to|for)|"
    rf"intend(?:s|ed|ing)?|"
    r"(?:have )?(?:an? |no |any )?intentions? (?:of|to)|(?:no |any |some )?plans? to|aim(?:s|ed|ing)? (?:to|at|for)|"
    r"the goal|considering|preparing|prepared to|planning|looking to|poised to|working to|moving forward|ready to|"
    r"in talks to|on track to|(?:seek|bid|try)(?:s|ing)? to|determined to|committed to|in the process of|"
    r"would like to see|wants? to (?:stay|keep|continue)|looks? to)\b",
)
EXPECTED = Sign(
    "expected",
    "somebody is said to expect it",
    ForwardAct.EXPECTATION,
    r"\b(?:(?:is|are|was|were|be|been|widely|now)(?: not| also| widely)? expected|expects?\b(?! (?:me|you|us) )|"
    r"expecting|anticipat(?:e|es|ed|ing)|hop(?:e|es|ing)(?: \w+){0,3} to(?= \w)|hop(?:es|ing) (?:that|for)|"
    r"hoped to(?= \w)|bound to|sure to|remains? to be seen|"
    r"look(?:s|ed|ing)? forward to)\b",
)
FORECAST = Sign(
    "forecast",
    "somebody is said to think it likely",
    ForwardAct.FORECAST,
    r"\b(?:predict(?:s|ed|ing)?|forecasts? (?:that|to|an?|the)|projected to|"
    r"(?:(?:is|are|was|were|be|['’]s) (?:not |now )?)?(?:un)?likely (?:to|that)|"
    r"(?:there (?:is|was|were|are) (?:an? |some |no )?)?(?:possibility (?:of|that)|danger|risk (?:of|that)|"
    r"chance that))\b",
)
WILL = Sign(
    "will",
    "the words say that it will be",
    ForwardAct.FORECAST,
    rf"(?:(?<!\ba )(?<!the )(?<!his )(?<!her )(?<!free )\b(?:will|shall)|['’]ll|\bwon['’]t)\b"
    rf"(?! {_NOT}(?:tell|say|admit|have been|have had|be honest|see\b|give you)\b)",
)
GOING_TO = Sign(
    "going-to",
    "the words say that it is going to be",
    ForwardAct.PLAN,
    rf"\b(?:(?:(?:{_BE}(?:n['’]t)?|['’]m|am) {_NOT})(?:going to|gonna|about to)|gonna)\b(?! (?:a|an|the|tell|"
    rf"say)\b)",
)
WOULD = Sign(
    "would",
    "the writer tells in the past of what was to come",
    ForwardAct.FORECAST,
    rf"\b(?:would(?:n['’]t)?|(?<=he|ey|it|we)['’]d(?! {_NOT}(?:\w{{2,15}}ed|{_PARTICIPLE})\b))\b"
    rf"(?! {_NOT}{_SAYING})(?! (?:been|had|never)\b)"
    rf"(?! {_NOT}be (?:the|a|an|wrong|better|good|nice|glad|in|like|true)\b)",
    reported=True,
)
MIGHT = Sign(
    "might",
    "the words say that it may come",
    ForwardAct.FORECAST,
    rf"\b(?:may|might|could)\b(?! {_NOT}{_STATIVE})",
    reported=True,
)
DEADLINE = Sign(
    "deadline",
    "the words set a limit to it",
    ForwardAct.DEADLINE,
    r"\b(?:deadlines?|expires?|must (?:be )?\w+ by|has until|have until|until further notice)\b",
)

SIGNS = (PROMISED, THREATENED, SCHEDULED, PLANNED, EXPECTED, FORECAST, DEADLINE, WILL, GOING_TO, WOULD, MIGHT)
"""In the order in which they win where two stand in one place."""


@cache
def _signs() -> re.Pattern[str]:
    """All signs in one pattern, compiled when the first claim is looked at."""
    return re.compile("|".join(f"(?P<s{place}>{sign.pattern})" for place, sign in enumerate(SIGNS)))


def lowered(words: str) -> str:
    """The words in lower case, character for character: a few have no lower case of one character, and stay."""
    low = words.lower()
    return low if len(low) == len(words) else "".join(c.lower() if len(c.lower()) == 1 else c for c in words)


def signs_in(words: str) -> list[tuple[Sign, int, int]]:
    """The signs of some words in their order, each with its place."""
    found = []
    for match in _signs().finditer(lowered(words)):
        place = next(place for place in range(len(SIGNS)) if match[f"s{place}"] is not None)
        found.append((SIGNS[place], *match.span()))
    return found
