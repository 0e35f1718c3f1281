"""A reading and settings → findings, in the order of the text."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from accordingto.check.catalogue import chosen
from accordingto.check.draft import Draft, Shelf
from accordingto.check.ignores import Ignore, find_ignores, masked
from accordingto.check.places import Place, Places, places_of
from accordingto.check.rule import Hit, Need, Rule
from accordingto.check.settings import Settings
from accordingto.types import Finding, Page, PageForm, Reading

MOST_OF_ONE_RULE = 200
"""Findings of one rule in one article; text made to break a rule without end must end."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One article with its findings, and where they stand in the user's own file."""

    reading: Reading
    findings: tuple[Finding, ...]
    excuses: tuple[tuple[Finding, Ignore], ...]
    """What was found and is excused, with the excuse."""
    places: Places
    words: int
    page: Page
    notes: tuple[str, ...] = ()
    """What is wrong with the excuses, for whoever wrote them."""

    @property
    def excused(self) -> int:
        """How many findings are excused."""
        return len(self.excuses)

    @property
    def id(self) -> str:
        """The article's."""
        return self.reading.document.id

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def start(self, finding: Finding) -> Place:
        """Where a finding begins: a line of the file, or a paragraph of what has no lines, and a column."""
        return self.places.at(self.places.offset(finding.span.start))

    def end(self, finding: Finding) -> Place:
        """Where it ends, behind its last character."""
        return self.places.at(self.places.file_span(finding.span)[1])

    def words_of(self, finding: Finding) -> str:
        """Its words as they stand in the file."""
        start, end = self.places.file_span(finding.span)
        return self.places.content[start:end]


def prepared(page: Page) -> Page:
    """The page as it is to be read: without the excuses that stand in it. Comments of HTML are no words anyway."""
    ignores = () if page.form is PageForm.HTML else find_ignores(page.content, page.form)
    return replace(page, content=masked(page.content, ignores)) if ignores else page


def check_reading(
    reading: Reading, page: Page, settings: Settings, places: Places | None = None, shelf: Shelf | None = None
) -> Checked:
    """What the chosen rules find, without what is excused. ``places`` are looked for where they are not known.

    ``shelf`` knows the articles that lie beside this one.
    """
    rules, _ = chosen(settings, with_library=shelf is not None)
    needed = shelf is not None and any(rule.needs is Need.LIBRARY for rule in rules)
    draft = Draft(reading, settings, page.content, shelf(reading) if shelf is not None and needed else ())
    places = places or places_of(reading.document, page)
    # A paragraph of a Word file is a line of what is shown of it.
    ignores = find_ignores(places.content, PageForm.TEXT if page.form is PageForm.DOCX else page.form)
    found = sorted({finding for rule in rules for finding in _findings(rule, draft)}, key=_order)
    starts = {finding: places.offset(finding.span.start) for finding in found}
    excuses = {f: held for f in found if (held := [one for one in ignores if one.excuses(f.code, starts[f])])}
    kept = tuple(finding for finding in found if finding not in excuses)
    used = {ignore for held in excuses.values() for ignore in held}
    notes = tuple(note for ignore in ignores if (note := _note(ignore, places, ignore in used)))
    words = sum(len(block.span.of(draft.text).split()) for block in draft.paragraphs)
    excused = tuple((finding, held[0]) for finding, held in excuses.items())
    return Checked(reading, kept, excused, places, words, page, notes)


def _note(ignore: Ignore, places: Places, is_used: bool) -> str:  # noqa: FBT001 - one of two answers
    where = f"{places.unit} {places.at(ignore.span.start).line}"
    codes = ", ".join(ignore.codes)
    if not ignore.reason:
        return f"{where}: an excuse for {codes} without a reason excuses nothing; write: ignore {codes} -- why"
    return "" if is_used else f"{where}: nothing here needs an excuse for {codes}; take it out"


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
