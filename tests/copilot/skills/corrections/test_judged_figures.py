"""An amount that is judged or forbidden is none that the host states of the goods on air."""

import pytest

from tests.copilot.skills.corrections.judge_shop import truths, written_judge

_JUDGE = written_judge(
    {
        "currency": "CNY",
        "products": [
            {
                "sku": "HEATER",
                "title": "Ceramic heater",
                "currency": "USD",
                "price": 60,
                "attributes": {"power": "800 W", "max run time": "6 hours", "speeds": "2 speeds"},
            },
            {
                "sku": "POT",
                "title": "电炖锅",
                "price": 199,
                "attributes": {"容量": "3L", "功率": "300W", "预约时间": "最长12小时"},
            },
        ],
    }
)


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("HEATER", "fifteen hundred watts would trip your breaker"),
        ("HEATER", "four hundred watts won't warm a bathroom"),
        ("HEATER", "ten hours is too long for any heater"),
        ("HEATER", "don't run it for nine hours"),
        ("HEATER", "nine hours straight, no"),
        ("HEATER", "some have three speeds"),
        ("HEATER", "some heaters advertise two thousand watts"),
        ("POT", "六升就太大了"),
        ("POT", "一千瓦就太高了"),
        ("POT", "不能约二十个小时"),
        ("POT", "别煮十五个小时"),
        ("POT", "没有五百瓦这一说"),
    ],
)
def test_what_is_judged_or_forbidden_is_no_statement(sku: str, text: str) -> None:
    assert truths(_JUDGE, sku, text) == []


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("HEATER", "it's fifteen hundred watts"),
        ("HEATER", "the power is four hundred watts"),
        ("HEATER", "this one has three speeds"),
        ("HEATER", "it runs for ten hours, not too loud"),
        ("POT", "容量是六升的"),
        ("POT", "功率五百瓦"),
        ("POT", "最长能预约二十个小时"),
    ],
)
def test_the_same_amounts_stated_are_slips(sku: str, text: str) -> None:
    assert len(truths(_JUDGE, sku, text)) == 1
