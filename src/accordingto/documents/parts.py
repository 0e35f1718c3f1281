"""What a document says of itself, gathered from lines that have roles: title, authors, date, pictures."""

import re
from collections.abc import Sequence

from accordingto.documents.credits import names_in as credit_names
from accordingto.documents.credits import split_caption, strip_label
from accordingto.documents.datelines import dateline_of
from accordingto.documents.dates import has_date, normalised, said_by_user
from accordingto.documents.furniture import reading_minutes
from accordingto.documents.language import language_warning
from accordingto.documents.lines import Line
from accordingto.documents.names import authors_beside_date, byline_lead, is_name, is_role
from accordingto.documents.reading_time import measured_minutes
from accordingto.documents.refuse import refusal_after
from accordingto.types import (
    Block,
    Byline,
    Credit,
    Document,
    Evidence,
    Ground,
    Image,
    Page,
    Refusal,
    Role,
    Span,
)  # fmt: skip
from accordingto.types.document import TELLING_ROLES

_NEAR = 10
_LABEL = re.compile(
    r"(?:category|section|topic|rubric|authors?|by|written by|reporters?|journalists?|published|date)s?\s?:?",
    re.IGNORECASE,
)

# Where in a gallery a picture stands, before its caption.
_COUNT = re.compile(r"\d{1,3}\s?(?:of|/)\s?\d{1,3}\s?(?:[|–—:.-]\s?)?")

# Where a page names itself in its own voice: over its appeals, and at its foot.
_SELF = (
    re.compile(r"Support (?:the )?(?P<name>[A-Z0-9][^.,!?:\n]{1,50}?) (?i:team|newsroom|journalism|reporting)[.!]?"),
    # Without such a word after it, the name itself has to be a medium's: people also ask to support a country.
    re.compile(
        r"Support (?P<name>[A-Z0-9][^.,!?:\n]{0,40}?\s(?:Post|Times|News|Media|Herald|Tribune|Journal|Gazette|Courier|"
        r"Chronicle|Radio|Press|Standard|Observer|Star|Mail|Today|Daily|Weekly|Review|Magazine))[.!]?"
    ),
    re.compile(
        r"(?:©|\([cC]\)|(?i:copyright)(?:\s(?:©|\([cC]\)))?)\s?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?,?\s)?(?:by\s)?"
        r"(?P<name>[A-Z0-9][^.,|©\n]{1,50}?)\s?(?:(?:[.,|]|(?i:all rights reserved)).{0,200})?"
    ),
)


def self_named(lines: Sequence[Line]) -> tuple[str, Span] | None:
    """The outlet by the lines in which the page speaks of itself, with its place."""
    for pattern in _SELF:
        for line in lines:
            found = pattern.fullmatch(line.text)
            if found and not found["name"].isdigit():
                start = line.start + found.start("name")
                return found["name"], Span(start, start + len(found["name"]))
    return None


def finish(page: Page, lines: Sequence[Line], roles: Sequence[Role], why: Sequence[str]) -> Document | Refusal:
    """The document of a text that keeps its own words, or why it is none."""
    rows = list(zip(lines, roles, why, strict=True))
    blocks = tuple(
        Block(role, line.span, evidence=Evidence(Ground.RULE, rule, (line.span,)) if rule else None)
        for line, role, rule in rows
    )
    title = next((line for line, role, _ in rows if role is Role.HEADLINE), None)
    category = next((line for line, role, _ in rows if role is Role.CATEGORY and not _LABEL.fullmatch(line.text)), None)
    dated = next(
        ((line, date) for line, role, _ in rows if role is Role.DATE and (date := normalised(line.text))), None
    ) or _dated_near(lines, roles)
    minutes = next(
        (number for line, role, _ in rows if role is Role.READING_TIME and (number := reading_minutes(line.text))), None
    )
    evidence = [
        (name, Evidence(Ground.WORDS, "line", (line.span,)))
        for name, line in (("title", title), ("category", category), ("published", dated and dated[0]))
        if line
    ]
    stated = [(name, Evidence(Ground.METADATA, "user")) for name in ("outlet", "published") if getattr(page, name)]
    own = self_named([line for line, role, _ in rows if role in (Role.PROMOTION, Role.FOOTER)])
    if own and not page.outlet:
        evidence.append(("outlet", Evidence(Ground.WORDS, "own-voice", (own[1],))))
    told = " ".join(line.text for line, role, _ in rows if role in TELLING_ROLES)
    warning = language_warning(told)
    document = Document(
        id=page.id,
        text=page.content,
        blocks=blocks,
        form=page.form,
        url=page.url,
        title=title.text if title else page.title,
        category=category.text if category else None,
        bylines=bylines_of([line for line, role, _ in rows if role is Role.BYLINE]),
        published=said_by_user(page.published) or (dated[1] if dated else None),
        reading_minutes=minutes,
        measured_minutes=measured_minutes(page.content, blocks),
        dateline=dateline_of(page.content, blocks),
        outlet=page.outlet or (own[0] if own else None),
        images=images_of([line for line, role, _ in rows if role is Role.CAPTION]),
        evidence=tuple(evidence + stated),
        warnings=(*page.warnings, *((warning,) if warning else ())),
    )
    return refusal_after(document, page.content) or document


def _dated_near(lines: Sequence[Line], roles: Sequence[Role]) -> tuple[Line, str] | None:
    """The date that a line near the headline holds among other things, with that line."""
    place = next((number for number, role in enumerate(roles) if role is Role.HEADLINE), None)
    if place is None:
        return None
    for line, role in zip(lines[max(0, place - _NEAR) : place + _NEAR], roles[max(0, place - _NEAR) :], strict=False):
        if role is not Role.PARAGRAPH and has_date(line.text) and (date := normalised(line.text)):
            return line, date
    return None


def bylines_of(lines: Sequence[Line]) -> tuple[Byline, ...]:
    """The authors that byline lines name, each once; a line that is a role belongs to the name above it."""
    found: dict[str, Byline] = {}
    for line in lines:
        if _LABEL.fullmatch(line.text):
            continue
        lead = byline_lead(line.text)
        if lead == 0 and found and is_role(line.text) and not is_name(line.text) | (line.text in found):
            last = list(found.values())[-1]
            found[last.name] = Byline(last.name, last.role or line.text, last.span, last.is_agency)
            continue
        if lead == 0 and found and is_role(line.text) and line.text not in found:
            last = list(found.values())[-1]
            if last.role is None:
                found[last.name] = Byline(last.name, line.text, last.span, last.is_agency)
                continue
        for author in authors_beside_date(line.text, lead):
            span = Span(line.start + author.start, line.start + author.end)
            found.setdefault(author.name, Byline(author.name, author.role, span, author.is_agency))
    return tuple(found.values())


def images_of(lines: Sequence[Line]) -> tuple[Image, ...]:
    """One picture for each showing of a caption, its words told from its credit."""
    images: list[Image] = []
    for line in lines:
        lead = strip_label(line.text)
        split = split_caption(line.text)
        if split.end == 0 or (lead and not split.credits):
            names = split.credits or credit_names(line.text, lead, len(line.text))
            credits = tuple(Credit(name.name, Span(line.start + name.start, line.start + name.end)) for name in names)
            _add_credit(images, line, credits)
            continue
        credits = tuple(
            Credit(name.name, Span(line.start + name.start, line.start + name.end)) for name in split.credits
        )
        count = _COUNT.match(line.text)
        begin = count.end() if count and count.end() < split.end else 0
        images.append(Image(Span(line.start + begin, line.start + split.end), credits))
    return tuple(images)


def _add_credit(images: list[Image], line: Line, credits: tuple[Credit, ...]) -> None:
    """A line that is all credit belongs to the caption right above it, else to a picture without words."""
    last = images[-1] if images else None
    if last and last.caption and not last.credits and line.start - last.caption.end < 4:  # noqa: PLR2004 - line ends
        images[-1] = Image(last.caption, credits, last.address)
    else:
        images.append(Image(None, credits))
