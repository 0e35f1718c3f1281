"""Documents and attributions by hand: spans are found as substrings, so that a test reads as its sentence."""

from dataclasses import dataclass

from accordingto.chains import Traced, trace_chains
from accordingto.types import Attribution, Block, Byline, Document, Hyperlink, Image, Role, Span, Spans


@dataclass(frozen=True, slots=True)
class Say:
    """One attribution by its words; ``within`` is the number of the one whose content it stands in."""

    source: str
    cue: str
    content: str | tuple[str, ...]
    within: int | None = None


def span(text: str, words: str, after: int = 0) -> Span:
    """Where words stand in a text, at or after a place."""
    start = text.index(words, after)
    return Span(start, start + len(words))


def article(text: str, outlet: str | None = "Velden Bode", **more: object) -> Document:
    """A document of paragraphs."""
    blocks, at = [], 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block(Role.PARAGRAPH, span(text, paragraph, at)))
        at = blocks[-1].span.end
    fields = {"id": "a", "text": text, "blocks": tuple(blocks), "outlet": outlet} | more
    return Document(**fields)  # type: ignore[arg-type]


def attributions(text: str, *says: Say) -> tuple[Attribution, ...]:
    """Attributions in the order given; equal words are looked for after the content before them."""
    made: list[Attribution] = []
    after = 0
    for say in says:
        parts = (say.content,) if isinstance(say.content, str) else say.content
        content = tuple(span(text, part, after) for part in parts)
        depth = 0 if say.within is None else made[say.within].depth + 1
        cue = _near(text, say.cue, content)
        made.append(Attribution(content, cue, _near(text, say.source, cue or content), depth, say.within))
        if say.within is None:
            after = min(content[0].start, *(s.start for s in cue)) if cue else content[0].start
    return tuple(made)


def _near(text: str, words: str, place: Spans) -> Spans:
    """The occurrence of some words that lies nearest to a place; none for no words."""
    if not words:
        return ()
    starts = [i for i in range(len(text)) if text.startswith(words, i)]
    start = min(starts, key=lambda i: abs(i - place[0].start))
    return (Span(start, start + len(words)),)


def names(traced: Traced, claim: int = -1) -> list[str]:
    """The names of a claim's chain, nearest first; the last claim where none is said."""
    by_id = {source.id: source.name for source in traced.sources}
    return [by_id[link.source] for link in traced.claims[claim].chain.links]


def trace(text: str, *says: Say, outlet: str | None = "Velden Bode") -> Traced:
    """The chains of a text with given attributions."""
    return trace_chains(article(text, outlet), attributions(text, *says))


__all__ = ["Byline", "Hyperlink", "Image", "Say", "article", "attributions", "names", "span", "trace"]
