"""Whom a source phrase means, in sentences of our own."""

import pytest

from accordingto.chains.names import runs, without_titles
from accordingto.types import SourceKind
from tests.chains.helper import Say, names, trace

FIRST = "Foreign Minister Mira Tal said the dam would hold. "

CASES = [
    pytest.param(f"{FIRST}Tal said rain was near.", "Tal", "Mira Tal", id="surname"),
    pytest.param(f"{FIRST}She said rain was near.", "She", "Mira Tal", id="pronoun"),
    pytest.param(f"{FIRST}The minister said rain was near.", "The minister", "Mira Tal", id="role"),
    pytest.param(
        "The Odrin Water Agency (OWA) met. The OWA said rain was near.", "The OWA", "Odrin Water Agency", id="acronym"
    ),
    pytest.param(
        "The Odrin Water Ministry met. The ministry said rain was near.",
        "The ministry",
        "Odrin Water Ministry",
        id="body",
    ),
    pytest.param(
        "Tal’s campaign manager, Ilan Roth, said rain was near.",
        "Tal’s campaign manager, Ilan Roth",
        "Ilan Roth",
        id="apposition",
    ),
    pytest.param(
        "Ilan Roth, Odrin’s leader, said rain was near.", "Ilan Roth, Odrin’s leader", "Ilan Roth", id="name-first"
    ),
    pytest.param("Mira Tal spoke. Tal’s statement said rain was near.", "Tal’s statement", "Mira Tal", id="statement"),
    pytest.param("The dam drew Ilan Roth, who said rain was near.", "who", "Ilan Roth", id="relative"),
    pytest.param(
        "Officials who asked for silence said rain was near.",
        "Officials who asked for silence",
        "Officials",
        id="unnamed",
    ),
]


@pytest.mark.parametrize(("text", "source", "name"), CASES)
def test_name_of_a_source(text: str, source: str, name: str) -> None:
    """A source is called by its fullest name in the article."""
    says = [Say("Mira Tal", "said", "the dam would hold")] if text.startswith(FIRST) else []
    assert names(trace(text, *says, Say(source, "said", "rain was near"))) == [name]


def test_the_agency_is_the_last_medium() -> None:
    """*The agency* points back."""
    text = "Reuters reported that the dam would hold. The agency said rain was near."
    traced = trace(
        text, Say("Reuters", "reported", "that the dam would hold"), Say("The agency", "said", "rain was near")
    )
    assert names(traced, 1) == ["Reuters"]


def test_i_inside_speech_is_the_speaker() -> None:
    """*I* in somebody's words is the one who speaks."""
    text = "Mira Tal said “I told them that rain was near”."
    says = (
        Say("Mira Tal", "said", "“I told them that rain was near”"),
        Say("I", "told", "that rain was near", within=0),
    )
    assert names(trace(text, *says), 1) == ["Mira Tal"]


def test_a_spokesman_speaks_for_a_body() -> None:
    """The person is the link; the institution is kept beside it."""
    text = "Odrin Water Ministry spokesman Ilan Roth said rain was near."
    traced = trace(text, Say("Odrin Water Ministry spokesman Ilan Roth", "said", "rain was near"))
    assert (traced.sources[0].name, traced.sources[0].speaks_for) == ("Ilan Roth", "Odrin Water Ministry")


def test_a_title_forbids_a_person() -> None:
    """*He* is not the woman who was named last."""
    text = "Mr. Ilan Roth said the dam would hold. Mrs. Mira Tal left. He said rain was near."
    traced = trace(text, Say("Mr. Ilan Roth", "said", "the dam would hold"), Say("He", "said", "rain was near"))
    assert names(traced, 1) == ["Ilan Roth"]


def test_state_media_carry_their_state() -> None:
    """The registry says whose they are."""
    traced = trace("TASS said rain was near.", Say("TASS", "said", "rain was near"))
    assert traced.sources[0].state


def test_titles_are_no_part_of_a_name() -> None:
    """What stands before a person's name is put aside."""
    assert without_titles("Foreign Minister Mira Tal") == "Mira Tal"


def test_particles_belong_to_a_name() -> None:
    """A name goes on over small words."""
    text = "Then Ana de la Vega and Omar al-Sabri left."
    assert [text[s:e] for s, e in runs(text)] == ["Ana de la Vega", "Omar al-Sabri"]


def test_a_headline_s_verb_is_no_part_of_a_name() -> None:
    """Headlines write verbs as they write names; the source ends where its cue begins."""
    text = "Veld Signals Longer Closure of the Port"
    assert names(trace(text, Say("Veld", "Signals", "Longer Closure of the Port"))) == ["Veld"]


@pytest.mark.parametrize("words", ["Reuters on Monday", "Reuters on December 26", "Reuters"])
def test_a_medium_with_something_hanging_on_it_is_that_medium(words: str) -> None:
    """A day behind the name makes nobody else of it."""
    traced = trace(f"The dam holds, according to {words}.", Say(words, "according to", "The dam holds"))

    assert [(source.name, source.kind) for source in traced.sources] == [("Reuters", SourceKind.AGENCY)]


PLACED = [
    pytest.param("The Odrin Flood Relief Center at Velden", "", "Odrin Flood Relief Center", id="where"),
    pytest.param(
        "Velden's Odrin Flood Relief Center",
        "The Odrin Flood Relief Center met. ",
        "Odrin Flood Relief Center",
        id="whose",
    ),
    pytest.param("Velden's Odrin Flood Relief Center", "", "Velden's Odrin Flood Relief Center", id="only-so"),
    pytest.param("The State University of Odrin at Velden", "", "State University of Odrin at Velden", id="university"),
]


@pytest.mark.parametrize(("source", "before", "name"), PLACED)
def test_a_full_name_stands_without_a_place(source: str, before: str, name: str) -> None:
    """Where a body is belongs to its name only if it is always called so."""
    text = f"{before}{source} said the dam would hold."
    assert names(trace(text, Say(source, "said", "the dam would hold"))) == [name]


def test_a_paper_in_a_journal_is_the_journals() -> None:
    """What it prints is told by the journal; a study in a town is a study."""
    text = "An analysis in Nature says the dam would hold."
    other = "An analysis in Odrin says the dam would hold."
    assert names(trace(text, Say("An analysis in Nature", "says", "the dam would hold"))) == ["Nature"]
    assert names(trace(other, Say("An analysis in Odrin", "says", "the dam would hold"))) == ["analysis in Odrin"]


BEHIND = [
    pytest.param("The Norland sea agency NSA", "NSA", id="agency"),
    pytest.param("Velden-based retailer Ardamart", "Ardamart", id="company"),
    pytest.param("Sailors and deputies of the people's party Odrin Forward", None, id="not-behind-others"),
    pytest.param("A report by Ardascope", "Ardascope", id="report-by"),
    pytest.param("A long report by The Atlantic", "The Atlantic", id="report-by-a-medium"),
    pytest.param("A May study by the Odrin Tide Institute based on old maps", "Odrin Tide Institute", id="study-by"),
]


@pytest.mark.parametrize(("source", "name"), BEHIND)
def test_what_a_name_is_called_stands_before_it(source: str, name: str | None) -> None:
    """*The agency NSA* is the NSA, and what somebody issued is theirs."""
    found = names(trace(f"{source} said the dam would hold.", Say(source, "said", "the dam would hold")))
    assert found == [name] if name else found != ["Odrin Forward"]


def test_the_agency_is_the_one_with_a_name_behind_it() -> None:
    """Although no capital begins what it is called, and no newspaper is an agency."""
    text = "Boats left, a captain told the Odrin Herald. The Norland sea agency NSA met. The agency said the dam held."
    assert names(trace(text, Say("The agency", "said", "the dam held"))) == ["NSA"]
    text = "Boats left, a captain told the Odrin Herald. The agency said the dam held."
    assert names(trace(text, Say("The agency", "said", "the dam held"))) == ["The agency"]


def test_which_is_the_body_of_a_state_right_before() -> None:
    """Its possessor opens the name."""
    text = "Marland's sea ministry, which mediates, said the dam held."
    assert names(trace(text, Say("which", "said", "the dam held"))) == ["Marland's sea ministry"]
