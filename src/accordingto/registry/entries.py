"""The registry's rows as they lie in ``data/``, read once and indexed by name and by domain."""

import json
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from accordingto.registry.own import read_own_rows
from accordingto.types import SourceKind

DATA_FOLDER = Path(__file__).parent / "data"
DATA_FILES = ("agencies.jsonl", "outlets.jsonl", "state_media.jsonl", "social.jsonl")
ORDINARY = "~"
"""Before a name in the data: an ordinary word, which means the medium only with a word of its trade beside it."""
CROWDED = "?"
"""Before a name in the data: it needs such a word in running text, and not where it is all that a source is called."""
_MARKED = f"{ORDINARY}{CROWDED}"

# The data says "public" and "SMM: …" in each of its thousands of lines; these are what it means.
_PUBLIC_SHORT, _PUBLIC = "public", "public knowledge"
_MONITOR_SHORT, _MONITOR = "SMM:", "control as found by the State Media Monitor, via ASD-at-GMF:"

_MARKS = re.compile(r"[\u0300-\u036f]+")
_GAPS = re.compile(r"[^\w\n]+")
_SEVERAL = re.compile(r"\w\W+\w")


class Entry(NamedTuple):
    """One agency, outlet or platform. ``state`` is set for state media only: the country whose state controls it.

    ``country`` is ISO 3166 alpha-2; ``part_of`` names the outlet that a programme belongs to; ``provenance`` says on
    whose word the row rests; ``wikidata`` is its item there.
    """

    name: str
    kind: SourceKind
    provenance: str
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    country: str | None = None
    state: str | None = None
    part_of: str | None = None
    wikidata: str | None = None


class Form(NamedTuple):
    """One way of writing a name: its words as written, its mark or "", and the row that it means."""

    written: str
    mark: str
    row: int


class Index(NamedTuple):
    """Everything that a look-up needs.

    ``names`` gives, for a folded name, its place in ``written`` and ``owners`` (the rows that it means); ``reach``
    gives, for a first word, the most words that a name has from it on.
    """

    rows: tuple[dict[str, Any], ...]
    written: tuple[str, ...]
    owners: tuple[int, ...]
    names: dict[str, int]
    reach: dict[str, int]
    domains: dict[str, int]

    def form(self, key: str) -> Form | None:
        """The form of a folded name."""
        place = self.names.get(key)
        if place is None:
            return None
        name = self.written[place]
        mark = name[0] if name[0] in _MARKED else ""
        return Form(name[1:] if mark else name, mark, self.owners[place])


def fold(text: str) -> str:
    """The words of a text, one space between them: no accents, no capitals, no punctuation. Lines stay lines."""
    if not text.isascii():
        text = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    return _GAPS.sub(" ", text.casefold().replace("_", " "))


@cache
def index() -> Index:
    """The registry, read on first use."""
    # One call for all lines, since a call for each would double the loading time.
    lines = b"".join((DATA_FOLDER / name).read_bytes() for name in DATA_FILES).decode().strip().replace("\n", ",")
    own, replaced = read_own_rows()
    rows: tuple[dict[str, Any], ...] = tuple(json.loads(f"[{lines}]"))
    if replaced:
        rows = (*own, *(row for row in rows if fold(row["name"]).strip() not in replaced))
    written: list[str] = []
    owners: list[int] = []
    for number, row in enumerate(rows):
        names = [row["name"], *row.get("aliases", ())]
        # "The New York Times" is also "New York Times"; "The Guardian" needs its article.
        names += [name[4:] for name in names if name.startswith("The ") and _SEVERAL.search(name, 4)]
        written.extend(names)
        owners.extend([number] * len(names))
    # All names are folded in one go, for the same reason.
    keys = fold("\n".join(written)).split("\n")
    # Of equal keys the last one stays: here the first name, there the one of the most words.
    places = dict(zip(map(str.strip, reversed(keys)), reversed(range(len(keys))), strict=True))
    reach = {words[0]: len(words) for words in sorted([key.split(" ") for key in places], key=len)}
    # Of rows that share an address the first one has it, as with names: the user's own.
    domains = {host: number for number, row in reversed(list(enumerate(rows))) for host in row.get("domains", ())}
    return Index(rows, tuple(written), tuple(owners), places, reach, domains)


@cache
def entry(number: int) -> Entry:
    """The entry of a row."""
    row = index().rows[number]
    return Entry(
        name=row["name"].lstrip(_MARKED),
        kind=SourceKind(row["kind"]),
        provenance=_provenance(row["from"]),
        aliases=tuple(alias.lstrip(_MARKED) for alias in row.get("aliases", ())),
        domains=tuple(row.get("domains", ())),
        country=row.get("country"),
        state=row.get("state"),
        part_of=row.get("part_of"),
        wikidata=row.get("wikidata"),
    )


def _provenance(short: str) -> str:
    """The abbreviations of the data, spelled out."""
    if short.startswith(_PUBLIC_SHORT):
        short = _PUBLIC + short.removeprefix(_PUBLIC_SHORT)
    return short.replace(_MONITOR_SHORT, _MONITOR, 1)


def forget() -> None:
    """Read the registry anew when it is next needed: the user's file has changed."""
    index.cache_clear()
    entry.cache_clear()


def all_entries() -> tuple[Entry, ...]:
    """Every entry, in the order of the data."""
    return tuple(entry(number) for number in range(len(index().rows)))
