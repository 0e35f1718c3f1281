"""Links that other articles show: an agency's text without its credit, a source that words name, whom a page cites."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from accordingto.lines.houses import one_name
from accordingto.lines.names import MEDIA, NAMELESS, first_words
from accordingto.types import Copy, CopyBasis, Hop, SourceKind, Statement

_REFERS_BACK = re.compile(
    r"(?:another|the|this|these|those|both|one|a second)\b|(?:sources?|officials?|people|insiders?)\Z", re.IGNORECASE
)
_HEAD = re.compile(r"(?:\S+\s+){0,8}\S+")
"""The first words of a statement, where its subject stands."""
_TELLS = re.compile(
    r"(?:sa(?:y|id)|t(?:ell|old)|call|claim|warn|announc|report|add(?:s|ed)|stat(?:e|ed|es)\Z|insist|argu|den(?:y|ied|ies)|confirm|"
    r"promis|pledg|vow|signal|indicat|put|describ|predict|forecast|expect|see[sn]?\Z|saw|measur|record|list|g(?:i|a)ve|"
    r"estimat|rul(?:e|ed|es|ing)\Z|f(?:i|ou)nd|conclud|think|thought|believ|h(?:o|e)ld|not(?:e|ed|es)\Z|point|acknowledg|admit|"
    r"accus|blam|urg|demand|ask|reject|refut|dismiss|threaten|suggest|show|reveal|disclos|issu|rat(?:e|ed|es)\Z|calculat|"
    r"register|revis|conced|explain|declar|wr(?:o|i)te|rate|flag|caution|assert|deem|consider|hint|stress|retort)\w*"
)
"""What somebody does besides is no word of theirs: *Roe cleared papers for a dam*."""
_BY = frozenset("by from for with per to according".split())
_NEXT = 4
"""Words behind a name among which its verb stands."""
_POSSESSIVE = re.compile(r"(?<=\w)['’]s\b")
_OWNS = "0own"


def with_wire(statement: Statement, copy: Copy | None) -> Statement:
    """The statement with the agency whose text the article carries as its first link, unless it stands there."""
    if copy is None or any(hop.name == copy.source.name for hop in statement.chain):
        return statement
    note = copy.source.why or f"the article credits {copy.source.name}"
    inferred = copy.basis is not CopyBasis.CREDITED
    return replace(statement, chain=(replace(copy.source, inferred=inferred, why=note), *statement.chain))


def completed(
    members: Sequence[Statement],
    leans_on: Mapping[str, frozenset[str]],
    unnamed_at: Mapping[str, Mapping[str, Hop]] | None = None,
) -> tuple[Statement, ...]:
    """Members with the links that only the others show.

    ``leans_on`` names, for each article that cites nobody but media by name, those media; ``unnamed_at`` whom without
    a name they have it from, as the article itself calls them.
    """
    named = [_with_named(member, _origins(members)) for member in members]
    heads = Counter(member.chain for member in named if member.chain and member.chain[0].kind in MEDIA)
    done = []
    for member in named:
        leaning = leans_on.get(member.article, frozenset()) if is_vague(member.chain) else frozenset()
        known = [chain for chain, _ in heads.most_common() if chain[0].name in leaning]
        known = known or _told_further(member.chain, heads)
        chain = _as_called(known[0], (unnamed_at or {}).get(member.article, {})) if known else ()
        done.append(replace(member, chain=_taken(member.chain, chain)) if chain else member)
    return tuple(done)


def _as_called(chain: tuple[Hop, ...], unnamed_at: Mapping[str, Hop]) -> tuple[Hop, ...]:
    """The chain with the words of the article itself for those without a name: "sources", and not "three people"."""
    own = unnamed_at.get(chain[0].name) if chain[-1].kind is SourceKind.UNNAMED else None
    return (*chain[:-1], own) if own is not None and len(chain) > 1 else chain


def _told_further(own: tuple[Hop, ...], heads: Counter[tuple[Hop, ...]]) -> list[tuple[Hop, ...]]:
    """Chains of the medium whose text an article carries, where the article leaves out whom the medium has it from."""
    if not own or own[0].kind not in MEDIA or not all(hop.kind is SourceKind.NOBODY for hop in own[1:]):
        return []
    if len(own) == 1 and not own[0].inferred:
        return []
    chains = [chain for chain, _ in heads.most_common() if chain[0].name == own[0].name and len(chain) > 1]
    return [chain for chain in chains if chain[-1].kind is not SourceKind.NOBODY]


def is_vague(chain: Sequence[Hop]) -> bool:
    """Does a chain begin with nobody, or with somebody of whom the article spoke before: "another official"?"""
    if not chain or chain[0].kind is SourceKind.NOBODY:
        return True
    return chain[0].kind is SourceKind.UNNAMED and _REFERS_BACK.match(chain[0].shown or chain[0].name) is not None


def _origins(members: Sequence[Statement]) -> tuple[Hop, ...]:
    """Who tells this in the end, where it is a name and no medium; those of most members first."""
    ends = [member.chain[-1] for member in members if member.chain]
    counts = Counter(hop.name for hop in ends if hop.kind not in MEDIA | NAMELESS)
    return tuple(next(hop for hop in ends if hop.name == name) for name, _ in counts.most_common())


def _with_named(member: Statement, origins: Sequence[Hop]) -> Statement:
    """What begins with "Roe called it safe" rests on Roe, if Roe tells the same elsewhere and no cue was found here."""
    if member.chain and member.chain[-1].kind not in MEDIA:
        return member
    # What stands before words that are told of, as in "Roe signed papers for a dam expected in May", is about others.
    head = _HEAD.match(member.words if member.cue else f"{member.lead} {member.words}".strip())
    words = _owners_marked(head.group()) if head else ()
    for origin in origins:
        if all(hop.name != origin.name for hop in member.chain) and _names(words, origin):
            why = f"the words name {origin.name}, who tells this elsewhere"
            return replace(member, chain=(*member.chain, replace(origin, inferred=True, why=why)))
    return member


def _names(words: tuple[str, ...], source: Hop) -> bool:
    """Do the words name the source: a person by any part of the name that is a word long, a body by its whole name?

    A body that goes by its letters is named by what they stand for as well.
    """
    name = _owners_marked(source.name)
    if source.kind is SourceKind.PERSON:
        called = (name[-1], name[0]) if len(name) > 2 else name[-1:]  # noqa: PLR2004 - family names that come first
        return any(word in called and _tells(words, at, at + 1) for at, word in enumerate(words))
    return any(_named_at(words, form) for form in {name, _owners_marked(source.shown or source.name)})


def _named_at(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    size = len(name)
    places = range(len(words) - size + 1)
    return any(words[at : at + size] == name and _tells(words, at, at + size) for at in places)


def _owners_marked(text: str) -> tuple[str, ...]:
    """Words as they are compared; the owner in "Marland's spy chief" is told from the one who speaks."""
    return first_words(_POSSESSIVE.sub(f" {_OWNS}", text))


def _tells(words: Sequence[str], start: int, end: int) -> bool:
    """Does whoever is named between two places tell something, or is it told by, from or for them?"""
    if words[end : end + 1] == (_OWNS,):
        return False
    before = words[start - 1] if start else ""
    if words[end : end + 1] in (("has",), ("have",)) and {"as", "at"} & set(words[end + 1 : end + 1 + _NEXT]):
        return True  # "the survey has it at 6.1"
    return before in _BY or any(_TELLS.fullmatch(word) for word in words[end : end + _NEXT])


def _taken(own: tuple[Hop, ...], chain: tuple[Hop, ...]) -> tuple[Hop, ...]:
    why = f"the article has what it says from {chain[0].name}, which tells this elsewhere"
    links = tuple(replace(hop, inferred=True, why=why) for hop in chain)
    if own and own[0].name == chain[0].name:
        return (own[0], *links[1:])
    if own and own[0].kind is SourceKind.NOBODY:
        return (*links, *(hop for hop in own[1:] if hop.name not in {link.name for link in links}))
    return (links[0], *own) if own else links


def renamed(members: Sequence[Statement]) -> tuple[Statement, ...]:
    """The members with one name for each source that is written in several ways; ``shown`` keeps the article's."""
    meant = one_name([hop for member in members for hop in member.chain])
    return tuple(replace(member, chain=_merged(member.chain, meant)) for member in members)


def _merged(chain: tuple[Hop, ...], meant: Mapping[str, str]) -> tuple[Hop, ...]:
    done: list[Hop] = []
    for hop in chain:
        named = replace(hop, name=meant.get(hop.name, hop.name))
        if not done or done[-1].name != named.name:
            done.append(named)
    return tuple(done)
