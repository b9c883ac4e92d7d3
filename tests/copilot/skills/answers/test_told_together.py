"""Two properties that one question names are both in the headline and the line."""

import pytest

from copilot.effects import Evidence
from copilot.skills.answers.told_together import (
    asked_together,
    headline_besides,
    headline_together,
    line_together,
)
from copilot.suggestions import CardFact


def fact(name: str, value: str, sku: str = "SOAP") -> Evidence:
    card = CardFact(f"{sku}/{name}", sku, "洗衣液", f"{name}：{value}", "shop", name, 1)
    return Evidence(card, "attribute", name, value)


FREE = (fact("荧光剂", "不含荧光剂"), fact("磷", "无"), fact("色素", "不含色素"))


def test_both_that_are_named_are_told() -> None:
    told = asked_together(FREE, "有荧光剂色素吗")
    assert [one.name for one in told] == ["荧光剂", "色素"]
    assert headline_together(told, "zh", "有荧光剂色素吗") == "不含荧光剂，不含色素"
    assert line_together(told) == "不含荧光剂，不含色素"


def test_one_that_is_named_or_the_second_alone_is_told_as_before() -> None:
    assert asked_together(FREE, "有荧光剂吗") == ()
    assert asked_together(FREE[1:], "有荧光剂色素吗") == ()
    assert asked_together((FREE[0], fact("色素", "无", "OTHER")), "荧光剂色素有吗") == ()


def test_what_does_not_fit_stays_with_the_first() -> None:
    told = (fact("浸泡时间", "冷水浸泡十五分钟以上"), fact("用量", "每桶水加三十毫升左右"))
    assert headline_together(told, "zh", "浸泡时间用量") == ""


def offered(name: str, value: str, text: str) -> Evidence:
    return Evidence(CardFact(name, "MAT", "Dune mat", text, "shop", name, 1), "offer", name, value)


def test_a_price_is_told_with_that_none_is_left() -> None:
    gone = (offered("Price", "$74", "Price: $74"), offered("Stock", "0 pieces", "Stock: sold out"))
    told = asked_together(gone, "how much is it")
    assert headline_together(told, "en", "how much is it") == "Price $74, Sold out"
    assert line_together(told) == "The price is 74 dollars; it's sold out"
    left = offered("Stock", "3 pieces", "Stock: 3 pieces")
    assert asked_together((gone[0], left), "how much is it") == ()


def test_of_a_choice_that_is_gone_its_name_is_said_once() -> None:
    gone = (
        offered("砖红 直播价", "336元", "砖红 直播价：336元"),
        offered("砖红 库存", "0件", "砖红 库存：已售完"),
    )
    told = asked_together(gone, "砖红多少钱")
    assert headline_together(told, "zh", "砖红多少钱") == "已售完"
    assert line_together(told) == "砖红直播价三百三十六块，已经售完了"
    assert asked_together((gone[0], offered("库存", "0件", "库存：已售完")), "砖红多少钱") == ()


@pytest.mark.parametrize(
    ("shown", "question", "expected"),
    [
        ("未添加香精", "有硅油香精吗", "未添加香精，不含硅油"),
        ("未添加香精", "有香精和硅油没有", "未添加香精，不含硅油"),
        ("未添加香精", "有香精吗", ""),
        ("未添加香精", "有酒精香精吗", ""),
        ("成分见瓶身", "有硅油香精吗", ""),
    ],
)
def test_what_another_fact_says_of_the_other_thing_stands_beside(
    shown: str, question: str, expected: str
) -> None:
    facts = (fact("香精", "未添加香精"), fact("成分", "山茶籽油；不含硅油"))
    assert headline_besides(facts, shown, question) == expected


def test_what_another_product_lacks_is_no_answer() -> None:
    facts = (fact("香精", "未添加香精"), fact("成分", "不含硅油", "OTHER"))
    assert headline_besides(facts, "未添加香精", "有硅油香精吗") == ""


def test_how_two_parts_are_washed_is_told_of_both() -> None:
    parts = (fact("外罩", "可机洗", "SEAT"), fact("内芯", "不可水洗", "SEAT"))
    assert asked_together(parts, "能洗吗") == parts
    assert asked_together(parts, "内芯能洗吗") == ()
    assert asked_together(parts, "什么颜色") == ()
