"""What one article says, cut into statements that can be compared with those of other articles."""

from dataclasses import dataclass
from enum import StrEnum

from accordingto.types.attribution import Act, Form, Stance
from accordingto.types.chain import SourceKind
from accordingto.types.span import Spans


@dataclass(frozen=True, slots=True)
class Hop:
    """One link of a statement's chain by name, so that it can be compared with those of other articles.

    ``shown`` is what the article calls the source; ``why`` says which rule put an inferred link there.
    """

    name: str
    kind: SourceKind
    inferred: bool = False
    shown: str = ""
    speaks_for: str | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim of one article, or what the article says in its own voice (then without a chain).

    ``article`` and ``number`` tell statements apart; ``words`` run from the first word of ``content`` to the last.
    """

    article: str
    number: int
    content: Spans
    words: str
    chain: tuple[Hop, ...] = ()
    form: Form = Form.INDIRECT
    stance: Stance = Stance.NEUTRAL
    act: Act = Act.ASSERT
    cue: str = ""
    lead: str = ""
    """What stands before it in its sentence."""
    heading: bool = False
    """It stands in the headline, which sums up what is below it."""
    whole: Spans = ()
    """The content of which it is one clause, or which it tells with its verb; empty where it is just that.

    Not kept in a library."""


@dataclass(frozen=True, slots=True)
class Carrier:
    """An article as far as the sources behind its statements are concerned."""

    id: str
    outlet: str
    published: str | None = None
    url: str | None = None
    title: str | None = None


class Relation(StrEnum):
    """How two statements of different articles stand to one another."""

    SAME = "same"
    """They say the same."""
    DENIAL = "denial"
    """One says that it is so, the other that it is not."""
    UPDATE = "update"
    """The same with another figure."""
    RELATED = "related"
    """They are about the same, and say different things."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Two statements that have to do with one another: how, how surely (between 0 and 1), and why."""

    one: int
    other: int
    relation: Relation
    score: float
    why: str


class CopyBasis(StrEnum):
    """By what an article is known to be an agency's or another outlet's text."""

    CREDITED = "credited"
    """It says so itself."""
    STYLE = "style"
    """It bears marks that are the agency's habit, and no credit."""
    MATCHED = "matched"
    """Its words are those of an article that says so."""


@dataclass(frozen=True, slots=True)
class Copy:
    """An article that carries another's text: whose, how that is known, how much of it, and from which article."""

    article: str
    source: Hop
    basis: CopyBasis
    share: float = 1.0
    like: str | None = None
