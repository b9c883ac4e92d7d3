"""Which weights fit a size by the shop's table; advice by taste and by the eye is left alone."""

import pytest

from bench.correction_products import catalogue_of, product_of
from bench.correction_stage import Segment, Stage
from tests.copilot.skills.corrections.judge_shop import PLAIN_SHOP, ask


def outcomes(text: str) -> list[tuple[str, str]]:
    verdicts = ask(text, "PANTS", shop_file=PLAIN_SHOP).verdicts
    return [(v.outcome, v.truth) for v in verdicts]


@pytest.mark.parametrize(
    ("text", "truth"),
    [
        ("一百三十斤的姐妹拍M码", "XL：61-70kg"),
        ("七十公斤你就穿L码", "XL：61-70kg"),
        ("S码一百二十斤到一百四十斤穿", "S：40-46kg"),
        ("八十斤的宝宝直接拍XL", "S：40-46kg"),
    ],
)
def test_a_weight_of_another_size_is_told(text: str, truth: str) -> None:
    assert outcomes(text) == [("wrong", truth)]


@pytest.mark.parametrize(
    "text",
    [
        "一百斤的姐妹拍M码",
        "M码九十斤到一百零四斤穿",
        "一百零八斤的姐妹拍M码",  # by the eye
        "一百三十斤喜欢紧一点的拍M码",
        "一百三十斤的别拍M码",
        "一百三十斤能拍M码吗",
        "我一百三十斤穿M码",
        "模特一百零四斤穿M码",
        "一百二十斤拍L码，一百三十斤拍XL码",
        "一百三十斤左右拍L或者XL",
        "三十条M码一百二十斤装一箱",
    ],
)
def test_what_fits_or_is_no_advice_is_left_alone(text: str) -> None:
    assert not [one for one in outcomes(text) if one[0] == "wrong"]


STAGE = Stage()


def shown(table: str, text: str) -> list[str]:
    """Return the truths of the corrections that come up for a coat with this table of sizes."""
    coat = product_of(
        {"sku": "COAT", "title": "连帽风衣", "price": 259, "attributes": {"尺码推荐": table}}
    )
    return [one.truth for one in STAGE.play(catalogue_of((coat,)), "COAT", [Segment(text, 1_200)])]


@pytest.mark.parametrize(
    ("table", "truth"),
    [
        ("M 95-110斤 L 111-125斤", "M 95-110斤"),
        ("M码：身高158-165cm，体重95-110斤；L码：身高165-172cm，体重111-125斤", "95-110斤"),
        ("M 105-121 lbs, L 122-138 lbs", "M 105-121 lbs"),
    ],
)
def test_a_table_is_read_however_it_is_written(table: str, truth: str) -> None:
    truths = shown(table, "一百四十斤的姐妹直接拍M码")

    assert len(truths) == 1
    assert truth in truths[0]
    assert shown(table, "一百零五斤的姐妹直接拍M码") == []


@pytest.mark.parametrize(
    "table",
    [
        "M：0.5-0.6斤，L：0.6-0.8斤",  # what a piece weighs
        "M：95-110斤",
        "M：95-110斤，M：111-125斤，L：126-140斤",
        "M：158-165cm，L：165-172cm",
    ],
)
def test_what_is_no_table_of_weights_is_held_against_nobody(table: str) -> None:
    assert shown(table, "一百四十斤的姐妹直接拍M码") == []


_SHOES = "36：脚长23cm；37：脚长23.5cm；38：脚长24cm；39：脚长24.5cm"


@pytest.mark.parametrize(
    ("table", "text", "truth"),
    [
        (_SHOES, "尺码三十六到四十一都有", "36-39"),
        (_SHOES, "尺码最大到四十", "36-39"),
        ("M：95-110斤；L：110-125斤", "M码适合一百到一百二十斤", "M：95-110斤"),
        ("M：95-110斤；L：110-125斤", "M码可以穿到一百二十斤", "M：95-110斤"),
        ("S：身高150-158cm，体重80-95斤；M：身高158-166cm，体重95-110斤；L：身高166-172cm，体重110-125斤",
         "尺码从S到2XL都有", "S-L"),
    ],
)  # fmt: skip
def test_the_ends_of_a_table_and_of_its_rows_are_told(table: str, text: str, truth: str) -> None:
    assert shown(table, text) == [truth]


@pytest.mark.parametrize(
    ("table", "text"),
    [
        (_SHOES, "尺码三十六到三十九都有"),
        (_SHOES, "四十码没有"),
        (_SHOES, "三十六到三十八都有现货"),
        ("M：95-110斤；L：110-125斤", "M码适合九十到一百一十五斤"),
        ("M：95-110斤；L：110-125斤", "M码穿到一百一十斤"),
        ("M：95-110斤；L：110-125斤", "我M码穿到一百二十斤"),
        ("M：95-110斤；L：110-125斤", "L码穿到一百二十斤"),
    ],
)
def test_ends_that_hold_are_left_alone(table: str, text: str) -> None:
    assert shown(table, text) == []
