"""Who must be one since they say one thing in the same words: a quotation is spoken once."""

from collections.abc import Iterator, Sequence

from accordingto.lines.names import MEDIA, NAMELESS, first_words
from accordingto.text.wordings import QUOTED
from accordingto.types import Alias, Hop, Statement

_RUN = 6
"""Words in a row inside quotation marks that two people hardly say alike."""


def spoken_alike(members: Sequence[Statement]) -> Iterator[Alias]:
    """Pairs of names to whom the same quotation is given: whoever spoke it, it is one source."""
    spoken: dict[tuple[str, ...], str] = {}
    told: set[tuple[str, str]] = set()
    for member in members:
        origin = _origin(member)
        if origin is None:
            continue
        for run in _runs(member.words):
            other = spoken.setdefault(run, origin.name)
            pair = (other, origin.name)
            if other != origin.name and pair not in told:
                told.add(pair)
                yield Alias(*pair, certain=True, why=f"both are quoted with: {' '.join(run)}")


def _origin(member: Statement) -> Hop | None:
    """Who spoke it, if it is somebody with a name."""
    hop = member.chain[-1] if member.chain else None
    return hop if hop is not None and hop.kind not in MEDIA | NAMELESS else None


def _runs(words: str) -> Iterator[tuple[str, ...]]:
    for quote in QUOTED.findall(words):
        said = first_words(quote)
        yield from (said[at : at + _RUN] for at in range(len(said) - _RUN + 1))


def tellings(members: Sequence[Statement]) -> dict[int, str]:
    """For members that tell what others tell word for word, the place of each → the article that stands for them.

    An article that is copied has its unnamed people from where the other has them.
    """
    first: dict[tuple[str, ...], str] = {}
    return {
        place: first.setdefault((*first_words(member.words), *(hop.name for hop in member.chain)), member.article)
        for place, member in enumerate(members)
        if len(member.words.split()) >= _RUN
    }
