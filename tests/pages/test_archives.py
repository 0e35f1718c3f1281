import gzip
import io
import zipfile
import zlib

from accordingto.documents import build_document
from accordingto.pages import PageOptions, page_from_bytes
from accordingto.types import Document, Page, PageForm, Refusal, Role

HTML = b"<html><head><title>Dam holds</title></head><body><p>The dam at Osmere holds, Veld said.</p></body></html>"


def record(kind: str, address: str, block: bytes) -> bytes:
    """A WARC record."""
    head = f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nContent-Length: {len(block)}\r\n\r\n"
    return head.encode() + block + b"\r\n\r\n"


def response(body: bytes, fields: str = "", media_type: str = "text/html") -> bytes:
    """An HTTP response."""
    return f"HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\n{fields}\r\n".encode() + body


def pages(data: bytes, max_bytes: int = 20_000_000) -> list[Page | Refusal]:
    """What is read of some bytes."""
    return list(page_from_bytes(data, id="archive", options=PageOptions(max_bytes=max_bytes)))


ARCHIVE = (
    record("warcinfo", "", b"software: none\r\n")
    + record("response", "https://a.example/1", response(HTML))
    + record("request", "https://a.example/1", b"GET / HTTP/1.1\r\n\r\n")
    + record("response", "https://a.example/pic", response(b"\x89PNG", media_type="image/png"))
    + record("response", "https://a.example/gone", b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + HTML)
    + record("response", "https://a.example/2", response(gzip.compress(HTML), "Content-Encoding: gzip\r\n"))
)


def test_every_html_response() -> None:
    """Pages by their addresses; pictures, requests and errors are none."""
    assert [page.id for page in pages(ARCHIVE)] == ["https://a.example/1", "https://a.example/2"]


def test_a_gzip_member_for_each_record() -> None:
    """Archives are packed record by record, or as a whole."""
    records = [b"WARC/1.1" + piece for piece in ARCHIVE.split(b"WARC/1.1")[1:]]
    assert len(pages(b"".join(map(gzip.compress, records)))) == 2
    assert len(pages(gzip.compress(ARCHIVE))) == 2


def test_encodings_are_undone() -> None:
    """Chunks and compression are taken off before the page is read."""
    packed = zlib.compress(HTML)
    chunked = f"{len(packed):x}\r\n".encode() + packed + b"\r\n0\r\n\r\n"
    fields = "Transfer-Encoding: chunked\r\nContent-Encoding: deflate\r\n"
    (page,) = pages(record("response", "https://a.example/3", response(chunked, fields)))
    assert isinstance(page, Page)
    assert page.content == HTML.decode()


def test_a_bomb_is_refused_alone() -> None:
    """A response that unpacks beyond the limit is refused; the next one is read."""
    bomb = response(gzip.compress(b"<p>" + b"a" * 5_000_000), "Content-Encoding: gzip\r\n")
    first, second = pages(
        record("response", "https://a.example/b", bomb) + record("response", "https://a.example/1", response(HTML)),
        max_bytes=100_000,
    )
    assert isinstance(first, Refusal)
    assert first.code == "too-large"
    assert second.id == "https://a.example/1"


def test_what_breaks_off_is_told() -> None:
    """The pages before the damage are kept, and the damage is told."""
    first, second = pages(ARCHIVE[: ARCHIVE.index(b"/2\r\n") + 80])
    assert isinstance(first, Page)
    assert isinstance(second, Refusal)
    assert second.code == "damaged"


def test_an_archive_without_pages_is_refused() -> None:
    """An archive without any HTML says so."""
    (refusal,) = pages(record("warcinfo", "", b"x"))
    assert isinstance(refusal, Refusal)
    assert refusal.code == "no-article"


def zipped(files: dict[str, bytes]) -> bytes:
    """A zip of the files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def test_wacz() -> None:
    """A WACZ's archives, packed or not."""
    data = zipped({"archive/a.warc.gz": gzip.compress(ARCHIVE), "archive/b.warc": ARCHIVE, "datapackage.json": b"{}"})
    assert [page.id for page in pages(data)] == ["https://a.example/1", "https://a.example/2"] * 2


DOCUMENT = """<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>
<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Dam holds</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">The dam holds, </w:t></w:r>
<w:hyperlink r:id="l1"><w:r><w:t>Veld</w:t></w:r></w:hyperlink>
<w:r><w:t xml:space="preserve"> said.</w:t></w:r><w:del><w:r><w:delText>Not so.</w:delText></w:r></w:del></w:p>
<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>First point</w:t></w:r></w:p></w:body></w:document>"""
LINKS = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="l1"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://a.example/"/></Relationships>"""
CORE = """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Nadia Fenwick</dc:creator></cp:coreProperties>"""


def test_docx() -> None:
    """A draft's headline, paragraphs, lists and links; what was struck out is not said; its author."""
    data = zipped(
        {
            "word/document.xml": DOCUMENT.encode(),
            "word/_rels/document.xml.rels": LINKS.encode(),
            "docProps/core.xml": CORE.encode(),
        }
    )
    (page,) = pages(data)
    assert isinstance(page, Page)
    document = build_document(page)
    assert isinstance(document, Document)
    assert document.form is PageForm.DOCX
    assert [(block.role, block.span.of(document.text)) for block in document.blocks] == [
        (Role.HEADLINE, "Dam holds"),
        (Role.PARAGRAPH, "The dam holds, Veld said."),
        (Role.LIST_ITEM, "First point"),
    ]
    assert [link.href for block in document.blocks for link in block.hyperlinks] == ["https://a.example/"]
    assert [byline.name for byline in document.bylines] == ["Nadia Fenwick"]


def test_other_zip_files_are_refused_by_kind() -> None:
    """A spreadsheet is told from a zip of anything."""
    (refusal,) = pages(zipped({"xl/workbook.xml": b"<x/>"}))
    assert isinstance(refusal, Refusal)
    assert "spreadsheet" in refusal.reason


def test_a_zip_bomb_is_refused() -> None:
    """A draft that unpacks beyond the limit is refused."""
    (refusal,) = pages(zipped({"word/document.xml": b"<a>" + b" " * 10_000_000}), max_bytes=100_000)
    assert isinstance(refusal, Refusal)
    assert refusal.code == "too-large"
