"""What the classes and ids of a page's elements say of what stands inside, in the words that publishers use."""

import re
from functools import lru_cache
from typing import Any

Element = Any
"""An element of lxml's tree."""

_NEVER = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|footer|comments?|disqus|cookies?|consent|onetrust|gdpr|privacy|modal"
    r")(?:[\s_-]|$)",
    re.IGNORECASE,
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_OUTSIDE = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|footer|comments?|disqus|related|promo|promotion|shar(?:e|ing)|social"
    r"|(?<!with-)(?<!has-)(?<!without-)(?<!no-)sidebar(?!-grid|-layout)|cookies?|newsletters?|breadcrumbs?|recommend\w*|outbrain|taboola|trending|popular|teasers?|advert\w*"
    r"|banner|modal|popup|popover|overlay|consent|onetrust|privacy|gdpr|login|tags|toolbar"
    r"|author-?(?:bio|box|info)|bio|caption|credits?|copyright|disclaimer|poll|pager|pagination|donat\w*|sign-?up"
    r"|ads?|adslot|skip|fact-?box|info-?box|most-?read|(?:read|more)-?(?:more|on|also|from|next)|also-?(?:read|like)"
    r"|sr-only|visually-hidden)(?:[\s_-]|$)",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?:article|story)[-_]{0,2}(?:body|content|text|copy)|(?:entry|post|news|single)[-_]{0,2}content"
    r"|body-?(?:copy|text|content)|content-?body|articulo-?cuerpo|texto-?noticia|artikel-?(?:text|inhalt)|rich-?text",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"stand-?first|sub-?(?:title|head|headline|titulo)|(?:^|[\s_-])(?:lead|lead-?text|article__lead-paragraph|element-?lead|lede|deck|dek|summary|ingress|intro|chapo"
    r"|entradilla|sottotitolo|vorspann|teaser_?text|excerpt|abstract|sapo|description|manchet\w*|perex|bajada)(?:[\s_-]|$)",
    re.IGNORECASE,
)
CREDIT_CLASS = re.compile(
    r"credit|copyright|photographer|distributor|(?:^|[\s_-])(?:image|photo|img|media|figure"
    r"|caption|picture|pict?)[\w-]{0,12}(?:source|src|author|byline|owner|rights|agency)"
    r"|quelle|fotograf|(?:^|[\s_-])attribution",
    re.IGNORECASE,
)
CAPTION_CLASS = re.compile(
    r"caption|cutline|legende|bildunter|wp-caption-text|(?:image|photo|picture|media|figure|img)[\w-]{0,12}"
    r"(?:desc|legend|text|title|info|meta)|pie-?(?:de-?)?foto|didascalia",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"related|teaser(?!-image)|recirc|promo|newsletter|most-read|sidebar|recommend|comment|video-list|trending|outbrain|taboola"
    r"|more-from|also-like|read-more|card-list|author-|closed-caption|podcast|consent|login|paywall",
    re.IGNORECASE,
)
_FILM = re.compile(r"(?:^|[\s_-])(?:video|audio|player|jwplayer)", re.IGNORECASE)
CAPTION, CREDIT, OTHERS, FILMS = 1, 2, 4, 8


_LONGEST = 200


def class_of(element: Element) -> str:
    """Its class, as far as anybody would write one."""
    name = element.get("class")
    return name[:_LONGEST] if name else ""


def id_of(element: Element) -> str:
    """Its id, the same."""
    name = element.get("id")
    return name[:_LONGEST] if name else ""


@lru_cache(maxsize=8192)
def names_furniture(name: str) -> bool:
    """Does a class or an id say that what stands inside is no story?"""
    return _OUTSIDE.search(_CAMEL.sub("-", name)) is not None


@lru_cache(maxsize=8192)
def names_never(name: str) -> bool:
    """The same for names that even what holds much of the page does not bear where it is the story."""
    return _NEVER.search(_CAMEL.sub("-", name)) is not None


@lru_cache(maxsize=8192)
def names_body(name: str) -> bool:
    """Does a class or an id say that the story stands inside?"""
    return _BODY.search(name) is not None


@lru_cache(maxsize=8192)
def names_lead(name: str) -> bool:
    """Does a class say that a standfirst stands inside?"""
    return _LEAD.search(_CAMEL.sub("-", name)) is not None


@lru_cache(maxsize=8192)
def names_credit(name: str) -> bool:
    """Does a class say that a credit stands inside?"""
    return CREDIT_CLASS.search(name) is not None


@lru_cache(maxsize=8192)
def _kinds(name: str) -> int:
    """What a class or an id says of what stands inside. Few names stand on a page, and each on many elements."""
    if not name:
        return 0
    patterns = ((CAPTION, CAPTION_CLASS), (CREDIT, CREDIT_CLASS), (OTHERS, _OTHER), (FILMS, _FILM))
    return sum(kind for kind, pattern in patterns if pattern.search(name))


def named(element: Element) -> int:
    """By its class and its id; a credit by its class alone."""
    return _kinds(class_of(element)) | (_kinds(id_of(element)) & ~CREDIT)


def is_credit(element: Element) -> bool:
    """Does its class say that a credit stands inside?"""
    return bool(_kinds(class_of(element)) & CREDIT)
