"""What a shop's rule shows of the place that a viewer asks of."""

import pytest

from copilot.skills.answers.headlines import headline
from tests.copilot.skills.answers.test_card import fact

LISTED = "全国包邮，内蒙古、甘肃、宁夏每件另收12元，港澳台不发货。"
TWICE = "满59元包邮，不满收6元邮费；新疆、海南加15元；冷冻品不发新疆。"


@pytest.mark.parametrize(
    ("text", "question", "shown"),
    [
        (LISTED, "宁夏包邮吗", "宁夏每件另收12元"),
        (LISTED, "甘肃要邮费不", "甘肃每件另收12元"),
        (TWICE, "新疆发吗", "新疆加15元，冷冻品不发"),
        (TWICE, "海南发吗", "新疆、海南加15元"),
        (TWICE, "包邮吗", "满59元包邮…"),  # 59 is where it begins and no fee
        (LISTED, "包邮吗", "全国包邮"),
    ],
)
def test_the_place_asked_of_is_shown_and_never_half_of_two_rules(
    text: str, question: str, shown: str
) -> None:
    rule = fact("policy", "运费", text, text)
    assert headline(rule, "zh", question).startswith(shown)


def test_an_exception_is_never_cut_to_one_of_its_places() -> None:
    rule = fact("policy", "运费", "除西藏、青海、宁夏以外一律免运费，港澳不发。", "x")
    assert "除宁夏" not in headline(rule, "zh", "宁夏免运费吗")
