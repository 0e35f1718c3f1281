"""REL303: what we were told and what others report, in one sentence."""

from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.check.words import MEDIA_KINDS


def find(draft: Draft) -> Hits:
    """A sentence in which somebody tells this outlet one thing, and another medium reports another."""
    own = {claim.attribution for claim in draft.reading.claims if claim.first_hand}
    relays = [
        t for t in draft.tellings if t.chain and t.chain[0].kind.value in MEDIA_KINDS and t.attribution.depth == 0
    ]
    for told in draft.tellings:
        sentence = draft.sentence_at(told.start)
        if told.number not in own or told.attribution.depth or sentence is None:
            continue
        for other in relays:
            if other.number != told.number and sentence.span.holds(other.attribution.content[0]):
                yield Hit(
                    sentence.span,
                    f"what {other.chain[0].name} reports and what the own outlet was told stand in one sentence",
                    "tell them in two sentences, each with its source",
                    related=(told.attribution.content[0], other.attribution.content[0]),
                )
                break


RULE = Rule(
    code="REL303",
    name="blurred-own-and-theirs",
    severity=Severity.WARNING,
    summary="own and relayed facts in one sentence",
    rationale="A reader cannot tell which of the two the paper itself found out.",
    guide="AP, crediting other organizations (2010)",
    bad="Foreman Ilse Brandt told this newspaper that the crew had been warned twice, and Reuters reported that the "
    "cables were rotten.",
    good="Reuters reported that the cables were rotten. Foreman Ilse Brandt told this newspaper that the crew had "
    "been warned twice.",
    wrong_when="the sentence sets the two against each other.",
    find=find,
)
