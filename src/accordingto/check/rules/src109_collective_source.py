"""SRC109: experts, critics, studies, and not one of them by name."""

import re

from accordingto.check.draft import Draft, Telling
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.check.words import REPORTING
from accordingto.types import Act

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


_NO_VIEWS = frozenset({Act.DEMAND, Act.ASK, Act.PROMISE, Act.THREATEN, Act.REFUSE})
"""A call or a demand is a deed of the many; a view is somebody's."""
_NEXT, _SUMMARY = 2, 3
_POSTS = r"\b(?:professor|director|fellow|lecturer|researcher|economist|strategist|analyst)\b"


def find(draft: Draft) -> Hits:
    """Not where one of them is named in the sentence or speaks in those that follow, nor in a summary."""
    for told in draft.tellings:
        attribution = told.attribution
        words = told.source.strip()
        if not attribution.source or attribution.depth or attribution.act in _NO_VIEWS:
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
        if _is_summary(draft, place.start) and _one_of_them_speaks(draft, told):
            continue
        yield Hit(place, f"“{told.source}” are not named", "name at least one of them, and say what makes them one")


def _named_after(draft: Draft, offset: int) -> bool:
    """Does somebody with a name speak in one of the next two sentences?"""
    end = offset + len(draft.sentences_near(offset, 0, _NEXT))
    following = (told for told in draft.tellings if offset < told.start <= end)
    return any(told.is_named and told.attribution.depth == 0 for told in following)


def _is_summary(draft: Draft, offset: int) -> bool:
    """Do the first sentences sum up what is told further down?"""
    return any(sentence.span.start <= offset < sentence.span.end for sentence in draft.sentences[:_SUMMARY])


def _one_of_them_speaks(draft: Draft, collective: Telling) -> bool:
    """Does somebody with a name speak further down who is described by the same word, or by a post in learning?"""
    noun = re.escape(collective.source.split()[-1].casefold().removesuffix("s"))
    described = re.compile(rf"{noun}|{_POSTS}", re.IGNORECASE)
    later = (told for told in draft.tellings if told.start > collective.start and told.is_named)
    return any(described.search(draft.sentences_near(told.start)) for told in later)


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
