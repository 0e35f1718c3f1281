"""Articles that carry an agency's text: by their own credit, by its habits, or by being like one that says so."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from accordingto.registry import Entry, find_names, lookup
from accordingto.types import Block, Copy, CopyBasis, Hop, Reading, Role, SourceKind, Span

_MEDIA = frozenset({SourceKind.AGENCY, SourceKind.STATE_MEDIA, SourceKind.OUTLET})
_AGENCIES = frozenset({SourceKind.AGENCY, SourceKind.STATE_MEDIA})
_FIRST, _LAST = 6, 5
"""Blocks at the head and at the foot in which a credit may stand."""
_LONGEST_CREDIT = 90
_PLACE, _BYLINE = 3, 6
"""Words beside an agency's name: a place or a writer; in a line that begins with *by*, several writers."""
_PICTURE = re.compile(r"\b(?:photo|picture|image|caption|credit|getty|video|illustration|file)\b", re.IGNORECASE)
_CREDIT_WORDS = frozenset(
    """by source sources staff writer writers reporter reporters from via copyright rights reserved all the news agency
    wire service desk syndicated syndication feed thomson press limited ltd inc bureau updated published first posted
    of a m p am pm gmt ist utc and jan january feb february mar march apr april may jun june jul july aug august sep
    sept september oct october nov november dec december monday tuesday wednesday thursday friday saturday sunday
    originally article story report this was is on with permission courtesy ist edt est bst cet""".split()
)
_PARTLY = re.compile(
    r"\b(?:contribut(?:ed|ing|ions?|ors?)|additional|inputs?|files|editing by|agencies)\b", re.IGNORECASE
)
_FEED = re.compile(
    r"\b(?:syndicated|auto-?generated|agency|wire|news)\s(?:news\s|from a\s|syndicated\s){0,2}feed\b", re.IGNORECASE
)
"""A note on a feed, however long, says whose it is at its end."""
_LONGEST_NOTE = 300
_OWN_WORDS = re.compile(r"from\s[^\n]{2,40}:\Z", re.IGNORECASE)
"""*From Bloomberg:* introduces a quotation."""
_SAYS_SO = re.compile(r"\W{0,3}(?:by|source|©|copyright|agency)\b|©", re.IGNORECASE)
_PROSE = 100
"""Characters from which on a block that ends a sentence is a paragraph of the story."""
_JOINED = re.compile(r"\s?(?:/|&|\band\b|,)\s?")
_LETTERS = re.compile(r"(?:\A\(?(?:by\s)?|[|(\[/:–—-]\s?)([A-Z]{2,5})(?=[)\]]?\.?(?:\s|\Z|[,|:/]))")
_DATELINE = re.compile(
    r"[^\n()]{0,60}?\(([^()\n]{2,30})\)\s{0,2}"
    r"(?:[-–—:]|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d)"
)
_AT_END = re.compile(r"(?<=[a-z0-9”\"%)]{2})[.!?”\"]\s+[-–—(\[/]{0,2}\s?([A-Z][A-Za-z. ]{1,24}?)[)\]/]?\s*\Z")
_WORD = re.compile(r"[^\W\d_]+")
_STYLES: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (
        re.compile(r"\(\s?(?:Additional )?[Rr]eporting by [^\n]{3,200}?[Ee]diting by "),
        "Reuters",
        "who reported and edited",
    ),
    (re.compile(r"\bOur Standards: The Thomson Reuters Trust Principles"), "Reuters", "its standards"),
    (re.compile(r"(?:^|\s)Enditem\s*\Z"), "Xinhua", "its last word"),
)
MATCHED = 0.4
"""The share of an article's runs of five words, quotations left out, that must be those of a credited one."""


def credited(reading: Reading) -> tuple[Copy, ...]:
    """Whose text an article says that it carries, or shows by a habit of the agency's."""
    document = reading.document
    blocks = sorted((b for b in document.blocks if b.role not in _BARRED), key=lambda block: block.span.start)
    head = _head(blocks[:_FIRST], document.text)
    near = [*head, *(block for block in _foot(blocks, document.text) if block not in head)]
    found: dict[str, Copy] = {}
    for entry, shown in (*_datelines(reading, blocks[:_FIRST]), *_lines(reading, near), *_ends(reading, blocks)):
        if not _is_own(document.outlet, entry):
            hop = Hop(entry.name, entry.kind, shown=shown)
            found.setdefault(entry.name, Copy(document.id, hop, CopyBasis.CREDITED))
    foot = document.text[-1500:]
    for pattern, name, _ in _STYLES:
        agency = lookup(name)
        if agency is not None and pattern.search(foot) and not _is_own(document.outlet, agency):
            hop = Hop(agency.name, agency.kind, inferred=True, shown=name, why=f"the text bears {name}'s marks")
            found.setdefault(agency.name, Copy(document.id, hop, CopyBasis.STYLE))
    return tuple(found.values())[:1]


_BARRED = frozenset({Role.HEADLINE, Role.CAPTION, Role.NAVIGATION, Role.RELATED, Role.PROMOTION})


def _head(blocks: Sequence[Block], text: str) -> list[Block]:
    """The blocks above the story; below its first paragraph a name alone is a picture's, and *By AFP* is not."""
    found, prose = [], 0
    for block in blocks:
        is_prose = _is_prose(block, text)
        prose += is_prose and block.role is Role.PARAGRAPH
        if prose > 1:
            break
        if not prose or is_prose or _SAYS_SO.match(block.span.of(text).strip()):
            found.append(block)
    return found


def _foot(blocks: Sequence[Block], text: str) -> list[Block]:
    """The last blocks; those of a short page only from its last paragraph on."""
    last = max((place for place, block in enumerate(blocks) if _is_prose(block, text)), default=-1)
    return [
        block
        for place, block in enumerate(blocks)
        if place >= len(blocks) - _LAST and (place >= _FIRST or place > last)
    ]


def _is_prose(block: Block, text: str) -> bool:
    words = block.span.of(text).strip()
    return len(words) >= _PROSE and words.endswith((".", "”", '"', "!", "?"))


def _is_own(outlet: str | None, entry: Entry) -> bool:
    if not outlet:
        return False
    own = lookup(outlet)
    return outlet.casefold() == entry.name.casefold() or (own is not None and entry.name in (own.name, own.part_of))


def _datelines(reading: Reading, blocks: Sequence[Block]) -> Iterator[tuple[Entry, str]]:
    text = reading.document.text
    for block in blocks:
        match = _DATELINE.match(text, block.span.start, min(block.span.end, block.span.start + 130))
        entry = lookup(match.group(1)) if match else None
        if match and entry is not None and entry.kind in _AGENCIES:
            yield entry, match.group(1)


def _lines(reading: Reading, blocks: Sequence[Block]) -> Iterator[tuple[Entry, str]]:
    """Short lines that say nothing but whose text it is."""
    for block in blocks:
        words = block.span.of(reading.document.text).strip()
        note = len(words) <= _LONGEST_NOTE and _FEED.search(words) is not None
        barred = _PICTURE.search(words) or _PARTLY.search(words) or _OWN_WORDS.match(words)
        if barred or (len(words) > _LONGEST_CREDIT and not note):
            continue
        names = [(s, e, entry) for s, e, entry in _named(words) if entry.kind in _MEDIA]
        if not names or (len({entry.name for _, _, entry in names}) != 1 and not _are_joined(words, names)):
            continue
        start, end, entry = names[-1] if note else names[0]
        rest = [
            w for w in _WORD.findall(words[:start] + " " + words[names[-1][1] :]) if w.casefold() not in _CREDIT_WORDS
        ]
        is_credit = "source" in words.casefold() or "©" in words or entry.kind in _AGENCIES
        # What is left may be a place ("AP Bangkok") or writers' names, and nothing in small letters.
        most = _BYLINE if words[:3].casefold() == "by " else _PLACE
        if is_credit and (note or (len(rest) <= most and all(word[0].isupper() for word in rest))):
            shown = words[start:end]
            yield entry, shown if shown.isupper() and entry.name.upper() != shown else entry.name


def _are_joined(words: str, names: Sequence[tuple[int, int, Entry]]) -> bool:
    """*AFP/Reuters*: several agencies, of which the first is taken."""
    between = (words[one[1] : other[0]] for one, other in pairwise(names))
    return all(entry.kind in _AGENCIES for _, _, entry in names) and all(map(_JOINED.fullmatch, between))


def _named(words: str) -> list[tuple[int, int, Entry]]:
    names = list(find_names(words))
    if names:
        return names
    # An agency's letters alone at the head of a line, or behind a stroke, are its name, although they would not be in
    # running text.
    found = ((match.span(1), lookup(match.group(1))) for match in _LETTERS.finditer(words))
    return [(*place, entry) for place, entry in found if entry is not None]


def _ends(reading: Reading, blocks: Sequence[Block]) -> Iterator[tuple[Entry, str]]:
    """An agency's name behind the last sentence."""
    for block in blocks[-3:]:
        words = Span(max(block.span.start, block.span.end - 60), block.span.end).of(reading.document.text)
        match = _AT_END.search(words)
        entry = lookup(match.group(1)) if match else None
        if match and entry is not None and entry.kind in _AGENCIES:
            yield entry, entry.name


def matched(
    article: str, credits: Mapping[str, Copy], near: Sequence[tuple[str, float]], title_of: Mapping[str, str]
) -> Copy | None:
    """Whose text an article without a credit carries: that of the likest article that has one."""
    for other, share in sorted(near, key=lambda pair: -pair[1]):
        known = credits.get(other)
        if share >= MATCHED and known is not None and known.basis is not CopyBasis.MATCHED:
            source = known.source
            why = f"{share:.0%} of its words are those of {title_of.get(other, other)}, which credits {source.name}"
            hop = Hop(source.name, source.kind, inferred=True, shown=source.shown, why=why)
            return Copy(article, hop, CopyBasis.MATCHED, share, other)
    return None
