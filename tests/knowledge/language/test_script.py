"""Telling Chinese, English and everything else apart by script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.language.script import language_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("这个多少钱", "zh"),
        ("這個多少錢", "zh"),
        ("iPhone15手机壳有吗", "zh"),
        ("支持PD快充吗", "zh"),
        ("ok吗", "zh"),
        ("how much is it", "en"),
        ("does the 充电宝 support fast charging", "en"),
        ("OK", "en"),
        ("", "other"),
        ("666", "other"),
        ("？？？", "other"),
        ("😀😀", "other"),
        ("これはいくらですか", "other"),
        ("얼마예요", "other"),
        ("Сколько стоит", "other"),
        ("كم السعر", "other"),
        ("สวัสดี", "other"),
        ("Giá bao nhiêu vậy ạ", "other"),
    ],
)
def test_tells_the_language(text: str, expected: str) -> None:
    assert language_of(text) == expected


@given(st.text())
def test_any_text_has_one_of_three_answers(text: str) -> None:
    assert language_of(text) in ("zh", "en", "other")
