import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from starlette.testclient import TestClient

import accordingto
from accordingto.room import api, openapi
from tests.browser.room import opened

SCHEMA = json.loads((Path(accordingto.__file__).parent / "schemas" / "reading-1.json").read_text(encoding="utf-8"))
CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"


def test_every_endpoint_is_described_and_every_description_has_one() -> None:
    """The description is the list that the routes are made from."""
    served = {(route.path, method) for route in api.routes() for method in route.methods or ()}
    described = {
        (path, method.upper()) for path, methods in openapi.description()["paths"].items() for method in methods
    }

    assert described == {(path, method) for path, method in served if method != "HEAD"} - {("/api/openapi.json", "GET")}


def test_a_text_is_read(room: TestClient) -> None:
    """The reading is the one that the command prints, with its label and the key of its page."""
    answer = room.post("/api/read", json={"text": "The port burned, Reuters reported.", "outlet": "Post"}).json()
    one = answer["readings"][0]

    jsonschema.validate(one["reading"], SCHEMA)
    assert one["reading"]["outlet"] == "Post"
    assert one["label"]["origins"] == 1
    assert room.get(f"/api/readings/{one['key']}").json()["reading"] == one["reading"]


def test_a_draft_is_checked(room: TestClient) -> None:
    """With the findings that the command prints."""
    answer = room.post("/api/check", json={"text": "It was reported that the port burned."}).json()

    assert [finding["code"] for finding in answer["findings"]] == ["SRC101"]


def test_the_library_is_served(room: TestClient) -> None:
    """Articles, claims, sources, statements, what falls due: each as its command prints it."""
    articles = room.get("/api/articles?category=World").json()["articles"]
    claims = room.get("/api/claims").json()["claims"]

    assert [article["outlet"] for article in articles] == ["The Harbour Post"]
    assert room.get("/api/articles/1").json()["article"] == articles[0]
    assert room.get(f"/api/claims/{claims[0]['claim']}").json() == claims[0]
    assert {hit["outlet"] for hit in room.get("/api/search?words=port").json()["hits"]} >= {"Kesten Chronicle"}
    number = room.get("/api/sources?kind=state_media").json()["sources"][0]["number"]
    assert room.get(f"/api/sources/{number}").json()["name"] == "Ardapress"


def test_a_correction_is_made_and_taken_back(room: TestClient) -> None:
    """As on the page."""
    sent = {"claim": 6, "what": "remove", "place": 0, "who": "M."}
    made = room.post("/api/articles/1/corrections", json=sent)
    back = room.delete(f"/api/corrections/{made.json()['id']}?who=N.")

    assert made.status_code == 201
    assert made.json()["was"] == "Reuters"
    assert back.json()["withdrawn_by"] == "N."


@pytest.mark.parametrize(
    ("path", "sent"),
    [("/api/read", "{}"), ("/api/read", "[]"), ("/api/read", "{"), ("/api/read", '{"text": 3}'),
     ("/api/read", '{"text": "a", "address": "https://a.example"}'), ("/api/read", '{"address": "file:///etc/passwd"}'),
     ("/api/check", '{"text": ""}'), ("/api/check", '{"text": "a", "form": "odd"}'),
     ("/api/articles/1/corrections", '{"claim": 0, "what": "remove", "place": 0, "who": "M"}'),
     ("/api/articles/1/corrections", '{"claim": 1, "what": "burn", "place": 0, "who": "M"}'),
     ("/api/read", "[" * 100_000)],
)  # fmt: skip
def test_what_was_not_asked_for_is_refused_with_a_reason(room: TestClient, path: str, sent: str) -> None:
    """A status of the sender's fault, and an error as described."""
    answer = room.post(path, content=sent, headers={"content-type": "application/json"})

    assert answer.status_code == 400
    assert "expected" in answer.json()["error"]["reason"]


def test_forms_of_other_sites_cannot_be_sent_to_the_api(room: TestClient) -> None:
    """They cannot say that they are JSON without asking first, and nobody answers that question."""
    answer = room.post("/api/read", content='{"text": "a"}', headers={"content-type": "text/plain"})

    assert answer.status_code == 415
    assert room.options("/api/read").headers.get("access-control-allow-origin") is None


def test_no_request_makes_the_api_fail(library: Path) -> None:
    """Schemathesis makes requests up from the description, right ones and wrong ones; benchmarks/room makes more."""
    with opened(library) as address:
        done = subprocess.run(
            [sys.executable, "-c", "from schemathesis.cli import schemathesis; schemathesis()", "run",
             f"{address}/api/openapi.json", "--checks", CHECKS, "--max-examples", "5", "--seed", "1", "--no-color",
             "--phases", "examples,fuzzing"],
            cwd=library.parent,
            check=False, capture_output=True, text=True, timeout=240, env={"PATH": "", "NO_PROXY": "127.0.0.1"},
        )  # fmt: skip

    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
