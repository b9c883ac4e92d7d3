"""Which price leads: the one asked for, of the choice that is named, and never the list price."""

from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

import pytest

from knowledge.fact_making import make_facts
from knowledge.language.asked import asked_attributes, named_attributes
from knowledge.products import Attribute, Catalogue, Offer, PriceTier, Product, Source, Variant
from knowledge.retrieval import Findings, Query
from knowledge.search.index import ShopIndex
from knowledge.search.price_questions import (
    ask_led_by,
    asks_nothing_else,
    price_ask,
    price_facts,
)
from knowledge.search.retriever import Retriever
from tests.knowledge.embedder.prepared_model import centred
from tests.knowledge.prices.price_terms import offer as offer_of
from tests.knowledge.prices.price_terms import product
from tests.knowledge.prices.price_terms import variant as priced
from tests.knowledge.retrieval_shop import make_fact

HERE = Source("shop.json")


def offer(live: str, coupon: str | None = None, tier: str | None = None) -> Offer:
    return Offer(
        currency="CNY",
        list_price=Decimal(259),
        live_price=Decimal(live),
        coupon_price=Decimal(coupon) if coupon else None,
        coupon="关注领8元券" if coupon else "",
        tiers=(PriceTier(2, Decimal(tier)),) if tier else (),
        gifts=(),
        promotion="",
        limit_per_buyer=None,
        stock=None,
        starts_at=None,
        ends_at=None,
        source=HERE,
    )


def variant(title: str, own: Offer | None = None) -> Variant:
    return Variant(f"L-{title}", title, (Attribute("颜色", title, (), None, HERE),), own)


def made(title: str) -> Variant:
    return priced(title, offer_of(live=None, listed=None, stock=80))


LAMP = Product(
    sku="L",
    title="星野阅读台灯",
    names=(),
    category="",
    description="可以折叠，灯头能转。",
    attributes=(Attribute("功率", "9W", (), None, HERE),),
    variants=(variant("杏白"), variant("橙色", offer("168")), variant("橙色礼盒", offer("199"))),
    offer=offer("158", "150", "300"),
    faq=(),
    source=HERE,
)


@lru_cache(maxsize=1)
def retriever() -> Retriever:
    embedder = centred()
    facts = make_facts(Catalogue("s", 1, (LAMP,), (), ()))
    return Retriever(ShopIndex.build("s", 1, facts, embedder), embedder)


def found(text: str) -> Findings:
    return retriever().search(Query(text, ("L",), False, ("L",)))


def names(text: str) -> list[str]:
    return [one.fact.name for one in found(text).facts]


@pytest.mark.parametrize(
    "text",
    [
        "多少钱",
        "3号怎么卖的",
        "台灯啥价啊",
        "七号链接多少钱",
        "how much is it",
        "how much",
        "So how much pls?",
    ],
)
def test_what_a_buyer_pays_now_leads(text: str) -> None:
    assert names(text) == ["直播价", "券后价", "多件价"]
    assert found(text).facts[0].fact.text == "直播价：158元（原价259元）"
    assert found(text).exact


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("券后多少", "券后价"),
        ("用券到手多少钱", "券后价"),
        ("how much after coupon", "券后价"),
        ("whats the price with the code", "券后价"),
        ("how much using a promo code", "券后价"),
        ("两件多少钱", "多件价"),
        ("买两个有优惠吗", "多件价"),
        ("two for how much", "多件价"),
        ("两台用券多少", "单件券后价"),
        ("三个券后多少钱", "单件券后价"),
        ("原价多少", "原价"),
        ("这灯想送人 现在多少钱呀", "直播价"),
        ("家里的台灯咋卖呀", "直播价"),
        ("how much r these", "直播价"),
    ],
)
def test_the_price_asked_for_leads(text: str, first: str) -> None:
    assert names(text)[0] == first


@pytest.mark.parametrize(
    "text", ["三件多少钱", "3台怎么算", "要是拍五个一共多少", "买四台啥价", "three for how much"]
)
def test_a_number_without_an_offer_is_answered_by_the_price_of_one_called_so(text: str) -> None:
    first = found(text).facts[0].fact
    assert (first.name, first.text) == ("单件直播价", "单件直播价：158元（原价259元）")
    assert "多件价" in names(text)


def test_of_the_prices_of_several_that_of_the_number_asked_leads_alone() -> None:
    own = replace(offer("60"), tiers=(PriceTier(2, Decimal(110)), PriceTier(3, Decimal(150))))
    facts = make_facts(Catalogue("s", 1, (product(own),), (), ()))
    for pieces, told in ((3, "3件共150元"), (2, "2件共110元")):
        first, *beside = price_facts("several", facts, frozenset(), pieces=pieces)
        assert (first.name, first.value, first.text) == ("多件价", told, f"多件价：{told}")
        assert [one.name for one in beside] == ["单件直播价"]
    assert price_facts("several", facts, frozenset(), pieces=5)[0].name == "单件直播价"
    assert price_facts("several", facts, frozenset())[0].value == "2件共110元；3件共150元"


def test_how_much_is_no_price_where_something_may_be_much() -> None:
    assert price_ask("how much coffee is in the bag") is None
    assert price_ask("how much does it weigh") is None


@pytest.mark.parametrize("text", ["灯咋卖的", "这灯怎么卖", "灯子多少钱", "台灯咋卖"])
def test_what_its_kind_is_called_names_the_product_on_air(text: str) -> None:
    assert names(text)[0] == "直播价"


@pytest.mark.parametrize(
    ("text", "title", "alone"),
    [
        ("衣服咋卖的", "棉麻衬衫", True),
        ("裤子咋卖", "直筒牛仔裤", True),
        ("垫子多少钱", "防滑沙发垫", True),
        ("衣服咋卖的", "防滑沙发垫", False),
        ("帽子多少钱", "直筒牛仔裤", False),
    ],
)
def test_goods_of_another_kind_are_not_the_product_on_air(
    text: str, title: str, alone: bool
) -> None:
    goods = replace(LAMP, title=title, variants=())
    facts = make_facts(Catalogue("s", 1, (goods,), (), ()))
    assert asks_nothing_else(text, facts, frozenset()) is alone


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("橙色多少钱", "橙色 直播价"),
        ("礼盒的怎么卖", "橙色礼盒 直播价"),
        ("how much is the orange one", "橙色 直播价"),
    ],
)
def test_a_choice_with_its_own_price_is_answered_by_that_alone(text: str, only: str) -> None:
    assert names(text)[0] == only
    assert {name.split()[0] for name in names(text) if "价" in name} == {only.split()[0]}


def test_a_choice_without_its_own_price_costs_what_the_product_costs() -> None:
    assert names("杏白多少钱")[0] == "直播价"


def test_an_unknown_choice_is_shown_beside_those_that_cost_something_else() -> None:
    assert names("黑的那款要多少钱啊主播")[:1] == ["直播价"]
    assert set(names("黑的那款要多少钱啊主播")[1:]) <= {"橙色 直播价", "橙色礼盒 直播价"}


@pytest.mark.parametrize(
    "text",
    [
        "运费多少钱",
        "怎么用券",
        "两岁宝宝能用吗",
        "快递费多少钱",
        "how much is shipping",
        "ship cost",
    ],
)
def test_other_questions_ask_for_no_price(text: str) -> None:
    assert price_ask(text) is None


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("颜色会掉吗", "fading"),
        ("洗了会掉颜色不", "fading"),
        ("颜色会不会掉", "fading"),
        ("会褪色吗", "fading"),
        ("will the dye run", "fading"),
        ("多大的猫能吃", "age"),
        ("多大的狗狗可以吃", "age"),
        ("多大可以玩", "age"),
        ("几月龄能用", "age"),
        ("what age is it for", "age"),
    ],
)
def test_the_property_is_known_in_everyday_words(text: str, key: str) -> None:
    assert key in asked_attributes(text)


@pytest.mark.parametrize("name", ["适用阶段", "适用犬龄", "适用月龄", "建议年龄", "life stage"])
def test_shops_call_an_age_by_many_names(name: str) -> None:
    assert named_attributes(name) == {"age"}


@pytest.mark.parametrize("text", ["颜色会掉吗", "掉不掉色", "会褪色不", "洗了会掉颜色吗"])
@pytest.mark.parametrize(
    "value", ["首次清洗会有轻微浮色，请单独洗", "深色头几次会掉一点色", "反复水洗不褪色"]
)
def test_fading_is_told_in_passing(text: str, value: str) -> None:
    washing = Attribute("水洗说明", value, (), None, HERE)
    goods = replace(LAMP, attributes=(*LAMP.attributes, washing))
    facts = make_facts(Catalogue("s", 1, (goods,), (), ()))
    searching = Retriever(ShopIndex.build("s", 1, facts, centred()), centred())
    found = searching.search(Query(text, ("L",), False, ("L",)))
    assert found.scope == "focus"
    assert found.facts[0].fact.value == value


@pytest.mark.parametrize("text", ["会掉色吗", "掉不掉色", "does it fade"])
def test_fading_is_not_answered_by_the_choice_of_colours(text: str) -> None:
    assert found(text).scope is None


@pytest.mark.parametrize("text", ["券在哪领", "优惠券怎么领", "去哪领券啊"])
def test_where_a_coupon_is_had_is_told_by_the_coupon(text: str) -> None:
    assert names(text)[0] == "优惠券"
    assert found(text).scope == "focus"


def test_choices_of_one_price_put_together_are_answered_by_prices_and_not_by_stock() -> None:
    cream = product(offer_of(tiers=((2, "49"),)), "护手霜", variants=(made("柚子"), made("薄荷")))
    facts = make_facts(Catalogue("s", 1, (cream,), (), ()))
    shop = Retriever(ShopIndex.build("s", 1, facts, centred()), centred())
    query = Query("买2支柚子加1支薄荷多少", (cream.sku,), False, (cream.sku,))
    assert [one.fact.name for one in shop.search(query).facts][:2] == ["多件价", "直播价"]


def test_the_price_of_one_is_called_so_to_who_asks_for_two() -> None:
    (one,) = price_facts(
        "several",
        make_facts(Catalogue("s", 1, (product(offer_of()),), (), ()))[:1],
        frozenset(),
        pieces=2,
    )
    assert one.name == "单件直播价"


def test_the_figure_of_the_choice_named_asks_for_no_number_of_pieces() -> None:
    by_length = (
        priced("40 cm", offer_of("19", currency="USD", listed=None)),
        priced("60 cm", offer_of("27", currency="USD", listed=None)),
    )
    goods = product(offer_of("23", currency="USD", listed=None), "Oak shelf", variants=by_length)
    facts = make_facts(Catalogue("s", 1, (goods,), (), ()))
    (one,) = price_facts("now", facts, frozenset({"60 cm"}), pieces=60)
    assert one.name == "60 cm Price"


def test_what_holds_now_leads_where_the_nearest_price_was_not_asked_for() -> None:
    listed = make_fact("L", "台灯", "原价", "259元", "offer")
    several = make_fact("L", "台灯", "多件价", "2件共300元", "offer")
    pink = replace(make_fact("L", "台灯", "樱粉 直播价", "209元", "variant"), variant="樱粉")
    weight = make_fact("L", "台灯", "重量", "1kg")

    assert ask_led_by(listed, None, "贵吗") == "now"
    assert ask_led_by(pink, None, "还能再便宜吗") == "now"
    assert ask_led_by(pink, None, "樱粉贵吗") is None
    assert ask_led_by(several, None, "多买便宜吗") is None
    assert ask_led_by(listed, "list", "原价多少") == "list"
    assert ask_led_by(weight, "now", "多少钱") is None


@pytest.mark.parametrize(
    "text", ["用码之后多少钱", "输完优惠码几块", "price w/ voucher", "how much w my code"]
)
def test_what_a_code_leaves_is_asked_like_what_a_coupon_does(text: str) -> None:
    assert price_ask(text) == "after"


@pytest.mark.parametrize("text", ["how much is the bar code reader", "how much is the pirate ship"])
def test_what_only_looks_like_it_asks_the_price_of_now(text: str) -> None:
    assert price_ask(text) == "now"


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        ("price on 3", "several"),
        ("two for my aunt how much", "several"),
        ("was it more before?", "list"),
        ("jars how much pls", "now"),
        ("after the 12 off?", "after"),
        ("until when is this price", None),
        ("is this price tonight only", None),
        ("you dont know how much", None),
        ("does it hold how much", None),
    ],
)
def test_which_price_is_asked_in_english_however_it_is_put(text: str, ask: str | None) -> None:
    assert price_ask(text) == ask
