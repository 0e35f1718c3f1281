"""Do two statements say the same? Decided by words, meaning, figures, quotation, origin, polarity; with a reason."""

import math
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from accordingto.matching.kin import share_of
from accordingto.text.words import Figure, Words
from accordingto.types import Relation

_TELLING = 0.1
"""The share of articles that have a word from which on it tells less and less."""


class Pool:
    """Statements that are compared with one another, and how telling each word is among them."""

    def __init__(self, counts: Mapping[str, int], size: int) -> None:
        self._counts = counts
        self._size = size

    @classmethod
    def of(cls, statements: Iterable[Words]) -> "Pool":
        """The pool of some statements."""
        counts: dict[str, int] = {}
        size = 0
        for size, words in enumerate(statements, 1):  # noqa: B007 - the last is how many
            for term in set(words.terms):
                counts[term] = counts.get(term, 0) + 1
        return cls(counts, size)

    def weight(self, term: str) -> float:
        """How telling a word is: the rarer among the statements, the more, and the less, the more articles have it."""
        among = math.log((self._size + 2) / (self._counts.get(term, 0) + 0.5))
        return among * min(1.0, math.log(share_of(term)) / math.log(_TELLING))


class Likeness(NamedTuple):
    """In what two statements agree; each between 0 and 1, figures apart."""

    common: float
    """The share of the words of both."""
    held: float
    """The share of the shorter one's words."""
    run: float
    """The longest run of the same words, as a share of the shorter one."""
    quoted: float
    """The same for their quotations; 0 where one quotes nothing."""
    figures: float
    """1 where they share a figure, 2 where few things have it, -1 where they share none, 0 where one has none."""
    names: float
    origin: float


def likeness(one: Words, other: Words, pool: Pool, *, same_origin: bool = False) -> Likeness:
    """What two statements have in common."""
    a, b = set(one.terms), set(other.terms)
    shared = sum(pool.weight(term) for term in a & b)
    sizes = [sum(pool.weight(term) for term in terms) for terms in (a, b)]
    least, most = min(sizes), max(sizes)
    union = shared + 0.6 * (sizes[0] + sizes[1] - 2 * shared)
    names = one.names & other.names
    few = min(len(one.names), len(other.names))
    return Likeness(
        common=shared / union if union else 0.0,
        held=shared / max(least, 6.0) if most else 0.0,
        run=_longest_run(one.terms, other.terms) / max(4, min(len(one.terms), len(other.terms))),
        quoted=_quoted(one, other),
        figures=_figures(one.figures, other.figures),
        names=len(names) / few if few else 0.0,
        origin=float(same_origin),
    )


def _longest_run(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """The length of the longest run that both have."""
    places: dict[str, list[int]] = {}
    for place, term in enumerate(other):
        places.setdefault(term, []).append(place)
    best = 0
    before: dict[int, int] = {}
    for term in one:
        now = {place: before.get(place - 1, 0) + 1 for place in places.get(term, ())}
        best = max(best, max(now.values(), default=0))
        before = now
    return best


def _quoted(one: Words, other: Words) -> float:
    """How much of the shorter quotation stands in the other statement as a run, whichever marks stand around it."""
    best = 0.0
    for words, whole in ((one, other), (other, one)):
        for quote in words.quotes:
            run = tuple(quote.split())
            if len(run) > 1:
                best = max(best, _longest_run(run, whole.runs) / max(3, len(run)))
    return min(1.0, best)


def _figures(one: tuple[Figure, ...], other: tuple[Figure, ...]) -> float:
    if not one or not other:
        return 0.0
    shared = {f.value for f in one} & {f.value for f in other}
    if shared:
        return 2.0 if any(map(is_telling, shared)) else 1.0
    return -1.0


def is_telling(value: float) -> bool:
    """Few things of a story have a figure such as 7.4 or 35,200; many have three of something, or a year."""
    return value != int(value) or (value >= _MANY and not _YEARS[0] <= value <= _YEARS[1])


_MANY, _YEARS = 100, (1900, 2100)
"""A figure from which on few things have it, and those that are read as years."""
SAME = 0.22
"""From this score on, two statements say the same, and so do groups whose pairs have it on average."""
WORTH_KEEPING = 0.14
"""Less than this does not count towards an average."""
_WORDS, _MEANING = 0.6, 1.3
"""What likeness in words and in meaning count, where both are known; else words alone do."""
_UNLIKE = 0.45
"""The cosine that statements of one story have which say different things."""
_ENOUGH, _ELSEWHERE = 4.0, 7.0
"""What words in common must tell, as the sum of the logarithms of how rare they are, and by how much more where the
articles hardly tell one story; less of it counts by its share."""
_TOLD, _TOLD_ELSEWHERE = 8.0, 12.0
"""The same for all words of the shorter statement: "he said so" means the same in many stories and tells nothing."""
_APART, _TOGETHER, _LEFT = 0.05, 0.35, 0.3
"""How alike articles are that tell different stories, and from where on they tell one; what is left of a score between
the former."""
_OTHER_FIGURES = 0.1
"""What is taken off the score of statements that share no figure."""
_UPDATED = 0.45
"""So alike without their figures are statements of which one updates the other."""


class Beside(NamedTuple):
    """What is known of two statements beside their words."""

    meaning: float | None = None
    """The cosine of their embeddings; None where one has none."""
    alike: float = 1.0
    """How surely their articles tell one story: where they do not, the same words mean other things."""
    same_origin: bool = False
    one_denied: bool = False
    """One of them is what its source denies."""


_BESIDE = Beside()


def judged(one: Words, other: Words, pool: Pool, beside: Beside = _BESIDE) -> tuple[Relation, float, str] | None:
    """How two statements stand to one another, how surely, and why; None where they have nothing in common."""
    found = likeness(one, other, pool, same_origin=beside.same_origin)
    story = _of_one_story(beside.alike)
    score = _in_words(found, one, other, story)
    if beside.meaning is not None:
        score = _WORDS * score + _MEANING * _in_meaning(beside.meaning, one, other, story)
    score *= story
    if score < WORTH_KEEPING:
        return None
    if (one.negative != other.negative) != beside.one_denied and found.quoted < 1:
        return (
            (Relation.DENIAL, min(1.0, score), "one says that it is so, the other that it is not")
            if score >= SAME
            else None
        )
    if found.figures < 0:
        same_count = _same_count(one.figures, other.figures)
        if same_count and score >= _UPDATED:
            return Relation.UPDATE, min(1.0, score), f"the same of another figure: {same_count}"
        score -= _OTHER_FIGURES
        if score < WORTH_KEEPING:
            return None
    return Relation.SAME, min(1.0, score), _reason(found, one, other, pool, beside.meaning or 0.0)


def _in_words(found: Likeness, one: Words, other: Words, story: float) -> float:
    score = 0.45 * found.common + 0.35 * found.held + 0.15 * found.run + 0.2 * found.quoted + 0.05 * found.origin
    score += 0.1 * max(0.0, found.figures)
    shared = _telling(set(one.terms) & set(other.terms))
    return score * min(1.0, shared / (_ENOUGH + _ELSEWHERE * (1 - story)))


def _in_meaning(meaning: float, one: Words, other: Words, story: float) -> float:
    told = min(_telling(set(one.terms)), _telling(set(other.terms)))
    return max(0.0, meaning - _UNLIKE) * min(1.0, told / (_TOLD + _TOLD_ELSEWHERE * (1 - story)))


def _telling(terms: set[str]) -> float:
    """How little it is chance that a statement has these words, whatever else its article says."""
    return sum(-math.log(share_of(term)) for term in sorted(terms))


def _of_one_story(alike: float) -> float:
    """What is left of a score where the articles may tell different stories."""
    return min(1.0, max(_LEFT, (alike - _APART) / (_TOGETHER - _APART)))


def _same_count(one: tuple[Figure, ...], other: tuple[Figure, ...]) -> str:
    """What both count, with different results."""
    for a in one:
        for b in other:
            if a.unit and a.unit == b.unit and a.value != b.value:
                return f"{a.value:g} and {b.value:g} {a.unit}"
    return ""


def _reason(found: Likeness, one: Words, other: Words, pool: Pool, meaning: float) -> str:
    shared = sorted(set(one.terms) & set(other.terms), key=pool.weight, reverse=True)[:5]
    why = [f"in common: {', '.join(shared)}"] if shared else []
    if meaning > _UNLIKE:
        why.append(f"alike in meaning ({meaning:.2f})")
    if found.quoted >= 0.9:  # noqa: PLR2004 - all but a word
        why.append("the same quotation")
    if found.figures > 0:
        why.append("the same figure")
    if found.origin:
        why.append("the same origin")
    return "; ".join(why)
