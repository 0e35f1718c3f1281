"""Bytes made text: what they declare is respected, what cannot be decoded is replaced and told."""

import codecs
import re
from typing import NamedTuple

_BOMS: tuple[tuple[bytes, str], ...] = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_WIDE_XML = ((b"<\x00?\x00", "utf-16-le"), (b"\x00<\x00?", "utf-16-be"))
_META = re.compile(rb"<meta\b[^>]{0,300}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"\s{0,20}<\?xml\b[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_HEADER = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
# As browsers do: who declares these means their Windows supersets.
_SUPERSETS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}
# Python's own ways of writing text as ASCII, which no page is written in.
_NO_CHARSETS = frozenset(
    {"unicode_escape", "unicode-escape", "raw_unicode_escape", "raw-unicode-escape", "punycode", "idna"}
)
_HEAD = 8192
_SAMPLE = 50_000
_FEW = 0.01
"""Up to this share of bytes, bad ones are damage to UTF-8 and no sign of another encoding."""
_HIGH = bytes(range(128, 256))
_ACCENTS = 0.08
"""Up to this share of bytes beyond ASCII, a text is of the West: by so few, no guess is better than the usual one."""
SURROGATE = re.compile("[\ud800-\udfff]")


class Decoded(NamedTuple):
    """A text without its byte-order mark, and what had to be done to it."""

    text: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, media_type: str = "") -> Decoded:
    """The text of the bytes: by byte-order mark, HTTP header, the page's own words, UTF-8, and last by likeness."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding)
    for start, encoding in _WIDE_XML:
        if data.startswith(start):
            return _decoded(data, encoding)
    declared = _declared(data[:_HEAD], media_type)
    if declared and not (declared != "utf-8" and _is_utf8(data)):
        return _decoded(data, declared)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _decoded(data, _likeliest(data))


def _is_utf8(data: bytes) -> bool:
    """UTF-8 with more than ASCII in it: no other encoding looks like it by chance, and browsers save pages so."""
    if data.isascii():
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _declared(head: bytes, media_type: str) -> str | None:
    in_header = _HEADER.search(media_type)
    if in_header and (encoding := _known(in_header[1])):
        return encoding
    found = _XML.match(head) or _META.search(head)
    if found is None:
        return None
    encoding = _known(found[1].decode("ascii"))
    # The declaration could be read as ASCII, so the page is no UTF-16 or UTF-32, whatever it says.
    return "utf-8" if encoding and encoding.startswith(("utf-16", "utf-32")) else encoding


def _known(name: str) -> str | None:
    """The codec of a declared name, None where there is none that makes text."""
    try:
        codec = codecs.lookup(name)
        b"\xff".decode(codec.name, "replace")
    except (LookupError, UnicodeError):
        return None
    return None if codec.name in _NO_CHARSETS else _SUPERSETS.get(codec.name, codec.name)


def _likeliest(data: bytes) -> str:
    """UTF-8 where only little is damaged, else what the bytes look like."""
    sample = data[:_SAMPLE]
    bad = sample.decode("utf-8", "replace").count("\ufffd")
    multibyte = sum(1 for byte in sample if 0xC2 <= byte <= 0xF4)  # noqa: PLR2004 - the first bytes of UTF-8 sequences
    if bad <= _FEW * len(sample) and bad * 4 <= multibyte:
        return "utf-8"
    high = len(sample) - len(sample.translate(None, _HIGH))
    if high <= _ACCENTS * len(sample):
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return best.encoding if best is not None else "utf-8"


def _decoded(data: bytes, encoding: str) -> Decoded:
    try:
        text = data.decode(encoding)
    except (UnicodeError, LookupError):
        text = data.decode(encoding, "replace")
        count = text.count("\ufffd")
        text, _ = _without_surrogates(text)
        return Decoded(text, (f"{count} characters could not be decoded as {encoding} and were replaced by \ufffd",))
    text = text.removeprefix("\ufeff")
    if encoding == "utf-8":  # it has none
        return Decoded(text)
    text, count = _without_surrogates(text)
    return Decoded(text, surrogate_warning(count))


def _without_surrogates(text: str) -> tuple[str, int]:
    return SURROGATE.subn("\ufffd", text)


def cleaned(text: str) -> Decoded:
    """The text exactly as given but for a byte-order mark and for halves of characters, which no file can hold."""
    text, count = _without_surrogates(text.removeprefix("\ufeff"))
    return Decoded(text, surrogate_warning(count))


def surrogate_warning(count: int) -> tuple[str, ...]:
    """What is said where halves of surrogate pairs were replaced."""
    return (f"{count} halves of surrogate pairs were replaced by \ufffd",) if count else ()
