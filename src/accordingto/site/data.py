"""Values as JSON files and as data inside pages."""

import json
from typing import Any


def written(value: Any) -> bytes:  # noqa: ANN401 - whatever JSON can carry
    """A file's bytes; half a surrogate pair, which no encoding can carry, is escaped."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")


def as_script(value: Any) -> Any:  # noqa: ANN401 - the same; markupsafe's class
    """JSON that may stand in a ``script`` element: no angle bracket and no ampersand, so that nothing ends it early."""
    from markupsafe import Markup

    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for letter in "<>&\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return Markup(text)  # noqa: S704 - nothing in it can be markup
