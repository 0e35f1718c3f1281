import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from accordingto.errors import UsageError
from accordingto.room.app import build_app
from accordingto.room.settings import RoomSettings
from tests.room.conftest import ADDRESS

TOKEN = "a-long-enough-token"  # noqa: S105 - of a room that is gone after the test


def csrf_of(client: TestClient, path: str = "/") -> str:
    """The secret of the forms that this visitor is given."""
    found = re.search(r'name="csrf" value="(\w+)"', client.get(path).text)
    assert found is not None
    return found[1]


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8377", "127.0.0.1.evil.example", "", "10.0.0.1"])
def test_a_name_that_is_made_to_lead_here_is_refused(room: TestClient, host: str) -> None:
    """DNS rebinding: the browser says whom it thinks it speaks to."""
    assert room.get("/library", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("host", ["localhost:8377", "127.0.0.1", "[::1]:8377", "LOCALHOST"])
def test_this_machines_names_are_let_in(room: TestClient, host: str) -> None:
    """Whichever of them people type."""
    assert room.get("/library", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:9999", ""])
def test_other_sites_cannot_send_forms(room: TestClient, origin: str) -> None:
    """Not even with a form's secret."""
    data = {"csrf": csrf_of(room), "words": "x"}

    assert room.post("/read", data=data, headers={"origin": origin}).status_code == 403


def test_other_sites_may_lead_here_by_a_link_and_do_nothing_else(room: TestClient) -> None:
    """A bookmarklet opens the room; a picture or a script on another page gets nothing of it."""
    led = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}
    drawn = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"}

    assert room.get("/?address=https://a.example/", headers=led).status_code == 200
    assert room.get("/article/1/label.svg", headers=drawn).status_code == 403


FORMS = [
    ("/read", {"words": "Rain fell, the mayor said."}),
    ("/draft", {"text": "Rain fell."}),
    ("/article/1/claim/1/correct", {"what": "remove:0", "who": "A"}),
    ("/corrections/1/withdraw", {}),
    ("/due/1", {"fate": "kept"}),
]


@pytest.mark.parametrize(("path", "data"), FORMS)
@pytest.mark.parametrize("csrf", [None, "", "0" * 64])
def test_a_form_without_its_secret_is_refused(
    room: TestClient, path: str, data: dict[str, str], csrf: str | None
) -> None:
    """Cross-site request forgery: other sites do not know it."""
    told = data if csrf is None else {**data, "csrf": csrf}

    assert room.post(path, data=told).status_code == 403


def test_one_visitors_secret_is_of_no_use_to_another(room: TestClient) -> None:
    """It belongs to the visitor's own cookie."""
    csrf = csrf_of(room)
    room.cookies.clear()

    assert room.post("/draft", data={"csrf": csrf, "text": "Rain fell."}).status_code == 403


@pytest.mark.parametrize("path", ["/", "/library", "/article/1", "/nothing-here", "/api/articles", "/static/room.js"])
def test_every_answer_forbids_scripts_that_are_not_ours(room: TestClient, path: str) -> None:
    """No inline script, no other host, no frame around the page."""
    headers = room.get(path).headers
    policy = headers["content-security-policy"]

    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("path", ["/article/1/label.svg", "/article/1/claim/2.svg", "/claim/1/graph.svg"])
def test_pictures_run_nothing(room: TestClient, path: str) -> None:
    """They carry their style and may hold no script."""
    answer = room.get(path)

    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert answer.headers["content-security-policy"] == "default-src 'none'; style-src 'unsafe-inline'"


def test_too_much_is_refused_before_it_is_read(library: Path) -> None:
    """By the length that is said, and by what really comes."""
    app = build_app(RoomSettings(library, max_bytes=5000))
    with TestClient(app, base_url=ADDRESS) as client:
        said = client.post("/read", data={"csrf": csrf_of(client), "words": "x" * 6000})
        streamed = client.post(
            "/api/read", content=iter([b"x" * 3000] * 3), headers={"content-type": "application/json"}
        )

    assert said.status_code == 413
    assert streamed.status_code == 422


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/", "http://localhost/", "http://[::1]/", "http://10.1.2.3/"])
def test_no_address_of_a_private_network_is_fetched(room: TestClient, address: str) -> None:
    """Neither by the form nor by the API."""
    by_form = room.post("/read", data={"csrf": csrf_of(room), "words": address})
    by_api = room.post("/api/read", json={"address": address})

    assert by_form.status_code == 422
    assert "private or special" in by_form.text
    assert by_api.json()["refused"][0]["code"] == "private-address"


@pytest.mark.parametrize("words", ["/etc/passwd", "file:///etc/passwd", "-", "../../secret.txt"])
def test_what_is_no_address_is_a_text_and_never_a_file(room: TestClient, words: str) -> None:
    """Nothing of this machine's disk is read."""
    answer = room.post("/api/read", json={"text": words}).json()

    assert all("root:" not in one["reading"]["text"] for one in answer["readings"])
    assert all(one["reading"]["text"].strip() == words for one in answer["readings"])


def test_another_machines_address_wants_a_token(library: Path) -> None:
    """Whoever binds to more than this machine has to set one."""
    with pytest.raises(UsageError, match="expected a token"):
        RoomSettings(library, host="192.0.2.7")
    with pytest.raises(UsageError, match="at least 16"):
        RoomSettings(library, host="192.0.2.7", token=TOKEN[:5])


def test_a_token_is_shown_once_and_then_kept_by_the_browser(library: Path) -> None:
    """Without it, nothing; with it in the address, a cookie and an address without it."""
    settings = RoomSettings(library, host="192.0.2.7", token=TOKEN)
    with TestClient(build_app(settings), base_url="http://192.0.2.7:8377", follow_redirects=False) as client:
        assert client.get("/library").status_code == 401
        assert client.get("/library?token=wrong-wrong-wrong").status_code == 401
        shown = client.get(f"/library?token={TOKEN}")
        assert (shown.status_code, shown.headers["location"]) == (303, "/library")
        assert client.get("/library").status_code == 200
        client.cookies.clear()
        assert client.get("/api/articles", headers={"authorization": f"Bearer {TOKEN}"}).status_code == 200


def test_a_name_is_no_address_of_another_machine(library: Path) -> None:
    """Numbers cannot be made to lead elsewhere, names can."""
    settings = RoomSettings(library, host="192.0.2.1", token=TOKEN)
    bearer = {"authorization": f"Bearer {TOKEN}"}
    with TestClient(build_app(settings), base_url="http://192.0.2.7:8377") as client:
        assert client.get("/library", headers=bearer).status_code == 200
        assert client.get("/library", headers={**bearer, "host": "evil.example"}).status_code == 421


@pytest.mark.parametrize("path", ["/static/style.css", "/static/linked.css", "/static/room.css", "/static/room.js"])
def test_what_a_browser_has_is_not_sent_again(room: TestClient, path: str) -> None:
    """Styles and scripts are asked about, and sent where they are others."""
    first = room.get(path)
    again = room.get(path, headers={"if-none-match": first.headers["etag"]})

    assert first.headers["cache-control"] == "no-cache"
    assert (again.status_code, again.content) == (304, b"")


def test_pages_are_not_kept_by_browsers(room: TestClient) -> None:
    """What somebody read stays in the room."""
    assert room.get("/article/1").headers["cache-control"] == "no-store"


@pytest.mark.parametrize("length", ["²", "9" * 5000, "-1", "many"])
def test_a_length_that_is_none_is_refused(room: TestClient, length: str) -> None:
    """Whatever stands there, no page of ours fails by it."""
    headers = {b"content-length": length.encode("latin-1"), b"content-type": b"application/json"}
    assert room.post("/api/read", content=b"{}", headers=headers).status_code == 413
