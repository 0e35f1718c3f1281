"""A speaker goes on: later words from the same interview, or of the same relayed medium, came by the same way.

The text does not say it again, so the link is inferred and shown as inferred.
"""

from accordingto.chains.resolver import MEDIA
from accordingto.chains.story import Draft, Step, Story, anchor
from accordingto.types import Evidence, Ground, SourceKind

_PARAGRAPHS = 3
"""A speaker who is not quoted for longer has to be introduced anew."""


def apply(draft: Draft, story: Story) -> None:
    """Add the relays by which the same speaker's words came just before."""
    a = draft.attribution
    if a.depth or len(draft.steps) != 1 or draft.own is None or draft.first_hand:
        return
    who = draft.own.who
    if who.kind is SourceKind.NOBODY:
        return
    here = story.block_number(anchor(a).start)
    for earlier in reversed(story.drafts[max(0, draft.number - 12) : draft.number]):
        if earlier.attribution.depth or not earlier.steps:
            continue
        if here - story.block_number(anchor(earlier.attribution).start) > _PARAGRAPHS:
            return
        names = [s.who.name for s in earlier.steps]
        if who.name in names:
            relays = earlier.steps[: names.index(who.name)]
            if relays:
                draft.alternatives.append([draft.own])
            for relay in reversed(relays):
                note = f"{who.name}'s words just before came by {relay.who.name}, and nothing says that these did not"
                spans = anchor(earlier.attribution)
                draft.add_outer(
                    Step(relay.who, (Evidence(Ground.RULE, "carried-on", (spans,), note=note),), inferred=True)
                )
            return
        if earlier.own is not None and earlier.own.who.kind in MEDIA and who.kind in MEDIA:
            return
