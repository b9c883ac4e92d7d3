"""Of a list, the one member that was misstated is told, and only where it is beyond doubt."""

import pytest

from copilot.skills.wording.members import corrected_member


@pytest.mark.parametrize(
    ("value", "said", "told"),
    [
        ("鸡肉、大豆油、腰果、芝麻", "里面没有腰果", "含腰果"),
        ("含牛奶、鸡蛋", "不含鸡蛋的", "含鸡蛋"),
        ("不含酒精、香精、色素", "有酒精的", "不含酒精"),
        ("牛奶、鸡蛋", "有鸡蛋", ""),
        ("不含酒精、香精", "不含酒精", ""),
        ("可能含有花生、坚果", "没有花生", ""),
        ("牛奶、鸡蛋", "没有牛奶和鸡蛋", ""),
        ("花生", "没有花生", ""),
        ("oats, peanut oil, salt", "there's no peanut oil in it", "it contains peanut oil"),
        ("no parabens, sulphates", "it has parabens", "it has no parabens"),
        ("oats, salt", "it has oats", ""),
        ("may contain nuts, soy", "no nuts", ""),
    ],
)
def test_the_member_that_was_denied_is_told(value: str, said: str, told: str) -> None:
    chinese = not value.isascii()
    assert corrected_member(value, said, chinese, ingredients=True) == told
