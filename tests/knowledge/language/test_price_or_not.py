"""Messages that only ask whether an amount is so."""

import pytest

from knowledge.language.price_or_not import asks_if_amount


@pytest.mark.parametrize(
    "text",
    [
        "是不是59",
        "不是128吗",
        "59块对吧",
        "现在59元是吗",
        "isn't it $45",
        "$45 right?",
        "45 bucks, right",
    ],
)
def test_asks_whether_an_amount_is_so(text: str) -> None:
    assert asks_if_amount(text)


@pytest.mark.parametrize(
    "text",
    [
        "59",
        "59元",
        "是不是5",
        "不是59码吗",
        "不是3天吗",
        "right",
        "45 right",
        "it's 5 o'clock right",
        "59块也太贵了吧",
    ],
)
def test_other_messages_do_not(text: str) -> None:
    assert not asks_if_amount(text)
