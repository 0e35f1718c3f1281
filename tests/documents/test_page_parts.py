"""Parts of web pages beyond their paragraphs, in several languages."""

import json

import pytest

from accordingto.documents import build_document
from accordingto.documents.furniture import reading_minutes, rule_for
from accordingto.types import Document, Page, PageForm, Role

FIRST = "The ferry company will double its fleet before the end of the year, the transport minister said on Tuesday."
SECOND = "Dockers in Osmere doubt it. They point to two years of delays, and to a yard that has no crane of its own."
THIRD = "The company did not answer questions about the crane by Tuesday evening, and its chairman was abroad."


def page(body: str, head: str = "") -> Document:
    """The document of a page with such a body."""
    content = f"<html lang='en'><head><title>Ferries</title>{head}</head><body><article>{body}</article></body></html>"
    document = build_document(Page("p", PageForm.HTML, content, url="https://kurier.example/1"))
    assert isinstance(document, Document)
    return document


def story(extra: str = "", headline: str = "Ferry company doubles its fleet") -> str:
    """An article with something between its paragraphs."""
    return f"<h1>{headline}</h1><p>{FIRST}</p>{extra}<p>{SECOND}</p><p>{THIRD}</p>"


def of_role(document: Document, role: Role) -> list[str]:
    """The words of the blocks of a role."""
    return [block.span.of(document.text) for block in document.blocks if block.role is role]


def linked_data(**fields: object) -> str:
    """JSON-LD of an article."""
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


def test_pull_quotes_are_not_counted_twice() -> None:
    """What a box shows again of the story is a pull quote and tells nothing."""
    found = page(story("<blockquote class='pull-quote'>They point to two years of delays</blockquote>"))
    assert of_role(found, Role.PULL_QUOTE) == ["They point to two years of delays"]
    assert of_role(found, Role.PARAGRAPH) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    ("box", "role"),
    [
        (
            "<div class='newsletter-box'><p>All that matters on the coast, every morning at six.</p></div>",
            Role.PROMOTION,
        ),
        (
            "<aside class='related-stories'><p>The northern yards, one year on: a visit to Kesten</p></aside>",
            Role.RELATED,
        ),
        (
            "<div class='editors-note'><p>The fleet has forty ships, and not fifty as we wrote.</p></div>",
            Role.CORRECTION,
        ),
    ],
)
def test_boxes_by_their_names(box: str, role: Role) -> None:
    """A box between paragraphs is what its class says."""
    found = page(story(box))
    assert len(of_role(found, role)) == 1
    assert of_role(found, Role.PARAGRAPH) == [FIRST, SECOND, THIRD]


def test_the_foot_is_kept() -> None:
    """Corrections and the copyright line under a story are parts of the page."""
    found = page(story() + "<div>Correction: The fleet has forty ships.</div><div>© 2031 Osmere Kurier</div>")
    assert of_role(found, Role.CORRECTION) == ["Correction: The fleet has forty ships."]
    assert of_role(found, Role.FOOTER) == ["© 2031 Osmere Kurier"]


def test_dateline() -> None:
    """Place and agency before the first sentence."""
    found = page(
        f"<h1>Ferry company doubles its fleet</h1><p>OSMERE (Ardapress) – {FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
    )
    assert found.dateline is not None
    assert found.dateline.of(found.text) == "OSMERE (Ardapress)"


def test_no_dateline_in_a_sentence() -> None:
    """A name before a dash is no dateline."""
    assert page(story().replace("Dockers in Osmere doubt", "Osmere – a port – doubts")).dateline is None


def test_live_blog_times() -> None:
    """The times of a live blog's entries are dates and no words of the story."""
    found = page(story("<h3>14:05</h3>"))
    assert of_role(found, Role.DATE) == ["14:05"]


def test_paywall_times_and_roles_from_metadata() -> None:
    """What only the head says: subscribers only, reading time, last change, an author's job."""
    head = linked_data(
        headline="Ferry company doubles its fleet",
        isAccessibleForFree=False,
        timeRequired="PT4M",
        datePublished="2031-03-04T09:00:00+01:00",
        dateModified="2031-03-04T11:00:00+01:00",
        author={"@type": "Person", "name": "Mira Tolland", "jobTitle": "Harbour Correspondent"},
    )
    found = page(story(), head)
    assert found.paywalled
    assert found.reading_minutes == 4
    assert (found.published, found.updated) == ("2031-03-04T09:00:00+01:00", "2031-03-04T11:00:00+01:00")
    assert [(byline.name, byline.role) for byline in found.bylines] == [("Mira Tolland", "Harbour Correspondent")]


def test_reading_time_is_measured() -> None:
    """238 words a minute, and never none for a text."""
    assert page(story()).measured_minutes == 1
    long = "".join(f"<p>{SECOND} Paragraph {number} of many.</p>" for number in range(100))
    assert page(f"<h1>Ferry company doubles its fleet</h1>{long}").measured_minutes == 11


def test_disagreement_is_noted() -> None:
    """Where the head says another day than the page shows, the evidence says so."""
    head = linked_data(headline="Ferry company doubles its fleet", datePublished="2031-03-04")
    found = page(story().replace("</h1>", "</h1><div>Published: 6 March 2031</div>"), head)
    assert dict(found.evidence)["published"].note == "the page shows 2031-03-06"


def test_another_wording_of_the_title_is_noted() -> None:
    """OpenGraph's wording is taken where nothing confirms the heading, and the heading is told."""
    found = page(story(), '<meta property="og:title" content="Fleet to double, minister says">')
    assert found.title == "Fleet to double, minister says"
    assert "Ferry company doubles its fleet" in dict(found.evidence)["title"].note


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Von Edda Brann und Piet Lanning", ["Edda Brann", "Piet Lanning"]),
        ("Par Edda Brann", ["Edda Brann"]),
        ("Por Edda Brann", ["Edda Brann"]),
        ("Di Edda Brann", ["Edda Brann"]),
        ("Door: Edda Brann", ["Edda Brann"]),
        ("Tekst: Edda Brann", ["Edda Brann"]),
        ("Автор: Эдда Бранн", ["Эдда Бранн"]),
        ("4 March 2031 | 14:07 | Von Edda Brann", ["Edda Brann"]),
    ],
)
def test_bylines_in_many_languages(line: str, names: list[str]) -> None:
    """The word that leads a byline, in the languages of the pages."""
    found = page(story().replace("</h1>", f"</h1><div>{line}</div>"))
    assert [byline.name for byline in found.bylines] == names


def test_a_name_beside_a_date() -> None:
    """Without any word or class, a name alone beside the date is the author's."""
    found = page(story().replace("</h1>", "</h1><div>Edda Brann</div><div>4 March 2031</div>"))
    assert [byline.name for byline in found.bylines] == ["Edda Brann"]


@pytest.mark.parametrize(
    ("line", "minutes"),
    [
        ("Lesezeit: 3 Minuten", 3),
        ("4 min de lecture", 4),
        ("Lectura de 5 min", 5),
        ("時間 3", None),
        ("読了時間 6分", 6),
    ],
)
def test_reading_times_as_printed(line: str, minutes: int | None) -> None:
    """How sites print it, in several languages."""
    assert reading_minutes(line) == minutes


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Lesen Sie auch: Die Werften von Kesten", Role.RELATED),
        ("Lire aussi : Les chantiers de Kesten", Role.RELATED),
        ("Nota del editor: una cifra de este texto era falsa.", Role.CORRECTION),
        ("Alle Rechte vorbehalten.", Role.FOOTER),
        ("Suscríbete y recibe lo mejor de la costa", Role.PROMOTION),
        ("Les chantiers de Kesten sont fermés, a dit le maire.", None),
    ],
)
def test_furniture_in_many_languages(line: str, role: Role | None) -> None:
    """Lines around stories, by the phrases of their languages."""
    rule = rule_for(line)
    assert (rule.role if rule else None) is role


def test_captions_beside_images() -> None:
    """Words beside an image that are its alternative text, or hold a credit, are its caption, without any markup."""
    beside = (
        "<div><div><img src='a.jpg' alt='The ferry Selma at noon'></div>"
        "<div><span>The ferry Selma at noon</span></div></div>"
        "<div><img src='b.jpg'><p>Cranes at rest in Kesten.</p><p>Photo: Ardapress via Reuters</p></div>"
    )
    found = page(story(beside))
    assert [image.caption.of(found.text) for image in found.images if image.caption] == [
        "The ferry Selma at noon",
        "Cranes at rest in Kesten.",
    ]
    assert [credit.name for credit in found.images[1].credits] == ["Reuters", "Ardapress"]


def test_no_caption_by_an_authors_portrait() -> None:
    """A byline and a date beside a portrait are no caption."""
    portrait = (
        "<figure><img src='a.jpg'><figcaption>Von Edda Brann, Redakteurin 04.03.2031, 14:05 Uhr</figcaption></figure>"
    )
    assert page(story(portrait)).images == ()


def test_a_page_that_is_put_together_in_the_browser() -> None:
    """An article that stays hidden until a script shows it is read."""
    found = page(f"<div hidden>{story()}</div>")
    assert of_role(found, Role.PARAGRAPH) == [FIRST, SECOND, THIRD]


def test_teasers_are_no_story() -> None:
    """Titles of other articles with their first sentences, after the story or in it."""
    title = "<h3><a href='/2'>Northern yards reopen after nine years</a></h3>"
    teaser = f"<div class='card'>{title}<p>The yards of Kesten will open again.</p></div>"
    found = page(story(teaser) + teaser * 4)
    assert of_role(found, Role.PARAGRAPH) == [FIRST, SECOND, THIRD]
