"""Groups that a shop warns with a condition: who frees them of it is told, who says it is not."""

import pytest

from tests.copilot.skills.corrections.judge_shop import PLAIN_SHOP, ask


def said(text: str, sku: str) -> list[tuple[str, str]]:
    verdicts = ask(text, sku, shop_file=PLAIN_SHOP).verdicts
    return [(v.attribute, v.weight) for v in verdicts if v.outcome == "wrong"]


@pytest.mark.parametrize(
    ("text", "sku", "name"),
    [
        ("孕妇也可以喝的", "TEA", "适用人群"),
        ("小孩子放心喝", "TEA", "适用人群"),
        ("糖友也能喝没问题", "TEA", "糖尿病"),
        ("老年人可以放心喝", "TEA", "老人能喝吗"),
        ("敏皮可以直接用啊", "MASK", "敏感肌"),
        ("这款适合敏感肌啊", "MASK", "敏感肌"),
        ("it's safe for sensitive skin", "SERUM", "Skin type"),
        ("pregnant women can use it too", "SERUM", "Pregnancy"),
    ],
)
def test_who_frees_a_warned_group_of_its_condition_is_told(text: str, sku: str, name: str) -> None:
    assert said(text, sku) == [(name, "safety")]


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("除了孕妇都可以喝", "TEA"),
        ("糖友可以喝，先问一下医生", "TEA"),
        ("糖尿病人能喝吗", "TEA"),
        ("老人家可以先少喝一点试试", "TEA"),
        ("孕妇不能喝", "TEA"),
        ("孕妇能喝的茶不多", "TEA"),
        ("小朋友可以喝后面那款", "TEA"),
        ("孕妇可以扣个一", "TEA"),
        ("敏皮先在耳后试一下", "MASK"),
        ("敏感肌可以用，最好先测试一下", "MASK"),
        ("适合敏感肌的那款是三号", "MASK"),
        ("孕妇也可以用", "MASK"),
        ("干皮油皮都能放心用", "MASK"),
        ("it's not for sensitive skin", "SERUM"),
        ("fine for sensitive skin, but patch test it first", "SERUM"),
        ("is it safe for sensitive skin?", "SERUM"),
        ("if you're pregnant ask your doctor", "SERUM"),
        ("safe for dry skin", "SERUM"),
    ],
)
def test_a_condition_a_no_or_another_group_is_left_alone(text: str, sku: str) -> None:
    assert said(text, sku) == []
