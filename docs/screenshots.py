"""Take the pictures of the reading room that the documentation shows: ``python docs/screenshots.py``.

Wants chromium, and the extra ``dev``. The article is that of ``examples/``, about a place that does not exist.
"""

import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from playwright.sync_api import sync_playwright  # noqa: E402 - after the path

from accordingto.cli.main import main as accordingto  # noqa: E402 - the same
from tests.browser.room import opened  # noqa: E402 - the same

DRAFT = """\
# Harbour to Close for Winter

ALDRA, November 20 - The harbour of Aldra will close in December, it was reported on Friday.

Sources said the quay had been unsafe for years. The mayor, Ilse Brandt, claimed that nobody had told her.

“We warned them twice, in writing,” said Jonas Feld, who inspected the quay in spring for the insurer Calder Mutual.

The state news agency Ardapress, citing the harbour master, reported that repairs would begin within six weeks.
"""
IMAGES = ROOT / "docs" / "images"


def main() -> int:
    """Fill a library, open the room on it, and look."""
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library.db"
        if accordingto(["--library", str(library), "add", str(ROOT / "examples" / "harbour.html")]):
            return 1
        with opened(library) as address, sync_playwright() as playwright:
            chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            page = chromium.new_page(viewport={"width": 1280, "height": 860}, reduced_motion="reduce")
            page.goto(f"{address}/article/1")
            page.locator("mark.w7").first.hover()
            page.evaluate("scrollTo(0, 60)")
            page.screenshot(path=IMAGES / "reading-room.png")
            page.goto(f"{address}/draft")
            page.locator("textarea").fill(DRAFT)
            page.get_by_role("heading", name="findings").wait_for()
            page.screenshot(path=IMAGES / "draft.png")
            chromium.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
