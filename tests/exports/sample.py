"""A reading made by hand, about people and places that do not exist: every kind of link that a report must show."""

from accordingto.reports import summarise
from accordingto.times import find_times
from accordingto.types import (
    Act,
    Attribution,
    Block,
    Byline,
    Chain,
    Claim,
    ClaimTimes,
    Credit,
    Document,
    Evidence,
    Form,
    ForwardAct,
    ForwardClaim,
    Ground,
    Hyperlink,
    Image,
    Link,
    PageForm,
    Reading,
    Role,
    Source,
    SourceKind,
    Span,
    Stance,
    TimeExpression,
    Window,
)

LAUNCH = (
    "Velden will launch ten ferries before the autumn as it reopens its northern yards, the Lantern News Agency "
    "reported on Tuesday."
)
RELAY = (
    "Lantern has reported that VNA cited Marshal Oru as saying “no island will wait for a boat again.” "
    "The agency also added that the keels had been laid in secret."
)
WAGES = (
    "“We have not been paid since January,” yard foreman Ilse Brandt told The Tidewater Post, and two people "
    "familiar with the contracts claimed the steel was bought abroad."
)
TREATY = (
    "The Ministry of Straits denied in a statement carried by the Corriere Alto and Radio Nord that the treaty had "
    "lapsed. Earlier, it was reported that a second yard had burned."
)

BLOCKS = (
    (Role.CATEGORY, "World"),
    (Role.HEADLINE, "Velden Reopens Its Northern Yards as Marshal Oru Promises Ten New Ferries"),
    (Role.READING_TIME, "3 min read"),
    (Role.BYLINE, "Mira Tolland, Harbour Correspondent"),
    (Role.DATE, "4 March 2031"),
    (Role.CAPTION, "Marshal Oru walks along the new slipway at Kesten. (Source: VNA)"),
    (Role.PARAGRAPH, LAUNCH),
    (Role.PARAGRAPH, RELAY),
    (Role.PROMOTION, "Good maps cost money. Become a friend of The Tidewater Post for two crowns a month."),
    (Role.PARAGRAPH, WAGES),
    (Role.SUBHEADING, "A treaty in doubt"),
    (Role.PARAGRAPH, TREATY),
    (Role.CAPTION, "Empty cranes at dusk. Photo: Jonas Ek/Norrlight"),
    (Role.RELATED, "Read more: Who owns the strait?"),
)

WARNINGS = ("3 bytes were not UTF-8 and are shown as �",)


def sample_reading() -> Reading:
    """A fresh reading of the made-up article."""
    text = "\n\n".join(words for _, words in BLOCKS) + "\n"
    document = _document(text)
    attributions = _attributions(text)
    sources = _sources(text)
    claims = _claims(text)
    reference, times = find_times(document)
    return Reading(
        document=document,
        attributions=attributions,
        sources=sources,
        claims=claims,
        summary=summarise(sources, claims),
        model="reader-test",
        wire=(0,),
        reference=reference,
        times=times,
        claim_times=tuple(_times(claim, times) for claim in claims),
        forward=_forward(text),
    )


def _times(claim: Claim, times: tuple[TimeExpression, ...]) -> ClaimTimes:
    inside = tuple(i for i, time in enumerate(times) if any(span.holds(time.span) for span in claim.content))
    return ClaimTimes(content=inside)


def _forward(text: str) -> tuple[ForwardClaim, ...]:
    will = Evidence(Ground.RULE, "will", (at(text, "will"),), note="the words say that it will be")
    autumn = Window(at(text, "before the autumn"), "2031-03-04/2031-08-31", "2031-03-04", "2031-08-31")
    return (
        ForwardClaim(1, ForwardAct.PLAN, will, by=0, window=autumn),
        ForwardClaim(3, ForwardAct.PROMISE, will, by=2),
    )


def at(text: str, words: str, occurrence: int = 1) -> Span:
    """Where the words stand."""
    start = -1
    for _ in range(occurrence):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def said(text: str, *words: str) -> Evidence:
    """A proof by the article's own words."""
    return Evidence(Ground.WORDS, "cue", tuple(at(text, piece) for piece in words))


def _document(text: str) -> Document:
    blocks = []
    start = 0
    for role, words in BLOCKS:
        span = at(text[start:], words)
        span = Span(span.start + start, span.end + start)
        links = (Hyperlink(at(text, "reported on Tuesday"), "https://lantern.example/ferries?id=7"),)
        blocks.append(Block(role, span, tuple(link for link in links if span.holds(link.span))))
        start = span.end
    return Document(
        id="velden.html",
        text=text,
        blocks=tuple(blocks),
        form=PageForm.HTML,
        url="https://tidewater.example/velden",
        title=BLOCKS[1][1],
        category="World",
        bylines=(Byline("Mira Tolland", "Harbour Correspondent", at(text, "Mira Tolland")),),
        published="2031-03-04T09:30:00+01:00",
        reading_minutes=3,
        outlet="The Tidewater Post",
        language="en",
        images=(
            Image(
                at(text, "Marshal Oru walks along the new slipway at Kesten."),
                (Credit("VNA", at(text, "VNA")),),
                "https://tidewater.example/oru.jpg",
            ),
            Image(at(text, "Empty cranes at dusk."), (Credit("Jonas Ek"), Credit("Norrlight"))),
        ),
        evidence=(("title", Evidence(Ground.METADATA, "og:title")),),
        warnings=WARNINGS,
    )


def _attributions(text: str) -> tuple[Attribution, ...]:
    def one(content: str, cue: str = "", source: str = "", **more: object) -> Attribution:
        spans = [(at(text, words),) if words else () for words in (content, cue, source)]
        return Attribution(*spans, **more)  # type: ignore[arg-type]

    return (
        one(
            "Velden will launch ten ferries before the autumn as it reopens its northern yards",
            "reported",
            "the Lantern News Agency",
            probability=0.98765,
        ),
        one(
            "that VNA cited Marshal Oru as saying “no island will wait for a boat again.”",
            "has reported",
            "Lantern has",
        ),
        one(
            "“no island will wait for a boat again.”",
            "cited",
            "Marshal Oru as",
            depth=1,
            parent=1,
            form=Form.DIRECT,
            act=Act.PROMISE,
        ),
        one("that the keels had been laid in secret", "also added", "The agency"),
        one("“We have not been paid since January,”", "told", "Ilse Brandt", form=Form.DIRECT),
        one("the steel was bought abroad", "claimed", "two people familiar with the contracts", stance=Stance.DOUBTING),
        one("that the treaty had lapsed", "denied", "The Ministry of Straits", act=Act.DENY),
        one(
            "that a second yard had burned",
            "it was reported",
            probability=0.75,
            evidence=Evidence(Ground.RULE, "word-is", (at(text, "it was reported"),), note="no one", probability=0.75),
        ),
    )


def _sources(text: str) -> tuple[Source, ...]:
    kind = SourceKind
    registered = Evidence(Ground.RULE, "registry", note="listed as controlled by the state of Velden")
    return (
        Source(0, "Lantern News Agency", kind.AGENCY, (at(text, "the Lantern News Agency"),)),
        Source(1, "VNA", kind.STATE_MEDIA, (at(text, "VNA cited"),), state="Velden", evidence=(registered,)),
        Source(2, "Marshal Oru", kind.PERSON, (at(text, "Marshal Oru as"),)),
        Source(3, "Ilse Brandt", kind.PERSON, speaks_for="the yard"),
        Source(4, "two people familiar with the contracts", kind.UNNAMED),
        Source(5, "Ministry of Straits", kind.ORGANIZATION),
        Source(6, "Corriere Alto", kind.OUTLET),
        Source(7, "Radio Nord", kind.OUTLET),
        Source(8, "nobody", kind.NOBODY),
        Source(9, "Jonas Ek", kind.PERSON),
        Source(10, "Norrlight", kind.AGENCY),
    )


def _claims(text: str) -> tuple[Claim, ...]:
    lantern = Link(0, (said(text, "the Lantern News Agency", "reported on Tuesday"), _address(text)))
    relayed = Link(0, (said(text, "Lantern has", "reported that VNA"),))
    vna = Link(1, (said(text, "VNA cited"),))
    carried = Evidence(
        Ground.RULE,
        "carried-on",
        (at(text, "The agency"),),
        note="carried on: the sentence before was relayed by Lantern",
    )
    denial = (at(text, "that the treaty had lapsed"),)
    ministry = Link(5, (said(text, "The Ministry of Straits denied"),), venue="a statement")
    words = "no island will wait for a boat again"
    return (
        _caption(
            text, "Marshal Oru walks along the new slipway at Kesten.", 0, Link(1, (said(text, "(Source: VNA)"),))
        ),
        _claim(text, "Velden will launch ten ferries before the autumn as it reopens its northern yards", 0, lantern),
        _claim(text, f"that VNA cited Marshal Oru as saying “{words}.”", 1, relayed),
        _claim(text, f"“{words}.”", 2, relayed, vna, Link(2, (said(text, "Marshal Oru as saying"),))),
        Claim(
            (at(text, "that the keels had been laid in secret"),),
            Chain((Link(0, (carried,), inferred=True), Link(1, (said(text, "The agency also added"),)))),
            attribution=3,
            alternatives=(Chain((Link(1, ()),)), Chain((Link(0, ()),))),
        ),
        Claim(
            (at(text, "“We have not been paid since January,”"),),
            Chain((Link(3, (said(text, "yard foreman Ilse Brandt told The Tidewater Post"),)),)),
            attribution=4,
            first_hand=True,
        ),
        _claim(
            text,
            "the steel was bought abroad",
            5,
            Link(4, (said(text, "two people familiar with the contracts claimed"),)),
        ),
        Claim(denial, Chain((Link(6, (said(text, "carried by the Corriere Alto"),)), ministry)), attribution=6),
        Claim(denial, Chain((Link(7, (said(text, "carried by", "Radio Nord"),)), ministry)), attribution=6),
        _claim(text, "that a second yard had burned", 7, Link(8, (said(text, "it was reported"),))),
        _caption(
            text, "Empty cranes at dusk.", 1, Link(10, (said(text, "Norrlight"),)), Link(9, (said(text, "Jonas Ek"),))
        ),
    )


def _address(text: str) -> Evidence:
    return Evidence(
        Ground.HYPERLINK, "href", (at(text, "reported on Tuesday"),), href="https://lantern.example/ferries?id=7"
    )


def _claim(text: str, words: str, attribution: int, *links: Link) -> Claim:
    return Claim((at(text, words),), Chain(links), attribution=attribution)


def _caption(text: str, words: str, image: int, *links: Link) -> Claim:
    return Claim((at(text, words),), Chain(links), image=image)
