"""``accordingto sources``: on whose word the articles of the library rest."""

from argparse import ArgumentParser, Namespace

from accordingto.cli.base import DONE, Command
from accordingto.cli.library import opened
from accordingto.cli.output import open_output
from accordingto.types import SourceKind

EXAMPLES = """\
examples:
  accordingto sources
  accordingto sources --kind state_media --format json
"""

DESCRIPTION = """\
List the sources of the library: in how many statements and articles each stands, and of how many it is the origin.
"""


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``sources``."""
    parser.add_argument("--kind", choices=[kind.value for kind in SourceKind], help="only sources of this kind")
    parser.add_argument("--limit", metavar="N", type=int, default=100, help="at most so many (default: 100)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="text (default) or json")


def run(options: Namespace) -> int:
    """Write the sources, those of most statements first."""
    from accordingto.exports.lines import as_line
    from accordingto.library.search import sources

    kind = SourceKind(options.kind) if options.kind else None
    with opened(options) as store, open_output(None) as output:
        for row in sources(store.connection, kind, options.limit):
            if options.format == "json":
                output.write(as_line(row._asdict() | {"kind": row.kind.value}))
            else:
                counts = f"{row.statements} statements, origin of {row.origin}, {row.articles} articles"
                output.write(f"{row.name} ({row.kind.value}): {counts}\n")
    return DONE


COMMAND = Command(
    name="sources",
    summary="list the sources of the library",
    description=DESCRIPTION,
    examples=EXAMPLES,
    add_arguments=add_arguments,
    run=run,
)
