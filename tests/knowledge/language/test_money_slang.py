"""米 is said for 元 where a purchase is spoken of, and stays a length where one is."""

from dataclasses import replace

import pytest

from knowledge.facts import Fact
from knowledge.language.money_slang import with_money_said
from knowledge.language.quantities import find_quantities
from knowledge.search.money_meant import money_meant
from tests.knowledge.test_table_answers import facts_of


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("这件多少米拿下", "这件多少钱拿下"),
        ("多少米一套", "多少钱一套"),
        ("券后多少米", "券后多少钱"),
        ("1米5的凉席多少米", "1米5的凉席多少钱"),
        ("两米的多少米", "两米的多少钱"),
        ("现在拍几米到手", "现在拍几钱到手"),
        ("多钱", "多少钱"),
        ("那个灯多钱呀", "那个灯多少钱呀"),
        ("so what's the damage", "so how much is it"),
        ("what will it set me back", "how much is it"),
        ("what are they going for?", "how much is it?"),
        ("lamp $?", "lamp how much?"),
        ("four for?", "four for how much?"),
    ],
)
def test_words_of_buying_tell_that_money_is_meant(text: str, said: str) -> None:
    assert with_money_said(text) == said.replace("几钱", "多少钱")


@pytest.mark.parametrize(
    "text",
    [
        "线长多少米",
        "这卷绳子多少米",
        "防水多少米",
        "多少米",
        "水管有几米长",
        "够绕多少米",
        "多少米饭",
        "whats the damage to the lid",
        "set the clock back",
        "is it $5?",
        "what is it for?",
        "上次花了很多钱",
        "哪来这么多钱",
    ],
)
def test_a_length_stays_one(text: str) -> None:
    assert with_money_said(text) == text


COAT = {"衣长": "62cm", "面料": "棉"}
TAPE = {"规格": "宽2cm，一卷20米"}


def told(text: str, attributes: dict[str, str]) -> str:
    facts: list[Fact] = [
        replace(one, quantities=find_quantities(one.value)) for one in facts_of(attributes)
    ]
    return money_meant(text, facts)


def test_alone_it_is_money_of_what_is_measured_in_no_metres() -> None:
    assert told("多少米", COAT) == "多少钱"
    assert told("这个多少米啊", COAT) == "这个多少钱啊"
    assert told("多少米", TAPE) == "多少米"
    assert told("衣长多少米", COAT) == "衣长多少米"


def test_goods_by_a_word_of_their_title_ask_for_money_and_a_property_does_not() -> None:
    titled = [replace(one, title="真丝围巾礼盒") for one in facts_of(COAT)]
    assert money_meant("围巾多少", titled) == "围巾多少钱"
    assert money_meant("这个礼盒要多少呀？", titled) == "这个礼盒要多少钱呀？"
    for text in ("衣长多少", "毛衣多少", "围巾长多少", "多少"):
        assert money_meant(text, titled) == text
