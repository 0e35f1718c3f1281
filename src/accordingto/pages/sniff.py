"""What kind of thing some bytes or some text are, by their content. Suffixes are hints and no more."""

import re

from accordingto.types import PageForm

HEAD = 65_536
"""How much of an input is looked at."""

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"RIFF", "a WebP image, a sound or a film"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"Rar!\x1a", "a RAR archive"),
    (b"7z\xbc\xaf'\x1c", "a 7z archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"OggS", "a sound or a film"),
    (b"ID3", "a sound"),
    (b"SQLite format 3", "a database"),
    (b"{\\rtf", "a rich text (RTF) document"),
)
_BOMS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff", b"<\x00?\x00", b"\x00<\x00?")
# Control characters that no text holds; tab, line ends, form feed, escape and back space are left out.
_CONTROLS = bytes(set(range(32)) - {8, 9, 10, 11, 12, 13, 27})
_MOST_CONTROLS = 0.02

_HTML_AT_HEAD = re.compile(
    r"(?:\s|<!--.{0,4000}?-->|<\?xml[^>]{0,200}>)*+<"
    r"(?:!doctype\s+html|html|head|body|article|main|div|meta|link|title|section|figure|header|nav|span|table|p|h[1-6]"
    r"|script|style|center|form|base)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_ROOT = re.compile(r"<(?:!doctype\s+html|html|body)\b", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[a-z][a-z0-9]{0,10}\b[^<>]{0,300}>", re.IGNORECASE)
_ROOT = re.compile(
    r"(?:\s|<!--.{0,4000}?-->|<\?.{0,1000}?\?>|<!DOCTYPE(?!\s{1,9}html\b)[^<>\[]{0,500}(?:\[.{0,20000}?\]\s{0,9})?>)*+"
    r"<(?P<name>[!A-Za-z_][\w.:-]{0,80})",
    re.IGNORECASE | re.DOTALL,
)
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?:[^\n]{0,2000}\n){0,60}?---[ \t]*(?:\r?\n|\Z)")
_FRONT_FIELD = re.compile(r"^[A-Za-z_][\w -]{0,40}:", re.MULTILINE)
_MARKDOWN_SIGNS = (
    re.compile(r"^#{1,6} \S", re.MULTILINE),
    re.compile(r"(?<!!)\[[^\]\n]{1,200}\]\([^)\s]{1,500}(?:\s\"[^\"\n]{0,200}\")?\)"),
    re.compile(r"^(?:[*-]|\d{1,2}\.) {1,3}\S", re.MULTILINE),
    re.compile(r"\*\*[^*\n]{1,200}\*\*"),
    re.compile(r"^> \S", re.MULTILINE),
)
_MARKDOWN_IMAGE = re.compile(r"!\[[^\]\n]{0,500}\]\([^)\n]{1,1000}\)")
_RECORD_HEAD = re.compile(rb'\{\s*"(?:[^"\\\n]|\\.){1,60}"\s*:')
_RECORD_TEXT = re.compile(rb'"(?:text|html)"\s*:\s*"')


def is_zip(head: bytes) -> bool:
    """A zip file with something in it: a web archive, a draft, or what is refused."""
    return head.startswith(b"PK\x03\x04")


def binary_kind(head: bytes) -> str | None:
    """What the bytes are where they are no text at all, in words for a sentence; None where they may be text."""
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if head[4:8] == b"ftyp":
        return "a film or an image"
    if head.startswith(_BOMS):
        return None
    if b"\x00" in head:
        return "binary data (it holds NUL bytes)"
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return "binary data (control characters)" if controls > max(1.0, _MOST_CONTROLS * len(head)) else None


def xml_root(text: str) -> str | None:
    """The name of the first element, in lower case and without its prefix; None where the text begins with none."""
    found = _ROOT.match(text)
    return found["name"].rpartition(":")[2].lower() if found else None


def form_of(text: str, hint: str = "") -> PageForm:
    """HTML, Markdown or plain text. ``hint`` is a file's name or a media type and decides only doubtful cases."""
    head = text[:HEAD]
    if _HTML_AT_HEAD.match(head) or _HTML_ROOT.search(head, 0, 3000):
        return PageForm.HTML
    hint = hint.lower()
    if ("html" in hint or hint.endswith(".htm")) and _ANY_TAG.search(head):
        return PageForm.HTML
    front = _FRONT_MATTER.match(head)
    if front and _FRONT_FIELD.search(front.group()):
        return PageForm.MARKDOWN
    if hint.endswith((".md", ".markdown", ".mdown")) or "markdown" in hint:
        return PageForm.MARKDOWN
    signs = sum(sign.search(head) is not None for sign in _MARKDOWN_SIGNS[:2])
    further = sum(sign.search(head) is not None for sign in _MARKDOWN_SIGNS[2:])
    if _MARKDOWN_IMAGE.search(head) or signs == 2 or (signs and further):  # noqa: PLR2004 - both of the two
        return PageForm.MARKDOWN
    return PageForm.TEXT


def looks_like_records(head: bytes, hint: str = "") -> bool:
    """Are the bytes JSON Lines with one article a line? A name that says so needs less proof."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    named = hint.lower().removesuffix(".gz").endswith((".jsonl", ".ndjson", ".jsonlines"))
    if named:
        return not start.startswith(b"<")
    first_line = start.partition(b"\n")[0]
    return bool(_RECORD_HEAD.match(first_line) and _RECORD_TEXT.search(first_line))
