"""``accordingto search``: statements of the library by words, speaker, day and outlet."""

from argparse import ArgumentParser, Namespace
from textwrap import wrap
from typing import TYPE_CHECKING

from accordingto.cli.base import DONE, Command
from accordingto.cli.library import day, opened, terminal_width
from accordingto.cli.output import open_output
from accordingto.types import SourceKind

if TYPE_CHECKING:
    from accordingto.library.search import Hit

EXAMPLES = """\
examples:
  accordingto search grain port
  accordingto search '"first ship"' --since 2026-11-01
  accordingto search repairs --who Marenko --oldest
"""

DESCRIPTION = """\
Find statements. Words must all be there, in any form; words in quotation marks stand together.
With --who and --oldest: how one person's words on a topic changed.
"""


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``search``."""
    parser.add_argument("words", nargs="*", metavar="WORDS", help="what is looked for")
    parser.add_argument("--who", metavar="NAME", default="", help="said by, or by way of, or for")
    parser.add_argument("--about", metavar="NAME", default="", help="the words name them")
    parser.add_argument("--since", metavar="DAY", type=day, help="published on this day or later")
    parser.add_argument("--until", metavar="DAY", type=day, help="published on this day or before")
    parser.add_argument(
        "--kind", choices=[kind.value for kind in SourceKind], help="a source of this kind is in the chain"
    )
    parser.add_argument("--outlet", metavar="NAME", default="", help="published by")
    parser.add_argument("--oldest", action="store_true", help="the oldest first, not the best")
    parser.add_argument("--limit", metavar="N", type=int, default=50, help="at most so many (default: 50)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="text (default) or json")


def run(options: Namespace) -> int:
    """Write what is found."""
    from accordingto.exports.lines import as_line
    from accordingto.library.search import Query, search

    query = Query(
        words=" ".join(options.words),
        who=options.who,
        about=options.about,
        since=options.since or "",
        until=options.until or "",
        kind=SourceKind(options.kind) if options.kind else None,
        outlet=options.outlet,
        oldest=options.oldest,
        limit=options.limit,
    )
    with opened(options) as store, open_output(None) as output:
        for hit in search(store.connection, query):
            record = hit._asdict() | {"chain": list(hit.chain)}
            output.write(as_line(record) if options.format == "json" else _text(hit, terminal_width()))
    return DONE


def _text(hit: "Hit", width: int) -> str:
    origin = " ← ".join((hit.outlet or hit.article, *hit.chain))
    rows = wrap(f"[{hit.claim}] {hit.words}", width, subsequent_indent="    ")
    rows += wrap(f"{hit.published[:10] or 'no date'}  {origin}", width, initial_indent="    ", subsequent_indent="    ")
    return "\n".join(rows) + "\n"


COMMAND = Command(
    name="search",
    summary="find statements in the library",
    description=DESCRIPTION,
    examples=EXAMPLES,
    add_arguments=add_arguments,
    run=run,
)
