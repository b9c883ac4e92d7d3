"""What is likely to be asked of a product, the likeliest first, nothing twice."""

from decimal import Decimal

from copilot.skills.answers.likely import likely_questions
from knowledge.fact_making import make_facts
from knowledge.language.quantities import find_quantities
from knowledge.products import Attribute, Catalogue, FaqEntry, Offer, Product, Source

SOURCE = Source("shop.json", "products[0]")
OFFER = Offer(
    "CNY", None, Decimal(39), None, "", (), (), "", None, None, None, None, SOURCE
)  # fmt: skip
CUP = Product(
    sku="CUP",
    title="保温杯",
    names=(),
    category="",
    description="",
    attributes=tuple(
        Attribute(name, value, find_quantities(value), None, SOURCE)
        for name, value in (("容量", "500ml"), ("材质", "316不锈钢"), ("说明", "长" * 90))
    ),
    variants=(),
    offer=OFFER,
    faq=(FaqEntry("能放洗碗机吗", "不能，请手洗。", SOURCE),),
    source=SOURCE,
)
FACTS = make_facts(Catalogue("shop", 1, (CUP,), (), ()))


def test_what_viewers_asked_comes_before_what_the_shop_has() -> None:
    likely = list(likely_questions(["漏水吗"], ["保温多久"], FACTS, "zh"))
    assert likely[:4] == ["漏水吗", "保温多久", "多少钱？", "能放洗碗机吗"]
    assert sorted(likely[4:]) == ["什么材质？", "容量多少？"], (
        "a text nobody reads out is not asked for"
    )


def test_nothing_comes_twice() -> None:
    likely = list(likely_questions(["能放洗碗机吗", "漏水吗？"], ["漏水吗", "多少钱"], FACTS, "zh"))
    assert likely[:3] == ["能放洗碗机吗", "漏水吗？", "多少钱"]
    assert len(likely) == 5


def test_a_product_without_a_price_is_not_asked_for_one() -> None:
    free = [fact for fact in FACTS if fact.kind != "offer"]
    assert "how much is it?" not in list(likely_questions([], [], free, "en"))
    assert next(likely_questions([], [], [f for f in FACTS if f.kind == "offer"], "en")) == (
        "how much is it?"
    )
