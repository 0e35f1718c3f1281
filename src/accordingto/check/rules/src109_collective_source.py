"""SRC109: experts, critics, studies, and not one of them by name."""

import re

from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.check.words import REPORTING

_COLLECTIVE = re.compile(
    r"(?:(?:some|many|most|several|a (?:number|handful|lot) of|various|numerous|other|few|a few|leading|outside|"
    r"independent|"
    r"political|legal|economic|financial|military|security|foreign|medical|health|local|media|industry|market|trade|"
    r"conservative|liberal|scientific|recent|previous|climate|policy) ){0,4}"
    r"(?:experts|analysts|critics|observers|commentators|pundits|economists|historians|"
    r"studies|research|sceptics|skeptics|detractors|insiders|watchers|specialists|academics|strategists|opponents|"
    r"supporters|activists|campaigners)",
    re.IGNORECASE,
)
# Scientists without a quantifier are those of the study that the article is about.
_LEARNED = re.compile(
    r"(?:some|many|most|several|various|numerous|other|few|a few) (?:scholars|researchers|scientists)", re.IGNORECASE
)
_NAMED = re.compile(r"\b(?:such as|including|like|among them|led by)\s")


def find(draft: Draft) -> Hits:
    """Not where one of them is named in the sentence or speaks in the one that follows."""
    for told in draft.tellings:
        attribution = told.attribution
        words = told.source.strip()
        if not attribution.source or attribution.depth:
            continue
        if not (_COLLECTIVE.fullmatch(words) or _LEARNED.fullmatch(words)):
            continue
        if not REPORTING.search(told.cue):
            continue
        place = attribution.source[0]
        sentence = draft.sentence_at(place.start)
        if sentence is None or draft.is_quoted(place.start) or draft.links_on(sentence.span):
            continue
        if _NAMED.search(draft.text[place.end : place.end + 40]) or _named_after(draft, place.start):
            continue
        yield Hit(place, f"“{told.source}” are not named", "name at least one of them, and say what makes them one")


def _named_after(draft: Draft, offset: int) -> bool:
    """Does somebody with a name speak in the next sentence?"""
    sentence = draft.sentence_at(offset)
    if sentence is None:
        return False
    end = sentence.span.end + len(draft.sentences_near(sentence.span.end + 1, 0, 0)) + 2
    following = (told for told in draft.tellings if offset < told.start <= end)
    return any(told.is_named and told.attribution.depth == 0 for told in following)


RULE = Rule(
    code="SRC109",
    name="collective-source",
    severity=Severity.WARNING,
    summary="experts, critics, analysts or studies speak, and none of them is named",
    rationale="A vague authority cannot be weighed or asked, and one voice can hide behind a plural.",
    guide="Wikipedia, Words to watch; Reuters Handbook",
    bad="Experts say the harbour will never open again. The quays are empty.",
    good="The harbour will never open again, said Edda Brann, who teaches port economics in Osmere.",
    wrong_when="those who share the view are named elsewhere in the article.",
    find=find,
    default=True,
)
