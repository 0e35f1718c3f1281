import re
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from accordingto.library import Store
from accordingto.pages import read_pages
from accordingto.pipeline import Reader
from accordingto.room.read_routes import EXAMPLE
from accordingto.types import Page, Reading
from tests.conftest import ROOT
from tests.room.conftest import SECOND
from tests.room.test_guard import csrf_of

ARTICLE = (ROOT / "examples" / "harbour.txt").read_text(encoding="utf-8")
PAGES = (
    "/", "/library", "/library?category=World", "/library?outlet=Kesten+Chronicle", "/article/1",
    "/article/1/version/1",
    "/article/1/claim/6/correct", "/claims", "/sources", "/sources?kind=state_media", "/source/1", "/copies",
    "/corrections", "/due", "/due?undated=1&since=2026-01-01", "/search", "/search?words=port&kind=person", "/draft",
)  # fmt: skip


def read(room: TestClient, **data: str) -> str:
    """Bring something; returns where its reading is."""
    answer = room.post("/read", data={"csrf": csrf_of(room), **data})
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"])


@pytest.mark.parametrize("path", PAGES)
def test_every_page_answers(room: TestClient, path: str) -> None:
    """And is a page with one headline of its own."""
    answer = room.get(path)

    assert answer.status_code == 200
    assert len(re.findall(r"<h1[ >]", answer.text)) == 1


@pytest.mark.parametrize(
    "path", ["/", "/library", "/claims", "/sources", "/copies", "/corrections", "/search", "/draft"]
)
def test_without_a_library_pages_say_what_to_do(empty: TestClient, path: str) -> None:
    """The first start is no error."""
    assert empty.get(path).status_code == 200


@pytest.mark.parametrize(
    ("path", "status"),
    [("/article/99", 404), ("/article/x", 400), ("/claim/999", 404), ("/source/999", 404), ("/nothing", 404),
     ("/article/1/version/77", 404), ("/article/2/version/1", 404), ("/article/1/claim/99.svg", 404),
     ("/reading/gone", 404), ("/search?kind=ghost", 400), ("/library?part=0", 400),
     ("/article/99999999999999999999", 400)],
)  # fmt: skip
def test_what_is_not_there_is_told_and_not_served(room: TestClient, path: str, status: int) -> None:
    """A page that says so, with the status that programs expect."""
    answer = room.get(path)

    assert answer.status_code == status
    assert "expected" in answer.text.lower()


def test_a_pasted_text_is_read_and_can_be_kept(room: TestClient) -> None:
    """Paste, look, keep: it is in the library."""
    reading = read(room, words=ARTICLE, outlet="The Harbour Post")
    shown = room.get(reading).text
    kept = room.post(f"{reading}/keep", data={"csrf": csrf_of(room, reading)})

    assert "Marenko" in shown
    assert re.fullmatch(r"/article/\d+", kept.headers["location"])
    assert "The Harbour Post" in room.get(kept.headers["location"]).text


def test_an_uploaded_file_is_read(room: TestClient) -> None:
    """By its content, whatever it is called."""
    data = (ROOT / "examples" / "harbour.html").read_bytes()
    answer = room.post("/read", data={"csrf": csrf_of(room)}, files={"file": ("page.bin", data)})

    assert "Ardania" in room.get(answer.headers["location"]).text


def test_a_feed_gives_a_list_of_readings(room: TestClient) -> None:
    """Each can be opened."""
    entries = "".join(
        f"<item><title>Rain {n}</title><guid>g{n}</guid><description>Rain fell on the port of Osmere, the mayor"
        " said on Monday. It was the third time this year, she told reporters.</description></item>"
        for n in range(2)
    )
    feed = f"<?xml version='1.0'?><rss version='2.0'><channel><title>Post</title>{entries}</channel></rss>"
    answer = room.post("/read", data={"csrf": csrf_of(room)}, files={"file": ("feed.xml", feed.encode())})

    assert len(re.findall(r'href="/reading/', answer.text)) == 2


def test_nothing_brought_is_asked_for_again(room: TestClient) -> None:
    """With a sentence that says what is missing."""
    answer = room.post("/read", data={"csrf": csrf_of(room), "words": "  "})

    assert answer.status_code == 422
    assert "Paste an address or a text" in answer.text


def test_the_bookmarklets_address_fills_the_field_and_fetches_nothing(room: TestClient) -> None:
    """Who opens it still has to say so; anything but http is left out."""
    assert ">https://news.example/story</textarea>" in room.get("/?address=https://news.example/story").text
    assert "></textarea>" in room.get("/?address=javascript:alert(1)").text


def test_an_article_leads_to_who_else_tells_its_claims(room: TestClient) -> None:
    """From the card of a claim to its page, with the articles that carry it."""
    found = re.search(r'href="(/claim/\d+)">told by 2 articles', room.get("/article/1").text)
    assert found is not None
    told = room.get(found[1]).text

    assert "Kesten Chronicle" in told
    assert "The Harbour Post" in told


def test_a_correction_changes_the_page_and_can_be_taken_back(room: TestClient) -> None:
    """With who and when; what was there before comes back, and the correction stays known."""
    form = "/article/1/claim/6/correct"
    data = {"what": "name:1", "becomes": "Ardania Radio", "kind": "outlet", "who": "Mira T."}
    answer = room.post(form, data={"csrf": csrf_of(room, form), **data})
    changed = room.get("/article/1").text
    room.post("/corrections/1/withdraw", data={"csrf": csrf_of(room, "/corrections")})
    known = room.get("/api/corrections").json()["corrections"]

    assert answer.headers["location"] == "/article/1#c6"
    assert "corrected by Mira T." in changed
    assert "Ardania Radio" in changed
    assert "Ardania Radio" not in room.get("/article/1").text
    assert known[0]["was"] == "Ardapress"
    assert known[0]["withdrawn"] is not None


@pytest.mark.parametrize(
    ("what", "chain"),
    [("remove:0", ["Ardapress"]), ("insert:2", ["Reuters", "Ardapress", "Lena Oru"]),
     ("insert:0", ["Lena Oru", "Reuters", "Ardapress"]), ("name:0", ["Lena Oru", "Ardapress"])],
)  # fmt: skip
def test_links_can_be_taken_out_put_in_and_renamed(room: TestClient, what: str, chain: list[str]) -> None:
    """The chain of claim 6 was Reuters ← Ardapress."""
    form = "/article/1/claim/6/correct"
    becomes = "" if what.startswith("remove") else "Lena Oru"
    room.post(form, data={"csrf": csrf_of(room, form), "what": what, "becomes": becomes, "who": "M."})
    claim = room.get("/api/articles/1").json()["reading"]["claims"][5]

    assert [link["name"] for link in claim["chain"]] == chain


def test_a_correction_wants_a_name_and_who_gives_it(room: TestClient) -> None:
    """Nothing is kept that says nothing."""
    form = "/article/1/claim/6/correct"
    for data in ({"what": "insert:0", "becomes": " ", "who": "M."}, {"what": "remove:0", "who": " "},
                 {"what": "remove:9", "who": "M."}, {"what": "burn:0", "who": "M."}):  # fmt: skip
        assert room.post(form, data={"csrf": csrf_of(room, form), **data}).status_code == 400


def test_a_changed_page_shows_what_changed(room: TestClient, library: Path) -> None:
    """Before and now, side by side."""
    store = Store(library)
    page = next(page for page in read_pages(str(SECOND)) if isinstance(page, Page))
    changed = replace(page, content=page.content.replace("end of March", "end of May"))
    reading = Reader().read_page(changed)
    assert isinstance(reading, Reading)
    store.add(changed, reading)
    store.close()
    versions = room.get("/api/articles/2").json()["versions"]

    shown = room.get(f"/article/2/version/{versions[-1]['number']}").text
    assert len(versions) == 2
    assert re.search("<del>.*end of March.*</del>", shown)
    assert re.search("<ins>.*end of May.*</ins>", shown)


def test_what_is_taken_away_names_the_chain(room: TestClient) -> None:
    """As text and as a picture, and the label as both."""
    assert (
        "The Harbour Post ← Reuters (news agency) ← Ardapress (state media)" in room.get("/article/1/claim/6.txt").text
    )
    assert "<title>The Harbour Post ← Reuters" in room.get("/article/1/claim/6.svg").text
    assert "independent line" in room.get("/article/1/label.svg").text
    assert "<details>" in room.get("/article/1/label.txt").text


def test_a_draft_is_judged_rule_by_rule(room: TestClient) -> None:
    """Without a script the button brings the findings, and the draft is still there."""
    text = "It was reported that the port of Osmere burned. Marenko said “nobody was hurt."
    answer = room.post("/draft", data={"csrf": csrf_of(room, "/draft"), "text": text})

    assert text in answer.text
    assert "SRC101" in answer.text
    assert "independent" in answer.text


def test_the_script_gets_the_findings_alone(room: TestClient) -> None:
    """A part of the page, escaped as all pages are."""
    data = {"csrf": csrf_of(room, "/draft"), "text": "Marenko said “<script>alert(1)</script> was near."}
    answer = room.post("/draft", data=data, headers={"x-part": "findings"})

    assert "<html" not in answer.text
    assert "<script>alert" not in answer.text


def test_what_falls_due_goes_into_a_calendar(room: TestClient) -> None:
    """The same claims on the page and as iCalendar."""
    assert "by 31 March 2027" in room.get("/due").text
    calendar = room.get("/due.ics")

    assert calendar.headers["content-type"].startswith("text/calendar")
    assert "DTSTART;VALUE=DATE:20270331" in calendar.text


def test_what_became_of_it_is_kept(room: TestClient) -> None:
    """By a reader's word, which can be taken back."""
    number = room.get("/api/due").json()["due"][0]["claim"]
    room.post(f"/due/{number}", data={"csrf": csrf_of(room, "/due"), "fate": "kept"})
    kept = "kept, by a reader’s word" in room.get("/due").text
    room.post(f"/due/{number}", data={"csrf": csrf_of(room, "/due"), "fate": "open"})

    assert kept
    assert "by a reader’s word" not in room.get("/due").text


def test_who_has_no_article_is_given_one(empty: TestClient) -> None:
    """The invented one of the examples, ready to be read."""
    offered = 'href="/?example=1"' in empty.get("/").text
    filled = empty.get("/?example=1").text

    assert offered
    assert "Burned Grain Port" in filled
    assert (ROOT / "examples" / "harbour.txt").read_bytes() == EXAMPLE.read_bytes()


def test_an_article_that_is_read_again_is_shown_anew(room: TestClient, library: Path) -> None:
    """What is remembered of a page is what still stands in the library."""
    before = room.get("/article/2").text
    store = Store(library)
    page = next(page for page in read_pages(str(SECOND)) if isinstance(page, Page))
    reading = Reader().read_page(page)
    assert isinstance(reading, Reading)
    store.add(page, replace(reading, model="reader-of-another-day"))
    store.close()

    assert "reader-of-another-day" not in before
    assert "reader-of-another-day" in room.get("/article/2").text
