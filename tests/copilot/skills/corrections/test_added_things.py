"""Gifts that are none, what is mixed in beside the list, and parts that are not there."""

import pytest

from tests.copilot.skills.corrections.judge_shop import truths, written_judge

_SHOP: dict[str, object] = {
    "currency": "CNY",
    "products": [
        {
            "sku": "BAG",
            "title": "帆布托特包",
            "price": 99,
            "gifts": ["同色挂绳"],
            "attributes": {"材质": "帆布"},
        },
        {
            "sku": "POT",
            "title": "电炖盅",
            "price": 199,
            "gifts": ["炖煮食谱一本"],
            "attributes": {"内胆": "陶瓷", "容量": "1.5L"},
        },
        {
            "sku": "MIX",
            "title": "什锦果干",
            "price": 39,
            "gifts": ["密封夹"],
            "attributes": {"配料": "芒果干、草莓干、菠萝干", "过敏提示": "生产线同时加工花生"},
        },
        {
            "sku": "WOK",
            "title": "精铁炒锅",
            "price": 199,
            "attributes": {"材质": "精铁，无涂层", "重量": "1.6kg"},
        },
        {
            "sku": "BRA",
            "title": "无痕文胸",
            "price": 89,
            "attributes": {"款式": "无钢圈", "面料": "锦纶"},
        },
        {
            "sku": "SKL",
            "title": "Carbon Steel Skillet",
            "currency": "USD",
            "price": 49,
            "attributes": {"surface": "no coating, waxed", "weight": "1.5 kg"},
        },
        {
            "sku": "TOTE",
            "title": "Canvas Tote",
            "currency": "USD",
            "price": 29,
            "attributes": {"inside": "no lining, raw canvas"},
        },
        {
            "sku": "GRILL",
            "title": "Cast Iron Grill",
            "currency": "USD",
            "price": 59,
            "attributes": {"coating": "no coating, seasoned with oil"},
        },
    ],
}
_JUDGE = written_judge(_SHOP)


def wrong(sku: str, text: str) -> list[str]:
    return truths(_JUDGE, sku, text)


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("BAG", "拍下送一个同色零钱包"),
        ("BAG", "送徽章一枚"),
        ("BAG", "送徽章一个"),
        ("POT", "今天送蒸架一个"),
        ("POT", "送一个同款汤勺"),
        ("MIX", "里面还有腰果"),
        ("WOK", "这个锅是有涂层的"),
        ("WOK", "它带一层不粘涂层"),
        ("WOK", "锅底是陶瓷涂层的"),
        ("BRA", "这款有钢圈的"),
        ("SKL", "it's got a ceramic non-stick coating"),
        ("SKL", "this has a coating on the inside"),
        ("TOTE", "it has a cotton lining"),
        ("GRILL", "it's got a ceramic non stick coating"),
    ],
)
def test_what_is_not_there_is_taken_back(sku: str, text: str) -> None:
    assert len(wrong(sku, text)) == 1


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("BAG", "送一条挂绳"),
        ("BAG", "送同色挂绳一条"),
        ("BAG", "拍下送一条同色挂绳"),
        ("BAG", "送惊喜一份"),
        ("BAG", "送朋友一个"),
        ("BAG", "送礼物一份"),
        ("BAG", "送妈妈一个"),
        ("POT", "送食谱一本"),
        ("POT", "送菜谱一本"),
        ("POT", "送灯牌一个"),
        ("POT", "送大家一首歌"),
        ("POT", "昨天送蒸架一个"),
        ("POT", "送蒸架一个吗"),
        ("MIX", "里面还有芒果干"),
        ("MIX", "里面还有花生吗"),
        ("MIX", "里面还有花生酱的香味"),
        ("MIX", "里面没有腰果"),
        ("MIX", "别家里面还有腰果"),
        ("MIX", "里面还有密封夹"),
        ("MIX", "里面还有干燥剂"),
        ("WOK", "没有涂层的"),
        ("WOK", "无涂层"),
        ("WOK", "是不是有涂层"),
        ("WOK", "有涂层的锅容易掉"),
        ("WOK", "市面上都是有涂层的"),
        ("WOK", "不是涂层锅"),
        ("WOK", "怕有涂层的朋友放心"),
        ("WOK", "有人问有没有涂层"),
        ("BRA", "没有钢圈"),
        ("BRA", "不勒，无钢圈"),
        ("SKL", "it has no coating"),
        ("SKL", "it doesn't have a coating"),
        ("SKL", "most pans have a coating"),
        ("SKL", "does it have a coating?"),
        ("SKL", "it's as slick as any coating"),
        ("SKL", "somebody asks if it has a coating"),
        ("SKL", "it builds its own natural coating"),
        ("SKL", "your old pan has a coating"),
        ("TOTE", "without a lining"),
        ("TOTE", "this has no lining"),
        ("GRILL", "it's got no non stick coating"),
    ],
)
def test_what_is_there_or_is_of_others_is_left_alone(sku: str, text: str) -> None:
    assert wrong(sku, text) == []
