"""REL310: what another outlet is cited for, it has from us."""

from accordingto.check.compared import bare, is_same
from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Need, Rule, Severity
from accordingto.check.words import MEDIA_KINDS


def find(draft: Draft) -> Hits:
    """Where the own outlet is known: a claim by way of a medium whose article has the same from the own outlet."""
    own = {bare(name) for name in (draft.document.outlet or "", *draft.settings.outlet_names) if name}
    for told in draft.tellings:
        if not told.chain or told.chain[0].kind.value not in MEDIA_KINDS:
            continue
        nearest = told.chain[0].name
        back = (
            (other, claim)
            for other in draft.others
            if bare(other.outlet) == bare(nearest)
            for claim in other.told
            if own & set(map(bare, claim.chain)) and is_same(told.content, claim.words)
        )
        for _, claim in back:
            yield Hit(
                draft.ends(told.attribution.content),
                f"{nearest} has this from {next(name for name in claim.chain if bare(name) in own)}: the chain "
                "comes back to where it began",
                "name the source that both have it from, or say that nobody else has confirmed it",
            )
            break


RULE = Rule(
    code="REL310",
    name="circular",
    severity=Severity.ERROR,
    summary="the chain returns to an earlier article of the same outlet, or to one that cites it",
    rationale="A claim that comes back to where it began looks confirmed, and is not.",
    guide="STANAG 2511",
    bad="The owners of Kesten harbour knew about the rotten cables in the spring, Reuters reported on Monday.",
    good="The owners of Kesten harbour knew about the rotten cables in the spring, according to the court's ruling.",
    beside="Reuters: The owners of Kesten harbour knew about the rotten cables in the spring, The Tidewater Post "
    "reported on Sunday.",
    wrong_when="the article is about the circle.",
    find=find,
    needs=Need.LIBRARY,
)
