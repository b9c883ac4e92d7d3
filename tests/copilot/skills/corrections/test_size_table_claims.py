"""Which weights fit a size by the shop's table; advice by taste and by the eye is left alone."""

import pytest

from tests.copilot.skills.corrections.judge_shop import PLAIN_SHOP, ask


def outcomes(text: str) -> list[tuple[str, str]]:
    verdicts = ask(text, "PANTS", shop_file=PLAIN_SHOP).verdicts
    return [(v.outcome, v.truth) for v in verdicts]


@pytest.mark.parametrize(
    ("text", "truth"),
    [
        ("一百三十斤的姐妹拍M码", "M：45-52kg"),
        ("七十公斤你就穿L码", "L：53-60kg"),
        ("S码一百二十斤到一百四十斤穿", "S：40-46kg"),
        ("八十斤的宝宝直接拍XL", "XL：61-70kg"),
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
