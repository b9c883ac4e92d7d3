"""Offers for tests of prices, in few words."""

from datetime import UTC, datetime
from decimal import Decimal

from knowledge.prices.terms import Terms, terms_of
from knowledge.products import Attribute, Offer, PriceTier, Product, Source, Variant

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
HERE = Source("shop.json", "products[0]")


def offer(
    live: str | None = "89",
    promotion: str = "",
    coupon: str = "",
    coupon_price: str | None = None,
    tiers: tuple[tuple[int, str], ...] = (),
    gifts: tuple[str, ...] = (),
    limit: int | None = None,
    stock: int | None = None,
    starts: datetime | None = None,
    ends: datetime | None = None,
    currency: str = "CNY",
    listed: str | None = "129",
) -> Offer:
    return Offer(
        currency=currency,
        list_price=Decimal(listed) if listed else None,
        live_price=Decimal(live) if live else None,
        coupon_price=Decimal(coupon_price) if coupon_price else None,
        coupon=coupon,
        tiers=tuple(PriceTier(count, Decimal(total)) for count, total in tiers),
        gifts=gifts,
        promotion=promotion,
        limit_per_buyer=limit,
        stock=stock,
        starts_at=starts,
        ends_at=ends,
        source=HERE,
    )


def product(
    own: Offer | None,
    title: str = "晴川维生素",
    attributes: dict[str, str] | None = None,
    variants: tuple[Variant, ...] = (),
    sku: str = "P-1",
) -> Product:
    said = tuple(
        Attribute(name, value, (), None, HERE) for name, value in (attributes or {}).items()
    )
    return Product(sku, title, (), "", "", said, variants, own, (), HERE)


def variant(title: str, own: Offer | None, **attributes: str) -> Variant:
    said = tuple(Attribute(name, value, (), None, HERE) for name, value in attributes.items())
    return Variant(f"P-1-{title}", title, said, own)


def terms(own: Offer) -> Terms:
    found = terms_of(product(own), None, NOW)
    assert found is not None
    return found
