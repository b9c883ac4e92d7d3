"""A product's strongest facts: what comes first, what is left out."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot.evidence import evidence_of
from copilot.skills.cues.skill import spoken_facts
from copilot.skills.cues.strongest import LONGEST_VALUE, MOST, strongest_facts
from knowledge.fact_making import make_facts
from knowledge.facts import Fact
from knowledge.language.quantities import find_quantities
from knowledge.products import Attribute, Catalogue, Offer, PriceTier, Product, Source, Variant

SOURCE = Source("shop.json", "products[0]")


def attribute(name: str, value: str) -> Attribute:
    return Attribute(name, value, find_quantities(value), None, SOURCE)


def offer(
    list_price: str | None = None,
    live: str | None = None,
    after: str | None = None,
    gifts: tuple[str, ...] = (),
    tiers: tuple[PriceTier, ...] = (),
) -> Offer:
    prices = [Decimal(price) if price else None for price in (list_price, live, after)]
    return Offer(
        "CNY", prices[0], prices[1], prices[2], "", tiers, gifts, "第二件半价", 2, 50, None, None,
        SOURCE,
    )  # fmt: skip


def facts(
    *attributes: tuple[str, str], offer: Offer | None = None, variants: tuple[Variant, ...] = ()
) -> tuple[Fact, ...]:
    """Return the facts of one product."""
    kept = tuple(attribute(name, value) for name, value in attributes)
    product = Product("A", "保温杯", (), "", "", kept, variants, offer, (), SOURCE)
    return make_facts(Catalogue("shop", 1, (product,), (), ()))


def names(told: tuple[Fact, ...]) -> list[str]:
    return [fact.name for fact in told]


def test_the_price_that_counts_comes_first_and_no_other_price() -> None:
    told = strongest_facts(facts(("容量", "500ml"), offer=offer("199", "129", "99")))
    assert [(fact.name, fact.value) for fact in told] == [("券后价", "99元"), ("容量", "500ml")]


def test_without_a_coupon_the_live_price_counts() -> None:
    told = strongest_facts(facts(("容量", "500ml"), offer=offer("199", "129")))
    assert names(told) == ["直播价", "容量"]


def test_what_comes_with_it_is_told_once_and_how_many_there_are_is_not() -> None:
    tiers = (PriceTier(2, Decimal("180")),)
    told = strongest_facts(facts(offer=offer(live="129", gifts=("杯刷", "杯套"), tiers=tiers)))
    assert names(told) == ["直播价", "赠品"]


def test_the_price_of_several_is_none_to_lead_with() -> None:
    told = strongest_facts(facts(offer=offer(live="45", tiers=(PriceTier(2, Decimal("80")),))))
    assert names(told) == ["直播价"]


def test_that_none_is_left_comes_before_all_that_sells() -> None:
    gone = replace(offer(live="45", gifts=("杯刷",)), stock=0)
    told = strongest_facts(facts(("容量", "500ml"), offer=gone))
    assert [fact.text for fact in told] == [
        "库存：已售完",
        "直播价：45元",
        "赠品：杯刷",
        "容量：500ml",
    ]
    assert spoken_facts(tuple(map(evidence_of, told))).startswith("已经售完了，")


def test_what_sells_comes_before_what_only_describes() -> None:
    told = strongest_facts(
        facts(("颜色", "白色"), ("包装", "纸盒"), ("材质", "纯棉"), ("容量", "500ml"))
    )
    assert names(told) == ["容量", "材质", "颜色"]


@pytest.mark.parametrize("name", ["型号", "生产日期", "品牌", "安装"])
def test_what_no_buyer_asks_for_is_left_out(name: str) -> None:
    assert strongest_facts(facts((name, "X1"))) == ()


def test_equally_strong_ones_stand_as_the_shop_has_them() -> None:
    told = strongest_facts(facts(("甲乙", "一二三"), ("丙丁", "四五六"), ("戊己", "七八九")))
    assert names(told) == ["甲乙", "丙丁", "戊己"]


def test_no_more_than_asked_for() -> None:
    many = facts(*((f"特点{c}", f"好{c}") for c in "甲乙丙丁戊己庚辛"))
    assert len(strongest_facts(many)) == MOST
    assert len(strongest_facts(many, 2)) == 2
    assert strongest_facts((), 2) == ()


def test_offers_count_among_the_most_as_well() -> None:
    assert len(strongest_facts(facts(offer=offer(live="129", gifts=("杯刷",))), 1)) == 1


def test_the_same_property_is_told_once() -> None:
    assert names(strongest_facts(facts(("容量", "500ml"), ("容积", "0.5L")))) == ["容量"]


def test_a_price_among_the_attributes_is_a_price_like_others() -> None:
    told = strongest_facts(facts(("日常价格", "199元"), ("容量", "500ml"), offer=offer(live="129")))
    assert names(told) == ["直播价", "容量"]


def test_facts_of_one_choice_are_left_out() -> None:
    red = Variant("A-1", "红色", (attribute("容量", "750ml"),), offer(live="9"))
    told = strongest_facts(facts(("材质", "纯棉"), variants=(red,)))
    assert names(told) == ["材质"]


def test_long_texts_are_left_out() -> None:
    fits, long = "好" * LONGEST_VALUE, "好" * (LONGEST_VALUE + 1)
    assert names(strongest_facts(facts(("材质", fits), ("工艺", long)))) == ["材质"]


@pytest.mark.parametrize("value", ["行业最佳", "第一品牌", "治疗失眠", "best in class"])
def test_what_may_not_be_said_is_left_out(value: str) -> None:
    assert strongest_facts(facts(("特点", value))) == ()


def test_a_measure_s_superlative_is_a_figure() -> None:
    assert names(strongest_facts(facts(("最大容量", "500ml")))) == ["最大容量"]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["容量", "容积", "材质", "颜色", "型号", "特点", "价格"]),
            st.text(max_size=30),
        ),
        max_size=12,
    ),
    st.integers(2, 8),
)
def test_whatever_the_shop_says_few_facts_of_its_own_are_told(
    rows: list[tuple[str, str]], most: int
) -> None:
    known = facts(*rows, offer=offer("199", "129", None, ("杯刷",)))
    told = strongest_facts(known, most)
    assert len(told) <= most
    assert set(told) <= set(known)
    assert len(set(told)) == len(told)
    assert told[0].name == "直播价"
