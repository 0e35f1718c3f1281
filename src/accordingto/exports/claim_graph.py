"""The graph of one matched claim: articles and sources, who has it from whom, and what stands out in it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from accordingto.exports.claims import COPY_LABELS, shown
from accordingto.types import Copy, CopyBasis, MatchedClaim

Copies = Mapping[str, Copy]
"""For articles that carry another's text: whose, and how that is known."""
NO_COPIES: Copies = MappingProxyType({})


class Node(NamedTuple):
    """A source or an article. ``depth`` counts the steps from an article."""

    id: str
    label: str
    kind: str
    depth: int
    published: str = ""
    carries: str = ""
    """Whose text an article carries, and whether with its credit."""
    is_credited: bool = True
    is_bottleneck: bool = False
    is_circular: bool = False
    """It cites others who cite it."""


class Edge(NamedTuple):
    """``to`` has it from ``of``."""

    of: str
    to: str
    inferred: bool


class Graph(NamedTuple):
    """What a trace draws."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def graph_of(claim: MatchedClaim, copies: Copies = NO_COPIES) -> Graph:
    """Articles, oldest first, and sources with who has it from whom. A link that some article states is stated."""
    nodes: dict[str, Node] = {}
    edges: dict[tuple[str, str], bool] = {}
    circular = {name for circle in claim.lines.circles for name in circle}
    for member, carrier in zip(claim.members, claim.carriers, strict=True):
        at = f"article:{carrier.id}"
        if at not in nodes:
            nodes[at] = _page(at, carrier.outlet or carrier.id, carrier.published, copies.get(carrier.id))
        for depth, hop in enumerate(member.chain, 1):
            name = shown(hop)
            of = f"source:{name}"
            known = nodes.get(of)
            if known is None or known.depth < depth:
                nodes[of] = Node(
                    of,
                    name,
                    hop.kind.value,
                    depth,
                    is_bottleneck=name in claim.lines.bottlenecks,
                    is_circular=name in circular,
                )
            if of != at:
                edges[of, at] = edges.get((of, at), True) and hop.inferred
            at = of
    return Graph(tuple(nodes.values()), tuple(Edge(of, to, inferred) for (of, to), inferred in edges.items()))


def _page(at: str, label: str, published: str | None, copy: Copy | None) -> Node:
    carries = f"{copy.source.name}’s text, {COPY_LABELS[copy.basis]}" if copy else ""
    credited = copy is None or copy.basis is CopyBasis.CREDITED
    return Node(at, label, "page", 0, (published or "")[:10], carries, credited)
