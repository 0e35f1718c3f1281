"""Whom a phrase names by itself: a person by the full form of the name, a body by the full form of its acronym."""

import re

from accordingto.chains.mentions import GENDERS, Mentions
from accordingto.chains.names import ROLES, bare, head_of, is_title, runs, without_titles
from accordingto.chains.resolved import Resolved, of_entry
from accordingto.registry import kind_of, lookup
from accordingto.registry.states import is_state
from accordingto.types import Evidence, Ground, SourceKind, Span

SPEECH_NOUNS = frozenset(
    """statement statements tweet tweets speech remarks comments comment letter post posts message words testimony
    address op-ed interview answer response announcement claim claims assertion quote quotes email argument book
    memoir memoirs autobiography account essay podcast view website site page report release polling
    filing filings brief submission complaint petition affidavit memo""".split()
)
"""What is somebody's own word: "Tal's statement" is Tal."""
_SPEECH = re.compile(r"(.{2,80}?)(?:['’]s|(?<=s)['’])\s+(?:[\w-]+\s+){0,2}([\w-]+)$")
_COPY = re.compile(r"\b(?:copy|copies|version|draft|transcript|text|page|pages) of\b")
"""*A copy of Tal's memo* is a paper."""
_PREPOSITION = re.compile(r"\s(?:of|for|at|from|with|in)\s")
ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_TRAILING = re.compile(r"(?:\s(?:on|in|at|of|for|with|by|from|to|a|an|the|and|as|who|which|that))+$")
_REDUCED = re.compile(
    r"(?<!ly)(?<!\b[Aa])(?<!\b[Aa]n)(?<![Tt]he)\s(?:[A-Z]\w+\s)?"
    r"(?:interviewed|reported|published|released|conducted|obtained|reviewed|cited|made|seen|viewed|shared)\b.*$"
)
_ACROSS = re.compile(r"\sfrom\s(?:across|all over|around|throughout|outside|inside)\s.*$")
_WHERE = re.compile(r"(?<=\w)\s(?:in|at)\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*(?:\sthat\s\w+)?$")
_FULL_NAME = r"(?:[A-Z][\w’-]*\s(?:of\s|for\s|and\s|the\s){0,2}){2,7}[A-Z][\w-]*"
_PLACED = re.compile(rf"({_FULL_NAME})\s(?:at|in)\s[A-Z][\w-]+(?:\s[A-Z][\w-]+)?")
_SCHOOL = re.compile(r"\b(?:University|College|School|Institute of Technology)\b")
_PLACE_OWNS = re.compile(rf"[A-Z][\w-]*(?:\s[A-Z][\w-]*){{0,2}}['’]s\s({_FULL_NAME})")
_ISSUED_BY = re.compile(
    r"(?:an?|the|its)\s(?:[\w-]+\s){0,2}?(?:report|statement|survey|poll|study|analysis|note|memo)\s(?:by|from)\s(?:the\s)?([A-Z].*)",
    re.IGNORECASE,
)
_DESCRIBED = re.compile(r"^(?:(?!(?:at|of|from|in|for|and|who|with)\s)[a-z][\w-]*\s){1,4}(?=[A-Z])")
"""What an issuer is, before its name: "the engineering firm …"."""
_ABOUT = re.compile(r"\s(?:based|citing|dated|on|about|that|seen|obtained|reviewed|viewed|leaked)\b.*$")
_PROPER = re.compile(r"[A-Z][\w&’'-]*(?:\s(?:of\s|for\s|and\s|the\s|&\s){0,2}[A-Z][\w&’'-]*){0,6}")
_NAME_AFTER = "a name after"
_OF_BODY = re.compile(
    r"(?:['’]s?)?\s(?!\(|(?:in|at|of|for|on|from|and|to|by|with)\s)(?P<who>(?:[a-z-]+,?\s){0,3}(?:[A-Z]\w|[a-z]+\Z).*)"
)
"""Behind a body's name: "… Council | spokesman Ed Roe"."""
_QUOTES = " “”\"'‘’,"
_ARTICLES = frozenset(["", "the", "a", "an"])
_OWNED_NAME = re.compile(r".*['’]s\s")
_KIN = frozenset(
    """wife husband mother father son daughter brother sister widow widower girlfriend boyfriend partner ex-wife
    ex-husband cousin uncle aunt nephew niece grandson granddaughter grandmother grandfather""".split()
)
_SOMEBODY = re.compile(r"(?:an?|one|another)\s", re.IGNORECASE)
_SMALL_OWNER = re.compile(r"^(?:the\s|an?\s)?(?:[a-z][\w-]*\s){0,2}[a-z][\w-]*['’]s\s(?=[a-z]+\s[a-z])")
"""Whose a body is that has no name either: "the republic's | information center"."""
_OWNED = re.compile(r"(?:his|her|its|their|our|my)\s", re.IGNORECASE)


def person(name: str, rule: str, span: Span, note: str) -> Resolved:
    """Somebody, on the ground of a rule."""
    return Resolved(name, SourceKind.PERSON, (Evidence(Ground.RULE, rule, (span,), note=note),))


def named(phrase: str, span: Span, mentions: Mentions) -> Resolved:
    """The source that the words of a span name."""
    return _listed(span, mentions) or _called_body(phrase, span, mentions) or _by_words(phrase, span, mentions)


def _called_body(phrase: str, span: Span, mentions: Mentions) -> Resolved | None:
    """A name of one word that the article calls a body's, and that looks like a person's."""
    name = bare(ARTICLE.sub("", head_of(_closed(phrase))[0]))
    if name not in mentions.bodies.called or name in mentions.acronyms:
        return None
    note = f"the article calls {name} a body: {mentions.bodies.called[name]}"
    return Resolved(name, SourceKind.ORGANIZATION, (Evidence(Ground.RULE, "called-a-body", (span,), note=note),))


def _by_words(phrase: str, span: Span, mentions: Mentions) -> Resolved:
    head, rest = head_of(_closed(phrase))
    head = _TRAILING.sub("", _REDUCED.sub("", _ACROSS.sub("", head))) or head
    issued = _ISSUED_BY.match(head)
    if issued and " and " in issued[1] and kind_of(issued[1])[0] is SourceKind.PERSON:
        issued = None  # of two authors the paper is the one source
    speech = _SPEECH.match(head)
    owned = speech is not None and speech.group(2).lower() in SPEECH_NOUNS and not _COPY.search(speech.group(1))
    if issued or (speech and owned):
        head = _ABOUT.sub("", issued[1]) if issued else speech.group(1) if speech else head
        entry = lookup(head) or (lookup(f"The {head}") if issued else None)
        if entry is not None:
            return of_entry(entry, span)
    kind, why = kind_of(head)
    head = _DESCRIBED.sub("", head) if issued else head
    evidence = (Evidence(Ground.RULE, "kind-by-words", (span,), note=why),) if why else ()
    found = [head[s:e] for s, e in runs(head)]
    beside = _apposed(head, rest, kind) or (_name_beside(span, mentions) if kind is SourceKind.UNNAMED else None)
    if beside is not None:
        return person(beside, "apposition", span, "the name stands beside the role")
    if kind is SourceKind.ORGANIZATION and not found and _PROPER.fullmatch(rest.rstrip(" ,")):
        note = "the name stands beside the description"
        return Resolved(bare(rest.rstrip(" ,")), kind, (Evidence(Ground.RULE, "apposition", (span,), note=note),))
    if kind is not SourceKind.PERSON and (_begins_with_person(head) or _ends_with_holder(head)):
        kind = SourceKind.PERSON
    if kind is SourceKind.PERSON and found:
        return _a_person(head, found, span, (evidence, mentions))
    head = _without_place(head) if kind is SourceKind.UNNAMED else head
    bare_head = _bare_name(head, found, (kind, why), mentions)
    full = mentions.acronyms.get(bare_head)
    if full:
        note = f"“{head}” stands for {full}"
        return Resolved(full, kind, (Evidence(Ground.RULE, "acronym", (span,), note=note),))
    small = _SMALL_OWNER.sub("", head) if kind is SourceKind.ORGANIZATION else head
    return Resolved(bare_head if found else small, kind, evidence)


def _listed(span: Span, mentions: Mentions) -> Resolved | None:
    """A body whose name has a comma or an *and* inside, or somebody of it."""
    place = mentions.bodies.listed_at(span.start, span.end)
    before = mentions.text[span.start : place[0]].strip(_QUOTES).lower() if place and place[0] >= span.start else ""
    if place is None or place[0] < span.start or before not in _ARTICLES:
        return None
    name, tail = mentions.text[slice(*place)], mentions.text[place[1] : span.end]
    role = _OF_BODY.match(tail)
    evidence = (Evidence(Ground.RULE, "kind-by-words", (span,), note=f"“{name}” is the name of one body"),)
    if role is None or kind_of(role["who"])[1] is None:
        return Resolved(name, SourceKind.ORGANIZATION, evidence)
    start = place[1] + role.start("who")
    who = named(tail[role.start("who") :], Span(start, max(start + 1, span.end)), mentions)
    if who.kind is SourceKind.UNNAMED:
        who = who._replace(name=f"{name} {who.name}")
    return who if is_title(name.split()[0]) else who._replace(speaks_for=who.speaks_for or name)


def _bare_name(head: str, found: list[str], judged: tuple[SourceKind, str | None], mentions: Mentions) -> str:
    """The name alone of "the North's official Marland News Agency", "the Norland sea agency NSA"."""
    kind, why = judged
    bare_head = ARTICLE.sub("", head)
    if not found or not head.endswith(found[-1]):
        return _as_called(bare_head, mentions) if kind is SourceKind.ORGANIZATION else bare_head
    before = head[: -len(found[-1])]
    is_person = " " in found[-1] and kind_of(found[-1])[0] is SourceKind.PERSON
    behind = why is not None and why.startswith(_NAME_AFTER) and " and " not in before
    if (
        found[-1] in mentions.introduced
        or (kind is SourceKind.AGENCY and _OWNED_NAME.match(head))
        or (behind and (is_person or " of " not in before))
    ):
        return found[-1]
    return _as_called(bare_head, mentions) if kind is SourceKind.ORGANIZATION else bare_head


def _as_called(name: str, mentions: Mentions) -> str:
    """A body's full name without where it is: "Odrin Flood Relief Center | at Velden", "Velden's | …" if so called."""
    placed = _PLACED.fullmatch(name)
    # A university's town is part of its name: "State University of New York at Buffalo".
    if placed is not None and kind_of(placed[1])[1] is not None and not _SCHOOL.search(placed[1]):
        return placed[1]
    owned = _PLACE_OWNS.fullmatch(name)
    if owned is None:
        return name
    text, at = mentions.text, -1
    while (at := text.find(owned[1], at + 1)) >= 0:
        if text[max(0, at - 3) : at] not in ("'s ", "’s "):
            return owned[1]
    return name


def _closed(phrase: str) -> str:
    """A phrase without a quotation mark that has lost the other one."""
    if phrase.count('"') % 2:
        phrase = phrase.replace('"', "")
    return re.sub("[“”]", "", phrase) if phrase.count("“") != phrase.count("”") else phrase


def _apposed(head: str, rest: str, kind: SourceKind) -> str | None:
    """The full name that stands in apposition to a role within the phrase: "the envoy, Mira Tal"."""
    name = next((rest[s:e] for s, e in runs(rest)), "") if rest else ""
    role = kind is SourceKind.UNNAMED or any(w.islower() and w in ROLES for w in head.split())
    role = role or (_SOMEBODY.match(head) is not None and is_title(head.rsplit(maxsplit=1)[-1]))
    of_kin = (head.split() or [""])[-1].lower() in _KIN
    if of_kin and rest:
        # "Tal's wife, the dam official | Mira Roth": the last name, behind its own role; a first name will do.
        *_, last = [(0, 0), *runs(rest)]
        before = rest[: last[0]].split()
        whole = without_titles(rest[slice(*last)])
        if last[1] == len(rest.rstrip(" ,")) and (not before or before[-1] in ROLES) and whole[:1].isupper():
            return whole
    alone = name == rest.rstrip(" ,") and _SOMEBODY.match(head) is not None and not _is_place(head, name)
    if alone and kind is SourceKind.UNNAMED and " " not in name and _could_be_somebody(head, name):
        return name
    if role and len(name.split()) > 1 and rest.startswith(name) and kind_of(name)[0] is SourceKind.PERSON:
        return without_titles(name)
    return None


def _could_be_somebody(head: str, name: str) -> bool:
    """Does the name belong to the role, and not to what the role is of: "a reporter of an agency, NNA"?"""
    of = _PREPOSITION.search(head)
    behind = head[of.end() :] if of else ""
    return behind[:1].isupper() == bool(behind) and kind_of(name)[0] is SourceKind.PERSON and lookup(name) is None


def _is_place(head: str, name: str) -> bool:
    """Is the name behind a place: "a resident of Odrin, Norland"? A state has no name of a place behind it."""
    last = head.rsplit(maxsplit=1)[-1]
    return is_state(name) or (last[0].isupper() and not is_state(last))


def _without_place(head: str) -> str:
    """*A reporter in Odrin* is a reporter; *police in Odrin* are what they are."""
    place = _WHERE.search(head)
    if place and bare(head[: place.start()].rsplit(maxsplit=1)[-1]).lower().removesuffix("s") in ROLES:
        return head[: place.start()]
    return head


def _begins_with_person(head: str) -> bool:
    """Is it somebody of a body: "Dr. Mira Tal of the Velden University"?"""
    hangs = _PREPOSITION.search(head)
    before = head[: hangs.start()] if hangs else ""
    name = without_titles(before)
    return (
        1 < len(name.split()) < 4  # noqa: PLR2004 - a full name
        and [(0, len(before))] == list(runs(before))
        and kind_of(before)[0] is SourceKind.PERSON
    )


def _ends_with_holder(head: str) -> bool:
    """Is it an office and who holds it: "Minister of the Interior Ann Lee"?"""
    *_, last = [(0, 0), *runs(head)]
    before = head[: last[0]].split()
    cut = last[1] == len(head) and len(before) > 1 and before[-1][0].isupper() and before[-1] == bare(before[-1])
    return cut and any(map(is_title, before[:4])) and kind_of(head[last[0] :])[0] is SourceKind.PERSON


def _behind_role(head: str, found: list[str]) -> bool:
    """Does a role right before the last name say whose it is: "Port Chamber in Odrin president Ann Lee"?"""
    name = without_titles(found[-1])
    if not head.endswith(found[-1]) or " " not in name or kind_of(name)[0] is not SourceKind.PERSON:
        return False
    before = head[: -len(name)].split()
    role = bare(before[-1]).lower() if before else ""
    return role in ROLES and (before[-1].islower() or name != found[-1])


def _name_beside(span: Span, mentions: Mentions) -> str | None:
    """The full name that a role stands in apposition to: "Mira Tal, | the envoy" or "his wife, | Mira Tal"."""
    before = mentions.text[max(0, span.start - 2) : span.start]
    # "…, his family said" is no apposition, nor is "…, an official said", which no comma closes.
    closed = "," in (mentions.text[span.end - 1], mentions.text[span.end : span.end + 1])
    apposed = closed and before == ", " and not _OWNED.match(mentions.text, span.start)
    named_before = mentions.run_at(span.start - 2) if apposed else None
    if named_before is not None:
        name = without_titles(bare(mentions.text[slice(*named_before)]))
        if mentions.is_person(name):
            return name
    behind = re.match(r",\s(?:[a-z][\w’'-]*\s|[A-Z][\w.]*\s(?=[a-z])){0,5}", mentions.text[span.end : span.end + 80])
    if behind is not None:
        start = span.end + behind.end()
        first = next(runs(mentions.text, start, min(len(mentions.text), start + 80)), None)
        if first is not None and first[0] == start and mentions.text[first[1] : first[1] + 1] == ",":
            name = without_titles(bare(mentions.text[slice(*first)]))
            if mentions.is_person(name):
                return name
    return None


def _a_person(head: str, found: list[str], span: Span, known: tuple[tuple[Evidence, ...], Mentions]) -> Resolved:
    evidence, mentions = known
    first_part = _PREPOSITION.split(head)[0]
    first = [first_part[s:e] for s, e in runs(first_part)]
    of_first = first and len(without_titles(first[-1]).split()) > 1 and not is_title(first[-1].split()[-1])
    if of_first and not _behind_role(head, found):
        head, found = first_part, first
    run = found[-1] if bare(head).endswith(bare(found[-1])) else found[0]
    name = without_titles(bare(run))
    speaks = "spokes" in head.lower() or "press secretary" in head.lower()
    speaks_for = bare(found[0]) if speaks and len(found) > 1 and run is found[-1] else None
    title = next((GENDERS[w] for w in run.lower().replace(".", "").split() if w in GENDERS), "")
    full = mentions.full_name(name, span.start, title)
    if full != name:
        note = f"“{name}” is part of the name of {full}"
        evidence = (Evidence(Ground.RULE, "part-of-name", (span,), note=note),)
    return Resolved(full, SourceKind.PERSON, evidence, speaks_for=speaks_for)
