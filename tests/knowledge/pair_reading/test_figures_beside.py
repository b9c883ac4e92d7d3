"""How the figures of two texts compare: units, bounds, grades, and numbers that count nothing."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.language.compared_figures import amounts_of
from knowledge.pair_reading.figures_beside import FIGURES_TOLD, figures_beside

KINDS = ("equal", "near", "different", "alone")


def compared(fact: str, said: str) -> dict[str, float]:
    """Return what share of the figures said is equal to one of the fact, near, and so on."""
    told = figures_beside(amounts_of(fact), amounts_of(said))
    shares = zip(KINDS, told[6:].tolist(), strict=True)
    return {kind: round(share, 2) for kind, share in shares if share}


@pytest.mark.parametrize(
    ("fact", "said", "expected"),
    [
        ("净重：1.5kg", "三斤重", {"equal": 1.0}),
        ("净重：1.5kg", "四斤重", {"different": 1.0}),
        ("净重：1.5kg", "一千四百克", {"near": 1.0}),
        ("Length: 2 m", "it's six and a half feet", {"equal": 1.0}),
        ("防晒：SPF50", "防晒五十", {"equal": 1.0}),
        ("防晒：SPF50", "SPF30", {"different": 1.0}),
        ("30×40cm", "三十公分", {"equal": 1.0}),
        ("适用：3-8岁", "五岁", {"equal": 1.0}),
        ("适用：3-8岁", "十二岁", {"different": 1.0}),
        ("建议12岁以上使用", "六岁以上", {"different": 1.0}),
        ("建议12岁以上使用", "十二岁以上", {"equal": 1.0}),
        ("承重不超过15公斤", "不超过二十公斤", {"different": 1.0}),
        ("标配两支刷头", "送八支", {"different": 1.0}),
        ("饮用温度：16–18℃", "冰到4℃喝", {"different": 1.0}),
        ("线长2米", "重两斤", {"alone": 1.0}),
        ("容量：316ml", "316的不锈钢", {"equal": 1.0}),
        ("线长2米, 重3斤", "两米的线, 五斤", {"equal": 0.5, "different": 0.5}),
        ("线长2米", "挺长的", {}),
    ],
)
def test_figures_are_compared_in_one_unit(fact: str, said: str, expected: dict[str, float]) -> None:
    assert compared(fact, said) == expected


def test_it_is_told_which_text_has_figures() -> None:
    with_one, without = amounts_of("两米"), amounts_of("长")
    texts = ((with_one, without), (without, with_one), (without, without))
    told = [figures_beside(one, other) for one, other in texts]
    assert [one[:2].tolist() for one in told] == [[1, 0], [0, 1], [0, 0]]
    assert not told[2].any()


amounts = st.lists(
    st.sampled_from(
        ["两米", "3kg", "五斤", "SPF50", "30元", "三岁以上", "不超过8", "2-4小时", "25℃"]
    ),
    max_size=4,
).map("，".join)


@given(amounts, amounts)
def test_the_two_texts_may_change_places(one: str, other: str) -> None:
    forth = figures_beside(amounts_of(one), amounts_of(other))
    back = figures_beside(amounts_of(other), amounts_of(one))
    assert forth.shape == (FIGURES_TOLD,)
    assert ((forth >= 0) & (forth < 1.001)).all()
    assert np.array_equal(forth, back[[1, 0, 6, 7, 8, 9, 2, 3, 4, 5]])


@given(amounts)
def test_the_figures_of_a_text_are_equal_to_themselves(text: str) -> None:
    there = float(bool(amounts_of(text)))
    told = figures_beside(amounts_of(text), amounts_of(text))
    assert told.tolist() == pytest.approx([there, there, there, 0, 0, 0, there, 0, 0, 0])
