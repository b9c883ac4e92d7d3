"""Facts say what the catalogue says, in its own figures and language."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

from knowledge.fact_making import make_facts, wording_language
from knowledge.facts import Fact
from knowledge.language.quantities import Quantity
from knowledge.products import (
    Attribute,
    Catalogue,
    FaqEntry,
    Offer,
    Policy,
    PriceTier,
    Product,
    Source,
    Variant,
)
from knowledge.sentences import split_sentences

HERE = Source("shop.csv", "row 2")


def attribute(name: str, value: str) -> Attribute:
    return Attribute(name, value, (), None, Source("shop.csv", f"row 2, column {name}"))


def offer(**changes: object) -> Offer:
    empty = Offer("CNY", None, None, None, "", (), (), "", None, None, None, None, HERE)
    return replace(empty, **changes)  # type: ignore[arg-type]  # a table of changes


def product(**changes: object) -> Product:
    empty = Product("CUP", "保温杯", (), "", "", (), (), None, (), HERE)
    return replace(empty, **changes)  # type: ignore[arg-type]  # a table of changes


def facts(*products: Product, **others: object) -> tuple[Fact, ...]:
    empty = Catalogue("s", 7, products, (), ())
    return make_facts(replace(empty, **others))  # type: ignore[arg-type]  # a table of changes


def texts(*products: Product, **others: object) -> list[str]:
    return [fact.text for fact in facts(*products, **others)]


def test_an_attribute_is_its_name_and_value_with_its_source() -> None:
    (fact,) = facts(product(attributes=(attribute("容量", "约500ml"),)))
    assert (fact.kind, fact.name, fact.text, fact.value) == (
        "attribute",
        "容量",
        "容量：约500ml",
        "约500ml",
    )
    assert (fact.sku, fact.title, fact.version) == ("CUP", "保温杯", 7)
    assert fact.source.location == "row 2, column 容量"


def test_no_stays_no() -> None:
    said = texts(
        product(attributes=(attribute("可进洗碗机", "否"), attribute("添加防腐剂", "无"))),
        product(sku="E", title="Cup", attributes=(attribute("dishwasher safe", "no"),)),
    )
    assert said == ["可进洗碗机：否", "添加防腐剂：无", "dishwasher safe: no"]


def test_each_kind_of_price_is_its_own_fact() -> None:
    beijing = timezone(timedelta(hours=8))
    whole = offer(
        live_price=Decimal("89.00"),
        list_price=Decimal("159"),
        coupon_price=Decimal("79.5"),
        coupon="直播间领10元券",
        tiers=(PriceTier(2, Decimal(149)), PriceTier(3, Decimal(199))),
        gifts=("杯刷", "杯套"),
        promotion="第二件半价",
        limit_per_buyer=2,
        stock=320,
        starts_at=datetime(2026, 11, 22, 20, 0, tzinfo=beijing),
        ends_at=datetime(2026, 11, 22, 15, 30, tzinfo=UTC),
    )
    assert texts(product(offer=whole)) == [
        "直播价：89元（原价159元）",
        "券后价：79.5元（直播间领10元券）",
        "原价：159元",
        "优惠券：直播间领10元券",
        "多件价：2件共149元；3件共199元",
        "赠品：杯刷、杯套",
        "活动：第二件半价",
        "限购：每人2件",
        "库存：320件",
        "活动开始：2026-11-22 20:00（北京时间）",
        "活动结束：2026-11-22 15:30 (UTC+00:00)",
    ]


def test_english_products_are_worded_in_english() -> None:
    price = offer(currency="USD", live_price=Decimal("59.99"), list_price=Decimal("79.99"))
    earbuds = product(title="Echo One earbuds", offer=replace(price, limit_per_buyer=2, stock=5))
    assert wording_language(earbuds) == "en"
    assert texts(earbuds) == [
        "Price: $59.99 (list price $79.99)",
        "List price: $79.99",
        "Limit: 2 per buyer",
        "Stock: 5 pieces",
    ]
    assert make_facts(Catalogue("s", 1, (earbuds,), (), ()), "zh")[0].text.startswith("直播价")


def test_a_price_carries_exactly_its_quantity() -> None:
    fact = facts(product(offer=offer(live_price=Decimal("1299.90"))))[0]
    assert fact.text == "直播价：1299.90元"
    expected = Quantity("money", Decimal("1299.90"), Decimal("1299.90"), "CNY", False, 0, 8)
    assert fact.quantities == (expected,)


def test_a_list_price_below_the_live_price_is_not_boasted_with() -> None:
    upside_down = offer(live_price=Decimal(99), list_price=Decimal(89))
    assert texts(product(offer=upside_down)) == ["直播价：99元", "原价：89元"]


def test_currencies_without_a_usual_sign_are_named() -> None:
    price = offer(currency="KZT", live_price=Decimal(394990))
    assert texts(product(offer=price)) == ["直播价：394990 KZT"]


def test_choices_are_listed_and_what_differs_is_said_of_each() -> None:
    cups = product(
        variants=(
            Variant("C-G", "墨绿", (attribute("颜色", "墨绿"),), None),
            Variant("C-W", "奶白", (attribute("颜色", "奶白"),), offer(live_price=Decimal(92))),
            Variant(
                "C-K", "刻字", (attribute("颜色", "奶白"), attribute("刻字", "6个字以内")), None
            ),
        )
    )
    made = facts(cups)
    assert {fact.kind for fact in made} == {"variant"}
    assert [fact.text for fact in made] == [
        "颜色：墨绿、奶白",
        "奶白 直播价：92元",
        "刻字 颜色：奶白",
        "刻字 刻字：6个字以内",
    ]
    assert [fact.variant for fact in made] == ["", "奶白", "刻字", "刻字"]


def test_choices_without_attributes_are_listed_by_title() -> None:
    plain = tuple(Variant(f"C-{n}", n, (), None) for n in ("大号", "小号"))
    assert texts(product(variants=plain)) == ["可选：大号、小号"]


def test_answers_policies_and_description_are_facts() -> None:
    cup = product(
        faq=(FaqEntry("能装可乐吗", "不建议。", HERE),),
        description="直身小杯，单手能握。杯盖一键弹开！\n- 容量3.5升",
    )
    made = facts(
        cup,
        policies=(Policy("发货", "48小时内发出", HERE),),
        faq=(FaqEntry("Do you ship abroad?", "Not yet.", HERE),),
    )
    assert [(f.sku, f.kind, f.name, f.text) for f in made] == [
        ("CUP", "faq", "能装可乐吗", "不建议。"),
        ("CUP", "description", "描述", "直身小杯，单手能握。"),
        ("CUP", "description", "描述", "杯盖一键弹开！"),
        ("CUP", "description", "描述", "容量3.5升"),
        (None, "policy", "发货", "发货：48小时内发出"),
        (None, "faq", "Do you ship abroad?", "Not yet."),
    ]
    assert made[4].title == "发货"


def test_ids_are_stable_over_versions_and_apart_between_products() -> None:
    cup = product(attributes=(attribute("容量", "500ml"),))
    first = make_facts(Catalogue("s", 1, (cup,), (), ()))
    second = make_facts(Catalogue("s", 2, (replace(cup, title="新名字"),), (), ()))
    assert first[0].id == second[0].id
    assert first[0].version != second[0].version
    other = facts(cup, replace(cup, sku="CUP-2"))
    assert len({fact.id for fact in other}) == 2
    changed = facts(product(attributes=(attribute("容量", "600ml"),)))
    assert changed[0].id != first[0].id


def test_a_statement_made_twice_is_one_fact() -> None:
    again = attribute("容量", "500ml")
    assert len(facts(product(attributes=(again, again)))) == 1


def test_every_figure_of_a_fact_is_in_the_data() -> None:
    cup = product(
        attributes=(attribute("尺寸", "6.5×22cm"),),
        offer=offer(live_price=Decimal("12.5"), stock=7, gifts=("杯刷2个",)),
        description="一杯350毫升。",
    )
    given = ["6.5", "22", "12.5", "7", "2", "350"]
    for fact in facts(cup):
        for figure in re.findall(r"\d+(?:\.\d+)?", fact.text):
            assert figure in given


def test_sentences_end_where_a_reader_would_pause() -> None:
    text = "Holds 3.5 L. Made of steel! 不含BPA；可进洗碗机。\n----\n• 一年质保"
    assert split_sentences(text) == (
        "Holds 3.5 L. Made of steel!",
        "不含BPA；",
        "可进洗碗机。",
        "一年质保",
    )
    assert split_sentences("It is light. It is small.") == ("It is light.", "It is small.")
    assert split_sentences("") == ()


def test_what_is_sold_out_is_said_so_and_kept_as_a_figure() -> None:
    """零件, as 0件 is read aloud, is heard as spare parts."""
    for title, said, value in (
        ("保温杯", "库存：已售完", "0件"),
        ("Cup", "Stock: sold out", "0 pieces"),
    ):
        own = product(title=title, offer=offer(stock=0))
        (fact,) = make_facts(Catalogue("shop", 1, (own,), (), ()))
        assert (fact.text, fact.value) == (said, value)
        assert fact.quantities[0].low == 0
