"""HTML out of templates: escaped always, without a script, complete in itself."""

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from accordingto.exports.shapes import PAGE, SHAPES
from accordingto.exports.view import anchored, headline_of, rows_of
from accordingto.reports.report import Report
from accordingto.types import SourceKind

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = Path(__file__).parent / "templates"
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What HTML does not allow, or no encoding can carry."""
LINKED = 40
"""For so many claims at least, words and chain light up together; the rules must be written before more are known."""


def page_head(report: Report) -> str:
    """Everything before the first article: the head with its style, and the shapes."""
    return _render("head.html.j2", report=report, linked=max(LINKED, len(report.claims)), shapes=_shapes())


def article(report: Report, prefix: str = "") -> str:
    """The article with its sources open. ``prefix`` keeps the anchors of several articles on one page apart."""
    kinds = {station.kind for claim in report.claims for station in claim.stations}
    return _render(
        "article.html.j2",
        report=report,
        prefix=prefix,
        headline=headline_of(report),
        rows=tuple(rows_of(report)),
        anchored=anchored(report),
        kinds=[kind for kind in SourceKind if kind in kinds],
    )


def _render(name: str, **values: object) -> str:
    return UNPRINTABLE.sub("\ufffd", _environment().get_template(name).render(**values))


def _shapes() -> dict[str, str]:
    return {"page": PAGE} | {kind.value: shape for kind, shape in SHAPES.items()}


@cache
def _environment() -> "Environment":
    """The templates, parsed once; imported late because only this format needs them."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    from accordingto.reports.labels import KIND_LABELS, plural

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(KIND_LABELS=KIND_LABELS, plural=plural)
    environment.globals["style"] = Markup((TEMPLATES / "style.css").read_text(encoding="utf-8"))  # noqa: S704 - our own file
    return environment
