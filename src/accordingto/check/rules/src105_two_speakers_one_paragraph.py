"""SRC105: two people quoted in one paragraph."""

from collections import defaultdict

from accordingto.check.draft import Draft, Telling
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.types import Form, SourceKind

_FEWEST = 6
"""Quoted words; fewer are a term that is borrowed."""


_NO_NAMES = frozenset({"I", "I'm", "I’m", "We", "He", "She", "They", "President", "The"})


def find(draft: Draft) -> Hits:
    """Two people with names, each with a quotation of some words."""
    speaking: dict[int, list[Telling]] = defaultdict(list)
    for told in draft.tellings:
        sentence = draft.sentence_at(told.start)
        if sentence and told.attribution.depth == 0 and _is_quotation(told):
            speaking[sentence.paragraph].append(told)
    for tellings in speaking.values():
        first = next((told for told in tellings if _quotes(draft, told)), tellings[0])
        for told in tellings[tellings.index(first) + 1 :]:
            if _are_two(first, told) and _quotes(draft, told):
                yield Hit(
                    told.attribution.content[0],
                    f"a second speaker, {_name(told)}, is quoted in the paragraph of {_name(first)}",
                    "begin a new paragraph for the second speaker",
                    related=(first.attribution.content[0],),
                )
                break


def _is_quotation(told: Telling) -> bool:
    spoken = told.attribution.form in (Form.DIRECT, Form.MIXED)
    return spoken and told.origin is not None and told.origin.kind is SourceKind.PERSON


def _quotes(draft: Draft, told: Telling) -> bool:
    """Does some of it stand in quotation marks?"""
    quoted = (q for span in told.attribution.content for q in draft.quotations_over(span))
    return any(len(quotation.inner(draft.text).split()) >= _FEWEST for quotation in quoted)


def _are_two(first: Telling, second: Telling) -> bool:
    """Are these two people? One who is also named by a title, or by half of the name, is one."""
    one, other = _name(first), _name(second)
    both_named = one[:1].isupper() and other[:1].isupper() and not {one.split()[0], other.split()[0]} & _NO_NAMES
    return both_named and not set(one.split()) & set(other.split())


def _name(told: Telling) -> str:
    return told.origin.name if told.origin else ""


RULE = Rule(
    code="SRC105",
    name="two-speakers-one-paragraph",
    severity=Severity.WARNING,
    summary="quotations of two people in one paragraph",
    rationale="Quotations that stand together are read as one person's; a new paragraph tells that another speaks.",
    guide="Reuters Handbook",
    bad="“The yard is lost for ever,” said Ilse Brandt. “We will open it again by May,” said Tomas Veld.",
    good="“The yard is lost for ever,” said Ilse Brandt.\n\n“We will open it again by May,” said Tomas Veld.",
    wrong_when="the two answer each other in a few words each.",
    find=find,
    default=True,
)
