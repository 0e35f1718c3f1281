"""Reuters has reported that P and that KCNA said Q: the second half hangs on the first one's cue too."""

import re

from accordingto.chains.story import Draft, Step, Story, anchor, words_evidence

_AND_THAT = re.compile(r"[\s,]*(?:and|but|while)\s+that\s*")


def apply(draft: Draft, story: Story) -> None:
    """Add the chain of the attribution whose content this one continues."""
    a = draft.attribution
    begin = min(s.start for s in (*a.source, *a.cue, *a.content))
    for n in story.neighbours(draft.number):
        if n >= draft.number:
            break
        other = story.attributions[n]
        end = other.content[-1].end
        leads = anchor(other).start < other.content[0].start
        between = story.text[end:begin] if end <= begin <= end + 20 else "x"
        if leads and _AND_THAT.fullmatch(between):
            proof = words_evidence((*other.source, *other.cue), "and-that")
            for step in reversed(story.drafts[n].steps):
                draft.add_outer(Step(step.who, (proof, *step.evidence[1:]), step.inferred))
