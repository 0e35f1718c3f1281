"""``accordingto sources``: whom the library rests on, and who the agencies, outlets, state media and platforms are."""

import json
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from accordingto.cli.base import DONE, SOME_REFUSED, Command
from accordingto.cli.console import complain
from accordingto.cli.library import library_path, opened
from accordingto.cli.output import open_output
from accordingto.types import SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accordingto.library.search import SourceRow
    from accordingto.registry import Entry

DESCRIPTION = """\
Without WORDS: on whose word the articles of the library rest, in how many statements and
articles each source stands, and of how many it is the origin.

With WORDS: who that is, by a name as an article writes it ("Russia's TASS"), by an address, or
by a part of a name: the registry's entry, where your own file of sources comes first, and what
the library has from them.
"""

EXAMPLES = """\
examples:
  accordingto sources
  accordingto sources --kind state_media --format json
  accordingto sources Reuters
  accordingto sources https://www.kcna.kp/en/article
  accordingto sources --registry --country DE --kind agency

exit codes: 0 found, 3 something was not found
Your own file: see docs/how-to/your-own-sources.md; ACCORDINGTO_SOURCES=PATH names another.
"""


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``sources``."""
    parser.add_argument("words", nargs="*", metavar="WORDS", help="a name, an address, or a part of a name")
    parser.add_argument("--kind", choices=[kind.value for kind in SourceKind], help="only sources of this kind")
    parser.add_argument("--registry", action="store_true", help="list the registry, not the library")
    parser.add_argument("--country", metavar="CODE", help="the registry's of this country, two letters (ISO 3166)")
    parser.add_argument(
        "--limit", metavar="N", type=int, default=100, help="at most so many of the library's (default: 100)"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="text (default), or JSON Lines")


def run(options: Namespace) -> int:
    """Print the library's sources; or every entry that fits, 3 where something was asked for and nothing found."""
    if options.words or options.registry or options.country:
        return _look_up(options)
    kind = SourceKind(options.kind) if options.kind else None
    with opened(options) as store, open_output(None) as output:
        from accordingto.library.search import sources

        for row in sources(store.connection, kind, options.limit):
            output.write(
                _row_json(row) if options.format == "json" else f"{_title(row.name, row.kind)}: {_counts(row)}\n"
            )
    return DONE


def _look_up(options: Namespace) -> int:
    """Entries of the registry, each with what the library has from them, and the library's own for what has none."""
    from accordingto.registry import all_entries

    kept = _kept(options) if options.words else {}
    missing = False
    shown: set[str] = set()
    with open_output(None) as output:
        for words in options.words or [""]:
            entries = [entry for entry in (_entries(words) if words else all_entries()) if _fits(entry, options)]
            rows = [] if entries else [row for row in kept.values() if _called(row, words, options)]
            if not entries and not rows:
                missing = True
                asked = f"a source called {words!r}" if words else "a source of this kind and country"
                complain(f"expected {asked}, found none; try a part of its name, or add it to your own file")
            for name, printed in _printed(entries, rows, kept, as_json=options.format == "json"):
                if name not in shown:
                    shown.add(name)
                    output.write(printed)
    return SOME_REFUSED if missing else DONE


def _kept(options: Namespace) -> "dict[str, SourceRow]":
    """The sources of the library by their names; none where there is no library yet."""
    if not library_path(options).exists():
        return {}
    from accordingto.library.search import sources

    with opened(options) as store:
        return {row.name: row for row in sources(store.connection, limit=-1)}


def _entries(words: str) -> "list[Entry]":
    """The entry that the words name; else those whose names hold them."""
    from accordingto.registry import all_entries, fold, lookup, lookup_domain

    exact = lookup(words) or (lookup_domain(words) if "." in words else None)
    if exact is not None:
        return [exact]
    part = fold(words).strip()
    if not part:
        return []
    return [entry for entry in all_entries() if any(part in fold(name) for name in (entry.name, *entry.aliases))]


def _fits(entry: "Entry", options: Namespace) -> bool:
    country = options.country.upper() if options.country else entry.country
    return entry.country == country and options.kind in (None, entry.kind.value)


def _called(row: "SourceRow", words: str, options: Namespace) -> bool:
    """Does the library know a source of this name, for which the registry has no entry?"""
    from accordingto.registry import fold

    part = fold(words).strip()
    return bool(part) and not options.country and part in fold(row.name) and options.kind in (None, row.kind.value)


def _printed(
    entries: "list[Entry]", rows: "list[SourceRow]", kept: "dict[str, SourceRow]", *, as_json: bool
) -> "Iterator[tuple[str, str]]":
    for entry in entries:
        row = kept.get(entry.name)
        yield entry.name, _entry_json(entry, row) if as_json else _entry_text(entry, row)
    for row in rows:
        yield (
            row.name,
            _row_json(row) if as_json else f"{_title(row.name, row.kind)}\n    in the library: {_counts(row)}\n",
        )


def _title(name: str, kind: SourceKind, *facts: str | None) -> str:
    return f"{name} ({', '.join(fact for fact in (kind.value.replace('_', ' '), *facts) if fact)})"


def _counts(row: "SourceRow") -> str:
    return f"{row.statements} statements, origin of {row.origin}, {row.articles} articles"


def _entry_text(entry: "Entry", row: "SourceRow | None") -> str:
    lines = [_title(entry.name, entry.kind, entry.country, f"of {entry.state}" if entry.state else None)]
    for label, value in (
        ("also called", ", ".join(entry.aliases)),
        ("addresses", ", ".join(entry.domains)),
        ("part of", entry.part_of),
        ("Wikidata", entry.wikidata),
        ("on the word of", entry.provenance),
        ("in the library", _counts(row) if row else None),
    ):
        if value:
            lines.append(f"    {label}: {value}")
    return "\n".join(lines) + "\n"


def _entry_json(entry: "Entry", row: "SourceRow | None") -> str:
    counts = {"library": {"statements": row.statements, "articles": row.articles, "origin": row.origin}} if row else {}
    return json.dumps(entry._asdict() | counts, ensure_ascii=False) + "\n"


def _row_json(row: "SourceRow") -> str:
    return json.dumps(row._asdict() | {"kind": row.kind.value}, ensure_ascii=False) + "\n"


COMMAND = Command(
    name="sources",
    summary="list the library's sources, or look up who a source is",
    description=DESCRIPTION,
    examples=EXAMPLES,
    add_arguments=add_arguments,
    run=run,
)
