"""A value said to or of people answers nothing; what is listed adds nothing to a listing."""

import pytest

from copilot.skills.heard.answers_rightly import answers_rightly
from copilot.skills.heard.asked_card import AskedCard
from tests.copilot.skills.heard.heard_cases import card

MADE = card("where's it made", ("made in", "Estonia"), ("weight", "300 g"))
ORIGIN = card("产地是哪", ("产地", "云南"), ("净含量", "250g"))
SHADES = card("有啥颜色", ("颜色", "樱粉、湖蓝、米色"), ("材质", "陶瓷"))


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (MADE, "hey guys it's made in Estonia"),
        (MADE, "Estonia, guys"),
        (MADE, "hello everyone, it comes from Estonia"),
        (ORIGIN, "产地云南的宝宝们"),
        (ORIGIN, "欢迎新来的宝宝，这个是云南的"),
        (SHADES, "颜色有樱粉湖蓝还有米色三个"),
    ],
)
def test_what_is_said_of_the_goods_answers(asked: AskedCard, text: str) -> None:
    assert answers_rightly(asked, text)


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (MADE, "hello to everybody joining from Estonia"),
        (MADE, "hi Estonia, good to see you"),
        (MADE, "my mother is from Estonia"),
        (ORIGIN, "欢迎云南的朋友"),
        (ORIGIN, "云南的姐妹你好"),
        (SHADES, "颜色有樱粉湖蓝还有黑色"),
    ],
)
def test_what_is_said_to_or_of_people_does_not(asked: AskedCard, text: str) -> None:
    assert not answers_rightly(asked, text)
