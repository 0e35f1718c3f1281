"""The sourcing label: what an article rests on, in a few numbers, like the label on food. No verdict and no score.

As data (``Label``), as a picture (``label_svg``), and as a piece of HTML for other people's pages (``label_embed``).
"""

from html import escape
from textwrap import shorten
from typing import NamedTuple

from accordingto.exports.independence import independent_lines
from accordingto.exports.shapes import SHAPES
from accordingto.exports.templating import render
from accordingto.reports.labels import plural
from accordingto.reports.report import ClaimView, Report, Tally
from accordingto.types import SourceKind


class Line(NamedTuple):
    """One line of the label: a key for programs, words for people, and how many claims it counts."""

    key: str
    words: str
    claims: int
    kind: SourceKind | None = None
    """Whose shape stands beside it."""


class Label(NamedTuple):
    """What the claims of one article rest on."""

    headline: str
    outlet: str
    claims: int
    pictures: int
    origins: int
    lines: tuple[int, int]
    """Independent lines behind the article, at least and at most."""
    counts: tuple[Line, ...]
    """How many claims came through what; also where it is none, so that labels can be compared."""
    tallies: tuple[Tally, ...]
    """The origins, those of most claims first."""
    model: str

    @property
    def lines_words(self) -> str:
        """``3``, ``3–5``."""
        low, high = self.lines
        return f"{low}" if low == high else f"{low}–{high}"


def label_of(report: Report) -> Label:
    """The label of an article."""
    claims = report.claims
    ends = [claim.stations[-1].kind if claim.stations else None for claim in claims]
    return Label(
        headline=report.headline,
        outlet=report.outlet,
        claims=len(claims),
        pictures=sum(claim.is_picture for claim in claims),
        origins=len(report.tallies),
        lines=independent_lines(report),
        counts=(
            Line("state_media", "through state media", sum(map(_is_state_told, claims)), SourceKind.STATE_MEDIA),
            Line("unnamed", "from unnamed sources", ends.count(SourceKind.UNNAMED), SourceKind.UNNAMED),
            Line("nobody", "from nobody named", ends.count(SourceKind.NOBODY), SourceKind.NOBODY),
            Line("relayed", "relayed by others", sum(len(claim.stations) > 1 for claim in claims)),
            Line("inferred", "partly inferred", sum(map(_is_inferred, claims))),
            Line("first_hand", "told first-hand", sum(claim.first_hand for claim in claims)),
        ),
        tallies=report.tallies,
        model=report.model,
    )


def label_record(label: Label) -> dict[str, object]:
    """The label as plain values that JSON can carry."""
    return {
        "headline": label.headline,
        "outlet": label.outlet,
        "claims": label.claims,
        "pictures": label.pictures,
        "origins": label.origins,
        "lines": list(label.lines),
        **{line.key: line.claims for line in label.counts},
        "model": label.model,
    }


def label_embed(label: Label, address: str | None = None) -> str:
    """A piece of HTML with its own style and no script. ``address`` is where the whole reading is to be seen."""
    return render("embed.html.j2", {"label": label, "address": address})


def _is_state_told(claim: ClaimView) -> bool:
    return any(station.kind is SourceKind.STATE_MEDIA for station in claim.stations)


def _is_inferred(claim: ClaimView) -> bool:
    return any(station.inferred for station in claim.stations)


WIDTH, EDGE, ROW = 320, 16, 26
HEAD_LETTERS = 44
BAR = 72
"""Pixels of the bar of all claims."""
STYLE = """
text{font:13px system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif;fill:#1e1c19}
.title{font:700 22px Charter,Georgia,"Liberation Serif",serif}.soft{fill:#5c574f;font-size:12px}
.big{font:700 24px Charter,Georgia,"Liberation Serif",serif;text-anchor:middle}
.under{fill:#5c574f;font-size:12px;text-anchor:middle}
.number{font-weight:700;text-anchor:end}.ground{fill:#fff;stroke:#1e1c19;stroke-width:2}.rule{stroke:#1e1c19}
.thin{stroke:#ded8cc}.track{fill:#ece7dc}.bar{fill:#0a5a68}.shape{color:#5c574f}.k-state_media{color:#a3262a}
.k-unnamed,.k-nobody{color:#8a3d00}.face{fill:#fff;stroke:currentColor;stroke-width:1.8}.broken{stroke-dasharray:3 2.2}
.sign{fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}.dot{fill:currentColor}
@media (prefers-color-scheme:dark){text{fill:#ece8e0}.soft,.under{fill:#b3aca0}.ground{fill:#201f1c;stroke:#ece8e0}
.rule{stroke:#ece8e0}.thin{stroke:#3a3732}.track{fill:#3a3732}.bar{fill:#7fcfdd}.face{fill:#201f1c}.shape{color:#b3aca0}
.k-state_media{color:#f59a97}.k-unnamed,.k-nobody{color:#f0b27a}}
"""


def label_svg(label: Label) -> str:
    """The label as a picture that asks nothing of any network, light or dark as its reader likes."""
    height = 158 + ROW * len(label.counts)
    told = f"{plural(label.claims, 'claim')}, {plural(label.origins, 'origin')}, {label.lines_words} independent lines"
    counts = "; ".join(f"{line.claims} {line.words}" for line in label.counts)
    subject = shorten(f"{label.outlet} · {label.headline}", HEAD_LETTERS, placeholder=" …")
    figures = (
        (f"{label.claims}", "claim" if label.claims == 1 else "claims"),
        (f"{label.origins}", "origin" if label.origins == 1 else "origins"),
        (label.lines_words, "independent line" if label.lines == (1, 1) else "independent lines"),
    )
    body = [
        f'<rect class="ground" x="1" y="1" width="{WIDTH - 2}" height="{height - 2}" rx="6"/>',
        _text("title", EDGE, 34, "Who says so?"),
        _text("soft", EDGE, 53, subject),
        f'<path class="rule" d="M{EDGE} 64H{WIDTH - EDGE}" stroke-width="6"/>',
    ]
    for place, (number, noun) in enumerate(figures):
        middle = EDGE + (40, 128, 230)[place]
        body += [_text("big", middle, 96, number), _text("under", middle, 114, noun)]
    body.append(f'<path class="rule" d="M{EDGE} 126H{WIDTH - EDGE}" stroke-width="2"/>')
    for place, line in enumerate(label.counts):
        body += _row(line, 126 + ROW * place, label.claims)
    body.append(_text("soft", EDGE, height - 10, f"counted by accordingto with {label.model}"))
    frame = f'width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" role="img"'
    title = f"<title>{escape(f'{told}; {counts}')}</title>\n<style>{STYLE}</style>"
    return f'<svg xmlns="http://www.w3.org/2000/svg" {frame}>\n{title}\n' + "\n".join(body) + "\n</svg>\n"


def _row(line: Line, top: int, claims: int) -> list[str]:
    low, right = top + 18, WIDTH - EDGE
    parts = [
        _text("words", EDGE + 24, low, line.words),
        f'<rect class="track" x="{right - 24 - BAR}" y="{low - 8}" width="{BAR}" height="6" rx="3"/>',
        _text("number", right, low, f"{line.claims}"),
    ]
    if line.claims:
        size = max(3, round(BAR * line.claims / claims))
        parts.append(f'<rect class="bar" x="{right - 24 - BAR}" y="{low - 8}" width="{size}" height="6" rx="3"/>')
    if line.kind is not None:
        frame = f'x="{EDGE}" y="{top + 5}" width="17" height="17" viewBox="0 0 24 24"'
        parts.append(f'<svg class="shape k-{line.kind.value}" {frame}>{SHAPES[line.kind]}</svg>')
    parts.append(f'<path class="thin" d="M{EDGE} {top + ROW}H{right}"/>')
    return parts


def _text(kind: str, left: float, base: float, words: str) -> str:
    return f'<text class="{kind}" x="{left:g}" y="{base:g}">{escape(words)}</text>'
