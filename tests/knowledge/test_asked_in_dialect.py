"""Words of asking of many regions, and questions whose property is told by what stands beside."""

import pytest

from knowledge.fact_making import make_facts
from knowledge.language.asked import asked_attributes, rest_of_question
from knowledge.language.dialect import evened, spelt_commonly
from knowledge.products import Catalogue
from knowledge.search.exact_match import _about_each
from knowledge.search.limit_questions import asks_limit
from tests.knowledge.prices.price_terms import offer, product


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("啥料子啊", {"material"}),
        ("什么料子的", {"material"}),
        ("咋洗", {"care"}),
        ("充满能吹一晚上吗", {"battery_life"}),
        ("一格电够用两天不", {"battery_life"}),
        ("能连续播放8小时吗", {"battery_life"}),
        ("两天内能到吗", set()),
        ("一天能用几次", set()),
        ("大理要加钱吗", {"shipping_fee"}),
        ("寄昆明补多少", {"shipping_fee"}),
        ("大码要加钱吗", {"price"}),
        ("里头是什么毛", {"lining"}),
        ("多大一条啊", {"size", "net_content"}),
        ("是散养的么", {"farming"}),
        ("能撑多久", {"battery_life", "lasting"}),
        ("保多久", {"shelf_life", "warranty"}),
    ],
)
def test_what_is_asked(text: str, asked: set[str]) -> None:
    assert asked_attributes(text) == asked


@pytest.mark.parametrize(
    ("text", "common"),
    [
        ("运费险有木有", "运费险有没有"),
        ("那款灰的有伐", "那款灰的有吗"),
        ("能退伐？", "能退伐？"),
        ("木有货了", "没有货了"),
        ("木鱼花", "木鱼花"),
        ("砍伐", "砍伐"),
        ("wats the voucher", "whats the voucher"),
        ("wot size is it", "what size is it"),
        ("hw many left", "how many left"),
        ("60w at night, watson", "60w at night, watson"),
    ],
)
def test_regional_words_are_evened_out(text: str, common: str) -> None:
    assert evened(text) == common


@pytest.mark.parametrize(
    ("attributes", "told"),
    [
        ({"保质期": "18个月", "价保": "15天"}, ["保质期：18个月"]),
        ({"保修": "整机两年", "价保": "15天"}, ["保修：整机两年"]),
        ({"保修": "整机两年", "保质期": "滤芯3年"}, []),
        ({"价保": "15天"}, []),
    ],
)
def test_how_long_it_keeps_is_asked_of_food_and_how_long_it_is_covered_of_machines(
    attributes: dict[str, str], told: list[str]
) -> None:
    facts = make_facts(Catalogue("s", 1, (product(offer(), "货", attributes),), (), ()))
    found = _about_each(facts, asked_attributes("保多久"))
    assert [fact.text for fact in found] == told


def test_what_the_weights_of_intents_know_stays_as_it_is_written() -> None:
    assert spelt_commonly("啥颜色有木有") == "啥颜色有没有"


@pytest.mark.parametrize(
    ("text", "bare"),
    [("有货没", True), ("防水不", True), ("有货没人要", False)],
)
def test_a_negation_at_the_end_only_asks(text: str, bare: bool) -> None:
    assert (rest_of_question(text) == "") is bare


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("6盒行吗", True),
        ("我要4双可以不", True),
        ("一次买5瓶成不", True),
        ("5盒多少钱", False),
        ("三口人行吗", False),
        ("两个人可以吗", False),
    ],
)
def test_so_many_pieces_asked_for_ask_how_many_one_may_buy(text: str, limit: bool) -> None:
    assert asks_limit(text) is limit


@pytest.mark.parametrize(
    ("text", "common"),
    [
        ("杯子how much", "杯子多少钱"),
        ("这个 how much is it呀", "这个多少钱呀"),
        ("大号free shipping吗", "大号包邮吗"),
        ("how much is it", "how much is it"),
        ("这款somehow muchas", "这款somehow muchas"),
    ],
)
def test_english_words_of_asking_in_a_chinese_message_are_read_in_chinese(
    text: str, common: str
) -> None:
    assert spelt_commonly(text) == common
