"""Findings in Word files, feeds and messages of wires: paragraphs that a person can count to."""

import io
import json
import zipfile
from collections.abc import Sequence
from html import escape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator, Draft202012Validator

from accordingto.check.fixes import fix_file
from accordingto.check.format import load_format
from accordingto.check.places import Unit, places_of
from accordingto.check.run import Checked
from accordingto.check.settings import Settings
from accordingto.documents import build_document
from accordingto.pages import page_from_bytes
from accordingto.pipeline import Reader, raise_crash
from accordingto.types import Document, Page

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MINED = "The ferry sank in May. The strait was reportedly mined."
LIT = "The lights & bells had reportedly been out since Sunday, when the storm began."
EXCUSE = "accordingto: ignore SRC101 – the office had closed"


def paragraph(words: str, style: str = "") -> str:
    """One paragraph as Word writes it, its words in two runs."""
    kind = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    half = len(words) // 2
    runs = (f'<w:r><w:t xml:space="preserve">{escape(part)}</w:t></w:r>' for part in (words[:half], words[half:]))
    return f"<w:p>{kind}{''.join(runs)}</w:p>"


def table(*cells: str) -> str:
    """A table of one row."""
    return f"<w:tbl><w:tr>{''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in cells)}</w:tr></w:tbl>"


def docx(*blocks: str) -> bytes:
    """A Word file."""
    held, body = io.BytesIO(), "\n".join(blocks)
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"<w:document {WORD}><w:body>{body}</w:body></w:document>")
    return held.getvalue()


def page_of(content: bytes, name: str) -> Page:
    """The one page of an input."""
    (page,) = page_from_bytes(content, id=name)
    assert isinstance(page, Page)
    return page


def check(content: bytes, name: str = "draft.docx") -> Checked:
    """The agentless reports of an input."""
    checked = Reader(on_crash=raise_crash).check_page(page_of(content, name), Settings(select=("SRC101", "CUE401")))
    assert isinstance(checked, Checked)
    return checked


DRAFT = docx(paragraph("The ferry", "Title"), paragraph(""), paragraph(MINED), table("Ships", "Two"), paragraph(LIT))


@pytest.fixture(scope="module")
def draft() -> Checked:
    """A Word file with a title, an empty paragraph, a table, and two findings."""
    return check(DRAFT)


def written(name: str, checked: Checked) -> str:
    """The whole output of a format."""
    return "".join(load_format(name).write(iter([checked])))


def test_paragraphs_with_words_are_counted(draft: Checked) -> None:
    """Empty ones are not, a table's cells are, and the column is that of what shows."""
    found = [json.loads(written("json", draft))["findings"][number] for number in (0, 1)]

    assert [finding["start"] for finding in found] == [
        {"paragraph": 2, "column": MINED.index("reportedly") + 1},
        {"paragraph": 5, "column": LIT.index("reportedly") + 1},
    ]
    assert [finding["words"] for finding in found] == ["reportedly"] * 2


def test_text_names_the_paragraph(draft: Checked) -> None:
    """In words, since nobody can jump to it; the words are marked in it."""
    lines = written("text", draft).splitlines()

    assert lines[:4] == [
        "draft.docx: paragraph 2, column 39: SRC101 “reportedly” hides who says so",
        "   |",
        f"¶2 | {MINED}",
        f"   | {' ' * 38}^^^^^^^^^^ agentless-report",
    ]


def test_programs_are_told_too(draft: Checked, root: Path) -> None:
    """JSON fits its schema; GitHub and SARIF, which know lines alone, have it in the message."""
    schema = json.loads((root / "src/accordingto/schemas/findings-1.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(json.loads(written("json", draft)))
    result = json.loads(written("sarif", draft))["runs"][0]["results"][0]

    assert written("github", draft).startswith(
        "::warning file=draft.docx,title=SRC101 agentless-report::paragraph 2, column 39: “reportedly” hides"
    )
    assert result["message"]["text"].startswith("paragraph 2, column 39: ")
    assert "region" not in result["locations"][0]["physicalLocation"]
    assert result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "paragraph 2, column 39"


def test_its_sarif_fits_the_schema(draft: Checked, root: Path) -> None:
    """Without a region too."""
    path = root.parent / "shared" / "formats" / "schemas" / "sarif-2.1.0.json"
    if not path.is_file():
        pytest.skip("the data sets are not here")
    Draft7Validator(json.loads(path.read_text(encoding="utf-8"))).validate(json.loads(written("sarif", draft)))


def test_a_paragraph_excuses_the_next_one() -> None:
    """With the one dash that Word makes of two."""
    checked = check(docx(paragraph("The ferry", "Title"), paragraph(EXCUSE), paragraph(MINED), paragraph(LIT)))

    assert [checked.places.at(checked.places.offset(finding.span.start)).line for finding in checked.findings] == [4]
    assert (checked.excused, checked.notes) == (1, ())


def test_an_excuse_that_nothing_needs_is_told_by_its_paragraph() -> None:
    """As lines are elsewhere."""
    text = "The ferry sank off Kesten in May. Nobody was on board, and nobody has claimed the wreck since."
    assert check(docx(paragraph(EXCUSE), paragraph(text))).notes[0].startswith("paragraph 1: nothing here needs")


def test_fixes_are_left_to_the_writer() -> None:
    """A Word file is not rewritten, and the finding does not say that it would be."""
    checked = check(docx(paragraph("The ferry sank in May. The yard had no other choice, Ilse Brandt claimed.")))
    told = fix_file([checked])

    assert checked.findings[0].fix is not None
    assert "[*]" not in written("text", checked)
    assert isinstance(told, str)
    assert "your own program" in told


ITEM = f"<title>The ferry</title><description>{escape(f'<p>Osmere is calm.</p><p>{MINED}</p>')}</description>"
FEED = f'<rss version="2.0"><channel><title>Post</title><item>{ITEM}</item></channel></rss>'
MESSAGE = {"uri": "urn:a", "type": "text", "headline": "Ferry", "body_html": f"<p>Osmere.</p>\n<p>{MINED}</p>"}


@pytest.mark.parametrize(("name", "content"), [("feed.xml", FEED), ("item.json", json.dumps(MESSAGE))])
def test_feeds_and_messages_have_paragraphs(name: str, content: str) -> None:
    """Their markup is nobody's file."""
    checked = check(content.encode(), name)
    (finding,) = checked.findings
    place = checked.places.at(checked.places.offset(finding.span.start))

    assert checked.places.unit is Unit.PARAGRAPH
    assert checked.places.line(place.line) == MINED
    assert (place.line, place.column) == (2, MINED.index("reportedly") + 1)


WORDS = st.text(alphabet="ab <&>é “.\u00a0", max_size=12)


@given(st.lists(st.one_of(WORDS.map(paragraph), WORDS.map(table)), max_size=4), WORDS)
def test_what_a_place_names_is_what_stands_there(before: Sequence[str], lead: str) -> None:
    """Whatever comes first, and whatever stands before it in the paragraph."""
    page = page_of(docx(*before, paragraph(f"{lead}nine cranes stood idle at the quays of Osmere.")), "draft.docx")
    document = build_document(page)
    assert isinstance(document, Document)
    places = places_of(document, page)
    place = places.at(places.offset(document.text.rindex("nine cranes")))

    assert places.line(place.line)[place.column - 1 :].startswith("nine cranes stood")
    assert place.line == places.line_count
