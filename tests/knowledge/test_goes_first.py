"""Of two statements on one matter the one for the asker, and the product's own, goes first."""

import json
from functools import lru_cache

import pytest

from ingest.documents.shop_file import read_shop_file
from knowledge.embedder.cache import EmbeddingCache
from knowledge.fact_making import make_facts
from knowledge.products import Catalogue
from knowledge.retrieval import Query
from knowledge.search.goes_first import give_way
from knowledge.search.index import ShopIndex
from knowledge.search.retriever import Retriever
from tests.knowledge.embedder.prepared_model import centred
from tests.knowledge.retrieval_shop import make_fact

_SHOP = {
    "currency": "CNY",
    "products": [
        {
            "sku": "PEACH",
            "title": "阳山水蜜桃",
            "price": 88,
            "attributes": {"规格": "12个装", "配送范围": "西藏、青海不寄", "产地": "江苏无锡"},
        },
        {"sku": "VASE", "title": "手工陶瓷花瓶", "price": 120, "attributes": {"高度": "22cm"}},
        {
            "sku": "LAMP",
            "title": "Brass desk lamp",
            "currency": "USD",
            "price": 64,
            "attributes": {"height": "41 cm"},
        },
    ],
    "policies": [
        {"topic": "发货时间", "text": "付款后36小时内发出，三到五天送达。"},
        {"topic": "邮费", "text": "满88元包邮，不满收6元。"},
        {"topic": "偏远地区", "text": "西藏、青海、宁夏加收15元运费。"},
        {"topic": "支付方式", "text": "支持花呗六期免息，不支持货到付款。"},
        {"topic": "发票", "text": "可以开电子发票。"},
        {
            "topic": "delivery",
            "text": "Orders leave in one business day and arrive in 4 to 7 days. "
            "Free shipping over 50 dollars, otherwise 7 dollars.",
        },
        {"topic": "payment methods", "text": "Cards, PayPal and Afterpay in 4 payments."},
    ],
}


@lru_cache(maxsize=1)
def _retriever() -> Retriever:
    parsed = read_shop_file(json.dumps(_SHOP).encode(), "shop.json")
    facts = make_facts(Catalogue("shop", 1, parsed.products, parsed.policies, parsed.faq))
    embedder = EmbeddingCache(centred())
    return Retriever(ShopIndex.build("shop", 1, facts, embedder), embedder)


def _answered(text: str, sku: str) -> str | None:
    found = _retriever().search(Query(text, (sku,), False, ("PEACH", "VASE", "LAMP")))
    return found.facts[0].fact.name if found.scope is not None else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("how long does shipping take", "delivery"),
        ("when will it ship", "delivery"),
        ("is shipping free", "delivery"),
        ("free delivery?", "delivery"),
        ("can i pay in installments", "payment methods"),
        ("afterpay?", "payment methods"),
    ],
)
def test_the_rule_in_the_askers_language_goes_first(text: str, name: str) -> None:
    assert _answered(text, "LAMP") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("几天到", "发货时间"),
        ("包邮不", "邮费"),
        ("可以分期吗", "支付方式"),
        ("能分期付款不", "支付方式"),
    ],
)
def test_so_it_does_in_chinese(text: str, name: str) -> None:
    assert _answered(text, "VASE") == name


@pytest.mark.parametrize("text", ["西藏能寄吗", "能寄到西藏吗", "青海发不发", "拉萨包邮吗"])
def test_where_a_product_is_not_sent_goes_before_the_rule_of_the_shop(text: str) -> None:
    assert _answered(text, "PEACH") == "配送范围"


@pytest.mark.parametrize("text", ["西藏能寄吗", "青海发不发"])
def test_the_rule_of_the_shop_stays_for_its_other_goods(text: str) -> None:
    assert _answered(text, "VASE") == "偏远地区"


def test_a_place_that_the_product_leaves_to_the_shop_is_answered_by_the_shop() -> None:
    assert _answered("宁夏能寄吗", "PEACH") == "偏远地区"


def test_what_is_no_word_on_sending_takes_nothing_from_the_rule() -> None:
    rule = make_fact(None, "偏远地区", "偏远地区", "新疆加收12元", "policy")
    for name, value in (
        ("快递", "新疆不发顺丰，只走邮政"),
        ("产地", "新疆"),
        ("时效", "新疆慢两天"),
    ):
        assert not give_way("新疆能寄吗", [rule], [make_fact("P", "枣", name, value)])
    own = make_fact("P", "枣", "发货", "新疆暂停发货")
    assert give_way("新疆能寄吗", [rule], [own]) == {rule.id: None}
    assert not give_way("几天能到", [rule], [own])


def test_a_rule_stays_where_the_other_language_has_none_on_the_matter() -> None:
    chinese = make_fact(None, "售后", "退货", "收到7天内可退", "policy")
    english = make_fact(None, "delivery", "delivery", "Delivered in 3 days", "policy")
    fee = make_fact(None, "delivery", "shipping", "Shipping is 5 dollars", "policy")
    time = make_fact(None, "发货", "发货", "48小时内发货", "policy")
    assert not give_way("can i return it", [chinese, english], [])
    assert not give_way("how long does delivery take", [time, fee], [])
    assert give_way("how long does delivery take", [time, english], []) == {time.id: english}
    assert give_way("几天能到", [time, english], []) == {english.id: time}


def test_of_two_in_one_language_the_one_in_the_products_money_goes_first() -> None:
    yuan = make_fact(None, "运费", "shipping in China", "Free shipping over 99 yuan", "policy")
    dollars = make_fact(None, "运费", "shipping", "Free shipping over 45 dollars", "policy")
    lamp = make_fact("P", "lamp", "Price", "$64", "offer")
    assert give_way("is shipping free", [yuan, dollars], []) == {}
    assert dollars.id not in give_way("is shipping free", [yuan, dollars], [lamp])
