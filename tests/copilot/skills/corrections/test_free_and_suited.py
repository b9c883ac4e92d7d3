"""What the shop does free of charge, and what the goods work with, said right and wrong."""

import pytest

from tests.copilot.skills.corrections.odd_shop import Told, ask

_THING = Told(
    "Folding Thing",
    (("Shipping", "free shipping within the state"), ("兼容", "Android 7以上，iOS 14以上")),
    "",
)


def _outcomes(text: str) -> list[tuple[str, str]]:
    return [(one.attribute, one.outcome) for one in ask(_THING, text).verdicts]


@pytest.mark.parametrize(
    "text",
    ["you won't pay a cent for shipping", "shipping never costs you a thing", "no shipping charge"],
)
def test_what_costs_nothing_is_not_said_to_be_charged(text: str) -> None:
    assert ("Shipping", "wrong") not in _outcomes(text)


def test_what_is_free_is_not_to_be_paid_for() -> None:
    assert _outcomes("you pay extra for shipping") == [("Shipping", "wrong")]


@pytest.mark.parametrize("text", ["on iPhone you can't answer messages", "iPhones can't vibrate"])
def test_what_a_thing_cannot_do_is_not_what_it_cannot_be_used_with(text: str) -> None:
    assert _outcomes(text) == []


@pytest.mark.parametrize("text", ["you can't use it on an iPhone", "won't work on iOS"])
def test_what_it_works_with_is_not_to_be_denied(text: str) -> None:
    assert _outcomes(text) == [("兼容", "wrong")]
