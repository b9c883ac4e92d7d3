"""What is answered without embedding: a price that is to be confirmed, a limit, a gift."""

import json
from collections.abc import Mapping
from functools import lru_cache

import pytest

from ingest.documents.shop_file import read_shop_file
from knowledge.fact_making import make_facts
from knowledge.products import Catalogue
from knowledge.retrieval import Query
from knowledge.search.exact_match import exact_match
from knowledge.search.index import ShopIndex
from tests.knowledge.embedder.prepared_model import centred

_SHOP = {
    "products": [
        {
            "sku": "MAT",
            "title": "加宽瑜伽垫",
            "price": 129,
            "limit_per_buyer": 3,
            "stock": 90,
            "tiers": [{"quantity": 2, "total": 238}],
            "gifts": ["背带1条"],
            "attributes": {"宽度": "80cm"},
            "variants": [
                {"sku": "MAT-6", "title": "6毫米", "price": 129},
                {"sku": "MAT-8", "title": "8毫米加厚", "price": 149, "stock": 7},
            ],
        },
        {
            "sku": "SOAP",
            "title": "oat soap",
            "price": 9,
            "stock": 40,
            "attributes": {"MagSafe": True, "Wireless charging": True},
            "promotion": "3 for $24, free soap dish",
        },
    ],
    "policies": [
        {"topic": "Exchange", "text": "Free exchange within 20 days."},
        {"topic": "运费", "text": "全国包邮，海南加9元"},
        {"topic": "Delivery", "text": "Free in 5 days. Overnight to your door for $19."},
        {"topic": "payment", "text": "Cards and PayPal; no cash on delivery."},
    ],
}


@lru_cache(maxsize=1)
def _index() -> ShopIndex:
    parsed = read_shop_file(json.dumps(_SHOP).encode(), "shop.json")
    facts = make_facts(Catalogue("shop", 1, parsed.products, parsed.policies, ()))
    return ShopIndex.build("shop", 1, facts, centred())


def _found(text: str, sku: str = "MAT") -> list[str]:
    return [fact.text for fact in exact_match(_index(), Query(text, (sku,), False, ()))]


@pytest.mark.parametrize(
    "text", ["加厚的也是129吗", "8毫米是129？", "加厚也129块吗", "加厚是149吗"]
)
def test_whether_a_price_holds_is_told_by_the_price_of_the_choice(text: str) -> None:
    assert _found(text)[0] == "8毫米加厚 直播价：149元"


@pytest.mark.parametrize("text", ["129有什么颜色", "129包邮吗", "80的能铺地上吗", "129值吗"])
def test_a_price_named_in_another_question_is_no_question_on_it(text: str) -> None:
    assert not any("直播价" in told for told in _found(text))


@pytest.mark.parametrize(
    "text",
    ["能买4个吗", "一个人最多拍几件", "可以拍5条吗", "how many can i buy", "can I get four?"],
)
def test_how_many_one_may_buy_is_the_limit(text: str) -> None:
    assert _found(text) == ["限购：每人3件"]
    assert _found(text, "SOAP") == []


def test_what_comes_with_an_offer_is_the_gift_and_never_its_price() -> None:
    assert _found("2个238还送啥") == ["赠品：背带1条"]
    assert _found("any gift if i buy 3 for $24", "SOAP")[0].endswith("free soap dish")


@pytest.mark.parametrize("text", ["whats included", "what's included", "what comes w it"])
def test_what_is_included_is_the_box_and_the_gifts(text: str) -> None:
    shop = {
        "products": [
            {
                "sku": "POT",
                "title": "moka pot",
                "gifts": ["spoon"],
                "attributes": {"size": "3 cups"},
            },
            {"sku": "MILL", "title": "hand mill", "attributes": {"in the box": "mill, brush"}},
        ]
    }
    parsed = read_shop_file(json.dumps(shop).encode(), "shop.json")
    facts = make_facts(Catalogue("shop", 1, parsed.products, parsed.policies, ()))
    index = ShopIndex.build("shop", 1, facts, centred())
    for sku, said in (("POT", "Gifts: spoon"), ("MILL", "in the box: mill, brush")):
        found = exact_match(index, Query(text, (sku,), False, ()))
        assert [fact.text for fact in found] == [said]


@pytest.mark.parametrize(
    "text", ["how many left", "how many are left?", "only 9 left??", "just a few left?"]
)
def test_how_many_are_left_is_the_stock(text: str) -> None:
    assert [told.partition(": ")[0] for told in _found(text, "SOAP")] == ["Stock"]


@pytest.mark.parametrize(
    "text",
    ["can i swap if it doesnt fit", "can i exchange it if they don't suit me"],
)
def test_why_one_would_send_a_thing_back_asks_no_more_than_whether_one_can(text: str) -> None:
    assert _found(text, "SOAP") == ["Exchange: Free exchange within 20 days."]


def test_magnets_are_no_wireless_charging() -> None:
    assert _found("有没有磁吸", "SOAP") == ["MagSafe: yes"]


def test_stock_of_the_choice_meant_is_told_and_else_that_of_all() -> None:
    def told(choice: str) -> list[str]:
        query = Query("有现货吗", ("MAT",), False, (), choice=choice)
        return [fact.text for fact in exact_match(_index(), query)]

    assert told("8毫米加厚") == ["8毫米加厚 库存：7件"]
    assert told("6毫米") == told("") == ["库存：90件"]


def test_what_the_shop_settles_holds_for_the_size_that_is_named() -> None:
    assert _found("8毫米的包邮吗") == _found("包邮吗") == ["运费：全国包邮，海南加9元"]
    assert _found("cod?", "SOAP") == ["payment: Cards and PayPal; no cash on delivery."]
    assert _found("cod liver oil?", "SOAP") == []


@pytest.mark.parametrize(
    "text", ["how much is overnight", "overnight delivery?", "do you offer overnight shipping"]
)
def test_a_faster_way_of_sending_is_no_product_whose_price_is_asked(text: str) -> None:
    rule = "Delivery: Free in 5 days. Overnight to your door for $19."
    assert _found(text, "SOAP") == [rule]


@pytest.mark.parametrize("text", ["can i leave it on overnight", "express delivery?"])
def test_no_other_way_and_no_other_overnight_is_told_by_it(text: str) -> None:
    assert _found(text, "SOAP") == []


_OFFERS = {
    "currency": "USD",
    "products": [
        {
            "sku": "TENT",
            "title": "Dome tent for two",
            "price": 89,
            "list_price": 120,
            "coupon": "Code CAMP9 takes $9 off",
            "coupon_price": 80,
            "gifts": ["four pegs"],
            "promotion": "Buy two and a lantern is free",
            "stock": 12,
            "limit_per_buyer": 2,
            "ends_at": "2027-01-03T20:00:00+00:00",
        },
        {"sku": "MUG", "title": "Enamel mug", "price": 7, "attributes": {"size": "350 ml"}},
        {
            "sku": "SOUP",
            "title": "Camping soup pouches",
            "price": 6,
            "tiers": [{"quantity": 3, "total": 15}, {"quantity": 5, "total": 24}],
        },
        {
            "sku": "BAG",
            "title": "Sleeping bag",
            "price": 60,
            "variants": [
                {"sku": "BAG-S", "title": "short", "price": 55, "stock": 3},
                {"sku": "BAG-L", "title": "long", "price": 60, "stock": 8},
            ],
        },
    ],
    "policies": [{"topic": "delivery charge", "text": "4.50, free over 40 dollars."}],
}


def _of_offer(
    text: str, sku: str, named: bool = False, shop: Mapping[str, object] = _OFFERS
) -> list[str]:
    parsed = read_shop_file(json.dumps(shop).encode(), "shop.json")
    facts = make_facts(Catalogue("shop", 1, parsed.products, parsed.policies, parsed.faq))
    index = ShopIndex.build("shop", 1, facts, centred())
    return [fact.text for fact in exact_match(index, Query(text, (sku,), named, ()))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("where do i type the code", ["Coupon: Code CAMP9 takes $9 off"]),
        ("freebies?", ["Gifts: four pegs", "Promotion: Buy two and a lantern is free"]),
        ("how many tents u got left", ["Stock: 12 pieces"]),
        ("nearly sold out?", ["Stock: 12 pieces"]),
        ("max per customer?", ["Limit: 2 per buyer"]),
        ("can i get three of the tents", ["Limit: 2 per buyer"]),
        ("until when is this price", ["Ends: 2027-01-03 20:00 (UTC+00:00)"]),
    ],
)
def test_a_part_of_the_offer_is_told_however_it_is_asked_for(text: str, told: list[str]) -> None:
    assert _of_offer(text, "TENT") == told
    assert _of_offer(text, "MUG") == []


def test_how_a_coupon_is_had_is_left_to_the_answer_that_tells_it() -> None:
    told = {"question": "Where do I enter the code?", "answer": "In the box below the total."}
    asked = "where do i type the code"
    with_answer = {**_OFFERS, "faq": [told]}
    assert "Coupon: Code CAMP9 takes $9 off" not in _of_offer(asked, "TENT", shop=with_answer)
    assert _of_offer("any code?", "TENT", shop=with_answer) == ["Coupon: Code CAMP9 takes $9 off"]


def test_what_is_left_of_other_goods_is_no_answer() -> None:
    assert _of_offer("how many lamps are left", "TENT") == []
    assert _of_offer("how many camp houses are left", "TENT", named=True) == ["Stock: 12 pieces"]
    assert _of_offer("how many red camp houses are left", "TENT", named=True) == []
    assert len(_of_offer("many left?", "BAG")) == 2


def test_so_many_for_somebody_are_told_where_the_shop_says_what_just_so_many_cost() -> None:
    assert _of_offer("3 packs for the hiking lot", "SOUP")[0] == "Price for several: 3 for $15"
    assert _of_offer("is it cheaper if i buy more", "SOUP")[0].startswith("Price for several: 3")
    for text in ("4 packs for the hiking lot", "3 packs for my nan got lost"):
        assert _of_offer(text, "SOUP") == []
    assert _of_offer("3 packs for the hiking lot", "MUG") == []


def test_what_is_named_is_given_along_where_the_offer_says_so() -> None:
    assert _of_offer("are the pegs included", "TENT") == ["Gifts: four pegs"]
    assert _of_offer("how do i get the lantern", "TENT") == [
        "Promotion: Buy two and a lantern is free"
    ]
    assert _of_offer("is a stove included", "TENT") == []
    assert _of_offer("gift wrapping?", "TENT") == []


def test_what_delivery_costs_is_no_price_of_the_goods() -> None:
    for text in ("how much is delivery", "whats the postage", "do i pay postage"):
        assert _of_offer(text, "TENT") == ["delivery charge: 4.50, free over 40 dollars."]


@pytest.mark.parametrize("text", ["rrp?", "how much was it before", "whats it usually"])
def test_what_it_was_before_is_the_list_price(text: str) -> None:
    assert _of_offer(text, "TENT")[0] == "List price: $120"
