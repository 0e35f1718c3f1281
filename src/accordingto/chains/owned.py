"""Whose somebody or something is: *the paper's spokesperson*, *its team*, *its head, Mira Tal*.

A body speaks by its papers, its press service and its staff as a whole: those are the body's word. One person of it
is somebody of their own, who is called by the body's name and may speak for it.
"""

import re
from collections.abc import Callable
from itertools import zip_longest

from accordingto.chains.memory import Memory
from accordingto.chains.mentions import Mentions
from accordingto.chains.named import ARTICLE, SPEECH_NOUNS, named, person
from accordingto.chains.names import ROLES, bare, head_of, runs
from accordingto.chains.resolved import MEDIA, Resolved, because
from accordingto.registry import kind_of, lookup
from accordingto.registry.states import is_state
from accordingto.text.sentences import split_sentences
from accordingto.types import Evidence, Ground, SourceKind, Span

_POSSESSED = re.compile(
    r"(?P<owner>(?:the|this|that)\s(?:[a-z][\w-]*\s){0,2}[a-z][\w-]*)(?:['’]s|(?<=s)['’])\s(?P<what>\S.*)",
    re.IGNORECASE,
)
_PAPER_ALONE = re.compile(
    r"an?\s(?:e-?mailed\s|written\s|press\s|news\s)?(?:statement|release|communique|communiqué)", re.IGNORECASE
)
_NEAR = 300
"""Characters back to the body whose a statement is that says not whose."""
_ITS = re.compile(r"its\s(?P<what>\S.*)", re.IGNORECASE)
_STAFF = frozenset(
    """team researchers scientists engineers staff experts economists seismologists forecasters statisticians
    meteorologists journalists reporters""".split()
)
"""Who speaks as the body: none of them is told from the others."""
_PAPERS = SPEECH_NOUNS | frozenset(
    """preprint paper study findings figures data research analysis review survey poll statistics forecast estimate
    estimates video notice bulletin advisory release communique""".split()
)
_VOICES = frozenset([("press", "service"), ("press", "office"), ("press", "team"), ("media", "office")])
LEADS = frozenset(
    """head chief director president chairman chairwoman chair ceo minister secretary boss founder commander spokesman
    spokeswoman spokesperson governor commissioner leader""".split()
)
"""Who leads a body or is its voice speaks for it."""
_LED_BEFORE = re.compile(r"\bits\s(?:[\w-]+\s){0,2}?(?P<role>[a-z]+),\s(?:[A-Z][\w.]*\s){0,3}\Z", re.IGNORECASE)
_MOUTHPIECE = re.compile(
    r"(?:own\s|official\s)?(?:(?P<before>[A-Z][\w-]{1,20}(?:\s[A-Z][\w-]{1,20})?)\s(?:propaganda\s|media\s|news\s)?(?:arm|mouthpiece|wing|outlet|agency)|"
    r"(?:(?:propaganda|media|news)\s)?(?:arm|wing|outlet|agency|mouthpiece),?\s(?P<after>[A-Z][\w-]{1,20}(?:\s[A-Z][\w-]{1,20})?))"
)
"""*Its Sahab news agency*, *its propaganda arm Sahab*: a medium that is called by its name."""
_ARTICLES = frozenset(["the", "a", "an"])
_TOKEN = re.compile(r"[^\s,;:“”\"()]+")
_MEMBERS_OF = re.compile(r"\s(?:of|from|at)\s(?:the\s)?(?=[A-Z])")
_BODY_KINDS = MEDIA | {SourceKind.ORGANIZATION}
_NOBODYS = (SourceKind.UNNAMED, SourceKind.DOCUMENT, SourceKind.NOBODY)
_NO_BODIES = (SourceKind.PERSON, SourceKind.UNNAMED, SourceKind.DOCUMENT, SourceKind.NOBODY)
_WINDOW = 400
"""Characters of a sentence before *its* in which the owner may be named."""
_OPENING = 9
"""Words of a subject that opens a sentence."""


class Owned:
    """Reads what the words call somebody's, by what the article named before."""

    def __init__(self, mentions: Mentions, memory: Memory, resolve: Callable[[Span], Resolved]) -> None:
        self._mentions = mentions
        self._memory = memory
        self._resolve = resolve

    def meant(self, phrase: str, span: Span) -> Resolved | None:
        """Who a possessed description means; None where it is none, or where the owner is not known."""
        if _PAPER_ALONE.fullmatch(phrase):
            cited = self._memory.last_at(span.start, lambda r: r.kind not in _NO_BODIES)
            if cited is None or span.start - cited[0] > _NEAR:
                return None
            return because(cited[1], "owner", span, f"“{phrase}” read as that of {cited[1].name}")
        match = _POSSESSED.match(phrase)
        if match is not None:
            owner = self._resolve(Span(span.start, span.start + len(match["owner"])))
            if owner.name.lower() == match["owner"].lower() or owner.kind in _NOBODYS:
                return None
            return self._of_owner(owner, match["what"], phrase, span)
        match = _ITS.match(phrase)
        owner_of_its = self._its(span.start) if match else None
        return self._of_owner(owner_of_its, match["what"], phrase, span) if match and owner_of_its else None

    def led(self, who: Resolved, span: Span) -> Resolved:
        """A person who is called a body's head right before their name: "its head, | Mira Tal"."""
        if who.kind is not SourceKind.PERSON or who.speaks_for is not None:
            return who
        match = _LED_BEFORE.search(self._mentions.text, max(0, span.start - 60), span.start)
        owner = self._its(match.start()) if match and match["role"].lower() in LEADS else None
        return who._replace(speaks_for=owner.name) if owner else who

    def _of_owner(self, owner: Resolved, what: str, phrase: str, span: Span) -> Resolved | None:
        head, rest = head_of(what)
        words = head.lower().split()
        last = bare(words[-1])
        if any(True for _ in runs(what)):
            return _mouthpiece(owner, what, phrase, span) or self._by_name(owner, (last, rest), phrase, span)
        if rest:
            return None
        if last in _PAPERS or tuple(words) in _VOICES or (last in _STAFF and owner.kind is not SourceKind.PERSON):
            return because(owner, "owner", span, f"“{phrase}” is the word of {owner.name}")
        if last not in ROLES:
            return None
        known = self._mentions.with_role_of(last, owner.name.split()[-1], span.start)
        if known is not None:
            return person(known, "role", span, f"“{phrase}”: so the article calls {known}")
        of = "'s" if owner.kind is SourceKind.PERSON or is_state(owner.name) else ""
        name = f"{ARTICLE.sub('', owner.name)}{of} {head}"
        evidence = Evidence(Ground.RULE, "owner", (span,), note=f"“{phrase}” read as that of {owner.name}")
        return Resolved(name, kind_of(head)[0], (evidence,), speaks_for=owner.name if last in LEADS else None)

    def _by_name(self, owner: Resolved, what: tuple[str, str], phrase: str, span: Span) -> Resolved | None:
        """*Its head, Mira Tal*: the person, who speaks for the body."""
        who = named(phrase, span, self._mentions)
        if who.kind is not SourceKind.PERSON or what[0] not in LEADS:
            return None
        return who._replace(speaks_for=who.speaks_for or owner.name)

    def _its(self, at: int) -> Resolved | None:
        """The body that opens the sentence, else the last that it names; then who was cited or opens the one before."""
        text = self._mentions.text
        start = max(text.rfind("\n", 0, at) + 1, at - _WINDOW)
        sentences = [s for s, _ in split_sentences(text, start, at + len("its"))]
        here = sentences[-1] if sentences else at
        cited = self._memory.last_at(at, lambda r: r.kind not in _NO_BODIES)
        before = sentences[-2] if len(sentences) > 1 else here
        return (
            self._opens(here, at)
            or self._last_named(here, at)
            or (cited[1] if cited and cited[0] >= before else None)
            or self._opens(before, here)
            or (cited[1] if cited else None)
        )

    def _opens(self, start: int, end: int) -> Resolved | None:
        subject = self._opening(start, end)
        who = self._resolve(subject) if subject else None
        return who if who is not None and who.kind not in _NO_BODIES else None

    def _last_named(self, start: int, end: int) -> Resolved | None:
        for s, e in reversed([*runs(self._mentions.text, start, end)]):
            name = bare(self._mentions.text[s:e])
            kind, why = kind_of(name)
            if kind is SourceKind.ORGANIZATION and why is not None and not is_state(name):
                return self._resolve(Span(s, s + len(name)))
        return None

    def _opening(self, start: int, end: int) -> Span | None:
        """The body that is the subject of a sentence: the first words that name one."""
        text, tokens = self._mentions.text, list[re.Match[str]]()
        for match in _TOKEN.finditer(text, start, end):
            if (
                len(tokens) == _OPENING
                or match.group().lower() == "its"
                or (tokens and text[tokens[-1].end() : match.start()] != " ")
            ):
                break
            tokens.append(match)
        for token, after in zip_longest(tokens, tokens[1:]):
            words = text[start : token.end()]
            more = after.group() if after is not None else ""
            if words.lower() in _ARTICLES or words.endswith(("'s", "’s")) or more[:1].isupper() or _is_body(more):
                continue
            if lookup(ARTICLE.sub("", words)) is None and not _is_body(words):
                continue
            members = _MEMBERS_OF.match(text, token.end(), end) if bare(token.group()).lower() in _STAFF else None
            body = next(runs(text, members.end(), end), None) if members else None
            return Span(*body) if members and body and body[0] == members.end() else Span(start, token.end())
        return None


def _is_body(words: str) -> bool:
    kind, why = kind_of(words)
    return kind in _BODY_KINDS and why is not None


def _mouthpiece(owner: Resolved, what: str, phrase: str, span: Span) -> Resolved | None:
    """A medium that somebody owns and that is called by its name; one that the registry knows is that one."""
    match = _MOUTHPIECE.fullmatch(what)
    name = (match["before"] or match["after"]) if match else None
    if name is None or lookup(name) is not None:
        return None
    evidence = Evidence(Ground.RULE, "owner", (span,), note=f"“{phrase}”: {name} is a medium of {owner.name}")
    return Resolved(name, SourceKind.OUTLET, (evidence,))
