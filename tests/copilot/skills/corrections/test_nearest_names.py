"""Which of several properties words call by a piece of its name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot.skills.corrections.reading.nearest_names import calls_another

WATCH = ("无线充电", "充电接口", "充电时间", "心率监测")
LAMP = ("wireless charging", "charging port", "battery life")


@pytest.mark.parametrize(
    ("words", "name", "names", "another"),
    [
        ("充电口跟平板一根线", "无线充电", WATCH, True),
        ("充电的口子在底下", "无线充电", WATCH, False),
        ("放上去就能无线充", "无线充电", WATCH, False),
        ("戴着睡觉也测", "无线充电", WATCH, False),
        ("充电时间挺短的", "充电接口", WATCH, True),
        ("the charging port takes any old cable", "wireless charging", LAMP, True),
        ("just drop it on a charging pad", "wireless charging", LAMP, False),
        ("it does wireless charging", "wireless charging", LAMP, False),
    ],
)
def test_the_name_said_most_fully_is_called(
    words: str, name: str, names: tuple[str, ...], another: bool
) -> None:
    assert calls_another(words, name, names) is another


@given(st.sampled_from(WATCH), st.text("充电无线接口时间心率监测，", max_size=12))
def test_a_name_said_whole_is_never_another(name: str, around: str) -> None:
    assert not calls_another(around + name, name, WATCH)
