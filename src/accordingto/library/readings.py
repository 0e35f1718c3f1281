"""Readings out of their records: the library keeps the ``json`` format, and pages are made from readings."""

from collections.abc import Iterable, Mapping
from typing import Any

from accordingto.reports import summarise
from accordingto.types import (
    Act,
    Attribution,
    Block,
    Byline,
    Certainty,
    Chain,
    Change,
    ChangeKind,
    Claim,
    ClaimTimes,
    Credit,
    Degree,
    Document,
    Evidence,
    Form,
    ForwardAct,
    ForwardClaim,
    Ground,
    Hyperlink,
    Image,
    Link,
    Outcome,
    PageForm,
    Reading,
    Reference,
    Role,
    Source,
    SourceKind,
    Span,
    Stance,
    TimeExpression,
    TimexType,
    Upstream,
    Window,
)

Record = Mapping[str, Any]


def reading_of(record: Record) -> Reading:
    """The reading that a record of ``accordingto.exports.records`` was made from."""
    sources = tuple(_source(source) for source in record["sources"])
    claims = tuple(_claim(claim) for claim in record["claims"])
    reference = record["reference"]
    return Reading(
        document=_document(record),
        attributions=tuple(_attribution(attribution) for attribution in record["attributions"]),
        sources=sources,
        claims=claims,
        summary=summarise(sources, claims),
        model=record["model"],
        wire=tuple(record["wire"]),
        warnings=tuple(record["warnings"]),
        reference=Reference(reference["day"], _evidence(reference["evidence"])) if reference else None,
        times=tuple(_time(time) for time in record["times"]),
        claim_times=tuple(ClaimTimes(tuple(c["saying_times"]), tuple(c["content_times"])) for c in record["claims"]),
        forward=tuple(_forward(forward) for forward in record["forward"]),
    )


def _document(record: Record) -> Document:
    plain = (
        "id text url title category published updated reading_minutes outlet measured_minutes language paywalled"
    ).split()
    return Document(
        **{key: record[key] for key in plain},
        form=PageForm(record["form"]),
        blocks=tuple(_block(block) for block in record["blocks"]),
        bylines=tuple(Byline(b["name"], b["role"], _span(b["span"]), b["is_agency"]) for b in record["byline"]),
        dateline=_span(record["dateline"]),
        images=tuple(_image(image) for image in record["images"]),
        evidence=tuple((found["field"], _evidence(found["evidence"])) for found in record["metadata"]),
    )


def _block(block: Record) -> Block:
    links = tuple(Hyperlink(Span(*link["span"]), link["href"]) for link in block["hyperlinks"])
    return Block(
        Role(block["role"]), Span(*block["span"]), links, _evidence(block["evidence"]) if block["evidence"] else None
    )


def _image(image: Record) -> Image:
    credits = tuple(Credit(credit["name"], _span(credit["span"])) for credit in image["credit"])
    return Image(_span(image["caption"]), credits, image["address"])


def _attribution(found: Record) -> Attribution:
    return Attribution(
        content=_spans(found["content"]),
        cue=_spans(found["cue"]),
        source=_spans(found["source"]),
        depth=found["depth"],
        parent=found["parent"],
        form=Form(found["form"]),
        stance=Stance(found["stance"]),
        act=Act(found["act"]),
        probability=found["probability"],
        evidence=_evidence(found["evidence"]) if found.get("evidence") else None,
    )


def _source(source: Record) -> Source:
    plain = "id name speaks_for state role affiliation basis anonymity".split()
    return Source(
        **{key: source[key] for key in plain},
        kind=SourceKind(source["kind"]),
        mentions=_spans(source["mentions"]),
        evidence=_evidences(source["evidence"]),
    )


def _claim(claim: Record) -> Claim:
    certainty = claim["certainty"]
    return Claim(
        content=_spans(claim["content"]),
        chain=_chain(claim["chain"]),
        attribution=claim["attribution"],
        alternatives=tuple(_chain(chain) for chain in claim["alternatives"]),
        first_hand=claim["first_hand"],
        image=claim["image"],
        certainty=Certainty(
            Degree(certainty["degree"]), _evidence(certainty["evidence"]) if certainty["evidence"] else None
        ),
        upstream=tuple(_upstream(upstream) for upstream in claim["upstream"]),
    )


def _chain(links: Iterable[Record]) -> Chain:
    return Chain(
        tuple(Link(link["source"], _evidences(link["evidence"]), link["inferred"], link["venue"]) for link in links)
    )


def _upstream(upstream: Record) -> Upstream:
    plain = "href outlet title words reason hop".split()
    return Upstream(
        **{key: upstream[key] for key in plain},
        outcome=Outcome(upstream["outcome"]),
        chain=tuple(upstream["chain"]),
        changes=tuple(Change(ChangeKind(c["kind"]), c["here"], c["there"]) for c in upstream["changes"]),
    )


def _time(time: Record) -> TimeExpression:
    plain = "value edtf earliest latest mod".split()
    return TimeExpression(
        **{key: time[key] for key in plain},
        span=Span(*time["span"]),
        type=TimexType(time["type"]),
        evidence=_evidence(time["evidence"]),
        stated=tuple(time["stated"]),
        implied=tuple(time["implied"]),
    )


def _forward(forward: Record) -> ForwardClaim:
    window, by = forward["window"], forward["by"]
    return ForwardClaim(
        claim=forward["claim"],
        act=ForwardAct(forward["act"]),
        evidence=_evidence(forward["evidence"]),
        by=by["source"] if by else None,
        condition=_span(forward["condition"]),
        window=Window(Span(*window["span"]), window["edtf"], window["earliest"], window["latest"], window["time"])
        if window
        else None,
    )


def _evidences(records: Iterable[Record]) -> tuple[Evidence, ...]:
    return tuple(_evidence(record) for record in records)


def _evidence(record: Record) -> Evidence:
    return Evidence(
        Ground(record["ground"]),
        record["by"],
        _spans(record["spans"]),
        record["href"],
        record["note"],
        record["probability"],
    )


def _span(pair: list[int] | None) -> Span | None:
    return Span(*pair) if pair else None


def _spans(pairs: Iterable[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(*pair) for pair in pairs)
