"""Which promotions cannot hold together, and what several pieces cost by one of them."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.offers.offer_prices import OfferPrices
from copilot.skills.corrections.offers.promotion_forms import Promotion


def pieces_of(said: Promotion) -> int:
    """Return for how many pieces a promotion holds; 0 when it holds for a sum of money."""
    if said.form in ("nth_share", "nth_money", "nth_off", "pieces_share"):
        return int(said.first)
    return int(said.first + said.second) if said.form == "free_pieces" else 0


def totals_of(said: Promotion, prices: OfferPrices) -> Iterator[Decimal]:
    """Yield what the pieces would cost together, from each price of one piece."""
    for price in prices.of("live", "after"):
        rest = price.amount * (said.first - 1)
        if said.form == "nth_share":
            yield rest + price.amount * said.second / 100
        elif said.form == "nth_money":
            yield rest + said.second
        elif said.form == "nth_off":
            yield rest + price.amount - said.second
        elif said.form == "pieces_share":
            yield price.amount * said.first * said.second / 100
        elif said.form == "pieces_off":
            yield price.amount * said.first - said.second
        elif said.form == "free_pieces":
            yield price.amount * said.first


def comes_to_same(rule: Promotion, said: Promotion, prices: OfferPrices) -> bool:
    """Tell whether two rules make one sum of a price: 第二袋六十九块五 of 139 is 半价."""
    forms = {rule.form, said.form}
    if forms == {"free_pieces"}:  # 买四送二 of 买二送一
        return said.first * rule.second == said.second * rule.first and said.first > rule.first
    if not (forms <= {"nth_share", "nth_money", "nth_off"} or forms <= _OF_PIECES):
        return False
    # by each price for itself: 第二件七折 of the price after the coupon is 半价 of the one before
    both = zip(totals_of(rule, prices), totals_of(said, prices), strict=False)
    return any(abs(one - other) < 1 for one, other in both)


def are_rivals(rule: Promotion, said: Promotion) -> bool:
    """Whether two rules cannot both hold, as far as one can tell from their form."""
    forms = {rule.form, said.form}
    if forms <= {"nth_share", "nth_money", "nth_off"} or (
        forms <= _OF_PIECES or forms == {"bundle"}
    ):
        return rule.first == said.first
    if "free_pieces" in forms and forms <= {"free_pieces", "nth_share"}:
        # 买一送一 is written as a second piece for nothing
        return all(one.form == "free_pieces" or one.second == 0 for one in (rule, said))
    if forms == {"spend", "spend_share"}:
        return rule.first == said.first
    return forms in _ONE_OF_A_FORM


_OF_PIECES: Final = frozenset({"pieces_share", "pieces_off"})
_ONE_OF_A_FORM: Final = (
    {"off"},
    {"at_once"},
    {"coupon_off"},
    {"spend"},
    {"share"},
    {"deposit"},
    {"trade_in"},
    {"subscribe"},
    {"review"},
)
"""Forms of which a product has one at a time."""
