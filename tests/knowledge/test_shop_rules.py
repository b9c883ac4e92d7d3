"""What the shop says of orders and broadcasts answers its own question, and no other."""

import json
from functools import lru_cache

import pytest

from ingest.documents.shop_file import read_shop_file
from knowledge.embedder.cache import EmbeddingCache
from knowledge.fact_making import make_facts
from knowledge.products import Catalogue
from knowledge.retrieval import Query
from knowledge.search.goods_class import for_other_goods
from knowledge.search.index import ShopIndex
from knowledge.search.retriever import Retriever
from tests.knowledge.embedder.prepared_model import centred
from tests.knowledge.retrieval_shop import make_fact

_SHOP = {
    "products": [
        {
            "sku": "HAT",
            "title": "羊毛贝雷帽",
            "category": "服饰/帽子",
            "price": 89,
            "attributes": {"材质": "70%羊毛 30%腈纶"},
        },
        {
            "sku": "JAM",
            "title": "手工草莓酱",
            "price": 39,
            "attributes": {"配料": "草莓、柠檬汁", "含糖量": "每100克含糖42克"},
        },
        {
            "sku": "LAMP",
            "title": "露营头灯",
            "price": 59,
            "attributes": {
                "单次续航": "9小时",
                "加电池包总续航": "30小时",
                "重量": "85克",
            },
        },
    ],
    "policies": [
        {"topic": "发货", "text": "付款后24小时内从义乌发出，默认申通。"},
        {"topic": "退换", "text": "签收7天内可退，定制品不退。"},
        {"topic": "运费险", "text": "服装和鞋靴送运费险。"},
    ],
    "faq": [
        {"question": "什么时候直播", "answer": "周二到周六晚上8点播到11点。"},
        {"question": "能换快递吗", "answer": "可以换京东，补8元。"},
    ],
}


@lru_cache(maxsize=1)
def _retriever() -> Retriever:
    parsed = read_shop_file(json.dumps(_SHOP).encode(), "shop.json")
    facts = make_facts(Catalogue("shop", 1, parsed.products, parsed.policies, parsed.faq))
    embedder = EmbeddingCache(centred())
    return Retriever(ShopIndex.build("shop", 1, facts, embedder), embedder)


def _answered(text: str, sku: str) -> str | None:
    found = _retriever().search(Query(text, (sku,), False, ("HAT", "JAM", "LAMP")))
    return found.facts[0].fact.name if found.scope is not None else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("现在下单几号能到", "发货"),
        ("今晚拍什么时候能收到", "发货"),
        ("什么时候能到", "发货"),
        ("有运费险没", "运费险"),
        ("送运费险吗", "运费险"),
        ("能走京东吗", "能换快递吗"),
        ("几点播", "什么时候直播"),
        ("明天几点开播", "什么时候直播"),
    ],
)
def test_each_is_answered_by_its_own_rule(text: str, name: str) -> None:
    assert _answered(text, "HAT") == name


def test_an_insurance_for_other_goods_is_not_replaced_by_the_rule_on_returns() -> None:
    assert _answered("运费险有吗", "JAM") is None
    assert _answered("能退吗", "JAM") == "退换"


def test_single_use_is_no_container_and_the_shops_order_leads() -> None:
    found = _retriever().search(Query("续航多久", ("LAMP",), False, ("LAMP",)))
    assert [one.fact.name for one in found.facts] == ["单次续航", "加电池包总续航"]


def test_what_may_harm_is_answered_by_the_fact_that_has_it() -> None:
    assert _answered("糖尿病人能吃吗", "JAM") == "含糖量"
    assert _answered("对羊毛过敏能戴吗", "HAT") == "材质"
    assert _answered("im allergic to wool is this ok", "JAM") is None


@pytest.mark.parametrize("title", ["帆布鞋", "灯芯绒长裤"])
def test_a_rule_for_two_classes_is_one_for_either(title: str) -> None:

    for text in ("服饰鞋类七天可换", "鞋靴和服装七天可换", "Shoes and clothing: free exchange"):
        rule = make_fact(None, "换货", "换货", text, "policy")
        assert not for_other_goods("不要了怎么办", rule, [make_fact("P", title, "颜色", "灰")])
        assert for_other_goods("不要了怎么办", rule, [make_fact("P", "陶瓷花盆", "颜色", "灰")])
