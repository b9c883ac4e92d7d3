"""Limits left out or lifted: what costs more told as the rule, a condition told away."""

import pytest

from copilot.skills.heard.answers_rightly import answers_rightly
from copilot.skills.heard.asked_card import AskedCard
from tests.copilot.skills.heard.heard_cases import card

CARRIER = card("发什么快递", ("快递", "韵达,京东加8元"))
STRAP = card("what strap is on it", ("strap", "nylon, steel for $30 extra"))
FREE = card("包邮吗", ("运费", "满88元包邮"))
RETURNS = card("can I return it", ("returns", "20 days if unopened"))
DYE = card("掉色不", ("掉色", "首次洗轻微掉色"))


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (CARRIER, "韵达"),
        (CARRIER, "默认韵达 京东要加八块"),
        (STRAP, "nylon, the steel one is thirty more"),
        (FREE, "够八十八就包邮"),
        (DYE, "头一次洗会掉一点"),
    ],
)
def test_the_rule_or_the_limit_with_it_answers(asked: AskedCard, text: str) -> None:
    assert answers_rightly(asked, text)


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (CARRIER, "统一发京东"),
        (CARRIER, "京东不加钱"),
        (STRAP, "every watch has the steel strap"),
        (FREE, "不限金额全都包邮"),
        (FREE, "满六十就包"),
        (RETURNS, "twenty days even if you opened it"),
        (DYE, "每次洗都掉"),
        (DYE, "会掉一点"),
    ],
)
def test_more_than_the_shop_says_does_not(asked: AskedCard, text: str) -> None:
    assert not answers_rightly(asked, text)
