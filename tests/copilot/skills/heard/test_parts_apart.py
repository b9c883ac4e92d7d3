"""A yes of one thing and a no of another are not to be mixed up."""

import pytest

from copilot.skills.heard.parts_apart import confuses_parts, says_parts


@pytest.mark.parametrize(
    ("value", "text", "confused"),
    [
        ("大号送,小号不送", "小号也送", True),
        ("大号送,小号不送", "大号小号都送", True),
        ("大号送,小号不送", "大号送 小号不送", False),
        ("可烫不可染", "能烫能染", True),
        ("可烫不可染", "能烫 但是不能染", False),
        ("可烫", "能烫能染", False),
    ],
)
def test_what_is_said_of_each(value: str, text: str, confused: bool) -> None:
    assert confuses_parts(text, value) is confused


def test_both_are_said() -> None:
    assert says_parts("能烫 但是不能染", "可烫不可染")
    assert not says_parts("能烫", "可烫不可染")
