"""Whose word a paper is: *the statement*, *a statement*, *the ministry statement*, *the report*."""

import re

from accordingto.chains.memory import Memory
from accordingto.chains.mentions import Mentions
from accordingto.chains.named import named
from accordingto.chains.names import ROLES, runs
from accordingto.chains.resolved import MEDIA, Resolved, because, of_entry
from accordingto.registry import kind_of
from accordingto.types import SourceKind, Span

_REPORTS = frozenset("report article story dispatch piece account interview column editorial".split())
PAPERS = _REPORTS | frozenset(
    """statement letter email e-mail post tweet message memo release communique communiqué filing complaint lawsuit
    book memoir column essay affidavit indictment study survey poll advisory bulletin speech video notice
    announcement document""".split()
)
"""What somebody issues, and whose word it is."""
TEXTS = frozenset("document text file paper papers documents dossier record records".split())
"""Any paper may be called so when it is named again."""
_STATEMENTS = frozenset("statement release communique communiqué announcement".split())
"""Words for one paper."""
_RECENT = 1500
"""Characters: a definite description looks no further back."""
_NEAR = 800
_NEXT = 500
"""Characters: *a statement* without an owner is that of whoever was cited so shortly before."""
_UNNAMED = re.compile(
    r"(?:an?|one)\s(?:(?:joint|official|brief|short|written|press|news|media|separate|later|second|further|terse)\s){0,2}"
    r"(?P<head>statement|release|communiqu[eé])",
    re.IGNORECASE,
)
_BODYS = re.compile(r"(?P<body>the\s[a-z]+)\s(?P<head>statement|release|report|memo|bulletin|notice)", re.IGNORECASE)
_NOUN_AFTER = re.compile(
    r"(?:\s[a-z]{3,12})?\s(?:government|ministry|navy|army|police|embassy|military|parliament|authorities)\b|"
    r"\s[a-z]{3,15}(?=[.,;]|\s(?:on|in|said|says|that|which)\b)"
)
_PRINTS = re.compile(
    r"\b[Tt]he\s([A-Z][a-z]+)\s(?:has\s|had\s|also\s|first\s)?"
    r"(?:printed|published|reported|reports|wrote|writes|ran|carried|said|says|quoted)\b"
)
_BODY_KINDS = MEDIA | {SourceKind.ORGANIZATION}


class Papers:
    """Reads what the article calls papers by who is said to have issued one."""

    def __init__(self, mentions: Mentions, memory: Memory) -> None:
        self._mentions = mentions
        self._memory = memory

    def unnamed(self, phrase: str, span: Span) -> Resolved | None:
        """*A statement said*: that of the body that was cited right before, whose it can only be."""
        match = _UNNAMED.fullmatch(phrase)
        if match is None:
            return None
        last = self._memory.last_at(span.start, lambda _: True)
        if last is None or span.start - last[0] > _NEXT or not self._issues(last[1]):
            return None
        return because(last[1], "issuer", span, f"“{phrase}” read as that of {last[1].name}, cited right before")

    def _issues(self, who: Resolved) -> bool:
        """Is it a body, or a name that nothing shows to be a person's?"""
        if who.kind is not SourceKind.PERSON:
            return who.kind in _BODY_KINDS
        return not self._mentions.genders.get(who.name) and not self._mentions.about.get(who.name, set()) & ROLES

    def issuer(self, head: str, phrase: str, span: Span) -> Resolved | None:
        """*The statement* is the word of whoever is said to have issued one last, *the report* a medium's at need."""
        last = self._memory.last_paper(span.start, _STATEMENTS if head in _STATEMENTS else (head,))
        if last is None and head in TEXTS:
            last = self._memory.last_paper(span.start)
        if last is not None:
            return because(last, "issuer", span, f"“{phrase}” read as the {head} of {last.name}")
        issued = self._issued_by(head, span.start)
        if issued is not None:
            who = named(self._mentions.text[issued.start : issued.end], issued, self._mentions)
            return because(who, "issuer", span, f"“{phrase}” read as the {head} of {who.name}")
        if head in _REPORTS:
            cited = self._memory.last_medium(span.start, MEDIA)
            medium = max(filter(None, (cited, self._prints(span.start))), default=None, key=lambda pair: pair[0])
            if medium is not None:
                return because(medium[1], "issuer", span, f"“{phrase}” read as {medium[1].name}'s")
        return self._bodys(phrase, span) or self._again(head, phrase, span)

    def _bodys(self, phrase: str, span: Span) -> Resolved | None:
        """*The ministry statement*: the word of the ministry that was named before."""
        match = _BODYS.fullmatch(phrase)
        name = self._mentions.bodies.last_named(match["body"].split()[-1], span.start) if match else None
        if name is None:
            return None
        return because(Resolved(name, SourceKind.ORGANIZATION), "issuer", span, f"“{phrase}” is the word of {name}")

    def _again(self, head: str, phrase: str, span: Span) -> Resolved | None:
        """*The document* behind an indictment that was cited."""
        paper = self._memory.last(span.start, lambda r: r.kind is SourceKind.DOCUMENT) if head in TEXTS else None
        note = f"“{phrase}” read as the one cited before: {paper.name}" if paper else ""
        return because(paper, "the-same", span, note) if paper else None

    def _issued_by(self, head: str, at: int) -> Span | None:
        """Who is said to have issued a paper before a place: "a report by the Institute", "the Bode's report"."""
        text = self._mentions.text
        pattern = re.compile(
            rf"\b{re.escape(head)}\s(?:(?:\w+\s)?(?:by|from))\s(?:the\s)?(?=[A-Z])|(?<=['’]s)\s(?:[\w-]+\s){{0,3}}{re.escape(head)}\b|"
            rf"\s(?:provided|issued|released|gave|sent|filed)\s(?:an?|its|his|her|their)\s(?:[\w-]+\s){{0,2}}{re.escape(head)}\b"
        )
        found = None
        for match in pattern.finditer(text, max(0, at - _RECENT), at):
            if match.group()[0].isspace():
                run = self._mentions.run_at(match.start()) or self._mentions.run_at(match.start() - 2)
            else:
                run = next(runs(text, match.end(), min(at, match.end() + 60)), None)
                run = self._with_noun(run) if run else None
            found = Span(*run) if run else found
        return found

    def _with_noun(self, run: tuple[int, int]) -> tuple[int, int]:
        """A name with the noun that makes a body of it: "the Marland | government"."""
        noun = _NOUN_AFTER.match(self._mentions.text, run[1])
        if noun is None:
            return run
        kind, why = kind_of(self._mentions.text[run[0] : noun.end()])
        return (run[0], noun.end()) if kind is SourceKind.ORGANIZATION and why else run

    def _prints(self, at: int) -> tuple[int, Resolved] | None:
        """The medium that was last said to print something by its short name: "The Post printed that"."""
        for match in reversed([*_PRINTS.finditer(self._mentions.text, max(0, at - _NEAR), at)]):
            entry = self._mentions.medium_ending(match[1], match.start())
            if entry is not None:
                return match.start(), of_entry(entry)
        return None
