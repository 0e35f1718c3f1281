"""A published page, read again, says what its draft said."""

import re
from pathlib import Path

import pytest

import accordingto
from accordingto.pipeline import Reader
from accordingto.site.document import sheet_of
from accordingto.site.newsroom import open_newsroom
from accordingto.types import Reading
from tests.published import Site

Said = set[tuple[str, tuple[str, ...]]]


def said(reading: Reading) -> Said:
    """Each claim's words with the names of its chain."""
    names = {source.id: source.name for source in reading.sources}
    return {
        (
            " … ".join(span.of(reading.document.text) for span in claim.content),
            tuple(names[link.source] for link in claim.chain.links),
        )
        for claim in reading.claims
    }


@pytest.mark.parametrize("name", ["valley/wire-two-dead", "valley/audit-warned"])
def test_claims_and_chains_come_back_from_the_page(site: Site, tmp_path: Path, name: str) -> None:
    """All of them from the data in the page, nearly all from its words alone."""
    newsroom = open_newsroom(str(site.newsroom))
    draft = next(draft for draft in newsroom.drafts if draft.page == f"{name}.html")
    before = said(Reader().read_document(sheet_of(draft, newsroom).document))
    bare = re.sub(r'<script type="application/ld\+json">.*?</script>', "", site.page(f"{name}.html"), flags=re.DOTALL)
    (tmp_path / "bare.html").write_text(bare, encoding="utf-8")

    assert before <= said(accordingto.read(str(site.folder / f"{name}.html")))
    assert len(before & said(accordingto.read(str(tmp_path / "bare.html")))) >= 0.85 * len(before)


def test_what_the_writer_states_comes_back_as_stated_by_the_page(site: Site) -> None:
    """The page is only as sure as its writer was."""
    reading = accordingto.read(str(site.folder / "valley" / "brenn-evacuated.html"))
    notes = {e.note for claim in reading.claims for link in claim.chain.links for e in link.evidence}

    assert "stated by the page: by phone on Tuesday" in notes
