"""An excuse excuses its own place, for a reason."""

from accordingto.check.ignores import find_ignores, masked
from accordingto.check.run import Checked
from accordingto.check.settings import Settings
from accordingto.pages import page_from_bytes
from accordingto.pipeline import Reader, raise_crash
from accordingto.types import Page, PageForm

LINE = "The strait was reportedly mined in the night, and nobody sailed on Monday."
OTHER = "The lights of the harbour had reportedly been out since Sunday, when the storm began."
HEAD = "# The ferry\n\n"


def check(text: str, name: str = "draft.md") -> Checked:
    """The agentless reports of a text."""
    page = next(page_from_bytes(text.encode(), id=name))
    assert isinstance(page, Page)
    checked = Reader(on_crash=raise_crash).check_page(page, Settings(select=("SRC101",)))
    assert isinstance(checked, Checked)
    return checked


def test_a_comment_excuses_its_own_line() -> None:
    """Beside the words, in Markdown."""
    checked = check(f"{HEAD}{LINE} <!-- accordingto: ignore SRC101 -- the office had closed -->\n\n{OTHER}")

    assert [checked.places.at(finding.span.start).line for finding in checked.findings] == [5]
    assert checked.excused == 1
    assert checked.notes == ()


def test_a_comment_alone_excuses_the_next_line() -> None:
    """Over the words, with an empty line between or without."""
    checked = check(f"{HEAD}<!-- accordingto: ignore SRC -- the office was closed -->\n\n{LINE}\n\n{OTHER}")

    assert [checked.places.at(finding.span.start).line for finding in checked.findings] == [7]


def test_in_plain_text_an_excuse_is_a_line() -> None:
    """Text has no comments."""
    assert check(f"accordingto: ignore SRC101 -- the office was closed\n{LINE}\n", "draft.txt").findings == ()


def test_in_html_an_excuse_is_a_comment() -> None:
    """The parser drops it; its line is the page's own."""
    page = (
        f"<html><body><article>\n<p>{LINE}</p>\n<!-- accordingto: ignore SRC101 -- closed -->\n<p>{OTHER}</p></article>"
    )
    checked = check(page, "draft.html")

    assert [checked.places.at(checked.places.offset(finding.span.start)).line for finding in checked.findings] == [2]
    assert checked.excused == 1


def test_an_excuse_without_a_reason_excuses_nothing() -> None:
    """And says so."""
    checked = check(f"{LINE} <!-- accordingto: ignore SRC101 -->")

    assert len(checked.findings) == 1
    assert "without a reason" in checked.notes[0]


def test_an_excuse_that_nothing_needs_is_told() -> None:
    """It would hide what comes later."""
    assert "take it out" in check("Nobody sailed. <!-- accordingto: ignore SRC101 -- closed -->").notes[0]


def test_another_rule_s_excuse_does_not_count() -> None:
    """Codes are what they are."""
    assert len(check(f"{LINE} <!-- accordingto: ignore CUE -- closed -->").findings) == 1


def test_masking_moves_no_offset() -> None:
    """Spaces stand where the excuse stood."""
    text = "One. <!-- accordingto: ignore SRC101, CUE401 -- why not -->\nTwo."
    ignores = find_ignores(text, PageForm.MARKDOWN)
    clean = masked(text, ignores)

    assert ignores[0].codes == ("SRC101", "CUE401")
    assert ignores[0].reason == "why not"
    assert (len(clean), clean.index("Two"), "accordingto" in clean) == (len(text), text.index("Two"), False)
