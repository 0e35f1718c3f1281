"""``times``: expressions of time with TIMEX3 type and value, EDTF, and the days that they mean; for measuring."""

from accordingto.exports.base import Exporter
from accordingto.exports.lines import line_writer
from accordingto.exports.values import Record
from accordingto.types import Reading


def times_record(reading: Reading) -> Record:
    """The expressions of time of one article as offsets into its text."""
    return {
        "id": reading.document.id,
        "timex": [
            {
                "start": time.span.start,
                "end": time.span.end,
                "type": time.type.value,
                "value": time.value,
                "edtf": time.edtf,
                "earliest": time.earliest,
                "latest": time.latest,
            }
            for time in reading.times
        ],
    }


EXPORTER = Exporter(
    name="times",
    media_type="application/jsonl",
    summary="expressions of time: TIMEX3 type and value, EDTF, first and last day",
    each=line_writer(times_record),
)
