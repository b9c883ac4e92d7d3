"""Builds products for corrections benchmarks from plain keys: titles, prices and attributes."""

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import Any

from knowledge.language.quantities import find_quantities
from knowledge.products import Attribute, Catalogue, Offer, PriceTier, Product, Source

_SOURCE = Source("bench")


def catalogue_of(products: Iterable[Product]) -> Catalogue:
    """Return a shop that sells ``products``."""
    return Catalogue("bench", 1, tuple(products), (), ())


def product_of(row: dict[str, Any]) -> Product:
    """Return a product from ``sku``, ``title``, prices, ``promotion`` and named attributes.

    ``tiers`` are ``{qty, price}``, the price that of all pieces.
    """
    attributes = row.get("attributes") or {}
    pairs = (
        attributes.items()
        if isinstance(attributes, dict)
        else [(item["name"], item["value"]) for item in attributes]
    )
    return Product(
        sku=str(row["sku"]),
        title=str(row["title"]),
        names=tuple(row.get("names") or ()),
        category=str(row.get("category") or ""),
        description=str(row.get("description") or ""),
        attributes=tuple(_attribute(str(name), str(value)) for name, value in pairs),
        variants=(),
        offer=_offer(row),
        faq=(),
        source=_SOURCE,
    )


def _attribute(name: str, value: str) -> Attribute:
    return Attribute(name, value, find_quantities(value), None, _SOURCE)


def _offer(row: dict[str, Any]) -> Offer | None:
    prices = {key: _amount(row.get(key)) for key in ("list_price", "price", "coupon_price")}
    promotion = str(row.get("promotion") or "")
    if not promotion and not any(prices.values()):
        return None
    return Offer(
        currency=str(row.get("currency") or "CNY"),
        list_price=prices["list_price"],
        live_price=prices["price"],
        coupon_price=prices["coupon_price"],
        coupon=str(row.get("coupon") or ""),
        tiers=tuple(
            PriceTier(each["qty"], Decimal(str(each["price"]))) for each in row.get("tiers", ())
        ),
        gifts=tuple(row.get("gifts") or ()),
        promotion=promotion,
        limit_per_buyer=row.get("limit_per_buyer"),
        stock=row.get("stock"),
        starts_at=None,
        ends_at=None,
        source=_SOURCE,
    )


def _amount(value: object) -> Decimal | None:
    if value is None:
        return None
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return None
