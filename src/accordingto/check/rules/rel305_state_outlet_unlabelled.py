"""REL305: a state's own medium is cited as if it were any other."""

import re

from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.types import Source, SourceKind, Span

_LABEL = re.compile(
    r"\b(?:state|government|kremlin|party|regime)[\s-](?:run|owned|controlled|media|news|television|tv|broadcaster|"
    r"backed|funded|"
    r"affiliated|agency|sponsored|radio|newspaper|press|outlets?|linked|aligned|mouthpiece)|"
    r"\bofficial (?:[\w-]+ ){0,2}(?:news|press|"
    r"agency|newspaper|radio|broadcaster)|\bpro-(?:government|kremlin)|\bmouthpiece\b|\bstate['’]s\b|\bcommunist party",
    re.IGNORECASE,
)
_NEAR = 90
_ACRONYM = 3
_SUBJECT = 5
"""A medium that is named so often is what the article is about."""


def find(draft: Draft) -> Hits:
    """Once for each, at its first mention in the body, where no mention has the word *state* or the like beside it."""
    cited = {source.id for told in draft.tellings for source in told.chain}
    own = {draft.document.outlet or "", *draft.settings.outlet_names}
    for source in draft.reading.sources:
        if (
            source.kind is not SourceKind.STATE_MEDIA
            or source.id not in cited
            or not source.state
            or source.name in own
        ):
            continue
        places = _mentions(draft, source)
        if len(places) >= _SUBJECT:
            continue
        if places and not any(_is_labelled(draft, place) for place in places):
            yield Hit(
                places[0],
                f"{source.name} is a medium of the state of {source.state}, and the text does not say so",
                f"call it {source.state}’s state media, or say who controls it",
            )


def _mentions(draft: Draft, source: Source) -> list[Span]:
    """Where the text names it. A short acronym may be another's, unless the text speaks of that state too."""
    if len(source.name) <= _ACRONYM and (source.state or "").split(" (")[0] not in draft.text:
        return []
    named = [Span(*match.span()) for match in re.finditer(rf"\b{re.escape(source.name)}\b", draft.text)]
    longer = (span for span in source.mentions if len(span) > _ACRONYM)
    return named or sorted(span for span in longer if draft.text[span.start].isupper())


def _is_labelled(draft: Draft, place: Span) -> bool:
    return _LABEL.search(draft.text, max(0, place.start - _NEAR), place.end + _NEAR) is not None


RULE = Rule(
    code="REL305",
    name="state-outlet-unlabelled",
    severity=Severity.WARNING,
    summary="state media are cited without a word on who controls them",
    rationale="A reader must be able to see that a state speaks.",
    guide="Reuters usage (“state media KCNA”); State Media Monitor",
    bad="The bridge was opened on Monday, KCNA reported. Trains will cross it from June.",
    good="The bridge was opened on Monday, North Korea's state news agency KCNA reported. Trains will cross it "
    "from June.",
    wrong_when="the medium is a public broadcaster whose independence is protected by law.",
    find=find,
    default=True,
)
