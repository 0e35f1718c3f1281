"""What can be compared of some words: stems, numbers with their bounds, names, quotations, negation."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from accordingto.text.wordings import QUOTED

_TOKEN = re.compile(
    r"\b(?!(?:mid|pre|post|sub|top|non|all|size|aged?|no|day|week|page|part)-)[^\W\d_]{1,5}-?\d{1,4}[a-rt-z]?(?=s?\b(?![.,]?\d))"
    r"|\d+(?:[.,]\d+)*|[^\W\d_]+"
)
"""Letters with a number are the name of something (F-16, A380) and no figure."""
_NAME = re.compile(r"(?<![.!?…“\"]\s)(?<!\A)\b[A-Z][\w’'-]*")
STOP = frozenset(
    """a an the and or but nor so yet if than then that this these those there here it its he his him she her they them
    their we our us you your i my me who whom whose which what when where while why how as at by for from in into of off
    on onto out over to up with within about after against along also am are be been being both can could did do does
    doing done down during each even ever every few further had has have having is just may might more most much must
    now only other own per rather same shall should since some still such through too toward towards under until upon
    very was were will would s t mr mrs ms say said says saying told tell tells according report reported reports
    reportedly add added adds one whether because between before again all any around another like still""".split()
)
_NEGATIVE = frozenset(
    """not no never none neither nobody nothing without cannot nor deny denied denies denying denial reject rejected
    rejects false untrue fake fabricated hoax refute refuted refutes baseless""".split()
)
_CONTRACTED = re.compile(r"\b\w{1,12}n[’']t\b|\brul(?:e|es|ed|ing) out\b")
_NUMBERS = {
    word: str(value)
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty""".split()
    )
} | {word: str(10 * n) for n, word in enumerate("thirty forty fifty sixty seventy eighty ninety".split(), 3)}
_SCALE = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "bn": 1e9, "mn": 1e6}
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec".split()
)
_ENDINGS = (
    ("isation", "iz"), ("ization", "iz"), ("ations", ""), ("ation", ""), ("ements", ""), ("ement", ""), ("ising", "iz"),
    ("izing", "iz"), ("ised", "iz"), ("ized", "iz"), ("ises", "iz"), ("ises", "iz"), ("ise", "iz"), ("ize", "iz"),
    ("ments", ""), ("ment", ""), ("ings", ""), ("ing", ""), ("ions", ""), ("ion", ""), ("ities", ""), ("ity", ""),
    ("ness", ""), ("ically", "ic"), ("fully", "ful"), ("ously", "ous"), ("ively", "iv"), ("ally", "al"), ("ly", ""),
    ("ied", "y"), ("ies", "y"), ("ves", "f"), ("sses", "ss"), ("ed", ""), ("ers", "er"), ("es", ""), ("s", ""),
    ("e", ""),
)  # fmt: skip
_SHORTEST_STEM = 3
_SAME_SPELLING = {"meters": "metre", "meter": "metre", "metres": "metre", "centers": "centre", "center": "centre"} | {
    "killing": "kill", "dead": "die", "died": "die", "deaths": "die", "death": "die", "kms": "km", "kilometers": "km",
    "kilometres": "km", "kilometer": "km", "kilometre": "km", "jets": "jet", "us": "us", "percent": "%", "cent": "%",
    "earthquake": "quake", "earthquakes": "quake", "quakes": "quake", "temblor": "quake", "tremor": "quake",
    "truce": "ceasefire", "ceasefires": "ceasefire", "wounded": "hurt", "wounding": "hurt", "injured": "hurt",
    "injuring": "hurt", "airplane": "aircraft", "airplanes": "aircraft", "aeroplane": "aircraft", "plane": "aircraft",
    "planes": "aircraft", "blast": "explosion", "blasts": "explosion", "explosions": "explosion",
    "troops": "soldier", "soldiers": "soldier", "servicemen": "soldier", "shelling": "shell", "defense": "defence",
    "defenses": "defence", "offense": "offence", "programme": "program", "programmes": "program", "labor": "labour",
    "harbor": "harbour", "neighbor": "neighbour", "neighbors": "neighbour", "colour": "color", "favour": "favor",
}  # fmt: skip

_CLOSED = {
    tuple(pair.split("+")): pair.replace("+", "")
    for pair in """cease+fire air+strike air+strikes air+space air+base air+craft bail+out black+out break+down
    break+through break+out brush+fire car+maker check+point check+points clamp+down council+member court+room
    crack+down cut+back cut+backs cyber+attack cyber+security drop+out euro+zone eye+witness eye+witnesses
    fire+fighter fire+fighters flash+point front+line front+lines fund+raiser fund+raising grass+roots ground+work
    gun+fire gun+man gun+men gun+shot gun+shots half+way hand+over health+care hot+spot kick+off land+slide land+mine
    land+mines law+maker law+makers law+suit lay+off lay+offs lock+down news+paper night+club non+profit
    out+break pay+out pay+off peace+keeper peace+keepers peace+keeping pipe+line play+off play+offs policy+maker
    policy+makers post+war pull+out push+back road+block roll+out school+children sea+water set+back
    share+holder share+holders shut+down soft+ware spin+off stock+pile stock+piles take+off take+over tax+payer
    tax+payers trade+off under+way under+water up+date war+head war+heads war+plane war+planes war+ship war+ships
    web+site week+end white+wash whistle+blower work+force work+place world+wide""".split()
}
"""Words that are written apart, with a hyphen or as one: compared as one."""


class Figure(NamedTuple):
    """A number in its words: its value, what is counted, and the word that bounds it (*at least*), or ""."""

    value: float
    unit: str
    bound: str = ""


class Words(NamedTuple):
    """What is compared of a statement. ``terms`` are stems in the order of the text, without words of every text."""

    terms: tuple[str, ...]
    runs: tuple[str, ...]
    """All words, folded, in order: for runs that are the same."""
    unquoted: tuple[str, ...]
    """Those that stand in no quotation marks."""
    figures: tuple[Figure, ...]
    quotes: tuple[str, ...]
    negative: bool
    names: frozenset[str]


_SPELLED = frozenset(_SAME_SPELLING.values())


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The word without its ending, spelled one way: "modernise" and "modernization" are the same.

    >>> stem("modernise") == stem("modernization")
    True
    """
    same = _SAME_SPELLING.get(word)
    if same is not None or word in _SPELLED:
        return same or word
    for ending, repair in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM and not word.endswith("ss"):
            left = word[: len(word) - len(ending)] + repair
            return left[:-1] if len(left) > _SHORTEST_STEM and left[-1] == left[-2] and left[-1] not in "lsz" else left
    return word


_BOUNDS = (
    ("as many as", "most"), ("as much as", "most"), ("as high as", "most"), ("up to", "most"), ("at most", "most"),
    ("no more than", "most"), ("fewer than", "most"), ("less than", "most"), ("under", "most"), ("almost", "most"),
    ("nearly", "most"), ("at least", "least"), ("no fewer than", "least"), ("no less than", "least"),
    ("more than", "least"), ("over", "least"), ("upwards of", "least"), ("above", "least"), ("exceeding", "least"),
    ("about", "about"), ("around", "about"), ("some", "about"), ("roughly", "about"), ("approximately", "about"),
    ("an estimated", "about"), ("close to", "about"), ("near", "about"),
)  # fmt: skip
_BOUND = re.compile(r"\b(" + "|".join(words for words, _ in _BOUNDS) + r")\s+(?:a |an |the )?$")
_BOUND_KIND = dict(_BOUNDS)


def words_of(text: str) -> Words:
    """What can be compared of a text."""
    loose = _loose(text)
    plain = [(m.group().replace("-", ""), m.start(), m.end()) for m in _TOKEN.finditer(loose)]
    tokens = [word for word, _, _ in plain]
    figures = tuple(_figures(loose, plain))
    terms = tuple(
        stem(_NUMBERS.get(w, w).replace(",", ""))
        for w in _closed(tokens)
        if w not in STOP and (len(w) > 1 or w.isdigit())
    )
    quotes = tuple(" ".join(_words(q)) for q in QUOTED.findall(text))
    negative = bool(_NEGATIVE & set(tokens)) or _CONTRACTED.search(text) is not None
    names = frozenset(stem(_loose(name).replace("-", "")) for name in _NAME.findall(text)) | {
        token for token in tokens if token[-1].isdigit() and not token[0].isdigit()
    }
    unquoted = tuple(_words(QUOTED.sub(" ", text))) if quotes else tuple(tokens)
    return Words(terms, tuple(tokens), unquoted, figures, quotes, negative, names)


def _words(text: str) -> list[str]:
    return [word.replace("-", "") for word in _TOKEN.findall(_loose(text))]


def _closed(tokens: list[str]) -> list[str]:
    """The words with those that are one word elsewhere put together."""
    pairs = [_CLOSED.get(pair) for pair in pairwise(tokens)]
    if not any(pairs):
        return tokens
    done: list[str] = []
    skip = False
    for token, closed in zip(tokens, [*pairs, None], strict=True):
        if not skip:
            done.append(closed or token)
        skip = closed is not None and not skip
    return done


def _loose(text: str) -> str:
    """Lower case, no accents, no possessives; the marks stay, so that numbers keep theirs."""
    import unicodedata

    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).replace("’", "'").replace("–", " - ")
        text = text.translate({ord(c): None for c in set(text) if unicodedata.combining(c)})
    return text.casefold().replace("'s", "").replace("u.s.", "us").replace("u.n.", "un").replace("u.k.", "uk")


def _figures(text: str, tokens: list[tuple[str, int, int]]) -> list[Figure]:
    found: list[Figure] = []
    for number, (word, start, _) in enumerate(tokens):
        value = _value(word)
        if value is None or (number and _value(tokens[number - 1][0]) is not None and word in _SCALE):
            continue
        after = number + 1
        if after < len(tokens) and tokens[after][0] in _SCALE:
            value *= _SCALE[tokens[after][0]]
            after += 1
        before = tokens[number - 1][0] if number else ""
        if before in _MONTHS or (after < len(tokens) and tokens[after][0] in _MONTHS):
            found.append(Figure(value, "day"))
            continue
        unit = next((stem(w) for w, _, _ in tokens[after : after + 4] if w not in STOP and _value(w) is None), "")
        bound = _BOUND.search(text, max(0, start - 24), start)
        found.append(Figure(value, unit, _BOUND_KIND[bound.group(1)] if bound else ""))
    return found


def _value(word: str) -> float | None:
    word = _NUMBERS.get(word, word)
    if not word[0].isdigit():
        return None
    try:
        return float(word.replace(",", ""))
    except ValueError:
        return None
