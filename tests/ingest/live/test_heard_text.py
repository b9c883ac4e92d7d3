"""What of a recogniser's text may be believed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.live.heard_text import LONGEST_TEXT, believable, so_far


@pytest.mark.parametrize(
    "text",
    [
        "这款充电宝两万毫安，到手价一百二十九块九。",
        "This cup holds 750 ml, and it keeps coffee warm for twelve hours.",
        "哈哈哈哈，来来来，三二一上链接",
        "买它买它买它",
        "100000000 个",
        "好好好好好，我知道了",
        "一号链接三十九块九，二号链接四十九块九，三号链接五十九块九，四号链接六十九块九",
    ],
)
def test_speech_is_believed(text: str) -> None:
    assert believable(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        " 。 ，",
        "强" * 60,
        "充电宝，容量，便携充电宝，容量，便携充电宝，容量，便携充电宝，容量，便携充电宝，容量，便携充电宝，容量",
        "This holds 30,000,000,000,000,000,000,000,000,000,000,000,000",
        "谢谢观看 " * 30,
        "x" * (LONGEST_TEXT + 1),
        "\x00\x01\ufffd",
    ],
)
def test_what_a_stuck_model_says_is_not(text: str) -> None:
    assert believable(text) == ""


def test_hints_come_back_are_no_speech() -> None:
    words = ("充绒量", "燕麦白", "白鸭绒")
    assert believable("充绒量，燕麦白，白鸭绒。", words) == ""
    assert believable("充绒量", words) == "充绒量"
    assert believable("这件充绒量很足，燕麦白也有", words) == "这件充绒量很足，燕麦白也有"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Its capacity is 700 and 50 milliliters.", "Its capacity is 750 milliliters."),
        ("1200 and 5 grams", "1205 grams"),
        ("between 100 and 50 pieces", "between 100 and 50 pieces"),
        ("sizes 30 and 50", "sizes 30 and 50"),
        ("100 and 5.5 grams", "100 and 5.5 grams"),
        ("$100 and 50 cents", "$100 and 50 cents"),
    ],
)
def test_an_english_number_in_two_pieces_is_one(written: str, said: str) -> None:
    assert believable(written) == said


@pytest.mark.parametrize(
    ("cut", "said"),
    [
        ("So this travel mug, its capacity is 700.", "So this travel mug, its capacity is"),
        ("这款充电宝有两万毫", "这款充电宝有"),
        ("到手价一百，", "到手价"),
        ("到手价一百二，送", "到手价一百二，送"),
        ("容量500ml的杯子。", "容量500ml的杯子"),
        ("it holds 30,000 milli", "it holds"),
        ("30,000", ""),
        ("大家好。", "大家好"),
    ],
)
def test_a_figure_at_a_cut_is_not_taken_as_said(cut: str, said: str) -> None:
    assert so_far(cut) == said


def test_lines_and_controls_become_one_line() -> None:
    assert believable("你好\n\t大家\u200b 好") == "你好 大家 好"


@given(st.text(max_size=400))
def test_any_text_is_taken_and_what_is_told_stays_told(text: str) -> None:
    once = believable(text)
    assert believable(once) == once
    assert "\n" not in once
