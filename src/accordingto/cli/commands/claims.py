"""``accordingto claims``: what the articles of the library say in common, and on how many lines."""

from argparse import ArgumentParser, Namespace

from accordingto.cli.base import DONE, Command
from accordingto.cli.library import opened, terminal_width
from accordingto.cli.output import open_output

EXAMPLES = """\
examples:
  accordingto claims
  accordingto claims --fewest 1 --format json > claims.jsonl
"""

DESCRIPTION = """\
List the claims of the library: how many articles carry each, how many independent
lines stand behind it, and who it comes from.
"""


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``claims``."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help="text (default) or json")
    parser.add_argument(
        "--fewest",
        metavar="N",
        type=int,
        help="only claims that so many articles carry (default: 2 for text, 1 for json)",
    )
    parser.add_argument("-o", "--output", metavar="PATH", help="write to a file, which is replaced when all is done")


def run(options: Namespace) -> int:
    """Write every claim, one after another."""
    from accordingto.exports.claims import claim_record, claim_summary
    from accordingto.exports.lines import as_line
    from accordingto.library.claims import Claims

    is_json = options.format == "json"
    fewest = options.fewest if options.fewest is not None else (1 if is_json else 2)
    with opened(options) as store, open_output(options.output) as output:
        for claim in Claims(store.connection).all(fewest=fewest):
            output.write(as_line(claim_record(claim)) if is_json else claim_summary(claim, terminal_width()))
    return DONE


COMMAND = Command(
    name="claims",
    summary="list the claims of the library and their independent lines",
    description=DESCRIPTION,
    examples=EXAMPLES,
    add_arguments=add_arguments,
    run=run,
)
