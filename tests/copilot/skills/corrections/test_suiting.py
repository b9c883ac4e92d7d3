"""What words suit which product of a line-up, and by what values."""

from dataclasses import replace

import pytest

from bench.correction_products import product_of
from copilot.skills.corrections.judge import ShopJudge
from copilot.skills.corrections.judgement import Fit, Judgement, Said
from knowledge.fact_making import make_facts
from knowledge.language.quantities import find_quantities
from knowledge.products import Attribute, Catalogue, Product, Source

SOURCE = Source("test")


def product(sku: str, title: str, price: str, names: tuple[str, ...], **told: str) -> Product:
    attributes = tuple(
        Attribute(name.replace("_", " "), value, find_quantities(value), None, SOURCE)
        for name, value in told.items()
    )
    row = {"sku": sku, "title": title, "price": price, "names": names}
    made = product_of(row | {"currency": "USD"})
    assert made.offer is not None
    offer = replace(made.offer, gifts=("a cleaning cloth",))
    return replace(made, attributes=attributes, offer=offer)


SHOP = Catalogue(
    "test",
    1,
    (
        product("LAMP", "Halo Desk Lamp", "45", ("lamp",), weight="1.3 kg", waterproof="no"),
        product("SPK", "Brook Speaker", "68", ("speaker",), weight="640 grams", waterproof="yes",
                warranty="5 years"),
        product("SPK2", "Brook Speaker Mini", "30", ("speaker",), weight="300 grams"),
    ),
    (),
    (),
)  # fmt: skip
JUDGE = ShopJudge.of(SHOP, make_facts(SHOP))
LINEUP = tuple(product.sku for product in SHOP.products)


def ask(
    text: str, focus: str = "LAMP", before: tuple[str, ...] = (), runs_on: int = 0
) -> Judgement:
    links = tuple(enumerate(LINEUP, 1))
    return JUDGE.judge(
        Said("s", 1, text, True, "host", before, focus, None, LINEUP, links, runs_on)
    )


def fit(judgement: Judgement, sku: str) -> Fit:
    return next((each for each in judgement.fits if each.sku == sku), Fit(sku, 0, 0))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it weighs 640 grams", Fit("SPK", 1, 0, 1, 1)),
        ("only 68 dollars tonight", Fit("SPK", 1, 0, 1, 1)),
        ("it's fully waterproof", Fit("SPK", 1, 0, 0, 0)),
        ("the warranty is five years", Fit("SPK", 1, 0, 0, 0)),
        ("it weighs 900 grams", Fit("SPK", 0, 1, 0, 0)),
    ],
    ids=["a figure", "a price", "a yes", "a round figure", "wrong of it too"],
)
def test_by_what_words_suit_a_product_that_is_not_on_air(text: str, expected: Fit) -> None:
    assert fit(ask(text), "SPK") == expected


def test_a_round_figure_that_the_product_on_air_denies_is_told_of_another() -> None:
    assert fit(ask("it weighs 300 grams"), "SPK2") == Fit("SPK2", 1, 0, 0, 1)


def test_what_is_given_free_suits_nobody_by_a_value_of_its_own() -> None:
    assert all(each.own == 0 for each in ask("you get a free cleaning cloth").fits)


def test_words_left_open_count_with_their_own_segment_alone() -> None:
    heard = ask("it weighs 640 grams", before=("and fully waterproof",), runs_on=1)
    assert fit(heard, "SPK") == Fit("SPK", 1, 0, 1, 1)
    assert fit(heard, "LAMP").wrong == 1


@pytest.mark.parametrize(
    ("text", "focus", "keeps"),
    [
        ("this lamp weighs 640 grams", "LAMP", True),
        ("it weighs 640 grams", "LAMP", False),
        ("lighter than the lamp, only 640 grams", "LAMP", False),
        ("this speaker weighs 300 grams", "SPK", False),
        ("the speaker mini weighs 300 grams", "SPK", False),
    ],
    ids=["named", "not named", "compared with", "a name that two have", "the other one"],
)
def test_whether_words_name_the_product_on_air_and_no_other(
    text: str, focus: str, keeps: bool
) -> None:
    assert ask(text, focus).keeps is keeps


def test_the_titles_of_other_products_that_may_be_meant_are_told() -> None:
    assert ask("it weighs 640 grams").titles == (("SPK", "Brook Speaker"),)
    assert ("SPK2", "Brook Speaker Mini") in ask("next up link 3").titles
