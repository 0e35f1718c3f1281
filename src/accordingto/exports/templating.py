"""The templates that every page of the program is made from: escaped always, from one family.

A package with pages of its own keeps its templates in a folder of its own and names it; all those of this folder are
there too, so that ``{% from "chain.html.j2" import card %}`` works everywhere.
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from accordingto.exports.shapes import PAGE, SHAPES

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = Path(__file__).parent / "templates"
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What HTML does not allow, or no encoding can carry."""


def render(name: str, values: Mapping[str, object], folders: tuple[Path, ...] = ()) -> str:
    """A template filled in. Those of ``folders`` come before our own of the same name."""
    return UNPRINTABLE.sub("\ufffd", environment(folders).get_template(name).render(values))


def stylesheet() -> str:
    """The style of the family: colours for light and dark, the article, the chains, the label."""
    return (TEMPLATES / "style.css").read_text(encoding="utf-8")


def linked_style(claims: int) -> str:
    """Rules by which the words and the chain of one claim light up together, for pages without a script."""
    return "\n".join(
        f".reading:has(:is(.c{n},.w{n}):is(:target,:hover)) :is(.c{n},.w{n}){{--mark:var(--lit);--edge:var(--accent)}}"
        for n in range(1, claims + 1)
    )


@cache
def environment(folders: tuple[Path, ...] = ()) -> "Environment":
    """The templates, parsed once; imported late because only pages need them."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    from accordingto.reports.labels import GROUND_LABELS, KIND_LABELS, date_label, plural

    made = Environment(
        loader=FileSystemLoader([*folders, TEMPLATES]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    shapes = {"page": PAGE} | {kind.value: shape for kind, shape in SHAPES.items()}
    made.globals.update(GROUND_LABELS=GROUND_LABELS, KIND_LABELS=KIND_LABELS, date_label=date_label, plural=plural)
    made.globals["shapes"] = {name: Markup(shape) for name, shape in shapes.items()}  # noqa: S704 - our own drawings
    made.globals["style"] = Markup(stylesheet())  # noqa: S704 - our own file
    return made
