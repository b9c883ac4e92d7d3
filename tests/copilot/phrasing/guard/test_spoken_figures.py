"""Figures that a model writes itself: the facts' own get out, as the facts have them; no other."""

import pytest

from tests.copilot.phrasing.guard.scripted_facts import fact, worded

FLASK = (
    fact("壶", "attribute", "容量", "750ml"),
    fact("壶", "attribute", "保温时长", "18小时"),
    fact("壶", "attribute", "直播价", "79买一送一，另有30ml体验装"),
    fact("壶", "attribute", "重量", "1.5kg"),
)
CHARGER = (
    fact("Charger", "attribute", "Capacity", "12,000 mAh"),
    fact("Charger", "attribute", "Warranty", "2 years on the body, 1 year on the battery"),
    fact("Charger", "attribute", "Price", "$19.99"),
)


@pytest.mark.parametrize(
    ("line", "out"),
    [
        ("容量750毫升，保温18个小时。", "容量750ml，保温18小时。"),
        ("容量七百五十毫升。", "容量750ml。"),
        ("重量三斤。", "重量1.5kg。"),
        ("直播价79块买一送一。", "直播价79买一送一。"),
    ],
)
def test_a_figure_of_the_facts_is_said_as_the_facts_have_it(line: str, out: str) -> None:
    assert worded(FLASK, "介绍下", "zh", list(line)) == (out, "")


@pytest.mark.parametrize(
    "line",
    [
        "容量750升。",
        "容量18小时。",
        "保温750。",
        "容量750毫升以上。",
        "容量750+。",
        "容量7~50毫升。",
        "重量1.5斤。",
        "重量1,5kg。",
        "直播价30块买一送一。",
        "容量³750毫升。",
        "容量750×2毫升。",
    ],
)
def test_any_other_figure_is_refused(line: str) -> None:
    released, reason = worded(FLASK, "介绍下", "zh", list(line))
    assert reason
    assert not released


def test_an_english_line_says_thousands_and_cents_as_the_fact_does() -> None:
    line = "It's 12,000 mAh. It's $19.99."
    assert worded(CHARGER, "specs?", "en", list(line)) == ("It's 12,000 mAh. It's $19.99.", "")


@pytest.mark.parametrize(
    "line",
    [
        "One year on the body.",
        "2 years on the battery.",
        "It's $1,999.",
        "It's 12.000 mAh.",
        "See shop.com for $19.99.",
        "It's $19.9.",
    ],
)
def test_an_english_figure_of_something_else_is_refused(line: str) -> None:
    assert worded(CHARGER, "specs?", "en", list(line))[1]


def test_where_facts_are_of_another_tongue_the_line_keeps_its_own_words() -> None:
    facts = (fact("桌", "attribute", "价格", "89元"),)
    assert worded(facts, "how much", "en", ["The price is 89 yuan."])[0].startswith("The price is")
