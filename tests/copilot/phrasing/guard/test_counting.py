"""Figures in words: those of a fact in another measure, and how many things a fact lists."""

import pytest

from copilot.phrasing.guard.counting import is_article, same_amount, same_figure, stands_alone
from tests.copilot.phrasing.guard.scripted_facts import fact, worded

COLORS = fact("椅子", "attribute", "颜色", "军绿、卡其、黑色", "颜色：军绿、卡其、黑色")
SIZES = fact("椅子", "attribute", "尺码", "大号、小号", "尺码：大号、小号")
GIFT = fact("帐篷", "offer", "赠品", "送地钉12根、收纳袋1个", "赠品：送地钉12根、收纳袋1个")


@pytest.mark.parametrize(
    ("said", "own", "same"),
    [
        ("一个人", "1人", True),
        ("两个", "2只", True),
        ("两个", "3只", False),
        ("一只", "1根", False),
        ("十二根", "12根", False),
        ("半价", "半价", False),
    ],
)
def test_small_figures_are_the_same_number_of_things(said: str, own: str, same: bool) -> None:
    assert same_figure(said, own) is same


@pytest.mark.parametrize(
    ("text", "start", "end", "article"),
    [("还送一个袋子", 2, 4, True), ("好一个袋子", 1, 3, False), ("送两个袋子", 1, 3, False)],
)
def test_a_figure_may_only_lead_up_to_a_thing(
    text: str, start: int, end: int, article: bool
) -> None:
    assert is_article(text, start, end) is article


@pytest.mark.parametrize(
    ("output", "out"),
    [
        ("颜色有三种，军绿、卡其和黑色。", True),
        ("颜色有四种，军绿、卡其和黑色。", False),
        ("颜色有两种。", False),
        ("尺码有三种。", False),
        ("尺码有两种。", True),
    ],
)
def test_a_line_counts_what_a_fact_lists(output: str, out: bool) -> None:
    assert (not worded((COLORS, SIZES), "有哪些", "zh", [output])[1]) is out


def test_one_thing_is_said_in_another_measure() -> None:
    assert not worded((GIFT,), "送什么", "zh", ["送地钉{F1.1}，还有一个收纳袋。"])[1]
    assert worded((GIFT,), "送什么", "zh", ["送地钉{F1.1}，还有两个收纳袋。"])[1]


@pytest.mark.parametrize(
    ("said", "own", "same"),
    [
        ("0.8毫米", "0.8mm", True),
        ("一斤", "500g", True),
        ("6个半小时", "6.5小时", True),
        ("thirty days", "30 days", True),
        ("7到10厘米", "7–10cm", True),
        ("8公斤", "8斤", False),
        ("7厘米", "7–10cm", False),
        ("30 months", "30 days", False),
        ("15%", "15", False),
    ],
)
def test_an_amount_is_the_same_in_any_unit(said: str, own: str, same: bool) -> None:
    assert same_amount(said, own, bare=False) is same


def test_a_bare_number_has_the_unit_of_the_fact_where_no_other_can_follow() -> None:
    assert same_amount("99", "99元", bare=True)
    assert not same_amount("99", "99元", bare=False)
    assert stands_alone("到手99，限拍", 4)
    assert not stands_alone("到手99件", 4)
