"""A Markdown file's front matter: its values, the line of each, and where the text below it begins."""

import re
from dataclasses import dataclass
from typing import Any

from accordingto.site.faults import Fault
from accordingto.site.schema import faults_in
from accordingto.site.yaml_lines import Lines, YamlError, fault_of, load
from accordingto.site.yaml_lines import Path as Way

_FIRST = re.compile(r"\ufeff?---[ \t]*\r?\n")
_LAST = re.compile(r"^---[ \t]*(?:\r?\n|\Z)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands at the head of a file. ``body`` is the offset of the text below it."""

    path: str
    values: dict[str, Any]
    lines: Lines
    body: int

    def line(self, *way: str | int) -> int:
        """The line of a field, from 1; the line of what holds it where it is missing."""
        while way and way not in self.lines:
            way = way[:-1]
        return self.lines.get(way, 0) + 2

    def fault(self, way: Way, said: str) -> Fault:
        """A fault at a field."""
        return Fault(self.path, self.line(*way), field_name(way), said)


def field_name(way: Way) -> str:
    """``sources[2].name``, counted from 1 as people do."""
    name = ""
    for step in way:
        name += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if name else step
    return name


def read_front_matter(text: str, path: str, schema: str, part: str | None = None) -> tuple[FrontMatter, list[Fault]]:
    """The front matter of a file, and what is wrong with it."""
    first = _FIRST.match(text)
    last = _LAST.search(text, first.end()) if first else None
    if first is None or last is None:
        said = "expected front matter between two lines of three dashes at the head of the file, found none"
        return FrontMatter(path, {}, {}, 0), [Fault(path, 1, "", said)]
    try:
        values, lines = load(text[first.end() : last.start()])
    except YamlError as error:
        return FrontMatter(path, {}, {}, last.end()), [fault_of(error, path, 2)]
    if not isinstance(values, dict):
        said = "expected fields such as title: …, found none"
        return FrontMatter(path, {}, {}, last.end()), [Fault(path, 2, "", said)]
    front = FrontMatter(path, values, lines, last.end())
    return front, [front.fault(way, said) for way, said in faults_in(values, schema, part)]
