"""What a definite description points back at: *the ministry*, *the source*, *the Velden senator*, *its report*."""

import re

from accordingto.chains.memory import Memory
from accordingto.chains.mentions import Mentions
from accordingto.chains.named import SPEECH_NOUNS, person
from accordingto.chains.names import ROLES, bare, head_of, runs
from accordingto.chains.papers import PAPERS, TEXTS, Papers
from accordingto.chains.resolved import MEDIA, Resolved, because
from accordingto.registry import kind_of
from accordingto.registry.states import is_state, state_of
from accordingto.text.sentences import split_sentences
from accordingto.types import Evidence, Ground, SourceKind, Span

_POSSESSED = re.compile(r"\S+(?:\s\S+){1,4}['’]s\s|\S+\s\S+s['’]\s")
"""*The paper's editor* is nobody who was called an editor, but the paper's."""
_POINTERS = frozenset("the that this his her their its".split())
_OWNERS = {"his": "he", "her": "she"}
_BODIES = frozenset("company firm group organization organisation body".split())
_LIKE = (
    frozenset("agency service survey bureau institute institution administration office authority".split()),
    frozenset("service intelligence".split()),
    frozenset("centre center institute observatory laboratory lab".split()),
    frozenset("university college school academy".split()),
)
"""Heads that may stand for one another where a body is named again: the Geological Survey is *the agency*."""
_REDUCED = re.compile(r"\s(?:published|released|issued|posted|printed)\b.*$")
_PLACED = re.compile(r"\s(?:to|on|about|for|in)\s")
_INSTITUTIONS = frozenset[str]().union(*_LIKE, "ministry department council court board commission committee".split())
_OWNED_BODIES = frozenset("campaign organization organisation administration office team foundation".split())
_UNNAMED_HEADS = frozenset(
    "source sources person official officials man woman officer insider individual people".split()
)
_OFFICIALS = frozenset("head chief director minister secretary commissioner spokesman spokeswoman governor".split())
"""May be called *the official* once they were called more exactly."""
_OFFICES = frozenset("president premier chancellor king queen pope minister".split())
"""Somebody who is called so by the article, and not whoever spoke last."""
# Patterns that few articles need are compiled when one does.
_SOMEBODY = (
    r"(?:\w*(?:ist|eon|ian|crat|man|woman|mogul|star|player|veteran|native|candidate|nominee|frontrunner|front-runner|"
    r"billionaire|politician|businesswoman|author|actor|singer|lawmaker|republican|democrat|leader|boss|manager|striker|"
    r"midfielder|winger|captain|coach|champion|head|incumbent|senator|governor|hopeful|contender|tycoon|congressman)|"
    r"star|mogul|democrat|republican|senator|governor|candidate|nominee|congressman|congresswoman|veteran|lawmaker)"
)
_HANGS_ON = re.compile(r"\s(?:of|close|familiar|briefed|in|from|at|with|within|inside|who|whose|on|to|for|near)\b")
_COUNTS = frozenset("two three four five six several many some multiple both".split())
_PARTIES = frozenset(["republican", "democrat"])
_SAYS_MORE = 1.5
"""By so much a word of the description that the article uses of somebody multiplies their weight."""
_POSSESSOR = re.compile(r"\w(?:['’]s|s['’])\s")
_SHORT_PHRASE = 3
"""Words of a description that points back: "the news agency", "the ministry"."""
_LONGEST = 9
_NEAR = 800
"""Characters before a description in which a body without a name or a short name is looked for."""
_NO_MODIFIERS = frozenset(
    """the a an this that these those its his her their our my your of for and or but in at on to by with from as
    same other main local foreign special official new each every any no one two both former said says""".split()
)
_OF_NEWS = frozenset("news press wire telegraph state information".split())
"""An agency of these is a medium."""
_AGED = re.compile(r"\d{1,3}-year-old")
_FORCES = re.compile(
    r"\b(?:(?!(?:The|An?|In|On|At|When|But|And|If|As|Some|Its|Their|Many|No)\s)[A-Z][\w-]+\s)?(?:(?:border|finance|customs|traffic|military|state|federal|local|riot|port|river|tax|harbour)\s)?"
    r"(?:[Pp]olice|[Cc]oastguard|[Cc]oast\s[Gg]uard|[Gg]endarmerie|[Aa]rmy|[Nn]avy|[Aa]ir\s[Ff]orce|[Bb]order\s[Gg]uard)\b"
)
_ADJECTIVE = re.compile(r"(?:al|ous|ful|ive|ish|ary|able|est)\Z")


class Descriptions:
    """Reads the definite descriptions of one article by what it named before."""

    def __init__(self, mentions: Mentions, memory: Memory) -> None:
        self._mentions = mentions
        self._memory = memory
        self._papers = Papers(mentions, memory)

    def meant(self, phrase: str, span: Span) -> Resolved | None:
        """Who a description points at, or None where it is none or points at nothing."""
        words = phrase.lower().split()
        issued = self._papers.unnamed(phrase, span)
        if issued is not None:
            return issued
        if len(words) < 2 or words[0] not in _POINTERS or _POSSESSED.match(phrase):  # noqa: PLR2004 - a pointer and a noun
            return None
        reduced = _REDUCED.sub("", phrase)
        if reduced != phrase and len(reduced.split()) > 1:
            phrase, words = reduced, reduced.lower().split()
        head = bare(words[-1])
        found = self._owned(words, head, phrase, span) or self._again(words, head, phrase, span)
        if found is not None or len(words) > _SHORT_PHRASE:
            return found
        if head in ROLES and phrase.rsplit(maxsplit=1)[-1].islower():
            return self._by_role(head, phrase, span)
        if len(words) < _SHORT_PHRASE and phrase[4:].islower():
            return self._body(head, phrase, span)
        return None

    def _body(self, head: str, phrase: str, span: Span) -> Resolved | None:
        """*The ministry*: the body that was last named by this noun, or else cited under one that may stand for it."""
        name = self._mentions.bodies.last_named(head, span.start)
        name = name or (self._force(span.start) if head == "force" else None)
        here = None if name else self.in_small(head, span.start)
        small = here[1] if here else None
        if name or small:
            cited = self._memory.last(span.start, lambda r: r.name.endswith(f" {small}")) if small else None
            found = cited.name if cited else name or small or ""
            evidence = Evidence(Ground.RULE, "the-body", (span,), note=f"“{phrase}” read as {found}, named before")
            return Resolved(found, SourceKind.ORGANIZATION, (evidence,))
        alike = frozenset[str]().union(*(heads for heads in _LIKE if head in heads))
        if not alike:
            return None
        last = self._memory.last(span.start, lambda r: _may_be(r, alike))
        return because(last, "the-body", span, f"“{phrase}” read as the last one cited: {last.name}") if last else None

    def _force(self, at: int) -> str | None:
        """*The force* behind "the border police", "Odrin's coastguard": the last one named."""
        found = [*_FORCES.finditer(self._mentions.text, max(0, at - _NEAR), at)]
        return found[-1].group() if found else None

    def in_small(self, head: str, at: int) -> tuple[int, str] | None:
        """*The centre* behind "the republic's information center": a body that has no name but a description."""
        if head not in _INSTITUTIONS:
            return None
        spelled = re.escape(head).replace("centre", "cent(?:re|er)").replace("center", "cent(?:re|er)")
        before = re.compile(rf"(?<![\w’'-])(?:[A-Z][\w-]*['’]s\s)?([a-z][\w-]+)\s({spelled})\b")
        found = None
        for match in before.finditer(self._mentions.text, max(0, at - _NEAR), at):
            if head == "agency" and match[1] in _OF_NEWS:
                continue
            says_what = match[1] not in _NO_MODIFIERS and not _ADJECTIVE.search(match[1])
            more = re.match(r"\s(?=[A-Z])", self._mentions.text[match.end() : match.end() + 2])
            run = next(runs(self._mentions.text, match.end(), match.end() + 60), None) if more else None
            if run is not None and run[0] == match.end() + 1:
                found = match.start(), bare(self._mentions.text[slice(*run)])
            elif says_what:
                found = match.start(), match.group()
        return found

    def _by_role(self, head: str, phrase: str, span: Span) -> Resolved | None:
        name = self._mentions.with_role(head, span.start)
        if name:
            return person(name, "role", span, f"“{phrase}”: so the article calls {name}")
        if head in _OFFICES:
            return self._so_described(phrase.lower().split(), phrase, span)
        if _POSSESSOR.search(phrase):
            return None  # *the paper's spokesperson* is the paper's, and not whoever spoke last
        last = self._memory.last(span.start, lambda r: r.kind is SourceKind.PERSON)
        about = self._mentions.about.get(last.name, set()) & ROLES if last else set()
        if about and head not in about and not (head == "official" and about & _OFFICIALS):
            return None  # the article calls them something else
        return (
            because(last, "role", span, f"“{phrase}” read as the last person who spoke: {last.name}") if last else None
        )

    def _owned(self, words: list[str], head: str, phrase: str, span: Span) -> Resolved | None:
        """*His book* is the author's word; *her campaign* is a body of its own."""
        if words[0] in _OWNERS and _PLACED.search(phrase):
            head = bare(_PLACED.split(phrase, maxsplit=1)[0].split()[-1].lower())
        if words[0] in _OWNERS and (head in SPEECH_NOUNS or head in _OWNED_BODIES):
            owner = self._memory.somebody(span.start, _OWNERS[words[0]])
            if owner is None or (owner.kind is not SourceKind.PERSON and head not in SPEECH_NOUNS):
                return None
            if head in SPEECH_NOUNS:
                return because(owner, "owner", span, f"“{phrase}” is the word of {owner.name}")
            name = f"{owner.name.split()[-1]} {head}"
            note = f"“{phrase}” read as that of {owner.name}"
            return Resolved(name, SourceKind.ORGANIZATION, (Evidence(Ground.RULE, "owner", (span,), note=note),))
        if words[1:] == ["latter"]:
            return self._latter(phrase, span)
        return None

    def _latter(self, phrase: str, span: Span) -> Resolved | None:
        start = max(0, span.start - 160)
        last = [self._mentions.text[s:e] for s, e in runs(self._mentions.text, start, span.start)][-1:]
        if not last:
            return None
        evidence = Evidence(Ground.RULE, "the-latter", (span,), note=f"“{phrase}” read as the last named: {last[0]}")
        return Resolved(bare(last[0]), kind_of(last[0])[0], (evidence,))

    def _again(self, words: list[str], head: str, phrase: str, span: Span) -> Resolved | None:
        """*The source*, *that person*, *the Odrin businessman*: somebody who spoke before."""
        same = self._by_same_words(words, head, phrase, span)
        if same is not None:
            return same
        if head in PAPERS | TEXTS and len(words) <= _SHORT_PHRASE and phrase[4:].islower():
            return self._papers.issuer(head, phrase, span)
        if len(words) == 2 and head in _UNNAMED_HEADS and words[0] not in ("his", "her", "their"):  # noqa: PLR2004
            last = self._memory.last(span.start, lambda r: _is_unnamed(r, many=head.endswith("s") or head == "people"))
            if last is not None:
                return because(last, "the-source", span, f"“{phrase}” read as the last without a name: {last.name}")
        somebody = re.fullmatch(_SOMEBODY, head) is not None or _AGED.fullmatch(words[-1]) is not None
        somebody = somebody and head not in _UNNAMED_HEADS
        if words[0] == "the" and somebody and len(words) <= _LONGEST and not head_of(phrase)[1]:
            return self._so_described(words, phrase, span)
        return None

    def _by_same_words(self, words: list[str], head: str, phrase: str, span: Span) -> Resolved | None:
        """Who was called so, in more words."""
        two = len(words) == 2  # noqa: PLR2004 - an article and a noun
        if phrase[-1].islower() and words[0] in ("the", "that", "this"):
            said = {bare(word) for word in words[1:]}
            last = self._memory.last(
                span.start, lambda r: len(r.name.split()) >= len(words) and said <= _says(r.name, head)
            )
            if last is None and head in _BODIES and two:
                last = self._firm(span.start)
                last = last or self._memory.last(
                    span.start, lambda r: r.kind is SourceKind.ORGANIZATION or r.kind in MEDIA
                )
            if last is not None:
                return because(last, "the-same", span, f"“{phrase}” read as the one who spoke before: {last.name}")
        if words[0] == "the" and two and head.endswith("s") and phrase[4:].islower():
            many = self._memory.last(span.start, lambda r: _is_of(r, head.removesuffix("s")))
            if many is not None:
                return because(many, "the-same", span, f"“{phrase}” read as those who spoke before: {many.name}")
        return None

    def _firm(self, at: int) -> Resolved | None:
        """*Ardamart's profit fell, the company said*: the only name of the sentence, as whose something is."""
        text = self._mentions.text
        start = max(text.rfind("\n", 0, at) + 1, at - _NEAR)
        begin = [s for s, _ in split_sentences(text, start, at + 1)][-1:] or [at]
        found = [(s, e) for s, e in runs(text, begin[0], at) if kind_of(text[s:e])[1] is None or " " not in text[s:e]]
        if len(found) != 1 or found[0][0] != begin[0] or not text[slice(*found[0])].endswith(("'s", "’s")):
            return None
        name = bare(text[slice(*found[0])])
        if is_state(name) or state_of(name):
            return None
        why = (Evidence(Ground.RULE, "the-body", (Span(*found[0]),), note="the only name of the sentence"),)
        return Resolved(name, SourceKind.ORGANIZATION, why)

    def _so_described(self, words: list[str], phrase: str, span: Span) -> Resolved | None:
        """The person for whom their presence and what the article says of them speak most."""
        said = {bare(w) for w in words[1:]}
        best: tuple[float, Resolved] | None = None
        for who, weight in self._memory.people(span.start):
            about = self._mentions.about.get(who.name, frozenset[str]())
            if who.kind is not SourceKind.PERSON or (said & _PARTIES and about & _PARTIES - said):
                continue
            if said & _OFFICES and about & ROLES and not said & about:
                continue  # the article calls them something else
            total = weight * (1 + _SAYS_MORE * len(said & about))
            if best is None or total > best[0]:
                best = total, who
        if best is None:
            return None
        return because(best[1], "description", span, f"“{phrase}” read as the person it fits best: {best[1].name}")


def _is_of(who: Resolved, noun: str) -> bool:
    """Is the noun one of the words for those who spoke: *separatist* of "separatist forces in Odrin"?"""
    kinds = (SourceKind.UNNAMED, SourceKind.ORGANIZATION)
    return who.kind in kinds and noun in {bare(word).lower() for word in who.name.split()[:-1]}


def _says(name: str, head: str) -> set[str]:
    """The words of a phrase if it has that head: a person close to the minister is no minister."""
    first = _HANGS_ON.split(name.lower())[0].split()
    return set(name.lower().split()) if first and first[-1] == head else set()


def _is_unnamed(who: Resolved, *, many: bool) -> bool:
    """Is it somebody without a name, of one or of many as asked?"""
    name = who.name.lower()
    plural = name.split()[0] in _COUNTS or bool(re.search(r"\b(?:\w+s|people)\b(?!['’])", name.split(" of ")[0]))
    return who.kind is SourceKind.UNNAMED and plural == many and len(name.split()) > 1


def _may_be(who: Resolved, heads: frozenset[str]) -> bool:
    """Is it a body that one of the nouns may stand for: by its own last noun, or as an acronym, which has none?"""
    if who.kind in (SourceKind.PERSON, SourceKind.NOBODY, SourceKind.DOCUMENT):
        return False
    words = who.name.split()
    if is_state(who.name):
        return False  # a state is no service of its own
    return words[-1].lower() in heads or (len(words) == 1 and who.kind is SourceKind.ORGANIZATION)
