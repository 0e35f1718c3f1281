import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import accordingto
from accordingto.exports import load_exporter
from accordingto.exports.base import PLAIN
from accordingto.types import Reading
from tests.exports.sample import sample_reading

SCHEMAS = Path(accordingto.__file__).parent / "schemas"


def published(name: str) -> dict[str, Any]:
    """The schema of a format as the package ships it."""
    loaded: dict[str, Any] = json.loads((SCHEMAS / f"{name}-1.json").read_text(encoding="utf-8"))
    return loaded


def printed(reading: Reading) -> dict[str, Any]:
    """What ``json`` prints, read again."""
    loaded: dict[str, Any] = json.loads(load_exporter("json").each(reading, PLAIN))
    return loaded


def closed(schema: Any) -> Any:
    """The schema with no room for keys that it does not describe."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    strict = {key: closed(value) for key, value in schema.items()}
    return strict | {"additionalProperties": False} if "properties" in schema else strict


@pytest.mark.parametrize(
    ("name", "schema"),
    [("json", "reading"), ("spans", "spans"), ("chains", "chains"), ("parts", "parts"), ("times", "times")],
)
def test_what_is_printed_is_as_the_published_schema_says(name: str, schema: str) -> None:
    """It validates, and the schema describes every key of it."""
    jsonschema.Draft202012Validator.check_schema(published(schema))
    line = json.loads(load_exporter(name).each(sample_reading(), PLAIN))

    jsonschema.validate(line, closed(published(schema)), cls=jsonschema.Draft202012Validator)


def test_several_readings_are_json_lines() -> None:
    """One object a line, in the order in which they came."""
    lines = "".join(load_exporter("json").write([sample_reading(), sample_reading()])).splitlines()

    assert [json.loads(line)["id"] for line in lines] == ["velden.html", "velden.html"]


def test_offsets_point_into_the_text_that_is_printed() -> None:
    """Whoever slices ``text`` by a claim's span gets the claim's words."""
    reading = printed(sample_reading())
    start, end = reading["claims"][3]["content"][0]

    assert reading["text"][start:end] == "“no island will wait for a boat again.”"


def test_a_chain_names_its_sources_and_what_proves_each_link() -> None:
    """A link carries the source's name and kind, and the spans, rules and addresses behind it."""
    chain = printed(sample_reading())["claims"][4]["chain"]

    assert [(link["name"], link["kind"], link["inferred"]) for link in chain] == [
        ("Lantern News Agency", "agency", True),
        ("VNA", "state_media", False),
    ]
    assert chain[0]["evidence"][0]["by"] == "carried-on"


def test_half_a_surrogate_pair_is_still_json() -> None:
    """A text that no encoding can carry is escaped and comes back the same."""
    reading = sample_reading()
    broken = Reading(
        document=type(reading.document)(id="x\ud800", text="a\udfffb", blocks=()),
        attributions=(),
        sources=(),
        claims=(),
        summary=reading.summary.__class__(0, 0, (), 0, 0, 0, 0, 0, 0, 0),
        model="m",
    )
    line = load_exporter("json").each(broken, PLAIN)

    assert json.loads(line.encode().decode())["text"] == "a\udfffb"
