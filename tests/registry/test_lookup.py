import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.registry import all_entries, find_names, lookup, lookup_domain
from accordingto.types import SourceKind

NAMES = {
    "the New York Times": "The New York Times",
    "The New York Times'": "The New York Times",
    "new york times": "The New York Times",
    "AP": "Associated Press",
    "The Associated Press": "Associated Press",
    "the Associated Press’s": "Associated Press",
    "Reuters news agency": "Reuters",
    "REUTERS": "Reuters",
    "KCNA": "Korean Central News Agency",
    "Korean Central News Agency": "Korean Central News Agency",
    "the state news agency KCNA": "Korean Central News Agency",
    "Interfax": "Interfax",
    "the Interfax news agency": "Interfax",
    "Russia's TASS": "TASS",
    "Russian state news agency TASS": "TASS",
    "RIA Novosti": "RIA Novosti",
    "AFP": "Agence France-Presse",
    "dpa": "Deutsche Presse-Agentur",
    "Anadolu Agency": "Anadolu",
    "Xinhua News Agency": "Xinhua",
    "“CNN”": "CNN",
    "CNN's": "CNN",
    "POLITICO": "Politico",
    "the Guardian": "The Guardian",
    "Guardian newspaper": "The Guardian",
    "The Sun": "The Sun",
    "Time magazine": "Time",
    "People magazine": "People",
    "El Pais": "El País",
    "Suddeutsche Zeitung": "Süddeutsche Zeitung",
    "German newspaper Bild": "Bild",
    "RT": "RT",
    "X, formerly Twitter": "Twitter",
    "Meet the Press": "Meet the Press",
    "SPA": "Saudi Press Agency",
    "NYTimes.com": "The New York Times",
    "example.com": None,
    "Time": None,
    "time": None,
    "People": None,
    "Sun": None,
    "the sun": None,
    "the guardian": None,
    "reuters": None,
    "rt": None,
    "X": None,
    "medium": None,
    "the independent": None,
    "stern": None,
    "John Roe": None,
    "": None,
    "the": None,
    "’s": None,
}

SENTENCES = {
    "“We saw lights,” Roe told Reuters and the New York Times on Monday.": ["Reuters", "The New York Times"],
    "Nortown (Xinhua) – The bridge stands, TASS's reporter wrote, citing KCNA.": [
        "Xinhua",
        "TASS",
        "Korean Central News Agency",
    ],
    "He came to New York. Times change, and the sun shone on people of the press.": [],
    "The Ruritanian ministry told the Saudi Press Agency (SPA) so; a SPA was closed.": [
        "Saudi Press Agency",
        "Saudi Press Agency",
    ],
    "Time magazine ran it. In time, Time ran out.": ["Time"],
    "Fox News Sunday and Fox News differ; Fox News's Roe too.": ["Fox News Sunday", "Fox News", "Fox News"],
    "She gave her state of the union to meet the press.": [],
    "Yonhap news agency, Al-Jazeera and AFP/Getty Images had it.": [
        "Yonhap News Agency",
        "Al Jazeera",
        "AFP/Getty Images",
    ],
}


@pytest.mark.parametrize(("written", "name"), NAMES.items())
def test_a_source_phrase_finds_its_entry(written: str, name: str | None) -> None:
    """However newspapers write it; and ordinary words find nothing."""
    found = lookup(written)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(("text", "names"), SENTENCES.items())
def test_names_are_found_in_a_text(text: str, names: list[str]) -> None:
    """The longest at each place, in the order of the text, and none across the end of a sentence."""
    assert [entry.name for _, _, entry in find_names(text)] == names


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.reuters.com/world/some-story", "Reuters"),
        ("edition.cnn.com", "CNN"),
        ("http://news.bbc.co.uk/1/hi", "BBC"),
        ("https://t.me/some_channel", "Telegram"),
        ("TASS.com:443", "TASS"),
        ("notreuters.com", None),
        ("com", None),
        ("", None),
        ("http://[broken", None),
    ],
)
def test_an_address_finds_its_entry(address: str, name: str | None) -> None:
    """By its host or a host above it, and never by a part of a label."""
    found = lookup_domain(address)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Interfax", SourceKind.AGENCY),
        ("Xinhua", SourceKind.STATE_MEDIA),
        ("BBC", SourceKind.OUTLET),
        ("Deutsche Welle", SourceKind.OUTLET),
        ("Press TV", SourceKind.STATE_MEDIA),
        ("Telegram", SourceKind.SOCIAL),
        ("NHK", SourceKind.OUTLET),
        ("Yonhap", SourceKind.AGENCY),
    ],
)
def test_kinds_of_well_known_names(name: str, kind: SourceKind) -> None:
    """Public media that edit themselves are outlets; state media are those that a state edits."""
    found = lookup(name)
    assert found is not None
    assert found.kind is kind


def test_state_media_name_their_state() -> None:
    """The chain shows whose."""
    found = lookup("KCNA")
    assert found is not None
    assert found.state == "North Korea"


def test_a_programme_names_its_outlet() -> None:
    """A reader may count it with its channel."""
    found = lookup("Face the Nation")
    assert found is not None
    assert found.part_of == "CBS News"


ALL_NAMES = sorted({name for entry in all_entries() for name in (entry.name, *entry.aliases)})
WORDS = st.lists(
    st.one_of(
        st.sampled_from(ALL_NAMES), st.sampled_from(["the", "The", "said", "agency", "’s", ". ", "(", ")", "in"])
    ),
    max_size=12,
)


@given(WORDS.map(" ".join))
def test_a_found_name_looks_up_to_the_same_entry(text: str) -> None:
    """Slicing a text by what was found gives a name of that entry; the spans are in order and apart."""
    last = 0
    for start, end, entry in find_names(text):
        assert last <= start < end <= len(text)
        assert lookup(text[start:end]) is entry
        last = end


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    """No text is refused."""
    list(find_names(text))
    lookup(text)
    lookup_domain(text)
