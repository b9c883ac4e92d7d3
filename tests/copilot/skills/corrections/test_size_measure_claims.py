"""What is said of a size's measures and of whom it fits, held against its row of the table."""

import pytest

from tests.copilot.skills.corrections.judge_shop import truths, written_judge

_SHOP = {
    "currency": "CNY",
    "products": [
        {
            "sku": "SHIRT",
            "title": "亚麻衬衫",
            "price": 159,
            "attributes": {
                "尺码表": "S：身高155-162cm、肩宽38cm、袖长56cm；M：身高162-169cm、肩宽40cm、"
                "袖长58cm；L：身高169-176cm、肩宽42cm、袖长60cm"
            },
        },
        {
            "sku": "MATTRESS",
            "title": "乳胶床垫",
            "price": 899,
            "attributes": {"尺寸表": "1.2米床：床垫120×200cm；1.5米床：床垫150×200cm"},
        },
    ],
}
_JUDGE = written_judge(_SHOP)


def wrong(focus: str, text: str) -> set[str]:
    return set(truths(_JUDGE, focus, text))


@pytest.mark.parametrize(
    ("focus", "text", "truth"),
    [
        ("SHIRT", "M码肩宽是四十四", "M：肩宽40cm"),
        ("SHIRT", "L码的袖长有六十五厘米", "L：袖长60cm"),
        ("SHIRT", "S码，袖长六十", "S：袖长56cm"),
        ("SHIRT", "一米七四的小伙子穿M就行", "L：身高169-176cm"),
        ("SHIRT", "一米五八的妹妹直接拍L码", "S：身高155-162cm"),
        ("SHIRT", "M码适合一米五到一米六", "M：身高162-169cm"),
        ("MATTRESS", "一米五的床垫是一米八乘两米", "1.5米床：床垫150×200cm"),
        ("MATTRESS", "一米二的床，床垫是一米乘一米九", "1.2米床：床垫120×200cm"),
    ],
)
def test_another_row_is_put_right(focus: str, text: str, truth: str) -> None:
    assert wrong(focus, text) == {truth}


@pytest.mark.parametrize(
    ("focus", "text"),
    [
        ("SHIRT", "M码肩宽是四十"),
        ("SHIRT", "L码的袖长有六十厘米"),
        ("SHIRT", "M码肩宽大概四十四"),
        ("SHIRT", "一米七四的小伙子穿L就行"),
        ("SHIRT", "一米七拍M"),
        ("SHIRT", "一米七四喜欢修身的穿M"),
        ("SHIRT", "我一米七四穿M"),
        ("SHIRT", "一米七四穿M还是L呢"),
        ("SHIRT", "M码适合一米六二到一米六九"),
        ("SHIRT", "M码胸围一百"),
        ("SHIRT", "人家M码肩宽四十四"),
        ("MATTRESS", "一米五的床垫是一米五乘两米"),
        ("MATTRESS", "一米八的床垫要一米八乘两米"),
    ],
)
def test_what_fits_or_is_of_others_is_left_alone(focus: str, text: str) -> None:
    assert wrong(focus, text) == set()
