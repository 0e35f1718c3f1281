import json

import pytest

import accordingto
from accordingto.exports.records import reading_record
from accordingto.library.readings import reading_of
from accordingto.reports import compose_report
from accordingto.types import Reading
from tests.conftest import ROOT
from tests.exports.sample import sample_reading


@pytest.fixture(params=["sample", "page"])
def reading(request: pytest.FixtureRequest) -> Reading:
    """One made by hand, and one of a page."""
    return sample_reading() if request.param == "sample" else accordingto.read(str(ROOT / "examples" / "harbour.html"))


def test_a_record_gives_its_reading_back(reading: Reading) -> None:
    """What was kept as JSON is the same when it is written again."""
    record = reading_record(reading)

    assert reading_record(reading_of(json.loads(json.dumps(record)))) == record


def test_the_report_of_a_kept_reading_is_the_report(reading: Reading) -> None:
    """A page made from the library shows what a page made at once shows; a probability was rounded to four places."""
    again = compose_report(reading_of(json.loads(json.dumps(reading_record(reading)))))

    assert again == compose_report(reading)


def test_a_record_from_before_attributions_had_evidence_is_read() -> None:
    """Libraries kept by an older version stay readable."""
    record = reading_record(sample_reading())
    for attribution in record["attributions"]:
        del attribution["evidence"]

    assert all(found.evidence is None for found in reading_of(record).attributions)
