"""What a shop does not send or put in is never shown without its no, and a place by its clause."""

from dataclasses import replace

import pytest

from copilot.effects import Evidence
from copilot.skills.answers.headlines import headline
from knowledge.products import FactKind
from tests.copilot.room_scripts import evidence


def fact(name: str, value: str, kind: FactKind = "attribute") -> Evidence:
    made = evidence(name)
    return replace(made, kind=kind, name=name, value=value)


@pytest.mark.parametrize(
    ("name", "value", "question", "shown"),
    [
        ("不配送地区", "内蒙古、青海、甘肃", "青海发不发", "青海不配送"),
        ("不配送地区", "内蒙古、青海、甘肃", "包头能寄到吗", "内蒙古不配送"),
        ("不配送地区", "内蒙古、青海、甘肃", "哪里不发", "不配送 内蒙古、青海…"),
        ("不发货区域", "港澳台、海外", "东京发吗", "海外不发货"),
        ("不配送地区", "青海、甘肃不配送", "甘肃能配送吗", "甘肃不配送"),
        ("不配送地区", "青海、甘肃不配送", "青海能配送吗", "青海不配送"),
        ("不发货地区", "青海、甘肃都不发", "哪里不发", "青海、甘肃都不发"),
        ("不发货地区", "青海、甘肃、宁夏、海南都不发", "哪里不发", "不发货 青海、甘肃…"),
        ("不发货区域", "港澳台", "发吗", "不发货区域 港澳台"),
        ("不含", "硅油、酒精", "有没有硅油", "不含 硅油"),
        ("不适用人群", "哮喘患者不适用", "谁不能用", "哮喘患者不适用"),
        ("不适用人群", "孕妇、哺乳期妈妈、三岁以下儿童", "谁不能用", "不适用人群"),
        ("不配送地区", "新疆（乌鲁木齐除外）、西藏", "新疆发吗", "不配送地区"),
        ("Does not ship to", "Alaska, Hawaii", "do you ship to alaska", "Does not ship to Alaska"),
        ("不锈钢材质", "316", "什么钢", "不锈钢材质 316"),
        ("不可机洗", "是", "能机洗吗", "不可机洗"),
    ],
)
def test_the_no_stands_with_what_it_is_said_of(
    name: str, value: str, question: str, shown: str
) -> None:
    assert headline(fact(name, value), "zh", question) == shown


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("日喀则要加钱吗", "新疆西藏补20元"),
        ("苏州包邮吗", "全国包邮"),
        ("运费多少", "运费"),
    ],
)
def test_a_rule_is_shown_by_its_clause_on_the_place_asked_for(question: str, shown: str) -> None:
    rule = fact("运费", "全国包邮，但新疆西藏补20元", "policy")
    assert headline(rule, "zh", question) == shown


@pytest.mark.parametrize(
    ("name", "value", "question", "shown"),
    [
        ("用法", "早晚洁面后使用，每次3-4泵", "一次挤几泵", "每次3-4泵"),
        ("用法", "早晚使用，最多不超过4泵", "一次几泵", "最多不超过4泵"),
        ("过敏提示", "含小麦、鸡蛋；与牛奶共线生产", "牛奶过敏能吃吗", "与牛奶共线生产"),
    ],
)
def test_the_clause_on_what_is_asked_is_shown(
    name: str, value: str, question: str, shown: str
) -> None:
    assert headline(fact(name, value), "zh", question) == shown


def test_what_follows_from_doing_something_is_not_shown_without_it() -> None:
    answer = "头几回洗之前先拿白醋泡半小时，晾干再下水，就不会掉颜色"
    made = replace(evidence("会不会掉颜色"), kind="faq", name="会不会掉颜色", value=answer)
    told = replace(made, fact=replace(made.fact, text=answer))
    assert "不会" not in headline(told, "zh", "掉颜色吗").replace("会不会", "")


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        ("用量", "5公斤的狗每天两次各80-90克", "用量"),
        ("清单", "主机1台、充电线2条、备用滤芯3个", "主机1台、充电线2条…"),
        ("可选桌面", "60×80cm、70×120cm、80×140cm", "60×80cm、70×120cm…"),
        ("长度", "60厘米、80厘米、100厘米、120厘米", "长度 60-120厘米"),
    ],
)
def test_a_figure_shown_alone_is_the_fact_s_own(name: str, value: str, shown: str) -> None:
    assert headline(fact(name, value), "zh", "") == shown
