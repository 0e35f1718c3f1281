"""Look up a name or an address, or find every name that stands in a text."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from accordingto.registry.entries import CROWDED, ORDINARY, Entry, Form, entry, fold, index

__all__ = ["Entry", "find_names", "lookup", "lookup_domain"]

TRADE_WORDS = frozenset(
    "agency bulletin broadcaster channel daily magazine network news newspaper newswire paper press programme program "
    "radio app platform service show site station tabloid television tv website weekly wire media outlet".split()
)
"""What may follow a name, or stand before it, and says that it is a medium's."""
_BEFORE = TRADE_WORDS | frozenset(
    "state run owned controlled backed funded official independent private privately public local national "
    "international online semi government pro".split()
)
_SMALL = frozenset("the of and for de la le el du des di da do al en on to in a with s".split())
_LONGEST_SHOUT = 4
"""Words up to this length may be another name's acronym when written in capitals."""
_TOKEN = re.compile(r"[^\W_]+")
_JOIN = re.compile(r"[\s\u00a0]+|[-‐‑–'’./!]|\s?[&+]\s?|! ")
_DOT = re.compile(r"\.\s")
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+")
_QUOTES = ' \t\r\n"“”„«»‘`*_()[]'
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$", re.IGNORECASE)
_OWNER = re.compile(r"^.*?\w['’]s?\s+(?=\S)")


def lookup(name: str) -> Entry | None:
    """The entry that a phrase names, or None.

    Case, accents, quotation marks, a leading *the*, a possessive and words of the trade ("Interfax news agency", "the
    state news agency KCNA", "Russia's TASS") make no difference to names of several words; one-word names keep their
    capitals, and those that are ordinary words need their article or a word of the trade beside them.
    A host ("reuters.com") is looked up as an address.
    """
    phrase = name.strip(_QUOTES).rstrip(".,;:" + _QUOTES)
    # "Barron's" as it stands comes before "CNN's" without its ending, and that before "TASS" of "Russia's TASS".
    bare = _POSSESSIVE.sub("", phrase).strip(_QUOTES + "'’")
    owner = _OWNER.match(bare)
    for candidate in (phrase, bare, bare[owner.end() :] if owner else ""):
        found = _named(_TOKEN.findall(candidate))
        if found is not None:
            return found
    return lookup_domain(bare) if _HOST.fullmatch(bare) else None


def lookup_domain(host_or_url: str) -> Entry | None:
    """The entry that an address belongs to: of the host itself or of the nearest host above it."""
    address = host_or_url.strip()
    try:
        host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
    except ValueError:
        return None
    domains = index().domains
    labels = host.rstrip(".").split(".")
    for start in range(len(labels) - 1):
        number = domains.get(".".join(labels[start:]))
        if number is not None:
            return entry(number)
    return None


def find_names(text: str) -> Iterator[tuple[int, int, Entry]]:
    """Every registry name that stands in a text, the longest at each place, as ``(start, end, entry)``, half-open."""
    tokens = list(_TOKEN.finditer(text))
    keys = [word.casefold() if (word := token.group()).isascii() else fold(word) for token in tokens]
    reach = index().reach
    at = 0
    while at < len(tokens):
        most = reach.get(keys[at])
        found = _longest(text, tokens, keys, (at, most)) if most else None
        if found is None:
            at += 1
            continue
        count, number = found
        yield tokens[at].start(), tokens[at + count - 1].end(), entry(number)
        at += count


def _named(words: list[str]) -> Entry | None:
    """The entry that all of the words name, once what surrounds a name is taken away."""
    lead = 1 if words and words[0].casefold() == "the" else 0
    for start in (0, lead) if lead else (0,):
        found = _peeled(words[start:])
        if found is not None:
            return found
    start = _described(words)
    return _peeled(words[start:]) if start else None


def _peeled(words: list[str]) -> Entry | None:
    """The entry that the words name, with or without the words of the trade at their end."""
    form_of = index().form
    for end in range(len(words), 0, -1):
        form = form_of(fold(" ".join(words[:end])))
        if form is not None and _fits(form, words[:end], at_sight=False, supported=end < len(words)):
            return entry(form.row)
        if words[end - 1].casefold() not in TRADE_WORDS:
            return None
    return None


def _described(words: list[str]) -> int:
    """Where a name begins after "Russian state news agency …": past the last describing word; 0 where there is none."""
    start = 0
    for number, word in enumerate(words):
        if word in _BEFORE or (number == 0 and word.lower() in _BEFORE):
            start = number + 1
        elif start or not (word[0].isupper() or word in {"the", "a"}):
            break
    return start


def _longest(text: str, tokens: list[re.Match[str]], keys: list[str], place: tuple[int, int]) -> tuple[int, int] | None:
    """The longest name that begins at a place (a token, and the most tokens): how many tokens, and its row."""
    at, most = place
    count = 1
    while count < most and at + count < len(tokens) and _joined(text, tokens[at + count - 1], tokens[at + count]):
        count += 1
    form_of = index().form
    for size in range(count, 0, -1):
        form = form_of(" ".join(keys[at : at + size]))
        if form is None:
            continue
        words = [token.group() for token in tokens[at : at + size]]
        extra = _trade_after(text, tokens, at + size) if form.mark else 0
        if _fits(form, words, at_sight=True, supported=extra > 0 or _bracketed(text, tokens[at], form)):
            return size + extra, form.row
    return None


def _fits(form: Form, words: list[str], *, at_sight: bool, supported: bool) -> bool:
    """Are the words written as the name may be written? ``at_sight`` is for running text, where nothing says *name*."""
    if form.mark and not supported and (at_sight or form.mark == ORDINARY):
        return False
    wanted = _TOKEN.findall(form.written)
    if len(wanted) != len(words):  # a sign that folds to two words, such as a fraction
        return False
    if len(wanted) == 1:
        shouted = len(words[0]) > _LONGEST_SHOUT and not form.mark and words[0] == wanted[0].upper()
        return words[0] == wanted[0] or shouted
    free = _SMALL | TRADE_WORDS
    firm = [(want, word) for want, word in zip(wanted, words, strict=True) if want.casefold() not in free]
    if at_sight or len(firm) == 1:
        firm = firm or list(zip(wanted, words, strict=True))
        return all(not want[0].isupper() or word[0].isupper() for want, word in firm)
    return True


def _joined(text: str, left: re.Match[str], right: re.Match[str]) -> bool:
    """Do two tokens stand together, with no end of a sentence or of a phrase between them?"""
    gap = text[left.end() : right.start()]
    if _DOT.fullmatch(gap):
        return len(left.group()) == 1
    return _JOIN.fullmatch(gap) is not None


def _trade_after(text: str, tokens: list[re.Match[str]], at: int) -> int:
    """How many words of the trade follow directly."""
    count = 0
    while (
        at + count < len(tokens)
        and tokens[at + count].group().casefold() in TRADE_WORDS
        and _joined(text, tokens[at + count - 1], tokens[at + count])
    ):
        count += 1
    return count


def _bracketed(text: str, token: re.Match[str], form: Form) -> bool:
    """An acronym alone in round brackets, as after its full name: "(SPA)"."""
    return (
        form.mark == CROWDED
        and form.written.isupper()
        and text[token.start() - 1 : token.start()] == "("
        and text[token.end() : token.end() + 1] == ")"
    )
