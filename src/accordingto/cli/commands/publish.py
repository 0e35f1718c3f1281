"""``accordingto publish``: a folder of drafts in, a news site with its sources open out."""

import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace

from accordingto.cli.base import DONE, FOUND, Command, port
from accordingto.cli.console import Progress, complain, warn
from accordingto.errors import UsageError

EXAMPLES = """\
examples:
  accordingto publish examples/newsroom -o site/
  accordingto publish drafts/ --check
  accordingto publish drafts/ -o site/ --base-url https://news.example/ --strict
  accordingto publish drafts/ -o site/ --serve

docs/how-to/publish.md tells what goes into the folder; docs/reference/front-matter.md lists every field
"""

DESCRIPTION = """\
Make a static news site of a folder of drafts, in which every claim shows on whose word it stands.
`check` reads the drafts first: its errors, broken links, pictures without credits and the like stop
everything (exit code 1), unless they are excused in place with a reason.
"""


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of ``publish``."""
    parser.add_argument(
        "folder", metavar="DIR", help="the newsroom's folder: site.toml, authors/, articles/, pictures/"
    )
    parser.add_argument("-o", "--output", metavar="PATH", default="site", help="the site's folder (default: site)")
    parser.add_argument(
        "--base-url", metavar="URL", type=_address, help="where the site will stand, if not where site.toml says"
    )
    parser.add_argument("--check", action="store_true", help="only look whether it could be published; write nothing")
    parser.add_argument("--strict", action="store_true", help="warnings stop publishing too")
    parser.add_argument("--serve", action="store_true", help="show the site to this machine's browser until Ctrl-C")
    parser.add_argument("--port", metavar="N", type=port, default=8600, help="for --serve (default: 8600; 0 for any)")


def run(options: Namespace) -> int:
    """Publish; 1 if something stopped it."""
    if options.check and options.serve:
        raise UsageError("expected --check or --serve, found both; --check writes nothing that could be served")
    from accordingto.site import publish

    progress = Progress(shown=True, word="looked at")
    result = publish(
        options.folder,
        None if options.check else options.output,
        options.base_url,
        strict=options.strict,
        tell=progress.step,
    )
    progress.clear()
    for line in result.warnings:
        warn(line)
    for line in result.excused:
        print(f"excused: {line}")
    if result.faults:
        for line in result.faults:
            complain(line)
        complain(f"nothing was published: {len(result.faults)} to mend")
        return FOUND
    if options.check:
        print(f"{result.articles} articles could be published")
        return DONE
    print(
        f"{result.articles} articles, {result.read} of them read anew; in {options.output}: "
        f"{result.written} files written, {result.kept} as they were, {result.removed} removed",
        flush=True,
    )
    if options.serve:
        from accordingto.site.serve import serve

        with serve(options.output, options.port) as server:
            print(f"http://127.0.0.1:{server.server_port}/  (Ctrl-C ends it)", flush=True)
            server.serve_forever()
    return DONE


def _address(given: str) -> str:
    if not re.fullmatch(r"https?://[^\s/?#]+[^\s?#]*", given):
        raise ArgumentTypeError(f"expected an address such as https://example.org/news/, found {given!r}")
    return given


COMMAND = Command(
    name="publish",
    summary="publish a folder of drafts as a news site with its sources open",
    description=DESCRIPTION,
    examples=EXAMPLES,
    add_arguments=add_arguments,
    run=run,
)
