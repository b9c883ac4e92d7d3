"""Words that may not be said on air: found in whatever writing, and figures' names left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot.skills.wording.absolutes import forbidden_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("行业最佳选择", ("最佳",)),
        ("国家级品质", ("国家级",)),
        ("最高级面料", ("最高",)),
        ("全网最低价", ("全网最",)),
        ("销量第一", ("第一",)),
        ("世界级工艺", ("世界级",)),
        ("顶级棉", ("顶级",)),
        ("绝对不掉色", ("绝对",)),
        ("独一无二的花纹", ("独一无二",)),
        ("治疗失眠", ("治疗",)),
        ("没有无副作用这回事", ("无副作用",)),
        ("降血糖、抗癌", ("降血糖", "抗癌")),
        ("国家免检产品", ("国家免检",)),
        ("百分百有效", ("百分百有效",)),
        ("最舒服的一款", ("最舒服",)),
    ],
)
def test_absolutes_and_cures_are_found(text: str, words: tuple[str, ...]) -> None:
    assert forbidden_words(text) == words


@pytest.mark.parametrize("text", ["頂級棉", "國家級", "１００％ safe", "THE BEST", "Ｎｏ．１"])
def test_other_writings_of_the_same_are_found(text: str) -> None:
    assert forbidden_words(text)


@pytest.mark.parametrize(
    "text",
    [
        "the best cup",
        "No.1 in sales",
        "our number one",
        "guaranteed results",
        "100% effective",
        "it cures acne",
        "a miracle",
        "lowest price ever",
        "risk-free",
        "risk free",
        "it never fails",
    ],
)
def test_english_absolutes_are_found(text: str) -> None:
    assert forbidden_words(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "容量 500ml",
        "最大容量 500ml",
        "最高水温 95℃",
        "最大承重 150kg",
        "最长续航 12小时",
        "最多可装 5升",
        "最小起订 2件",
        "第一次使用请清洗",
        "第一代 2019年",
        "一级能效",
        "secure lid",
        "bestow",
        "procures",
        "316不锈钢",
    ],
)
def test_figures_names_and_ordinary_words_are_left_alone(text: str) -> None:
    assert forbidden_words(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "world's first",
        "world's leading",
        "world first",
        "the world’s first",
    ],
)
def test_the_first_of_the_world_is_found_in_english_too(text: str) -> None:
    assert forbidden_words(text)


def test_words_come_in_the_order_of_the_text() -> None:
    assert forbidden_words("best 最好") == ("best", "最好")


@given(st.text(max_size=60))
def test_any_text_is_taken(text: str) -> None:
    assert isinstance(forbidden_words(text), tuple)
