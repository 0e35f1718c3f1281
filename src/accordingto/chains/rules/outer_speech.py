"""Speech inside speech came by the way of the outer one, and then its own."""

from accordingto.chains.story import Draft, Step, Story


def apply(draft: Draft, story: Story) -> None:
    """Put the outer chain before the inner one; a speaker who quotes himself is one link."""
    parent = draft.attribution.parent
    if parent is None:
        return
    outer = story.drafts[parent].steps
    own = [s for s in draft.steps if all(s.who.name != o.who.name for o in outer)]
    draft.steps = [*(Step(s.who, s.evidence, s.inferred, s.venue) for s in outer), *own]
    draft.first_hand = story.drafts[parent].first_hand
