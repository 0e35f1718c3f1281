"""Articles that carry an agency's text: by their own credit, by its habits, or by being like one that says so."""

import re
from collections.abc import Iterator, Mapping, Sequence

from accordingto.registry import Entry, find_names, lookup
from accordingto.types import Block, Copy, CopyBasis, Hop, Reading, Role, SourceKind, Span

_MEDIA = frozenset({SourceKind.AGENCY, SourceKind.STATE_MEDIA, SourceKind.OUTLET})
_AGENCIES = frozenset({SourceKind.AGENCY, SourceKind.STATE_MEDIA})
_FIRST, _LAST = 6, 5
"""Blocks at the head and at the foot in which a credit may stand."""
_LONGEST_CREDIT = 90
_PICTURE = re.compile(r"\b(?:photo|picture|image|caption|credit|getty|video|illustration|file)\b", re.IGNORECASE)
_CREDIT_WORDS = frozenset(
    """by source sources staff writer writers reporter reporters from via copyright rights reserved all the news agency
    wire service desk syndicated syndication feed thomson press limited ltd inc bureau updated published first posted
    of a m p am pm gmt ist utc and jan january feb february mar march apr april may jun june jul july aug august sep
    sept september oct october nov november dec december monday tuesday wednesday thursday friday saturday sunday
    originally article story report this was is on with permission""".split()
)
_PARTLY = re.compile(r"\b(?:contributed|additional|inputs?|files|editing by|agencies)\b", re.IGNORECASE)
_DATELINE = re.compile(
    r"[^\n()]{0,60}?\(([^()\n]{2,30})\)\s{0,2}"
    r"(?:[-–—:]|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d)"
)
_AT_END = re.compile(r"[.!?”\"]\s+[-–—(\[/]{0,2}\s?([A-Z][A-Za-z. ]{1,24}?)[)\]/]?\s*\Z")
_LETTERS = (re.compile(r"\A\(?(?:by\s)?([A-Z]{2,5})\b"), re.compile(r"\A[\w .]{2,30}\s?[|/]\s?([A-Z]{2,5})\Z"))
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
    near = [*blocks[:_FIRST], *(block for block in blocks[-_LAST:] if block not in blocks[:_FIRST])]
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
        if len(words) > _LONGEST_CREDIT or _PICTURE.search(words) or _PARTLY.search(words):
            continue
        names = [(s, e, entry) for s, e, entry in _named(words) if entry.kind in _MEDIA]
        if len({entry.name for _, _, entry in names}) != 1:
            continue
        start, end, entry = names[0]
        rest = [w for w in _WORD.findall(words[:start] + " " + words[end:]) if w.casefold() not in _CREDIT_WORDS]
        is_credit = "source" in words.casefold() or "©" in words or entry.kind in _AGENCIES
        # What is left may be a place ("AP Bangkok") or a writer's name, and nothing in small letters.
        if is_credit and len(rest) <= 3 and all(word[0].isupper() for word in rest):  # noqa: PLR2004 - a name's words
            yield (
                entry,
                words[start:end]
                if words[start:end].isupper() and entry.name.upper() != words[start:end]
                else entry.name,
            )


def _named(words: str) -> list[tuple[int, int, Entry]]:
    names = list(find_names(words))
    if names:
        return names
    # An agency's letters alone at the head of a line, or behind a bar, are its name, although not in running text.
    for pattern in _LETTERS:
        match = pattern.search(words)
        entry = lookup(match.group(1)) if match else None
        if match and entry is not None:
            return [(*match.span(1), entry)]
    return []


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
