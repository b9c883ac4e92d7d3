"""Limits left out or lifted: what costs more told as the rule, a condition told away."""

import pytest

from copilot.skills.heard.answers_rightly import answers_rightly, word_on
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


SALE = card("特价的能换吗", ("退换", "十天内可换,特价款除外"))
CUSTOM = card("can I send back an engraved one", ("returns", "30 days, excluding engraved items"))
GIFT = card("is the gift wrap free for pickup", ("gift wrap", "free for online orders only"))
INSTALL = card("乡下给免费装吗", ("安装", "免费上门安装，仅限市区"))
UPGRADE = card("什么包装", ("包装", "纸盒,可补差价换木盒"))


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (SALE, "特价的换不了哈"),
        (CUSTOM, "no once it's engraved you can't send it back"),
        (UPGRADE, "纸盒 想要木盒补个差价"),
    ],
)
def test_what_is_excepted_is_denied(asked: AskedCard, text: str) -> None:
    assert answers_rightly(asked, text)


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (SALE, "十天内可以换的放心"),
        (CUSTOM, "thirty days to send it back, easy"),
        (GIFT, "yes it's free for you too if you pick it up"),
        (INSTALL, "免费上门给你装好 乡下也给装"),
        (UPGRADE, "统一都是木盒"),
    ],
)
def test_what_is_excepted_or_beyond_the_limit_is_not_granted(asked: AskedCard, text: str) -> None:
    assert not answers_rightly(asked, text)


def test_a_limit_of_another_clause_leaves_the_answer_alone() -> None:
    ship = card(
        "do you ship to Japan", ("shipping", "we ship to Japan. gift wrap free in Rome only.")
    )
    assert word_on(ship, "yes we do ship to japan") != "otherwise"
