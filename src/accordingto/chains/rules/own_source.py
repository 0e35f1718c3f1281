"""X said P: the chain ends at X. Who X is, and whether X is one, two or nobody."""

import re

from accordingto.chains.names import runs
from accordingto.chains.resolver import MEDIA, Resolved, of_entry
from accordingto.chains.story import Draft, Step, Story, words_evidence
from accordingto.registry import find_names, lookup
from accordingto.types import Evidence, Ground, SourceKind, Span

NOBODY = "nobody"
_AND = re.compile(r"\s+(?:and|as well as|along with)\s+(?:the\s+)?|,\s+(?:the\s+)?")
_AS_SAYING = re.compile(r"\bas\s*$")


def apply(draft: Draft, story: Story) -> None:
    """Resolve the attribution's own source and make it the innermost link."""
    a = draft.attribution
    outer = story.drafts[a.parent] if a.parent is not None else None
    speaker = outer.steps[-1].who if outer is not None and outer.steps else None
    proof = words_evidence((*a.source, *a.cue), "source-and-cue")
    if not a.source:
        step = _unsaid(draft, story, proof)
        draft.own = step
        draft.steps.append(step)
        return
    span = Span(a.source[0].start, a.source[-1].end)
    pair = _outlet_and_reporter(story, span)
    if pair is not None:
        outlet, reporter = pair
        draft.steps.append(Step(outlet, (proof,)))
        draft.alternatives.append([Step(outlet, (proof,))])
        draft.alternatives.append([Step(reporter, (proof,))])
        draft.own = Step(reporter, (proof,))
        draft.steps.append(draft.own)
        return
    parts = _joint(story, span)
    found = [story.resolver.resolve(part, speaker) for part in parts]
    draft.own = Step(found[0], (proof, *found[0].evidence))
    draft.steps.append(draft.own)
    draft.joint = [Step(who, (proof, *who.evidence)) for who in found[1:]]
    for who in found:
        story.resolver.remember(span.start, who)


def _unsaid(draft: Draft, story: Story, proof: Evidence) -> Step:
    """No source stands in the text: the subject of the outer speech's own sentence, or nobody."""
    a = draft.attribution
    if a.parent is not None and a.cue:
        start, _ = story.sentence(a.cue[0].start)
        start = max(start, story.attributions[a.parent].content[0].start)
        named = [(s, e) for s, e in runs(story.text, start, a.cue[0].start)]
        if named:
            # "Kim visited … and said": the first name is the subject; "Kim as saying": the last one is.
            near = _AS_SAYING.search(story.text, start, a.cue[0].start)
            s, e = named[-1] if near else named[0]
            who = story.resolver.resolve(Span(s, e))
            if who.kind in (SourceKind.PERSON, *MEDIA):
                subject = words_evidence([Span(s, e), *a.cue], "subject-of-cue")
                story.resolver.remember(s, who)
                return Step(who, (subject, *who.evidence))
        outer = story.drafts[a.parent].steps
        if outer:
            note = f"the words name no other speaker than {outer[-1].who.name}"
            return Step(outer[-1].who, (Evidence(Ground.RULE, "same-speaker", a.cue, note=note),), inferred=True)
    note = "the text says that somebody said so, and not who"
    return Step(Resolved(NOBODY, SourceKind.NOBODY), (proof, Evidence(Ground.RULE, "nobody", a.cue, note=note)))


def _outlet_and_reporter(story: Story, span: Span) -> tuple[Resolved, Resolved] | None:
    """"CNN's Dana Bash": two links."""
    phrase = span.of(story.text)
    for s, e, entry in find_names(phrase):
        if entry.kind not in MEDIA:
            continue
        owned = re.match(r"['’]s?\s+", phrase[e:])
        if owned is None:
            continue
        behind = e + owned.end()
        names = [(x, y) for x, y in runs(phrase, behind) if len(phrase[x:y].split()) > 1]
        if names and lookup(phrase[s : names[0][1]]) is None:
            x, y = names[0]
            reporter = story.resolver.resolve(Span(span.start + x, span.start + y))
            if reporter.kind is SourceKind.PERSON:
                return of_entry(entry, Span(span.start + s, span.start + e)), reporter
    return None


def _joint(story: Story, span: Span) -> list[Span]:
    """The parts of "NBC and ABC", of "Mira Tal and Ivo Brandt"; one part where it is one name."""
    phrase = span.of(story.text)
    if lookup(phrase) is not None or len(phrase) > 120:  # noqa: PLR2004 - a longer phrase is no list of names
        return [span]
    parts, at = [], 0
    for match in _AND.finditer(phrase):
        parts.append((at, match.start()))
        at = match.end()
    parts.append((at, len(phrase)))
    if len(parts) == 1 or " and " not in phrase:
        return [span]
    if not all(_is_name(phrase[s:e]) for s, e in parts):
        return [span]
    return [Span(span.start + s, span.start + e) for s, e in parts if s < e]


def _is_name(part: str) -> bool:
    part = part.removeprefix("the ").removeprefix("both ")
    if lookup(part) is not None:
        return True
    whole = next(iter(runs(part)), None)
    return whole is not None and whole == (0, len(part)) and len(part.split()) in (2, 3)
