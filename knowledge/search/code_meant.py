"""Puts a code by which a shop gives its coupon as the coupon it is: 用口令, 输暖冬码, with SPRING5.

Asked with the code is asked with the coupon, and asked without it is asked at the live price.
"""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from knowledge.facts import Fact
from knowledge.language.normalise import normalise
from knowledge.language.offers.request_patterns import MONEY
from knowledge.search.price_questions import offer_part, price_ask

_SPELT: Final = re.compile(
    r"(?:(?i:\bcode|\bvoucher|\benter|\buse|\btype)|口令|码|暗号|输入?|填写?|回复|报)[\s:：是为“\"']{0,3}"
    r"(?P<word>[A-Z][A-Z0-9]{2,}|[A-Za-z]{2,}\d+[A-Za-z0-9]*)(?![A-Za-z])"
)
_CALLED: Final = re.compile(r"[一-鿿]{1,6}?码(?![数的])")
_LEADS: Final = re.compile(r"^.*(?:[输填]写?入?|使?用|回复|凭|报|领取?)")
_THIS: Final = "(?:一下|这个|那个|你的?|那|这)?"
_USE: Final = r"(?<![不没无了])(?:使?用|输入?|填写?|报|加|凭|叠加?)(?:上|了|完|过)?" + _THIS
_KIND_OF_CODE: Final = "(?:优惠|折扣|专属|活动|减价|满减|抵扣|福利|直播间?|促销)的?"
_CODE: Final = rf"(?:{_KIND_OF_CODE}(?:口令|暗号|码)|口令|暗号|(?<=[用输入填了完上报])码)(?![数的])"
_CODE_ENGLISH: Final = r"(?:(?:promo|discount|coupon|voucher|deal) ?)?(?:code|promo)"
_USE_ENGLISH: Final = r"(?:\b(?:with|using|use|apply|applying|plus|after|minus|w)|w/) ?"
_MY: Final = r"(?:(?:the|my|your|that|this|a) )?"
_UNKNOWN: Final = re.compile(
    rf"(?:{_USE}(?:{_CODE})?\s?|{_USE_ENGLISH}{_MY}(?:{_CODE_ENGLISH} )?)"
    r"(?P<word>[a-z]{2,}\d{1,3})(?![a-z0-9.])"
)
_TAKEN_OFF: Final = re.compile(r"减(?:完|了|掉)\s?(?P<off>\d+(?:\.\d+)?)(?:元|块钱?)?(?![\d.])")
_NONE_OF_IT: Final = re.compile(
    r"(?<![领用])(?:不[用领要]|没[有领]?|无)(?:优惠|折扣)?(?:券|口令|码(?!数))(?:的话|时)?"
    r"|\b(?:without|no|before|w/o) ?(?:the |a |any |my )?"
    r"(?:(?:promo|discount|coupon) )?(?:coupon|code|voucher)\b"
)


def code_meant(text: str, facts: Sequence[Fact]) -> str:
    """Return a question on a price with the code it names put as the coupon.

    ``facts`` are those of the products asked about, whose coupons name their codes.
    """
    plain = normalise(text)
    if not (MONEY.search(plain) or "how much" in plain or price_ask(plain)):
        return text
    said = _NONE_OF_IT.sub(lambda at: " price " if at[0].isascii() else "直播价", plain)
    off = _amounts(facts)
    said = _TAKEN_OFF.sub(lambda at: "用券" if Decimal(at["off"]) in off else at[0], said)
    names = "".join(f"|{re.escape(name)}" for name in sorted(_codes(facts), key=len, reverse=True))
    chinese = rf"(?:{_CODE}\s?)?(?:{names[1:]})(?![a-z0-9])" if names else _CODE
    for of_code in (chinese, _CODE):
        said = re.sub(rf"{_USE}\s?(?:{of_code})(?!\s?[a-z]{{2,}}\d)", "用券", said)
        said = re.sub(rf"(?:{of_code})(?=[之以]?后)", "券", said)
    english = rf"(?:{_CODE_ENGLISH} )?(?:{names[1:]})(?: code)?" if names else _CODE_ENGLISH
    for of_code in (english, _CODE_ENGLISH):
        said = re.sub(
            rf"{_USE_ENGLISH}{_MY}(?:{of_code})(?![\w/])(?! [a-z]{{2,}}\d)", "with the coupon", said
        )
    return text if said == plain else said


def names_unknown_code(text: str, facts: Sequence[Fact]) -> bool:
    """Return whether a question uses a code that none of the products' offers names."""
    said = _UNKNOWN.search(normalise(text))
    if said is None:
        return False
    written = " ".join(f"{one.title} {one.variant} {one.text}" for one in facts)
    return said["word"] not in normalise(written)


def _amounts(facts: Iterable[Fact]) -> frozenset[Decimal | None]:
    """Return the amounts of money that the coupons of some products speak of."""
    coupons = (one for one in facts if offer_part(one) == "coupon")
    return frozenset(
        amount.low for one in coupons for amount in one.quantities if amount.dimension == "money"
    )


def _codes(facts: Iterable[Fact]) -> frozenset[str]:
    coupons = {one.text for one in facts if offer_part(one) in ("coupon", "after")}
    return frozenset().union(*map(_codes_in, coupons))


@lru_cache(maxsize=4096)
def _codes_in(coupon: str) -> frozenset[str]:
    """Return the codes that the words of a coupon name, in lower case: NUAN20, 暖冬码."""
    spelt = {normalise(at["word"]) for at in _SPELT.finditer(coupon)}
    called = {_LEADS.sub("", at[0]) for at in _CALLED.finditer(normalise(coupon))}
    return frozenset(spelt | {one for one in called if len(one) > 1})
