"""Whose words they are: by what the article calls somebody, whom a medium heard, and who was only told."""

import pytest

from tests.chains.helper import Say, names, trace

P = "the dam would hold"


@pytest.mark.parametrize("first", ["Arda, the state water corporation, said", "The water agency Arda said"])
@pytest.mark.parametrize("second", ["It", "Arda"])
def test_a_name_that_is_called_a_body_is_one(first: str, second: str) -> None:
    """One capitalised word is a body where the article says what it is, and may be *it*."""
    text = f"{first} the sluice was shut. {second} said {P}."
    source = first.removesuffix(" said")
    traced = trace(text, Say(source, "said", "the sluice was shut"), Say(second, "said", P))
    assert [(who.name, who.kind.value) for who in traced.sources] == [("Arda", "organization")]


def test_the_agency_is_the_one_that_was_called_an_agency() -> None:
    """A body called an agency comes before the medium that was cited last."""
    text = f"The space agency Arda met. Ann Zord told Reuters it was late. According to the agency, {P}."
    says = Say("Ann Zord", "told", "it was late"), Say("the agency", "According to", P)
    assert names(trace(text, *says)) == ["Arda"]


def test_the_official_is_who_was_called_one_more_exactly() -> None:
    """Behind a head of something, *the official* is that person."""
    text = f"Ann Zord, the head of Harth Water, said it was late. The official argued {P}."
    says = Say("Ann Zord, the head of Harth Water,", "said", "it was late"), Say("The official", "argued", P)
    assert names(trace(text, *says)) == ["Ann Zord"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("A survivor from Afghanistan, Asad,", "Asad"),
        ("A fisherman, Asad,", "Asad"),
        ("A survivor from Odrin, Harth,", "survivor from Odrin"),
        ("A reporter of the Norlandish dam board, Asad,", "reporter of the Norlandish dam board"),
        ("A Norland Assemblywoman, Ann Zord,", "Ann Zord"),
        ("A survivor from Herat, Afghanistan,", "survivor from Herat"),
    ],
)
def test_a_single_name_beside_somebody_is_theirs(source: str, name: str) -> None:
    """Unless it may be where the place before it lies."""
    assert names(trace(f"{source} said {P}.", Say(source, "said", P)))[-1].removeprefix("A ").startswith(name)


def test_whoever_is_told_is_not_who_tells() -> None:
    """What finds sources may take the hearer behind *told*: the subject before it tells."""
    text = "“The dam will hold,” Bo Roe told attorney Ann Zord."
    assert names(trace(text, Say("attorney Ann Zord", "told", "“The dam will hold,”"))) == ["Bo Roe"]


def test_whom_a_medium_spoke_to_stands_behind_it() -> None:
    """*According to Interfax, which spoke to a person at the port*."""
    source = "Interfax, which spoke to a person at the port"
    traced = trace(f"The dam would hold, according to {source}.", Say(source, "according to", "The dam would hold"))
    assert names(traced) == ["Interfax", "a person at the port"]


def test_quoted_as_saying_cites_nobody_called_as() -> None:
    """The words of the cue name nobody."""
    text = "“The dam will hold,” he is quoted as saying. Bo Roe spoke."
    assert "as" not in names(trace(text, Say("he", "is quoted as saying", "“The dam will hold,”")))


def test_quoted_without_saying_by_whom_is_by_the_medium_before() -> None:
    """Behind what a medium reported the link is inferred."""
    text = f"Bo Roe was calm, Interfax reported. Bo Roe was quoted as saying {P}."
    says = Say("Interfax", "reported", "Bo Roe was calm"), Say("Bo Roe", "was quoted as saying", P)
    traced = trace(text, *says)
    assert names(traced) == ["Interfax", "Bo Roe"]
    assert [link.inferred for link in traced.claims[-1].chain.links] == [True, False]


def test_a_medium_for_which_somebody_once_wrote_is_no_link() -> None:
    """*Who wrote the 2005 Bode article* says who somebody is, and not to whom it was told."""
    text = f"{P}, said Ann Zord, who wrote the 2011 Vanity Fair article on it."
    assert names(trace(text, Say("Ann Zord", "said", P))) == ["Ann Zord"]


def test_a_statement_from_a_body_written_small_is_that_bodys() -> None:
    """*A statement from the Norwegian government … the statement said*."""
    text = f"A statement from the Norwegian government came. The statement said {P}."
    assert names(trace(text, Say("The statement", "said", P))) == ["Norwegian government"]


def test_a_partner_in_a_firm_is_no_firm() -> None:
    """What somebody is in a body does not make them one."""
    text = f"Ann Zord spoke. Zord, a partner in the firm, said {P}."
    assert names(trace(text, Say("Zord, a partner in the firm,", "said", P))) == ["Ann Zord"]


def test_letters_that_are_called_a_body_stand_for_its_name() -> None:
    """*The water agency HFRB* is still the body that the article introduced."""
    text = f"The Harth Flood Relief Bureau (HFRB) met. The water agency HFRB said {P}."
    assert names(trace(text, Say("HFRB", "said", P))) == ["Harth Flood Relief Bureau"]


def test_a_copy_of_somebodys_memo_is_a_paper() -> None:
    """And not a person called *copy of*."""
    source = "A redacted copy of the inspector’s memo seen by Reuters"
    assert names(trace(f"{source} said {P}.", Say(source, "said", P)))[-1].endswith("memo")


def test_a_letter_is_called_so_without_who_saw_it() -> None:
    """*A letter seen by Reuters* is a letter."""
    source = "a ministerial letter seen by Reuters"
    assert names(trace(f"{P}, according to {source}.", Say(source, "according to", P)))[-1] == "a ministerial letter"


def test_a_statement_without_more_is_the_bodys_that_was_cited() -> None:
    """*A statement said*, right behind what a body said."""
    text = f"The cable was cut, Harth Telecom Board said. {P}, a statement said."
    says = Say("Harth Telecom Board", "said", "The cable was cut"), Say("a statement", "said", P)
    assert names(trace(text, *says)) == ["Harth Telecom Board"]


def test_a_body_in_small_keeps_the_way_it_came() -> None:
    """*The centre* goes on from the information center that a medium cited."""
    text = f"The guns fell silent, Interfax reported, citing the republic's information center. The centre said {P}."
    traced = trace(text, Say("Interfax", "reported", "The guns fell silent"), Say("The centre", "said", P))
    assert names(traced) == ["Interfax", "information center"]


def test_an_agency_behind_what_it_is_called_is_known() -> None:
    """*Its propaganda arm Amaq* is the registry's agency, by a shorter name."""
    source = "its propaganda arm Amaq"
    assert names(trace(f"{P}, according to {source}.", Say(source, "according to", P))) == ["Amaq News Agency"]


def test_letters_that_many_are_called_are_no_agency_by_a_description() -> None:
    """*The nonprofit CNA* is not the agency that has the same letters."""
    assert names(trace(f"The nonprofit CNA said {P}.", Say("nonprofit CNA", "said", P))) == ["CNA"]
