"""Names in running text: runs of capitalised words, the titles before them, and where a source phrase ends."""

import re
from collections.abc import Iterator

from accordingto.chains.fields import FIELDS
from accordingto.chains.first_names import HE_NAMES, SHE_NAMES
from accordingto.registry import kind_of
from accordingto.types import SourceKind

_TOKEN = re.compile(r"[^\W_](?:[\w’'&@-]*\w)?")
_PARTICLES = frozenset("von van bin ibn al el der den du da la le dos das ter de del di".split())
_SMALL_START = re.compile(r"(?:al|el|as|ar|ash|d|o|bin|ibn|l)[-’'](?=[A-Z])")
_STATION = re.compile(r"[a-z]{1,2}[A-Z]{2,6}\b")
"""A station's letters: *dzRX*."""
_NUMBERED = re.compile(r"\d{1,3}[A-Z][a-z]{2,}")
"""A name that begins with a number: *24Bode*."""
_FUNCTION = frozenset(
    """the a an on in at by for from to of with as if when while after before since during under over but and or nor so
    yet because although though that this these those there here it its he she they we i you his her their our
    my your who what which where why how not no yes all some many most several few both each every another other
    one two three according meanwhile however also then now still just only even later earlier last next once
    today yesterday tomorrow speaking asked despite through between into about against monday tuesday wednesday
    thursday friday saturday sunday january february march april may june july august september october november
    december is are was were has have had do does did will would can could should let well additionally moreover
    instead indeed perhaps until unlike like per via more than such following among under within without
    says tells warns denies confirms signals shows finds reveals vows urges rejects accuses insists announces admits
    hints pledges threatens slams blames claims suggests argues predicts""".split()
)
"""No part of a name, though headlines write them as one: "Tal Says"."""
TITLES = frozenset(
    """mr mrs ms miss dr sir lord lady dame prof professor rev reverend father sister sen senator rep representative
    gov governor president vice prime minister secretary deputy chancellor premier king queen prince princess
    emperor pope archbishop bishop cardinal imam sheikh sheik ayatollah mayor sheriff judge justice chief
    chairman chairwoman chair director general gen lt col colonel maj major capt captain sgt sergeant adm
    admiral marshal commander commissioner ambassador congressman congresswoman councillor councilman
    councilwoman mp foreign defense defence interior finance attorney former acting officer detective inspector
    superintendent constable lieutenant gop mrs sens reps republican democratic democrat senate house majority
    minority leader speaker undersecretary under-secretary subsecretary ombudsman ombudswoman ombudsperson chairperson
    brigadier corporal commodore ensign trooper patrolman investigator headmaster headmistress headteacher principal
    assemblyman assemblywoman assemblymember councilmember councilor alderman alderwoman magistrate procurator
    comptroller treasurer registrar rabbi mufti patriarch archdeacon maulana mullah whip taoiseach tánaiste
    baroness madam madame monsieur herr frau señor señora datuk shri sri smt haji hajji consul envoy
    collector lieutenant-general major-general vice-president vice-chancellor co-chair co-founder vice-chair""".split()
)
ROLES = frozenset(
    """president minister secretary chancellor premier king queen prince pope mayor sheriff judge chief chairman
    chairwoman director general commander commissioner ambassador spokesman spokeswoman spokesperson lawyer
    attorney coach analyst economist author candidate speaker leader governor senator congressman congresswoman
    professor doctor officer manager adviser advisor executive founder official strategist activist historian
    expert reporter journalist host anchor editor aide boss captain head scientist researcher politician ceo
    billionaire nominee businessman lawmaker prosecutor pastor priest bishop archbishop player star singer actor
    contributor correspondent columnist commentator writer consultant pollster representative detective
    inspector lieutenant superintendent producer engineer striker midfielder
    defender goalkeeper winger hacker rapper comedian filmmaker novelist poet surgeon nurse diplomat meteorologist
    seismologist volcanologist epidemiologist hydrologist firefighter paramedic pathologist coroner""".split()
)
_BEFORE_A_NAME = TITLES | ROLES
_ENDS = re.compile(
    r",\s|\s(?:via|who|which|that|whose|when|where|speaking|citing|quoting|whom|writing|relating|"
    r"herself|himself|itself|themselves)\b|(?<!ly)\s(?:released|issued|published|conducted|posted)\b|"
    r"\son\s(?:\w+day)\b|\s[—–-]\s|\s?[(\[]|;|:\s|\s(?:there|here)$|\s(?:late\s|early\s)?(?:today|yesterday|tonight)$"
)
_OFFICE_OF = re.compile(r"(?P<title>[\w-]{3,24})\s(?:of|for)\s(?:the\s(?:[a-z]{2,12}\s){0,2}(?:of\s)?)?\Z")
_OFFICE_WORDS = FIELDS | frozenset("state staff police interior force navy army treasury".split())
_OF_PLACES = frozenset("New South North East West San Los Las Saint St United Great".split())
_BEFORE_OFFICE = 60
_LEAST_OFFICE = 3
"""Words of a run that holds both an office's field or place and a name."""
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$", re.IGNORECASE)


def bare(word: str) -> str:
    """A word or name without its possessive ending and full stop."""
    return _POSSESSIVE.sub("", word).rstrip(".")


def runs(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words with nothing but blanks between them (particles may stand inside), half-open."""
    for s, e in _runs(text, start, end):
        yield _behind_office(text, start, s, e), e


def _behind_office(text: str, start: int, s: int, e: int) -> int:
    """Where a name begins behind an office: "Secretary of State | Mira Tal", "Mayor of Odrin | Ann Lee"."""
    words = text[s:e].split()
    if len(words) < _LEAST_OFFICE:
        return s
    office = _OFFICE_OF.search(text, max(start, s - _BEFORE_OFFICE), s)
    if office is None or bare(office["title"]).lower() not in _BEFORE_A_NAME:
        return s
    fields = next((n for n, word in enumerate(words) if word.lower() not in _OFFICE_WORDS), len(words))
    cut = fields or len(words) - _words_of_name(words)
    name = words[cut:]
    if len(name) < _LEAST_OFFICE - 1 or name[-1].lower() in FIELDS or set(name) & _OF_PLACES:
        return s
    first = name[0].lower()
    if not fields and office["title"].islower() and first not in HE_NAMES and first not in SHE_NAMES:
        return s  # "the author of Red Harbour Nights"
    return text.index(name[0], s + len(" ".join(words[:cut]))) if kind_of(" ".join(name))[0] is SourceKind.PERSON else s


def _words_of_name(words: list[str]) -> int:
    """How many of the words behind an office are a name: the last two, or three where a letter stands between."""
    return _LEAST_OFFICE if len(words) > _LEAST_OFFICE and len(words[-2].rstrip(".")) == 1 else _LEAST_OFFICE - 1


def _runs(text: str, start: int, end: int | None) -> Iterator[tuple[int, int]]:
    tokens = [(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text, start, len(text) if end is None else end)]
    first = last = -1
    for number, (s, e, word) in enumerate(tokens):
        if first >= 0 and not _joined(text, last, s):
            yield first, last
            first = -1
        if _is_capital(word) and word.lower() not in _FUNCTION:
            first = s if first < 0 else first
            last = e
            if word.endswith(("'s", "’s")):
                yield first, last
                first = -1
        elif first >= 0 and word.lower() in _PARTICLES and _capital_next(tokens, number):
            last = e
        elif first >= 0:
            yield first, last
            first = -1
    if first >= 0:
        yield first, last


def _capital_next(tokens: list[tuple[int, int, str]], number: int) -> bool:
    """Does a capital follow, at once or after more small words of a name?"""
    for _, _, word in tokens[number + 1 : number + 4]:
        if word.lower() not in _PARTICLES or _is_capital(word):
            return _is_capital(word)
    return False


def _is_capital(word: str) -> bool:
    """Is the word written as a name is: "Assadi", "al-Assadi"?"""
    return word[0].isupper() or any(p.match(word) is not None for p in (_SMALL_START, _STATION, _NUMBERED))


def _joined(text: str, last: int, start: int) -> bool:
    """Does the word at ``start`` go on with the name that ends at ``last``?"""
    gap = text[last:start]
    if gap in (" ", "\u00a0", " & "):  # two names with such a sign between them are a firm's
        return True
    before = text[max(0, last - 6) : last].split()
    short = bool(before) and (len(before[-1]) == 1 or before[-1].lower() in TITLES)
    return gap in (". ", ".\u00a0", ".") and short


def without_titles(name: str) -> str:
    """A person's name alone: "Foreign Minister Mira Tal" → "Mira Tal"; nothing but titles stays as it is."""
    words = name.split()
    return " ".join(words[_cut(words) :])


def titles_of(name: str) -> list[str]:
    """The titles and roles that stand before a person's name, in lower case."""
    words = name.split()
    return [bare(w).lower() for w in words[: _cut(words)]]


def _cut(words: list[str]) -> int:
    cut = 0
    for i, word in enumerate(words[:-1]):
        if bare(word).lower() in _BEFORE_A_NAME:
            cut = i + 1
    return cut


def is_title(word: str) -> bool:
    """Does the word stand before people's names: "Secretary", "coach"?"""
    return bare(word).lower() in _BEFORE_A_NAME


def head_of(phrase: str) -> tuple[str, str]:
    """A source phrase cut before its first clause or apposition, and the rest."""
    end = _ENDS.search(phrase)
    if end is None or not phrase[: end.start()].strip():
        return phrase.strip(), ""
    return phrase[: end.start()].strip(), phrase[end.end() :].strip()
