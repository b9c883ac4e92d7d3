"""What may fly in the cabin and what in the hold, each told by its own clause of one fact."""

import pytest

from copilot.skills.corrections.yes_no.flight_facts import flight_answers
from tests.copilot.skills.corrections.judge_shop import PLAIN_SHOP, ask


def wrong(text: str, sku: str) -> list[str]:
    verdicts = ask(text, sku, shop_file=PLAIN_SHOP).verdicts
    return [v.attribute for v in verdicts if v.outcome == "wrong"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("27000mah以内，可以随身带，不能托运", [("cabin", "yes"), ("checked_baggage", "no")]),
        ("可托运，不可登机", [("checked_baggage", "yes"), ("cabin", "no")]),
        ("ok in carry-on, not in checked bags", [("cabin", "yes"), ("checked_baggage", "no")]),
        ("请咨询航空公司", []),
    ],
)
def test_each_clause_of_a_fact_answers_for_its_place(
    value: str, expected: list[tuple[str, str]]
) -> None:
    assert [(key, said) for key, said, _ in flight_answers(value)] == expected


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("小恐龙是可以托运的", "TOY"),
        ("直接托运没问题", "TOY"),
        ("飞机上带不了的哈", "TOY"),
        ("这个是上不了飞机的", "TOY"),
        ("它是可以带上飞机的", "STOVE"),
        ("这个炉子能上飞机", "STOVE"),
    ],
)
def test_the_other_place_is_told(text: str, sku: str) -> None:
    assert len(wrong(text, sku)) == 1


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("不能托运，只能随身带", "TOY"),
        ("可以带上飞机的", "TOY"),
        ("衣服可以托运，它要随身带", "TOY"),
        ("别家的上不了飞机", "TOY"),
        ("电池超过一百瓦时的上不了飞机", "TOY"),
        ("能托运吗", "TOY"),
        ("可以托运", "STOVE"),
        ("不能托运", "STOVE"),  # it may be, when empty
        ("带气的托运不了", "STOVE"),
        ("下了飞机直接去露营", "STOVE"),
    ],
)
def test_what_is_so_or_said_of_other_things_is_left_alone(text: str, sku: str) -> None:
    assert wrong(text, sku) == []
