"""``spans``: who, by which words, what, at every level of speech within speech; for measuring."""

from accordingto.exports.base import Exporter
from accordingto.exports.lines import line_writer
from accordingto.exports.records import Record, pairs
from accordingto.types import Reading


def spans_record(reading: Reading) -> Record:
    """The attributions of one article as offsets into its text."""
    return {
        "id": reading.document.id,
        "attributions": [
            {
                "source": pairs(attribution.source),
                "cue": pairs(attribution.cue),
                "content": pairs(attribution.content),
                "depth": attribution.depth,
            }
            for attribution in reading.attributions
        ],
    }


EXPORTER = Exporter(
    name="spans",
    media_type="application/jsonl",
    summary="offsets of source, cue and content of every attribution",
    each=line_writer(spans_record),
)
