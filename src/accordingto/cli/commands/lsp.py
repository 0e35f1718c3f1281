"""``accordingto lsp``: the language server, for editors."""

import os
import sys
from argparse import ArgumentParser, Namespace

from accordingto.cli.base import DONE, Command
from accordingto.errors import UsageError

EXAMPLES = """\
examples:
  accordingto lsp --stdio

an editor starts it, and speaks to it by standard input and output; it comes with an extra:
pip install 'accordingto[lsp]'; docs/how-to/in-your-editor.md shows editors how to start it
"""


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``lsp``; editors like to say how they will speak."""
    parser.add_argument(
        "--stdio", action="store_true", help="speak by standard input and output, which is the only way"
    )


def run(_options: Namespace) -> int:
    """Serve until the editor goes."""
    try:
        from accordingto.editor.server import build_server
    except ImportError as error:
        raise UsageError(
            f"expected the extra lsp, found no {error.name}; install it with: pip install 'accordingto[lsp]'"
        ) from error
    # The server closes what it writes to; standard output is still to be flushed.
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as out:
        build_server().start_io(stdout=out)
    return DONE


COMMAND = Command(
    name="lsp",
    summary="check drafts in an editor: a language server",
    description="A language server: findings of check while somebody writes, and the chain of the claim under the "
    "cursor.",
    examples=EXAMPLES,
    add_arguments=add_arguments,
    run=run,
)
