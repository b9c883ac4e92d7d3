"""The product model: what a shop sells, with every value's wording and source kept."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal

from knowledge.language.quantities import Quantity
from knowledge.playbook import Activity


@dataclass(frozen=True, slots=True)
class Source:
    """Where a value was read, so that a person can find it again.

    Attributes:
        document: file name or URL, as the shop gave it.
        location: the place inside, such as ``row 3, column 容量``; empty for the whole document.
    """

    document: str
    location: str = ""


@dataclass(frozen=True, slots=True)
class Attribute:
    """One property of a product in the shop's own words.

    Attributes:
        name: the shop's own name, for display (``容量``).
        value: the shop's own wording (``约500ml``).
        quantities: what could be read in ``value`` as number + unit, in order; may be empty.
        standard_name: the Google Merchant / schema.org name where there is one (``size``).
        source: where it was read.
    """

    name: str
    value: str
    quantities: tuple[Quantity, ...]
    standard_name: str | None
    source: Source


@dataclass(frozen=True, slots=True)
class PriceTier:
    """A price that holds from a number of pieces on: ``minimum_quantity`` pieces cost ``total``."""

    minimum_quantity: int
    total: Decimal


@dataclass(frozen=True, slots=True)
class Offer:
    """What one piece costs now, in ``currency`` (ISO 4217); ``None`` where the shop says nothing.

    Attributes:
        list_price: price before any reduction.
        live_price: price in the broadcast, before coupons.
        coupon_price: price after the coupon has been used.
        coupon: how to get the coupon, in the shop's words.
        tiers: total price by number of pieces, ascending.
        gifts: what comes free with it, in the shop's words.
        promotion: a rule the shop wrote as text (``第二件半价``).
        limit_per_buyer: pieces one buyer may order.
        stock: pieces left.
        starts_at: from when it holds; ``None`` = already.
        ends_at: until when it holds; ``None`` = open.
        source: where it was read.
    """

    currency: str
    list_price: Decimal | None
    live_price: Decimal | None
    coupon_price: Decimal | None
    coupon: str
    tiers: tuple[PriceTier, ...]
    gifts: tuple[str, ...]
    promotion: str
    limit_per_buyer: int | None
    stock: int | None
    starts_at: datetime | None
    ends_at: datetime | None
    source: Source


@dataclass(frozen=True, slots=True)
class Variant:
    """One choice of a product (a colour, a size): own SKU, attributes, perhaps an own offer."""

    sku: str
    title: str
    attributes: tuple[Attribute, ...]
    offer: Offer | None


@dataclass(frozen=True, slots=True)
class FaqEntry:
    """A question the shop answered beforehand."""

    question: str
    answer: str
    source: Source


@dataclass(frozen=True, slots=True)
class Policy:
    """A rule of the shop as a whole, such as shipping or returns."""

    topic: str
    text: str
    source: Source


@dataclass(frozen=True, slots=True)
class Product:
    """Something the shop sells.

    Attributes:
        sku: unique in the shop, compared without regard to case.
        title: name for display.
        names: other names viewers and the host use (nicknames, model numbers, the English name).
        category: path from general to special, separated by ``/``; may be empty.
        description: free text, may be empty.
    """

    sku: str
    title: str
    names: tuple[str, ...]
    category: str
    description: str
    attributes: tuple[Attribute, ...]
    variants: tuple[Variant, ...]
    offer: Offer | None
    faq: tuple[FaqEntry, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All a shop knows at one version: immutable, replaced as a whole.

    An empty ``playbook`` means the default one.
    """

    shop: str
    version: int
    products: tuple[Product, ...]
    policies: tuple[Policy, ...]
    faq: tuple[FaqEntry, ...]
    playbook: tuple[Activity, ...] = ()


FactKind = Literal["attribute", "offer", "policy", "faq", "description", "variant", "sum"]
