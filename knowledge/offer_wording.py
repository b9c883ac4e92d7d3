"""Words an offer in Chinese or English: price, coupon, tiers, gifts, limits, stock and times."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Literal

from knowledge.language.offer_labels import LABELS, PART_OF_LABEL, OfferPart
from knowledge.language.quantities import Quantity, find_quantities
from knowledge.products import Offer

__all__ = ["PART_OF_LABEL", "OfferPart", "Statement", "money", "moment", "offer_statements"]

_ZH_UNITS = {
    "CNY": "元",
    "USD": "美元",
    "EUR": "欧元",
    "GBP": "英镑",
    "JPY": "日元",
    "HKD": "港元",
    "KRW": "韩元",
    "SGD": "新加坡元",
}
_EN_SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "CNY": "¥", "HKD": "HK$", "JPY": "JP¥"}
_CENTS = frozenset({"USD", "EUR", "GBP"})  # $12.50, never $12.5
_BEIJING = timedelta(hours=8)


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing an offer says: label, the whole wording, its bare value and what that holds."""

    name: str
    text: str
    value: str
    quantities: tuple[Quantity, ...]


def offer_statements(offer: Offer, language: Literal["zh", "en"]) -> Iterator[Statement]:
    """Yield what ``offer`` says, the price first; nothing for what the shop left open."""
    zh = language == "zh"
    yield from _prices(offer, zh)
    if offer.coupon:
        yield _worded("coupon", offer.coupon, zh)
    if offer.tiers:
        sep, form = ("；", "{n}件共{total}") if zh else ("; ", "{n} for {total}")
        tiers = (
            form.format(n=tier.minimum_quantity, total=money(tier.total, offer.currency, zh))
            for tier in offer.tiers
        )
        yield _worded("tiers", sep.join(tiers), zh)
    if offer.gifts:
        yield _worded("gifts", ("、" if zh else ", ").join(offer.gifts), zh)
    if offer.promotion:
        yield _worded("promotion", offer.promotion, zh)
    if offer.limit_per_buyer is not None:
        limit = offer.limit_per_buyer
        yield _worded("limit", f"每人{limit}件" if zh else f"{limit} per buyer", zh)
    if offer.stock is not None:
        stock = _worded("stock", f"{offer.stock}件" if zh else f"{offer.stock} pieces", zh)
        # 零件 is heard as spare parts.
        yield stock if offer.stock else replace(stock, text="已售完" if zh else "sold out")
    if offer.starts_at is not None:
        yield _worded("starts", moment(offer.starts_at, zh), zh)
    if offer.ends_at is not None:
        yield _worded("ends", moment(offer.ends_at, zh), zh)


def money(amount: Decimal, currency: str, zh: bool) -> str:
    """Return an amount as it is read aloud or written: ``89元``, ``$59.90``; no digit is lost."""
    digits = format(amount, "f")
    if "." in digits and not digits.partition(".")[2].strip("0"):
        digits = digits.partition(".")[0]
    if not zh and currency in _CENTS and len(digits.partition(".")[2]) == 1:
        digits += "0"
    if zh and currency in _ZH_UNITS:
        return digits + _ZH_UNITS[currency]
    if not zh and currency in _EN_SYMBOLS:
        return _EN_SYMBOLS[currency] + digits
    return f"{digits} {currency}"


def moment(when: datetime, zh: bool) -> str:
    """Return a time in the zone the shop gave it in, to the minute, with that zone."""
    text = when.strftime("%Y-%m-%d %H:%M")
    offset = when.utcoffset()
    if offset is None:
        return text
    if zh and offset == _BEIJING:
        return f"{text}（北京时间）"
    return f"{text} (UTC{when.strftime('%z')[:3]}:{when.strftime('%z')[3:5]})"


def _prices(offer: Offer, zh: bool) -> Iterator[Statement]:
    def said(kind: OfferPart, amount: Decimal, aside: str = "") -> Statement:
        value = money(amount, offer.currency, zh)
        text = value if not aside else (f"{value}（{aside}）" if zh else f"{value} ({aside})")
        # Built from the data and not read back from its wording: a price is exactly that price.
        whole = Quantity("money", amount, amount, offer.currency, False, 0, len(value))
        return Statement(LABELS[kind][not zh], text, value, (whole,))

    live, listed = offer.live_price, offer.list_price
    if live is not None:
        aside = ""
        if listed is not None and listed > live:
            list_money = money(listed, offer.currency, zh)
            aside = f"原价{list_money}" if zh else f"list price {list_money}"
        yield said("live", live, aside)
    if offer.coupon_price is not None:
        yield said("after", offer.coupon_price, offer.coupon)
    if listed is not None:
        yield said("list", listed)


def _worded(kind: OfferPart, value: str, zh: bool) -> Statement:
    return Statement(LABELS[kind][not zh], value, value, find_quantities(value))
