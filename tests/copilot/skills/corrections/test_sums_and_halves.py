"""Figures of all that a property states together, of half of it, of a person and of a part."""

import pytest

from copilot.skills.corrections.judge import ShopJudge
from copilot.skills.corrections.judgement import Said
from knowledge.fact_making import make_facts
from knowledge.language.quantities import find_quantities
from knowledge.products import Attribute, Catalogue, Product, Source

SOURCE = Source("shop.json", "products[0]")
SHEETS = {
    "PIL": {"充绒量": "外层150g，内芯650g", "尺寸": "48×74cm", "可机洗": "否"},
    "HOT": {"净含量": "400g", "保质期": "12个月"},
    "SUN": {"Lens width": "52 mm", "Weight": "26 g", "Machine washable": "No"},
    "RUG": {"Weight": "7.2 kg", "Size": "160 x 230 cm"},
}


def product(sku: str) -> Product:
    sheet = SHEETS[sku].items()
    attributes = tuple(Attribute(k, v, find_quantities(v), None, SOURCE) for k, v in sheet)
    return Product(sku, f"Sample {sku}", (), "", "", attributes, (), None, (), SOURCE)


SHOP = Catalogue("shop", 1, tuple(map(product, SHEETS)), (), ())
JUDGE = ShopJudge.of(SHOP, tuple(make_facts(SHOP)))
LINKS = tuple(enumerate(SHEETS, 1))


def wrong(text: str, sku: str) -> list[str]:
    said = Said("s", 1, text, True, "host", (), sku, None, tuple(SHEETS), LINKS)
    return [v.said for v in JUDGE.judge(said).verdicts if v.outcome == "wrong"]


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("里面填的充绒量一共是八百克", "PIL"),
        ("充绒量两层加起来一斤六两", "PIL"),
        ("净含量你切一半就是两百克", "HOT"),
        ("这个净含量对半分 每顿二百克", "HOT"),
        ("half of it has a weight of thirteen grams", "SUN"),
        ("this is my nephew he's nine and a half kilos", "RUG"),
        ("she weighs eight kilos already", "RUG"),
        ("arms on these run one thirty five millimeters", "SUN"),
        ("上一场那个保质期六个月的卖完了", "HOT"),
        ("羽绒被是下一个品 充绒量一千二百克", "PIL"),
        ("someone in the chat goes just put it in the washer", "SUN"),
        ("the one I had in college weighed two pounds", "RUG"),
    ],
)
def test_what_is_of_something_else_is_no_slip(text: str, sku: str) -> None:
    assert wrong(text, sku) == []


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("充绒量一共是一千克", "PIL"),
        ("净含量是两百克", "HOT"),
        ("净含量五百克 一半留着", "HOT"),
        ("the weight is thirteen grams", "SUN"),
        ("it weighs nine and a half kilos", "RUG"),
        ("lens width on these is sixty millimeters", "SUN"),
    ],
)
def test_what_is_of_the_product_is_held_against_it(text: str, sku: str) -> None:
    assert len(wrong(text, sku)) == 1


def test_pieces_gone_through_are_no_links() -> None:
    """The second one, after the first pair, is not link 2."""
    said = "first pair fifty eight second one twenty nine so eighty seven for two"
    text = Said("s", 1, said, True, "host", (), "SUN", None, tuple(SHEETS), LINKS)
    assert JUDGE.judge(text).named == ()
