"""SRC111: somebody speaks by name, and is nobody in particular."""

import re

from accordingto.check.draft import Draft, Telling
from accordingto.check.rule import Hit, Hits, Rule, Severity
from accordingto.registry import kind_words
from accordingto.types import SourceKind, Span

_NAME = re.compile(r"[A-Z][\w'’.-]+(?: (?:[A-Z][\w'’.-]*|de|van|von|bin|al|der|la|del)){1,4}")
_APPOSED = re.compile(
    r"(?:['’]s)?\s?(?:[,(—–]|-{1,2}) ?(?!(?:and|but|who said|he|she|they|it|said|says|in an?|on|as|after|while|"
    r"when)\b)[\w$£€“\"]"
    r"|,? (?:of|from|with|at|in) (?:the )?[A-Z]|,? who (?!said|says|told)"
)
_BEFORE = re.compile(r"([\w'’.-]{1,40}),?\s\Z")
_IS = re.compile(r" (?:is|was|works|worked|serves|served|teaches|lives|runs|leads|heads|became|owns|founded|had been) ")
_PLAIN = frozenset(
    "and or but that as to with by for of in from at on about than like when while if because said says told the a "
    "an".split()
)

_MORE_ROLES = frozenset(
    "foreman forewoman chair moderator host anchor legislator archbishop cardinal brigadier constable".split()
)


def find(draft: Draft) -> Hits:
    """A person with two names or more; a role before, beside or after any mention is enough."""
    seen: set[int] = set()
    known = {name.casefold() for name in draft.settings.known_sources}
    for told in draft.tellings:
        origin = told.origin
        if origin is None or origin.kind is not SourceKind.PERSON or origin.id in seen or told.attribution.depth:
            continue
        seen.add(origin.id)
        if (
            not _NAME.fullmatch(origin.name)
            or origin.name.casefold() in known
            or origin.speaks_for
            or _is_role(origin.name.split()[0])
        ):
            continue
        places = _mentions(draft, origin.name)
        if places and not any(_is_placed(draft, place) for place in places):
            yield _hit(draft, told, places[0])


def _hit(draft: Draft, told: Telling, place: Span) -> Hit:
    name = place.of(draft.text)
    return Hit(
        place,
        f"{name} speaks, and the article does not say who that is",
        "say what they do, or what they have to do with the story",
        related=(told.attribution.content[0],),
    )


def _mentions(draft: Draft, name: str) -> list[Span]:
    """Where the full name, or the last name alone, stands in the text; the full name first."""
    last = name.rsplit(maxsplit=1)[-1]
    full = [Span(*m.span()) for m in re.finditer(rf"\b{re.escape(name)}\b", draft.text)]
    titled = re.finditer(rf"\b(?:[A-Z][a-z]{{1,11}}\.? |[a-z]{{3,20}} ){re.escape(last)}\b", draft.text)
    return full + [Span(m.end() - len(last), m.end()) for m in titled if _is_role(m.group().split()[0])] if full else []


def _is_placed(draft: Draft, place: Span) -> bool:
    before = draft.text[max(0, place.start - 60) : place.start]
    word = _BEFORE.search(before)
    if word and (_is_role(word[1]) or (word[1].islower() and word[1] not in _PLAIN)):
        return True
    if _APPOSED.match(draft.text, place.end) or _IS.match(draft.text, place.end):
        return True
    # A capital before a name is a title or a body: "Velden Foreign Minister", "CNN’s", "Sen.".
    return (
        bool(word)
        and word is not None
        and word[1][0].isupper()
        and before.rstrip()[-1:] not in ".!?"
        and len(word[1]) > 1
    )


def _is_role(word: str) -> bool:
    low = word.casefold().rstrip(".,")
    return low in kind_words.ROLES or low in kind_words.TITLES or low in _MORE_ROLES


RULE = Rule(
    code="SRC111",
    name="name-without-position",
    severity=Severity.WARNING,
    summary="a named source without a role or a link to the story",
    rationale="A name alone does not tell how close somebody is to the facts, nor what they may want.",
    guide="Reuters Handbook; AFP principles of sourcing; Trust Project",
    bad="The harbour will open again in May. Ilse Brandt said that the cranes would be back by then.",
    good="The harbour will open again in May. Ilse Brandt, the yard's foreman, said that the cranes would be back "
    "by then.",
    wrong_when="every reader of the outlet knows them (`known-sources`).",
    find=find,
)
