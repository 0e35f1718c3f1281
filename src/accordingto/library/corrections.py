"""What readers know better: corrections of names and links, with who and when. Each can be taken back, none is lost."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum

from accordingto.errors import LibraryError, UsageError
from accordingto.library.codec import spans_json, spans_of
from accordingto.library.database import writing
from accordingto.reports import summarise
from accordingto.types import Chain, Claim, Evidence, Ground, Link, Reading, Source, SourceKind, Spans

LONGEST = 200
"""Letters of a name; nobody is called by more."""


class CorrectionKind(StrEnum):
    """What was wrong."""

    NAME = "name"
    """The source of a link is called otherwise, or is of another kind."""
    REMOVE = "remove"
    """The link does not belong there."""
    INSERT = "insert"
    """A source is missing at this place."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction of one claim's chain; ``place`` counts its links from the page, from 0."""

    article: int
    content: Spans
    words: str
    kind: CorrectionKind
    place: int
    was: str
    becomes: str
    source_kind: SourceKind | None
    who: str
    made: str = ""
    id: int = 0
    withdrawn_by: str | None = None
    withdrawn: str | None = None


class Corrections:
    """Keeps and finds corrections."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def add(self, correction: Correction) -> int:
        """Keep a correction; returns its number. An UsageError where it says nothing."""
        name = " ".join(correction.becomes.split())[:LONGEST]
        if not name and correction.kind is not CorrectionKind.REMOVE:
            raise UsageError("expected the name of a source, found none; write who it is")
        who = " ".join(correction.who.split())[:LONGEST]
        if not who:
            raise UsageError("expected who corrects, found nobody; write your name or initials")
        with writing(self._db):
            made = self._db.execute(
                "INSERT INTO correction (article, content, words, kind, place, was, becomes, source_kind, who, made)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    correction.article, spans_json(correction.content), correction.words, correction.kind,
                    correction.place, correction.was, name, correction.source_kind or "", who, _now(),
                ),
            )  # fmt: skip
        return int(made.lastrowid or 0)

    def withdraw(self, number: int, who: str) -> Correction:
        """Take a correction back. It stays known that it was made."""
        correction = self.one(number)
        if correction.withdrawn is None:
            with writing(self._db):
                self._db.execute(
                    "INSERT OR IGNORE INTO withdrawal VALUES (?, ?, ?)",
                    (number, " ".join(who.split())[:LONGEST] or correction.who, _now()),
                )
        return self.one(number)

    def one(self, number: int) -> Correction:
        """The correction of that number; a LibraryError where there is none."""
        found = next(self._find("WHERE id = ?", (number,)), None)
        if found is None:
            raise LibraryError(f"expected the number of a correction, found no correction {number}")
        return found

    def of(self, article: int) -> tuple[Correction, ...]:
        """All corrections of an article in the order in which they were made, also those taken back."""
        return tuple(self._find("WHERE article = ?", (article,)))

    def count(self, article: int) -> tuple[int, int]:
        """How many corrections an article has, and how many were taken back: another pair, another page."""
        row = self._db.execute(
            "SELECT count(*), count(withdrawal.correction) FROM correction"
            " LEFT JOIN withdrawal ON withdrawal.correction = id WHERE article = ?",
            (article,),
        ).fetchone()
        return row[0], row[1]

    def all(self) -> Iterator[Correction]:
        """All corrections of the library."""
        return self._find("", ())

    def _find(self, where: str, values: Sequence[object]) -> Iterator[Correction]:
        rows = self._db.execute(
            "SELECT id, article, content, words, kind, place, was, becomes, source_kind, correction.who,"  # noqa: S608 - only our own words
            " correction.made, withdrawal.who, withdrawal.made FROM correction"
            f" LEFT JOIN withdrawal ON withdrawal.correction = id {where} ORDER BY id",
            values,
        )
        for number, article, content, words, kind, place, was, becomes, source_kind, *who in rows:
            yield Correction(
                article, spans_of(content), words, CorrectionKind(kind), place, was, becomes,
                SourceKind(source_kind) if source_kind else None, who[0], who[1], number, who[2], who[3],
            )  # fmt: skip


def corrected(reading: Reading, corrections: Sequence[Correction]) -> Reading:
    """The reading with the corrections that hold, in their order. What no longer fits its place is left alone."""
    holding = [correction for correction in corrections if correction.withdrawn is None]
    if not holding:
        return reading
    sources, claims = list(reading.sources), list(reading.claims)
    for correction in holding:
        at = next((n for n, claim in enumerate(claims) if claim.content == correction.content), None)
        if at is not None:
            claims[at] = _applied(claims[at], correction, sources)
    return replace(
        reading, sources=tuple(sources), claims=tuple(claims), summary=summarise(tuple(sources), tuple(claims))
    )


def _applied(claim: Claim, correction: Correction, sources: list[Source]) -> Claim:
    links = list(claim.chain.links)
    names = {source.id: source for source in sources}
    standing = names[links[correction.place].source] if correction.place < len(links) else None
    if correction.kind is CorrectionKind.INSERT:
        if correction.place <= len(links):
            links.insert(correction.place, Link(_named(correction, None, sources), (_ground(correction),)))
    elif standing is None or standing.name != correction.was:
        return claim
    elif correction.kind is CorrectionKind.REMOVE:
        del links[correction.place]
    else:
        source = _named(correction, standing, sources)
        links[correction.place] = replace(
            links[correction.place], source=source, inferred=False, evidence=(_ground(correction),)
        )
    return replace(claim, chain=Chain(tuple(links)))


def _named(correction: Correction, standing: Source | None, sources: list[Source]) -> int:
    """The source of that name in the reading, or a new one."""
    kind = correction.source_kind or (standing.kind if standing else SourceKind.PERSON)
    for source in sources:
        if source.name == correction.becomes and source.kind is kind:
            return source.id
    new = Source(max((source.id for source in sources), default=-1) + 1, correction.becomes, kind)
    sources.append(new)
    return new.id


def _ground(correction: Correction) -> Evidence:
    said = f"corrected by {correction.who} on {correction.made[:10]}"
    if correction.kind is CorrectionKind.NAME and correction.was != correction.becomes:
        said += f"; it was read as {correction.was}"
    return Evidence(Ground.METADATA, "correction", note=said)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
