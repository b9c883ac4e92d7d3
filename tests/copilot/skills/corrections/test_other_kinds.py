"""What is given or sold beside a product, and other kinds of it, are not the product on air."""

import pytest

from tests.copilot.skills.corrections.judge_shop import mistakes, written_judge

_JUDGE = written_judge(
    {
        "currency": "CNY",
        "products": [
            {
                "sku": "CRIB",
                "title": "云杉实木婴儿床",
                "names": ["婴儿床", "床"],
                "price": 1299,
                "gifts": ["防撞床围", "枕头2个", "荞麦米500克"],
                "promotion": "加199元换购椰棕床垫；前50名下单加送蚊帐一个",
                "attributes": {"承重": "60kg", "质保": "5年", "毛重": "32kg", "材质": "松木"},
            },
            {
                "sku": "JAM",
                "title": "山野蓝莓果酱",
                "names": ["果酱", "蓝莓酱"],
                "price": 39,
                "list_price": 59,
                "attributes": {"净含量": "300克", "保质期": "12个月", "含糖量": "每100克32克"},
            },
            {
                "sku": "SCOOTER",
                "title": "Zephyr 20 electric scooter",
                "names": ["scooter", "Zephyr 20"],
                "currency": "USD",
                "price": 399,
                "gifts": ["canvas carry strap", "bell", "extra grips"],
                "promotion": "helmet sold separately at $29",
                "attributes": {
                    "weight": "14 kg",
                    "range": "25 miles",
                    "motor": "350 W",
                    "helmet hook": "yes",
                    "colours": "red, grey",
                    "grips": "rubber",
                    "warranty": "2 years",
                },
            },
        ],
    }
)

_OF_ANOTHER = """
CRIB | 床垫承重一百公斤
CRIB | 椰棕床垫质保十年
CRIB | 蚊帐重八百克
CRIB | 枕头质保一年
CRIB | 床围是塑料的，单卖八十九
CRIB | 五斤的荞麦米我们卖四十九
CRIB | 送一斤荞麦米
CRIB | 送的是一公斤
CRIB | 书柜承重三十公斤
CRIB | 大童款承重一百公斤
CRIB | 餐椅的质保是一年，不是婴儿床
JAM | 草莓果酱保质期六个月
JAM | 柠檬酱净含量五百克
JAM | 礼盒装直播价一百二十八
JAM | 有一种半斤装的，二十九
JAM | 花生酱也有，二十九块九
SCOOTER | the helmet weighs four kilos
SCOOTER | the carry strap weighs three kilos
SCOOTER | old model had a two hundred watt motor
SCOOTER | the mini one is eight kilos
SCOOTER | the carbon ones weigh nine kilos
SCOOTER | the zephyr thirty has a range of forty miles
SCOOTER | toddler scooter's a hundred watt motor
"""

_OF_OURS = """
CRIB | 婴儿床承重一百公斤 | 承重
CRIB | 这个床质保三年 | 质保
CRIB | 送枕头，婴儿床质保三年 | 质保
CRIB | 床垫另买，我们这个床承重一百公斤 | 承重
CRIB | 直播价一千五百九十九 | 直播价
JAM | 果酱保质期六个月 | 保质期
JAM | 蓝莓果酱保质期六个月 | 保质期
JAM | 里面装了五百克，净含量五百克 | 净含量
SCOOTER | the scooter weighs nine kilos | weight
SCOOTER | the red one weighs nine kilos | weight
SCOOTER | the grey one weighs nine kilos | weight
SCOOTER | the grips are cork | grips
SCOOTER | the warranty is five years | warranty
"""


def _lines(table: str) -> list[list[str]]:
    return [[part.strip() for part in line.split("|")] for line in table.strip().splitlines()]


@pytest.mark.parametrize(("sku", "text"), _lines(_OF_ANOTHER))
def test_what_is_told_of_another_thing_is_left_alone(sku: str, text: str) -> None:
    assert mistakes(_JUDGE, sku, text) == []


@pytest.mark.parametrize(("sku", "text", "name"), _lines(_OF_OURS))
def test_the_product_by_its_own_noun_is_held_against_the_shop(
    sku: str, text: str, name: str
) -> None:
    assert [verdict.attribute for verdict in mistakes(_JUDGE, sku, text)] == [name]
