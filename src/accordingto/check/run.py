"""A reading and settings → findings, in the order of the text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from accordingto.check.catalogue import chosen
from accordingto.check.draft import Draft
from accordingto.check.ignores import Ignore, find_ignores, masked
from accordingto.check.places import Places, places_of
from accordingto.check.rule import Hit, Rule
from accordingto.check.settings import Settings
from accordingto.types import Finding, Page, PageForm, Reading

MOST_OF_ONE_RULE = 200
"""Findings of one rule in one article; text made to break a rule without end must end."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One article with its findings, and where they stand in the user's own file."""

    id: str
    findings: tuple[Finding, ...]
    excused: int
    places: Places
    words: int
    page: Page


def prepared(page: Page) -> tuple[Page, tuple[Ignore, ...]]:
    """The page as it is to be read, and the excuses that stand in it."""
    from dataclasses import replace

    ignores = find_ignores(page.content, page.form)
    if not ignores or page.form is PageForm.HTML:
        return page, ignores
    return replace(page, content=masked(page.content, ignores)), ignores


def check_reading(reading: Reading, page: Page, settings: Settings, ignores: Sequence[Ignore] = ()) -> Checked:
    """What the chosen rules find, without what is excused."""
    rules, _ = chosen(settings)
    draft = Draft(reading, settings, page.content)
    places = places_of(reading.document, page)
    found = sorted({finding for rule in rules for finding in _findings(rule, draft)}, key=_order)
    kept = tuple(
        finding
        for finding in found
        if not any(ignore.excuses(finding.code, places.offset(finding.span.start)) for ignore in ignores)
    )
    words = sum(len(block.span.of(draft.text).split()) for block in draft.paragraphs)
    return Checked(reading.document.id, kept, len(found) - len(kept), places, words, page)


def _findings(rule: Rule, draft: Draft) -> Iterator[Finding]:
    if rule.find is None:
        return
    for number, hit in enumerate(rule.find(draft)):
        if number == MOST_OF_ONE_RULE:
            return
        yield _finding(rule, hit)


def _finding(rule: Rule, hit: Hit) -> Finding:
    return Finding(rule.code, hit.span, hit.message, hit.help, hit.fix, hit.related)


def _order(finding: Finding) -> tuple[int, int, str, str]:
    return finding.span.start, finding.span.end, finding.code, finding.message
