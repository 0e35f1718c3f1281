import os
from pathlib import Path

import pytest

from accordingto.exports import format_names, load_exporter
from accordingto.exports.picture import chain_svg
from accordingto.reports import compose_report
from tests.exports.sample import sample_reading

GOLDEN = Path(__file__).parents[1] / "golden"
ENDINGS = {"text": "txt"}


def compare(name: str, found: str) -> None:
    """The output is exactly the golden file, which is written anew where the environment asks for it."""
    path = GOLDEN / name
    if os.environ.get("ACCORDINGTO_UPDATE_GOLDEN"):
        path.write_bytes(found.encode())
    assert path.read_bytes().decode() == found


@pytest.mark.parametrize("name", format_names())
def test_every_format_prints_what_its_golden_file_shows(name: str) -> None:
    """A format changes on purpose or not at all."""
    found = "".join(load_exporter(name).write([sample_reading()]))

    compare(f"velden.{ENDINGS[name]}" if name in ENDINGS else f"velden.{name}", found)


def test_the_picture_of_a_chain_is_what_its_golden_file_shows() -> None:
    """The line with its stations, words and proofs."""
    report = compose_report(sample_reading())

    compare("velden.svg", chain_svg(report.claims[3], report.outlet))
