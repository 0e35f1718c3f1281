"""What comes back from published pages: claims with their chains, from the data in the page, and from its words alone.

.venv/bin/python benchmarks/quality/round_trip.py [NEWSROOM]
"""

import re
import sys
import tempfile
from collections import Counter
from pathlib import Path

import accordingto
from accordingto.pipeline import Reader
from accordingto.site import publish
from accordingto.site.document import sheet_of
from accordingto.site.newsroom import open_newsroom
from accordingto.types import Reading

EXAMPLE = Path(__file__).parents[2] / "examples" / "newsroom"
DATA = re.compile(r'<script type="application/ld\+json">.*?</script>', re.DOTALL)


def said(reading: Reading) -> Counter[tuple[str, tuple[str, ...]]]:
    """Each claim's words with the names of its chain."""
    names = {source.id: source.name for source in reading.sources}
    words = (" … ".join(span.of(reading.document.text) for span in claim.content) for claim in reading.claims)
    chains = (tuple(names[link.source] for link in claim.chain.links) for claim in reading.claims)
    return Counter(zip(words, chains, strict=True))


def main() -> None:
    """Publish, read every page with and without its data, and compare."""
    folder = sys.argv[1] if len(sys.argv) > 1 else str(EXAMPLE)
    newsroom, reader = open_newsroom(folder), Reader()
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as place:
        site = Path(place) / "site"
        result = publish(folder, str(site))
        if result.faults:
            raise SystemExit("\n".join(result.faults))
        for draft in newsroom.drafts:
            before = said(reader.read_document(sheet_of(draft, newsroom).document))
            page = site / draft.page
            bare = page.with_name("bare.html")
            bare.write_text(DATA.sub("", page.read_text(encoding="utf-8")), encoding="utf-8")
            counts["claims"] += before.total()
            for name, path in (("with its data", page), ("from its words alone", bare)):
                after = said(accordingto.read(str(path)))
                counts[f"{name}, found"] += after.total()
                counts[f"{name}, the same"] += (before & after).total()
    print(f"{len(newsroom.drafts)} articles, {counts['claims']} claims with their chains\n")
    print("| the page | the same | recall | precision |\n| --- | --- | --- | --- |")
    for name in ("with its data", "from its words alone"):
        same, found = counts[f"{name}, the same"], counts[f"{name}, found"]
        print(f"| {name} | {same} of {found} | {100 * same / counts['claims']:.1f} | {100 * same / found:.1f} |")


if __name__ == "__main__":
    main()
