"""The drafts that are open in an editor, each checked as it stands now."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from accordingto.check.config import settings_for
from accordingto.check.run import Checked
from accordingto.model.memory import remembering
from accordingto.pages import page_from_bytes
from accordingto.pipeline import Reader, shared_model
from accordingto.reports.sentences import summary_sentences
from accordingto.types import Finding, Page, Refusal

_ENDINGS = {"markdown": ".md", "html": ".html"}


class Drafts:
    """Reads drafts with a model that remembers, so that only what has changed is read again."""

    def __init__(self) -> None:
        self._reader = Reader(model=remembering(shared_model()))
        self._checked: dict[str, Checked] = {}

    def check(self, uri: str, text: str, language: str = "") -> Checked | Refusal:
        """The draft's findings now; an UsageError where the settings above it are wrong."""
        path = path_of(uri)
        name = path if Path(path).suffix else path + _ENDINGS.get(language, ".txt")
        pages = list(page_from_bytes(text.encode("utf-8", "replace"), id=name))
        page = pages[0] if len(pages) == 1 else Refusal(name, "several", "expected one article, found several")
        if isinstance(page, Page) and page.envelope is not None:
            page = Refusal(name, "form", "expected text, Markdown or HTML, found an article in a container")
        result = self._reader.check_page(page, settings_for(path)) if isinstance(page, Page) else page
        if isinstance(result, Refusal):
            self.close(uri)
        else:
            self._checked[uri] = result
        return result

    def close(self, uri: str) -> None:
        """Forget a draft."""
        self._checked.pop(uri, None)

    def of(self, uri: str) -> Checked | None:
        """What was found when the draft was last checked."""
        return self._checked.get(uri)


def path_of(uri: str) -> str:
    """The path of a file's address; of another address its last part."""
    parts = urlsplit(uri)
    path = unquote(parts.path)
    return path if parts.scheme in ("file", "") else Path(path).name or "draft"


def status_line(checked: Checked) -> str:
    """The summary in one line: what the claims rest on, and how many findings there are."""
    first = summary_sentences(checked.reading.summary)[0]
    number = len(checked.findings)
    return f"{first}; {number or 'no'} finding{'' if number == 1 else 's'}"


def findings_at(checked: Checked, offset: int) -> list[Finding]:
    """The findings that cover an offset of the file."""
    spans = ((finding, checked.places.file_span(finding.span)) for finding in checked.findings)
    return [finding for finding, (start, end) in spans if start <= offset < end]
