"""What is told of a thing the shop has no word for is told of no product, though it goes on.

Beside each such line stands a slip on the product itself, said much like it.
"""

import pytest

from tests.copilot.skills.corrections.judge_shop import truths, written_judge

_JUDGE = written_judge(
    {
        "currency": "CNY",
        "products": [
            {
                "sku": "LAMP",
                "title": "云澜护眼台灯",
                "names": ["台灯"],
                "category": "家电/台灯",
                "list_price": 299,
                "price": 199,
                "tiers": [{"quantity": 2, "total": 369}],
                "attributes": {
                    "亮度": "800流明",
                    "功率": "12W",
                    "灯臂材质": "铝合金",
                    "电池容量": "4000mAh",
                    "亮度档位": "5档",
                    "底座": "有，可拆卸",
                    "质保": "2年",
                },
            },
            {
                "sku": "TEA",
                "title": "岭上红茶",
                "names": ["红茶"],
                "category": "茶叶/红茶",
                "price": 88,
                "attributes": {
                    "净含量": "250克",
                    "茶多酚": "每100克含12克",
                    "产地": "福建武夷山",
                    "香精": "不含",
                    "保质期": "24个月",
                },
            },
            {
                "sku": "BED",
                "title": "松屿折叠床",
                "names": ["折叠床"],
                "price": 259,
                "attributes": {"承重": "200kg", "净重": "9.5kg", "床面": "牛津布"},
            },
        ],
    }
)


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("LAMP", "落地扇功率六十瓦 夏天吹一晚上"),
        ("LAMP", "充电宝两万毫安 出门带着"),
        ("LAMP", "卤素的亮 一千二流明 就是烫手"),
        ("LAMP", "吊扇灯的功率能到八十瓦"),
        ("LAMP", "碳纤维的是碳纤维布压的 贵"),
        ("LAMP", "你家路由器才九瓦 一年到头开着"),
        ("LAMP", "第一代台灯是六百流明的 质保一年"),
        ("LAMP", "日本那边的台灯都是一千流明"),
        ("LAMP", "有的做得跟手电筒那么小 三瓦 才两百流明"),
        ("LAMP", "我们以前卖过一款夹子的 三瓦的"),
        ("LAMP", "夹子那款八瓦 早就停产了"),
        ("LAMP", "双十一的时候两盏卖过三百五十九"),
        ("LAMP", "晚上看书调到两三档就行"),
        ("LAMP", "底座不要可以拆下来"),
        ("TEA", "绿茶的茶多酚能到二十克"),
        ("TEA", "龙井保质期一般十二个月"),
        ("TEA", "加了香精的闻着冲 喝着没味"),
        ("TEA", "奶茶一杯五百大卡 含香精的"),
        ("BED", "行军床承重一百五十公斤"),
        ("BED", "小李你躺上去 他一百六十斤 稳稳的"),
        ("BED", "行军床承重一百公斤 就是硌 净重三公斤"),
    ],
)
def test_what_is_told_of_another_thing_draws_no_card(sku: str, text: str) -> None:
    assert truths(_JUDGE, sku, text) == []


@pytest.mark.parametrize(
    ("sku", "text", "truth"),
    [
        ("LAMP", "功率六十瓦 夏天开一晚上", "12W"),
        ("LAMP", "电池容量两万毫安 出门带着", "4000mAh"),
        ("LAMP", "这个亮 一千二流明", "800流明"),
        ("LAMP", "落地扇费电 我们这个功率八瓦", "12W"),
        ("LAMP", "灯臂是碳纤维的 轻", "铝合金"),
        ("LAMP", "能调到八档", "5档"),
        ("LAMP", "它没有底座", "有，可拆卸"),
        ("LAMP", "两件三百五十九", "2件共369元"),
        ("LAMP", "第一代停产了 这个质保三年", "2年"),
        ("TEA", "茶多酚每百克二十克", "每100克含12克"),
        ("TEA", "绿茶放不住 咱们这个保质期十二个月", "24个月"),
        ("TEA", "它含香精的", "不含"),
        ("BED", "承重一百五十公斤 胖子也能睡", "200kg"),
        ("BED", "这床净重六公斤 女生拎得动", "9.5kg"),
    ],
)
def test_a_slip_on_the_product_is_still_caught(sku: str, text: str, truth: str) -> None:
    assert truth in truths(_JUDGE, sku, text)
