"""The library to look at: articles, claims, sources, copies, corrections."""

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from accordingto.errors import LibraryError, UsageError
from accordingto.exports.claims import fullest, lines_words
from accordingto.exports.trace import trace_svg
from accordingto.library.corrections import Correction, CorrectionKind
from accordingto.library.search import Query, search, sources
from accordingto.registry import lookup
from accordingto.reports import compose_report
from accordingto.room.pages import form_of, number_of, page, picture, room_of
from accordingto.room.reading_page import ReadingPages, kept
from accordingto.room.stacks import Opened
from accordingto.types import MatchedClaim, PageForm, SourceKind

ON_A_PAGE = 30
CLAIMS_ON_A_PAGE = 20


async def library(request: Request) -> Response:
    """Articles, newest first, or of one category or outlet."""
    room, asked = room_of(request), request.query_params
    if not room.stacks.is_there():
        return page(request, "empty.html.j2", here="library")
    part = number_of(asked.get("part", "1"), 1, 100_000)
    category, outlet = asked.get("category", ""), asked.get("outlet", "")

    def look(opened: Opened) -> dict[str, object]:
        shelves = opened.shelves
        found = shelves.articles(category=category, outlet=outlet, limit=ON_A_PAGE + 1, offset=(part - 1) * ON_A_PAGE)
        return {"articles": found[:ON_A_PAGE], "more": len(found) > ON_A_PAGE, "categories": shelves.categories(),
                "outlets": shelves.outlets()[:200], "size": shelves.size()}  # fmt: skip

    found = await room.ask(look)
    return page(request, "library.html.j2", **found, category=category, outlet=outlet, part=part, here="library")


async def article(request: Request) -> Response:
    """An article of the library."""
    number = number_of(request.path_params["number"])
    remembered: ReadingPages = request.app.state.readings
    return HTMLResponse(await room_of(request).ask(lambda opened: remembered.page(opened, number)))


async def version(request: Request) -> Response:
    """A version as it came in, sanitised, and what changed."""
    number, wanted = (number_of(request.path_params[name]) for name in ("number", "version"))

    def look(opened: Opened) -> dict[str, object]:
        shelves = opened.shelves
        came = shelves.page(number, wanted)
        versions = shelves.versions(number)
        shown = next(one for one in versions if one.number == wanted)
        is_html = came.form is PageForm.HTML
        return {"article": shelves.article(number), "versions": versions, "shown": shown,
                "body": came.content if is_html else None, "text": "" if is_html else came.content}  # fmt: skip

    return page(request, "version.html.j2", **await room_of(request).ask(look), here="library")


async def find(request: Request) -> Response:
    """Search with filters."""
    asked = request.query_params
    kinds = [kind.value for kind in SourceKind]
    if asked.get("kind", "") not in ("", *kinds):
        raise UsageError(f"expected a kind out of {', '.join(kinds)}, found {asked['kind'][:40]!r}")
    query = query_of(dict(asked))
    room = room_of(request)

    def look(opened: Opened) -> dict[str, object]:
        hits = list(search(opened.store.connection, query)) if any(asked.values()) else []
        return {"hits": hits, "numbers": opened.shelves.names([hit.article for hit in hits])}

    found = await room.ask(look) if room.stacks.is_there() else {"hits": [], "numbers": {}}
    asked_something = any(value.strip() for value in asked.values())
    return page(request, "search.html.j2", **found, query=query, kinds=kinds, asked=asked_something, here="search")


def query_of(asked: dict[str, str]) -> Query:
    """The question that an address asks."""
    return Query(
        words=asked.get("words", "")[:500],
        who=asked.get("who", "")[:200],
        about=asked.get("about", "")[:200],
        since=asked.get("since", "")[:10],
        until=asked.get("until", "")[:10],
        kind=SourceKind(asked["kind"]) if asked.get("kind") else None,
        outlet=asked.get("outlet", "")[:200],
        oldest=bool(asked.get("oldest")),
    )


async def claims(request: Request) -> Response:
    """Matched claims, those of most articles first."""
    room = room_of(request)
    if not room.stacks.is_there():
        return page(request, "empty.html.j2", here="claims")
    part = number_of(request.query_params.get("part", "1"), 1, 100_000)

    def look(opened: Opened) -> tuple[list[MatchedClaim], bool]:
        numbers = opened.shelves.told_most(CLAIMS_ON_A_PAGE + 1, (part - 1) * CLAIMS_ON_A_PAGE)
        reader = opened.claims()
        return [reader.one(number) for number in numbers[:CLAIMS_ON_A_PAGE]], len(numbers) > CLAIMS_ON_A_PAGE

    found, more = await room.ask(look)
    rows = [(claim, fullest(claim), lines_words(claim.lines)) for claim in found]
    return page(request, "claims.html.j2", rows=rows, part=part, more=more, here="claims")


async def claim(request: Request) -> Response:
    """One matched claim: who carries it, when, on whose word, and what became of the words."""
    number = number_of(request.path_params["number"])

    def look(opened: Opened) -> dict[str, object]:
        reader = opened.claims()
        found = reader.one(number)
        copies = {m.article: copy for m in found.members if (copy := reader.copy_of(m.article)) is not None}
        linked = [(relation, other, fullest(reader.one(other))) for relation, other in found.linked[:20]]
        return {"claim": found, "copies": copies, "linked": linked,
                "numbers": opened.shelves.names([member.article for member in found.members])}  # fmt: skip

    found = await room_of(request).ask(look)
    told = found["claim"]
    if not isinstance(told, MatchedClaim):
        raise TypeError("the library gave no claim")
    return page(request, "claim.html.j2", **found, title=fullest(told), lines=lines_words(told.lines), here="claims")


async def claim_graph(request: Request) -> Response:
    """The graph of a matched claim."""
    number = number_of(request.path_params["number"])
    drawn = await room_of(request).ask(lambda opened: trace_svg(opened.claims().one(number)))
    return picture(drawn, f"claim-{number}.svg")


async def all_sources(request: Request) -> Response:
    """The sources of the library."""
    room, kind = room_of(request), request.query_params.get("kind", "")
    kinds = [kind.value for kind in SourceKind]
    if kind not in ("", *kinds):
        raise UsageError(f"expected a kind out of {', '.join(kinds)}, found {kind[:40]!r}")
    if not room.stacks.is_there():
        return page(request, "empty.html.j2", here="sources")

    def look(opened: Opened) -> list[tuple[int | None, object]]:
        rows = sources(opened.store.connection, SourceKind(kind) if kind else None, 200)
        return [(opened.shelves.source_number(row.name, row.kind), row) for row in rows]

    return page(request, "sources.html.j2", rows=await room.ask(look), kinds=kinds, kind=kind, here="sources")


async def source(request: Request) -> Response:
    """All that a source said, through whom, by date, and what the registry knows of it."""
    number = number_of(request.path_params["number"])

    def look(opened: Opened) -> dict[str, object]:
        name, kind = opened.shelves.source(number)
        hits = list(opened.shelves.said_by(number))
        return {"name": name, "kind": kind, "hits": hits, "entry": lookup(name),
                "numbers": opened.shelves.names([hit.article for hit in hits])}  # fmt: skip

    return page(request, "source.html.j2", **await room_of(request).ask(look), here="sources")


async def copies(request: Request) -> Response:
    """Articles that carry another's text, and media that cite one another round about."""
    room = room_of(request)
    if not room.stacks.is_there():
        return page(request, "empty.html.j2", here="copies")

    def look(opened: Opened) -> dict[str, object]:
        reader = opened.claims()
        found = reader.copies()
        told = [reader.one(number) for number in opened.shelves.told_most(100)]
        circles = [(claim, fullest(claim), circle) for claim in told for circle in claim.lines.circles]
        named = opened.shelves.names([copy.article for copy in found])
        rows = [(opened.shelves.article(named[copy.article]), copy) for copy in found[:300] if copy.article in named]
        return {"rows": rows, "circles": circles}

    return page(request, "copies.html.j2", **await room.ask(look), here="copies")


async def correct(request: Request) -> Response:
    """A form for one claim's chain."""
    number, wanted = (number_of(request.path_params[name]) for name in ("number", "claim"))
    shown = await room_of(request).ask(lambda opened: kept(opened, number))
    report = compose_report(shown.reading)
    if not 1 <= wanted <= len(report.claims):
        raise LibraryError(f"expected a claim from 1 to {len(report.claims)}, found {wanted}")
    return page(request, "correct.html.j2", article=shown.article, claim=report.claims[wanted - 1], report=report,
                kinds=list(SourceKind), here="library")  # fmt: skip


async def keep_correction(request: Request) -> Response:
    """Keep what a reader knows better."""
    number, wanted = (number_of(request.path_params[name]) for name in ("number", "claim"))
    form = await form_of(request)
    what, _, place = form.of("what").partition(":")
    given = {"what": what, "place": place, "becomes": form.of("becomes"), "kind": form.of("kind"),
             "who": form.of("who")}  # fmt: skip
    await room_of(request).ask(lambda opened: corrects(opened, number, wanted, given))
    return RedirectResponse(f"/article/{number}#c{wanted}", 303)


def corrects(opened: Opened, number: int, wanted: int, given: dict[str, str]) -> Correction:
    """Keep a correction of the claim of that number in an article as it is shown now."""
    shown = kept(opened, number)
    if not 1 <= wanted <= len(shown.reading.claims):
        raise UsageError(f"expected a claim from 1 to {len(shown.reading.claims)}, found {wanted}")
    if given["what"] not in tuple(CorrectionKind):
        raise UsageError(f"expected name, remove or insert, found {given['what'][:40]!r}")
    if given["kind"] and given["kind"] not in tuple(SourceKind):
        raise UsageError(f"expected a kind of source, found {given['kind'][:40]!r}")
    claim, kind = shown.reading.claims[wanted - 1], CorrectionKind(given["what"])
    names = {source.id: source.name for source in shown.reading.sources}
    place = number_of(given["place"], 0, len(claim.chain.links) - (kind is not CorrectionKind.INSERT))
    stood = names[claim.chain.links[place].source] if place < len(claim.chain.links) else ""
    made = Correction(
        article=number,
        content=claim.content,
        words=compose_report(shown.reading).claims[wanted - 1].words,
        kind=kind,
        place=place,
        was="" if kind is CorrectionKind.INSERT else stood,
        becomes=given["becomes"]
        or ("" if kind is CorrectionKind.REMOVE else stood if kind is CorrectionKind.NAME else ""),
        source_kind=SourceKind(given["kind"]) if given["kind"] else None,
        who=given["who"],
    )
    return opened.corrections.one(opened.corrections.add(made))


async def corrections(request: Request) -> Response:
    """All corrections, with who and when, each to be taken back."""
    room = room_of(request)
    if not room.stacks.is_there():
        return page(request, "empty.html.j2", here="corrections")

    def look(opened: Opened) -> list[tuple[Correction, object]]:
        return [(one, opened.shelves.article(one.article)) for one in opened.corrections.all()]

    rows = await room.ask(look)
    return page(request, "corrections.html.j2", rows=rows[::-1], here="corrections")


async def withdraw(request: Request) -> Response:
    """Take a correction back."""
    number = number_of(request.path_params["number"])
    form = await form_of(request)
    await room_of(request).ask(lambda opened: opened.corrections.withdraw(number, form.of("who")))
    return RedirectResponse("/corrections", 303)


ROUTES = [
    Route("/library", library),
    Route("/article/{number}", article),
    Route("/article/{number}/version/{version}", version),
    Route("/article/{number}/claim/{claim}/correct", correct),
    Route("/article/{number}/claim/{claim}/correct", keep_correction, methods=["POST"]),
    Route("/search", find),
    Route("/claims", claims),
    Route("/claim/{number}/graph.svg", claim_graph),
    Route("/claim/{number}", claim),
    Route("/sources", all_sources),
    Route("/source/{number}", source),
    Route("/copies", copies),
    Route("/corrections", corrections),
    Route("/corrections/{number}/withdraw", withdraw, methods=["POST"]),
]
