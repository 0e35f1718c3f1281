"""Writing: a draft, what ``check`` finds in it, and its sourcing label as it grows."""

from itertools import groupby
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from accordingto.check.catalogue import rule_of
from accordingto.check.fixes import edit_of
from accordingto.check.rule import Rule
from accordingto.check.run import Checked
from accordingto.exports.label import Label, label_of
from accordingto.reports import compose_report
from accordingto.room.pages import form_of, html, page, room_of
from accordingto.types import Finding, Refusal

LONGEST = 200_000
"""Letters of a draft that is checked while it grows."""


class Place(NamedTuple):
    """One finding, and where it stands in the draft."""

    message: str
    help: str
    line: int
    start: int
    end: int
    words: str
    fix: tuple[int, int, str] | None


class Broken(NamedTuple):
    """A rule with its findings."""

    rule: Rule
    places: tuple[Place, ...]


class Judged(NamedTuple):
    """What is said of a draft."""

    label: Label | None
    broken: tuple[Broken, ...]
    number: int
    reason: str = ""
    """Why it could not be read."""


async def write(request: Request) -> Response:
    """An empty page to write on."""
    return page(request, "draft.html.j2", text="", judged=None, here="draft")


async def judge(request: Request) -> Response:
    """The draft with what was found; only the findings where the page's own script asks."""
    form = await form_of(request)
    text = form.of("text").replace("\r\n", "\n")
    judged = await judged_of(request, text)
    if request.headers.get("x-part") == "findings":
        return HTMLResponse(html("findings.html.j2", judged=judged))
    return page(request, "draft.html.j2", text=text, judged=judged, here="draft")


async def judged_of(request: Request, text: str) -> Judged:
    """Read a draft and judge it."""
    if not text.strip():
        return Judged(None, (), 0)
    if len(text) > LONGEST:
        return Judged(None, (), 0, f"expected at most {LONGEST:,} letters, found {len(text):,}; check a part of it")
    room = room_of(request)
    checked = await room.read(lambda: room.desk.check(text))
    if isinstance(checked, Refusal):
        return Judged(None, (), 0, checked.reason)
    ordered = sorted(checked.findings, key=lambda finding: finding.code)
    broken = tuple(
        Broken(rule_of(code), tuple(_place(checked, finding) for finding in findings))
        for code, findings in groupby(ordered, key=lambda finding: finding.code)
    )
    return Judged(label_of(compose_report(checked.reading)), broken, len(checked.findings))


def _place(checked: Checked, finding: Finding) -> Place:
    start, end = checked.places.file_span(finding.span)
    edit = edit_of(checked, finding.fix) if finding.fix else None
    return Place(
        message=finding.message,
        help=finding.help,
        line=checked.places.at(start).line,
        start=start,
        end=end,
        words=" ".join(checked.places.content[start:end].split()),
        fix=(edit[0], edit[1], edit[2]) if edit else None,
    )


ROUTES = [Route("/draft", write), Route("/draft", judge, methods=["POST"])]
