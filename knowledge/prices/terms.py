"""What holds of an offer at one moment: its price, reductions, coupon, limits."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from typing import Final, Literal

from knowledge.language.offers.rule_reading import read_rules
from knowledge.language.offers.rules import NO_RULES, OffFromPieces, Rules
from knowledge.products import Offer, PriceTier, Product, Source, Variant

_ANY: Final = re.compile(r"任意|任选|\bany\b", re.IGNORECASE)
_BEIJING = timezone(timedelta(hours=8))
When = Literal["holds", "not_yet", "over"]


@dataclass(frozen=True, slots=True)
class Terms:
    """An offer as it holds now.

    Attributes:
        price: of one piece, before coupons.
        listed: whether ``price`` is the list price, the live price not being in force.
        when: whether the offer's window is open.
        tiers, promotion, coupon, coupon_price, gifts: as the offer has them; nothing of them
            outside its window.
        whole: whether nothing else may touch a price: a choice with a price of its own may or may
            not share the product's promotion.
    """

    currency: str
    price: Decimal
    listed: bool
    when: When
    tiers: tuple[PriceTier, ...]
    promotion: Rules
    coupon: Rules
    coupon_price: Decimal | None
    gifts: tuple[str, ...]
    limit: int | None
    stock: int | None
    whole: bool
    source: Source


def terms_of(product: Product, variant: Variant | None, now: datetime) -> Terms | None:
    """Return what holds of a product, or of one choice of it, at ``now``.

    ``None`` where the shop states no price that does.
    """
    offer = own_offer(product, variant)
    if offer is None:
        return None
    shared = product.offer if variant is not None and offer is not product.offer else None
    when = window(offer, shared, now)
    if when != "holds" or offer.live_price is None:
        price, listed = offer.list_price, True
    else:
        price, listed = offer.live_price, False
    if price is None or price <= 0:
        return None
    open_ = when == "holds"
    promotion = read_rules(offer.promotion, offer.currency) if open_ else NO_RULES
    of_any = rules_of_any(product) if shared and open_ and not reduces(offer) else ()
    if shared and of_any:
        promotion = read_rules(shared.promotion, shared.currency)
    limit = offer.limit_per_buyer
    return Terms(
        currency=offer.currency,
        price=price,
        listed=listed,
        when=when,
        tiers=offer.tiers if open_ else (),
        promotion=promotion,
        coupon=read_rules(offer.coupon, offer.currency) if open_ else NO_RULES,
        coupon_price=offer.coupon_price if open_ else None,
        gifts=offer.gifts if open_ else (),
        limit=limit if limit is not None else (shared.limit_per_buyer if shared else None),
        stock=offer.stock,
        whole=bool(of_any) or not (shared and open_ and reduces(shared) and not reduces(offer)),
        source=offer.source,
    )


def own_offer(product: Product, variant: Variant | None) -> Offer | None:
    """Return the offer of a choice, else the product's."""
    if variant is not None and variant.offer is not None and _priced(variant.offer):
        return variant.offer
    return product.offer


def window(offer: Offer, shared: Offer | None, now: datetime) -> When:
    """Return whether an offer, or the product's that a choice's goes with, holds at ``now``."""
    timed = offer if shared is None or offer.starts_at or offer.ends_at else shared
    if timed.starts_at is not None and now < _zoned(timed.starts_at):
        return "not_yet"
    if timed.ends_at is not None and now >= _zoned(timed.ends_at):
        return "over"
    return "holds"


def one_price(product: Product) -> bool:
    """Return whether all choices cost what the product costs, so that none need be named."""
    offers = [product.offer, *(one.offer for one in product.variants if one.offer is not None)]
    prices = {
        (offer.list_price, offer.live_price, offer.coupon_price, offer.tiers, offer.promotion)
        for offer in offers
        if offer is not None and _priced(offer)
    }
    return len(prices) <= 1


def _priced(offer: Offer) -> bool:
    return offer.live_price is not None or offer.list_price is not None


def reduces(offer: Offer) -> bool:
    """Return whether an offer changes what several pieces cost, or may."""
    promotion = read_rules(offer.promotion, offer.currency)
    return bool(offer.tiers or promotion.rules or not promotion.understood)


def rules_of_any(product: Product) -> tuple[OffFromPieces, ...] | None:
    """Return what is taken off any so many pieces of a product, whichever choices they are.

    Empty where nothing reduces the price of several; ``None`` where the shop does not say that it
    holds for all choices alike.
    """
    offer = product.offer
    if offer is None or not reduces(offer):
        return ()
    promotion = read_rules(offer.promotion, offer.currency)
    rules = [one for one in promotion.rules if isinstance(one, OffFromPieces)]
    alike = all(_ANY.search(one.words) and not one.each for one in rules)
    known = promotion.understood and len(rules) == len(promotion.rules) and not offer.tiers
    return tuple(rules) if known and alike else None


def _zoned(when: datetime) -> datetime:
    return when if when.tzinfo is not None else when.replace(tzinfo=_BEIJING)
