"""A part is not said to come off, nor a thing to be sold, by whatever else is said of it."""

import pytest

from knowledge.facts import Fact
from knowledge.search.deeds_asked import says_nothing_of_deed
from tests.knowledge.retrieval_shop import make_fact

LID = make_fact("POT", "Stew pot", "lid", "glass with a steam hole")
HOOD = make_fact("COAT", "Parka", "hood", "unzips, faux fur trim")
WHEELS = make_fact("CASE", "拉杆箱", "轮子", "静音万向轮")
COVER = make_fact("SOFA", "布艺沙发", "沙发套", "全拆洗")
FILTER = make_fact("AIR", "空气净化器", "滤网", "每半年换一次")
TANK = make_fact("AIR", "空气净化器", "水箱", "3升")
BRUSH = make_fact("AIR", "空气净化器", "清洁", "外壳用软布擦，每月一次")
CANDLE = make_fact("WAX", "Beeswax candle", "burn time", "40 hours")
STORE = make_fact(None, "", "有门店吗", "没有门店，只有网店。", "faq")


@pytest.mark.parametrize(
    ("question", "silent", "telling"),
    [
        ("can the top be taken off", LID, HOOD),
        ("are they detachable?", LID, HOOD),
        ("does the hood come off", LID, HOOD),
        ("can you replace the glass", LID, HOOD),
        ("能拆下来吗", WHEELS, COVER),
        ("可以取下来洗不", WHEELS, COVER),
        ("多久洗一次", FILTER, BRUSH),
        ("几天要洗一次", TANK, BRUSH),
        ("how often do i trim the wick", LID, CANDLE),
        ("你们卖加湿器吗", STORE, make_fact(None, "", "还卖什么", "加湿器也有", "faq")),
        ("有卖鱼缸的吗", STORE, make_fact(None, "", "鱼缸", "鱼缸在2号链接", "faq")),
        ("do you sell lanterns", CANDLE, make_fact("L", "Tin lantern", "height", "20 cm")),
    ],
)
def test_only_a_word_of_the_deed_answers(question: str, silent: Fact, telling: Fact) -> None:
    assert says_nothing_of_deed(question, silent)
    assert not says_nothing_of_deed(question, telling)


@pytest.mark.parametrize(
    "question",
    [
        "滤网多久换一次",
        "how long does it burn",
        "轮子静音吗",
        "is the lid glass",
        "卖多少钱",
        "好拿吗",
    ],
)
def test_other_questions_are_left_alone(question: str) -> None:
    for fact in (FILTER, CANDLE, WHEELS, LID, STORE):
        told = says_nothing_of_deed(question, fact)
        assert not told or (question == "滤网多久换一次" and fact is not FILTER)
