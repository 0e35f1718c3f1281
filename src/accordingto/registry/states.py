"""Which state a name belongs to: "Azerbaijan's Defence Ministry", "Norwegian intelligence", "Russia"."""

import re

from accordingto.registry.entries import fold

_ENDINGS = {
    "Afghanistan": "Afghan", "Albania": "Albanian", "Algeria": "Algerian", "Argentina": "Argentine Argentinian",
    "Armenia": "Armenian", "Australia": "Australian", "Austria": "Austrian", "Azerbaijan": "Azerbaijani Azeri",
    "Bahrain": "Bahraini", "Bangladesh": "Bangladeshi", "Belarus": "Belarusian", "Belgium": "Belgian",
    "Bolivia": "Bolivian", "Bosnia": "Bosnian", "Brazil": "Brazilian", "Britain": "British UK", "Bulgaria": "Bulgarian",
    "Burma": "Burmese Myanmar", "Cambodia": "Cambodian", "Cameroon": "Cameroonian", "Canada": "Canadian",
    "Chad": "Chadian", "Chile": "Chilean", "China": "Chinese", "Colombia": "Colombian", "Congo": "Congolese",
    "Croatia": "Croatian", "Cuba": "Cuban", "Cyprus": "Cypriot", "Czechia": "Czech", "Denmark": "Danish",
    "Ecuador": "Ecuadorian", "Egypt": "Egyptian", "Eritrea": "Eritrean", "Estonia": "Estonian", "Ethiopia": "Ethiopian",
    "Finland": "Finnish", "France": "French", "Gabon": "Gabonese", "Georgia": "Georgian", "Germany": "German",
    "Ghana": "Ghanaian", "Greece": "Greek", "Guatemala": "Guatemalan", "Haiti": "Haitian", "Honduras": "Honduran",
    "Hungary": "Hungarian", "Iceland": "Icelandic", "India": "Indian", "Indonesia": "Indonesian", "Iran": "Iranian",
    "Iraq": "Iraqi", "Ireland": "Irish", "Israel": "Israeli", "Italy": "Italian", "Jamaica": "Jamaican",
    "Japan": "Japanese", "Jordan": "Jordanian", "Kazakhstan": "Kazakh", "Kenya": "Kenyan", "Kosovo": "Kosovan",
    "Kuwait": "Kuwaiti", "Kyrgyzstan": "Kyrgyz", "Laos": "Laotian", "Latvia": "Latvian", "Lebanon": "Lebanese",
    "Libya": "Libyan", "Lithuania": "Lithuanian", "Malaysia": "Malaysian", "Mali": "Malian", "Malta": "Maltese",
    "Mexico": "Mexican", "Moldova": "Moldovan", "Mongolia": "Mongolian", "Morocco": "Moroccan",
    "Mozambique": "Mozambican", "Nepal": "Nepali Nepalese", "Netherlands": "Dutch", "Nicaragua": "Nicaraguan",
    "Niger": "Nigerien", "Nigeria": "Nigerian", "Norway": "Norwegian", "Oman": "Omani", "Pakistan": "Pakistani",
    "Palestine": "Palestinian", "Panama": "Panamanian", "Paraguay": "Paraguayan", "Peru": "Peruvian",
    "Philippines": "Philippine Filipino", "Poland": "Polish", "Portugal": "Portuguese", "Qatar": "Qatari",
    "Romania": "Romanian", "Russia": "Russian", "Rwanda": "Rwandan", "Scotland": "Scottish", "Senegal": "Senegalese",
    "Serbia": "Serbian", "Singapore": "Singaporean", "Slovakia": "Slovak", "Slovenia": "Slovenian",
    "Somalia": "Somali", "Spain": "Spanish", "Sudan": "Sudanese", "Sweden": "Swedish", "Switzerland": "Swiss",
    "Syria": "Syrian", "Taiwan": "Taiwanese", "Tajikistan": "Tajik", "Tanzania": "Tanzanian", "Thailand": "Thai",
    "Tunisia": "Tunisian", "Turkey": "Turkish Turkiye", "Turkmenistan": "Turkmen", "Uganda": "Ugandan",
    "Ukraine": "Ukrainian", "Uruguay": "Uruguayan", "US": "American USA Pentagon", "Uzbekistan": "Uzbek",
    "Venezuela": "Venezuelan", "Vietnam": "Vietnamese", "Wales": "Welsh", "Yemen": "Yemeni", "Zambia": "Zambian",
    "Zimbabwe": "Zimbabwean",
}  # fmt: skip
_STATES = {form: fold(state) for state, forms in _ENDINGS.items() for form in fold(f"{state} {forms}").split()}
_LONGER = {
    "united states": "us", "united kingdom": "britain", "north korea": "north korea", "south korea": "south korea",
    "north korean": "north korea", "south korean": "south korea", "saudi arabia": "saudi arabia",
    "saudi": "saudi arabia", "united arab emirates": "uae", "uae": "uae", "emirati": "uae", "pyongyang": "north korea",
    "new zealand": "new zealand", "sri lanka": "sri lanka", "sri lankan": "sri lanka", "south africa": "south africa",
    "south african": "south africa", "white house": "us", "kremlin": "russia",
    # What calls itself a state and holds ground speaks as one, whoever recognises it.
    "karabakh": "karabakh", "artsakh": "karabakh", "abkhazia": "abkhazia", "abkhazian": "abkhazia",
    "abkhaz": "abkhazia",
    "south ossetia": "south ossetia", "south ossetian": "south ossetia", "transnistria": "transnistria",
    "transnistrian": "transnistria", "somaliland": "somaliland", "northern cyprus": "northern cyprus",
    "turkish cypriot": "northern cyprus", "donetsk": "donetsk", "luhansk": "luhansk", "lugansk": "luhansk",
    "kurdistan": "kurdistan", "chechnya": "chechnya", "chechen": "chechnya", "crimea": "crimea", "crimean": "crimea",
    "hong kong": "hong kong", "western sahara": "western sahara", "sahrawi": "western sahara",
    "houthi": "houthis", "houthis": "houthis", "taliban": "taliban", "islamic emirate": "taliban",
}  # fmt: skip
_NAMES = frozenset(
    "united states|usa|united kingdom|uk|united arab emirates|white house|kremlin|artsakh|lugansk|houthi|taliban|"
    "myanmar|turkiye".split("|")
)
"""Other names that are a state's own."""
_BODIES = {
    body: state
    for state, bodies in {
        "us": "usgs noaa ptwc nws nhc pentagon centcom cia fbi nsa dhs irs fda cdc nasa faa ntsb epa dea atf doj dod "
        "norad usaid",
        "britain": "mi5 mi6 gchq hmrc",
        "russia": "fsb gru svr roscosmos rosatom duma",
        "ukraine": "sbu gur verkhovna",
        "israel": "idf mossad knesset cogat",
        "iran": "irgc",
        "pakistan": "ispr",
        "india": "isro ndma",
        "china": "pla",
        "japan": "jma jaxa",
        "indonesia": "bmkg bnpb basarnas",
        "philippines": "phivolcs pagasa ndrrmc",
        "turkey": "afad",
        "taiwan": "cwb",
        "new zealand": "geonet",
        "germany": "bnd bundeswehr bundestag",
        "france": "dgse elysee",
        "north korea": "kpa",
        "burma": "tatmadaw",
        "spain": "aemet",
        "italy": "ingv",
        "mexico": "conagua",
        "chile": "onemi senapred",
    }.items()
    for body in bodies.split()
}
"""Bodies of a state that go by their letters (public knowledge)."""
_STYLED = re.compile(
    r"\b(?:the|self|styled|so|called|proclaimed|declared|unrecognised|unrecognized|breakaway|separatist|people|s|"
    r"islamic|democratic|autonomous|republic|of)\b\s*"
)
"""What stands beside the name of a state: "the self-styled Republic of …"."""


def state_of(name: str) -> str:
    """The state that a name mentions, or ""."""
    words = fold(name.replace("U.S.", "US").replace("’s", "").replace("'s", "")).split()
    for size in (3, 2, 1):
        for at in range(len(words) - size + 1):
            state = _LONGER.get(" ".join(words[at : at + size]))
            if state:
                return state
    return next((_STATES[word] for word in words if word in _STATES), "") or next(
        (_BODIES[word] for word in words if word in _BODIES), ""
    )


_SEATS = {
    "russia": "moscow", "ukraine": "kyiv kiev", "china": "beijing", "us": "washington", "iran": "tehran",
    "israel": "jerusalem", "south korea": "seoul", "japan": "tokyo", "britain": "london", "france": "paris",
    "germany": "berlin", "italy": "rome", "spain": "madrid", "turkey": "ankara", "india": "delhi",
    "pakistan": "islamabad", "afghanistan": "kabul", "iraq": "baghdad", "syria": "damascus", "egypt": "cairo",
    "saudi arabia": "riyadh", "qatar": "doha", "taiwan": "taipei", "vietnam": "hanoi", "philippines": "manila",
    "indonesia": "jakarta", "thailand": "bangkok", "australia": "canberra", "canada": "ottawa", "brazil": "brasilia",
    "venezuela": "caracas", "colombia": "bogota", "kenya": "nairobi", "nigeria": "abuja", "sudan": "khartoum",
    "georgia": "tbilisi", "armenia": "yerevan", "azerbaijan": "baku", "belarus": "minsk", "poland": "warsaw",
    "hungary": "budapest", "greece": "athens", "serbia": "belgrade", "norway": "oslo", "sweden": "stockholm",
    "finland": "helsinki", "denmark": "copenhagen", "austria": "vienna", "north korea": "pyongyang",
    "nepal": "kathmandu", "bangladesh": "dhaka", "lebanon": "beirut", "yemen": "sanaa", "jordan": "amman",
    "libya": "tripoli", "rwanda": "kigali", "uganda": "kampala", "cuba": "havana",
}  # fmt: skip
_SEAT_OF = {seat: state for state, seats in _SEATS.items() for seat in seats.split()}


def seat_of(name: str) -> str:
    """The state in whose seat of government a ministry or an army is: "the Ministry of Defence in Moscow"; or ""."""
    return next((_SEAT_OF[word] for word in fold(name).split() if word in _SEAT_OF), "")


def is_state(name: str) -> bool:
    """Is the name a state's own, which as a source means its government?"""
    bare = fold(name.replace("U.S.", "US")).removeprefix("the ").strip()
    state = state_of(bare)
    bare = _STYLED.sub("", bare).strip()
    return bool(state) and (bare == state or bare in _NAMES)
