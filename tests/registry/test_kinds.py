import pytest

from accordingto.registry import kind_of
from accordingto.types import SourceKind

PHRASES = {
    SourceKind.UNNAMED: """two officials|a senior official|sources familiar with the matter|people briefed on the talks
        an aide|an aide to the governor|witnesses|residents of Nortown|critics|experts|several analysts|observers|many
        some|reports|local TV|media reports|published reports|local media|one of the officials|a number of residents
        a spokeswoman for the ministry|the ministry's spokesman|somebody|a person close to the family|dozens of women
        Republicans|many Texans|a civil rights group|local groups|three teachers who asked not to be named|rumours
        officials in Brussels|the 34-year-old teacher|U.S. officials|FBI agents|unconfirmed reports""",
    SourceKind.ORGANIZATION: """the ministry|police|police in Nortown|the White House|the Kremlin|NATO|the company
        the Foreign Ministry|the campaign|Roe's campaign|the FBI|the U.N.|the Ministry of Health and Welfare|the army
        the Supreme Court|Example University|the University of Nortown|Bank of Nortown|the Senate|the airline|Russia
        North Korea|Washington|the city council|US|WHO|Smith & Sons|Example Corp.|the government of Ruritania|it
        the Nortown Police Department|the Russians|a report by the insurer Example Mutual|the airline Exampleair""",
    SourceKind.DOCUMENT: """a report|the study|court documents|a poll|the indictment|a statement|emails
        data from the agency|the survey|the complaint|satellite images|a video|the transcript|a letter to staff
        a newly released email|a memo obtained by lawyers|the tape
        a police report|Nortown's annual report|the ruling""",
    SourceKind.SOCIAL: "a post|a Telegram channel|his tweet|a Facebook page|social media|an Instagram account",
    SourceKind.STATE_MEDIA: "state media|Ruritanian state television|the state news agency|state-run media",
    SourceKind.AGENCY: "a local news agency|the news agency",
    SourceKind.OUTLET: "the newspaper|the broadcaster",
    SourceKind.PERSON: """John Roe|Mr. Roe|Mrs Roe|Dr. Jane Roe|he|she|I|Foreign Minister Jane Roe|spokesman John Roe
        the Justice Department spokesman John Roe|Department of Justice spokesman John Roe|Ludwig van Roe
        John Roe of the Example Institute|John Roe, a ministry spokesman|Secretary of State John Roe|Pope John
        the singer Jane Roe|the president|the prime minister|Fox News's Jane Roe|Jane al-Roe|“Jane Roe”|Jane Roe's
        Senate Majority Leader Jane Roe|Roe|Brian Bishop""",
    SourceKind.NOBODY: "|  |nobody|“”",
}
CASES = [
    (phrase.strip(), kind)
    for kind, table in PHRASES.items()
    for line in table.split("\n")
    for phrase in line.split("|")
]


@pytest.mark.parametrize(("phrase", "kind"), CASES)
def test_the_words_of_a_phrase_say_its_kind(phrase: str, kind: SourceKind) -> None:
    """The head of the phrase decides, and names are told by how they are written."""
    assert kind_of(phrase)[0] is kind


def test_the_reason_quotes_the_deciding_word() -> None:
    """A reader can see which word decided."""
    assert kind_of("court documents") == (SourceKind.DOCUMENT, "“document” is a document")


def test_what_is_not_known_is_unnamed_without_a_reason() -> None:
    """No word decided: only the lack of a name."""
    assert kind_of("the gloaming") == (SourceKind.UNNAMED, None)


@pytest.mark.parametrize(
    "phrase", ["of", "the", ",", "&", "...", "’s", "a", "of the", "1", "😀", "the the the", "-", "Of The"]
)
def test_no_phrase_is_refused(phrase: str) -> None:
    """Fragments get some kind, and no error."""
    assert isinstance(kind_of(phrase)[0], SourceKind)
