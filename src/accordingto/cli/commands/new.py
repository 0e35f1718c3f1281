"""``accordingto new``: the beginning of a draft, with the fields that it needs."""

from argparse import ArgumentParser, Namespace
from datetime import datetime
from pathlib import Path

from accordingto.cli.base import DONE, Command

EXAMPLES = """\
examples:
  accordingto new article --title "Ferry Fares to Rise in January" --in drafts/
  accordingto new article --title "Dam Gates Jam" --in drafts/ --author mira-tollan --category Valley
"""

DESCRIPTION = """\
Begin a draft in a newsroom's folder: a file in articles/, named for its headline, with every field that
`accordingto publish` asks for. An existing file is left alone.
"""


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``new``."""
    parser.add_argument("what", choices=["article"], metavar="WHAT", help="article")
    parser.add_argument("--title", metavar="WORDS", required=True, help="the headline")
    parser.add_argument(
        "--in", dest="folder", metavar="DIR", default=".", help="the newsroom's folder (default: this one)"
    )
    parser.add_argument("--category", metavar="NAME", help="one of site.toml's (default: its first)")
    parser.add_argument("--author", metavar="NAME", help="who writes it (default: the first of authors/)")


def run(options: Namespace) -> int:
    """Write the draft and say where it is."""
    from accordingto.site.newsroom import open_newsroom
    from accordingto.site.start import start_article

    newsroom = open_newsroom(options.folder)
    path = start_article(newsroom, options.title, options.category, options.author, datetime.now().astimezone())
    print(Path(path))
    return DONE


COMMAND = Command(
    name="new",
    summary="begin a draft with the fields that publishing asks for",
    description=DESCRIPTION,
    examples=EXAMPLES,
    add_arguments=add_arguments,
    run=run,
)
