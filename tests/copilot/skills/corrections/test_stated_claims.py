"""Figures held against facts that call them by no name of a property, and what is no slip."""

import pytest

from copilot.skills.corrections.figures.figures import find_figures
from copilot.skills.corrections.measures.listed_units import in_listed_units
from tests.copilot.skills.corrections.odd_shop import Told, ask

_HEATER = Told(
    "暖风机",
    (
        ("额定功率", "1500W，电源线长1.8米"),
        ("保修", "电机保修5年，外壳保修6个月"),
        ("附件", "防尘网2张、遥控器1个"),
    ),
    "倾倒后3秒自动断电。整机净重2.4千克，提手宽12厘米。出风口温度可达75℃。风道能装下直径15厘米的滤筒，最大承重20公斤。",
    (("定时多久？", "最长8小时，到点自动停"),),
)
_LAMP = Told(
    "Clamp Lamp",
    (("Motor", "40 dB at full; two fuses"), ("Pack", "arm 16 in long, 3 spare bulbs")),
    "The base weighs 2.2 lb. Charges in 90 minutes. Cord 6 ft, strap reaches up to 40 in.",
)


def _wrong(told: Told, text: str) -> list[str]:
    return [one.truth for one in ask(told, text).verdicts if one.outcome == "wrong"]


@pytest.mark.parametrize(
    ("told", "text", "truth"),
    [
        (_HEATER, "电源线三米多", "电源线长1.8米"),
        (_HEATER, "电机保修两年", "电机保修5年"),
        (_HEATER, "外壳保修三年", "外壳保修6个月"),
        (_HEATER, "倾倒后半分钟自动断电", "倾倒后3秒自动断电"),
        (_HEATER, "整机净重五公斤", "整机净重2.4千克"),
        (_HEATER, "提手宽二十厘米", "提手宽12厘米"),
        (_HEATER, "出风口温度一百二十度", "出风口温度可达75℃"),
        (_HEATER, "送五张防尘网", "防尘网2张、遥控器1个"),
        (_LAMP, "the base weighs five pounds", "The base weighs 2.2 lb"),
        (_LAMP, "cord's twelve feet", "Cord 6 ft"),
        (_LAMP, "the arm's thirty inches long", "arm 16 in long"),
    ],
)
def test_a_figure_is_held_against_the_words_it_stands_beside(
    told: Told, text: str, truth: str
) -> None:
    (found,) = _wrong(told, text)
    assert truth in found


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (_HEATER, "电机保修五年 外壳半年"),
        (_HEATER, "整机净重快五斤"),
        (_HEATER, "提手宽十二公分"),
        (_HEATER, "我昨天量的提手宽二十厘米"),
        (_HEATER, "窗帘杆宽二十厘米"),
        (_HEATER, "最大承重以内 十公斤没问题"),
        (_HEATER, "那款净重五公斤"),
        (_HEATER, "净重多少我没称 估计五公斤"),
        (_HEATER, "净重五公斤那款在三号链接"),
        (_HEATER, "电源线跟提手加起来一米九二"),
        (_HEATER, "总共八张防尘网 四台一起拍的"),
        (_LAMP, "my base weighs five pounds"),
        (_LAMP, "charge it for ten minutes"),
        (_LAMP, "the strap reaches twenty inches with room left"),
        (_LAMP, "five pounds of steel without the base"),
    ],
)
def test_what_may_be_of_something_else_is_no_slip(told: Told, text: str) -> None:
    assert _wrong(told, text) == []


def test_a_correction_says_what_its_truth_is_of() -> None:
    (verdict,) = ask(_HEATER, "整机净重五公斤").verdicts
    assert "净重" in verdict.line
    assert "描述" not in verdict.line + verdict.headline
    (english,) = ask(_LAMP, "the base weighs five pounds").verdicts
    assert english.line.startswith("Sorry, slip of the tongue: The base weighs")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3.2、4.0、4.8毫米", [("mm", "3.2"), ("mm", "4.0"), ("mm", "4.8")]),
        ("90-110斤选M，110-130选L", [("斤", "90"), ("斤", "110")]),
        ("2 pieces or 3 cm", [("pcs", "2"), ("cm", "3")]),
    ],
)
def test_a_list_has_one_unit(text: str, expected: list[tuple[str, str]]) -> None:
    figures = in_listed_units(find_figures(text), text)
    found = [(figure.first.unit, str(figure.first.low)) for figure in figures]
    assert [one for one in expected if one in found] == expected


@pytest.mark.parametrize(
    ("attributes", "text"),
    [
        ((("体重参考", "90-110斤选M，110-130选L，130-150选XL"),), "体重参考一百四十斤拍XL"),
        ((("冲泡温度", "80–85℃"), ("储存", "2–8℃冷藏")), "温度两度到八度放冰箱"),
        ((("云存储", "每月9元"), ("质保", "1年")), "质保之外云存储一个月九块"),
        ((("净重", "2kg/袋"),), "一斤十八块钱"),
        ((("酸碱度", "2.0–2.5"), ("pH值", "2.0–2.5")), "pH不到三"),
        ((("承重", "最大20公斤"),), "窗帘承重三十公斤 各家不同"),
        ((("层数", "5层"),), "八层那款在三号链接"),
        ((("净含量", "500克"),), "一勺粉三百克水"),
        ((("滤芯", "每舱一片"),), "滤芯总共两片"),
        ((("腰围", "65–125厘米"),), "宝宝腰围四十八 那是另一款"),
        ((("适用水量", "3公斤"), ("容量", "4升")), "容量小一点三升六的是旧款"),
    ],
)
def test_what_is_no_claim_of_a_named_property(
    attributes: tuple[tuple[str, str], ...], text: str
) -> None:
    assert _wrong(Told("通用货品", attributes), text) == []


def test_another_thing_costs_what_it_costs() -> None:
    told = Told("Desk Lamp", (("Material", "steel"),), price=89.0)
    for text in ("the pickup costs you sixty nine yuan", "a refill costs you seventy yuan"):
        assert _wrong(told, text) == []
    assert _wrong(told, "it costs you sixty nine yuan")


@pytest.mark.parametrize(
    ("value", "text", "wrong"),
    [
        ("1.9千克", "净重三斤多", False),
        ("300克", "净重半斤多", False),
        ("1.9千克", "净重两斤多", True),
    ],
)
def test_and_some_goes_as_far_as_the_digit_said(value: str, text: str, wrong: bool) -> None:
    assert bool(_wrong(Told("水壶", (("净重", value),)), text)) is wrong


def test_four_weeks_are_a_month_at_most() -> None:
    told = Told("辣酱", (("保存", "4周内吃完"),))
    assert _wrong(told, "保存一个月吃完") == []


def test_who_asks_tells_nothing_and_who_says_so_may() -> None:
    assert _wrong(_HEATER, "有人问暖风机，那个整机净重五公斤")
    assert not _wrong(_HEATER, "有人说暖风机，那个整机净重五公斤")
