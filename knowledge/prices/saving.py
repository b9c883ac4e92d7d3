"""By how much the price is below the list price, where just that is asked: 比原价便宜多少."""

import re
from datetime import datetime
from typing import Final

from knowledge.language.offers.request_patterns import COUPON
from knowledge.language.quantities import Quantity
from knowledge.prices.terms import own_offer, terms_of
from knowledge.prices.wording import Language, Worded, amount_said, line_of
from knowledge.products import Product, Variant

_LISTED: Final = r"(?:原价|日常价?|划线价|平时|平常)"
_LISTED_ENGLISH: Final = r"(?:list|original|regular|usual|normal|full|retail)(?: price)?"
_ASKS: Final = re.compile(
    rf"(?:比|跟|和|较){_LISTED}\S{{0,4}}?(?:便宜|省|优惠|少|低|差|降)(?:了)?(?:多少|几块|几元)"
    rf"|{_LISTED}\S{{0,3}}(?:便宜|省|降)了?(?:多少|几块)"
    rf"|\bhow much (?:cheaper|less|lower|do i save|am i saving|off)\b.*\b{_LISTED_ENGLISH}"
)


def asks_saving(text: str) -> bool:
    """Return whether a normalised ``text`` asks by how much the price is below the list price."""
    return _ASKS.search(text) is not None


def word_saving(
    text: str, product: Product, choice: Variant | None, now: datetime, language: Language
) -> Worded | None:
    """Return the difference in words; ``None`` where a price is missing, or the offer is over."""
    offer, terms = own_offer(product, choice), terms_of(product, choice, now)
    if offer is None or terms is None or terms.when != "holds" or terms.listed:
        return None
    coupon = COUPON.search(text) is not None
    price, listed = (terms.coupon_price if coupon else terms.price), offer.list_price
    if price is None or listed is None or listed <= price:
        return None
    zh = language == "zh"
    value, now_, before = (
        amount_said(one, terms.currency, zh) for one in (listed - price, price, listed)
    )
    if zh:
        called = "券后" if coupon else "直播价"
        name, text = "比原价便宜", f"原价{before} − {called}{now_} = {value}"
        line = f"{called}{now_}，比原价{before}便宜{value}"
    else:
        called = " after coupon" if coupon else ""
        name, text = "below list price", f"{before} list price − {now_}{called} = {value}"
        line = f"It's {now_}{called}, {value} below the list price of {before}"
    saved = listed - price
    quantities = (Quantity("money", saved, saved, terms.currency, False, 0, 0),)
    return Worded(name, value, text, line_of(line, "", "", zh), quantities)
