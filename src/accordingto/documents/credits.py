"""Whose picture it is: the words of a caption told from its credit. Shared by all forms of page."""

import re
from typing import NamedTuple

_LABEL = (
    r"(?:(?:photo(?:graph)?|picture|image|video|illustration|graphic|file photo|screenshot|source|credits?|pic|courtesy"
    r"|foto|photographie|bild|bildrechte|bildquelle|bildnachweis|quelle|crédits?|crédit photo|fuente|fonte|imagen"
    r"|imagem|immagine|kuva|grafik|fotograf|fotografía|fotó|zdjęcie|źródło|kép|forrás|kilde|källa|kaynak|fotoğraf|снимка"
    r"|фото|источник|джерело|φωτογραφία|πηγή|צילום|תמונה|تصوير|صورة|عکس|फोटो|写真|撮影|图|圖|사진)s?"
    r"(?:\s?(?:credits?|source|courtesy|by|from|of|via|von|de|par|av|af|door|di))?"
    r"|©|\(c\)|copyright)"
)
_LEADING = re.compile(
    rf"[\s(\[|]{{0,5}}(?:{_LABEL})(?:\s{{0,3}}[:：]\s{{0,3}}|\s{{1,3}})|[\s(\[|]{{0,5}}©", re.IGNORECASE
)
_COLONED = re.compile(rf"[\s(\[]{{0,5}}(?:{_LABEL})\s{{0,3}}[:：]", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]{2,120})[)\]]\s*\.?\s*\Z")
_BRACKET_LABEL = re.compile(rf"(?:{_LABEL})\s{{0,3}}[:：-]?\s{{0,3}}|(?:by|via|from)\s+", re.IGNORECASE)
_AT_END = re.compile(
    rf"(?P<before>^|[.!?”\"'’)…|]\s{{0,3}}|\s[–—|-]\s|\s{{2,4}}|\s(?=©|(?-i:[A-ZÀ-Þ])\w{{2,12}}\s?:))(?P<label>(?:{_LABEL})\s{{0,3}}[:：]\s{{0,3}}"
    rf"|(?:photo(?:graph)?s?|picture|image|foto) (?:by|von|de|courtesy of)\s|©\s{{0,3}}(?:\d{{4}}\s)?)"
    r"(?P<names>[^\n:.!?]{2,100}(?:\.[a-z]{2,6})?)\.?\s*\Z",
    re.IGNORECASE,
)
# After the caption's last sentence, names alone that agencies and photographers sign with.
_SIGNED = re.compile(
    r"(?<=[^A-Z_\s][.!?”\"’)])\s{1,3}(?P<names>(?:[^\W\d_][\w.'’&+-]{0,30}[ ,]{1,2}){0,5}"
    r"(?:[^\W\d_][\w.'’&-]{0,30})?/\w[\w.'’&+ -]{0,40}(?:/\w[\w.'’&+ -]{0,40}){0,3})\.?\s*\Z"
)
_AGENCIES = (
    "AP", "AFP", "Reuters", "Getty Images", "Getty", "EPA", "dpa", "TASS", "KCNA", "Xinhua", "PA", "PA Media",
    "PA Wire",
    "ANSA", "EFE", "APA", "AAP", "ANI", "PTI", "Yonhap", "Kyodo", "Ukrinform", "Bloomberg", "UPI", "SPA", "WAM",
    "NurPhoto",
    "Anadolu", "Anadolu Agency", "Associated Press", "The Associated Press", "AP Photo", "REX", "Shutterstock", "Alamy",
    "Zuma", "ZUMA Press", "Sipa", "SIPA USA", "Imago", "IMAGO", "picture alliance", "Keystone", "SIPA", "iStock",
    "WireImage", "FilmMagic", "Magnum", "Maxar", "NASA", "USA TODAY Sports", "CP", "The Canadian Press",
    "Canadian Press",
)  # fmt: skip
_KNOWN = frozenset(name.casefold() for name in _AGENCIES)
_AGENCY_WORD = re.compile(
    r"\b(?:agency|images|press|news|media|wire|pool|photos?|pictures|presse|agence|agentur|tv|television|alliance)\b",
    re.IGNORECASE,
)
_BARE_AGENCY = re.compile(
    r"(?<=[^A-Z_\s][.!?”\"’)])\s{1,3}(?P<names>"
    + "|".join(map(re.escape, sorted(_AGENCIES, key=len, reverse=True)))
    + r")\.?\s*\Z"
)
_SPLIT = re.compile(r"\s{0,3}(?:/|\||;|\bvia\b|\bthrough\b)\s{0,3}", re.IGNORECASE)
_VIA = re.compile(r"\bvia\b|\bthrough\b", re.IGNORECASE)
_PHOTO_WORD = re.compile(r"\s(?:photo|pool|file|archive|archives)\Z", re.IGNORECASE)
_EDGES = " \t\r\n\xa0.,;:|/–—-()[]"
_LONGEST = 2000


class Name(NamedTuple):
    """A credited name, with its place in the caption's text."""

    name: str
    start: int
    end: int


class Caption(NamedTuple):
    """Where a caption's own words end, and who is credited, nearest first."""

    end: int
    credits: tuple[Name, ...] = ()


def split_caption(text: str) -> Caption:
    """Tell a caption from the credit at its end; without one, all of the text is caption.

    >>> split_caption("The pier at dusk. (Source: KCNA)")
    Caption(end=17, credits=(Name(name='KCNA', start=27, end=31),))
    """
    if len(text) > _LONGEST:
        return Caption(len(text))
    bracket = _IN_BRACKETS.search(text, max(0, len(text) - 140))
    if bracket:
        label = _BRACKET_LABEL.match(bracket["inside"])
        begin = bracket.start("inside") + (label.end() if label else 0)
        if label or _is_signature(bracket["inside"]):
            return _caption(text, bracket.start(), (begin, bracket.end("inside")))
    for pattern in (_AT_END, _SIGNED, _BARE_AGENCY):
        found = pattern.search(text, max(0, len(text) - 180))
        if found and _plausible(found["names"]):
            end = found.start("label") if "label" in found.re.groupindex else found.start()
            return _caption(text, end, found.span("names"))
    return Caption(len(text))


def names_in(text: str, start: int, end: int) -> tuple[Name, ...]:
    """The names of a credit, nearest first.

    *X via Y* and *X/Y* name the distributor last, and it is nearest to the page; but an agency before its photographer
    (*AP Photo/X*) is nearest itself.
    """
    pieces: list[Name] = []
    place = start
    for cut in [*_SPLIT.finditer(text, start, end), None]:
        stop = cut.start() if cut else end
        label = _COLONED.match(text, place, stop)
        piece = _trimmed(text, label.end() if label else place, stop)
        if piece is not None and piece.name.casefold() not in {other.name.casefold() for other in pieces}:
            pieces.append(piece)
        place = cut.end() if cut else end
    if len(pieces) > 1 and (
        _VIA.search(text, start, end) or not is_agency(pieces[0].name) or is_agency(pieces[-1].name)
    ):
        pieces.reverse()
    return tuple(pieces)


def strip_label(text: str) -> int:
    """Where the names begin in a text that is all credit: after *Photo:*, *Credit*, ©."""
    label = _LEADING.match(text)
    return label.end() if label else 0


def is_credit_line(line: str) -> bool:
    """Is the line nothing but a credit, with a label: *Photo: X/Y*?"""
    lead = strip_label(line)
    return bool(lead) and line[:lead].rstrip().endswith((":", "：", "©")) and len(line) < 120 and len(line.split()) < 14  # noqa: PLR2004


def is_known(name: str) -> bool:
    """Is it an agency's or a distributor's name, as listed?"""
    return _PHOTO_WORD.sub("", name).casefold() in _KNOWN


def is_agency(name: str) -> bool:
    """Does the name look like an agency's or a distributor's, by list, by word or by its capitals?"""
    bare = _PHOTO_WORD.sub("", name)
    if bare.casefold() in _KNOWN or _AGENCY_WORD.search(name):
        return True
    return bare.isupper() and 2 <= len(bare) <= 8 and " " not in bare  # noqa: PLR2004 - initials


def _caption(text: str, end: int, names: tuple[int, int]) -> Caption:
    end = len(text[:end].rstrip(" \t\r\n\xa0|–—-"))
    return Caption(end, names_in(text, *names))


def _is_signature(inside: str) -> bool:
    """Is what stands in brackets, without a label, an agency or a photographer and an agency, and no remark?"""
    parts = [part.strip() for part in _SPLIT.split(inside) if part.strip()]
    known = any(_PHOTO_WORD.sub("", part).casefold() in _KNOWN for part in parts)
    named = len(parts) > 1 and any(_AGENCY_WORD.search(part) for part in parts)
    return (known or named) and len(inside) < 80 and not inside[0].islower()  # noqa: PLR2004 - a name, no sentence


def _plausible(names: str) -> bool:
    return len(names.split()) <= 12 and any(character.isalpha() for character in names)  # noqa: PLR2004 - no sentence


def _trimmed(text: str, start: int, end: int) -> Name | None:
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return Name(text[start:end], start, end) if start < end else None
