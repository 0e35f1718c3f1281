"""What stays where the model and a rule both found something."""

from accordingto.attributions.found import Found
from accordingto.attributions.plain import plain_tellings
from accordingto.attributions.plain.rule import RARE
from accordingto.attributions.settle import held_cues, settle_inside, settle_outer
from accordingto.model.confidence import Signs
from accordingto.model.decode import Linked

PLAIN = "The Water Board put the toll at 14."
RELAYED = "Premier Tal has let it be understood that the sluice will close; he left, Reuters said."
SIGNS = Signs(1.0, 1.0, 0.0, 1.0, 1.0, 1.0, 1.0, 0.0, 0.0)


def rules(text: str) -> list[Found]:
    """What the rules find in a text."""
    return [Found(one, one.rule.precision, 0, 0, None) for one in plain_tellings(text, [(0, len(text))])]


def model(text: str, parts: tuple[str, str, str], probability: float, parent: int | None = None) -> Found:
    """One of the model's, its source, cue and content given in words."""
    source, cue, content = (((text.index(words), text.index(words) + len(words)),) if words else () for words in parts)
    return Found(Linked(source, cue, content, SIGNS), probability, 0, 0 if parent is None else 1, parent)


def contents(text: str, found: list[Found]) -> list[str]:
    """The contents in words."""
    return [" … ".join(text[s:e] for s, e in one.linked.content) for one in found]


def test_where_the_model_is_silent_the_rule_speaks() -> None:
    """With the rule's precision as its probability."""
    (only,) = settle_outer([], rules(PLAIN)).outer
    assert (contents(PLAIN, [only]), only.probability) == (["the toll at 14"], RARE)


def test_a_sure_model_is_not_contradicted() -> None:
    """The model reads most news better than a rule does."""
    sure = model(PLAIN, ("The Water Board", "put", "the toll"), 0.8)
    assert settle_outer([sure], rules(PLAIN)).outer == [sure]


def test_an_unsure_model_gives_way() -> None:
    """What it thinks likelier wrong than right goes, and the rule's comes."""
    unsure = model(PLAIN, ("The Water Board", "put", "the toll"), 0.4)
    assert contents(PLAIN, settle_outer([unsure], rules(PLAIN)).outer) == ["the toll at 14"]


def test_who_tells_it_on_keeps_the_whole() -> None:
    """A content broken in pieces is mended, and what the rule found stands inside it."""
    around = model(RELAYED, ("Reuters", "said", "it be understood that the sluice will close"), 0.87)
    settled = settle_outer([around], rules(RELAYED))
    found, gone = settle_inside(settled.outer, settled.inside)
    assert contents(RELAYED, found) == [
        "Premier Tal has let it be understood that the sluice will close",
        "that the sluice will close",
    ]
    assert (found[1].depth, found[1].parent, gone) == (1, 0, set())


def test_an_unsure_inner_telling_gives_way_with_what_stands_in_it() -> None:
    """The model's inner layers are judged as its outer one is."""
    outer = model(RELAYED, ("Reuters", "said", RELAYED.removesuffix(", Reuters said.")), 0.87)
    inner = model(RELAYED, ("", "understood", "that the sluice will close"), 0.56, parent=0)
    deeper = Found(model(RELAYED, ("", "will", "close"), 0.5).linked, 0.5, 0, 2, 1)
    settled = settle_outer([outer], rules(RELAYED))
    found, gone = settle_inside([*settled.outer, inner, deeper], settled.inside)
    assert gone == {1, 2}
    assert contents(RELAYED, found)[-1] == "that the sluice will close"


CITED = "The Water Board confirmed the truce, 31News reports with reference to Reuters."


def test_what_a_rule_tells_on_stands_inside_it() -> None:
    """The model's telling is no rival of the relay around it, and loses what it took of its words."""
    sure = model(CITED, ("The Water Board", "confirmed", "the truce, 31News reports with reference to Reuters"), 0.84)
    inner, outer = settle_outer([sure], rules(CITED)).outer
    assert contents(CITED, [outer, inner]) == ["The Water Board confirmed the truce", "the truce"]
    assert (inner.depth, inner.parent) == (1, 1)


def test_what_stands_inside_already_is_known() -> None:
    """Its verb is not told a second time when the content is read again."""
    sure = model(CITED, ("The Water Board", "confirmed", "the truce"), 0.84)
    start = CITED.index("confirmed")
    assert held_cues(settle_outer([sure], rules(CITED)).outer) == {1: ((start, start + len("confirmed")),)}
