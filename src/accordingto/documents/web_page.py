"""An HTML page as a document: its story, told from all that stands around it, in page order."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from accordingto.documents.composer import Composer
from accordingto.documents.datelines import dateline_of
from accordingto.documents.furniture import reading_minutes
from accordingto.documents.html_body import find_story
from accordingto.documents.html_bylines import metadata_authors, names_nobody, role_after, visible_authors
from accordingto.documents.html_captions import CaptionText, caption_text
from accordingto.documents.html_dates import find_published
from accordingto.documents.html_head import find_headline, find_outlet
from accordingto.documents.html_metadata import Metadata, read_metadata
from accordingto.documents.html_pictures import Picture
from accordingto.documents.html_roles import Found, roles_of_leaves
from accordingto.documents.html_stated import stated_in
from accordingto.documents.html_tree import leaves, parse
from accordingto.documents.language import language_warning
from accordingto.documents.names import Author
from accordingto.documents.reading_time import measured_minutes
from accordingto.documents.refuse import no_article, refusal_after
from accordingto.types import Byline, Credit, Document, Evidence, Ground, Image, Page, Refusal, Role, Span
from accordingto.types.document import TELLING_ROLES

_NEAR = 6
"""How many leaves around the headline and the first paragraph may name authors."""
_BYLINE_MOST = 160
_AGENCY = re.compile(r"(?:news|wire|press)\s(?:agency|service)", re.IGNORECASE)
"""What the page says below the name of an author who is no person."""
MOST_LEAVES = 60_000
"""What comes after so many is not looked at. Real pages have some hundreds."""


def read_web_page(page: Page) -> Document | Refusal:
    """The article of an HTML page, or why there is none."""
    root = parse(page.content)
    if root is None:
        return no_article(page.id)
    metadata = read_metadata(root)
    seen = list(islice(leaves(root), MOST_LEAVES))
    head = find_headline(metadata, seen)
    story = find_story(root, seen, head[1] if head else None)
    found = roles_of_leaves(root, seen, story, head[1] if head else None, metadata)
    return compose(page, metadata, found, head)


def compose(
    page: Page, metadata: Metadata, found: Found, head: tuple[str, int | None, Evidence] | None
) -> Document | Refusal:
    """The document of all that was found, or why it is none."""
    outlet = find_outlet(page, metadata, head[0] if head else None)
    url = page.url or (metadata.url.first[0] if metadata.url.first else None)
    composer = Composer(url)
    if head and head[1] is None:
        composer.add(Role.HEADLINE, head[0], why="metadata")
    evidence: dict[str, Evidence] = {}
    bylines = _find_bylines(found, metadata, outlet[0] if outlet else None, evidence)
    images: list[Image] = []
    spans: dict[int, Span] = {}
    for words in found.inserted.get(-1, ()):
        composer.add(Role.PARAGRAPH, words)
    for place in range(len(found.leaves)):
        _add(composer, found, place, (images, spans))
    if head:
        evidence["title"] = head[2]
    if outlet:
        evidence["outlet"] = outlet[1]
    published = find_published(page, metadata, found, evidence)
    if not metadata.free:
        evidence["paywalled"] = Evidence(Ground.METADATA, "json-ld", note="the page says that it is for subscribers")
    if metadata.section.first:
        evidence["category"] = Evidence(Ground.METADATA, metadata.section.first[1])
    document = Document(
        id=page.id,
        text=composer.text,
        blocks=tuple(composer.blocks),
        form=page.form,
        url=url,
        title=head[0] if head else page.title,
        category=metadata.section.first[0] if metadata.section.first else None,
        bylines=tuple(_with_spans(bylines, found, spans)),
        published=published,
        updated=metadata.updated.first[0] if metadata.updated.first else None,
        reading_minutes=_printed_minutes(found) or metadata.minutes,
        measured_minutes=measured_minutes(composer.text, composer.blocks),
        paywalled=not metadata.free,
        dateline=dateline_of(composer.text, composer.blocks),
        outlet=outlet[0] if outlet else None,
        language=metadata.language,
        images=tuple(images),
        evidence=tuple(evidence.items()),
        warnings=(*page.warnings, *_warnings(composer, found)),
        stated=stated_in(metadata.articles, composer.text),
    )
    # What a feed or a wire gives is what there is, even where it ends with an invitation to subscribe.
    visible = "" if page.envelope else " ".join(leaf.text for leaf in found.leaves[:400])
    return refusal_after(document, visible) or document


def _printed_minutes(found: Found) -> int | None:
    """How long the page says that it takes to read."""
    lines = (found.leaves[place].text for place, role in sorted(found.roles.items()) if role is Role.READING_TIME)
    return next((minutes for line in lines if (minutes := reading_minutes(line))), None)


def _warnings(composer: Composer, found: Found) -> Iterator[str]:
    """What a reader of the report should know: another language, a page that is too long."""
    told = " ".join(block.span.of(composer.text) for block in composer.blocks[:80] if block.role in TELLING_ROLES)
    if warning := language_warning(told):
        yield warning
    if len(found.leaves) == MOST_LEAVES:
        yield f"the page is longer than one article: only its first {MOST_LEAVES:,} lines were looked at"


def _add(composer: Composer, found: Found, place: int, out: tuple[list[Image], dict[int, Span]]) -> None:
    """One leaf into the text, by its role, and then the words that follow it and stand in no leaf."""
    images, spans = out
    role = found.roles.get(place)
    leaf = found.leaves[place]
    if role is Role.CAPTION:
        picture = found.pictures.get(place)
        line = caption_text(picture, found.leaves) if picture else None
        if picture and line:
            images.append(_image(composer, line, picture))
    elif role is not None:
        spans[place] = composer.add(role, leaf.text, leaf.marks, found.why.get(place, ""))
    for words in found.inserted.get(place, ()):
        composer.add(Role.PARAGRAPH, words)


def _image(composer: Composer, line: CaptionText, picture: Picture) -> Image:
    span = composer.add(Role.CAPTION, line.text, why="caption-markup")
    start = span.start
    return Image(
        Span(start + line.caption[0], start + line.caption[1]) if line.caption else None,
        tuple(Credit(name.name, Span(start + name.start, start + name.end)) for name in line.credits),
        picture.address,
    )


def _find_bylines(
    found: Found, metadata: Metadata, outlet: str | None, evidence: dict[str, Evidence]
) -> list[tuple[int | None, Byline]]:
    """Authors, each with the leaf that shows it; the lines that show them become blocks."""
    told = [place for place, role in found.roles.items() if role in TELLING_ROLES]
    first = min((place for place in told if found.roles[place] is not Role.HEADLINE), default=0)
    headline = next((place for place, role in found.roles.items() if role is Role.HEADLINE), first)
    near = range(max(0, min(headline, first) - _NEAR), min(len(found.leaves), max(headline, first) + _NEAR))
    bylines: list[tuple[int | None, Byline]] = []
    for place, author in _named(found, metadata, outlet, near, evidence):
        role = (
            author.role
            or metadata.role_of(author.name)
            or (role_after(found.leaves, place, near.stop) if place is not None else None)
        )
        is_agency = author.is_agency or _AGENCY.fullmatch(role or "") is not None
        bylines.append((place, Byline(author.name, role, None, is_agency)))
        if place is None or found.roles.get(place) in (Role.HEADLINE, Role.CAPTION):
            continue
        found.roles[place] = Role.BYLINE
        if role and place + 1 < len(found.leaves) and found.leaves[place + 1].text == role:
            found.roles[place + 1] = Role.BYLINE
    return bylines


def _named(
    found: Found, metadata: Metadata, outlet: str | None, near: range, evidence: dict[str, Evidence]
) -> list[tuple[int | None, Author]]:
    """By the page's head; by its lines, where the head names nobody but the outlet."""
    own = [*([outlet] if outlet else []), *metadata.hosts]
    said = metadata_authors(metadata, own)
    if names_nobody(said, own) and (shown := visible_authors(found.leaves, near, own)):
        evidence["bylines"] = Evidence(Ground.WORDS, "byline", note=_unlike(said))
        return [*shown]
    if said:
        evidence["bylines"] = Evidence(Ground.METADATA, said[0][1])
    short = [place for place in near if len(found.leaves[place].text) <= _BYLINE_MOST]
    return [
        (next((place for place in short if author.name in found.leaves[place].text), None), author)
        for author, _ in said
    ]


def _unlike(said: list[tuple[Author, str]]) -> str:
    """A sentence where the page's head names somebody else than its lines."""
    return f"the page's head names {', '.join(author.name for author, _ in said)}" if said else ""


def _with_spans(bylines: list[tuple[int | None, Byline]], found: Found, spans: Mapping[int, Span]) -> list[Byline]:
    placed = []
    for place, byline in bylines:
        span = None
        if place is not None and place in spans and (at := found.leaves[place].text.find(byline.name)) >= 0:
            span = Span(spans[place].start + at, spans[place].start + at + len(byline.name))
        placed.append(Byline(byline.name, byline.role, span, byline.is_agency))
    return placed
