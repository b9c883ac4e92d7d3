"""The height and weight of a garment's model, told where the host says another."""

import pytest

from tests.copilot.skills.corrections.judge_shop import PLAIN_SHOP, ask


def outcomes(text: str) -> list[str]:
    verdicts = ask(text, "PANTS", shop_file=PLAIN_SHOP).verdicts
    return [v.outcome for v in verdicts if v.attribute == "模特"]


@pytest.mark.parametrize(
    "text", ["模特身高一米六五穿的M码", "我们模特一米八", "模特体重六十公斤", "模特是一百二十斤"]
)
def test_another_height_or_weight_is_told(text: str) -> None:
    assert outcomes(text) == ["wrong"]


@pytest.mark.parametrize(
    "text",
    [
        "模特身高一米七二穿的M码",
        "模特体重一百零四斤",
        "模特差不多一米七",
        "身高一米六五的姐妹拍S码",
        "比模特矮的，一米六五的拍S码",
        "另一个模特一米六五",
        "我一米六五，模特穿的也是M码",
        "裤长一米零五",
        "模特身高是一米六五吗？",
    ],
)
def test_the_right_one_or_somebody_else_is_left_alone(text: str) -> None:
    assert "wrong" not in outcomes(text)
