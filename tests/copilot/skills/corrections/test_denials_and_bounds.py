"""Denials of denials, figures that are bounds, and values that another is only likened to."""

import pytest

from tests.copilot.skills.corrections.odd_shop import Told, ask

_TEA = Told("陈皮柠檬膏", (("加糖", "是"), ("净重", "86g"), ("保质期", "36个月")), "")
_RYE = Told("黑麦酵种", (("Gluten free", "No"), ("保质期", "12个月")), "")
_TORCH = Told("折叠手电", (("外壳颜色", "炭黑、橄榄绿、橙"),), "")
_DRYER = Told("boot dryer", (("Safe for leather", "Yes"), ("Rated power", "250 W")), "")


def _wrong(thing: Told, text: str) -> list[str]:
    return [one.attribute for one in ask(thing, text).verdicts if one.outcome == "wrong"]


@pytest.mark.parametrize(
    ("thing", "text"),
    [
        (_TEA, "并不是没加糖"),
        (_TEA, "不是无糖的啊"),
        (_RYE, "它可不是无麸质"),
        (_DRYER, "you needn't keep leather off it"),
        (_TEA, "保质不止一年"),
        (_TEA, "放个两年都不会过期"),
        (_RYE, "放个大半年没事"),
        (_TEA, "净重一百克都没到"),
        (_DRYER, "rated power is a couple of hundred and fifty watts"),
        (_TORCH, "有橄榄绿的 跟军绿差不多那个调调"),
    ],
)
def test_what_holds_in_roundabout_words_is_no_slip(thing: Told, text: str) -> None:
    assert _wrong(thing, text) == []


@pytest.mark.parametrize(
    ("thing", "text", "attribute"),
    [
        (_TEA, "这个没加糖", "加糖"),
        (_RYE, "这个是无麸质的", "Gluten free"),
        (_DRYER, "keep leather off it", "Safe for leather"),
        (_TEA, "保质不止四年", "保质期"),
        (_TEA, "放个五年都不会过期", "保质期"),
        (_TEA, "净重五十克都没到", "净重"),
        (_DRYER, "rated power is a couple of thousand watts", "Rated power"),
        (_TORCH, "有橄榄绿和军绿", "外壳颜色"),
        (_TORCH, "颜色有炭黑、橙、粉色", "外壳颜色"),
    ],
)
def test_what_does_not_hold_stays_one(thing: Told, text: str, attribute: str) -> None:
    assert attribute in _wrong(thing, text)
