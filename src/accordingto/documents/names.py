"""Authors as pages print them: names told from roles, agencies from people."""

import re
from typing import NamedTuple

from accordingto.documents.credits import is_agency

_PARTICLES = "de|da|do|dos|di|du|del|della|der|den|van|von|zu|zur|la|le|el|al|bin|ibn|ben|ten|ter|af|av|y|e|dit"
_WORD = r"(?:(?:d[’'])?(?:[A-ZÀ-ÞĀ-Ž]|[^\W\d_a-z])[\w’'.-]{0,30}|" + _PARTICLES + r")"
_NAME = re.compile(rf"{_WORD}(?:\s{{1,2}}{_WORD}){{0,5}}")
_ROLE = re.compile(
    r"\b(?:writer|reporter|editor|correspondent|journalist|columnist|contributor|producer|photographer|author|analyst"
    r"|anchor|bureau chief|staff|intern|fellow|professor|lecturer"
    r"|director|specialist|critic|redakteur(?:in)?|researcher"
    r"|redaktion|newsroom|desk|politics|business|news|sports?|chief|head|expert|economist|senior|deputy|translator)\b",
    re.IGNORECASE,
)
_LABEL = (
    r"authors?|writers?|reporters?|journalists?|autor(?:in(?:nen)?|en|a|es|as|i|ka)?(?:/autor(?:in)?)?|auteure?s?|autr?ice"
    r"|redakteur(?:in)?|redactora?|giornalista|verfasser(?:in)?|skribent|forfatter|kirjoittaja|toimittaja|auteur|door"
    r"|penulis|editor|wartawan|yazar|muhabir|szerző|автор(?:ка|ы|и)?|журналист|текст|کاتب|نویسنده|الكاتب|कॉपी|लेखक|tekst"
    r"|texte?|text|testo|story|words|作者|記者|记者|责编|责任编辑|責任編輯|編輯|编辑|文"
)
_LEAD = re.compile(
    r"(?:(?:story|article|text|words|written|reported|report|reporting|analysis|opinion|posted|published|skrevet"
    r"|scritto|publicado|escrito|écrit|rédigé|publié|artikel|interview|analyse|kommentar|foto und text)\s)?"
    r"(?:by|von|par|por|di|av|af|door|od|от|автор|written by|a cura di)(?:\s{1,3}[:：]?\s{0,3}|[:：]\s{0,3})"
    r"(?=(?-i:[^\W\d_a-zß-ÿ])|\Z)"
    rf"|[(（]?(?:{_LABEL})\s{{0,3}}[:：]\s{{0,3}}|(?:autorin/autor|auth?ore?|auteur|автор|yazar|penulis)\s{{1,3}}"
    r"(?=(?-i:[^\W\d_a-zß-ÿ]))|photo of\s|[文作]者?[／/]\s{0,2}"
    r"|(?:بقلم|מאת)\s{0,2}[:：]?\s{0,2}",
    re.IGNORECASE,
)
_HONORIFIC = re.compile(r"\s{0,2}(?:기자|特派员|記者|记者|氏)\Z")
_STAMP = re.compile(
    r"\s{1,3}(?:(?:on|am|le|el|il|op|den|updated|published|aktualisiert|stand)\s{1,3})?\d.*", re.IGNORECASE
)
_BEFORE_LEAD = re.compile(r"[|•·–—]\s{0,3}")
_BETWEEN = re.compile(
    r"\s{0,3}(?:[,;&|·•、，；/]|\b(?:and|und|et|y|e|och|og|en|ja|ve|dan|oraz|и|та|και|και|và)\b)\s{0,3}"
    r"(?:(?:and|by|und|von)\s)?",
    re.IGNORECASE,
)
_NOT_NAMES = re.compile(
    r"\b(?:http|www|follow|share|read|min|updated|published|comments?|subscribe|image|getty|photo|view|all|posts?|email"
    r"|today|yesterday|ago|bio|more|profile|click|login|error|null|undefined|admin|twitter|facebook)\b|[@\d]",
    re.IGNORECASE,
)


class Author(NamedTuple):
    """A name and maybe a role, with the name's place in the line it was read from."""

    name: str
    start: int
    end: int
    role: str | None = None
    is_agency: bool = False


def byline_lead(line: str) -> int:
    """Where names begin in a line that says *By*, *Authors:* or *Photo of*; 0 where none of these leads it."""
    found = _LEAD.match(line)
    return found.end() if found else 0


def authors_beside_date(line: str, start: int = 0) -> list[Author]:
    """The names in a line that also holds a date: before it, *A Name, 3 May*, or after it, *3 May, A Name*."""
    found = authors_in(before_date(line), start)
    return found or authors_in(line, start)


def before_date(line: str) -> str:
    """The beginning of a line that ends with a date or a time: *A Name, 3 May 2031*."""
    found = _STAMP.search(line)
    return line[: found.start()] if found else line


def is_labelled(line: str, lead: int) -> bool:
    """Do the names follow a label (*Author:*), which tells more than a mere *by*?"""
    label = line[:lead].strip(" (（:：").casefold()
    return (
        line[:lead].rstrip().endswith((":", "："))
        or line[:1] in ("(", "（")
        or label.startswith(("aut", "auth", "авт"))
    )


def byline_inside(line: str) -> int:
    """The same where a date or the like stands before it: *25 April | 14:07 | By A Name*."""
    for mark in _BEFORE_LEAD.finditer(line):
        found = _LEAD.match(line, mark.end())
        if found:
            return found.end()
    return 0


def is_name(text: str) -> bool:
    """Two to six capitalised words: a person's name, maybe."""
    words = text.split()
    return 2 <= len(words) <= 6 and looks_named(text)  # noqa: PLR2004 - as the promise says


def looks_named(text: str) -> bool:
    """May the words be a name at all, a single word or an agency's included?"""
    return len(text) < 60 and _NAME.fullmatch(text) is not None and not _NOT_NAMES.search(text)  # noqa: PLR2004


def is_role(text: str) -> bool:
    """A few words that say what somebody does at a newsroom."""
    words = text.split()
    return 1 <= len(words) <= 8 and len(text) < 80 and _ROLE.search(text) is not None and text[-1] not in ".!?"  # noqa: PLR2004


def authors_in(line: str, start: int = 0) -> list[Author]:
    """The names in a byline from an offset on; a role after a comma or a bar belongs to the name before it."""
    authors: list[Author] = []
    place = start
    for cut in [*_BETWEEN.finditer(line, start), None]:
        stop = cut.start() if cut else len(line)
        piece = line[place:stop]
        begin = place + len(piece) - len(piece.lstrip())
        words = _HONORIFIC.sub("", piece.strip(" \t\xa0.,"))
        if words:
            _take(authors, words, begin)
        place = cut.end() if cut else len(line)
    return authors


def _take(authors: list[Author], words: str, begin: int) -> None:
    if authors and is_role(words) and not is_agency(words):
        last = authors[-1]
        authors[-1] = Author(last.name, last.start, last.end, last.role or words, last.is_agency)
    elif looks_named(words):
        authors.append(Author(words, begin, begin + len(words), is_agency=is_agency(words)))
