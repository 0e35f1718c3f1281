"""JSON Lines: one value, one line."""

import json
from collections.abc import Callable

from accordingto.exports.base import Surface
from accordingto.exports.records import Record
from accordingto.types import Reading


def as_line(record: Record) -> str:
    """The record on one line. Half of a surrogate pair is escaped: no encoding could write it otherwise."""
    line = json.dumps(record, ensure_ascii=False, separators=(", ", ": "))
    try:
        line.encode()
    except UnicodeEncodeError:
        return json.dumps(record, separators=(", ", ": ")) + "\n"
    return line + "\n"


def line_writer(record: Callable[[Reading], Record]) -> Callable[[Reading, Surface], str]:
    """A format's ``each`` out of what makes one reading a record."""

    def each(reading: Reading, _surface: Surface) -> str:
        return as_line(record(reading))

    return each
