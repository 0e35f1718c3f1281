"""How often each rule found something, so that a desk knows what it turns on."""

from collections import Counter
from collections.abc import Iterable

from accordingto.check.catalogue import rule_of
from accordingto.check.run import Checked


def statistics(checked: Iterable[Checked]) -> tuple[str, int]:
    """A table, most findings first, and how many there are."""
    counts: Counter[str] = Counter()
    words = articles = 0
    for article in checked:
        counts.update(finding.code for finding in article.findings)
        words += article.words
        articles += 1
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    lines = [
        f"{number:6} {code} {1000 * number / max(1, words):8.2f} per 1,000 words  {rule_of(code).name}"
        for code, number in ranked
    ]
    found = counts.total()
    told = f"{found:6} in {articles} article{'' if articles == 1 else 's'} of {words:,} words"
    return "\n".join([*lines, told, ""]), found
