"""What fits a headline and a line, and how what does not is cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.language.headline import beginning, fits_headline, fits_line, width


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("不能进洗碗机，只能手洗啊", True),
        ("不能进洗碗机，只能手洗的啊", False),
        ("S码56cm，M码58cm，L码60cm，XL码62cm", False),
        ("蓝牙5.3 aptX", True),
        ("Doesn't work on induction", True),
        ("one two three four five six seven", False),
    ],
)
def test_a_headline_is_one_glance(text: str, fits: bool) -> None:
    assert fits_headline(text) is fits


@pytest.mark.parametrize(
    ("text", "chinese", "fits"),
    [("字" * 40, True, True), ("字" * 41, True, False), ("word " * 25, False, True),
     ("word " * 26, False, False), ("W" * 161, False, False)],
)  # fmt: skip
def test_a_line_is_one_breath(text: str, chinese: bool, fits: bool) -> None:
    assert fits_line(text, chinese) is fits


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("48小时内从义乌仓发出，偏远地区三天", "48小时内从义乌仓发出…"),
        ("follow the shop for a $15 coupon today", "follow the shop for a $15…"),
        ("外层304不锈钢内胆316不锈钢杯盖PP", "外层304不锈钢内胆…"),
    ],
)
def test_a_beginning_ends_at_a_joint_and_cuts_no_figure(text: str, cut: str) -> None:
    assert beginning(text) == cut


@given(st.text(max_size=80))
def test_a_beginning_fits(text: str) -> None:
    cut = beginning(text)
    assert cut == "" or fits_headline(cut)
    assert len(text) <= width(text) <= 2 * len(text)
