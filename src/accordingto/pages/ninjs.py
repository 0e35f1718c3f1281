"""ninjs, the IPTC's news in JSON, of all versions: 1 and 2 name their texts ``body_*``, 3 lists ``bodies``."""

from collections.abc import Iterator, Sequence
from typing import Any

from accordingto.errors import InputError
from accordingto.pages.exchange import Exchanged
from accordingto.pages.fragments import as_markup, figure, paragraphs, words_of
from accordingto.types import Envelope, PageForm

Message = dict[str, Any]

_BODIES = ("body_html", "body_xhtml", "body_main", "body_richtext", "body_text", "body")
_SUMMARIES = ("summary", "ingress", "lead", "caption", "text", "short", "main")
_MOST_PICTURES = 50


def is_ninjs(message: Message) -> bool:
    """By the standard's name, or by the URI that every message has."""
    standard = message.get("standard", message.get("$standard"))
    named = standard.get("name") if isinstance(standard, dict) else standard
    if isinstance(named, str) and "ninjs" in named.lower():
        return True
    return isinstance(message.get("uri"), str) and not {"text", "html"} & message.keys()


def messages_of(messages: Sequence[Message], source: str) -> Iterator[Exchanged]:
    """Each message that holds words; an InputError where none does."""
    found = False
    for message in messages:
        article = _article(message)
        if article is not None:
            found = True
            yield article
    if not found:
        raise InputError(
            f"expected ninjs with a body or a description, found none in {source}; ask for the full item", "no-article"
        )


def _article(message: Message) -> Exchanged | None:
    headline = _of_roles(message.get("headlines"), ("main",)) or _first(message, ("headline", "headline_main", "title"))
    body, summary = _body(message), _summary(message)
    is_picture = message.get("type") in ("picture", "image", "photo", "graphic")
    shown = "" if is_picture else body or as_markup(summary)
    pictures = [_picture(message)] if is_picture else []
    linked = message.get("associations")
    values = linked.values() if isinstance(linked, dict) else linked if isinstance(linked, list) else ()
    pictures += [_picture(item) for item in list(values)[:_MOST_PICTURES] if isinstance(item, dict)]
    content = shown + "".join(pictures)
    if not content and not headline:
        return None
    return Exchanged(
        form=PageForm.NINJS,
        content=content,
        identifier=_first(message, ("uri",)) or None,
        title=words_of(headline) or None,
        envelope=Envelope(
            by="ninjs",
            published=_first(message, ("firstcreated", "firstCreated", "contentcreated", "contentCreated"))
            or _versioned(message),
            authors=tuple(_authors(message)),
            category=_named(message, ("genres", "genre", "subjects", "subject")),
            language=_first(message, ("language",)) or None,
            summary=words_of(summary) or None,
            updated=_versioned(message),
            outlet=_named(message, ("infosources", "infoSources", "infosource"))
            or _first(message, ("copyrightholder", "copyrightHolder"))
            or None,
        ),
    )


def _versioned(message: Message) -> str | None:
    return _first(message, ("versioncreated", "versionCreated")) or None


def _body(message: Message) -> str:
    """The fullest body: HTML where there is one, else plain text."""
    bodies = message.get("bodies")
    listed = [body for body in bodies if isinstance(body, dict)] if isinstance(bodies, list) else []
    said = {str(body.get("contentType", body.get("contenttype", ""))).lower(): body.get("value") for body in listed}
    marked = [value for kind, value in said.items() if "html" in kind and isinstance(value, str)]
    plain = [value for kind, value in said.items() if "html" not in kind and isinstance(value, str)]
    if marked:
        return max(marked, key=len)
    if plain:
        return as_markup(max(plain, key=len))
    for key in _BODIES:
        value = message.get(key)
        if isinstance(value, str) and value.strip():
            return value if key.endswith("html") else (paragraphs(value) if key == "body_text" else as_markup(value))
    return next(
        (as_markup(v) for k, v in message.items() if k.startswith("body_") and isinstance(v, str) and v.strip()), ""
    )


def _summary(message: Message) -> str:
    said = _of_roles(message.get("descriptions"), _SUMMARIES)
    return (
        said
        or _first(message, ("description_text", "description", "description_html", "description_xhtml"))
        or next((v for k, v in message.items() if k.startswith("description_") and isinstance(v, str)), "")
    )


def _of_roles(values: object, roles: Sequence[str]) -> str:
    """The text of the first role that is there; else the first text."""
    listed = [value for value in values if isinstance(value, dict)] if isinstance(values, list) else []
    texts = {
        str(value.get("role", "")): value["value"] for value in reversed(listed) if isinstance(value.get("value"), str)
    }
    return next((texts[role] for role in roles if role in texts), next(reversed(texts.values()), "") if texts else "")


def _first(message: Message, keys: Sequence[str]) -> str:
    return next((value.strip() for key in keys if isinstance(value := message.get(key), str) and value.strip()), "")


def _named(message: Message, keys: Sequence[str]) -> str | None:
    """The name of the first thing in a list of named things."""
    for key in keys:
        listed = message.get(key)
        for thing in listed if isinstance(listed, list) else [listed]:
            name = thing.get("name", thing.get("literal")) if isinstance(thing, dict) else thing
            if isinstance(name, str) and name.strip():
                return name.strip()
    return None


def _authors(message: Message) -> Iterator[tuple[str, str | None]]:
    byline = _first(message, ("by", "byline"))
    if byline:
        yield words_of(byline), None
        return
    for key in ("people", "person"):
        listed = message.get(key)
        for person in listed if isinstance(listed, list) else ():
            if isinstance(person, dict) and str(person.get("rel", "")).lower() in ("author", "creator", "byline"):
                name = person.get("name")
                if isinstance(name, str):
                    yield name, None


def _picture(item: Message) -> str:
    """An associated picture's caption and credits; nothing for what is no picture."""
    if item.get("type") not in ("picture", "image", "photo", "graphic"):
        return ""
    caption = words_of(_summary(item) or _of_roles(item.get("headlines"), ("main",)) or _first(item, ("headline",)))
    names = (_first(item, ("by", "byline")), _first(item, ("copyrightholder", "copyrightHolder")))
    renditions = item.get("renditions")
    first = next(iter(renditions.values() if isinstance(renditions, dict) else renditions or ()), None)
    address = _first(first, ("href",)) if isinstance(first, dict) else ""
    return figure(address, caption, [words_of(name) for name in names if name])
