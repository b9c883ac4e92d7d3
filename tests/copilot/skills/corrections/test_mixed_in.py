"""A food told to be in a mix by itself, held against the list of what is in it."""

import pytest

from tests.copilot.skills.corrections.judge_shop import mistakes, written_judge

_SHOP = {
    "currency": "CNY",
    "products": [
        {
            "sku": "BAR",
            "title": "能量棒",
            "price": 39,
            "attributes": {"配料": "燕麦、红枣、葡萄干、黑芝麻"},
        },
        {
            "sku": "SERUM",
            "title": "修护精华",
            "price": 129,
            "attributes": {"核心成分": "积雪草提取物、神经酰胺、透明质酸", "颜色": "白金、黑红"},
        },
        {
            "sku": "TRAIL",
            "title": "Trail blend",
            "currency": "USD",
            "price": 12,
            "attributes": {"ingredients": "cashews, raisins, coconut, sea salt"},
        },
    ],
}
_JUDGE = written_judge(_SHOP)


def wrong(focus: str, text: str) -> set[str]:
    return {v.attribute for v in mistakes(_JUDGE, focus, text)}


@pytest.mark.parametrize(
    ("focus", "text"),
    [
        ("BAR", "里面有腰果的"),
        ("SERUM", "里面有积雪草、神经酰胺，还有视黄醇"),
        ("SERUM", "成分有透明质酸、神经酰胺和果酸"),
        ("SERUM", "外壳有白金的，还有一个蓝绿的"),
        ("BAR", "里面是有开心果的"),
        ("TRAIL", "it's got pecans in it"),
        ("TRAIL", "contains almonds"),
        ("TRAIL", "it's got walnuts and pistachios in it"),
        ("TRAIL", "it's sweetened with honey"),
    ],
)
def test_what_is_not_in_it_is_put_right(focus: str, text: str) -> None:
    assert len(wrong(focus, text)) == 1


@pytest.mark.parametrize(
    ("focus", "text"),
    [
        ("BAR", "里面有红枣的"),
        ("BAR", "里面有没有腰果"),
        ("BAR", "很多能量棒里面有腰果"),
        ("BAR", "里面没有腰果"),
        ("SERUM", "里面有积雪草、神经酰胺，还有玻尿酸"),
        ("SERUM", "里面还有咖啡因"),
        ("SERUM", "里面有神经酰胺，没有果酸"),
        ("SERUM", "外壳有白金的，还有一个红黑的"),
        ("BAR", "别家里面有腰果"),
        ("TRAIL", "it's got cashews in it"),
        ("TRAIL", "it contains coconut"),
        ("TRAIL", "does it have almonds in it?"),
        ("TRAIL", "most trail mix has almonds in it"),
        ("TRAIL", "I eat it with honey"),
        ("TRAIL", "the other one has pecans in it"),
        ("TRAIL", "there's almonds on your list"),
    ],
)
def test_what_is_in_it_or_is_of_others_is_left_alone(focus: str, text: str) -> None:
    assert wrong(focus, text) == set()
