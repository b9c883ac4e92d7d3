"""What raises one fact over another when their meaning is equally near."""

import numpy as np
import pytest

from knowledge.embedder.ports import SimilarityScale
from knowledge.facts import Fact
from knowledge.search.lexical import LexicalIndex
from knowledge.search.parcels import asks_of_parcel
from knowledge.search.scoring import read_question, strengths
from tests.knowledge.retrieval_shop import make_fact

SCALE = SimilarityScale(0.0, 1.0)


def strongest(question: str, facts: list[Fact], nearer: float = 0.0) -> str:
    """Return the name of the strongest fact; all but the first are ``nearer`` to the question."""
    overlap = LexicalIndex(facts).overlap(question, range(len(facts)))
    cosines = np.full(len(facts), nearer, np.float32)
    cosines[0] = 0.0
    strong = strengths(read_question(question), facts, cosines, overlap, SCALE, False)
    return facts[int(strong.argmax())].name


@pytest.mark.parametrize(
    ("question", "own", "parcels"),
    [
        ("how heavy is this", ("item weight", "2 kg"), ("package weight", "3 kg")),
        ("多重啊", ("净重", "2kg"), ("毛重", "3kg")),
        ("这个多大", ("尺寸", "20cm"), ("包装尺寸", "30cm")),
    ],
)
def test_the_thing_is_measured_before_its_parcel(
    question: str, own: tuple[str, str], parcels: tuple[str, str]
) -> None:
    facts = [make_fact("A", "", *own), make_fact("A", "", *parcels)]
    assert strongest(question, facts, nearer=0.1) == own[0]


@pytest.mark.parametrize(
    ("question", "parcel"),
    [
        ("how big is the box", True),
        ("what's the shipping weight", True),
        ("毛重多少", True),
        ("连盒子多重", True),
        ("how heavy is this", False),
        ("多重啊", False),
    ],
)
def test_a_parcel_that_is_spoken_of_is_not_put_back(question: str, parcel: bool) -> None:
    assert asks_of_parcel(question) is parcel


def test_a_name_that_one_fact_alone_has_overrules_some_nearness() -> None:
    facts = [
        make_fact("A", "", "餐券", "肯德基KFC代金券"),
        make_fact("A", "", "插座", "白色黑色银色金色"),
        make_fact("A", "", "水龙头", "黑色银色"),
    ]
    assert strongest("kfc", facts, nearer=0.6) == "餐券"


def test_a_word_that_several_facts_have_overrules_less() -> None:
    facts = [
        make_fact("A", "", "餐券", "肯德基KFC代金券"),
        make_fact("A", "", "汉堡", "KFC"),
        make_fact("A", "", "水龙头", "黑色银色"),
    ]
    assert strongest("kfc", facts, nearer=0.6) != "餐券"


def test_of_several_properties_asked_the_fact_named_after_all_leads() -> None:
    facts = [
        make_fact("A", "", "battery", "4 Ah, sold with it"),
        make_fact("A", "", "battery weight", "600 g"),
    ]
    assert strongest("weight of the battery", facts, nearer=-0.05) == "battery weight"
    assert strongest("is a battery in it", facts, nearer=-0.05) == "battery"


def test_what_a_named_part_is_made_of_is_told_by_the_part() -> None:
    facts = [make_fact("A", "", "material", "cast iron"), make_fact("A", "", "knob", "beech")]
    assert strongest("what is the knob made of", facts) == "knob"
    assert strongest("what is the base made of", facts) == "material"
    facts[0] = make_fact("A", "", "材质", "铸铁")
    assert strongest("盖钮什么材质", [*facts, make_fact("A", "", "盖钮", "榉木")]) == "盖钮"


def test_what_is_sold_by_itself_tells_whether_a_part_can_be_bought() -> None:
    facts = [
        make_fact("A", "", "wick", "braided cotton"),
        make_fact("A", "", "spares", "wick $3, glass $8"),
    ]
    assert strongest("can i buy a new wick", facts, nearer=-0.2) == "spares"
    assert strongest("灯芯能单买吗", [facts[0], make_fact("A", "", "配件", "灯芯9元")]) == "配件"
    assert strongest("what wick is it", facts, nearer=-0.2) == "wick"
