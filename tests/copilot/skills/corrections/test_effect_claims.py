"""Effects a shop does not state: what only registered cosmetics do, and results by a day."""

import pytest

from tests.copilot.skills.corrections.judge_shop import PLAIN_SHOP, ask


def wrong(text: str, sku: str) -> list[tuple[str, str]]:
    verdicts = ask(text, sku, shop_file=PLAIN_SHOP).verdicts
    return [(v.attribute, v.weight) for v in verdicts if v.outcome == "wrong"]


@pytest.mark.parametrize(
    ("text", "sku", "name"),
    [
        ("它有淡斑的效果", "MASK", "功效"),
        ("这个面膜能帮你去疤", "MASK", "功效"),
        ("三天就能变白", "MASK", "功效"),
        ("两周见效的", "MASK", "功效"),
        ("敷完立竿见影", "MASK", "功效"),
        ("you see results in three days", "SERUM", "Effect"),
        ("this serum erases scars", "SERUM", "Effect"),
    ],
)
def test_an_effect_the_shop_does_not_state_is_told(text: str, sku: str, name: str) -> None:
    assert wrong(text, sku) == [(name, "safety")]


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("它没有美白的效果，就是补水的", "MASK"),
        ("想美白的姐妹看三号", "MASK"),
        ("美白的话要拍那款淡斑霜", "MASK"),
        ("不能说几天见效的", "MASK"),
        ("补水效果很好", "MASK"),
        ("三天敷一次就够", "MASK"),
        ("七天无理由退", "MASK"),
        ("能美白吗", "MASK"),
        ("坚持用两个月才有效果", "MASK"),
        ("它有祛斑美白的效果", "SPOT"),
        ("二十八天见效", "SPOT"),
        ("no serum works in three days", "SERUM"),
        ("it arrives in three days", "SERUM"),
        ("it treats your skin well", "TOY"),
    ],
)
def test_what_is_denied_asked_stated_or_of_others_is_left_alone(text: str, sku: str) -> None:
    assert wrong(text, sku) == []
