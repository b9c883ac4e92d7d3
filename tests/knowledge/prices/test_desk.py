"""The price desk: from a viewer's words and the offers to a sum with its source, or nothing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from copilot.evidence import evidence_of
from copilot.skills.answers.card import line
from copilot.skills.answers.headlines import headline
from knowledge.fact_making import make_facts
from knowledge.facts import Fact
from knowledge.prices.desk import PriceDesk
from knowledge.products import Catalogue, Offer, Product
from knowledge.retrieval import Query
from tests.knowledge.prices.price_terms import HERE, NOW, offer, product, variant


def answer(goods: Product | Sequence[Product], text: str, choice: str = "") -> tuple[Fact, ...]:
    products = (goods,) if isinstance(goods, Product) else tuple(goods)
    facts = make_facts(Catalogue("s", 4, products, (), ()))
    skus = tuple(one.sku for one in products)
    query = Query(text, skus, True, skus, len(skus) > 1, choice)
    desk = PriceDesk(products, 4, lambda: NOW)
    return desk.answer(query, lambda sku: [fact for fact in facts if fact.sku == sku])


def shown(goods: Product, text: str, choice: str = "") -> tuple[str, str, str]:
    """Return the headline, the working and the line read aloud."""
    first = answer(goods, text, choice)[0]
    evidence = evidence_of(first)
    return headline(evidence, "zh"), first.text, line(evidence)


TEA = product(offer("89", "第二件半价"), attributes={"规格": "3g×20包"})
TRIAL = product(offer("89", "买二送一", gifts=("同款6颗",)), attributes={"规格": "24颗"})
PILLS = product(
    offer("59.99", currency="USD", listed=None), "Clearbrook Vitamin", {"Pack size": "60 tablets"}
)


@pytest.mark.parametrize(
    ("goods", "text", "expected"),
    [
        (
            TEA,
            "第二件半价那两件",
            (
                "133.5元 两件",
                "两件 = 89 + 44.5（第二件半价） = 133.5元",
                "两件一百三十三块五，第二件半价",
            ),
        ),
        (
            TEA,
            "第二件多少钱",
            (
                "44.5元 第二件",
                "第二件 = 44.5元（第二件半价，单件89元）",
                "第二件四十四块五，第二件半价",
            ),
        ),
        (TEA, "折合一包多少钱", ("4.45元 每包", "每包 = 89 ÷ 20 = 4.45元", "折合每包四块四毛五")),
        (
            TEA,
            "三盒合每包多少钱",
            ("约3.71元 每包", "每包 = 222.5 ÷ 60 ≈ 3.71元", "折合每包约三块七毛一"),
        ),
        (
            TRIAL,
            "买二送一一共几颗",
            (
                "72颗 拍2得3",
                "拍两件到手三件 = 24 × 3（买二送一） = 72颗，赠品另算",
                "拍两件到手三件，一共七十二颗，赠品另算",
            ),
        ),
        (
            TRIAL,
            "三盒一起拍多少",
            (
                "178元 拍2得3",
                "拍两盒 = 89 × 2（买二送一） = 178元，到手三盒",
                "拍两盒一百七十八块，到手三盒",
            ),
        ),
        (
            PILLS,
            "how much for three",
            ("$179.97 for 3", "3 = 59.99 × 3 = $179.97", "3 come to 179.97 dollars"),
        ),
        (
            PILLS,
            "per tablet?",
            (
                "about $1 per tablet",
                "Per tablet = 59.99 ÷ 60 ≈ $1",
                "That is about 1 dollar per tablet",
            ),
        ),
    ],
)
def test_the_figure_leads_and_the_sum_is_shown(
    goods: Product, text: str, expected: tuple[str, str, str]
) -> None:
    assert shown(goods, text) == expected


def test_a_sum_has_the_offers_source_and_what_belongs_beside_it() -> None:
    first, *beside = answer(TRIAL, "两盒多少钱")
    assert (first.kind, first.source, first.version) == ("sum", HERE, 4)
    assert [fact.name for fact in beside] == ["赠品", "直播价"]
    assert first.quantities[0].low == 178


@pytest.mark.parametrize(
    ("own", "text", "value", "said"),
    [
        (offer("89", coupon="领10元券"), "两件用券多少", "168元", "两件用一张券一百六十八块"),
        (
            offer("89", coupon="满199减20券"),
            "两件券后多少钱",
            "178元",
            "两件一百七十八块，没到一百九十九块用不了券",
        ),
        (
            offer("89", "第二件半价", "领10元券"),
            "两件用券多少",
            "133.5元",
            "两件一百三十三块五，第二件半价，没算券",
        ),
        (offer("219", coupon="满199减20券"), "199减20吗到手", "199元", "一件用一张券一百九十九块"),
    ],
)
def test_a_coupon_is_used_only_where_that_is_certain(
    own: Offer, text: str, value: str, said: str
) -> None:
    goods = product(own)
    assert answer(goods, text)[0].value == value
    assert shown(goods, text)[2] == said


def test_the_price_after_a_coupon_is_worked_out_unless_it_is_written() -> None:
    assert answer(product(offer(coupon="领10元券")), "用券到手")[0].value == "79元"
    assert answer(product(offer(coupon="领10元券", coupon_price="79")), "用券到手") == ()


def test_over_the_limit_the_limit_is_said_and_no_sum() -> None:
    facts = answer(product(offer(limit=2, stock=9)), "三件多少钱")
    assert [fact.text for fact in facts] == ["限购：每人2件"]
    facts = answer(product(offer(stock=2)), "三件多少钱")
    assert [fact.text for fact in facts] == ["库存：2件"]


def test_outside_its_window_an_offer_does_not_hold() -> None:
    later, past = NOW + timedelta(hours=2), NOW - timedelta(hours=2)
    early = product(offer("89", "第二件半价", starts=later))
    assert shown(early, "两件多少钱")[1] == "两件 = 129 × 2（原价） = 258元，活动还没开始"
    assert shown(early, "多少钱")[0] == "129元 一件"
    over = product(offer("89", ends=past))
    assert shown(over, "两件多少钱")[2] == "两件两百五十八块，活动结束了"
    unknown = answer(product(offer("89", listed=None, starts=later)), "两件多少钱")
    assert [fact.name for fact in unknown] == ["活动开始"]
    held = product(offer("89", starts=past, ends=later))
    assert answer(held, "两件多少钱")[0].value == "178元"


def test_a_choice_is_worked_out_by_its_own_price() -> None:
    choices = (variant("杏白", None), variant("橙色", offer("168", listed=None)))
    goods = product(offer("158", limit=2), variants=choices)
    assert answer(goods, "橙色两件多少钱")[0].value == "336元"
    assert answer(goods, "这个两件多少钱", "橙色")[0].value == "336元"
    assert answer(goods, "橙色三件多少钱")[0].text == "限购：每人2件"
    assert answer(goods, "两件多少钱") == ()
    reduced = replace(goods, offer=offer("158", "第二件半价"))
    assert answer(reduced, "橙色两件多少钱") == ()


def test_several_products_are_added_up_where_nothing_reduces_them() -> None:
    cup, pan = product(offer("89"), "杯子", sku="A"), product(offer("75.5"), "锅", sku="B")
    first, *beside = answer((cup, pan), "1号和2号一起多少钱")
    assert (first.text, first.sku) == ("杯子 89 + 锅 75.5 = 164.5元", None)
    assert [fact.sku for fact in beside] == ["A", "B"]
    half = product(offer("75.5", "第二件半价"), "锅", sku="B")
    assert answer((cup, half), "1号和2号一起多少钱") == ()
    assert answer((cup, pan), "1号和2号多少钱") == ()


@pytest.mark.parametrize(
    "text",
    [
        "多少钱",
        "一件多少钱",
        "20包多少钱",
        "两包多少钱",
        "两箱多少钱",
        "第三件多少钱",
        "满199减20两件到手",
        "买二送一两件多少钱",
        "满300的两件多少钱",
        "3号多少钱",
        "折合一片多少钱",
        "4件多少钱",
    ],
)
def test_no_sum_where_none_is_asked_or_certain(text: str) -> None:
    assert answer(TEA, text) == ()


def test_a_size_in_the_question_is_the_products_or_stops_the_sum() -> None:
    bottle = product(offer("89"), "晴川洗发水 500ml")
    assert answer(bottle, "500ml的两瓶多少钱")[0].value == "178元"
    assert answer(bottle, "300ml的两瓶多少钱") == ()
    assert answer(bottle, "89的两瓶多少钱")[0].value == "178元"


def test_long_words_of_a_shop_leave_the_line_short() -> None:
    words = "今晚直播间专享限时福利第二件半价"
    goods = product(offer("12345.67", "第二件9.9元，" + "每人限1张"), "晴川")
    assert len(shown(goods, "两件多少钱")[2]) <= 40
    assert len(shown(product(offer("89", words)), "两件多少钱")[2]) <= 40


@pytest.mark.parametrize(
    "text",
    ["1号和2号哪个贵", "谁便宜一点", "1号比2号贵多少", "which one is cheaper", "1 2号哪个更贵"],
)
def test_what_is_compared_by_price_is_answered_by_both_prices(text: str) -> None:
    goods = (replace(product(offer("89")), sku="A"), replace(product(offer("59")), sku="B"))

    assert [fact.value for fact in answer(goods, text)] == ["89元", "59元"]


def test_choices_of_unlike_prices_are_not_compared() -> None:
    varied = product(offer("89"), variants=(variant("大号", offer("99")),))
    goods = (replace(varied, sku="A"), replace(product(offer("59")), sku="B"))

    assert answer(goods, "1号和2号哪个贵") == ()


def test_two_links_spelt_with_a_blank_are_no_pieces() -> None:
    goods = (replace(product(offer("89")), sku="A"), replace(product(offer("59")), sku="B"))

    assert answer(goods, "3 4号都要 一共多少")[0].value.startswith("148元")


BOWL = product(
    offer("21.50", currency="USD", listed=None), "Rover travel bowl", {"Quantity": "2 persons"}
)
SOAP = product(
    offer("19.90", currency="USD", listed=None, tiers=((2, "35"), (3, "49"))), "Linden soap"
)


@pytest.mark.parametrize(
    ("goods", "text", "value", "said"),
    [
        (BOWL, "21.50 for two?", "$43", "2 come to 43 dollars, not 21.50 dollars"),
        (BOWL, "2 bowls for $43?", "$43", "2 come to 43 dollars"),
        (SOAP, "three for 50?", "$49", "3 come to 49 dollars, not 50 dollars"),
        (SOAP, "hw mch for 2", "$35", "2 come to 35 dollars"),
        (SOAP, "两件30吗", "$35", "2 come to 35 dollars, not 30 dollars"),
    ],
)
def test_what_a_viewer_takes_several_to_cost_is_put_right(
    goods: Product, text: str, value: str, said: str
) -> None:
    assert answer(goods, text)[0].value == value
    assert shown(goods, text)[2] == said


@pytest.mark.parametrize(
    "text",
    ["can one person carry it alone", "does every person get a lid", "is it a 2 person bowl"],
)
def test_who_uses_a_thing_does_not_divide_its_price(text: str) -> None:
    assert answer(BOWL, text) == ()


def test_the_price_of_one_is_asked_with_a_word_of_money() -> None:
    assert answer(BOWL, "what does it cost for one person")[0].value == "$10.75"


def test_what_is_sold_out_still_has_its_price() -> None:
    gone = product(offer(stock=0, coupon_price="79", coupon="关注领10元券"))
    assert [fact.name for fact in answer(gone, "多少钱")] == ["直播价", "库存"]
    assert [fact.name for fact in answer(gone, "用券到手多少钱")] == ["券后价", "库存"]
    choices = (variant("Blue", offer("74", currency="USD", stock=0)),)
    tent = product(offer("99", currency="USD", stock=5), "Dune mat", variants=choices)
    facts = answer(tent, "how much is the blue one")
    assert [fact.text for fact in facts] == [
        "Blue Price: $74 (list price $129)",
        "Blue Stock: sold out",
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("price of the 12", None),
        ("12 oz price?", None),
        ("how much is the 12", None),
        ("3 of the 12 oz how much", "$57"),
        ("3 of the 12 how much", "$57"),
        ("how much for 4 of the 6 oz", "$44"),
    ],
)
def test_the_figure_of_a_choice_is_no_number_of_pieces(text: str, value: str | None) -> None:
    by_weight = (
        variant("6 oz", offer("11", currency="USD", listed=None)),
        variant("12 oz", offer("19", currency="USD", listed=None)),
    )
    goods = product(offer("15", currency="USD", listed=None), "Soy candle", variants=by_weight)
    found = answer(goods, text)
    assert (found[0].value if found else None) == value


def test_what_is_named_otherwise_may_be_counted_by_the_same_figure() -> None:
    towels = (
        variant("Blue 12 in", offer("5", currency="USD", listed=None)),
        variant("Red 12 in", offer("6", currency="USD", listed=None)),
    )
    goods = product(offer("5", currency="USD", listed=None), "Face towel", variants=towels)
    assert answer(goods, "12 of the red how much")[0].value == "$72"
