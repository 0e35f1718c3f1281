"""One chain in words, and as a picture: a line with stations, from the page on the left outward to the origin."""

from html import escape
from textwrap import wrap

from accordingto.exports.shapes import PAGE, SHAPES
from accordingto.reports.report import ClaimView, Station

STEP, MARGIN, LINE = 216, 112, 18
"""Between stations, from the edge to the first one, and from one line of words to the next; in pixels."""
COLUMN, PROOF_LINES, HEAD_LINES = 25, 3, 3
"""Letters a station's words may be wide, and how many lines a proof and the claim may have before they are cut."""
SHAPE_SIZE = 32

STYLE = """
text{font:15px system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif}
text{fill:#1e1c19;text-anchor:middle}.words{font:17px Charter,Georgia,"Liberation Serif",serif}
.name{font-weight:600}.kind,.proof{font-size:13px;fill:#5c574f}
.proof{font-family:Charter,Georgia,"Liberation Serif",serif;font-style:italic}.warn{fill:#8a3d00}
.ground{fill:#faf8f4}.way{stroke:#5c574f;stroke-width:2.5;fill:none}.inferred{stroke:#8a3d00;stroke-dasharray:6 5}
.shape{color:#0a5a68}.k-person{color:#24577f}.k-organization{color:#3d5a2a}.k-agency{color:#7a3f8f}
.k-state_media{color:#a3262a}.k-document{color:#6a5311}.k-social{color:#2f4bb0}.k-unnamed,.k-nobody{color:#8a3d00}
.k-page{color:#1e1c19}.face{fill:#fff;stroke:currentColor;stroke-width:1.8}.broken{stroke-dasharray:3 2.2}
.sign{fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}.dot{fill:currentColor}
@media (prefers-color-scheme:dark){text{fill:#ece8e0}.kind,.proof{fill:#b3aca0}.warn{fill:#f0b27a}.ground{fill:#171614}
.way{stroke:#b3aca0}.inferred{stroke:#f0b27a}.face{fill:#201f1c}.shape{color:#7fcfdd}.k-person{color:#8fc1ea}
.k-organization{color:#a9cf8d}.k-agency{color:#d6a5e8}.k-state_media{color:#f59a97}.k-document{color:#dcc274}
.k-social{color:#a6b6ff}.k-unnamed,.k-nobody{color:#f0b27a}.k-page{color:#ece8e0}}
"""


def chain_words(claim: ClaimView, outlet: str) -> str:
    """The chain in one line: ``The Harbour Post ← Reuters (news agency) ← Ardapress (state media)``."""
    return " ← ".join((outlet, *(f"{station.name} ({station.label})" for station in claim.stations)))


def chain_svg(claim: ClaimView, outlet: str) -> str:
    """The claim's words above, its stations on a line below them, and on each link the words that prove it."""
    width = 2 * MARGIN + STEP * max(1, len(claim.stations))
    head = _cut(claim.words, width // 9, HEAD_LINES)
    proofs = [_cut(_proof(station), COLUMN + 1, PROOF_LINES) for station in claim.stations]
    level = 24 + LINE * len(head) + LINE * max(map(len, proofs), default=0) + SHAPE_SIZE
    labels = [[(outlet, "name"), ("this page", "kind")] if outlet != "this page" else [(outlet, "name")]]
    labels += [_labels(station) for station in claim.stations]
    columns = [[(line, kind) for words, kind in rows for line in wrap(words, COLUMN)] for rows in labels]
    height = level + 24 + LINE * max(map(len, columns)) + 12
    body = [
        f'<rect class="ground" width="{width}" height="{height}" rx="10"/>',
        *_column([(line, "words") for line in head], width / 2, 34),
        *(_way(index, station, level, proofs[index]) for index, station in enumerate(claim.stations)),
        _shape("page", PAGE, 0, level),
        *(_shape(s.kind.value, SHAPES[s.kind], index, level) for index, s in enumerate(claim.stations, 1)),
    ]
    for index, rows in enumerate(columns):
        body += _column(rows, MARGIN + STEP * index, level + 38)
    frame = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img"'
    title = f"<title>{escape(chain_words(claim, outlet))}</title>\n<style>{STYLE}</style>"
    return f'<svg xmlns="http://www.w3.org/2000/svg" {frame}>\n{title}\n' + "\n".join(body) + "\n</svg>\n"


def _labels(station: Station) -> list[tuple[str, str]]:
    flagged = " warn" if "broken" in SHAPES[station.kind] else ""
    rows = [(station.name, "name"), (station.label, f"kind{flagged}")]
    return [*rows, ("inferred", "kind warn")] if station.inferred else rows


def _proof(station: Station) -> str:
    """The words that prove the link; the rule's sentence where none do."""
    for proof in station.proofs:
        if station.inferred and proof.note:
            return proof.note
        if proof.words and not station.inferred:
            return f"“{proof.words}”"
    return ""


def _way(index: int, station: Station, level: int, proof: list[str]) -> str:
    """The line to a station, its head towards the page, with the proof above it."""
    start, end = MARGIN + STEP * index + SHAPE_SIZE // 2, MARGIN + STEP * (index + 1) - SHAPE_SIZE // 2
    kind = "way inferred" if station.inferred else "way"
    line = f'<path class="{kind}" d="M{end} {level}H{start + 6}"/>'
    point = f'<path class="way" d="M{start + 12} {level - 6}l-7 6 7 6"/>'
    words = _column([(row, "proof") for row in proof], (start + end) / 2, level - 12 - LINE * (len(proof) - 1))
    return "\n".join((line, point, *words))


def _shape(kind: str, shape: str, index: int, level: int) -> str:
    left, top = MARGIN + STEP * index - SHAPE_SIZE // 2, level - SHAPE_SIZE // 2
    frame = f'x="{left}" y="{top}" width="{SHAPE_SIZE}" height="{SHAPE_SIZE}" viewBox="0 0 24 24"'
    return f'<svg class="shape k-{kind}" {frame}>{shape}</svg>'


def _column(rows: list[tuple[str, str]], middle: float, top: float) -> list[str]:
    return [
        f'<text class="{kind}" x="{middle:g}" y="{top + LINE * index:g}">{escape(words)}</text>'
        for index, (words, kind) in enumerate(rows)
    ]


def _cut(words: str, letters: int, lines: int) -> list[str]:
    return wrap(words, letters, max_lines=lines, placeholder=" …")
