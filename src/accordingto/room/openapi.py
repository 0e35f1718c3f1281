"""What the JSON API is: its endpoints, and their description as OpenAPI 3.1."""

from typing import Any, NamedTuple

from accordingto import __version__
from accordingto.library.corrections import CorrectionKind
from accordingto.types import SourceKind

Schema = dict[str, Any]

KINDS = [kind.value for kind in SourceKind]
_TEXT: Schema = {"type": "string"}
_OPTIONAL: Schema = {"type": ["string", "null"]}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_DAY: Schema = {"type": "string", "format": "date"}
_OBJECT: Schema = {"type": "object"}

READ: Schema = {
    "type": "object",
    "properties": {
        "address": {"type": ["string", "null"], "maxLength": 4000, "description": "http or https, of the public web"},
        "text": {"type": ["string", "null"], "description": "the article itself: text, Markdown, HTML or a feed"},
        "outlet": {"type": ["string", "null"], "maxLength": 200},
        "published": {"type": ["string", "null"], "maxLength": 40, "description": "such as 2026-11-18"},
    },
    "additionalProperties": False,
}
CHECK: Schema = {
    "type": "object",
    "properties": {
        "text": {"type": "string", "minLength": 1, "maxLength": 200_000},
        "form": {"type": ["string", "null"], "enum": ["markdown", "html", None]},
    },
    "required": ["text"],
    "additionalProperties": False,
}
CORRECTION: Schema = {
    "type": "object",
    "properties": {
        "claim": {"type": "integer", "minimum": 1, "description": "its number in the article, from 1"},
        "what": {"type": "string", "enum": [kind.value for kind in CorrectionKind]},
        "place": {"type": "integer", "minimum": 0, "description": "of the link in the chain, from 0 at the page"},
        "becomes": {"type": ["string", "null"], "maxLength": 200, "description": "who it is"},
        "kind": {"type": ["string", "null"], "enum": [*KINDS, None]},
        "who": {"type": "string", "minLength": 1, "maxLength": 200, "description": "who corrects"},
    },
    "required": ["claim", "what", "place", "who"],
    "additionalProperties": False,
}

LABEL: Schema = {
    "type": "object",
    "properties": {
        "headline": _TEXT, "outlet": _TEXT, "claims": _COUNT, "pictures": _COUNT, "origins": _COUNT,
        "lines": {"type": "array", "items": _COUNT, "minItems": 2, "maxItems": 2,
                  "description": "independent lines, at least and at most"},
        "state_media": _COUNT, "unnamed": _COUNT, "nobody": _COUNT, "relayed": _COUNT, "inferred": _COUNT,
        "first_hand": _COUNT, "model": _TEXT,
    },
    "required": ["claims", "origins", "lines"],
}  # fmt: skip
READING: Schema = {"type": "object", "description": "what `accordingto read --format json` prints (schema reading-1)"}
ONE_READING: Schema = {
    "type": "object",
    "properties": {"reading": READING, "label": {"$ref": "#/components/schemas/Label"}},
    "required": ["reading", "label"],
}
_HIT: Schema = {
    "type": "object",
    "properties": {"claim": _COUNT, "article": _TEXT, "outlet": _TEXT, "published": _TEXT, "words": _TEXT,
                   "cue": _TEXT, "chain": {"type": "array", "items": _TEXT}},
}  # fmt: skip


class Endpoint(NamedTuple):
    """One thing that can be asked for."""

    name: str
    method: str
    path: str
    summary: str
    answer: Schema
    asks: Schema | None = None
    query: tuple[tuple[str, Schema], ...] = ()
    status: int = 200


def _list(name: str, item: Schema) -> Schema:
    return {"type": "object", "properties": {name: {"type": "array", "items": item}}, "required": [name]}


_PART = (
    ("limit", {"type": "integer", "minimum": 1, "maximum": 100}),
    ("offset", {"type": "integer", "minimum": 0, "maximum": 10**9}),
)
_KIND = ("kind", {"type": "string", "enum": KINDS})

ENDPOINTS = (
    Endpoint("read", "POST", "/api/read", "Read an address or a text", {
        "type": "object",
        "properties": {"readings": {"type": "array", "items": ONE_READING}, "refused": {"type": "array"}},
        "required": ["readings", "refused"],
    }, asks=READ),
    Endpoint("check", "POST", "/api/check", "What an editor would ask about a draft’s sources (schema findings-1)",
             _OBJECT, asks=CHECK),
    Endpoint("held", "GET", "/api/readings/{key}", "A reading that is in no library", ONE_READING),
    Endpoint("articles", "GET", "/api/articles", "The library’s articles, newest first", _list("articles", _OBJECT),
             query=(("category", _TEXT), ("outlet", _TEXT), *_PART)),
    Endpoint("article", "GET", "/api/articles/{number}",
             "An article: its reading with the corrections that hold, its label, its versions", ONE_READING),
    Endpoint("search", "GET", "/api/search", "Statements that fit", _list("hits", _HIT),
             query=(*((name, _TEXT) for name in "words who about since until outlet oldest".split()), _KIND)),
    Endpoint("claims", "GET", "/api/claims", "Claims that several articles carry (schema claims-1)",
             _list("claims", _OBJECT), query=_PART),
    Endpoint("claim", "GET", "/api/claims/{number}", "One matched claim (schema claims-1)", _OBJECT),
    Endpoint("sources", "GET", "/api/sources", "The library’s sources", _list("sources", _OBJECT), query=(_KIND,)),
    Endpoint("source", "GET", "/api/sources/{number}", "All that a source said", _list("hits", _HIT)),
    Endpoint("due", "GET", "/api/due", "What falls due (schema due-1)", _list("due", _OBJECT),
             query=(("since", _DAY), ("until", _DAY), ("who", _TEXT), ("undated", _TEXT))),
    Endpoint("corrections", "GET", "/api/corrections", "All corrections, as training data",
             _list("corrections", _OBJECT)),
    Endpoint("correct", "POST", "/api/articles/{number}/corrections", "Correct a chain", _OBJECT, asks=CORRECTION,
             status=201),
    Endpoint("withdraw", "DELETE", "/api/corrections/{number}", "Take a correction back", _OBJECT,
             query=(("who", _TEXT),)),
)  # fmt: skip


def description() -> Schema:
    """The whole API as OpenAPI has it."""
    paths: dict[str, Schema] = {}
    for one in ENDPOINTS:
        paths.setdefault(one.path, {})[one.method.lower()] = _operation(one)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "The reading room of accordingto",
            "version": __version__,
            "description": "The same content as the room’s pages, on this machine. Numbers are those of the pages’ "
            "addresses. Where the room serves other machines, send its token as a bearer token.",
        },
        "paths": paths,
        "components": {
            "schemas": {
                "Label": LABEL,
                "Error": {
                    "type": "object",
                    "properties": {
                        "error": {
                            "type": "object",
                            "properties": {"code": _TEXT, "reason": _TEXT},
                            "required": ["code", "reason"],
                        }
                    },
                    "required": ["error"],
                },
            }
        },
    }


def _operation(one: Endpoint) -> Schema:
    in_path = [part[1:-1] for part in one.path.split("/") if part.startswith("{")]
    number: Schema = {"type": "integer", "minimum": 0, "maximum": 2**53}
    parameters = [
        {"name": name, "in": "path", "required": True, "schema": number if name == "number" else _TEXT}
        for name in in_path
    ]
    parameters += [{"name": name, "in": "query", "schema": schema} for name, schema in one.query]
    refused = {"description": "why not", "content": _content({"$ref": "#/components/schemas/Error"})}
    codes = ["400", "403", "404", "413", "415", "421", "422"]
    made: Schema = {
        "operationId": one.name,
        "summary": one.summary,
        "parameters": parameters,
        "responses": {
            str(one.status): {"description": "done", "content": _content(one.answer)},
            **dict.fromkeys(codes, refused),
        },
    }
    if one.asks is not None:
        made["requestBody"] = {"required": True, "content": _content(one.asks)}
    return made


def _content(schema: Schema) -> Schema:
    return {"application/json": {"schema": schema}}
