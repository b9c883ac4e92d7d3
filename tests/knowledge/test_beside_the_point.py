"""A fact that is near, but of another case, another price or only a name, answers nothing."""

from dataclasses import replace

import pytest

from knowledge.facts import Fact
from knowledge.retrieval import Query
from knowledge.search.beside_the_point import beside_the_point
from knowledge.search.exact_match import exact_match
from knowledge.search.goes_first import give_way
from knowledge.search.index import ShopIndex
from tests.knowledge.embedder.prepared_model import centred
from tests.knowledge.retrieval_shop import make_fact

PRICE = make_fact("PEN", "青墨钢笔", "直播价", "59元", "offer")
NIBS = make_fact("PEN", "青墨钢笔", "笔尖", "F、EF")
CASE = make_fact("PEN", "青墨钢笔", "礼盒", "另加8元")
DEEP = make_fact("OVEN", "小灶烤箱", "烤200度要多久", "200度约15分钟", "faq")
LOST = make_fact("LOCK", "安居指纹锁", "钥匙丢了怎么办", "联系客服补配", "faq")
SHADE = make_fact("HAT", "山风渔夫帽", "防晒", "UPF50+")
DRYING = make_fact("HAT", "山风渔夫帽", "晾干", "阴干，避免阳光直晒")


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("烤180度多久", DEEP),
        ("掉漆了怎么办", LOST),
        ("换笔尖要加钱吗", PRICE),
        ("换笔尖要加钱吗", NIBS),
        ("does a spare nib cost extra", PRICE),
        ("灯牌多少钱", PRICE),
        ("主播你能喝几杯", PRICE),
        ("能放太阳底下吗", SHADE),
    ],
)
def test_what_is_of_something_else_is_apart(question: str, fact: Fact) -> None:
    assert beside_the_point(question, fact)


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("烤200度多久", DEEP),
        ("烤多久", DEEP),
        ("钥匙弄丢了咋办", LOST),
        ("礼盒要加钱吗", CASE),
        ("多少钱", PRICE),
        ("笔尖有哪些", NIBS),
        ("主播这个能装几杯", NIBS),
        ("戴着晒太阳防晒吗", SHADE),
        ("能放太阳底下吗", DRYING),
    ],
)
def test_what_may_be_meant_is_not(question: str, fact: Fact) -> None:
    assert not beside_the_point(question, fact)


def test_a_choice_only_called_again_tells_nothing() -> None:
    again = replace(make_fact("SOCK", "云织袜", "规格", "M", "variant"), variant="M码")
    more = replace(make_fact("SOCK", "云织袜", "规格", "5双", "variant"), variant="M码")
    assert beside_the_point("M码一包几双", again)
    assert not beside_the_point("M码一包几双", more)


def test_of_two_things_named_the_part_that_is_called_so_tells() -> None:
    facts = (
        make_fact("PAN", "松木炒锅", "锅身", "精铁"),
        make_fact("PAN", "松木炒锅", "锅盖", "304不锈钢"),
        make_fact("PAN", "松木炒锅", "手柄", "榉木"),
    )
    index = ShopIndex.build("s", 1, facts, centred())

    def told(text: str) -> list[str]:
        return [fact.name for fact in exact_match(index, Query(text, ("PAN",), True, ()))]

    assert told("锅身是304的还是316的") == ["锅身"]
    assert told("手柄是塑料还是木头") == ["手柄"]
    assert told("锅盖能单买还是要一起买") == []


def test_a_rule_on_sending_with_money_tells_the_fee() -> None:
    chinese = make_fact(None, "", "运费", "满59元包邮", "policy")
    english = make_fact(None, "", "US delivery", "Free over $35, otherwise $4.50", "policy")
    times = make_fact(None, "", "US delivery", "3 to 5 days by UPS", "policy")
    own = [make_fact("MUG", "Fern mug", "Price", "$19", "offer")]
    assert chinese.id in give_way("is shipping free", [chinese, english], own)
    assert chinese.id not in give_way("is shipping free", [chinese, times], own)
