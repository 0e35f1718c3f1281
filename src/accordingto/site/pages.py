"""The pages of the site, out of templates: escaped always, without a script, every address relative to the page."""

import hashlib
import posixpath
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

from accordingto.errors import UsageError
from accordingto.exports.shapes import PAGE, SHAPES
from accordingto.exports.templating import TEMPLATES as FAMILY
from accordingto.exports.templating import render, stylesheet
from accordingto.site.annotations import annotation_page
from accordingto.site.data import as_script, written
from accordingto.site.json_ld import article_node
from accordingto.site.markdown import plain_paragraphs
from accordingto.site.newsroom import Author, Newsroom, slug_of
from accordingto.site.paper import Paper, Photo
from accordingto.site.prov import prov_record
from accordingto.site.style import squeezed
from accordingto.site.words import words_of

TEMPLATES = Path(__file__).parent / "templates"
_EMPTY_LINES = re.compile(r"\n[ \t\n]*\n")
SHARED = (FAMILY / "label.html.j2", FAMILY / "shapes.html.j2")
"""What our pages use of the family's templates."""
LATEST = 10
"""So many articles stand on the home page below the first one."""
RELATED = 4
RECENT = timedelta(days=2)
"""What a news sitemap holds, counted back from the newest article: no clock is asked."""


class Press:
    """Makes every page of one site."""

    def __init__(self, newsroom: Newsroom, papers: Sequence[Paper], photos: Mapping[str, Photo]) -> None:
        self.newsroom = newsroom
        self.papers = sorted(papers, key=lambda paper: (paper.published, paper.url), reverse=True)
        self._photos = photos
        theme = newsroom.folder / "theme"
        self._folders = (theme, TEMPLATES) if theme.is_dir() else (TEMPLATES,)
        extra = theme / "theme.css"
        own = (TEMPLATES / "site.css").read_text(encoding="utf-8")
        used = [path.read_text(encoding="utf-8") for path in (*SHARED, *sorted(TEMPLATES.glob("*.j2")))]
        used += [PAGE, *SHAPES.values()]
        theirs = extra.read_text(encoding="utf-8") if extra.is_file() else ""
        self.style = f"{squeezed(stylesheet(), used)}\n{squeezed(own)}\n{theirs}"
        self.style_name = f"style-{hashlib.sha256(self.style.encode()).hexdigest()[:10]}.css"

    def files(self) -> dict[str, bytes]:
        """Every page, feed and data file, by its path below the site's root."""
        pages = {self.style_name: self.style.encode()}
        for paper in self.papers:
            pages |= self.article_files(paper)
        categories = self.newsroom.settings["categories"]
        for name in categories:
            own = [paper for paper in self.papers if paper.draft.category == name]
            pages[f"{slug_of(name)}.html"] = self._page("list", f"{slug_of(name)}.html", heading=name, papers=own)
        for author in self.newsroom.authors.values():
            pages[f"authors/{author.slug}.html"] = self._author(author)
        pages["latest.html"] = self._page("list", "latest.html", heading="All articles", papers=self.papers)
        pages["index.html"] = self._home()
        pages["404.html"] = self._page("missing", "404.html", papers=self.papers[:5])
        return pages | self._feeds()

    def article_files(self, paper: Paper) -> dict[str, bytes]:
        """An article's page, and beside it its provenance and its annotations."""
        stem = paper.draft.page.removesuffix(".html")
        node = article_node(paper, self.newsroom)
        page = self._page(
            "story",
            paper.draft.page,
            paper=paper,
            view=paper.view,
            words=words_of(paper),
            related=self._related(paper),
            structured=as_script(node),
            data=stem.rpartition("/")[2],
            base=self.newsroom.base,
        )
        return {
            paper.draft.page: page,
            f"{stem}.prov.jsonld": written(prov_record(paper, self.newsroom)),
            f"{stem}.annotations.jsonld": written(annotation_page(paper)),
        }

    def _related(self, paper: Paper) -> list[Paper]:
        """Those that the draft names, then the newest of its category."""
        named = paper.draft.values.get("related", ())
        first = [other for name in named for other in self.papers if other.draft.name == name]
        rest = [
            p for p in self.papers if p.draft.category == paper.draft.category and p is not paper and p not in first
        ]
        return [*first, *rest][:RELATED]

    def _home(self) -> bytes:
        sections = [
            (name, [paper for paper in self.papers if paper.draft.category == name][:3])
            for name in self.newsroom.settings["categories"]
        ]
        papers = self.papers
        return self._page(
            "home",
            "index.html",
            first=papers[0],
            latest=papers[1 : LATEST + 1],
            sections=sections,
            structured=self._site(),
        )

    def _site(self) -> Any:  # noqa: ANN401 - markup
        settings = self.newsroom.settings
        node = {
            "@context": "https://schema.org",
            "@type": "WebSite",
            "name": settings["name"],
            "url": self.newsroom.base,
        }
        return as_script(node)

    def _author(self, author: Author) -> bytes:
        place = f"authors/{author.slug}.html"
        papers = [paper for paper in self.papers if author in paper.authors]
        return self._page("author", place, author=author, about=plain_paragraphs(author.text), papers=papers)

    def _feeds(self) -> dict[str, bytes]:
        newest = self.papers[0].published
        recent = [paper for paper in self.papers if newest - paper.published < RECENT]
        values = {
            "newsroom": self.newsroom,
            "papers": self.papers[:50],
            "recent": recent,
            "all": self.papers,
            "updated": max(paper.updated for paper in self.papers).isoformat(),
            "places": [
                "index.html",
                "latest.html",
                *(f"{slug_of(n)}.html" for n in self.newsroom.settings["categories"]),
            ],
        }
        made = {name: self._render(f"{name}.j2", values) for name in ("atom.xml", "sitemap.xml", "news-sitemap.xml")}
        maps = "".join(f"Sitemap: {self.newsroom.base}{name}sitemap.xml\n" for name in ("", "news-"))
        robots = f"User-agent: *\nAllow: /\n{maps}"
        return made | {"feed.json": written(self._json_feed()), "robots.txt": robots.encode()}

    def _json_feed(self) -> dict[str, Any]:
        settings, base = self.newsroom.settings, self.newsroom.base
        items = [
            {
                "id": paper.url,
                "url": paper.url,
                "title": paper.title,
                "summary": paper.standfirst,
                "content_text": paper.standfirst,
                "date_published": paper.published.isoformat(),
                "date_modified": paper.updated.isoformat(),
                "authors": [{"name": a.name, "url": f"{base}authors/{a.slug}.html"} for a in paper.authors],
                "tags": [paper.draft.category],
                **({"image": base + paper.lead.largest.path} if paper.lead else {}),
            }
            for paper in self.papers[:50]
        ]
        return {
            "version": "https://jsonfeed.org/version/1.1",
            "title": settings["name"],
            "description": settings.get("tagline", ""),
            "home_page_url": base,
            "feed_url": f"{base}feed.json",
            "language": settings.get("language", "en"),
            "items": items,
        }

    def _page(self, template: str, place: str, **values: object) -> bytes:
        common = {
            "newsroom": self.newsroom,
            "settings": self.newsroom.settings,
            "place": place,
            "url": self.newsroom.base + place.removesuffix("index.html"),
            "to": self._relative_to(place),
            "slug_of": slug_of,
            "photo_of": self._photos.get,
            "style_name": self.style_name,
            "structured": None,
        }
        return self._render(f"{template}.html.j2", common | values)

    def _relative_to(self, place: str) -> Callable[[str], str]:
        """How a page names other files of the site. What is shown for a missing page names them wholly."""
        base = self.newsroom.base

        def to(target: str) -> str:
            inside = target.removeprefix(base) if target.startswith(base) else target
            if inside.startswith(("http://", "https://", "mailto:")):
                return inside
            if place == "404.html":
                return "/" + base.split("/", 3)[3] + inside
            return posixpath.relpath(inside or "index.html", posixpath.dirname(place) or ".")

        return to

    def _render(self, template: str, values: Mapping[str, object]) -> bytes:
        try:
            markup = render(template, values, self._folders)
        except Exception as mistake:
            if len(self._folders) == 1:
                raise
            said = f"{type(mistake).__name__}: {mistake}"
            raise UsageError(
                f"expected templates in theme/ that can be filled in, found a mistake ({said})"
            ) from mistake
        return _EMPTY_LINES.sub("\n", markup).encode("utf-8", "replace")
