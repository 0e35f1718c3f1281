"""``accordingto sources``: look up who the agencies, outlets, state media and platforms are."""

import json
import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from accordingto.cli.base import DONE, SOME_REFUSED, Command
from accordingto.cli.console import complain

if TYPE_CHECKING:
    from accordingto.registry import Entry

DESCRIPTION = """\
Look up sources in the registry: by a name as an article writes it ("Russia's TASS"), by an
address, or by a part of a name. What stands in your own file of sources comes first.
"""

EXAMPLES = """\
examples:
  accordingto sources Reuters
  accordingto sources https://www.kcna.kp/en/article
  accordingto sources --country DE --kind agency
  accordingto sources --format json xinhua

exit codes: 0 found, 3 something was not found
Your own file: see docs/how-to/your-own-sources.md; ACCORDINGTO_SOURCES=PATH names another.
"""


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``sources``."""
    from accordingto.registry.own import KINDS

    parser.add_argument("words", nargs="*", metavar="WORDS", help="a name, an address, or a part of a name")
    parser.add_argument("--kind", choices=KINDS, help="only this kind")
    parser.add_argument("--country", metavar="CODE", help="only this country, as two letters (ISO 3166)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="text (default), or JSON Lines")


def run(options: Namespace) -> int:
    """Print every entry that fits; 3 where something was asked for and nothing found."""
    from accordingto.registry import all_entries

    found = {words: _found(words) for words in options.words} or {"": list(all_entries())}
    missing = False
    shown: set[str] = set()
    for words, entries in found.items():
        fitting = [entry for entry in entries if _fits(entry, options)]
        if not fitting:
            missing = True
            asked = f"a source called {words!r}" if words else "a source of this kind and country"
            complain(f"expected {asked}, found none; try a part of its name, or add it to your own file")
        for entry in fitting:
            if entry.name not in shown:
                shown.add(entry.name)
                sys.stdout.write(_json(entry) if options.format == "json" else _text(entry))
    return SOME_REFUSED if missing else DONE


def _found(words: str) -> "list[Entry]":
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


def _text(entry: "Entry") -> str:
    facts = [entry.kind.value.replace("_", " "), entry.country, f"of {entry.state}" if entry.state else None]
    lines = [f"{entry.name} ({', '.join(fact for fact in facts if fact)})"]
    for label, value in (
        ("also called", ", ".join(entry.aliases)),
        ("addresses", ", ".join(entry.domains)),
        ("part of", entry.part_of),
        ("Wikidata", entry.wikidata),
        ("on the word of", entry.provenance),
    ):
        if value:
            lines.append(f"    {label}: {value}")
    return "\n".join(lines) + "\n"


def _json(entry: "Entry") -> str:
    return json.dumps(entry._asdict(), ensure_ascii=False) + "\n"


COMMAND = Command(
    name="sources",
    summary="look up who the agencies, outlets, state media and platforms are",
    description=DESCRIPTION,
    examples=EXAMPLES,
    add_arguments=add_arguments,
    run=run,
)
