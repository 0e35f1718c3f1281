"""What readers take along: chains as text and as pictures, the label as a picture and as HTML; and the styles."""

import hashlib
from collections.abc import Awaitable, Callable
from functools import cache

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from accordingto.errors import LibraryError
from accordingto.exports.label import label_embed, label_of, label_svg
from accordingto.exports.picture import chain_svg, chain_words
from accordingto.exports.templating import linked_style, stylesheet
from accordingto.reports import compose_report
from accordingto.reports.report import ClaimView, Report
from accordingto.room.pages import number_of, picture, room_of
from accordingto.room.read_routes import held_of
from accordingto.room.reading_page import kept

LINKED = 150
"""For so many claims words and chain light up together without a script."""

Reported = Callable[[Request], Awaitable[Report]]


async def style(request: Request) -> Response:
    """The style that all pages of the program share."""
    return _css(request, stylesheet())


async def linked(request: Request) -> Response:
    """What lights up together, for browsers that run no script."""
    return _css(request, _linked())


async def _held_report(request: Request) -> Report:
    return compose_report(held_of(request).reading)


async def _kept_report(request: Request) -> Report:
    number = number_of(request.path_params["number"])
    return await room_of(request).ask(lambda opened: compose_report(kept(opened, number).reading))


def _routes(base: str, reported: Reported) -> list[Route]:
    """What can be taken from one kind of reading."""

    async def chain_picture(request: Request) -> Response:
        report = await reported(request)
        claim = _claim(report, request)
        return picture(chain_svg(claim, report.outlet), f"claim-{claim.number}.svg")

    async def chain_text(request: Request) -> Response:
        report = await reported(request)
        claim = _claim(report, request)
        return PlainTextResponse(f"“{claim.words.strip('“”')}”\n{chain_words(claim, report.outlet)}\n")

    async def label_picture(request: Request) -> Response:
        return picture(label_svg(label_of(await reported(request))), "who-says-so.svg")

    async def label_html(request: Request) -> Response:
        report = await reported(request)
        return PlainTextResponse(label_embed(label_of(report), report.url))

    return [
        Route(f"{base}/claim/{{claim}}.svg", chain_picture),
        Route(f"{base}/claim/{{claim}}.txt", chain_text),
        Route(f"{base}/label.svg", label_picture),
        Route(f"{base}/label.txt", label_html),
    ]


def _claim(report: Report, request: Request) -> ClaimView:
    number = number_of(request.path_params["claim"])
    if not 1 <= number <= len(report.claims):
        raise LibraryError(f"expected a claim from 1 to {len(report.claims)}, found {number}")
    return report.claims[number - 1]


def _css(request: Request, text: str) -> Response:
    """A style, sent again only where it is another than the browser has."""
    tag = f'"{hashlib.sha256(text.encode()).hexdigest()[:16]}"'
    is_known = tag in request.headers.get("if-none-match", "")
    headers = {"cache-control": "no-cache", "etag": tag}
    return Response(b"" if is_known else text, 304 if is_known else 200, headers, "text/css")


@cache
def _linked() -> str:
    return linked_style(LINKED)


ROUTES = [*_routes("/reading/{key}", _held_report), *_routes("/article/{number}", _kept_report)]
