"""An address that stands on a source, a cue or a content is evidence of that link, and may name the relayed medium."""

from accordingto.chains.story import Draft, Story
from accordingto.registry import lookup_domain
from accordingto.types import Evidence, Ground, Hyperlink


def apply(draft: Draft, story: Story) -> None:
    """Keep the addresses on the attribution's words; that of a medium in the chain goes to its link."""
    a = draft.attribution
    for address in _on(story, draft):
        entry = lookup_domain(address.href)
        named = [s for s in draft.steps if entry is not None and s.who.name == entry.name]
        on_source = any(address.span.touches(s) for s in (*a.source, *a.cue))
        step = named[0] if named else (draft.own if on_source else None)
        if step is None and draft.steps and not a.parent:
            step = draft.steps[0]
        if step is not None:
            step.evidence = (*step.evidence, Evidence(Ground.HYPERLINK, "hyperlink", (address.span,), href=address.href))


def _on(story: Story, draft: Draft) -> list[Hyperlink]:
    a = draft.attribution
    spans = (*a.source, *a.cue, *a.content)
    blocks = {story.block_number(s.start) for s in spans}
    return [
        address
        for number in sorted(blocks)
        for address in story.document.blocks[number].hyperlinks
        if any(address.span.touches(s) for s in spans)
    ]
