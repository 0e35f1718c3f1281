"""``accordingto trace``: one claim of the library, who carries it and whom they have it from."""

from argparse import ArgumentParser, Namespace

from accordingto.cli.base import DONE, Command
from accordingto.cli.library import opened, terminal_width
from accordingto.cli.output import open_output

EXAMPLES = """\
examples:
  accordingto trace 17
  accordingto trace 17 --format svg -o claim.svg
"""

DESCRIPTION = """\
Show one claim: every article that carries it, oldest first, with its chain; the independent
lines with their paths; what all of them pass; how the words changed.
"""

FORMATS = ("text", "json", "svg", "mermaid", "graphml")


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``trace``."""
    parser.add_argument(
        "claim", metavar="CLAIM", type=int, help="the number of the claim, as claims and search print it"
    )
    parser.add_argument(
        "--format", choices=FORMATS, default="text", help="text (default), json, or the graph as a file"
    )
    parser.add_argument("-o", "--output", metavar="PATH", help="write to a file, which is replaced when all is done")


def run(options: Namespace) -> int:
    """Write the claim in the format asked for."""
    from accordingto.exports import trace
    from accordingto.exports.claims import claim_record, claim_story
    from accordingto.exports.lines import as_line
    from accordingto.library.claims import Claims

    with opened(options) as store:
        claims = Claims(store.connection)
        claim = claims.one(options.claim)
        copies = {m.article: copy for m in claim.members if (copy := claims.copy_of(m.article)) is not None}
    made = {
        "text": lambda: claim_story(claim, copies, terminal_width()),
        "json": lambda: as_line(claim_record(claim)),
        "svg": lambda: trace.trace_svg(claim, copies),
        "mermaid": lambda: trace.mermaid(claim, copies),
        "graphml": lambda: trace.graphml(claim, copies),
    }
    with open_output(options.output) as output:
        output.write(made[options.format]())
    return DONE


COMMAND = Command(
    name="trace",
    summary="show one claim of the library: who carries it, and on whose word",
    description=DESCRIPTION,
    examples=EXAMPLES,
    add_arguments=add_arguments,
    run=run,
)
