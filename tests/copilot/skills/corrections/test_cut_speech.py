"""Sentences that a recogniser cut in two: judged once, whole, and never of two halves apart."""

from dataclasses import replace

import pytest

from copilot.skills.corrections.judge import ShopJudge
from copilot.skills.corrections.judgement import Judgement, Said
from copilot.skills.corrections.measures.property_names import vocabulary
from copilot.skills.corrections.reading.close_reading import pieces_of
from copilot.skills.corrections.speech.cues import CueFinder
from copilot.skills.corrections.speech.cut_speech import lead_of, whole_of
from knowledge.fact_making import make_facts
from knowledge.language.quantities import find_quantities
from knowledge.products import Attribute, Catalogue, Product, Source

SOURCE = Source("shop.json", "products[0]")


def product(sku: str, title: str, attributes: dict[str, str]) -> Product:
    made = tuple(Attribute(n, v, find_quantities(v), None, SOURCE) for n, v in attributes.items())
    return Product(sku, title, (), "", "", made, (), None, (), SOURCE)


LAMP = product(
    "LAMP",
    "护眼台灯",
    {"功率": "12W", "灯臂长度": "40cm", "质保": "2年", "灯罩材质": "铝合金", "谷物": "含"},
)
COOLER = product(
    "COOLER",
    "Picnic Cooler",
    {"Capacity": "20 L", "Weight": "7 lb", "Warranty": "3 years", "Shell material": "steel"},
)
SHOP = Catalogue("shop", 1, (LAMP, COOLER), (), ())
JUDGE = ShopJudge.of(SHOP, make_facts(SHOP))
FINDER = CueFinder(vocabulary())


def said(*segments: str, focus: str = "LAMP", runs_on: int | None = None) -> Said:
    before = tuple(segments[:-1])[-2:]
    straight = len(before) if runs_on is None else runs_on
    skus = ("LAMP", "COOLER")
    return Said("s", 1, segments[-1], True, "host", before, focus, None, skus, (), straight)


def wrong(judgement: Judgement) -> list[tuple[str, str]]:
    return [(v.attribute, v.said) for v in judgement.verdicts if v.outcome == "wrong"]


@pytest.mark.parametrize(
    ("segments", "expected"),
    [
        (("它的功率啊", "是做到了二十瓦的"), [("功率", "20W")]),
        (("质保这一块大家放心", "我们家是五年的"), [("质保", "5年")]),
        (("质保", "呃", "五年"), [("质保", "5年")]),
        (("质保我跟家人们讲一下", "是五年"), [("质保", "5年")]),
        (("灯罩用的是", "塑料的"), [("灯罩材质", "塑料")]),
        (("关于谷物啊", "我们是一点都不含的"), [("谷物", "没有")]),
    ],
)
def test_a_claim_is_judged_when_it_is_whole(
    segments: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    assert wrong(JUDGE.judge(said(*segments))) == expected
    for number in range(1, len(segments)):
        assert wrong(JUDGE.judge(said(*segments[:number]))) == []


@pytest.mark.parametrize(
    ("segments", "attribute"),
    [
        (("so the capacity on this one is", "sixty liters, that's a lot"), "Capacity"),
        (("the warranty, you guys, is", "ten years"), "Warranty"),
        (("and the weight of this cooler", "is only four pounds"), "Weight"),
        (("and the weight is", "uh", "four pounds"), "Weight"),
    ],
)
def test_english_is_put_together_too(segments: tuple[str, ...], attribute: str) -> None:
    found = wrong(JUDGE.judge(said(*segments, focus="COOLER")))
    assert [name for name, _ in found] == [attribute]


@pytest.mark.parametrize(
    "segments",
    [
        ("它的功率啊", "十二瓦"),
        ("质保的话呢", "二十四个月"),
        ("质保呢", "五年前我就开始卖这个牌子了"),
        ("它不是那种", "塑料的"),
        ("如果功率是", "二十瓦 那就太亮了"),
        ("功率是", "二十 不对 十二瓦"),
        ("功率呢", "有人问是不是二十瓦"),
        ("质保呢", "欢迎新来的家人们", "五年"),
        ("功率还有", "二十单库存"),
    ],
)
def test_what_is_right_or_does_not_belong_together_stays_silent(segments: tuple[str, ...]) -> None:
    assert wrong(JUDGE.judge(said(*segments))) == []


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("功率多少呢", "二十瓦"),  # a question is answered, not gone on with
        ("功率二十瓦呢", "很亮"),  # a claim by itself
        ("功率呢？", "二十瓦"),
        ("它的功率呢", "等一下 我喝口水"),
        ("它的功率呢", "来 三二一上链接"),
        ("它的功率呢", "那款是二十瓦"),
        ("家人们晚上好", "二十瓦"),
        ("the weight", "my old one was twenty pounds"),
        ("the weight is", "wait, somebody asked about shipping"),
        ("一卷半斤", "四卷够糊一面墙"),
        ("为什么不做百分之百", "百分之百的一洗就缩"),
    ],
)
def test_nothing_leads_where_a_sentence_ended_or_talk_turned(before: str, text: str) -> None:
    assert lead_of(said(before, text), FINDER) is None


def test_nothing_leads_over_a_pause() -> None:
    assert lead_of(said("这个功率是", "二十瓦", runs_on=0), FINDER) is None
    assert lead_of(replace(said("这个功率是", "二十瓦"), speaker="viewer"), FINDER) is None


def test_only_the_last_clause_leads() -> None:
    words = said("我们先看灯臂", "欢迎欢迎，它的功率啊", "二十瓦")
    lead = lead_of(words, FINDER)
    assert lead is not None
    assert (lead.text, lead.before) == ("它的功率", ("我们先看灯臂", "欢迎欢迎，"))
    assert whole_of(words, lead).text == "它的功率二十瓦"


def test_a_span_of_the_whole_sentence_is_that_of_the_text() -> None:
    (verdict,) = JUDGE.judge(said("它的灯臂长度是", "六十厘米")).verdicts
    assert verdict.start < 0
    assert "六十厘米"[: verdict.end] == "六十厘米"


@pytest.mark.parametrize(
    ("segments", "focus", "silent"),
    [
        (("灯臂长度四", "十厘米"), "LAMP", True),
        (("灯臂长度六", "十厘米"), "LAMP", False),
        (("it holds twenty", "liters"), "COOLER", True),
        (("质保两", "年"), "LAMP", True),
    ],
)
def test_a_figure_cut_in_two_is_one(segments: tuple[str, ...], focus: str, silent: bool) -> None:
    assert (wrong(JUDGE.judge(said(*segments, focus=focus))) == []) is silent


def test_what_half_a_figure_seemed_to_say_is_reopened() -> None:
    lamp = product("LAMP", "大米", {"净含量": "1.8kg"})
    shop = Catalogue("shop", 1, (lamp,), (), ())
    judge = ShopJudge.of(shop, make_facts(shop))
    assert wrong(judge.judge(said("净含量三斤"))) == [("净含量", "3斤")]
    whole = judge.judge(said("净含量三斤", "六两一袋"))
    assert wrong(whole) == []
    assert whole.reopened == ("LAMP|净含量",)
    assert judge.judge(said("净含量三斤", "家人们赶紧拍")).reopened == ()


def test_the_reader_has_the_whole_sentence() -> None:
    words = said("它的质保是", "厂家直接上门的")
    (piece,) = pieces_of(words, JUDGE.judge(words))
    assert (piece.text, piece.start, piece.end) == ("它的质保是厂家直接上门的", -5, 7)


@pytest.mark.parametrize("said_power", ["二十", "一百"])
@pytest.mark.parametrize(
    "more",
    [
        "一共就三个档",
        "一直都是这样",
        "一般家里够用了",
        "一起拍的姐妹多",
        "二话不说上链接",
        "七天无理由退",
    ],
)
def test_a_word_that_begins_with_a_number_is_no_end_of_a_figure(said_power: str, more: str) -> None:
    assert lead_of(said(f"它的功率是{said_power}", more), FINDER) is None
    assert wrong(JUDGE.judge(said(f"它的功率是{said_power}", more))) == []


@pytest.mark.parametrize("more", ["三个颜色", "两种光", "五件一起发"])
def test_things_counted_anew_end_no_hundreds(more: str) -> None:
    assert lead_of(said("灯臂长度是三百", more), FINDER) is None


def test_a_slip_before_such_a_word_is_told_with_its_own_figure() -> None:
    (slip,) = JUDGE.judge(said("它的功率是一百瓦一共三个档")).verdicts
    assert (slip.outcome, slip.said) == ("wrong", "100W")
    assert wrong(JUDGE.judge(said("功率是二十一共三个档"))) == [("功率", "20")]


@pytest.mark.parametrize(
    ("segments", "value"), [(("它的功率是一百二", "十瓦"), "120W"), (("功率是三十", "一瓦"), "31W")]
)
def test_a_figure_that_does_go_on_is_still_one(segments: tuple[str, ...], value: str) -> None:
    assert wrong(JUDGE.judge(said(*segments))) == [("功率", value)]
