"""From a reading to the report that every screen draws."""

from collections.abc import Mapping, Sequence

from accordingto.reports.due import dues_of
from accordingto.reports.labels import UNKNOWN_OUTLET, date_label, doubt_of, manner_of, sure_of
from accordingto.reports.lookups import lookup_of
from accordingto.reports.pieces import Finery, Mark, cut
from accordingto.reports.report import Author, ClaimView, Part, Picture, Report, Tally
from accordingto.reports.sentences import summary_sentences
from accordingto.reports.shelf import Shelf
from accordingto.reports.stations import clean, merged, quote, safe_href, station_of, stations_of, weakest_of
from accordingto.types import Block, Claim, Document, Ground, Hyperlink, Image, OriginCount, Reading, Role, Source, Span


def compose_report(reading: Reading) -> Report:
    """Everything that is shown of a reading, in the order of the page. Nothing is added to what was understood."""
    document = reading.document
    sources = {source.id: source for source in reading.sources}
    return Report(
        id=document.id,
        headline=clean(document.title or "") or _first_words(document),
        outlet=clean(document.outlet or "") or UNKNOWN_OUTLET,
        url=safe_href(document.url),
        category=clean(document.category) if document.category else None,
        published=document.published,
        published_label=date_label(document.published) if document.published else None,
        minutes=document.reading_minutes,
        authors=tuple(Author(name=clean(byline.name), role=byline.role) for byline in document.bylines),
        parts=_parts(reading),
        pictures=tuple(_picture(index, reading) for index in range(len(document.images))),
        claims=tuple(_claim(number, claim, reading, sources) for number, claim in enumerate(reading.claims, 1)),
        tallies=tuple(_tally(count, reading, sources) for count in reading.summary.origins),
        wire=tuple(station_of(sources[source]) for source in reading.wire),
        summary=summary_sentences(reading.summary),
        language=document.language,
        model=reading.model,
        warnings=all_warnings(reading),
        due=dues_of(reading, sources),
    )


def all_warnings(reading: Reading) -> tuple[str, ...]:
    """What every stage warned of, each once, in the order of the stages."""
    return tuple(dict.fromkeys((*reading.document.warnings, *reading.warnings)))


def _first_words(document: Document) -> str:
    """A headline for a text that has none."""
    words = document.text.split()[:12]
    return " ".join(words) + (" …" if len(document.text.split()) > len(words) else "") if words else document.id


def _claim(number: int, claim: Claim, reading: Reading, sources: Mapping[int, Source]) -> ClaimView:
    text = reading.document.text
    attribution = reading.attributions[claim.attribution] if claim.attribution is not None else None
    stations = stations_of(claim.chain, sources, text)
    return ClaimView(
        number=number,
        words=quote(text, claim.content),
        stations=stations,
        weakest=weakest_of(stations),
        alternatives=tuple(stations_of(chain, sources, text) for chain in claim.alternatives),
        first_hand=claim.first_hand,
        is_picture=claim.image is not None,
        sure=sure_of(attribution) if attribution else "",
        doubt=doubt_of(attribution) if attribution else "",
        manner=manner_of(attribution, claim.certainty) if attribution else "",
        lookups=tuple(lookup_of(upstream) for upstream in claim.upstream),
    )


def _picture(index: int, reading: Reading) -> Picture:
    image = reading.document.images[index]
    return Picture(
        caption=clean(image.caption.of(reading.document.text)) if image.caption else "",
        credits=tuple(clean(credit.name) for credit in image.credits),
        claims=tuple(number for number, claim in enumerate(reading.claims, 1) if claim.image == index),
        address=safe_href(image.address),
    )


def _tally(count: OriginCount, reading: Reading, sources: Mapping[int, Source]) -> Tally:
    numbers = [
        number
        for number, claim in enumerate(reading.claims, 1)
        if claim.chain.links and claim.chain.links[-1].source == count.source
    ]
    return Tally(station_of(sources[count.source]), count.claims, tuple(numbers))


def _parts(reading: Reading) -> tuple[Part, ...]:
    document = reading.document
    shelf = Shelf(document.blocks)
    marks, proofs = _marks(reading.claims, shelf), shelf.sort(_proving_spans(reading.claims, document.text))
    homes = shelf.homes(reading.claims)
    parts = []
    for index, block in enumerate(document.blocks):
        links = tuple(Hyperlink(link.span, href) for link in block.hyperlinks if (href := safe_href(link.href)))
        pieces = cut(document.text, block.span, marks.get(index, ()), Finery(links, tuple(proofs.get(index, ()))))
        image = _image_of(block, document.images) if block.role is Role.CAPTION else None
        parts.append(Part(block.role, block.span, pieces, tuple(homes.get(index, ())), image))
    return tuple(parts)


def _marks(claims: Sequence[Claim], shelf: Shelf) -> dict[int, list[Mark]]:
    """For the index of each block the claims' words in it: the first piece that stands in any block opens the claim."""
    marks: dict[int, list[Mark]] = {}
    for number, claim in enumerate(claims, 1):
        pieces = [piece for span in claim.content for piece in shelf.cut(span)]
        for index, (block, span) in enumerate(pieces):
            mark = Mark(number, span, opens=index == 0, closes=index == len(pieces) - 1)
            marks.setdefault(block, []).append(mark)
    return marks


def _proving_spans(claims: Sequence[Claim], text: str) -> list[Span]:
    """The words that prove links, neighbours joined; a rule's spans are where it looked and prove nothing alone."""
    grounds = (Ground.WORDS, Ground.HYPERLINK)
    links = (link for claim in claims for link in claim.chain.links)
    spans = (span for link in links for piece in link.evidence if piece.ground in grounds for span in piece.spans)
    return merged(spans, text)


def _image_of(block: Block, images: Sequence[Image]) -> int | None:
    for index, image in enumerate(images):
        if image.caption and image.caption.touches(block.span):
            return index
    return None
