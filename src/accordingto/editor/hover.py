"""What stands under the cursor, in Markdown: the claim with its chain, and the rules that it breaks."""

import re

from accordingto.check.catalogue import rule_of
from accordingto.check.run import Checked
from accordingto.editor.drafts import findings_at
from accordingto.reports import compose_report
from accordingto.reports.report import ClaimView, Station
from accordingto.types import Claim, Finding

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|!])")
_MOST_WORDS = 160


def hover_at(checked: Checked, offset: int) -> str | None:
    """The narrowest claim at an offset of the file, and every finding there; None where nothing is."""
    said = [_finding(finding) for finding in findings_at(checked, offset)]
    places = checked.places
    around = [
        (number, claim)
        for number, claim in enumerate(checked.reading.claims)
        if any(start <= offset < end for start, end in map(places.file_span, claim.content))
    ]
    if around:
        number, _ = min(around, key=lambda one: _size(one[1]))
        report = compose_report(checked.reading)
        said.append(_claim(report.claims[number], report.outlet))
    return "\n\n---\n\n".join(said) or None


def _size(claim: Claim) -> int:
    return sum(len(span) for span in claim.content)


def _finding(finding: Finding) -> str:
    rule = rule_of(finding.code)
    return f"**{rule.code} {rule.name}**: {plain(finding.message)}\n\n{plain(rule.rationale)}"


def _claim(claim: ClaimView, outlet: str) -> str:
    words = claim.words if len(claim.words) <= _MOST_WORDS else f"{claim.words[:_MOST_WORDS]}…"
    notes = "; ".join(note for note in (claim.manner, claim.doubt) if note)
    lines = [f"**Who says so?** {plain(words)}" + (f" ({plain(notes)})" if notes else ""), "", f"- {plain(outlet)}"]
    for depth, station in enumerate(claim.stations, 1):
        lines.append("  " * depth + f"- ← {_station(station)}")
    if claim.first_hand:
        lines += ["", f"told to {plain(outlet)} itself: first-hand"]
    for other in claim.alternatives:
        lines += ["", "or: " + (" ← ".join(plain(station.name) for station in other) or "nobody else")]
    return "\n".join(lines)


def _station(station: Station) -> str:
    inferred = " (inferred)" if station.inferred else ""
    proofs = [f"“{plain(proof.words)}”" if proof.words else plain(proof.note) for proof in station.proofs]
    shown = f": {'; '.join(proof for proof in proofs if proof)}" if any(proofs) else ""
    return f"**{plain(station.name)}**, {plain(station.label)}{inferred}{shown}"


def plain(words: str) -> str:
    """Words of the article that mean nothing in Markdown."""
    return _MARKS.sub(r"\\\1", " ".join(words.split()))
