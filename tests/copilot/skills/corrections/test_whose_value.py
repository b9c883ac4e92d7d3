"""Which words settle whether a wrong value was a slip or another product's own."""

import pytest

from copilot.skills.corrections.focus.whose_value import owners, suits, tells_of
from copilot.skills.corrections.judgement import Fit

LAMP, DESK, VASE = "LAMP", "DESK", "VASE"
OTHERS = frozenset({DESK, VASE})


@pytest.mark.parametrize(
    ("fits", "keeps", "told"),
    [
        ((), False, None),
        ((), True, True),
        ((Fit(LAMP, 1, 0),), False, True),
        ((Fit(LAMP, 1, 0), Fit(DESK, 1, 0)), False, None),
        ((Fit(LAMP, 2, 0), Fit(DESK, 1, 0)), False, True),
        ((Fit(LAMP, 1, 1), Fit(DESK, 0, 1), Fit(VASE, 0, 1)), False, True),
        ((Fit(DESK, 0, 2), Fit(VASE, 0, 2)), False, None),  # no sign of the lamp
        ((Fit(LAMP, 1, 0), Fit(VASE, 2, 0)), False, False),
        ((Fit(VASE, 1, 0),), True, False),  # named, and another's value all the same
    ],
)
def test_words_tell_of_the_product_they_name_or_suit_best(
    fits: tuple[Fit, ...], keeps: bool, told: bool | None
) -> None:
    assert tells_of(fits, keeps, LAMP, OTHERS) is told


def test_a_product_nothing_is_claimed_of_is_suited_by_no_words() -> None:
    assert not suits((Fit(DESK, 0, 1),), LAMP, DESK)
    assert suits((Fit(LAMP, 1, 0),), LAMP, DESK)


@pytest.mark.parametrize(
    ("fits", "whose"),
    [
        ((Fit(LAMP, 0, 1), Fit(DESK, 1, 0, 1, 1)), {DESK}),
        ((Fit(LAMP, 1, 1), Fit(DESK, 1, 0, 1)), set()),
        ((Fit(LAMP, 1, 1), Fit(DESK, 1, 0, 1, 1)), {DESK}),
        ((Fit(LAMP, 1, 1, 1), Fit(DESK, 1, 0, 1, 1)), set()),  # a price of its own beside
    ],
)
def test_a_value_is_nobody_else_s_beside_one_of_the_product_s_own(
    fits: tuple[Fit, ...], whose: set[str]
) -> None:
    assert owners(fits, LAMP, lambda sku: False) == whose
    assert not owners(fits, LAMP, lambda sku: True)
