"""The gate: what stands between a draft and its page. ``check`` reads it as an editor would."""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from accordingto.check.catalogue import all_rules
from accordingto.check.places import Places
from accordingto.check.run import Checked, check_reading
from accordingto.site.document import Sheet
from accordingto.types import Finding, Page, PageForm, Reading, Severity

if TYPE_CHECKING:
    from accordingto.check.settings import Settings


@dataclass(slots=True)
class Passed:
    """What was found in one draft, as lines of the build log."""

    errors: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    excused: list[str] = field(default_factory=list)


def pass_gate(sheet: Sheet, reading: Reading, settings: "Settings") -> Passed:
    """The findings of a draft, by weight. Errors stop publishing, unless they are excused in place with a reason."""
    page = Page(sheet.draft.path, PageForm.MARKDOWN, sheet.draft.content)
    places = Places(page.content, sheet.pairs)
    checked = check_reading(reading, page, settings, places)
    passed = Passed(warnings=[f"{sheet.draft.path}: {note}" for note in checked.notes])
    weights = {rule.code: rule.severity for rule in all_rules()}
    for finding in checked.findings:
        heavy = weights[finding.code] is Severity.ERROR
        (passed.errors if heavy else passed.warnings).append(_line(checked, finding))
    for finding, ignore in checked.excuses:
        passed.excused.append(f"{_line(checked, replace(finding, help=''))} -- {ignore.reason}")
    return passed


def _line(checked: Checked, finding: Finding) -> str:
    place = checked.start(finding)
    said = f"{finding.message}; {finding.help}" if finding.help else finding.message
    return f"{checked.page.id}:{place.line}:{place.column}: {finding.code} {said}"
