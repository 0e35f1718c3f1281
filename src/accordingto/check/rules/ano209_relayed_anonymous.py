"""ANO209: another outlet's unnamed source, passed on."""

from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.check.words import HIDING, MEDIA_KINDS
from accordingto.types import SourceKind

_RELAYED = 2


def find(draft: Draft) -> Hits:
    """A chain that goes through a medium and ends in somebody unnamed; once for each pair."""
    seen: set[tuple[int, ...]] = set()
    for told in draft.tellings:
        if len(told.chain) < _RELAYED or not told.attribution.source:
            continue
        nearer, origin = told.chain[-2], told.chain[-1]
        trail = tuple(source.id for source in told.chain)
        if nearer.id in draft.reading.wire:
            continue
        if (
            origin.kind is SourceKind.UNNAMED
            and HIDING.search(told.source)
            and nearer.kind.value in MEDIA_KINDS
            and trail not in seen
        ):
            seen.add(trail)
            yield Hit(
                draft.ends(told.attribution.source),
                f"an unnamed source of {nearer.name} is passed on",
                f"say that the source is {nearer.name}’s, and that it could not be checked, or find your own",
            )


RULE = Rule(
    code="ANO209",
    name="relayed-anonymous",
    severity=Severity.INFO,
    summary="an unnamed source of another outlet is repeated",
    rationale="Whoever passes it on does not know who the source is and cannot judge it.",
    guide="After a newspaper group's list on unnamed sources (2006)",
    bad="Two officials familiar with the contracts told Reuters that the steel had been bought abroad.",
    good="The steel was bought abroad, according to a customs paper that Reuters has published.",
    wrong_when="the outlet that is passed on belongs to the same newsroom.",
    find=find,
)
