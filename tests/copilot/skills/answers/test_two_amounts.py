"""Of two amounts that a shop states of one property, the host sees both."""

from copilot.contradictions import contradict
from copilot.effects import Evidence
from copilot.skills.answers.two_amounts import (
    are_two_amounts,
    headline_of_two_amounts,
    is_said_as_it_stands,
    line_of_two_amounts,
)
from copilot.suggestions import CardFact
from knowledge.products import FactKind
from knowledge.search.answer_tail import are_at_odds
from tests.knowledge.retrieval_shop import make_fact


def evidence(kind: FactKind, name: str, value: str, sku: str = "BAG") -> Evidence:
    text = value if kind == "description" else f"{name}：{value}"
    return Evidence(
        CardFact(f"{sku}/{text}", sku, "背包", text, "shop", name, 1), kind, name, value
    )


STRAP = evidence("attribute", "肩带", "90cm")
TOLD = evidence("description", "描述", "肩带长110cm。")


def test_both_are_in_headline_and_line_the_leading_one_first() -> None:
    assert headline_of_two_amounts((STRAP, TOLD)) == "肩带 90cm/110cm"
    assert headline_of_two_amounts((TOLD, STRAP)) == "肩带 110cm/90cm"
    assert (
        line_of_two_amounts((STRAP, TOLD))
        == "肩带资料上有九十厘米和一百一十厘米两种写法，我核实一下"
    )


def test_english_says_both_as_well() -> None:
    found = (
        evidence("attribute", "strap", "90 cm"),
        evidence("description", "about", "The strap is 110 cm."),
    )
    assert headline_of_two_amounts(found) == "strap: 90 cm or 110 cm"
    assert "90 centimetres" in line_of_two_amounts(found)
    assert "110 centimetres" in line_of_two_amounts(found)


def test_no_model_words_it_and_operations_hear_of_it() -> None:
    assert is_said_as_it_stands((STRAP, TOLD))
    assert contradict(STRAP, TOLD)


def test_what_agrees_or_is_of_another_product_is_told_as_before() -> None:
    same = evidence("description", "描述", "肩带长0.9米。")
    other = evidence("description", "描述", "肩带长110cm。", "BOX")
    for second in (same, other, evidence("attribute", "颜色", "黑色")):
        assert not are_two_amounts((STRAP, second))
        assert not contradict(STRAP, second)
    assert not are_two_amounts((STRAP,))


def test_the_other_amount_is_found_beside_the_one_asked_for() -> None:
    strap = make_fact("BAG", "背包", "肩带", "90cm")
    told = make_fact("BAG", "背包", "描述", "肩带长110cm。", "description")

    assert are_at_odds(strap, told)
    assert are_at_odds(told, strap)
    assert not are_at_odds(strap, make_fact("BOX", "箱子", "描述", "肩带长110cm。", "description"))
