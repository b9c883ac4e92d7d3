"""Which choice a question names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.search.named_variants import named_variants, names_a_colour

CUPS = ("松绿", "月白", "月白礼盒款")
SIZES = ("S码", "M码", "XL码", "XXL码")
BEDS = ("1.2m床款", "1.5m床款")
BAGS = ("2kg", "10kg")


@pytest.mark.parametrize(
    ("text", "titles", "named"),
    [
        ("月白多少钱", CUPS, {"月白"}),
        ("白色还有吗", CUPS, {"月白"}),
        ("礼盒多少钱", CUPS, {"月白礼盒款"}),
        ("月白礼盒的呢", CUPS, {"月白礼盒款"}),
        ("the green one", CUPS, {"松绿"}),
        ("红色有吗", CUPS, set()),
        ("M码衣长", SIZES, {"M码"}),
        ("胸围多少 xl的", SIZES, {"XL码"}),
        ("what's the length", SIZES, set()),
        ("I'm new here", SIZES, set()),
        ("S还是M", SIZES, {"S码", "M码"}),
        ("一米五的床有吗", BEDS, {"1.5m床款"}),
        ("10公斤的多少钱", BAGS, {"10kg"}),
        ("10的多少钱", BAGS, {"10kg"}),
        ("5kg的多少钱", BAGS, set()),
        ("2号链接多少钱", BAGS, set()),
        ("the orange one", ("橙色", "橙色礼盒"), {"橙色"}),
        ("多少钱", (), set()),
    ],
)
def test_names(text: str, titles: tuple[str, ...], named: set[str]) -> None:
    assert named_variants(text, titles) == named


def test_a_colour_is_recognised_whether_or_not_it_exists() -> None:
    assert names_a_colour("粉色那个多少钱")
    assert names_a_colour("how much is the pink one")
    assert not names_a_colour("多少钱")


@given(st.text(), st.lists(st.text(max_size=12), max_size=5))
def test_any_text_names_only_titles_given(text: str, titles: list[str]) -> None:
    assert named_variants(text, titles) <= set(titles)
