"""Figures that hold with a function on, and others with it off: neither is said of the other."""

import pytest

from copilot.skills.corrections.measures.mode_figures import said_state
from tests.copilot.skills.corrections.judge_shop import PLAIN_SHOP, ask


def outcomes(text: str, sku: str) -> list[tuple[str, str]]:
    verdicts = ask(text, sku, shop_file=PLAIN_SHOP).verdicts
    return [(v.outcome, v.truth) for v in verdicts]


@pytest.mark.parametrize(
    ("words", "mode", "state"),
    [
        ("开着强光能用五个小时", "强光", True),
        ("强光打开可以用", "强光", True),
        ("不开强光", "强光", False),
        ("强光关了", "强光", False),
        ("强光很亮", "强光", None),
        ("with anc on you get", "anc", True),
        ("with anc off you get", "anc", False),
        ("without anc", "anc", False),
    ],
)
def test_what_is_on_and_what_is_off(words: str, mode: str, state: bool | None) -> None:
    assert said_state(words, mode) is state


@pytest.mark.parametrize(
    ("text", "sku", "truth"),
    [
        ("开强光能用二十个小时", "LAMP", "5小时"),
        ("强光打开可以亮二十个小时", "LAMP", "5小时"),
        ("关了强光只有五个小时", "LAMP", "20小时（关强光）"),
        ("with anc on you get nine hours", "BUDS", "6 hours"),
    ],
)
def test_the_figure_of_the_other_mode_is_told(text: str, sku: str, truth: str) -> None:
    assert outcomes(text, sku) == [("wrong", truth)]


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("开强光能用五个小时", "LAMP"),
        ("不开强光能用二十个小时", "LAMP"),
        ("开强光五个小时，关了二十个小时", "LAMP"),
        ("不管开不开强光都能用二十个小时", "LAMP"),
        ("能用二十个小时", "LAMP"),
        ("开箱二十个小时就能到", "LAMP"),
        ("with anc off you get nine hours", "BUDS"),
        ("nine hours on one charge", "BUDS"),
    ],
)
def test_the_right_mode_or_none_is_left_alone(text: str, sku: str) -> None:
    assert not [one for one in outcomes(text, sku) if one[0] == "wrong"]
