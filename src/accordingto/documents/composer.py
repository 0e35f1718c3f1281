"""Composes a document's text block by block, so that every span points where it should from the start."""

from dataclasses import dataclass, field

from accordingto.documents.hrefs import leading
from accordingto.documents.html_tree import Mark
from accordingto.types import Block, Evidence, Ground, Hyperlink, Role, Span

_JOINT = "\n\n"


@dataclass(slots=True)
class Composer:
    """Blocks are added in page order; ``base`` is what relative addresses are relative to."""

    base: str | None = None
    size: int = 0
    pieces: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)

    def add(self, role: Role, words: str, marks: tuple[Mark, ...] = (), why: str = "") -> Span:
        """Put a block at the end of the text; where it stands."""
        start = self.size + (len(_JOINT) if self.pieces else 0)
        span = Span(start, start + len(words))
        links = tuple(
            Hyperlink(Span(start + mark.start, start + mark.end), address)
            for mark in marks
            if mark.href is not None and (address := leading(mark.href, self.base))
        )
        evidence = Evidence(Ground.RULE, why, (span,)) if why else None
        self.blocks.append(Block(role, span, links, evidence))
        self.pieces.append(words)
        self.size = span.end
        return span

    @property
    def text(self) -> str:
        """All blocks with an empty line between them."""
        return _JOINT.join(self.pieces)
