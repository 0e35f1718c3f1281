"""The graph of one matched claim, origin to articles, oldest first: as SVG, Mermaid and GraphML."""

from html import escape
from textwrap import wrap
from typing import NamedTuple

from accordingto.exports.claims import fullest, lines_words, shown
from accordingto.exports.picture import STYLE
from accordingto.exports.shapes import PAGE, SHAPES
from accordingto.types import MatchedClaim

_ROW, _COLUMN, _MARGIN, _SHAPE = 92, 230, 120, 32


class Node(NamedTuple):
    """A source or an article. ``depth`` counts the steps from an article."""

    id: str
    label: str
    kind: str
    depth: int
    published: str = ""


class Edge(NamedTuple):
    """``to`` has it from ``of``."""

    of: str
    to: str
    inferred: bool


class Graph(NamedTuple):
    """What a trace draws."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def graph_of(claim: MatchedClaim) -> Graph:
    """Articles and sources with who has it from whom. A link that some article states is stated."""
    nodes: dict[str, Node] = {}
    edges: dict[tuple[str, str], bool] = {}
    for member, carrier in zip(claim.members, claim.carriers, strict=True):
        at = f"article:{carrier.id}"
        label = carrier.outlet or carrier.id
        nodes.setdefault(at, Node(at, label, "page", 0, (carrier.published or "")[:10]))
        for depth, hop in enumerate(member.chain, 1):
            of = f"source:{shown(hop)}"
            known = nodes.get(of)
            if known is None or known.depth < depth:
                nodes[of] = Node(of, shown(hop), hop.kind.value, depth)
            if of != at:
                edges[of, at] = edges.get((of, at), True) and hop.inferred
            at = of
    return Graph(tuple(nodes.values()), tuple(Edge(of, to, inferred) for (of, to), inferred in edges.items()))


def mermaid(claim: MatchedClaim) -> str:
    """A flowchart for Mermaid."""
    graph = graph_of(claim)
    number = {node.id: f"n{place}" for place, node in enumerate(graph.nodes)}
    rows = ["flowchart LR", f"    %% {_plain(lines_words(claim.lines))}: {_plain(fullest(claim))}"]
    for node in graph.nodes:
        words = _plain(f"{node.label} {node.published}".strip())
        rows.append(
            f'    {number[node.id]}["{words}"]' if node.kind == "page" else f'    {number[node.id]}(["{words}"])'
        )
    rows += [f"    {number[e.of]} {'-.->' if e.inferred else '-->'} {number[e.to]}" for e in graph.edges]
    return "\n".join(rows) + "\n"


def _plain(words: str) -> str:
    """Words that end no label and begin no markup."""
    for sign, code in (("#", "#35;"), ('"', "#quot;"), ("<", "#lt;"), (">", "#gt;"), ("`", "#96;")):
        words = words.replace(sign, code)
    return " ".join(words.split())


def graphml(claim: MatchedClaim) -> str:
    """The graph for Gephi, yEd and the like."""
    graph = graph_of(claim)
    rows = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
        *(
            f'  <key id="{name}" for="{place}" attr.name="{name}" attr.type="{kind}"/>'
            for name, place, kind in (
                ("label", "node", "string"), ("kind", "node", "string"), ("published", "node", "string"),
                ("inferred", "edge", "boolean"),
            )
        ),
        f'  <graph id="claim-{claim.id}" edgedefault="directed">',
    ]  # fmt: skip
    for node in graph.nodes:
        data = (("label", node.label), ("kind", node.kind), ("published", node.published))
        rows.append(f'    <node id="{_xml(node.id)}">')
        rows += [f'      <data key="{key}">{_xml(value)}</data>' for key, value in data if value]
        rows.append("    </node>")
    for edge in graph.edges:
        rows.append(f'    <edge source="{_xml(edge.of)}" target="{_xml(edge.to)}">')
        rows += [f'      <data key="inferred">{str(edge.inferred).lower()}</data>', "    </edge>"]
    return "\n".join([*rows, "  </graph>", "</graphml>"]) + "\n"


def _xml(words: str) -> str:
    """Escaped, without the signs that XML cannot hold."""
    return escape("".join(c for c in words if c >= " " and not "\ud800" <= c <= "\udfff"))


def trace_svg(claim: MatchedClaim) -> str:
    """The graph as a picture: articles on the left, oldest at the top, origins to the right."""
    graph = graph_of(claim)
    columns: dict[int, list[Node]] = {}
    for node in graph.nodes:
        columns.setdefault(node.depth, []).append(node)
    height = 100 + _ROW * max(map(len, columns.values()))
    width = 2 * _MARGIN + _COLUMN * max(columns)
    place = {
        node.id: (
            _MARGIN + _COLUMN * depth,
            110 + (height - 100) * row // len(nodes) + (height - 100) // (2 * len(nodes)) - _ROW // 2,
        )
        for depth, nodes in columns.items()
        for row, node in enumerate(nodes)
    }
    head = [fullest(claim), lines_words(claim.lines)]
    rows = [line for words in head for line in wrap(words, max(20, width // 9), max_lines=2, placeholder=" …")]
    body = [
        f'<text class="words" x="{width / 2:g}" y="{26 + 20 * n}">{_xml(line)}</text>' for n, line in enumerate(rows)
    ]
    body += [_way(place[edge.of], place[edge.to], inferred=edge.inferred) for edge in graph.edges]
    for node in graph.nodes:
        body += _drawn(node, *place[node.id])
    title = _xml(f"{lines_words(claim.lines)}: {fullest(claim)}")
    frame = f'width="{width}" height="{height + 60}" viewBox="0 0 {width} {height + 60}" role="img"'
    ground = f'<rect class="ground" width="{width}" height="{height + 60}" rx="10"/>'
    inside = "\n".join([f"<title>{title}</title>", f"<style>{STYLE}</style>", ground, *body])
    return f'<svg xmlns="http://www.w3.org/2000/svg" {frame}>\n{inside}\n</svg>\n'


def _way(of: tuple[int, int], to: tuple[int, int], *, inferred: bool) -> str:
    kind = "way inferred" if inferred else "way"
    bend = (of[0] + to[0]) // 2
    return f'<path class="{kind}" d="M{of[0] - 18} {of[1]}C{bend} {of[1]} {bend} {to[1]} {to[0] + 18} {to[1]}"/>'


def _drawn(node: Node, x: int, y: int) -> list[str]:
    shape = PAGE if node.kind == "page" else next(s for kind, s in SHAPES.items() if kind.value == node.kind)
    half = _SHAPE // 2
    frame = f'x="{x - half}" y="{y - half}" width="{_SHAPE}" height="{_SHAPE}" viewBox="0 0 24 24"'
    words = wrap(node.label, 24, max_lines=2, placeholder=" …")
    rows = [f'<svg class="shape k-{node.kind}" {frame}>{shape}</svg>']
    rows += [f'<text class="name" x="{x}" y="{y + 32 + 17 * n}">{_xml(line)}</text>' for n, line in enumerate(words)]
    if node.published:
        rows.append(f'<text class="kind" x="{x}" y="{y + 32 + 17 * len(words)}">{node.published}</text>')
    return rows
