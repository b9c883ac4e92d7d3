"""Offers told in whole sentences: shares of pieces, coupons, sums over a spend, codes, gifts."""

import pytest

from tests.copilot.skills.corrections.judge_shop import mistakes, written_judge

_SHOP = {
    "currency": "CNY",
    "products": [
        {"sku": "QUILT", "title": "大豆纤维被", "price": 219, "promotion": "两床8.8折"},
        {"sku": "BAG", "title": "双肩包", "price": 189, "promotion": "领券立减25元"},
        {"sku": "NUTS", "title": "每日坚果", "price": 69, "promotion": "满180减25"},
        {
            "sku": "SCARF",
            "title": "Alder wool scarf",
            "currency": "USD",
            "price": 52,
            "list_price": 70,
            "promotion": "code FROST10 takes 10% off",
        },
        {
            "sku": "DRILL",
            "title": "Hammer drill",
            "currency": "USD",
            "price": 149,
            "list_price": 189,
            "promotion": "$25 off orders over $180",
        },
        {
            "sku": "SOAP",
            "title": "Oat bar soap",
            "currency": "USD",
            "price": 9,
            "promotion": "buy two, save 15%",
        },
        {
            "sku": "MUG",
            "title": "Stoneware mug",
            "currency": "USD",
            "price": 16,
            "promotion": "buy 3 get 1 free",
        },
    ],
}
_JUDGE = written_judge(_SHOP)


def wrong(focus: str, text: str) -> set[str]:
    return {v.attribute for v in mistakes(_JUDGE, focus, text)}


@pytest.mark.parametrize(
    ("focus", "text"),
    [
        ("QUILT", "拍两床给大家打七折"),
        ("QUILT", "两床一起拿就是七五折"),
        ("QUILT", "两床给你们算六折"),
        ("BAG", "先领券再减四十"),
        ("BAG", "领完券给你们减四十"),
        ("BAG", "先领券，领完立减六十"),
        ("NUTS", "满一百八给你们便宜五十"),
        ("NUTS", "满一百块钱优惠二十五"),
        ("SCARF", "put in FROST10 and forty percent comes off"),
        ("SCARF", "enter the code and forty percent comes right off"),
        ("DRILL", "twenty five dollars off any order over fifty"),
        ("DRILL", "sixty bucks off when you spend one eighty"),
        ("DRILL", "twenty five off anything over a hundred"),
        ("SOAP", "get two and it's forty percent off"),
        ("SOAP", "grab two and thirty percent comes off"),
        ("MUG", "get two and the third one is half price"),
    ],
)
def test_a_sentence_tells_another_offer(focus: str, text: str) -> None:
    assert wrong(focus, text) & {"活动", "Promotion"}


@pytest.mark.parametrize(
    ("focus", "text"),
    [
        ("QUILT", "拍两床给大家打八八折"),
        ("QUILT", "三个月以后打五折"),
        ("QUILT", "第二床打五折是别家的活动"),
        ("BAG", "先领券，领完再减二十五"),
        ("BAG", "平台券领完还能再减四十"),
        ("BAG", "领完券再看，满三百再减四十"),
        ("BAG", "比平时便宜四十"),
        ("NUTS", "满一百八给你们便宜二十五"),
        ("NUTS", "比超市便宜五十"),
        ("SCARF", "put in FROST10 and ten percent comes off"),
        ("SCARF", "that's a quarter off the list price"),
        ("SCARF", "forty percent off the regular price"),
        ("SCARF", "it's almost a third off, then ten percent more with FROST10"),
        ("SCARF", "forty percent comes off in the first wash"),
        ("DRILL", "twenty five dollars off any order over one eighty"),
        ("DRILL", "twenty five off when you spend a hundred and eighty"),
        ("DRILL", "that's forty dollars off the regular price"),
        ("SOAP", "get two and it's fifteen percent off"),
        ("SOAP", "get two, forty percent off the retail price"),
        ("MUG", "get three and the fourth is free"),
    ],
)
def test_other_sums_are_left_alone(focus: str, text: str) -> None:
    assert not wrong(focus, text) & {"活动", "Promotion"}
