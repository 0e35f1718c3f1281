"""The published example: what is on its pages, and what is not."""

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import html

from accordingto.errors import UsageError
from accordingto.site import publish
from tests.newsroom.conftest import Start
from tests.published import Site

BRENN = "valley/brenn-evacuated.html"


class Addresses(HTMLParser):
    """Every address that a browser asks for, and every one that a reader may follow."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.followed: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Sort an element's addresses."""
        found = dict(attrs)
        loads = tag == "img" or (tag == "link" and found.get("rel") in ("stylesheet", "icon"))
        for name in ("src", "href"):
            if value := found.get(name):
                (self.asked if loads else self.followed).append(value)
        self.asked += [one.split()[0] for one in (found.get("srcset") or "").split(",") if one.strip()]


def addresses(markup: str) -> Addresses:
    """The addresses of a page."""
    found = Addresses()
    found.feed(markup)
    return found


def tree(markup: str) -> Any:
    """A page's elements; lxml's types say of an XPath only that it may be anything."""
    return html.fromstring(markup)


def test_everything_that_the_issue_of_a_paper_needs_is_there(site: Site) -> None:
    """Home, categories, articles, authors, the page for what is missing, feeds, maps."""
    names = {path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*") if path.is_file()}

    assert site.result.faults == []
    assert site.result.articles == 12
    assert {
        "index.html",
        "latest.html",
        "404.html",
        "atom.xml",
        "feed.json",
        "sitemap.xml",
        "news-sitemap.xml",
    } <= names
    assert {"valley.html", "politics.html", "economy.html", "culture.html", "authors/mira-tollan.html", BRENN} <= names
    assert {BRENN.replace(".html", ".prov.jsonld"), BRENN.replace(".html", ".annotations.jsonld")} <= names


def test_links_and_pictures_of_every_page_lead_somewhere(site: Site) -> None:
    """What a page names of its own site is there, down to the anchor."""
    for path in site.folder.rglob("*.html"):
        place = f"https://x.example/{path.relative_to(site.folder).as_posix()}"
        found = addresses(path.read_text(encoding="utf-8"))
        for address in (*found.asked, *found.followed):
            whole = urlsplit(urljoin(place, address))
            if whole.hostname != "x.example":
                continue
            target = site.folder / whole.path.lstrip("/")
            assert target.is_file(), (place, address)
            if whole.fragment:
                assert f'id="{whole.fragment}"' in target.read_text(encoding="utf-8"), (place, address)


def test_no_page_asks_another_machine_for_anything_or_runs_a_script(site: Site) -> None:
    """Pictures and styles are the site's own; the only scripts are data."""
    for path in site.folder.rglob("*.html"):
        markup = path.read_text(encoding="utf-8")
        assert [one for one in addresses(markup).asked if "://" in one] == []
        assert set(re.findall(r"<script[^>]*>", markup)) <= {'<script type="application/ld+json">'}
        assert not re.search(r"\son\w+=", markup)


def test_a_page_weighs_less_than_60_kilobytes_without_its_pictures(site: Site) -> None:
    """Markup and style together, as they are, not packed."""
    style = next(site.folder.glob("style-*.css")).stat().st_size
    heaviest = max(path.stat().st_size for path in site.folder.rglob("*.html"))

    assert heaviest + style < 60_000


def test_an_article_has_its_parts(site: Site) -> None:
    """Headline, dates with their zone, authors, pictures with credits, the support box, related articles."""
    page = tree(site.page(BRENN))
    text = " ".join(page.text_content().split())

    assert page.xpath("string(//h1)").strip() == "Brenn Evacuated as Dam Gates Jam in Record Rain"
    assert page.xpath("//time/@datetime")[:2] == ["2026-11-03T07:40:00+01:00", "2026-11-03T18:05:00+01:00"]
    assert "2 min read" in text
    assert page.xpath("//a[@rel='author']/@href") == ["../authors/mira-tollan.html"]
    credits = page.xpath("//figure//span[@class='credit']/text()")
    assert credits == ["Ivo Sander/The Orla Courier", "Ivo Sander/The Orla Courier", "Brenn Fire Brigade"]
    assert all(page.xpath("//figure//img/@alt"))
    assert page.xpath("string(//aside[@class='promotion']/p[@class='label'])") == "Promotion"
    assert "See all" in text


def test_every_claim_is_marked_and_leads_to_its_chain(site: Site) -> None:
    """As many signs as cards, each with the name of its source for those who hear the page."""
    page = tree(site.page(BRENN))
    signs = page.xpath("//a[@class='ref']")

    assert len(signs) == len(page.xpath("//section[starts-with(@class,'card')]")) > 15
    assert all(sign.get("aria-label").startswith("Who says so: ") for sign in signs)
    assert not any((sign.text or "").strip() for sign in signs), "numbers would stand in the article's words"


def test_the_words_of_the_page_are_the_draft_s(site: Site) -> None:
    """Nothing is added to the paragraphs, and nothing is lost."""
    page = tree(site.page(BRENN))
    draft = (site.newsroom / "articles" / "brenn-evacuated.md").read_text(encoding="utf-8")
    paragraphs = [" ".join(p.text_content().split()) for p in page.xpath("//div[contains(@class,'article-body')]/p")]

    assert len(paragraphs) == 9
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)(\{[^}]*\})?", r"\1", draft)
    assert [words for words in paragraphs if words not in plain] == []


def test_corrections_stand_below_the_article(site: Site) -> None:
    """With their date, in a box that says what it is."""
    page = tree(site.page("politics/gates-promise.html"))
    box = " ".join(page.xpath("string(//section[@class='correction'])").split())

    assert box.startswith("Correction 2026-11-13: An earlier version said that seven people")


def test_what_an_agency_wrote_says_so(site: Site) -> None:
    """Wire copy has the agency behind the whole piece."""
    assert "Behind the whole piece stands Northwire" in site.page("valley/wire-two-dead.html")


def test_raw_html_of_a_draft_is_words(small: Start, tmp_path: Path) -> None:
    """Whatever stands in a draft, none of it becomes markup."""
    text = "<script>alert(1)</script> and <img src=x onerror=alert(2)> said *Ida <b>Roth</b>*.\n\n</script><script>x"
    title = small(text=text, more='outlet: "</title><script>alert(3)</script>"\n')
    result = publish(str(title), str(tmp_path / "site"))
    markup = (tmp_path / "site" / "town" / "bridge.html").read_text(encoding="utf-8")

    assert result.faults == []
    assert set(re.findall(r"<script[^>]*>", markup)) == {'<script type="application/ld+json">'}
    assert "<img src=x" not in markup
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in markup


def test_a_theme_changes_colours_and_templates(small: Start, tmp_path: Path) -> None:
    """theme/theme.css comes last, and a template of the same name comes first."""
    folder = small()
    (folder / "theme").mkdir()
    (folder / "theme" / "theme.css").write_text(":root { --accent: rebeccapurple; }")
    (folder / "theme" / "missing.html.j2").write_text(
        "<!DOCTYPE html><title>Gone</title><p>gone {{ settings.name }}</p>"
    )
    publish(str(folder), str(tmp_path / "site"))

    assert next((tmp_path / "site").glob("style-*.css")).read_text().rstrip().endswith("rebeccapurple; }")
    assert "<p>gone The Town Post</p>" in (tmp_path / "site" / "404.html").read_text()


def test_a_theme_with_a_mistake_is_told(small: Start, tmp_path: Path) -> None:
    """The message names what is wrong, and no file is written."""
    folder = small()
    (folder / "theme").mkdir()
    (folder / "theme" / "missing.html.j2").write_text("{% if %}")

    with pytest.raises(UsageError, match="theme/"):
        publish(str(folder), str(tmp_path / "site"))
    assert not (tmp_path / "site").exists()


def test_files_that_a_draft_links_to_come_along(small: Start, tmp_path: Path) -> None:
    """Under names with blanks, too; the link leads to them."""
    folder = small(text="See [the plan](<plans/the plan.txt>).")
    (folder / "plans").mkdir()
    (folder / "plans" / "the plan.txt").write_text("plan")
    result = publish(str(folder), str(tmp_path / "site"))

    assert result.faults == []
    assert (tmp_path / "site" / "files" / "plans" / "the plan.txt").read_text() == "plan"
    assert 'href="../files/plans/the%20plan.txt"' in (tmp_path / "site" / "town" / "bridge.html").read_text()


@pytest.mark.parametrize("base", ["https://other.example/", "https://other.example/deep/down"])
def test_the_address_of_the_site_may_be_given(small: Start, tmp_path: Path, base: str) -> None:
    """It stands where whole addresses are wanted, and nowhere else."""
    publish(str(small()), str(tmp_path / "site"), base)
    markup = (tmp_path / "site" / "town" / "bridge.html").read_text(encoding="utf-8")

    assert f'<link rel="canonical" href="{base.rstrip("/")}/town/bridge.html">' in markup
    assert "town.example" not in markup
    assert 'href="../index.html"' in markup
