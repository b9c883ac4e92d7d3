"""What stands behind a pause, or in the next breath, may still be told of another thing.

Beside each such line stands a slip on the product itself, said much like it.
"""

import pytest

from copilot.skills.corrections.judgement import Said
from tests.copilot.skills.corrections.judge_shop import written_judge

_JUDGE = written_judge(
    {
        "currency": "CNY",
        "products": [
            {
                "sku": "CASE",
                "title": "远山铝框拉杆箱20寸",
                "names": ["拉杆箱"],
                "category": "箱包/拉杆箱",
                "list_price": 599,
                "price": 399,
                "attributes": {
                    "容量": "36L",
                    "净重": "3.9kg",
                    "旋转角度": "360°",
                    "层数": "3层",
                    "最大承重": "40kg",
                    "最大支持电池": "200Wh",
                    "质保": "5年",
                },
            },
            {
                "sku": "HONEY",
                "title": "林溪椴树蜂蜜",
                "names": ["蜂蜜"],
                "category": "食品/蜂蜜",
                "price": 79,
                "attributes": {
                    "净含量": "500克",
                    "热量": "每100克330千卡",
                    "香精": "不添加",
                    "波美度": "42度",
                    "等级": "一级",
                    "安全类别": "A类",
                },
            },
        ],
    }
)


def _truths(sku: str, *breaths: str) -> list[str]:
    """Return what is true instead of what the last of some breaths says wrong."""
    said = Said("s", 1, breaths[-1], True, "host", breaths[:-1], sku, None, (sku,), ((1, sku),))
    return [v.truth for v in _JUDGE.judge(said).verdicts if v.outcome == "wrong"]


@pytest.mark.parametrize(
    ("sku", "breaths"),
    [
        ("CASE", ("帆布箱 容量五十升 净重两公斤",)),
        ("CASE", ("玻纤拉杆箱 六十升 四公斤半",)),
        ("CASE", ("九十九一个那种 净重才两公斤",)),
        ("CASE", ("书包才二十升", "容量六十升")),
        ("CASE", ("碳纤的得一千多", "净重不到两公斤")),
        ("CASE", ("有些家标的能转 其实旋转角度就九十度",)),
        ("CASE", ("国庆节那回卖四百九十九 质保也只有两年",)),
        ("CASE", ("你去楼下箱包店买一个四百多 质保就一年",)),
        ("CASE", ("六十斤的也能放",)),
        ("CASE", ("一百瓦时的电池能飞",)),
        ("CASE", ("远山头一代净重五公斤 质保两年",)),
        ("CASE", ("之前有款帆布的 净重两公斤",)),
        ("CASE", ("竹篮才几十块 净重就一斤",)),
        ("HONEY", ("十块钱一大桶还甜得发腻的 多半加了香精",)),
        ("HONEY", ("冲水的时候加块糖 热量一下多了四十千卡",)),
        ("HONEY", ("二级是能有沉淀的",)),
        ("HONEY", ("C类是做窗帘那种",)),
        ("HONEY", ("豆浆机是可以加香精的",)),
    ],
)
def test_what_goes_on_about_another_thing_draws_no_card(sku: str, breaths: tuple[str, ...]) -> None:
    assert _truths(sku, *breaths) == []


@pytest.mark.parametrize(
    ("sku", "breaths", "truth"),
    [
        ("CASE", ("拉杆箱 容量五十升 净重两公斤",), "36L"),
        ("CASE", ("铝框拉杆箱 六十升",), "36L"),
        ("CASE", ("书包才二十升", "我们这个容量六十升"), "36L"),
        ("CASE", ("书包才二十升。", "容量六十升"), "36L"),
        ("CASE", ("其实旋转角度就九十度",), "360°"),
        ("CASE", ("有些家标的能转 我们其实旋转角度就九十度",), "360°"),
        ("CASE", ("今天这场质保也只有两年",), "5年"),
        ("CASE", ("承重一百斤都没问题",), "40kg"),
        ("CASE", ("最大承重六十斤",), "40kg"),
        ("CASE", ("最大支持一百瓦时的电池",), "200Wh"),
        ("HONEY", ("里面多半加了香精",), "不添加"),
        ("HONEY", ("热量每一百克四十千卡",), "每100克330千卡"),
        ("HONEY", ("安全类别是C类",), "A类"),
    ],
)
def test_a_slip_on_the_product_itself_is_still_caught(
    sku: str, breaths: tuple[str, ...], truth: str
) -> None:
    assert truth in _truths(sku, *breaths)
