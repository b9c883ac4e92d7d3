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
        {"sku": "WOK", "title": "铸铁煎锅", "price": 199, "promotion": "前300名送木锅铲"},
        {
            "sku": "TEA",
            "title": "茉莉花茶",
            "price": 58,
            "promotion": "下单送玻璃杯一个",
            "attributes": {"包装清单": "茶叶罐、手提袋"},
        },
        {
            "sku": "LAMP",
            "title": "Brim desk lamp",
            "currency": "USD",
            "price": 64,
            "promotion": "free spare bulb with every lamp",
            "attributes": {"in the box": "lamp, base, power cord", "shade": "linen"},
        },
        {
            "sku": "COAT",
            "title": "Harrow rain coat",
            "currency": "USD",
            "price": 110,
            "promotion": "first 200 orders get a free umbrella",
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
        ("QUILT", "两床起打六折"),
        ("BAG", "领四十块钱的优惠券"),
        ("BAG", "点右下角领券，立马减五十"),
        ("NUTS", "凑够一百八就减五十"),
        ("DRILL", "orders over one eighty get fifty dollars off"),
        ("DRILL", "once you hit one eighty we take sixty off"),
        ("SOAP", "forty percent off when you buy two"),
        ("SOAP", "pick up two and save thirty percent"),
        ("MUG", "four for the price of two"),
        ("MUG", "buy one get one free"),
        ("WOK", "今天前八百名都送木锅铲"),
        ("WOK", "前一千位下单的都送锅铲"),
        ("WOK", "前三百名送硅胶手套一副"),
        ("WOK", "前一百名送锅铲"),
        ("TEA", "今天拍的都送一把雨伞"),
        ("TEA", "下单就送茶巾"),
        ("TEA", "每单都送一个保温杯"),
        ("LAMP", "every lamp today ships with a free blanket"),
        ("LAMP", "we throw in a free set of shade clips with every order"),
        ("COAT", "the first five hundred orders get a free umbrella"),
        ("COAT", "free umbrella for the first thousand people"),
        ("COAT", "the first two hundred orders get a free hat"),
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
        ("QUILT", "第二床打七折是上周的活动"),
        ("BAG", "领二十五块钱的优惠券"),
        ("BAG", "关注领五块钱的优惠券"),
        ("NUTS", "凑够一百八就减二十五"),
        ("DRILL", "orders over one eighty get twenty five off"),
        ("SOAP", "fifteen percent off when you buy two"),
        ("MUG", "four for the price of three"),
        ("MUG", "buy six get two free"),
        ("MUG", "and the second one you keep at work"),
        ("WOK", "今天前三百名都送木锅铲"),
        ("WOK", "前三百名送锅铲，已经拍了两百多单了"),
        ("WOK", "前五十名的锅铲已经送完了"),
        ("WOK", "还剩最后五十个锅铲，前五十名送"),
        ("WOK", "昨天那款是前八百名送锅铲"),
        ("WOK", "前三名留言的再送一个锅铲"),
        ("WOK", "前十名下单的先发货"),
        ("TEA", "今天拍的都送一个杯子"),
        ("TEA", "拍两罐再送一把雨伞"),
        ("TEA", "隔壁下单都送雨伞"),
        ("TEA", "今天拍的都送手提袋"),
        ("TEA", "今天拍的都送运费险"),
        ("TEA", "下单就送到家门口"),
        ("TEA", "关注下单再送一把雨伞"),
        ("LAMP", "every lamp today ships with a free spare bulb"),
        ("LAMP", "free shipping on every order"),
        ("LAMP", "comes with a free lifetime guarantee"),
        ("LAMP", "yesterday every order came with a free blanket"),
        ("LAMP", "order two and we throw in a free blanket"),
        ("COAT", "the first two hundred orders get a free umbrella"),
        ("COAT", "the first fifty are already gone"),
        ("COAT", "first five hundred people to comment win a free umbrella"),
    ],
)
def test_other_sums_are_left_alone(focus: str, text: str) -> None:
    assert not wrong(focus, text) & {"活动", "Promotion"}
