"""Matched claims for people, and as JSON Lines for programs."""

from textwrap import wrap

from accordingto.exports.records import Record, pairs
from accordingto.types import Copy, CopyBasis, Hop, Lines, MatchedClaim, SourceKind

NOBODY = "nobody"
COPY_LABELS = {
    CopyBasis.CREDITED: "with its credit",
    CopyBasis.STYLE: "without its credit, by its marks",
    CopyBasis.MATCHED: "without its credit, by its words",
}
_LONGEST = 200
_LOOKED_AT = 40


def claim_record(claim: MatchedClaim) -> Record:
    """One matched claim, as ``schemas/claims-1.json`` describes it."""
    lines = claim.lines
    return {
        "claim": claim.id,
        "members": [
            {
                "article": member.article,
                "content": member.words,
                "span": pairs(member.content),
                "chain": [shown(hop) for hop in member.chain],
                "inferred": [hop.inferred for hop in member.chain],
                "outlet": carrier.outlet or None,
                "published": carrier.published,
            }
            for member, carrier in zip(claim.members, claim.carriers, strict=True)
        ],
        "lines": [lines.low, lines.high],
        "paths": [list(path) for path in lines.paths],
        "origins": list(lines.origins),
        "bottlenecks": list(lines.bottlenecks),
        "circles": [list(circle) for circle in lines.circles],
        "aliases": [
            {"one": alias.one, "other": alias.other, "certain": alias.certain, "why": alias.why}
            for alias in lines.aliases
        ],
        "reasons": list(lines.reasons),
        "drift": [
            {
                "kind": drift.kind.value,
                "before": claim.members[drift.before].article,
                "after": claim.members[drift.after].article,
                "was": drift.was,
                "now": drift.now,
                "note": drift.note,
            }
            for drift in claim.drift
        ],
        "linked": [{"relation": relation.value, "claim": other} for relation, other in claim.linked],
    }


def shown(hop: Hop) -> str:
    """What a hop is called in output."""
    return NOBODY if hop.kind is SourceKind.NOBODY else hop.name


def chain_words(chain: tuple[Hop, ...], outlet: str) -> str:
    """The chain on one line, an inferred link with a broken arrow."""
    words = outlet or "the article"
    for hop in chain:
        words += f" {'⇠' if hop.inferred else '←'} {shown(hop)}"
    return words


def lines_words(lines: Lines) -> str:
    """Such as "1 independent line", "2 to 3 independent lines"."""
    if lines.low != lines.high:
        return f"{lines.low} to {lines.high} independent lines"
    return f"{lines.low} independent line{'s' if lines.low > 1 else ''}"


def claim_summary(claim: MatchedClaim, width: int = 80) -> str:
    """A claim in the list of claims: its number, its words, how often and on how many lines it is told."""
    articles = len({member.article for member in claim.members})
    told = f"{articles} article{'s' if articles > 1 else ''}, {lines_words(claim.lines)}"
    origins = f"; origin: {', '.join(claim.lines.origins)}" if claim.lines.origins else ""
    head = f"[{claim.id}] {fullest(claim)}"
    return "\n".join([*_folded(head, width, ""), *_folded(f"{told}{origins}", width, "    ")]) + "\n"


def fullest(claim: MatchedClaim) -> str:
    """The words that stand for the claim: those that have most in common with the others, and are no headline."""
    body = [member.words for member in claim.members if not member.heading] or [claim.members[0].words]
    folded = [set(words.casefold().split()) for words in body[:_LOOKED_AT]]

    def commonness(place: int) -> float:
        mine = folded[place]
        return sum(len(mine & theirs) / max(1, len(mine | theirs)) for theirs in folded)

    words = body[max(range(len(folded)), key=commonness)]
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"


def claim_story(claim: MatchedClaim, copies: dict[str, Copy], width: int = 80) -> str:
    """All that is known of a claim: who carries it, oldest first, its lines, and how its words changed."""
    rows = [*_folded(f"Claim {claim.id}: {fullest(claim)}", width, ""), ""]
    for member, carrier in zip(claim.members, claim.carriers, strict=True):
        rows += _folded(
            f"{(carrier.published or 'no date')[:16]}  {chain_words(member.chain, carrier.outlet)}", width, "  "
        )
        rows += _folded(f"“{member.words}”" if member.words[:1] not in '“"' else member.words, width, "      ")
        rows += [row for hop in member.chain if hop.inferred for row in _folded(f"⇠ {hop.why}", width, "      ")]
    rows += ["", lines_words(claim.lines).capitalize()]
    for number, path in enumerate(claim.lines.paths, 1):
        rows += _folded(f"{number}. {' → '.join(path)}", width, "  ")
    if claim.lines.bottlenecks:
        rows += _folded(f"All of it passes: {', '.join(claim.lines.bottlenecks)}", width, "  ")
    for circle in claim.lines.circles:
        rows += _folded(f"They cite one another: {', '.join(circle)}", width, "  ")
    rows += [row for reason in claim.lines.reasons for row in _folded(reason, width, "  – ")]
    named = [copies[member.article] for member in claim.members if member.article in copies]
    for copy in dict.fromkeys(named):
        rows += _folded(f"{copy.article} carries {copy.source.name}’s text, {COPY_LABELS[copy.basis]}", width, "  – ")
    if claim.drift:
        rows += ["", "How the words changed"]
    for drift in claim.drift:
        rows += _folded(f"{drift.kind.value}: {drift.note}", width, "  ")
        rows += _folded(f"{claim.members[drift.before].article}: {drift.was}", width, "      ")
        rows += _folded(f"{claim.members[drift.after].article}: {drift.now}", width, "      ")
    if claim.linked:
        rows += ["", "See also"]
        rows += [f"  {relation.value}: claim {other}" for relation, other in claim.linked]
    return "\n".join(rows) + "\n"


def _folded(words: str, width: int, indent: str) -> list[str]:
    return wrap(" ".join(words.split()), width, initial_indent=indent, subsequent_indent=" " * max(4, len(indent)))
