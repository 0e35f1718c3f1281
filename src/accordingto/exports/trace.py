"""The graph of one matched claim, origin to articles, oldest first: as SVG, Mermaid and GraphML."""

from html import escape
from textwrap import wrap

from accordingto.exports.claim_graph import NO_COPIES, Copies, Graph, Node, graph_of
from accordingto.exports.claims import fullest, lines_words
from accordingto.exports.picture import STYLE
from accordingto.exports.shapes import PAGE, SHAPES
from accordingto.types import MatchedClaim

ALL_PASSES, IN_CIRCLE = "all of it passes here", "cited by whom it cites"
_COLUMN, _MARGIN, _SHAPE, _LINE, _LETTERS = 250, 130, 32, 18, 26
_STYLE = """text{paint-order:stroke;stroke:#faf8f4;stroke-width:5px;stroke-linejoin:round}
.ring{fill:none;stroke:#8a3d00;stroke-width:2}.start{text-anchor:start}
@media (prefers-color-scheme:dark){.ring{stroke:#f0b27a}text{stroke:#171614}}
"""


def mermaid(claim: MatchedClaim, copies: Copies = NO_COPIES) -> str:
    """A flowchart for Mermaid."""
    graph = graph_of(claim, copies)
    number = {node.id: f"n{place}" for place, node in enumerate(graph.nodes)}
    rows = ["flowchart LR", f"    %% {_plain(lines_words(claim.lines))}: {_plain(fullest(claim))}"]
    for node in graph.nodes:
        words = "<br>".join(_plain(part) for part in (node.label, node.published, node.carries, *_marks(node)) if part)
        rows.append(
            f'    {number[node.id]}["{words}"]' if node.kind == "page" else f'    {number[node.id]}(["{words}"])'
        )
    rows += [f"    {number[e.of]} {'-.->' if e.inferred else '-->'} {number[e.to]}" for e in graph.edges]
    return "\n".join(rows) + "\n"


def _marks(node: Node) -> tuple[str, ...]:
    """What stands out at a source, in words."""
    return (ALL_PASSES,) * node.is_bottleneck + (IN_CIRCLE,) * node.is_circular


def _plain(words: str) -> str:
    """Words that end no label and begin no markup."""
    for sign, code in (("#", "#35;"), ('"', "#quot;"), ("<", "#lt;"), (">", "#gt;"), ("`", "#96;")):
        words = words.replace(sign, code)
    return " ".join(words.split())


def graphml(claim: MatchedClaim, copies: Copies = NO_COPIES) -> str:
    """The graph for Gephi, yEd and the like."""
    graph = graph_of(claim, copies)
    rows = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
        *(
            f'  <key id="{name}" for="{place}" attr.name="{name}" attr.type="{kind}"/>'
            for name, place, kind in (
                ("label", "node", "string"), ("kind", "node", "string"), ("published", "node", "string"),
                ("carries", "node", "string"), ("bottleneck", "node", "boolean"), ("circular", "node", "boolean"),
                ("inferred", "edge", "boolean"),
            )
        ),
        f'  <graph id="claim-{claim.id}" edgedefault="directed">',
    ]  # fmt: skip
    for node in graph.nodes:
        data = [("label", node.label), ("kind", node.kind), ("published", node.published), ("carries", node.carries)]
        data += [("bottleneck", "true" if node.is_bottleneck else ""), ("circular", "true" if node.is_circular else "")]
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


def trace_svg(claim: MatchedClaim, copies: Copies = NO_COPIES) -> str:
    """The graph as a picture: articles on the left, oldest at the top, origins to the right."""
    graph = graph_of(claim, copies)
    columns = _ordered(graph)
    width = 2 * _MARGIN + _COLUMN * max(columns)
    rows = [(line, "words") for line in _wrapped(fullest(claim), width // 9)]
    rows.append((lines_words(claim.lines), "name"))
    top = 34 + _LINE * len(rows) + 30
    tall = {depth: sum(map(_height, nodes)) for depth, nodes in columns.items()}
    height = top + max(tall.values()) + 44
    place: dict[str, tuple[int, int]] = {}
    for depth, nodes in columns.items():
        at = top + (max(tall.values()) - tall[depth]) // 2
        for node in nodes:
            place[node.id] = (_MARGIN + _COLUMN * depth, at + _SHAPE // 2)
            at += _height(node)
    body = [
        f'<text class="{kind}" x="{width / 2:g}" y="{34 + _LINE * n}">{_xml(line)}</text>'
        for n, (line, kind) in enumerate(rows)
    ]
    body += [_way(place[edge.of], place[edge.to], inferred=edge.inferred) for edge in graph.edges]
    for node in graph.nodes:
        body += _drawn(node, *place[node.id])
    body += _legend(graph, height - 20)
    title = _xml(f"{lines_words(claim.lines)}: {fullest(claim)}")
    frame = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img"'
    ground = f'<rect class="ground" width="{width}" height="{height}" rx="10"/>'
    inside = "\n".join([f"<title>{title}</title>", f"<style>{STYLE}{_STYLE}</style>", ground, *body])
    return f'<svg xmlns="http://www.w3.org/2000/svg" {frame}>\n{inside}\n</svg>\n'


def _ordered(graph: Graph) -> dict[int, list[Node]]:
    """The nodes by their columns: articles as they were published, sources beside those who have it from them."""
    columns: dict[int, list[Node]] = {}
    for node in graph.nodes:
        columns.setdefault(node.depth, []).append(node)
    height = {node.id: float(row) for row, node in enumerate(columns[0])}
    for depth in sorted(columns)[1:]:
        middles = {node.id: _middle(node, graph, height) for node in columns[depth]}
        columns[depth].sort(key=lambda node: middles[node.id])
        height |= middles
    return columns


def _middle(node: Node, graph: Graph, height: dict[str, float]) -> float:
    """Where those stand who have it from a source, on average."""
    near = [height[edge.to] for edge in graph.edges if edge.of == node.id and edge.to in height]
    return sum(near) / len(near) if near else 0.0


def _labels(node: Node) -> list[tuple[str, str]]:
    """The lines below a shape, each with its class."""
    rows = [(line, "name") for line in _wrapped(node.label, _LETTERS)]
    rows += [(node.published, "kind")] * bool(node.published)
    rows += [(line, "kind" if node.is_credited else "kind warn") for line in _wrapped(node.carries, _LETTERS + 4)]
    return rows + [(mark, "kind warn") for mark in _marks(node)]


def _height(node: Node) -> int:
    return _SHAPE + 16 + _LINE * len(_labels(node)) + 14


def _wrapped(words: str, letters: int) -> list[str]:
    return wrap(words, max(_LETTERS, letters), max_lines=2, placeholder=" …")


def _way(of: tuple[int, int], to: tuple[int, int], *, inferred: bool) -> str:
    """From a source to who has it from there, with a head at its end."""
    kind = "way inferred" if inferred else "way"
    start, end = of[0] - 20, to[0] + 22
    bend = (start + end) // 2
    if start < end:  # both in one column, or backwards: round the side
        bend = max(of[0], to[0]) + _COLUMN // 2
        start, end = of[0] + 20, to[0] + 22
    line = f'<path class="{kind}" d="M{start} {of[1]}C{bend} {of[1]} {bend} {to[1]} {end + 6} {to[1]}"/>'
    return line + f'<path class="way" d="M{end + 7} {to[1] - 5}l-6 5 6 5"/>'


def _drawn(node: Node, x: int, y: int) -> list[str]:
    shape = PAGE if node.kind == "page" else next(s for kind, s in SHAPES.items() if kind.value == node.kind)
    half = _SHAPE // 2
    frame = f'x="{x - half}" y="{y - half}" width="{_SHAPE}" height="{_SHAPE}" viewBox="0 0 24 24"'
    ring = f'<circle class="ring" cx="{x}" cy="{y}" r="{half + 4}"/>' if node.is_bottleneck else ""
    below = y + half + 18
    return [
        f'{ring}<svg class="shape k-{node.kind}" {frame}>{shape}</svg>',
        *(
            f'<text class="{kind}" x="{x}" y="{below + _LINE * n}">{_xml(line)}</text>'
            for n, (line, kind) in enumerate(_labels(node))
        ),
    ]


def _legend(graph: Graph, y: int) -> list[str]:
    """What a broken line means, where there is one."""
    if not any(edge.inferred for edge in graph.edges):
        return []
    line = f'<path class="way inferred" d="M{_MARGIN - 40} {y - 4}h44"/>'
    return [line, f'<text class="kind start" x="{_MARGIN + 14}" y="{y}">inferred, and not said by the article</text>']
