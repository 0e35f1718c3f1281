from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from accordingto.exports import load_exporter
from accordingto.exports.label import label_embed, label_of, label_svg
from accordingto.reports import compose_report
from tests.exports.sample import sample_reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page


@pytest.fixture
def report(tmp_path: Path) -> str:
    """The address of the report as a file."""
    path = tmp_path / "report.html"
    path.write_text("".join(load_exporter("html").write([sample_reading()])), encoding="utf-8")
    return path.as_uri()


def test_the_report_is_accessible(page: "Page", report: str, faults: "Callable[[Page], list[str]]") -> None:
    """axe-core finds nothing, with every explanation open."""
    page.goto(report)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")

    assert faults(page) == []


def test_the_report_fits_every_screen(page: "Page", report: str, shoot: "Callable[[Page, str], None]") -> None:
    """From 320 pixels on, nothing has to be pushed sideways."""
    page.goto(report)
    shoot(page, "report")


def test_why_opens_by_keyboard_and_names_the_rule(page: "Page", report: str) -> None:
    """Who looks at a link can ask why it stands there, without a mouse."""
    page.goto(report)
    page.locator("#c5 .inferred .why summary").focus()
    page.keyboard.press("Enter")

    assert "carried-on" in page.locator("#c5 .inferred .why").inner_text()


def test_the_embed_is_accessible(page: "Page", tmp_path: Path, faults: "Callable[[Page], list[str]]") -> None:
    """The label on somebody else's page is as readable as on ours."""
    path = tmp_path / "embed.html"
    label = label_of(compose_report(sample_reading()))
    head = '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>A page</title><main><h1>A page</h1>'
    path.write_text(f"{head}{label_embed(label)}</main></html>", encoding="utf-8")
    page.goto(path.as_uri())

    assert faults(page) == []


def test_no_words_of_the_label_run_into_its_bars(page: "Page", tmp_path: Path) -> None:
    """The picture has room for what it says."""
    path = tmp_path / "label.svg"
    path.write_text(label_svg(label_of(compose_report(sample_reading()))), encoding="utf-8")
    page.goto(path.as_uri())
    ends = page.evaluate("[...document.querySelectorAll('.words')].map(one => one.getBBox().x + one.getBBox().width)")
    bars = page.evaluate("[...document.querySelectorAll('.track')].map(one => one.getBBox().x)")

    assert max(ends) < min(bars)
