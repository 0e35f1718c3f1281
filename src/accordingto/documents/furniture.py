"""Lines of a page that are no story, known by their own words: buttons, appeals, bylines, dates, feet.

The list is ordered; the first rule that takes a line gives its role. Every rule is for any outlet.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from accordingto.documents.credits import is_credit_line, split_caption
from accordingto.documents.dates import is_date_line
from accordingto.documents.names import authors_in, byline_lead, is_name
from accordingto.documents.phrases import APPEAL, EDITORS_NOTE, READ_ALSO, READING_TIME, RIGHTS
from accordingto.types import Role

LONGEST = 600
"""A longer line is a paragraph, whatever it says."""

_NAVIGATION = re.compile(
    r"(?:see|view|show|load|read) (?:all|more|less)(?: (?:news|articles|stories|posts|results|comments?))?"
    r"|(?:share|tweet|print|email|e-mail|copy link|link copied|save|listen|like|reply|report|comments?|menu|search|home"
    r"|close|back|next|previous|skip to (?:main )?content|back to top|advertisement|ad|sponsored|continue reading"
    r"|scroll (?:down )?to continue|show caption|hide caption|toggle caption|enlarge(?: this image)?|log ?in|sign ?in"
    r"|register|play|watch|leave a comment|facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|instagram|x|rss"
    r"|terms of (?:use|service)|privacy policy|cookie (?:policy"
    r"|settings)|contact us|about us|accept(?: all)?|reject all"
    r"|share (?:this )?(?:on|via|to) \w{1,15}|share this(?: (?:article"
    r"|story|page|post))?|\d{1,5} (?:comments?|shares?|views?))",
    re.IGNORECASE,
)
_COOKIES = re.compile(
    r"\b(?:we|this (?:web)?site|our (?:partners"
    r"|website)) (?:and our partners )?uses? cookies\b|\baccept (?:all )?cookies\b",
    re.IGNORECASE,
)
_BUTTON = re.compile(
    r"(?:donate|subscribe|join|sign up|support|become|give"
    r"|contribute|get|start|download|follow|help|register|buy|try)\b"
    r"(?:\s[\w’'&]{1,20}){0,4}[!.]?",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"\byour (?:support|donation|contribution|gift|subscription|help)\b|\bdonat(?:e|ing) (?:now|today|to)\b"
    r"|\b(?:please )?(?:support|help) (?:us|our)\b|\bbecome (?:a"
    r"|our) (?:\w{1,15} )?(?:member|patron|supporter|subscriber)"
    r"|\b(?:sign up|subscribe) (?:to|for) (?:our|the|your|a free)\b|\bour (?:free )?(?:daily |weekly )?newsletters?\b"
    r"|\b(?:download|get) (?:our|the) (?:\w{1,15} )?app\b|\bdelivered (?:straight |directly )?to your inbox\b"
    r"|\bfollow us on\b|\bjoin (?:us|our)\b|\bif you (?:value|like|enjoy|appreciate) (?:our|what we|this)\b"
    r"|\bchip in\b|\bkeep (?:our|us) (?:journalism|reporting|independent|free|going)\b",
    re.IGNORECASE,
)
_OURSELVES = re.compile(r"\b(?:we|us|our|ours|your|you)\b", re.IGNORECASE)
_QUOTED = re.compile(
    r"\(\(|[\"“”«»„]|\b(?:said|says|told|according to|asked|added|tweeted|wrote|urged)\b", re.IGNORECASE
)
RELATED_LABEL = re.compile(
    r"(?:related|recommended|more (?:from|on|in|like this|news"
    r"|stories)|you (?:may|might) (?:also )?like|read (?:also|next)"
    r"|most (?:read|popular|viewed)|trending|latest (?:news|stories"
    r"|articles)|see also|top stories|editor.s picks|up next"
    r"|what to read next|popular|don.t miss|around the web|from the web|in this (?:story|article)|topics|tags|keywords"
    r"|other (?:news|stories)|further reading|explore more|keep reading|more)\b(?:\s[\w’'&-]{1,20}){0,4}\s?[:：]?",
    re.IGNORECASE,
)
_FOOTER = re.compile(
    r"(?:©|\(c\)\s|copyright\b).{0,200}|.{0,150}\ball rights reserved\b.{0,100}"
    r"|(?:additional )?(?:report|writ|edit|translat|compil)(?:ing|ed) (?:by|and (?:editing|writing) by) .{2,250}"
    r"|.{2,200}\bcontributed (?:to (?:this|the) (?:report|story|article|dispatch|piece)|reporting)\b.{0,60}"
    r"|(?:this (?:material|article|story) (?:may|was|has been|is|originally|first).{0,40}"
    r"(?:published|redistributed|republished|appeared|reproduced|syndicated)).{0,200}"
    r"|(?:with (?:files|reporting|inputs?|material|information) from|source:) [^.]{2,100}\.?"
    r"|our standards: .{2,100}|\(?(?:with|includes) (?:agency|agencies|wire) (?:inputs?|reports?|material)\)?\.?",
    re.IGNORECASE,
)
_APPEAL_MOST = 400
_BREADCRUMB = re.compile(r"[^\s>›»][^>›»\n]{0,30}(?:\s[>›»]\s[^>›»\n]{1,40}){1,6}")
_NO_WORDS = re.compile(r"[\W_]{1,80}")
_AGO = re.compile(
    r"(?:(?:published|updated|posted):?\s)?(?:\d{1,2}|an?|one|two|three)"
    r" (?:min(?:ute)?|hour|hr|day|week|month|year)s? ago",
    re.IGNORECASE,
)
_REPORTING_FROM = re.compile(r"reporting from (?:[A-Z][\w’'-]{0,20}(?:,\s|\s)?){1,4}", re.IGNORECASE)
_MOSTLY, _SHORT = 0.7, 80
_BY = re.compile(r"by\s", re.IGNORECASE)
_BULLET = re.compile(r"(?:[•▪●◦‣·*]|[-–—])\s{1,3}\S")


class Rule(NamedTuple):
    """A role and the test that gives it; ``name`` is told as evidence."""

    name: str
    role: Role
    takes: Callable[[str], bool]


def reading_minutes(line: str) -> int | None:
    """The number of *2 min read*; None for any other line."""
    found = READING_TIME.fullmatch(line)
    return int(found["minutes"]) if found else None


def _whole(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda line: pattern.fullmatch(line) is not None


def is_button(line: str) -> bool:
    """A short order to the reader: *Donate now*, *Join us*."""
    return _BUTTON.fullmatch(line) is not None and len(line.split()) <= 5  # noqa: PLR2004


def _is_loud_button(line: str) -> bool:
    return line.isupper() and is_button(line) and len(line.split()) > 1


def _is_appeal(line: str) -> bool:
    """The outlet asks its readers for money, an address or a click, in its own voice."""
    if len(line) >= _APPEAL_MOST or _QUOTED.search(line):
        return False
    return bool((_ASKING.search(line) and _OURSELVES.search(line)) or APPEAL.search(line))


def _is_byline(line: str) -> bool:
    if len(line) > 150 or line.endswith(("?", "!", ":")):  # noqa: PLR2004 - a name or some
        return False
    if not _BY.match(line):
        lead = byline_lead(line)
        authors = authors_in(line, lead) if lead else []
        named = sum(len(author.name) + len(author.role or "") for author in authors)
        first = bool(authors) and authors[0].start == lead and is_name(authors[0].name) and len(line) <= _SHORT
        return named > _MOSTLY * (len(line) - lead) or (first and line[authors[0].end :][:1] in (",", " ", ""))
    return bool(authors_in(line, byline_lead(line))) and all(
        piece[:1].isupper() or piece in ("and", "de", "van", "von", "al", "bin", "for", "of", "in", "the", "by")
        for piece in line.replace(",", " ").split()[1:]
    )


_SIGNED_TEXT = re.compile(r"\((?![^()]*(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Ff]ile|:|/))[A-Z][\w .&-]{1,30}\)\s*")


_TELLS = re.compile(r"\b(?:said|told|says|according to|reported|announced|added)\b")
_AGENCY_ALONE = re.compile(r"\s{0,3}[(\[]?[A-Z][A-Za-z]{1,14}[)\]]?\.?\s*")


def _is_caption(line: str) -> bool:
    caption = split_caption(line)
    if caption.end == 0 and _SIGNED_TEXT.fullmatch(line):
        return False  # the agency whose text it is
    if _TELLS.search(line, 0, caption.end) and _AGENCY_ALONE.fullmatch(line, caption.end):
        return False  # a paragraph that ends in the agency it is from: pictures show, and quote nobody
    return bool(caption.credits) and (caption.end < len(line)) and not line.startswith(("“", '"'))


RULES: tuple[Rule, ...] = (
    Rule("reading-time", Role.READING_TIME, lambda line: reading_minutes(line) is not None),
    Rule("date-line", Role.DATE, is_date_line),
    Rule("time-ago", Role.DATE, _whole(_AGO)),
    Rule("by-line", Role.BYLINE, _is_byline),
    Rule("reporting-from", Role.BYLINE, _whole(_REPORTING_FROM)),
    Rule("no-words", Role.NAVIGATION, _whole(_NO_WORDS)),
    Rule("breadcrumb", Role.NAVIGATION, _whole(_BREADCRUMB)),
    Rule("navigation-words", Role.NAVIGATION, _whole(_NAVIGATION)),
    Rule("cookie-notice", Role.NAVIGATION, lambda line: _COOKIES.search(line) is not None),
    Rule("wire-or-rights", Role.FOOTER, lambda line: bool(_FOOTER.fullmatch(line) or RIGHTS.fullmatch(line))),
    Rule("correction", Role.CORRECTION, _whole(EDITORS_NOTE)),
    Rule("button", Role.PROMOTION, _is_loud_button),
    Rule("appeal", Role.PROMOTION, _is_appeal),
    Rule("read-also", Role.RELATED, lambda line: READ_ALSO.match(line) is not None and len(line) < 250),  # noqa: PLR2004
    Rule("caption-with-credit", Role.CAPTION, _is_caption),
    Rule("credit-line", Role.CAPTION, is_credit_line),
    Rule("bullet", Role.LIST_ITEM, lambda line: _BULLET.match(line) is not None),
)


@lru_cache(maxsize=1024)
def rule_for(line: str) -> Rule | None:
    """The first rule that takes the line; None where its own words do not tell."""
    if len(line) > LONGEST:
        return None
    return next((rule for rule in RULES if rule.takes(line)), None)
