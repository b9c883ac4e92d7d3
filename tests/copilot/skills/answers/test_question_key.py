"""Equal keys for the same question in other dress, different keys for different questions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot.skills.answers.question_key import question_key
from knowledge.language.normalise import normalise


def key(text: str) -> str:
    return question_key(normalise(text), ())


@pytest.mark.parametrize(
    "same",
    [
        ("能机洗吗", "可以机洗吗？", "主播能不能机洗啊", "请问这个可以机洗不", "这款能机洗嘛"),
        ("有M码吗", "有没有m码", "姐姐有 M 码么？"),
        ("多少钱", "怎么卖的", "什么价", "这个多少钱啊？", "價格多少"),
        ("什么时候发货", "啥时候发货呀", "老板 何时发货"),
        ("孕妇能用", "孕妇可以用吗"),
        ("110斤穿什么码", "110斤穿啥码？"),
        ("送吸管不", "送吸管吗"),
        ("does it fit iphone 15", "Hi, does this fit iPhone 15?", "fit iphone 15 pls"),
        ("is it waterproof", "waterproof?", "Is this one waterproof please"),
        (
            "how much",
            "how much is it?",
            "what's the price",
            "price please",
            "how much does it cost",
        ),
        ("any discount", "hello any discount???"),
    ],
)
def test_same_question(same: tuple[str, ...]) -> None:
    assert len({key(text) for text in same}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("能机洗吗", "能干洗吗"),
        ("有M码吗", "有L码吗"),
        ("掉色吗", "不掉色吗"),
        ("有味道吗", "没有味道吗"),
        ("110斤穿什么码", "120斤穿什么码"),
        ("几天到", "几天发货"),
        ("含糖吗", "含酒精吗"),
        ("孕妇能用吗", "孕妇能吃吗"),
        ("is it waterproof", "isn't it waterproof"),
        ("fit iphone 15", "fit iphone 15 pro"),
        ("how long is it", "how much is it"),
        ("5.5寸吗", "55寸吗"),
        ("100%棉吗", "棉吗"),
    ],
)
def test_different_questions(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_spans_are_left_out_unless_nothing_else_is_asked() -> None:
    assert question_key("保温杯能机洗吗", ((0, 3),)) == key("能机洗吗")
    assert question_key("保温杯?", ((0, 3),)) == "保温杯"


@given(st.text(min_size=1, max_size=60))
def test_a_letter_or_digit_always_leaves_a_key(text: str) -> None:
    folded = normalise(text)
    found = question_key(folded, ())

    assert found == question_key(folded, ())
    if any(character.isalnum() for character in folded):
        assert found
