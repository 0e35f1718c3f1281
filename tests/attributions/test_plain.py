"""Tellings so plain that a rule reads them, in sentences of our own."""

import time

import pytest

from accordingto.attributions.plain import RULES, plain_tellings

FOUND = {
    "quoted-behind": [("Mira Oss said the sluice holds, Reuters quoted her.", "Mira Oss", "said", "the sluice holds")],
    "quoted-as-saying": [
        ("The sluice holds, Reuters quoted her as saying.", "her", "quoted … as saying", "The sluice holds")
    ],
    "reports-citing": [
        (
            "The sluice holds, 31News reports with reference to the Water Board.",
            "31News",
            "reports with reference to the Water Board",
            "The sluice holds",
        ),
        (
            "The sluice holds, the Sarn Courier reported on Friday, citing two engineers.",
            "the Sarn Courier",
            "reported on Friday, citing two engineers",
            "The sluice holds",
        ),
    ],
    "let-it-be-known": [
        (
            "Velden's premier Ilan Tal has let it be understood that the sluice will close; he left early.",
            "Velden's premier Ilan Tal",
            "has let it be understood",
            "that the sluice will close",
        )
    ],
    "has-it": [
        (
            "The Sarn Courier has it from the Water Board that the sluice holds.",
            "The Sarn Courier",
            "has it from the Water Board",
            "that the sluice holds",
        )
    ],
    "claimed-a-deed": [
        (
            "The Sarn Front (SF, once FSF) claimed responsibility for the blast, without any proof.",
            "The Sarn Front (SF, once FSF)",
            "claimed responsibility for",
            "the blast",
        ),
        (
            "On Friday, the Sarn Front claimed a bomb attack in Velden.",
            "the Sarn Front",
            "claimed",
            "a bomb attack in Velden",
        ),
        ("The Sarn Front took credit for the raid.", "The Sarn Front", "took credit for", "the raid"),
        ("Mira Oss has claimed victory in Velden.", "Mira Oss", "has claimed", "victory in Velden"),
    ],
    "committed-themselves": [
        ("The Water Board admitted that the sluice leaks.", "The Water Board", "admitted", "that the sluice leaks"),
        ("The ministry ruled out a ban on boats.", "The ministry", "ruled out", "a ban on boats"),
        ("The Water Board apologised for the smell.", "The Water Board", "apologised for", "the smell"),
    ],
    "told-before-remark": [
        (
            "The sluice is shut, a person at the works said, in the clearest sign yet of a shift.",
            "a person at the works",
            "said",
            "The sluice is shut",
        ),
        (
            "SARN, May 4 (Reuters) - The sluice is shut, an official said, without giving a reason.",
            "an official",
            "said",
            "The sluice is shut",
        ),
        (
            "The sluice is shut, Mira Oss told reporters, without giving a reason.",
            "Mira Oss",
            "told reporters",
            "The sluice is shut",
        ),
    ],
    "figure-put": [
        ("The Tarvo Seismic Centre put it at 6.1 and 12 km.", "The Tarvo Seismic Centre", "put", "it at 6.1 and 12 km"),
        ("The health ministry puts the dead at 14.", "The health ministry", "puts", "the dead at 14"),
    ],
    "figure-recorded": [
        (
            "The TSC recorded the quake at magnitude 6.1, unlike local readings.",
            "The TSC",
            "recorded",
            "the quake at magnitude 6.1",
        ),
        ("Velden's weather office has the magnitude as 6.2.", "Velden's weather office", "has", "the magnitude as 6.2"),
    ],
    "figure-distance": [
        (
            "The Tarvo Seismic Centre, with the university's observatory, put the focus 21 km below the bay.",
            "The Tarvo Seismic Centre, with the university's observatory,",
            "put",
            "the focus 21 km below the bay",
        )
    ],
    "figure-given": [
        ("The Tarvo Seismic Centre gave a magnitude of 6.1.", "The Tarvo Seismic Centre", "gave", "a magnitude of 6.1"),
        ("Police counted 14 dead.", "Police", "counted", "14 dead"),
    ],
    "figure-has": [("Velden's weather office has 6.2.", "Velden's weather office", "has", "6.2")],
    "figure-revised": [
        (
            "The Tarvo Seismic Centre later revised it to 6.1.",
            "The Tarvo Seismic Centre",
            "later revised",
            "it to 6.1",
        ),
        ("The ministry lowered its toll to 14.", "The ministry", "lowered", "its toll to 14"),
    ],
    "figure-from": [
        ("A magnitude of 6.1 comes from the TSC.", "the TSC", "comes from", "A magnitude of 6.1"),
    ],
    "figure-for-body": [
        ("For the Tarvo Seismic Centre it was 6.1.", "the Tarvo Seismic Centre", "For", "it was 6.1"),
    ],
    "figure-with-body": [
        ("It is 6.3 for the Velden Geological Survey.", "the Velden Geological Survey", "for", "It is 6.3"),
        (
            "It stands slightly higher at 6.3 with the Tarvo Seismic Centre.",
            "the Tarvo Seismic Centre",
            "with",
            "It stands slightly higher at 6.3",
        ),
    ],
    "figure-by-count": [
        ("By the health ministry's count, 14 people died.", "the health ministry", "By … count", "14 people died")
    ],
    "figure-by-count-of": [
        ("By the count of the health ministry, 14 died.", "the health ministry", "By the count of", "14 died")
    ],
    "figure-by-count-behind": [
        ("14 people died, by the ministry's latest count.", "the ministry", "by … latest count", "14 people died"),
        ("14 people died by the count of the ministry.", "the ministry", "by the count of", "14 people died"),
    ],
    "figure-of-body": [("The health ministry's toll stands at 14.", "The health ministry", "toll", "stands at 14")],
    "figure-recorded-by": [
        (
            "The quake was recorded as magnitude 6.1 by the Tarvo Seismic Centre.",
            "the Tarvo Seismic Centre",
            "was recorded … by",
            "The quake … as magnitude 6.1",
        )
    ],
    "figure-given-by": [
        ("A reading of 6.1 was given by the Tarvo Centre.", "the Tarvo Centre", "was given by", "A reading of 6.1")
    ],
    "told-of": [
        (
            "The island council spoke in a note of the repair of the gates.",
            "The island council",
            "spoke in a note of",
            "the repair of the gates",
        ),
        ("The story rests on two divers, who told of a crack.", "who", "told of", "a crack"),
    ],
    "told-reporters": [
        (
            "Adm. Ilan Tal reportedly told senators in a closed hearing that no order was given.",
            "Adm. Ilan Tal",
            "reportedly told",
            "that no order was given",
        ),
        ("Mayor Mira Oss told local radio people ran.", "Mayor Mira Oss", "told", "people ran"),
    ],
    "took-a-stand": [
        ("Its head, Ilan Tal, confirmed the launch to Reuters.", "Its head, Ilan Tal,", "confirmed", "the launch"),
        ("The place is disputed: Velden's spy chief points to Oldmark.", "Velden's spy chief", "points to", "Oldmark"),
    ],
    "named-a-cause": [
        ("The Water Board put the cracks down to frost.", "The Water Board", "put", "the cracks down to frost")
    ],
    "issued-warning": [
        (
            "The weather office put out a warning for the coast.",
            "The weather office",
            "put out",
            "a warning for the coast",
        )
    ],
    "according-to-reports": [("By early reports, the sluice broke.", "early reports", "By", "the sluice broke")],
    "word-is": [("Word is that the sluice broke.", "Word", "is", "that the sluice broke")],
    "as-per": [("As per the Water Board, the sluice holds.", "the Water Board", "As per", "the sluice holds")],
    "as-per-behind": [("The sluice holds, as per the Water Board.", "the Water Board", "as per", "The sluice holds")],
    "as-they-put-it": [
        ("As the Water Board tells it, the sluice holds.", "the Water Board", "As … tells it", "the sluice holds")
    ],
    "in-their-words": [("In the view of the Water Board, it holds.", "the Water Board", "In the view of", "it holds")],
    "in-their-words-behind": [
        ("The sluice holds, in the words of Mira Oss.", "Mira Oss", "in the words of", "The sluice holds"),
        ("The sluice holds, as the Water Board put it.", "the Water Board", "as … put it", "The sluice holds"),
    ],
    "in-their-own-words": [
        ("By the Water Board's account, the sluice holds.", "the Water Board", "By … account", "the sluice holds")
    ],
    "in-their-own-words-behind": [
        ("The sluice holds, in the Board's words.", "the Board", "in … words", "The sluice holds")
    ],
    "as-told-by": [
        ("As first reported by Reuters, the sluice broke.", "Reuters", "As first reported by", "the sluice broke")
    ],
    "as-told-by-behind": [
        ("The sluice broke, as first reported by Reuters.", "Reuters", "as first reported by", "The sluice broke")
    ],
    "so-they": [("The sluice holds, so the Water Board.", "the Water Board", "so", "The sluice holds")],
    "is-how-they-put-it": [
        (
            "“Beyond repair” is how the Water Board described the sluice.",
            "the Water Board",
            "is how … described",
            "“Beyond repair” … the sluice",
        )
    ],
    "told-behind": [
        (
            "The sluice holds, Mira Oss of the Board said in a speech.",
            "Mira Oss of the Board",
            "said in a speech",
            "The sluice holds",
        ),
        ("Some houses fell, Mira Oss told Reuters.", "Mira Oss", "told Reuters", "Some houses fell"),
    ],
    "said-inverted": [
        ("The sluice holds, said its keeper, Mira Oss.", "its keeper, Mira Oss", "said", "The sluice holds"),
    ],
    "said-between": [
        ("The cause, says the Water Board, was frost.", "the Water Board", "says", "The cause … was frost")
    ],
}

LEFT = [
    "The quake put the city at risk.",
    "The quake put the town at 3 dead.",
    "Hurricane Zeta recorded winds at 200 km.",
    "Waves reached the pier at 4 p.m.",
    "For Jansen it was 3.",
    "It is 2 for Velden.",
    "The rail link comes from the Water Board.",
    "The firm has 12 offices.",
    "Police stopped the car at 6:30.",
    "All member states added 3 days.",
    "“The board put the toll at 14 then,” he sighed.",
    "“It holds. The board put the toll at 14 then,” he sighed.",
    "He told Bode Times editorial writers of the plan in May.",
    "They spoke on the condition of anonymity.",
    "The court denied bail.",
    "The bank raised its rate to 3 percent.",
    "It rained, so the workers left.",
    "By Monday's end, 3 ships had come.",
    "The keeper ran, as the dam was near.",
]


def told(text: str) -> list[tuple[str, str, str, str]]:
    """What the rules find in a text: the rule, source, cue and content."""
    found = plain_tellings(text, [(0, len(text))])
    parts = [(one.rule.name, (one.source, one.cue, one.content)) for one in found]
    return [(name, *(" … ".join(text[s:e] for s, e in spans) for spans in three)) for name, three in parts]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("rule", "example"), [(rule, example) for rule, examples in FOUND.items() for example in examples], ids=str
)
def test_what_a_rule_finds(rule: str, example: tuple[str, str, str, str]) -> None:
    """Source, cue and content, to the letter."""
    sentence, *parts = example
    assert told(sentence) == [(rule, *parts)]


@pytest.mark.parametrize("sentence", LEFT)
def test_what_no_rule_takes_for_a_telling(sentence: str) -> None:
    """Events, things, times of day, scores and other people's words tell nothing by a rule."""
    assert told(sentence) == []


def test_every_rule_has_a_name_of_its_own_and_an_example() -> None:
    """No rule without a sentence that it finds."""
    assert [rule.name for rule in RULES] == list(dict.fromkeys(rule.name for rule in RULES))
    assert {rule.name for rule in RULES} == set(FOUND)


def test_a_common_word_at_a_sentence_s_head_is_no_name() -> None:
    """*Tremors* is written small elsewhere, *Velmon* is not."""
    assert told("Small tremor. Tremor reported 14 dead.") == []
    assert [rule for rule, *_ in told("Velmon reported 14 dead.")] == ["figure-given"]


HOSTILE = (
    "said " * 200_000,
    "The board said, " * 60_000,
    "ABCDEFG " * 125_000,
    ("Abcdefg " * 80 + ".\n") * 1_500,
    ("The board, who put it at 7, said on Monday, citing Tal, " * 11 + ".\n") * 1_500,
    ("the magnitude at 7 of the dead 12 put by as " * 14 + ".\n") * 1_500,
    ("put it at " + "one " * 160 + ".\n") * 1_500,
    ("x" * 690 + ".\n") * 1_500,
)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12].strip())
def test_text_made_to_last_ends_quickly(text: str) -> None:
    """A million characters of cues, capitals or figures take seconds and not minutes."""
    lines, start = [], 0
    for line in text.splitlines(keepends=True):
        lines.append((start, start + len(line)))
        start += len(line)
    began = time.process_time()
    for _ in plain_tellings(text, lines):
        pass
    assert time.process_time() - began < 10
