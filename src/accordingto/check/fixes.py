"""Safe fixes in the user's own file: shown as a difference, or written."""

from collections.abc import Sequence
from difflib import unified_diff
from pathlib import Path
from typing import NamedTuple

from accordingto.check.places import Unit
from accordingto.check.run import Checked
from accordingto.types import Fix

_BOM = "\ufeff"


class Fixed(NamedTuple):
    """A file's words before and after, and how many fixes lie between."""

    path: Path
    before: str
    after: str
    number: int


def fix_file(checked: Sequence[Checked]) -> Fixed | str:
    """What a file would be with all fixes of its article, or why it is left alone."""
    article = checked[0]
    path = Path(article.id)
    if article.places.unit is Unit.PARAGRAPH:
        return (
            f"{article.id}: fixes are made in text, Markdown and HTML files alone; make the change in your own program"
        )
    if len(checked) > 1 or not path.is_file():
        return f"{article.id}: fixes are made in files of one article alone; this input is left as it is"
    try:
        before = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        before = ""
    if before.removeprefix(_BOM) != article.page.content:
        return f"{article.id}: fixes are made in UTF-8 files alone; save it so, and check it again"
    edits = sorted(edits_of(article), key=lambda edit: edit[0])
    pieces, at, count = [], 0, 0
    content = article.page.content
    for start, end, words in edits:
        if start >= at:
            pieces += [content[at:start], words]
            at, count = end, count + 1
    after = "".join([*pieces, content[at:]])
    lead = _BOM if before.startswith(_BOM) else ""
    return Fixed(path, before, lead + after, count)


def edits_of(article: Checked) -> list[tuple[int, int, str]]:
    """The fixes as offsets in the file; none where markup stands between the words that it replaces."""
    return [edit for finding in article.findings if finding.fix and (edit := edit_of(article, finding.fix))]


def edit_of(article: Checked, fix: Fix) -> tuple[int, int, str] | None:
    """A fix as offsets in the file."""
    start, end = article.places.file_span(fix.span)
    return (start, end, fix.words) if end - start == len(fix.span) else None


def difference(fixed: Fixed) -> str:
    """A unified difference, as ``patch`` takes it."""
    lines = unified_diff(
        fixed.before.splitlines(keepends=True),
        fixed.after.splitlines(keepends=True),
        str(fixed.path),
        str(fixed.path),
    )
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def write(fixed: Fixed) -> None:
    """Put the fixed words in the file's place, in one step."""
    draft = fixed.path.with_name(f".{fixed.path.name[:200]}.accordingto.part")
    draft.write_bytes(fixed.after.encode("utf-8"))
    draft.chmod(fixed.path.stat().st_mode & 0o7777)
    draft.replace(fixed.path)
