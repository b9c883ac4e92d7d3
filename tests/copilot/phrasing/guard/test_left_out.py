"""What a line may leave out of a fact, and what it may never leave out."""

import pytest

from copilot.phrasing.guard.elements import Language
from copilot.phrasing.guard.ellipsis import tells_more
from copilot.phrasing.guard.shape import asks_once
from knowledge.products import FactKind
from tests.copilot.phrasing.guard.scripted_facts import fact, worded


def said(kind: FactKind, name: str, value: str, question: str, line: str) -> str:
    language: Language = "zh" if any(c > "\u2e80" for c in line) else "en"
    return worded((fact("某品", kind, name, value),), question, language, [line])[1]


@pytest.mark.parametrize(
    ("name", "value", "question", "line"),
    [
        ("加工方式", "轻烘焙，不油炸，不额外加盐", "是油炸的吗", "不油炸，是轻烘焙。"),
        ("附件", "随机附原装充电器", "送充电器吗", "随机附充电器。"),
        ("额定容量", "12000mAh（5V/3A）", "多大", "额定容量12000毫安。"),
        ("有效期", "自激活起12个月", "多久", "有效期从激活起12个月。"),
        ("翻新", "可寄回重弹，收费8元/斤", "硬了咋办", "可寄回重弹，8元一斤。"),
        ("优惠", "直播间下单立减30元", "优惠吗", "下单立减30元。"),
    ],
)
def test_what_carries_nothing_may_be_left_out(
    name: str, value: str, question: str, line: str
) -> None:
    assert said("attribute", name, value, question, line) == ""


@pytest.mark.parametrize(
    ("name", "value", "question", "line"),
    [
        ("毛领", "仿貉子毛", "什么毛", "毛领是貉子毛。"),
        ("用法", "取适量打泡，避开眼周按摩后洗净", "眼周能用吗", "眼周按摩后洗净。"),
        ("烘干", "低温烘干", "能烘干吗", "烘干就行。"),
        ("质保", "配件质保1年", "主机和配件保多久", "质保1年。"),
        ("保修", "箱体3年，轮子拉杆5年，人为损坏不在内", "保修多久", "轮子拉杆保5年。"),
        ("制冰", "自动制冰", "能制冰吗", "制冰不自动。"),
        ("送货", "送货到楼下", "送货上楼吗", "送货上楼。"),
        ("加工", "不油炸，不额外加盐", "加盐吗", "不加盐。"),
        ("防水", "防泼水", "防水吗", "防水。"),
    ],
)
def test_what_bounds_or_turns_is_never_left_out(
    name: str, value: str, question: str, line: str
) -> None:
    assert said("attribute", name, value, question, line)


def test_only_what_a_thing_is_made_of_tells_more_of_it() -> None:
    assert tells_more(tuple("玻璃"))
    assert tells_more(tuple("原装加厚"))
    for turning in ("仿", "镀金", "低温", "自动", "大号", "黑色", "避开", "无"):
        assert not tells_more(tuple(turning)), turning


@pytest.mark.parametrize(
    ("question", "once"),
    [("能机洗吗？", True), ("杯子和盖子能机洗吗", False), ("多大？送什么", False)],
)
def test_a_question_asks_about_one_thing_or_several(question: str, once: bool) -> None:
    assert asks_once(question) is once
