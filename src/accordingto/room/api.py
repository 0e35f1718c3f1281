"""The same content for programs: JSON, described by OpenAPI (``/api/openapi.json``)."""

import json
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from accordingto.check.formats.json import record as findings_record
from accordingto.errors import InputError, LibraryError, UsageError
from accordingto.exports.claims import claim_record
from accordingto.exports.due import due_record
from accordingto.exports.label import label_of, label_record
from accordingto.exports.records import reading_record
from accordingto.exports.values import pairs
from accordingto.library.corrections import Correction
from accordingto.library.dues import Dues
from accordingto.library.search import search, sources
from accordingto.reports import compose_report
from accordingto.room import openapi
from accordingto.room.desk import Brought
from accordingto.room.draft import LONGEST
from accordingto.room.due_routes import query_of as due_query
from accordingto.room.library_routes import corrects, query_of
from accordingto.room.pages import number_of, room_of
from accordingto.room.read_routes import held_of
from accordingto.room.reading_page import kept
from accordingto.room.stacks import Opened
from accordingto.types import Reading, Refusal, SourceKind

Answer = dict[str, object]
Endpoint = Callable[[Request], Awaitable[Answer]]
T = TypeVar("T")
MOST = 100


async def read(request: Request) -> Answer:
    """Readings of an address or a text."""
    given = await _given(request, openapi.READ)
    room = room_of(request)
    words = given.get("address") or given.get("text") or ""
    if bool(given.get("address")) == bool(given.get("text")):
        raise UsageError("expected an address or a text, found both or none")
    if given.get("address") and not words.lower().startswith(("http://", "https://")):
        raise UsageError("expected an address that begins with http:// or https://")
    brought = Brought(words, outlet=given.get("outlet"), published=given.get("published"))
    outcome = await room.read(lambda: room.desk.read(brought))
    return {
        "readings": [{"key": held.key, **_reading(held.reading)} for held in outcome.held],
        "refused": [{"id": one.id, "code": one.code, "reason": one.reason} for one in outcome.refused],
    }


async def check(request: Request) -> Answer:
    """What ``check`` finds in a draft."""
    given = await _given(request, openapi.CHECK)
    text = given["text"]
    if len(text) > LONGEST:
        raise InputError(f"expected at most {LONGEST:,} letters, found {len(text):,}", "too-large")
    room = room_of(request)
    checked = await room.read(lambda: room.desk.check(text, is_html=given.get("form") == "html"))
    if isinstance(checked, Refusal):
        raise InputError(checked.reason, checked.code)
    return {**findings_record(checked), "label": label_record(label_of(compose_report(checked.reading)))}


async def held(request: Request) -> Answer:
    """A reading that is in no library."""
    return _reading(held_of(request).reading)


async def articles(request: Request) -> Answer:
    """The articles of the library, newest first."""
    asked = request.query_params
    limit = number_of(asked.get("limit", "30"), 1, MOST)
    offset = number_of(asked.get("offset", "0"), 0, 10**9)

    def look(opened: Opened) -> list[dict[str, object]]:
        found = opened.shelves.articles(
            category=asked.get("category", ""), outlet=asked.get("outlet", ""), limit=limit, offset=offset
        )
        return [article._asdict() for article in found]

    return {"articles": await _asked(request, look)}


async def article(request: Request) -> Answer:
    """One article: its reading with the corrections that hold, its label, its versions."""
    number = _number(request)

    def look(opened: Opened) -> dict[str, object]:
        shown = kept(opened, number)
        return {
            "article": shown.article._asdict(),
            "versions": [{"number": v.number, "seen": v.seen, "changed": list(v.changed)} for v in shown.versions],
            "matches": {str(at): match._asdict() for at, match in shown.matches.items()},
            "corrections": [correction_record(one) for one in shown.corrections],
            **_reading(shown.reading),
        }

    return await _asked(request, look)


async def find(request: Request) -> Answer:
    """Statements that fit."""
    asked = dict(request.query_params)
    if asked.get("kind") and asked["kind"] not in tuple(SourceKind):
        raise UsageError(f"expected a kind of source, found {asked['kind'][:40]!r}")
    query = query_of(asked)
    hits = await _asked(request, lambda opened: list(search(opened.store.connection, query)))
    return {"hits": [{**hit._asdict(), "chain": list(hit.chain)} for hit in hits]}


async def claims(request: Request) -> Answer:
    """Matched claims, those of most articles first."""
    asked = request.query_params
    limit = number_of(asked.get("limit", "20"), 1, MOST)
    offset = number_of(asked.get("offset", "0"), 0, 10**9)

    def look(opened: Opened) -> list[dict[str, object]]:
        return [claim_record(opened.claims().one(number)) for number in opened.shelves.told_most(limit, offset)]

    return {"claims": await _asked(request, look)}


async def claim(request: Request) -> Answer:
    """One matched claim."""
    number = _number(request)
    return await _asked(request, lambda opened: claim_record(opened.claims().one(number)))


async def all_sources(request: Request) -> Answer:
    """The sources of the library."""
    kind = request.query_params.get("kind", "")
    if kind not in ("", *SourceKind):
        raise UsageError(f"expected a kind of source, found {kind[:40]!r}")

    def look(opened: Opened) -> list[dict[str, object]]:
        rows = sources(opened.store.connection, SourceKind(kind) if kind else None, 200)
        return [{"number": opened.shelves.source_number(row.name, row.kind), **row._asdict()} for row in rows]

    return {"sources": await _asked(request, look)}


async def source(request: Request) -> Answer:
    """All that a source said."""
    number = _number(request)

    def look(opened: Opened) -> dict[str, object]:
        name, kind = opened.shelves.source(number)
        hits = [{**hit._asdict(), "chain": list(hit.chain)} for hit in opened.shelves.said_by(number)]
        return {"name": name, "kind": kind.value, "hits": hits}

    return await _asked(request, look)


async def due(request: Request) -> Answer:
    """What falls due."""
    query = due_query(dict(request.query_params))

    def look(opened: Opened) -> list[dict[str, object]]:
        return [due_record(claim) for claim in Dues(opened.store.connection).all(query)]

    return {"due": await _asked(request, look)}


async def corrections(request: Request) -> Answer:
    """All corrections, as training data."""
    found = await _asked(request, lambda opened: list(opened.corrections.all()))
    return {"corrections": [correction_record(one) for one in found]}


async def correct(request: Request) -> Answer:
    """Keep a correction."""
    number, given = _number(request), await _given(request, openapi.CORRECTION)
    said = {
        "what": given["what"],
        "place": str(given["place"]),
        "becomes": given.get("becomes") or "",
        "kind": given.get("kind") or "",
        "who": given["who"],
    }
    made = await _asked(request, lambda opened: corrects(opened, number, given["claim"], said))
    return correction_record(made)


async def withdraw(request: Request) -> Answer:
    """Take a correction back."""
    number, who = _number(request), request.query_params.get("who", "")
    return correction_record(await _asked(request, lambda opened: opened.corrections.withdraw(number, who)))


def correction_record(one: Correction) -> dict[str, object]:
    """A correction as JSON."""
    return {
        "id": one.id,
        "article": one.article,
        "content": pairs(one.content),
        "words": one.words,
        "what": one.kind.value,
        "place": one.place,
        "was": one.was,
        "becomes": one.becomes,
        "kind": one.source_kind.value if one.source_kind else None,
        "who": one.who,
        "made": one.made,
        "withdrawn": one.withdrawn,
        "withdrawn_by": one.withdrawn_by,
    }


def routes() -> list[Route]:
    """Every endpoint that is described, and the description."""
    handlers: dict[str, Endpoint] = {
        "read": read,
        "check": check,
        "held": held,
        "articles": articles,
        "article": article,
        "search": find,
        "claims": claims,
        "claim": claim,
        "sources": all_sources,
        "source": source,
        "due": due,
        "corrections": corrections,
        "correct": correct,
        "withdraw": withdraw,
    }
    found = [
        Route(one.path, _answering(handlers[one.name], one.status), methods=[one.method]) for one in openapi.ENDPOINTS
    ]
    return [Route("/api/openapi.json", _described), *found]


async def _described(_request: Request) -> Response:
    return JSONResponse(openapi.description())


def _answering(endpoint: Endpoint, status: int) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        return JSONResponse(await endpoint(request), status)

    return answer


def _reading(reading: Reading) -> dict[str, object]:
    return {"reading": reading_record(reading), "label": label_record(label_of(compose_report(reading)))}


def _number(request: Request) -> int:
    return number_of(request.path_params["number"])


async def _asked(request: Request, look: Callable[[Opened], T]) -> T:
    room = room_of(request)
    if not room.stacks.is_there():
        raise LibraryError("expected a library, found none yet; read an article and keep it")
    return await room.ask(look)


async def _given(request: Request, fields: dict[str, Any]) -> dict[str, Any]:
    """The JSON object that was sent, if it is what the description asks for."""
    try:
        given = json.loads(await request.body())
    except (ValueError, RecursionError) as error:
        raise UsageError(f"expected a JSON object, found something else ({error})") from error
    if not isinstance(given, dict):
        raise UsageError(f"expected a JSON object, found {type(given).__name__}")
    properties = fields["properties"]
    for name in fields.get("required", ()):
        if name not in given:
            raise UsageError(f"expected the field {name}, found it missing")
    for name, value in given.items():
        if name not in properties:
            raise UsageError(f"expected the fields {', '.join(properties)}, found {name[:40]!r}")
        _demand(name, value, properties[name])
    return {name: value for name, value in given.items() if value is not None}


def _demand(name: str, value: object, wanted: dict[str, Any]) -> None:
    kinds = wanted["type"] if isinstance(wanted["type"], list) else [wanted["type"]]
    fits = (value is None and "null" in kinds) or (isinstance(value, str) and "string" in kinds)
    fits = fits or (isinstance(value, int) and not isinstance(value, bool) and "integer" in kinds)
    if not fits:
        raise UsageError(f"expected {name} as {' or '.join(kinds)}, found {type(value).__name__}")
    if isinstance(value, str) and not wanted.get("minLength", 0) <= len(value) <= wanted.get("maxLength", 10**9):
        raise UsageError(f"expected {name} of at most {wanted.get('maxLength')} letters and not empty")
    if isinstance(value, int) and not wanted.get("minimum", 0) <= value <= wanted.get("maximum", 2**31):
        raise UsageError(f"expected {name} as a number from {wanted.get('minimum', 0)}, found {value}")
    if "enum" in wanted and value not in wanted["enum"]:
        raise UsageError(f"expected {name} out of {', '.join(map(str, wanted['enum']))}")
