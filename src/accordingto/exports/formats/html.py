"""``html``: the article's page with its sources open, in one file that asks nothing of any network."""

from accordingto.exports.base import Exporter, Surface
from accordingto.exports.page import article, page_head
from accordingto.reports import compose_report
from accordingto.types import Reading


def write_html(reading: Reading, surface: Surface) -> str:
    """One article; the first one brings the page's head along."""
    report = compose_report(reading)
    if surface.number == 1:
        return page_head(report) + article(report)
    return article(report, prefix=f"a{surface.number}-")


EXPORTER = Exporter(
    name="html",
    media_type="text/html",
    summary="the article’s page with its sources open, one self-contained file",
    each=write_html,
    foot="</main>\n</body>\n</html>\n",
)
