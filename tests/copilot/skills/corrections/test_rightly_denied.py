"""What is rightly said not to be, and figures that are right of several, are no slips."""

import json
from functools import lru_cache
from pathlib import Path

import pytest

from copilot.skills.corrections.judge import ShopJudge
from copilot.skills.corrections.judgement import Said
from copilot.skills.corrections.reading.denied_words import is_rightly_denied
from knowledge.facts import Fact
from knowledge.language.compared_figures import amounts_of
from knowledge.products import Source
from tests.copilot.skills.corrections.judge_shop import written_judge

SHOP = Path(__file__).parent / "denied_shop.json"


@lru_cache(maxsize=1)
def shop() -> ShopJudge:
    return written_judge(json.loads(SHOP.read_text(encoding="utf-8")))


def wrong(text: str, sku: str) -> list[tuple[str, str]]:
    said = Said("s", 1, text, True, "host", (), sku, None, (sku,), ((1, sku),))
    return [(v.attribute, v.said) for v in shop().judge(said).verdicts if v.outcome == "wrong"]


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("PAN", "没有运费险的"),
        ("TEA", "运费险没有哦"),
        ("PAN", "没有蒸笼 蒸笼单独卖"),
        ("PAN", "不带蒸笼"),
        ("PAN", "手柄没有电池的"),
        ("PAN", "没有三升的"),
        ("PAN", "三升的没有"),
        ("SCARF", "不是百分之百羊绒"),
        ("PAN", "手洗可以洗碗机不行"),
        ("SCARF", "机洗不行手洗没问题"),
        ("PAN", "一年之内坏了给你换新"),
        ("PAN", "一般十二小时就发货 最晚二十四"),
        ("SCARF", "不是纯羊绒纯羊绒卖不到这个价"),
        ("SCARF", "不是纯羊绒，纯羊绒一条要八百"),
        ("SCARF", "不能机洗手洗"),
        ("TEA", "十六罐一百六"),
        ("TEA", "二十四罐二百二十八"),
        ("TEA", "三盒省三十六"),
        ("LAMP", "no bulb in it"),
        ("LAMP", "it doesn't have a bulb"),
        ("LAMP", "sixteen inch arm seven inch base"),
        ("LAMP", "sixteen inch arm and a seven inch base"),
        ("LAMP", "sixteen inches on the arm seven on the base"),
        ("LAMP", "eight bucks a year"),
        ("LAMP", "ships in three days arrives in about a week"),
        ("BISC", "three grams of protein five grams of fat"),
        ("BISC", "five grams of fat two grams of fibre one gram of salt"),
        ("BISC", "three grams protein and five fat"),
        ("BISC", "two boxes is forty biscuits"),
        ("BISC", "six grams of protein in two biscuits"),
        ("BISC", "a box has sixty grams of protein"),
        ("BISC", "no salt crystals"),
    ],
)
def test_what_is_said_rightly_is_left_alone(sku: str, text: str) -> None:
    assert wrong(text, sku) == []


@pytest.mark.parametrize(
    ("sku", "text", "attribute"),
    [
        ("SCARF", "没有运费险", "运费险"),
        ("PAN", "三升的", "容量"),
        ("PAN", "三升的 没有油烟味", "容量"),
        ("SCARF", "百分之百羊绒", "面料"),
        ("PAN", "洗碗机可以手洗不行", "清洗"),
        ("PAN", "五年之内坏了给你换新", "质保"),
        ("PAN", "十二小时发货", "发货"),
        ("SCARF", "纯羊绒的", "面料"),
        ("SCARF", "不是腈纶的，纯羊绒的", "面料"),
        ("SCARF", "手洗不可以机洗可以", "洗涤"),
        ("TEA", "一盒十六罐", "规格"),
        ("TEA", "一罐十克", "净含量"),
        ("LAMP", "no dimmer", "dimmer"),
        ("LAMP", "seven inch arm sixteen inch base", "arm"),
        ("BISC", "five grams of protein", "protein"),
        ("BISC", "protein three grams fat four grams", "fat"),
        ("BISC", "four grams of protein five grams of fat", "protein"),
        ("BISC", "nine grams of protein a biscuit", "protein"),
        ("BISC", "no salt in it", "salt"),
    ],
)
def test_what_looks_alike_and_is_wrong_is_told(sku: str, text: str, attribute: str) -> None:
    assert attribute in ([name for name, _ in wrong(text, sku)] or [""])


def fact(name: str, value: str) -> Fact:
    source = Source("shop.json", "products[0]")
    return Fact("1", "A", "A", "attribute", name, f"{name}：{value}", value, (), source, 1)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("颜色", "驼色、藏青、米白", "没有粉色"),
        ("颜色", "驼色、藏青、米白", "紫色的没有"),
        ("颜色", "驼色、藏青、米白", "没有橙色也没有紫色"),
        ("配料", "绿茶、茉莉花、金银花", "里面是绿茶 没有糖精"),
        ("蒸笼", "蒸笼另购，19元一个", "蒸笼没有送的"),
        ("蒸笼", "蒸笼另购，19元一个", "锅加蒸笼一百四十八"),
        ("鞋头", "方头", "尖头的不能走远路"),
        ("colours", "brass, slate, cream", "no black"),
        ("bulb", "bulb sold separately, 6 dollars", "a bulb is not in the box"),
    ],
)
def test_a_denial_of_what_no_fact_states_is_right(name: str, value: str, words: str) -> None:
    assert is_rightly_denied(fact(name, value), words, amounts_of(words))


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("颜色", "驼色、藏青、米白", "没有驼色"),
        ("颜色", "驼色、藏青、米白", "藏青的没有"),
        ("颜色", "驼色、藏青、米白", "有粉色"),
        ("配料", "绿茶、茉莉花、金银花", "没有茉莉花"),
        ("蒸笼", "蒸笼另购，19元一个", "蒸笼也送给大家"),
        ("鞋头", "方头", "这个鞋头不方"),
        ("colours", "brass, slate, cream", "no cream"),
        ("bulb", "bulb sold separately, 6 dollars", "the bulb comes with it"),
    ],
)
def test_a_denial_of_what_a_fact_states_is_none(name: str, value: str, words: str) -> None:
    assert not is_rightly_denied(fact(name, value), words, amounts_of(words))
