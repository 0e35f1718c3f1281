"""The report as one HTML file: escaped always, without a script, complete in itself."""

from accordingto.exports.templating import linked_style, render
from accordingto.exports.view import article_view
from accordingto.reports.report import Report

LINKED = 40
"""For so many claims at least, words and chain light up together; the rules must be written before more are known."""


def page_head(report: Report) -> str:
    """Everything before the first article: the head with its style, and the shapes."""
    return render("head.html.j2", {"report": report, "linked": linked_style(max(LINKED, len(report.claims)))})


def article(report: Report, prefix: str = "") -> str:
    """The article with its sources open. ``prefix`` keeps the anchors of several articles on one page apart."""
    return render("article.html.j2", {"view": article_view(report, prefix)})
