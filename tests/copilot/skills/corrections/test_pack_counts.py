"""How many a pack holds by 袋装, and a choice's price said by the number its title begins with."""

import pytest

from tests.copilot.skills.corrections.judge_shop import PLAIN_SHOP, ask, truths, written_judge


def wrong(text: str, sku: str) -> list[str]:
    verdicts = ask(text, sku, shop_file=PLAIN_SHOP).verdicts
    return [v.attribute for v in verdicts if v.outcome == "wrong"]


@pytest.mark.parametrize(
    ("text", "sku", "name"),
    [
        ("这一箱是六袋装", "DUMP", "净含量"),
        ("三十小包装的", "TEA", "净含量"),
        ("里面一共分成六袋", "DUMP", "净含量"),
        ("零三号色是三十九", "NAIL", "直播价"),
        ("三号色也是三十九", "NAIL", "直播价"),
    ],
)
def test_another_number_is_told(text: str, sku: str, name: str) -> None:
    assert wrong(text, sku) == [name]


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("一箱四袋装", "DUMP"),
        ("里面分成四袋", "DUMP"),
        ("里面有六袋醋包", "DUMP"),
        ("拍两箱就是八袋装", "DUMP"),
        ("两大袋装箱发走", "DUMP"),
        ("二十包装", "TEA"),
        ("三两包装的", "TEA"),  # a weight, and no number of packs
        ("零三号色是四十五", "NAIL"),
        ("零一号色是三十九", "NAIL"),
        ("三号链接是三十九", "NAIL"),
        ("零三号色便宜六块", "NAIL"),
    ],
)
def test_the_right_number_or_another_pack_is_left_alone(text: str, sku: str) -> None:
    assert wrong(text, sku) == []


_TOWELS = written_judge(
    {
        "currency": "USD",
        "products": [
            {"sku": "T", "title": "Tea towels", "price": 15, "attributes": {"pack": "4 towels"}}
        ],
    }
)


@pytest.mark.parametrize(
    "text",
    [
        "get two packs and you have twelve towels",
        "buy two get one, so it's three packs, sixteen towels",
    ],
)
def test_what_packs_hold_together_is_put_right(text: str) -> None:
    assert len(truths(_TOWELS, "T", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "get two packs and you have eight towels",
        "three packs, twelve towels",
        "two packs and I use ten towels a week",
    ],
)
def test_what_packs_rightly_hold_is_left_alone(text: str) -> None:
    assert truths(_TOWELS, "T", text) == []


_CREAMS = written_judge(
    {
        "currency": "CNY",
        "products": [
            {
                "sku": "HAND",
                "title": "护手霜",
                "price": 29,
                "attributes": {"净含量": "60g", "香味": "无"},
                "promotion": "买一送一",
            },
            {"sku": "OIL", "title": "山茶油", "price": 99, "attributes": {"净含量": "500ml×2瓶"}},
        ],
    }
)


@pytest.mark.parametrize("text", ["买一送一，两支加起来一共两百克", "三支一共两百五十克"])
def test_what_pieces_hold_together_is_put_right(text: str) -> None:
    assert len(truths(_CREAMS, "HAND", text)) == 1


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("HAND", "买一送一，两支加起来一共一百二十克"),
        ("HAND", "两支兑两百克面膜粉"),
        ("OIL", "买一送一，到手一共两千毫升"),
        ("OIL", "两瓶一共一千毫升"),
    ],
)
def test_what_pieces_rightly_hold_is_left_alone(sku: str, text: str) -> None:
    assert truths(_CREAMS, sku, text) == []
