"""PIC701: a picture, and nobody whose it is."""

import re

from accordingto.check.draft import Draft
from accordingto.check.rule import Hit, Hits, Need, Rule, Severity

_NO_CREDIT = re.compile(
    r"(?:hand-?outs?|courtesy|supplied|submitted|file(?: photo| image| picture)?|photo|image|internet|archives?|"
    r"screengrab|screenshot|social media|contributed|stock(?: photo| image)?)\.?",
    re.IGNORECASE,
)


def find(draft: Draft) -> Hits:
    """A caption without a credit, or with one that names nobody."""
    for image in draft.document.images:
        if image.caption is not None and not image.credits:
            yield Hit(
                image.caption, "nothing says whose picture this is", "add the credit: who took it, and who passed it on"
            )
        for credit in image.credits:
            if credit.span is not None and _NO_CREDIT.fullmatch(credit.name.strip()) and len(image.credits) == 1:
                yield Hit(
                    credit.span, f"“{credit.name}” names nobody", "say who took the picture, or who handed it out"
                )


RULE = Rule(
    code="PIC701",
    name="photo-no-credit",
    severity=Severity.WARNING,
    summary="a picture without a credit, or with “handout” for one",
    rationale="A picture is a claim; the reader must see whose.",
    guide="Reuters Handbook",
    bad="# The harbour\n\n![Empty cranes at dusk above the quays of Kesten.](cranes.jpg)\n\nThe harbour of Kesten "
    "has been closed since May, and nobody knows when the cranes will move again.",
    good="# The harbour\n\n![Empty cranes at dusk above the quays of Kesten. (Photo: Jonas "
    "Ek/Norrlight)](cranes.jpg)\n\nThe harbour of Kesten has been closed since May, and nobody knows when the "
    "cranes will move again.",
    wrong_when="the system that publishes adds the credit, or the picture is a diagram of the paper's own.",
    find=find,
    needs=Need.PAGE,
)
