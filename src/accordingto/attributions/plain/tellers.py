"""Who can tell: a name, a body, people, a paper. What happens, and what is seen, tells nothing."""

import re
from functools import cached_property, lru_cache

from accordingto.registry import kind_of, lookup
from accordingto.registry.kind_words import (
    AFTER_HEAD,
    ARTICLES,
    AUTHORITIES,
    BODIES,
    DOCUMENTS,
    MEDIA,
    MODIFIERS,
    PERSON_PRONOUNS,
    ROLES,
    VAGUE_REPORTS,
)
from accordingto.types import SourceKind

_WORD = re.compile(r"[^\s,;:()“”\"]+")
_LONGEST, _MOST_WORDS = 200, 14
"""Characters of a phrase with what stands in commas behind it, and words of it without."""
_TELLING_NOUNS = ROLES | BODIES | DOCUMENTS | MEDIA | VAGUE_REPORTS
_FINITE = frozenset(
    """is are was were be been being am has have had do does did will would can could may might must shall should said
    says say told tells reported reports announced that which if when while because although though whether than then
    there here whatever whoever whichever however what where why how not never also who whom whose""".split()
)
"""Words that no phrase of a teller holds: they make it a clause."""
_SUBJECTS = frozenset("i you he she it we they".split())
"""Beside other words they make a clause, too."""
_THINGS = frozenset(
    """hurricane typhoon cyclone storm earthquake quake tsunami tremor river mount volcano lake sea ocean gulf strait
    flood floods fire wildfire monday tuesday wednesday thursday friday saturday sunday january february march april
    may june july august september october november december christmas easter ramadan summer winter spring autumn
    flight index nasdaq dow brent bitcoin magnitude temperature temperatures inflation unemployment sales shares
    prices exports imports readings waves winds advisory warning alert""".split()
)
"""Capitals that are no teller's name."""
_ADVERBIAL = re.compile(
    r"(?:(?:however|but|and|so|yet|meanwhile|later|earlier|still|also|then|now|today|yesterday|separately|instead|"
    r"initially|moreover|in turn|for (?:its|his|her|their) part|by contrast|at first|in addition|"
    r"on \w+day(?: (?:morning|afternoon|evening|night))?),?\s|"
    r"(?:according to|in|on|at|after|before|during|by|since|from|speaking|asked|writing|when|while|as|if|although|"
    r"though)\s[^,;:“”\"]{2,70},\s)",
    re.IGNORECASE,
)
_BREAK = re.compile(
    r"[;:—–]\s|\s[-–—]{1,2}\s|,\s(?:and|but|while|whereas|though|although|yet|as|because|since)\s|\s(?:and|while|but|whereas|that)\s|[”\"]\s"
)
_MOST_BREAKS = 4
_SAID_OF = re.compile(r"\s(?!and\b|but\b|or\b|for\b|so\b|as\b|when\b)[^,]{2,110}(?:,\s(?!and\b|but\b)[^,]{2,60})?,?")
"""What is said of somebody between commas."""
_SMALL = re.compile(r"\b[a-z]{3,20}\b")
_NAME_INSIDE = re.compile(r"(?<=[a-z,]\s)[A-Z][\w’'-]{1,30}\b")
_RELATIVE = re.compile(r",\s(who)\Z")
_PERSON = re.compile(r"[A-Z][\w’'-]{1,20}\.?(?:\s[A-Z][\w’'-]{0,20}\.?){1,3}")
"""*Its keeper, Mira Oss*: the name behind shows that the one before is somebody."""
_NUMBERED = re.compile(r"\d{1,3}[A-Z]\w{1,20}(?:\s[A-Z]\w{1,20})?")
"""*24News*, *9News Perth*."""
_BRACKETS = re.compile(r"(?<=\w)\s\([^()]{1,40}\)")
_NOBODY = frozenset("no nobody none neither".split())
"""*No group claimed the attack* tells nothing."""
_DASH = re.compile(r"\s[-–—]{1,2}\s")
_PREPOSITIONS = (AFTER_HEAD | MODIFIERS | {"and", "or"}) - {"claiming", "saying", "requesting"}
_PLURAL_OR_VERB = re.compile(r"(?:[^s]s|ing|ed|ly)\Z")


_BODIES = frozenset(
    {SourceKind.ORGANIZATION, SourceKind.AGENCY, SourceKind.OUTLET, SourceKind.STATE_MEDIA, SourceKind.DOCUMENT}
)


class Tellers:
    """The tellers of one article: how it writes a word elsewhere shows whether a capital is a name's."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _small(self) -> frozenset[str]:
        return frozenset(_SMALL.findall(self._text))

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(_NAME_INSIDE.findall(self._text))

    def before(self, sentence: str, end: int) -> tuple[int, int] | None:
        """The teller whose words end at ``end``: the longest phrase of the clause that can be one."""
        while end > 0 and sentence[end - 1].isspace():
            end -= 1
        relative = _RELATIVE.search(sentence, max(0, end - 8), end)
        if relative is not None:
            return relative.span(1)
        begins = [0]
        begins += [found.end() for found in _BREAK.finditer(sentence, max(0, end - 2 * _LONGEST), end)][-_MOST_BREAKS:]
        for begin in (_without_adverbials(sentence, start, end) for start in begins):
            closed = "," not in _BRACKETS.sub("", sentence[begin:end]) or sentence[end - 1] == ","
            if closed and (found := self.whole(sentence, begin, end)) is not None:
                return found
        return None

    def whole(self, sentence: str, start: int, end: int) -> tuple[int, int] | None:
        """The stretch, if all of it can be one who tells."""
        while end > start and sentence[end - 1].isspace():
            end -= 1
        return (start, end) if 0 < end - start <= _LONGEST and self._tells(sentence[start:end]) else None

    def is_body(self, phrase: str) -> bool:
        """Is it a body, an agency or a paper by its words, and no person, country or town?"""
        name = phrase.removesuffix("'s").removesuffix("’s")
        entry = lookup(name)
        kind = entry.kind if entry is not None else kind_of(name)[0]
        return kind in _BODIES and name.removeprefix("the ").lower() not in AUTHORITIES

    def _tells(self, phrase: str) -> bool:
        core, comma, said_of = _BRACKETS.sub("", phrase).partition(",")
        if comma and not _closes(said_of):
            return False
        words = _WORD.findall(core)
        if (
            not words
            or len(words) > _MOST_WORDS
            or not core[0].isalnum()
            or words[0].lower() in _NOBODY
            or (len(words) > 1 and words[-1].lower() in ARTICLES)
        ):
            return False
        if (
            any(word.lower() in _FINITE for word in words)
            or _DASH.search(phrase)
            or _unbalanced(phrase)
            or not _joins(words)
        ):
            return False
        if len(words) > 1 and any(word.lower() in _SUBJECTS for word in words):
            return False
        named = bool(comma) and _PERSON.fullmatch(said_of.strip(" ,")) is not None and words[0].lower() in ARTICLES
        return (named or _can_tell(core.strip())) and (len(words) > 1 or self._is_name(words[0]))

    def _is_name(self, word: str) -> bool:
        """Is a single word a name, a pronoun or a noun for those who tell, and no common word at a sentence's head?"""
        low = word.lower()
        if low in PERSON_PRONOUNS | {"it", "they"} or low in AUTHORITIES:
            return True
        if _telling_noun(low) or lookup(word) is not None:
            return True
        if not word[0].isupper() and not (word[0].isdigit() and not word.islower() and not word.isdigit()):
            return False
        if word[1:].lower() != word[1:] or word in self._names:
            return True
        return not _PLURAL_OR_VERB.search(low) and low not in self._small


def _unbalanced(phrase: str) -> bool:
    """Does a quotation begin or end in it, and not both?"""
    return phrase.count('"') % 2 == 1 or phrase.count("“") != phrase.count("”")


def _closes(said_of: str) -> bool:
    """Is it what is said of somebody: anything between two commas, and words without a verb behind one?"""
    if not _SAID_OF.fullmatch(said_of):
        return False
    return said_of.endswith(",") or not any(word.lower() in _FINITE for word in _WORD.findall(said_of))


def _joins(words: list[str]) -> bool:
    """Is it one phrase: after a name only what may follow one (*of*, *report*, *spokesman*), and so no verb?"""
    if words[0].islower() and words[0] in _PREPOSITIONS:
        return False
    named = False
    run: list[str] = []
    for before, word in zip(["", *words], [*words, "of"], strict=True):
        if before and word in ARTICLES and before not in _PREPOSITIONS:
            return False
        if word[0].islower() and word not in _PREPOSITIONS:
            run.append(word)
            continue
        if named and run and not _telling_noun(run[-1]):
            return False
        named = word[0].isupper() and not word.endswith(("'s", "’s", "s'", "s’")) and word.lower() not in ARTICLES
        run = []
    return True


def _telling_noun(word: str) -> bool:
    low = word.lower().removesuffix("'s").removesuffix("’s")
    return low in _TELLING_NOUNS or low.removesuffix("s") in _TELLING_NOUNS


def _without_adverbials(sentence: str, begin: int, end: int) -> int:
    for _ in range(3):
        found = _ADVERBIAL.match(sentence, begin, end)
        if found is None:
            break
        begin = found.end()
    return begin


@lru_cache(maxsize=4096)
def _can_tell(core: str) -> bool:
    if lookup(core) is not None or _NUMBERED.fullmatch(core):
        return True
    kind, why = kind_of(core)
    if kind is SourceKind.NOBODY or (kind is SourceKind.UNNAMED and why is None):
        return False
    words = _WORD.findall(core)
    return any(map(_telling_noun, words)) or not any(word.lower() in _THINGS for word in words)
