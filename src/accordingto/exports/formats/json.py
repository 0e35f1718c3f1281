"""``json``: the whole reading; one object for one article, JSON Lines for several."""

from accordingto.exports.base import Exporter
from accordingto.exports.lines import line_writer
from accordingto.exports.records import reading_record

EXPORTER = Exporter(
    name="json",
    media_type="application/json",
    summary="the whole reading with all its evidence, one object an article",
    each=line_writer(reading_record),
)
