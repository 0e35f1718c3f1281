"""Links that other articles show: an agency's text without its credit, and what a page has from whom it cites."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from accordingto.types import Copy, CopyBasis, Hop, SourceKind, Statement

_MEDIA = frozenset({SourceKind.AGENCY, SourceKind.OUTLET, SourceKind.STATE_MEDIA})
_VAGUE = frozenset({SourceKind.UNNAMED, SourceKind.NOBODY})


def with_wire(statement: Statement, copy: Copy | None) -> Statement:
    """The statement with the agency whose text the article carries as its first link, unless it stands there."""
    if copy is None or any(hop.name == copy.source.name for hop in statement.chain):
        return statement
    note = copy.source.why or f"the article credits {copy.source.name}"
    inferred = copy.basis is not CopyBasis.CREDITED
    return replace(statement, chain=(replace(copy.source, inferred=inferred, why=note), *statement.chain))


def completed(members: Sequence[Statement], cites: Mapping[str, frozenset[str]]) -> tuple[Statement, ...]:
    """Members without a named source take over a chain that others have from a medium which their page cites.

    ``cites`` names for each article the media that it cites anywhere.
    """
    heads = Counter(member.chain for member in members if member.chain and member.chain[0].kind in _MEDIA)
    done = []
    for member in members:
        vague = not member.chain or member.chain[0].kind in _VAGUE
        known = [chain for chain, _ in heads.most_common() if chain[0].name in cites.get(member.article, ())]
        done.append(replace(member, chain=_taken(member, known[0])) if vague and known else member)
    return tuple(done)


def _taken(member: Statement, chain: tuple[Hop, ...]) -> tuple[Hop, ...]:
    medium = chain[0]
    why = f"the article cites {medium.name}, which tells this elsewhere"
    if member.chain:
        return (replace(medium, inferred=True, why=why), *member.chain)
    return tuple(replace(hop, inferred=True, why=why) for hop in chain)
