"""A product's facts at odds: the host is held against neither, and both are named."""

from dataclasses import replace

import pytest

from copilot.skills.corrections.judge import ShopJudge
from copilot.skills.corrections.judgement import Said
from copilot.skills.corrections.reading.spoken_of import Piece, Reading
from knowledge.fact_making import make_facts
from knowledge.products import Attribute, Source
from knowledge.retrieval import FactStand
from tests.copilot.skills.corrections.odd_shop import Told, ask, catalogue_of, lore_of

CUP = Told("陶瓷水杯", (("容量", "500ml"),), "简约设计。600毫升大容量，全天够喝。")
MUG = Told("Ceramic Mug", (("Capacity", "500 ml"),), "Generous 600 ml capacity for your coffee.")

# what the shop tells, what the host says, the property, and words of the fact that says so too
AT_ODDS = {
    "figure and description": (CUP, "容量是六百毫升", "容量", "600毫升大容量"),
    "figure nothing names": (CUP, "这个是六百毫升的大容量", "容量", "600毫升大容量"),
    "figure and answer": (
        Told("水杯", (("容量", "500ml"),), faq=(("容量多大？", "600毫升的亲"),)),
        "容量六百毫升", "容量", "600毫升的亲",
    ),
    "figure and what alone answers": (
        Told("饼干", (("保质期", "12个月"),), faq=(("保质期多久？", "9个月"),)),
        "保质期九个月", "保质期", "9个月",
    ),
    "figure and selling point": (
        Told("水杯", (("容量", "500ml"), ("卖点", "600毫升大容量，轻便"))),
        "容量六百毫升", "容量", "600毫升大容量",
    ),
    "figure and another name": (
        Told("汤锅", (("容量", "2L"), ("容积", "1.8L"))), "容量两升", "容量", "1.8L",
    ),
    "figure and every choice": (
        Told(
            "水壶", (("容量", "500ml"),),
            choices=(("红色", "容量", "600ml"), ("蓝色", "容量", "600ml")),
        ),
        "容量六百毫升", "容量", "600ml",
    ),
    "lasting": (
        Told("电吹风", (("质保", "1年"),), "整机质保两年。"), "质保两年", "质保", "质保两年",
    ),
    "grade": (
        Told("水杯", (("内胆材质", "304不锈钢"),), faq=(("内胆什么材质", "内胆是316不锈钢"),)),
        "内胆是316不锈钢的", "内胆材质", "316不锈钢",
    ),
    "material": (
        Told("卫衣", (("面料", "100%棉"),), "采用聚酯纤维面料，挺括。"),
        "面料是聚酯纤维的", "面料", "聚酯纤维",
    ),
    "origin": (
        Told("大米", (("产地", "黑龙江五常"),), "产自江苏盐城，粒粒饱满。"),
        "产地是江苏盐城", "产地", "江苏盐城",
    ),
    "may": (
        Told("被套", (("机洗", "不可机洗"),), faq=(("可以机洗吗？", "可以机洗，放心"),)),
        "这个可以直接机洗的", "机洗", "可以机洗",
    ),
    "has": (
        Told("酸奶", (("是否含糖", "不含糖"),), faq=(("含糖吗", "含糖，每100克5克"),)),
        "这个含糖的", "是否含糖", "含糖，每100克",
    ),
    "English description": (MUG, "the capacity is six hundred ml", "Capacity", "600 ml capacity"),
    "English answer": (
        Told("Bag", (("Weight", "1.2 kg"),), faq=(("How heavy is it?", "It weighs 1.5 kg."),)),
        "it weighs one point five kilos", "Weight", "1.5 kg",
    ),
    "English yes or no": (
        Told("Duvet", (("Machine washable", "No"),), faq=(("Machine washable?", "Yes, it is."),)),
        "you can machine wash it", "Machine washable", "Yes",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", AT_ODDS)
def test_what_one_fact_says_too_is_no_slip_and_both_are_named(case: str) -> None:
    told, text, attribute, other = AT_ODDS[case]

    judgement = ask(told, text)

    assert [v for v in judgement.verdicts if v.outcome == "wrong"] == []
    (odd,) = judgement.disagreements
    assert odd.attribute == attribute
    assert odd.one.id != odd.other.id
    assert other in odd.one_value + odd.other_value


@pytest.mark.parametrize("text", ["容量五百毫升", "容量八百毫升"])
def test_the_pair_is_named_whatever_is_said_of_the_property(text: str) -> None:
    judgement = ask(CUP, text)

    assert [v for v in judgement.verdicts if v.outcome == "wrong"] == []
    assert [odd.attribute for odd in judgement.disagreements] == ["容量"]


def test_what_has_one_of_the_figures_at_odds_is_in_doubt_with_them() -> None:
    told = Told("焖烧杯", (("容量", "750ml"), ("净容量", "680ml")), "容量680ml的焖烧杯。")

    for text in ("净容量九百毫升", "容量九百毫升"):
        judgement = ask(told, text)

        assert [v for v in judgement.verdicts if v.outcome == "wrong"] == []
        assert judgement.disagreements


def test_what_is_read_closely_is_held_against_no_side_either() -> None:
    judge = lore_of(CUP).judge
    said = Said("s1", 1, "一杯能装个八百毫升吧", True, "host", (), "A", None, ("A",), ((1, "A"),))
    facts = make_facts(catalogue_of(CUP))
    stands = [FactStand(fact, 0.0, 0.97 if fact.name == "容量" else 0.0) for fact in facts]
    piece = Piece(0, len(said.text), said.text)

    read = judge.read_closely(said, judge.judge(said), [Reading(piece, stands)])

    assert [v for v in read.verdicts if v.outcome == "wrong"] == []
    assert [odd.attribute for odd in read.disagreements] == ["容量"]


# what the shop tells, and a slip that stays one
AT_ONE = {
    "another thing": (
        Told("水杯", (("容量", "500ml"),), "比600毫升的杯子更轻便。搭配600毫升的壶更好。"),
        "容量六百毫升",
    ),
    "choices that differ": (
        Told(
            "水壶", (("容量", "500ml"),),
            choices=(("小号", "容量", "350ml"), ("大号", "容量", "750ml")),
        ),
        "容量六百毫升",
    ),
    "a range that holds it": (
        Told("背带", (("承重", "0-25kg"),), "最高承重20公斤。"), "最高承重四十公斤",
    ),
    "the same in another unit": (
        Told("水杯", (("容量", "500ml"),), "0.5升大容量。"), "容量六百毫升",
    ),
    "gross and net": (Told("水杯", (("净重", "350g"),), "毛重600克，含包装。"), "净重六百克"),
    "opened and closed": (
        Told("饼干", (("保质期", "12个月"),), faq=(("开封后能放多久？", "3个月"),)),
        "保质期十八个月",
    ),
    "prices in tiers": (
        Told("水杯", (("容量", "500ml"),), "两件只要99元。", price=59), "容量六百毫升",
    ),
    "with and without its case": (
        Told("Buds", (("Battery life (buds)", "7 hours"), ("Battery life (case)", "28 hours"))),
        "battery life is forty hours",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", AT_ONE)
def test_facts_that_may_all_be_right_are_not_at_odds(case: str) -> None:
    told, text = AT_ONE[case]

    assert ask(told, text).disagreements == ()
    assert lore_of(told).figures_at_odds("A") == ()


@pytest.mark.parametrize("case", ["another thing", "gross and net", "opened and closed"])
def test_a_slip_about_them_is_still_one(case: str) -> None:
    told, text = AT_ONE[case]

    assert [v.outcome for v in ask(told, text).verdicts] == ["wrong"]


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (Told("水杯", (("净重", "350g"),)), "毛重六百克"),
        (Told("水杯", (("净重", "350g"),)), "连包装重六百克"),
        (Told("电源", (("输入功率", "1200W"),)), "输出功率八百瓦"),
        (Told("饼干", (("保质期", "12个月"),)), "开封后保质期三个月"),
        (Told("保温杯", (("杯盖材质", "食品级PP"),)), "杯盖有硅胶密封圈"),
        (Told("Mug", (("Net weight", "350 g"),)), "gross weight is six hundred grams"),
    ],
)
def test_the_counterpart_of_a_property_is_not_held_against_it(told: Told, text: str) -> None:
    assert ask(told, text).verdicts == ()


def test_another_product_s_figure_is_no_disagreement() -> None:
    assert ask(CUP, "大家晚上好，这个杯子是陶瓷的").disagreements == ()


def test_an_attribute_that_two_documents_give_differently_is_held_against_nobody() -> None:
    (cup,) = catalogue_of(replace(CUP, description="")).products
    (capacity,) = cup.attributes

    def wrong(document: str) -> tuple[list[str], int]:
        other = Attribute("容量", "600ml", (), None, Source(document, "row 2"))
        product = replace(cup, attributes=(capacity, other))
        catalogue = replace(catalogue_of(CUP), products=(product,))
        said = Said("s", 1, "容量八百毫升", True, "host", (), "A", None, ("A",), ())
        judged = ShopJudge.of(catalogue, make_facts(catalogue)).judge(said)
        return [v.truth for v in judged.verdicts], len(judged.disagreements)

    assert wrong("other.csv") == ([], 1)
    assert wrong(capacity.source.document)[1] == 0, "one document lists what there is to choose"


def test_only_figures_are_shown_when_a_product_comes_on_air() -> None:
    odd = {case: lore_of(told).figures_at_odds("A") for case, (told, *_) in AT_ODDS.items()}

    assert [each.attribute for each in odd["figure and description"]] == ["容量"]
    assert odd["material"] == odd["may"] == odd["origin"] == ()
