"""Offers as English hosts talk of them: what several cost, what a code saves, what is given."""

import pytest

from tests.copilot.skills.corrections.judge_shop import TALKED_SHOP, ask


def wrong(sku: str, text: str) -> list[str]:
    """Return the values said that are wrong of what is on air."""
    judgement = ask(text, sku, shop_file=TALKED_SHOP)
    return [verdict.said for verdict in judgement.verdicts if verdict.outcome == "wrong"]


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("KETTLE", "take two tonight and it's a hundred and twenty for both"),
        ("BACKPACK", "pick up two and it's two fifty for the pair"),
        ("BACKPACK", "buy two and save forty dollars"),
        ("COAT", "pop WRAP20 in at checkout and it takes forty bucks off"),
        ("CREAM", "your first refill is half off"),
        ("SPEAKER", "your second speaker is twenty-five dollars"),
        ("SPEAKER", "second one's half off"),
        ("KETTLE", "and you get the milk pitcher as a gift"),
    ],
)
def test_an_offer_that_the_shop_does_not_make(sku: str, text: str) -> None:
    assert len(wrong(sku, text)) == 1


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("KETTLE", "grab two and you pay one forty for the pair"),
        ("KETTLE", "buy two and that's seventy each, one forty together"),
        ("KETTLE", "two for eighty three for one twenty"),
        ("KETTLE", "order two, they're one sixty without the deal"),
        ("KETTLE", "get two mugs for twenty bucks somewhere else"),
        ("KETTLE", "you get the filter papers as a bonus"),
        ("KETTLE", "get this kettle as a gift for your mum"),
        ("KETTLE", "it looks great with the mug you got as a gift"),
        ("BACKPACK", "pick up two and it's two seventy for the pair"),
        ("COAT", "pop WRAP20 in at checkout and it takes twenty bucks off"),
        ("COAT", "with the code you save eighty dollars on the old price"),
        ("COAT", "that saves you two hundred dollars on one from the boutique"),
        ("CREAM", "your first refill's thirty percent off"),
        ("CREAM", "your first refill is about a third off"),
        ("CREAM", "half off what the department store wants"),
        ("SPEAKER", "your second speaker is thirty-five forty"),
        ("SPEAKER", "your second speaker is thirty-five dollars"),
        ("LAMP", "buy two and they're a fifth off"),
    ],
)
def test_an_offer_that_holds_and_what_is_none(sku: str, text: str) -> None:
    assert wrong(sku, text) == []


def test_what_each_of_several_costs_is_no_price_of_one() -> None:
    judgement = ask(
        "grab two and it's two fifty, so one twenty-five each", "BACKPACK", shop_file=TALKED_SHOP
    )
    assert {verdict.attribute for verdict in judgement.verdicts} == {"Price for several"}
