"""``accordingto search``: statements of the library by words, speaker, day and outlet."""

from argparse import ArgumentParser, Namespace
from textwrap import wrap
from typing import TYPE_CHECKING

from accordingto.cli.base import DONE, Command
from accordingto.cli.library import day, opened, terminal_width
from accordingto.cli.output import open_output
from accordingto.errors import UsageError
from accordingto.types import SourceKind

if TYPE_CHECKING:
    from accordingto.library.search import Hit, Turn

EXAMPLES = """\
examples:
  accordingto search grain port
  accordingto search '"first ship"' --since 2026-11-01
  accordingto search repairs --who Marenko --changes
"""

DESCRIPTION = """\
Find statements. Words must all be there, in any form; words in quotation marks stand together.
With --who NAME --changes: how that person's own words on a topic changed, oldest first, each beside the ones before.
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
    parser.add_argument("--changes", action="store_true", help="how the words of --who changed from time to time")
    parser.add_argument("--limit", metavar="N", type=int, default=50, help="at most so many (default: 50)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="text (default) or json")


def run(options: Namespace) -> int:
    """Write what is found."""
    from accordingto.exports.lines import as_line
    from accordingto.library.search import Query, search, turns

    if options.changes and not options.who:
        raise UsageError("expected a name whose words are compared, found none; add --who NAME")
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
        for turn in turns(store.connection, query) if options.changes else ():
            output.write(
                as_line(_turn_record(turn)) if options.format == "json" else _turn_text(turn, terminal_width())
            )
        if options.changes:
            return DONE
        for hit in search(store.connection, query):
            record = hit._asdict() | {"chain": list(hit.chain)}
            output.write(as_line(record) if options.format == "json" else _text(hit, terminal_width()))
    return DONE


def _text(hit: "Hit", width: int) -> str:
    origin = " ← ".join((hit.outlet or hit.article, *hit.chain))
    rows = wrap(f"[{hit.claim}] {hit.words}", width, subsequent_indent="    ")
    rows += wrap(f"{hit.published[:10] or 'no date'}  {origin}", width, initial_indent="    ", subsequent_indent="    ")
    return "\n".join(rows) + "\n"


def _turn_record(turn: "Turn") -> dict[str, object]:
    return {
        "claim": turn.claim,
        "article": turn.carrier.id,
        "outlet": turn.carrier.outlet,
        "published": turn.carrier.published or "",
        "words": turn.statement.words,
        "chain": [hop.name for hop in turn.statement.chain],
        "changes": [{"kind": d.kind.value, "was": d.was, "now": d.now, "note": d.note} for d in turn.changes],
    }


def _turn_text(turn: "Turn", width: int) -> str:
    origin = " ← ".join((turn.carrier.outlet or turn.carrier.id, *(hop.name for hop in turn.statement.chain)))
    head = f"{(turn.carrier.published or 'no date')[:10]}  [{turn.claim}] {turn.statement.words}"
    rows = wrap(head, width, subsequent_indent="    ")
    rows += wrap(origin, width, initial_indent="    ", subsequent_indent="    ")
    for change in turn.changes:
        rows += wrap(f"{change.kind.value}: {change.note}", width, initial_indent="    – ", subsequent_indent="      ")
    return "\n".join(rows) + "\n"


COMMAND = Command(
    name="search",
    summary="find statements in the library",
    description=DESCRIPTION,
    examples=EXAMPLES,
    add_arguments=add_arguments,
    run=run,
)
