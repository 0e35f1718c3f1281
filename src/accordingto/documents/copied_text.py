"""Plain text: running text, or a page copied from a browser with all that stands around its story.

A line's own words tell some roles (``furniture``); its place tells the others: what stands above the first paragraph,
what a line repeats, what follows a label. Text without any furniture keeps every line as part of its story.
"""

import re
from dataclasses import dataclass, field

from accordingto.documents.copied_page import article_in, size_in_words
from accordingto.documents.dates import has_date
from accordingto.documents.furniture import RELATED_LABEL, Rule, is_button, rule_for
from accordingto.documents.lines import Line, split_lines
from accordingto.documents.names import authors_beside_date, byline_lead, is_name, is_role
from accordingto.documents.parts import finish
from accordingto.types import Document, Page, Refusal, Role

_LABELS = {
    Role.CATEGORY: re.compile(r"(?:category|section|topic|rubric)s?\s?:?", re.IGNORECASE),
    Role.BYLINE: re.compile(
        r"(?:authors?|by|von|par|por|autor(?:in|en|a|es)?|auteurs?|written by"
        r"|reporters?|journalists?|about the authors?)\s?:?",
        re.IGNORECASE,
    ),
    Role.DATE: re.compile(r"(?:published|updated|posted|date)(?: (?:on|at))?\s?:?", re.IGNORECASE),
}
_PHOTO_OF = re.compile(r"(?:photo|picture|portrait|image|avatar|headshot) of (?P<name>.{3,60})", re.IGNORECASE)
_ENDS = re.compile(r"[.!?…:][\"'”’»)\]]{0,3}\Z")
_HEAD_LINES = 25
_HEADLINE_MOST = 220
_PARAGRAPH_WORDS = 15
_SUBHEADING_WORDS = 10
_TITLE_WORDS = 3
_NAMED = 9
"""How many lines below a whole page's headline may name its authors, among captions and a standfirst."""
_FEET = frozenset({Role.PROMOTION, Role.FOOTER, Role.CORRECTION, Role.RELATED})
_SUPPORT = re.compile(r"(?:support|donate|join|help|fund|back|subscribe|contribute)\b", re.IGNORECASE)


@dataclass(slots=True)
class Draft:
    """Roles as they are being found, one for each line; ``why`` names the rule."""

    lines: list[Line]
    roles: list[Role | None] = field(default_factory=list)
    why: list[str] = field(default_factory=list)

    def set(self, place: int, role: Role, why: str) -> None:
        """Give a line its role."""
        self.roles[place] = role
        self.why[place] = why


def read_copied_text(page: Page) -> Document | Refusal:
    """The text exactly as given, each of its paragraphs with a role."""
    draft = roles_of(split_lines(page.content))
    return finish(page, draft.lines, [role or Role.PARAGRAPH for role in draft.roles], draft.why)


def roles_of(lines: list[Line]) -> Draft:
    """A role for every line, None where it is plain story."""
    known: dict[str, Rule | None] = {}
    for line in lines:
        if line.text not in known:
            known[line.text] = rule_for(line.text)
    rules = [known[line.text] for line in lines]
    stretch = article_in(lines, rules)
    if stretch is None:
        return _told(lines, rules, None)
    top, end = stretch.top, stretch.last + 1
    inner = _told(lines[top:end], rules[top:end], stretch.headline - top)
    above, below = _around(lines, rules, top, end)
    roles = [*above, *inner.roles, *below]
    why = ["above-story"] * top + inner.why + ["below-story"] * (len(lines) - end)
    return Draft(lines, roles, why)


def _around(
    lines: list[Line], rules: list[Rule | None], top: int, end: int
) -> tuple[list[Role | None], list[Role | None]]:
    """What stands above and below an article on its page: menus, then other articles and the page's own foot."""
    above: list[Role | None] = [Role.NAVIGATION] * top
    below: list[Role | None] = []
    for line, rule in zip(lines[end:], rules[end:], strict=True):
        long = size_in_words(line.text) > _TITLE_WORDS
        below.append(rule.role if rule and rule.role in _FEET else Role.RELATED if long else Role.NAVIGATION)
    return above, below


def _told(lines: list[Line], rules: list[Rule | None], headline: int | None) -> Draft:
    """The roles of an article's own lines; ``headline`` is its place where it is known."""
    draft = Draft(lines)
    for rule in rules:
        draft.roles.append(rule.role if rule else None)
        draft.why.append(rule.name if rule else "")
    if headline is not None:
        draft.set(headline, Role.HEADLINE, "headline-place")
    body = _first_paragraph(draft)
    _read_head(draft, body, is_page=headline is not None)
    _mark_repeated(draft)
    _mark_promotion_neighbours(draft)
    _mark_related(draft, body)
    _mark_subheadings(draft, body)
    return draft


def _is_paragraph(line: Line) -> bool:
    return len(line.text.split()) >= _PARAGRAPH_WORDS and (_ENDS.search(line.text) is not None or len(line.text) > 200)  # noqa: PLR2004


def _first_paragraph(draft: Draft) -> int:
    """The place of the first line of the story proper; beyond the last where there is none.

    The very first line is a headline where more follows, unless it is longer than headlines are.
    """
    for place, line in enumerate(draft.lines):
        first_and_short = place == 0 and len(line.text) <= _HEADLINE_MOST and len(draft.lines) > 1
        if draft.roles[place] is None and _is_paragraph(line) and not first_and_short:
            return place
    return len(draft.lines)


def _read_head(draft: Draft, body: int, *, is_page: bool) -> None:
    """Labels and their values, the headline, the standfirst, above the first paragraph."""
    end = min(body, _HEAD_LINES)
    _read_labels(draft, end)
    known = (place for place in range(end) if draft.roles[place] is Role.HEADLINE)
    headline = next(known, None) or _headline_place(draft, end)
    if headline is None:
        return
    words = draft.lines[headline].text.casefold()
    for place in range(end):
        if draft.lines[place].text.casefold() == words:
            draft.set(place, Role.HEADLINE, "headline-place")
    furnished = any(role not in (None, Role.HEADLINE, Role.LIST_ITEM) for role in draft.roles[:end])
    for place in range(headline):
        short = len(draft.lines[place].text.split()) <= 3  # noqa: PLR2004 - a section's name
        if draft.roles[place] is None and furnished and short:
            draft.set(place, Role.CATEGORY, "above-headline")
    if furnished or is_page:
        _read_names(draft, headline + 1, max(end, min(headline + _NAMED, len(draft.lines))) if is_page else end)


def _read_names(draft: Draft, start: int, end: int) -> None:
    """Lines under the headline that are a name beside a role or a date, and the standfirst."""
    for place in range(start, end):
        line = draft.lines[place].text
        if draft.roles[place] is not None:
            continue
        beside = {draft.roles[other] for other in (place - 1, place + 1) if 0 <= other < len(draft.lines)}
        if has_date(line):
            named = any(is_name(author.name) for author in authors_beside_date(line, byline_lead(line)))
            draft.set(place, *((Role.BYLINE, "name-with-date") if named else (Role.DATE, "date-within")))
            continue
        if any(has_date(draft.lines[other].text) for other in (place - 1, place + 1) if 0 <= other < end):
            beside.add(Role.DATE)
        follows_role = place + 1 < end and draft.roles[place + 1] is None and is_role(draft.lines[place + 1].text)
        if is_name(line) and (beside & {Role.DATE, Role.BYLINE, Role.READING_TIME} or follows_role):
            draft.set(place, Role.BYLINE, "name-beside")
        elif is_role(line) and draft.roles[place - 1] is Role.BYLINE:
            draft.set(place, Role.BYLINE, "role-after-name")
        elif len(line.split()) >= 6 and draft.roles[place - 1] is Role.HEADLINE:  # noqa: PLR2004 - a sentence
            draft.set(place, Role.STANDFIRST, "under-headline")


def _read_labels(draft: Draft, end: int) -> None:
    """*Category*, *Authors*, *Published* alone on a line, and what stands under them."""
    place = 0
    while place < end:
        role = next((role for role, label in _LABELS.items() if label.fullmatch(draft.lines[place].text)), None)
        place += 1
        if role is None:
            if _PHOTO_OF.fullmatch(draft.lines[place - 1].text) and _is_portrait(draft, place - 1):
                draft.set(place - 1, Role.BYLINE, "portrait")
                place = _take_names(draft, place, end)
            continue
        draft.set(place - 1, role, "label")
        if role is Role.BYLINE:
            place = _take_names(draft, place, end)
        elif place < end and len(draft.lines[place].text.split()) <= 8:  # noqa: PLR2004 - a value, no sentence
            draft.set(place, role, "under-label")
            place += 1


def _is_portrait(draft: Draft, place: int) -> bool:
    found = _PHOTO_OF.fullmatch(draft.lines[place].text)
    return found is not None and is_name(found["name"])


def _take_names(draft: Draft, place: int, end: int) -> int:
    """Names, portraits and roles under an author's label; the place of the first line that is none."""
    while place < end:
        line = draft.lines[place].text
        if not (is_name(line) or is_role(line) or _is_portrait(draft, place)) or _stands_again(draft, place, end):
            break
        if draft.roles[place] not in (None, Role.BYLINE, Role.CAPTION):
            break
        draft.set(place, Role.BYLINE, "under-label")
        place += 1
    return place


def _stands_again(draft: Draft, place: int, end: int) -> bool:
    """Does the same line stand elsewhere in the head? Headlines do, roles of authors hardly."""
    line = draft.lines[place].text.casefold()
    return any(other != place and draft.lines[other].text.casefold() == line for other in range(end)) and not is_name(
        line
    )


def _headline_place(draft: Draft, end: int) -> int | None:
    """The line that stands twice, else the first one with some words that nothing else explains."""
    candidates = [
        place for place in range(end) if draft.roles[place] is None and len(draft.lines[place].text) <= _HEADLINE_MOST
    ]
    seen: dict[str, int] = {}
    for place in candidates:
        words = draft.lines[place].text.casefold()
        if words in seen and len(words.split()) >= 3:  # noqa: PLR2004 - more than a label
            return seen[words]
        seen.setdefault(words, place)
    if len(draft.lines) == 1:
        return None
    for least in (4, 1):
        for place in candidates:
            if len(draft.lines[place].text.split()) >= least:
                return place
    return None


def _mark_repeated(draft: Draft) -> None:
    """A line that stands twice in a row is a picture's alternative text and its caption."""
    for place in range(1, len(draft.lines)):
        first, second = draft.lines[place - 1].text, draft.lines[place].text
        roles = (draft.roles[place - 1], draft.roles[place])
        if Role.HEADLINE in roles or len(first.split()) < 5 or first[0] in '"“(':  # noqa: PLR2004 - a sentence
            continue
        same = first == second or (roles[1] is Role.CAPTION and second.startswith(first.rstrip(".")))
        if same and len(first) < 400:  # noqa: PLR2004 - captions are short
            for other in (place - 1, place):
                if draft.roles[other] is None:
                    draft.set(other, Role.CAPTION, "repeated")


def _mark_promotion_neighbours(draft: Draft) -> None:
    """Short orders to the reader beside an appeal belong to it: *Support the team* above *Your donation …*."""
    for place, line in enumerate(draft.lines):
        if draft.roles[place] is not None or len(line.text.split()) > 9 or _ENDS.search(line.text):  # noqa: PLR2004
            continue
        beside = [draft.roles[other] for other in (place - 1, place + 1) if 0 <= other < len(draft.lines)]
        if Role.PROMOTION in beside and (_SUPPORT.match(line.text) or is_button(line.text)):
            draft.set(place, Role.PROMOTION, "beside-appeal")


def _mark_related(draft: Draft, body: int) -> None:
    """A label such as *Related* and the titles under it, until running text comes again."""
    place = body
    while place < len(draft.lines):
        line = draft.lines[place].text
        place += 1
        label = RELATED_LABEL.fullmatch(line)
        if draft.roles[place - 1] is not None or label is None or len(line.split()) > 6 or _ENDS.search(line[:-1]):  # noqa: PLR2004
            continue
        titles = place
        while titles < len(draft.lines) and _is_title(draft.lines[titles]) and draft.roles[titles] in (None, Role.DATE):
            titles += 1
        if titles == place and titles < len(draft.lines):
            continue
        for other in range(place - 1, titles):
            draft.set(other, Role.RELATED, "under-related")
        place = titles


def _is_title(line: Line) -> bool:
    words = len(line.text.split())
    is_question = line.text.endswith("?") and words <= _SUBHEADING_WORDS
    ends = _ENDS.search(line.text) is not None and not is_question
    return words <= 20 and not ends and line.text[0] not in '"“'  # noqa: PLR2004 - a headline


def _mark_subheadings(draft: Draft, body: int) -> None:
    """A short line without an end, between paragraphs."""
    for place in range(body + 1, len(draft.lines) - 1):
        line = draft.lines[place].text
        alone = draft.roles[place] is None and draft.roles[place + 1] in (None, Role.LIST_ITEM)
        if (
            alone
            and len(line.split()) <= _SUBHEADING_WORDS
            and line[:1].isupper()
            and not _ENDS.search(line)
            and line[-1] not in ",;—–-"
        ):
            draft.set(place, Role.SUBHEADING, "short-line")
