"""What viewers take several pieces to cost, and what only looks like it."""

from decimal import Decimal

import pytest

from knowledge.language.normalise import normalise
from knowledge.language.offers.stated_total import stated_total

LAMP = frozenset({"reading", "lamp"})


@pytest.mark.parametrize(
    ("text", "pieces", "amount"),
    [
        ("24.90 for two?", 2, "24.90"),
        ("so it's 48 for 2 right", 2, "48"),
        ("2 for 48?", 2, "48"),
        ("three lamps for $70?", 3, "70"),
        ("is it $40 for two of them", 2, "40"),
        ("wait 5 boxes for 99 dollars", 5, "99"),
        ("两件60吗", 2, "60"),
        ("三盒一共200元对吗", 3, "200"),
        ("那100块两支？", 2, "100"),
    ],
)
def test_a_total_to_be_confirmed_is_read(text: str, pieces: int, amount: str) -> None:
    told = stated_total(normalise(text), LAMP)
    assert told is not None
    assert (told.pieces, told.amount) == (pieces, Decimal(amount))


@pytest.mark.parametrize(
    "text",
    [
        "2 years for 50?",
        "24.90 for one?",
        "does it work for 2 rooms",
        "24.90 each for two?",
        "two lamps for 40% less?",
        "can i get two for 40 with the coupon",
        "两件60斤能装下吗",
        "两件60码吗",
    ],
)
def test_other_figures_are_no_total(text: str) -> None:
    assert stated_total(normalise(text), LAMP) is None
