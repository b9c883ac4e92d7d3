"""What the parts of an offer are called on a card, in both languages."""

from collections.abc import Mapping
from typing import Literal

OfferPart = Literal[
    "live",
    "list",
    "after",
    "coupon",
    "tiers",
    "gifts",
    "promotion",
    "limit",
    "stock",
    "starts",
    "ends",
]

LABELS: dict[OfferPart, tuple[str, str]] = {
    "live": ("直播价", "Price"),
    "list": ("原价", "List price"),
    "after": ("券后价", "Price after coupon"),
    "coupon": ("优惠券", "Coupon"),
    "tiers": ("多件价", "Price for several"),
    "gifts": ("赠品", "Gifts"),
    "promotion": ("活动", "Promotion"),
    "limit": ("限购", "Limit"),
    "stock": ("库存", "Stock"),
    "starts": ("活动开始", "Starts"),
    "ends": ("活动结束", "Ends"),
}
PART_OF_LABEL: Mapping[str, OfferPart] = {
    label: part for part, labels in LABELS.items() for label in labels
}
"""Which part of an offer a statement of that name is."""
