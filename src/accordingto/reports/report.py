"""What a reader is shown of one article, in the order in which it is shown: the types that every screen draws from."""

from typing import NamedTuple

from accordingto.types import ForwardAct, Ground, Role, SourceKind, Span


class Proof(NamedTuple):
    """Why a station stands in a chain: the article’s words, an address that stands on them, or a rule’s sentence."""

    words: str = ""
    """Exactly as they stand in the text; the pieces of a split proof are joined by an ellipsis."""
    note: str = ""
    """A sentence for people where it is no words that prove it."""
    href: str | None = None
    """Only http and https; anything else is left to the JSON."""

    @property
    def host(self) -> str:
        """Where the address really leads: a name before an ``@`` is no host."""
        return self.href.split("/")[2].rpartition("@")[2] if self.href else ""


class Why(NamedTuple):
    """One ground of a link: what we go by (``the words``, ``the rule carried-on``) and what it says."""

    ground: Ground
    by: str
    """The name of the rule, the model or the field."""
    said: str = ""
    """A sentence without a full stop."""
    words: str = ""
    """Exactly as they stand in the text."""


class Station(NamedTuple):
    """One source in a chain, ready to be drawn."""

    name: str
    kind: SourceKind
    label: str
    """The kind for people: ``news agency``, ``North Korea’s state media``."""
    inferred: bool = False
    proofs: tuple[Proof, ...] = ()
    venue: str | None = None
    speaks_for: str | None = None
    about: tuple[str, ...] = ()
    """What the article says of the source: what it is, how it can know, why it is not named."""
    why: tuple[Why, ...] = ()
    """Every ground of the link, also those that need no line of their own."""


class Lookup(NamedTuple):
    """What a linked page says of a claim, in sentences."""

    said: str
    """``Reuters says so, on the word of the Water Ministry``; without a full stop."""
    words: str = ""
    """The linked page’s own."""
    href: str | None = None
    changes: tuple[str, ...] = ()
    """What became another on the way, a sentence each, without a full stop."""


class ClaimView(NamedTuple):
    """One claim with its stations, nearest to the page first."""

    number: int
    """Counts from 1, in the order of the text; the same on every screen."""
    words: str
    stations: tuple[Station, ...]
    alternatives: tuple[tuple[Station, ...], ...] = ()
    first_hand: bool = False
    is_picture: bool = False
    manner: str = ""
    """What is special about the telling (``a denial``, ``the author keeps distance``), empty where nothing is."""
    sure: str = ""
    """``91 %`` where a model found the telling and says how likely it is read right."""
    doubt: str = ""
    """``uncertain, 38 %`` where the claim is likelier read wrong than right; empty elsewhere."""
    lookups: tuple[Lookup, ...] = ()
    weakest: str = ""
    """Where a chain of several links rests on least, and why; no score. Empty where every link is stated and named."""


class Piece(NamedTuple):
    """A stretch of a part's text. A leaf has ``text``; a mark has ``claim`` and holds the pieces inside it."""

    text: str = ""
    claim: int | None = None
    """The number of the claim whose words these are."""
    inside: tuple["Piece", ...] = ()
    opens: bool = False
    """The first stretch of the claim: where an anchor belongs."""
    closes: bool = False
    """The last stretch of the claim: where a pointer to its chain belongs."""
    href: str | None = None
    proves: bool = False
    """The words prove a link of a chain."""


class Part(NamedTuple):
    """A block of the page, its words cut into pieces, and the claims that begin in it."""

    role: Role
    span: Span
    pieces: tuple[Piece, ...]
    claims: tuple[int, ...] = ()
    image: int | None = None
    """The index of the picture that a caption belongs to."""

    @property
    def text(self) -> str:
        """The part's words without any marking."""
        return "".join(_words(piece) for piece in self.pieces)


class Author(NamedTuple):
    """A name over the article, and what its bearer is."""

    name: str
    role: str | None = None


class Picture(NamedTuple):
    """A picture's words, whose it is, and the claims about where it comes from."""

    caption: str
    credits: tuple[str, ...] = ()
    claims: tuple[int, ...] = ()
    address: str | None = None


class Tally(NamedTuple):
    """How many claims end with one origin, and which."""

    station: Station
    claims: int
    numbers: tuple[int, ...] = ()


class Due(NamedTuple):
    """A claim about what is to come, and when it falls due."""

    claim: int
    """The number of the claim."""
    words: str
    act: ForwardAct
    label: str
    """The act for people: ``a promise``."""
    stations: tuple[Station, ...] = ()
    """The claim's chain; the last one commits to it."""
    condition: str = ""
    window_words: str = ""
    window_label: str = ""
    """``by 31 March 2027``; ``undated`` where the words give no day."""
    earliest: str | None = None
    latest: str | None = None


class Report(NamedTuple):
    """One article with its sources open."""

    id: str
    headline: str
    outlet: str
    """The outlet's name, or ``this page`` where it is not known."""
    url: str | None
    category: str | None
    published: str | None
    """As the page states it."""
    published_label: str | None
    """For people: ``4 March 2031, 09:30 UTC+01:00``."""
    minutes: int | None
    authors: tuple[Author, ...]
    parts: tuple[Part, ...]
    pictures: tuple[Picture, ...]
    claims: tuple[ClaimView, ...]
    tallies: tuple[Tally, ...]
    wire: tuple[Station, ...]
    summary: tuple[str, ...]
    """The summary in sentences, the most telling first."""
    language: str | None
    model: str
    warnings: tuple[str, ...]
    due: tuple[Due, ...] = ()
    """What is to come, what falls due first before the rest."""


def _words(piece: Piece) -> str:
    return piece.text or "".join(_words(inner) for inner in piece.inside)
