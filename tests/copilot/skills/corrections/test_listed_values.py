"""Which words of a text are values that the shop lists."""

import pytest

from copilot.skills.corrections.choices.listed_values import listings, spans_of
from copilot.skills.corrections.product_views import product_views
from knowledge.fact_making import make_facts
from knowledge.products import Attribute, Catalogue, Product, Source

SOURCE = Source("shop.json", "products[0]")


def named(name: str, value: str, text: str, *, listed: bool = True) -> list[str]:
    """Return what a text names of the kind of a product's one list: ``listed`` there, or not."""
    sheet = (Attribute(name, value, (), None, SOURCE),)
    product = Product("P", "Tent", (), "", "", sheet, (), None, (), SOURCE)
    shop = Catalogue("shop", 1, (product,), (), ())
    (listing,) = listings(product_views(shop, make_facts(shop))["P"])
    return [word for *_, word, member in spans_of(text, listing) if member is listed]


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("ten thousand of you are watching", []),
        ("we redrew the logo, it is centred now", []),
        ("it comes in sand and in red", ["sand", "red"]),
        ("the reds went first", ["red"]),
        ("sandstone under your feet", []),
        ("sand的还有", ["sand"]),
    ],
)
def test_a_value_is_named_by_words_of_its_own(text: str, members: list[str]) -> None:
    assert named("colour", "sand, red", text) == members


def test_chinese_values_stand_anywhere() -> None:
    assert named("颜色", "沙色、军绿", "今天沙色跟军绿都有") == ["沙色", "军绿"]


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("海盐，它的口味是海盐、原味", []),
        ("原味、这个口味卖得好", []),
        ("原味和芥末口味", ["芥末"]),
    ],
)
def test_who_has_a_flavour_is_none(text: str, others: list[str]) -> None:
    assert named("口味", "原味、海盐", text, listed=False) == others
