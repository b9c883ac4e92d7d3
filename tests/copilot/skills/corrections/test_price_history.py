"""What something cost on another day is no claim of today's price, nor of the one on the tag."""

import pytest

from tests.copilot.skills.corrections.judge_shop import mistakes, written_judge

_JUDGE = written_judge(
    {
        "currency": "CNY",
        "products": [
            {
                "sku": "RUG",
                "title": "松溪羊毛地毯",
                "names": ["地毯"],
                "price": 599,
                "list_price": 899,
                "attributes": {"尺寸": "160×230cm"},
            },
            {
                "sku": "LANTERN",
                "title": "Pinecroft camping lantern",
                "names": ["lantern"],
                "currency": "USD",
                "price": 59,
                "list_price": 85,
                "attributes": {"brightness": "400 lumens"},
            },
        ],
    }
)

_OF_ANOTHER_DAY = """
RUG | 秋天的时候卖七百九十九
RUG | 第一批卖七百二十九
RUG | 刚上新那会儿直播价六百九十九
RUG | 五一期间是六百六十九
RUG | 三月份卖八百块
RUG | 当时原价九百九十九
LANTERN | last spring it was seventy dollars
LANTERN | it was seventy five in october
LANTERN | seventy was the launch price
LANTERN | the second batch was sixty nine dollars
LANTERN | three months ago this was seventy nine dollars
LANTERN | when it first came out it was seventy nine
LANTERN | my tent's lamp gave up and that one was thirty dollars
"""

_OF_TODAY = """
RUG | 原价九百九十九 | 原价
RUG | 平时卖七百九十九 | 原价
RUG | 今天直播价六百九十九 | 直播价
RUG | 秋天的时候卖七百九十九，今天直播价四百九十九 | 直播价
RUG | 秋天到了，直播价六百九十九 | 直播价
LANTERN | the regular price is ninety five dollars | List price
LANTERN | it was seventy five dollars now it's fifty nine | List price
LANTERN | it's normally ninety five dollars | List price
LANTERN | the price is sixty nine dollars today | Price
LANTERN | it was seventy in october now the price is forty nine dollars | Price
LANTERN | perfect for spring, the price is sixty nine dollars | Price
"""


def _lines(table: str) -> list[list[str]]:
    return [[part.strip() for part in line.split("|")] for line in table.strip().splitlines()]


@pytest.mark.parametrize(("sku", "text"), _lines(_OF_ANOTHER_DAY))
def test_a_price_of_another_day_is_left_alone(sku: str, text: str) -> None:
    assert mistakes(_JUDGE, sku, text) == []


@pytest.mark.parametrize(("sku", "text", "name"), _lines(_OF_TODAY))
def test_a_price_of_today_or_the_tag_is_held_against_the_shop(
    sku: str, text: str, name: str
) -> None:
    assert [verdict.attribute for verdict in mistakes(_JUDGE, sku, text)] == [name]
