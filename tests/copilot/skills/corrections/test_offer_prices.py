"""The prices of a product as its facts state them, and how people round them."""

from decimal import Decimal

from copilot.skills.corrections.figures.figures import find_figures
from copilot.skills.corrections.offers.offer_prices import offer_prices
from copilot.skills.corrections.offers.price_parts import PART_OF_NAME
from copilot.skills.corrections.offers.price_rounding import holds, is_close
from copilot.skills.corrections.product_views import product_views
from knowledge.fact_making import make_facts
from knowledge.offer_wording import PART_OF_LABEL
from tests.copilot.skills.corrections.judge_shop import catalogue


def test_names_are_those_facts_are_made_with() -> None:
    assert {name: PART_OF_LABEL[name] for name in PART_OF_NAME} == dict(PART_OF_NAME)


def test_all_prices_of_a_product() -> None:
    views = product_views(catalogue(), make_facts(catalogue()))

    offer = offer_prices(views["PB"])

    assert {(p.part, p.amount, p.pieces) for p in offer.prices} == {
        ("list", Decimal(199), 1),
        ("live", Decimal(129), 1),
        ("after", Decimal(119), 1),
        ("tiers", Decimal(229), 2),
    }
    assert offer.currency == "CNY"
    assert offer.coupon is not None
    assert offer.coupon.amount == 10
    assert offer.limit is not None
    assert offer.limit.amount == 2
    assert Decimal(70) in offer.differences()
    assert Decimal(258) in offer.derived


def test_choices_have_their_own_prices() -> None:
    views = product_views(catalogue(), make_facts(catalogue()))

    prices = {(p.variant, p.amount) for p in offer_prices(views["HOOD"]).of("live")}

    assert prices == {("", Decimal(139)), ("XL码", Decimal(149))}


def test_rounding() -> None:
    fifty, three_hundred = find_figures("五十块")[0], find_figures("三百块")[0]

    assert is_close(fifty, Decimal("49.9"))
    assert not holds(fifty, Decimal("49.9"))
    assert is_close(three_hundred, Decimal(299))
    assert not is_close(three_hundred, Decimal(289))
    assert holds(find_figures("不到五十块")[0], Decimal("49.9"))
    assert not holds(find_figures("不到五十块")[0], Decimal("59.9"))
