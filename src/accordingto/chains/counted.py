"""One of those who spoke without a name: *another official*, *one of them*, *the intelligence official*.

Behind *two Norland officials*, *another official* is one more of them: the words that say whose officials they are hold
for both. Ranks are a person's own, and are not handed on.
"""

import re

from accordingto.chains.memory import Memory
from accordingto.chains.names import ROLES, bare
from accordingto.chains.resolved import Resolved, because
from accordingto.types import Evidence, Ground, SourceKind, Span

_ONE_MORE = re.compile(
    r"(?P<count>another|one|an?\s(?:second|third|fourth|further)|the\s(?:other|second|third|fourth))\s(?P<head>[a-z]+)",
    re.IGNORECASE,
)
_ONE_OF = re.compile(
    r"(?P<some>one|two|three|several|some|most|both|all)\sof\s(?:them|(?:the|those|these)\s(?P<heads>[a-z]+))",
    re.IGNORECASE,
)
_ONE_OF_MORE = re.compile(r"(?:another|an?\s(?:second|third|fourth))\s", re.IGNORECASE)
_FAMILIAR = re.compile(r"\s(?:close|familiar|briefed|with|involved)\s.*$")
_OF_GROUP = re.compile(r"\A(?:one|two|three|several|some|most|both|all)\sof\s(?:the\s)?", re.IGNORECASE)
_GROUP = re.compile(
    r"\b(?P<group>(?:two|three|four|five|six|several)\s(?:[A-Za-z.]+\s){0,3}?(?P<heads>people|officials|sources|aides|diplomats|"
    r"employees|executives|lawmakers)(?:\s(?:familiar|briefed|close|with|involved)\s[^,.;:“”\"\n]{3,60}?)?)"
    r"(?=,?\s(?:told|said|say|have|who)\b|,|\.)",
    re.IGNORECASE,
)
_NEAR = 800
"""Characters before a description in which a group is looked for."""
_THE_ONE = re.compile(r"the\s(?P<says>[\w-]+)\s(?P<head>[a-z]+)", re.IGNORECASE)
_PEOPLE = ROLES | frozenset(
    """source person people man woman insider witness employee worker soldier resident member
    delegate negotiator trader banker guard teacher victim survivor rescuer""".split()
)
_COUNTS = frozenset(
    """a an the one two three four five six seven eight nine ten several some many multiple another other both few
    second third fourth further dozens numerous various unnamed anonymous""".split()
)
_RANKS = frozenset("senior top high-ranking ranking former veteran leading high-level key".split())
_HANGS_ON = re.compile(
    r"(?:,|\s(?:of|close|familiar|briefed|in|from|at|with|within|inside|who|whose|on|to|for|near|involved)\b)"
)


class Counted:
    """Reads those who are counted beside others, by who was cited before."""

    def __init__(self, text: str, memory: Memory) -> None:
        self._text = text
        self._memory = memory

    def meant(self, phrase: str, span: Span) -> Resolved | None:
        """Who is meant, described as the others are; None where the words describe them, or nobody like that spoke."""
        one_of = _ONE_OF.fullmatch(phrase)
        if one_of is not None:
            return self._of_group(one_of["some"].lower(), one_of["heads"], phrase, span)
        more = _ONE_MORE.fullmatch(phrase)
        if more is not None and _single(more["head"]) in _PEOPLE:
            return self._one_more(more["count"], more["head"], span)
        part = self._of_two(phrase, span)
        if part is not None:
            return part
        the_one = _THE_ONE.fullmatch(phrase)
        if the_one is not None and the_one["head"] in _PEOPLE and the_one["says"].lower() not in _COUNTS:
            return self._described_again(the_one["says"], the_one["head"], phrase, span)
        return None

    def _one_more(self, count: str, head: str, span: Span) -> Resolved | None:
        last = self._memory.last(span.start)
        if (
            last is not None
            and count.lower().startswith("the ")
            and _is_like(last, head)
            and _ONE_OF_MORE.match(last.name)
        ):
            return because(last, "one-more", span, f"“{count} {head}” read as {last.name}, who spoke before")
        found = self._memory.last(span.start, lambda r: _is_like(r, head) and bool(described(r.name) or _tail(r.name)))
        if found is None:
            return None
        words = described(found.name)
        name = f"{count} {' '.join(words)} {head}" if words else f"{count} {head}{_tail(found.name)}"
        note = f"“{count} {head}” read as one more of {found.name}"
        return _unnamed(name, "one-more", span, note)

    def _of_two(self, phrase: str, span: Span) -> Resolved | None:
        """*The official* of "a Norland official and two sources", who were cited last."""
        words = phrase.lower().split()
        points = len(words) == 2 and words[0] == "the" and _single(words[1]) in _PEOPLE  # noqa: PLR2004
        last = self._memory.last(span.start, lambda r: r.kind is SourceKind.UNNAMED) if points else None
        if last is None or " and " not in last.name:
            return None
        for part in last.name.split(" and "):
            bare_part = part.strip()
            if head_of_people(bare_part) == _single(words[1]) and _is_many(bare_part) == (
                words[1] != _single(words[1])
            ):
                return _unnamed(bare_part, "one-of-them", span, f"“{phrase}” read as the one of {last.name}")
        return None

    def _of_group(self, some: str, heads: str | None, phrase: str, span: Span) -> Resolved | None:
        def fits(who: Resolved) -> bool:
            return who.kind is SourceKind.UNNAMED and _is_many(who.name) and (heads is None or _is_like(who, heads))

        found = self._memory.last(span.start, fits)
        named = found.name if found else self._told_of(heads, span.start)
        if named is None:
            return None
        first, _, rest = named.partition(" ")
        group = f"{first.lower() if first.lower() in _COUNTS else first} {rest}"
        return _unnamed(f"{some} of {group}", "one-of-them", span, f"“{phrase}” read as {some} of {group}")

    def _told_of(self, heads: str | None, at: int) -> str | None:
        """A group that the text names although nobody found it cited: "two people briefed on the matter told"."""
        found = None
        for match in _GROUP.finditer(self._text, max(0, at - _NEAR), at):
            found = match["group"] if heads in (None, match["heads"]) else found
        return found

    def _described_again(self, says: str, head: str, phrase: str, span: Span) -> Resolved | None:
        """*The spy official* right behind *a Norland official*: one person, of whom both words hold."""
        last = self._memory.last(span.start)
        if last is None or not _is_like(last, head) or _is_many(last.name) or not described(last.name):
            return None
        words = described(last.name)
        if says.lower() in (word.lower() for word in words) or says[0].isupper():
            return None
        name = " ".join([*words, says, head])
        return _unnamed(name, "described-again", span, f"“{phrase}” read as {last.name}, who spoke before")


def described(name: str) -> list[str]:
    """The words before the noun that say whose people they are: *US* of "two senior US officials"."""
    before = _before_tail(name).split()[:-1]
    return [word for word in before if word.lower() not in _COUNTS | _RANKS]


def head_of_people(name: str) -> str:
    """The noun of "two officials close to the talks", in the singular."""
    words = _before_tail(name).split()
    return _single(words[-1]) if words else ""


def _before_tail(name: str) -> str:
    return _HANGS_ON.split(_OF_GROUP.sub("", name), maxsplit=1)[0]


def _tail(name: str) -> str:
    """*familiar with the matter* of those of whom nothing else is said."""
    tail = _FAMILIAR.search(name)
    return tail.group() if tail else ""


def _is_like(who: Resolved, head: str) -> bool:
    return who.kind is SourceKind.UNNAMED and head_of_people(who.name) == _single(head)


def _is_many(name: str) -> bool:
    words = _before_tail(name).lower().split()
    return (
        bool(words)
        and not name.lower().startswith("one ")
        and (words[-1] == "people" or words[-1] != _single(words[-1]))
    )


def _single(word: str) -> str:
    low = bare(word).lower()
    if low == "people":
        return "person"
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low


def _unnamed(name: str, rule: str, span: Span, note: str) -> Resolved:
    return Resolved(name, SourceKind.UNNAMED, (Evidence(Ground.RULE, rule, (span,), note=note),))
