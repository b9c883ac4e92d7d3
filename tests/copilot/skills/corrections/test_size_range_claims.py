"""The smallest and the largest size, in letters, in a child's height and in English."""

import pytest

from tests.copilot.skills.corrections.judge_shop import truths, written_judge

_JUDGE = written_judge(
    {
        "currency": "CNY",
        "products": [
            {
                "sku": "KID",
                "title": "儿童卫衣",
                "price": 89,
                "attributes": {"尺码": "100、110、120、130、140", "面料": "棉"},
            },
            {"sku": "HOOD", "title": "连帽卫衣", "price": 129, "attributes": {"尺码": "S-2XL"}},
            {
                "sku": "SHOE",
                "title": "帆布鞋",
                "price": 99,
                "attributes": {"尺码": "35、36、37、38、39、40"},
            },
            {
                "sku": "VEST",
                "title": "Puffer vest",
                "price": 59,
                "attributes": {"sizes": "S, M, L, XL", "fit": "regular"},
            },
        ],
    }
)


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("KID", "尺码从八十码起"),
        ("KID", "最大做到一百六十码"),
        ("KID", "尺码从一百到一百五都有"),
        ("HOOD", "最大可以做到四叉L"),
        ("HOOD", "从S码到三叉L都有"),
        ("HOOD", "最大是三个叉L"),
        ("SHOE", "尺码三十五到四十三都有"),
        ("VEST", "it goes up to triple XL"),
        ("VEST", "goes up to a double XL"),
    ],
)
def test_another_end_is_put_right(sku: str, text: str) -> None:
    assert len(truths(_JUDGE, sku, text)) == 1


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("KID", "最小一百，最大一百四"),
        ("KID", "尺码从一百到一百四都有"),
        ("KID", "一百四十码的最大能穿到一米四五"),
        ("KID", "最大的孩子十岁了，一百六的个子"),
        ("KID", "满减最高一百五"),
        ("KID", "最大的那个一百五十块"),
        ("HOOD", "最大两叉L"),
        ("HOOD", "从S到2XL都有"),
        ("HOOD", "一百八十斤建议穿两叉L"),
        ("HOOD", "最大号能穿到一百八十斤"),
        ("SHOE", "尺码三十五到四十都有"),
        ("VEST", "it goes up to XL"),
        ("VEST", "goes up to one eighty in weight"),
    ],
)
def test_the_ends_and_other_numbers_are_left_alone(sku: str, text: str) -> None:
    assert truths(_JUDGE, sku, text) == []
