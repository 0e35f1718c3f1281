"""What kind of source a phrase names, by its words alone: for what the registry does not know.

The head of the noun phrase decides, which in English is its last word before *of*, *for*, *who*, a comma …: a
*spokesman for the ministry* is a person without a name, the *ministry in Seoul* a body.
"""

import re
from functools import lru_cache

from accordingto.registry import kind_words as words_of
from accordingto.types import SourceKind

Verdict = tuple[SourceKind, str | None]

_TOKEN = re.compile(r"[^\W_](?:[\w.'’&\-/]*\w)?\.?|&")
_TRIM = " \t\r\n\"“”„«»‘’'`()[].,;:"
_OWNER = re.compile(r"(?:['’]s|s['’])(?=\s)")
_ACRONYM = re.compile(r"(?:[A-Z]\.){2,}|[A-Z][A-Z&\d/\-]{1,7}s?|[A-Z]{2,}[a-z]?[A-Z]+")
_NUMERAL = re.compile(r"(?:I{1,3}|IV|V|VI{1,3}|IX|X{1,2}|XVI)")
_SMALL_CAPITAL = re.compile(r"(?:al|el|d|o|bin|ibn)[-'’](?=[A-Z])")
_PARTICLES = frozenset("von van der den de di da du la le bin ibn al el dos das ter zu".split())
_LONGEST_PHRASE = 500
"""Characters: what is longer is no phrase, and its head stands early."""
_FIRST_AND_LAST = 2
_OFFICE_AND_NAME = 3
"""Words after "Secretary of …" from which on a name is among them: "State John Kerry"."""


@lru_cache(maxsize=4096)
def kind_of(phrase: str) -> Verdict:
    """The kind of source that a phrase names, and why; the reason is None where only the lack of a name decides.

    An empty phrase is nobody. Look the phrase up in the registry first: this knows words, not names.
    """
    words = _words(phrase)
    if not words:
        return SourceKind.NOBODY, "the text names no source"
    for judge in (_pronoun, _known_body, _titled):
        verdict = judge(words)
        if verdict is not None:
            return verdict
    head = _head_phrase(words)
    return _by_head(head) or _by_capitals(head) or (SourceKind.UNNAMED, None)


def _words(phrase: str) -> list[str]:
    """The words up to the first comma, dash or bracket that has words before it, without a closing possessive."""
    text = phrase[:_LONGEST_PHRASE].strip(_TRIM)
    text = re.split(r",\s|\s[–—-]\s|\s\(|;\s", text, maxsplit=1)[0].strip(_TRIM)
    text = re.sub(r"(?<=\w)['’]s?$", "", text)
    # An owner is no part of the head: "Fox News's Ed Henry", "Azerbaijan's foreign ministry".
    owners = list(_OWNER.finditer(text))
    if owners and text[owners[-1].end() :].strip():
        text = f"its {text[owners[-1].end() :].strip()}"
    return _TOKEN.findall(text)


def _single(word: str) -> str:
    """The word in lower case and in the singular, where its plural is formed with *s*."""
    low = word.casefold()
    known = words_of.KNOWN_NOUNS
    irregular = {"men": "man", "women": "woman", "children": "child", "wives": "wife", "fishermen": "fisherman"}
    if low in known or low in irregular:
        return irregular.get(low, low)
    for ending, repair in (("ies", "y"), ("men", "man"), ("women", "woman"), ("es", ""), ("s", "")):
        stem = low.removesuffix(ending) + repair
        if low.endswith(ending) and stem in known:
            return stem
    return low


def _capital(word: str) -> bool:
    """Is the word written as a name is?"""
    return word[0].isupper() or _SMALL_CAPITAL.match(word) is not None


def _pronoun(words: list[str]) -> Verdict | None:
    """A phrase of one pronoun."""
    if len(words) > 1 or (words[0].isupper() and len(words[0]) > 1):
        return None
    word = words[0].casefold()
    if word == "nobody":
        return SourceKind.NOBODY, "the text names no source"
    if word in words_of.PERSON_PRONOUNS:
        return SourceKind.PERSON, f"“{words[0]}” means one person"
    if word in words_of.BODY_PRONOUNS:
        return SourceKind.ORGANIZATION, f"“{words[0]}” means a body"
    if word in words_of.PEOPLE_PRONOUNS:
        return SourceKind.UNNAMED, f"“{words[0]}” names nobody"
    return None


def _known_body(words: list[str]) -> Verdict | None:
    """A body, a country or a capital by its own name."""
    bare = words[1:] if len(words) > 1 and words[0].casefold() == "the" else words
    name = " ".join(bare)
    if "&" in bare[1:-1]:
        return SourceKind.ORGANIZATION, f"“{name}” is a firm's name"
    known = name.casefold() in words_of.BODY_NAMES or name.casefold() in words_of.AUTHORITIES
    if known and _capital(bare[0]):
        return SourceKind.ORGANIZATION, f"“{name}” speaks for an institution"
    if len(bare) == 1 and _ACRONYM.fullmatch(bare[0]) and not bare[0].endswith("s"):
        return SourceKind.ORGANIZATION, f"“{name}” is an acronym"
    return None


def _titled(words: list[str]) -> Verdict | None:
    """A name that follows a title or a role: "Dr. Roe", "the Justice Department spokesman John Roe"."""
    start = len(words)
    while start and (_capital(words[start - 1]) or words[start - 1] in _PARTICLES):
        start -= 1
    run = words[start:]
    before = _single(words[start - 1]) if start else ""
    if run and before in words_of.BODIES and run[0].casefold().rstrip(".") not in words_of.TITLES:
        return SourceKind.ORGANIZATION, f"a name after “{before}”"
    if run and before in words_of.ROLES and _namelike(run):
        return SourceKind.PERSON, f"a name after “{before}”"
    if len(words) == len(run) == _FIRST_AND_LAST and _surname(*run):
        return SourceKind.PERSON, "capitals as in a person's name"
    for number, word in enumerate(words[:-1]):
        low = word.casefold().rstrip(".")
        rest = words[number + 1 :]
        if low not in words_of.TITLES or not _capital(word):
            continue
        named_office = rest[0] == "of" and len(rest) > _OFFICE_AND_NAME and _namelike(rest[1:])
        if named_office or _namelike(rest):
            return SourceKind.PERSON, f"a name after the title “{word}”"
    return None


def _surname(first: str, last: str) -> bool:
    """Is a role the surname of somebody: "Duncan Hunter", and not "Prime Minister", "FBI Director", "Police Chief"?"""
    low = first.casefold().rstrip(".")
    says_which = low in words_of.BEFORE_ROLES | words_of.TITLES or low.endswith(words_of.PEOPLES)
    says_which = says_which and low not in words_of.FIRST_NAMES_IN_IAN
    known = says_which or _single(first) in words_of.KNOWN_NOUNS or _ACRONYM.fullmatch(first) is not None
    return not known and _single(last) in words_of.ROLES and last.casefold() == _single(last)


def _namelike(run: list[str]) -> bool:
    """Could the words be a person's name: capitals, and a last word that is no body's, paper's or role's?"""
    last = run[-1]
    if not all(_capital(word) or word in _PARTICLES for word in run) or not _capital(last):
        return False
    return _single(last) not in words_of.KNOWN_NOUNS | words_of.TITLES


def _head_phrase(words: list[str]) -> list[str]:
    """The words up to the head of the phrase; past a measure ("a number of") the head is what follows."""
    for number, word in enumerate(words):
        low = word.casefold()
        if number and low == "of" and _measured(words[:number]) and number + 1 < len(words):
            return [*words[:number], *_head_phrase(words[number + 1 :])]
        after_noun = word in words_of.MODIFIERS and _noun(words[number - 1])
        if number and (word in words_of.AFTER_HEAD or after_noun):
            return words[:number]
    return words


def _noun(word: str) -> bool:
    """May the word head a phrase?"""
    return _capital(word) or word.casefold() in words_of.PEOPLE_PRONOUNS or _single(word) in words_of.KNOWN_NOUNS


def _measured(before: list[str]) -> bool:
    """Do the words say how many, and not what?"""
    low = before[-1].casefold()
    return low in words_of.MEASURES or low.isdigit()


def _by_head(head: list[str]) -> Verdict | None:
    """The kind by the last word of the phrase and what stands before it."""
    word, before = _single(head[-1]), [part.casefold() for part in head[:-1]]
    if _nobodys(head[-1], before):
        return SourceKind.UNNAMED, f"“{head[-1]}” without saying whose"
    for judge in (_by_media, _by_document, _by_people_or_body):
        verdict = judge(word, before)
        if verdict is not None:
            return verdict
    return None


def _nobodys(word: str, before: list[str]) -> bool:
    """Plurals that say no more than that there are some: "media reports", "rumours", "local groups", "many Texans"."""
    low, single = word.casefold(), _single(word)
    plural = low != single
    if single in words_of.VAGUE_REPORTS and (plural or single not in {"report", "account"}):
        return set(before) <= words_of.VAGUE_WORDS | {"the"} and before[:1] != ["the"]
    if single in words_of.LOOSE_BODIES and plural:
        return not _definite(before)
    return low.endswith("s") and _capital(word) and bool(before) and before[0] in words_of.QUANTIFIERS


def _by_media(word: str, before: list[str]) -> Verdict | None:
    """State media, platforms, and media that have no name."""
    if word in words_of.STATE_MEDIA_HEADS and words_of.STATE_WORDS & set(before):
        return SourceKind.STATE_MEDIA, "called a state's by the text"
    if word in words_of.SOCIAL or (word in words_of.SOCIAL_PLACES and words_of.SOCIAL_WORDS & set(before)):
        return SourceKind.SOCIAL, f"“{word}” is a place on a platform"
    if word in {"agency", "newswire"} and {"news", "press", "wire", "photo"} & set(before):
        return SourceKind.AGENCY, "called a news agency by the text"
    if word in words_of.OUTLETS and _definite(before):
        return SourceKind.OUTLET, f"“the {word}” means an outlet"
    if word in words_of.MEDIA:
        return SourceKind.UNNAMED, "media without a name"
    return None


def _definite(before: list[str]) -> bool:
    """Does the phrase point at one that is known?"""
    return bool(before) and before[0] in {"the", "its", "this", "that"}


def _by_document(word: str, before: list[str]) -> Verdict | None:
    """Documents; a geological survey is a body."""
    if word == "survey" and {"geological", "geologic"} & set(before):
        return SourceKind.ORGANIZATION, f"“geological {word}” is a body"
    if word in words_of.DOCUMENTS:
        return SourceKind.DOCUMENT, f"“{word}” is a document"
    return None


def _by_people_or_body(word: str, before: list[str]) -> Verdict | None:
    """People without a name, offices, and bodies."""
    office = word in words_of.OFFICES or (word == "minister" and "prime" in before)
    if office and (not before or before[0] in words_of.ARTICLES - {"a", "an"} or before[0] == "prime"):
        return SourceKind.PERSON, f"“{word}” is an office that one person holds"
    if word in words_of.ROLES or word in words_of.PEOPLE_PRONOUNS:
        return SourceKind.UNNAMED, f"“{word}” without a name"
    if word in words_of.LOOSE_BODIES and before and before[0] in {"a", "an"} | words_of.QUANTIFIERS:
        return SourceKind.UNNAMED, f"“{word}” without a name"
    if word in words_of.BODIES:
        return SourceKind.ORGANIZATION, f"“{word}” is a body"
    return None


def _by_capitals(head: list[str]) -> Verdict | None:
    """Names by how they are written: companies, peoples, persons."""
    last = head[-1]
    if not _capital(last):
        return None
    definite = head[0].casefold() == "the"
    if last.casefold().endswith(words_of.PLURAL_PEOPLES) and len(head) - definite <= _FIRST_AND_LAST:
        kind = SourceKind.ORGANIZATION if definite else SourceKind.UNNAMED
        return kind, f"“{last}” are many people"
    if "&" in head or (_ACRONYM.fullmatch(last) and not _NUMERAL.fullmatch(last)):
        return SourceKind.ORGANIZATION, f"“{last}” is written as a body's name"
    if definite and all(_capital(word) for word in head[1:]):
        return SourceKind.ORGANIZATION, "a name with an article"
    return SourceKind.PERSON, "capitals as in a person's name"
