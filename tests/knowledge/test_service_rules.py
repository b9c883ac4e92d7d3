"""The one rule of the shop on an errand, a place or goods sent back; of two, none."""

import pytest

from knowledge.facts import Fact
from knowledge.search.service_rules import rule_of_service, says_nothing_of_service
from tests.knowledge.retrieval_shop import make_fact

ADDRESS = make_fact(None, "", "可以改地址吗", "揽收前找客服改", "faq")
STORE = make_fact(None, "", "有实体店吗", "没有，只在线上卖", "faq")
RETURNS = make_fact(None, "", "退换货", "10天无理由，耳塞拆封不退", "policy")
POST = make_fact(None, "", "邮费", "满49元包邮；海南、宁夏加9元", "policy")
ABROAD = make_fact(None, "", "international", "EU and Norway $16, 7-11 days.", "policy")
SENT = make_fact(None, "", "shipping", "Ships from Japan by DHL, free over $70.", "policy")
BACK = make_fact(None, "", "returns", "25 days. Opened candles cannot be returned.", "policy")
TIMED = make_fact(None, "", "Shipping", "Royal Mail, 3 to 4 days.", "policy")
STOCKED = make_fact(None, "", "物流", "京东快递，3天内到。", "policy")
ZH = (ADDRESS, STORE, RETURNS, POST)
EN = (ABROAD, SENT, BACK)
CANDLE = make_fact("C", "soy candle", "burn time", "40 hours")
COAT = make_fact("K", "wool coat", "lining", "viscose")
LOCK = make_fact("L", "保险箱", "密码忘了怎么办", "联系售后重置", "faq")


@pytest.mark.parametrize(
    ("question", "own", "rules", "told"),
    [
        ("地址写错了怎么办", LOCK, ZH, ADDRESS),
        ("你们线下有门店吗", LOCK, ZH, STORE),
        ("拆开试了还能退吗", LOCK, ZH, RETURNS),
        ("三亚能发吗", LOCK, ZH, POST),
        ("do you deliver to spain", COAT, EN, ABROAD),
        ("ship to oslo how much", COAT, EN, ABROAD),
        ("how fast can you ship to italy", COAT, EN, ABROAD),
        ("used it once, can i return it", CANDLE, EN, BACK),
        ("how fast do you ship", COAT, (*EN[::2], TIMED), TIMED),
        ("when would i get it", COAT, (*EN[::2], TIMED), TIMED),
        ("大概几天到", LOCK, (*ZH, STOCKED), STOCKED),
    ],
)
def test_one_rule_answers(question: str, own: Fact, rules: tuple[Fact, ...], told: Fact) -> None:
    assert rule_of_service(question, (own,), rules) == (told,)


@pytest.mark.parametrize(
    ("question", "own", "rules"),
    [
        ("used it once, can i return it", COAT, EN),  # opened candles are no coat
        ("do you ship to canada", COAT, EN),
        ("试用过还能退吗", LOCK, ZH),  # opened ear plugs are no safe
        ("do you ship to tokyo", COAT, EN),  # where parcels come from
        ("does it ship from norway", COAT, EN),
        ("is it sold in norway with a plug", COAT, EN),
        ("北京能发吗", LOCK, ZH),
        ("海南热不热", LOCK, ZH),
        ("几天能到海南", LOCK, ZH),  # no time is told of it
        ("do you ship to italy", COAT, (ABROAD, make_fact(None, "", "eu", "EU $9", "policy"))),
        ("地址写错了怎么办", LOCK, EN),
        ("拆封后多久喝完", LOCK, ZH),
        ("三亚能发吗", make_fact("L", "保险箱", "不发地区", "海南、青海"), ZH),
    ],
)
def test_none_is_sure(question: str, own: Fact, rules: tuple[Fact, ...]) -> None:
    assert rule_of_service(question, (own,), rules) == ()


@pytest.mark.parametrize(
    ("question", "fact", "apart"),
    [
        ("地址填错了怎么办", LOCK, True),
        ("密码忘了咋办", LOCK, False),
        ("还没收到货怎么办", LOCK, True),
        ("退货邮费谁出", POST, True),
        ("退货邮费谁出", RETURNS, True),
        ("退货邮费谁出", make_fact(None, "", "运费险", "每单赠送，退货赔9元", "policy"), False),
        ("邮费谁出", POST, False),
        ("能寄到香港吗", make_fact(None, "", "快递", "默认韵达", "policy"), True),
        ("能寄到上海吗", make_fact(None, "", "快递", "默认韵达", "policy"), False),
        ("do you ship to france", make_fact(None, "", "post", "Free over $50.", "policy"), True),
        ("do you ship to hawaii", make_fact(None, "", "post", "Free over $50.", "policy"), False),
    ],
)
def test_what_says_nothing_of_a_service_is_apart(question: str, fact: Fact, apart: bool) -> None:
    assert says_nothing_of_service(question, fact) is apart
