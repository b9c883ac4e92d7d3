"""How shops write promotions and coupons in Chinese and English, as patterns of one clause."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Final

from knowledge.language.numbers import parse_number
from knowledge.language.offers.rules import (
    Bundle,
    FreePieces,
    NthPiece,
    Off,
    OffFromAmount,
    OffFromPieces,
    Rule,
    ShareFromPieces,
)

COUNT: Final = r"(?:[1-9]\d{0,2}|[一二两三四五六七八九十俩仨])"
MEASURE: Final = "[件个份盒瓶包袋罐支条双套只桶箱片台提组单床杯卷副顶盏把对串块团]"
_AMOUNT: Final = (
    r"#?(?:\d+(?:\.\d+)?|(?![十百千])[一二两三四五六七八九十百千]+(?!\s?[件个份盒瓶包]))#?"
)
"""An amount of the offer's currency, whose signs and words the reader has put as ``#``."""
_TENTHS: Final = r"(?:\d(?:\.\d)?|\d\d|[一二两三四五六七八九]{1,2})"
_LITTLE: Final = {"俩": "二", "仨": "三"}
_ORDINAL_EN: Final = {"second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_COUNT_EN: Final = r"(?:[1-9]\d{0,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
_ITEM_EN: Final = r"(?: (?:items?|pieces?|pcs|units?|box(?:es)?|bottles?|packs?|bags?|pairs?))?"

Make = Callable[[re.Match[str], str], Rule | None]


def count_of(word: str) -> int:
    """Return a small number of pieces as written: ``2``, 两, 俩, ``two``."""
    value = parse_number(_LITTLE.get(word, word))
    return int(value) if value is not None else 0


def _money(word: str) -> Decimal:
    value = parse_number(word.strip("# "))
    return value if value is not None else Decimal(0)


def _tenths(word: str) -> Decimal:
    """Return the share still paid: 半 is said apart, 八 and 8 are .8, 85 and 八五 are .85."""
    if not word[0].isdigit():
        word = "".join(str(count_of(character)) for character in word)
    value = Decimal(word)
    return value / (100 if value >= 10 else 10)


def _less(percent: str) -> Decimal:
    return 1 - Decimal(percent) / 100


def _nth(m: re.Match[str], words: str) -> Rule | None:
    place = count_of(m["n"])
    if place < 2:
        return None
    if m["half"]:
        return NthPiece(place, share=Decimal("0.5"), words=words)
    if m["free"]:
        return NthPiece(place, share=Decimal(0), words=words)
    if m["share"]:
        return NthPiece(place, share=_tenths(m["share"]), words=words)
    if m["off"]:
        return NthPiece(place, off=_money(m["off"]), words=words)
    return NthPiece(place, price=_money(m["price"]), words=words)


def _nth_en(m: re.Match[str], words: str) -> Rule | None:
    place = _ORDINAL_EN[m["n"]]
    if m["half"]:
        return NthPiece(place, share=Decimal("0.5"), words=words)
    if m["percent"]:
        return NthPiece(place, share=_less(m["percent"]), words=words)
    if m["free"]:
        return NthPiece(place, share=Decimal(0), words=words)
    return NthPiece(place, price=_money(m["price"]), words=words)


def _next_half(m: re.Match[str], words: str) -> Rule:
    share = _less(m["percent"]) if m["percent"] else Decimal("0.5")
    return NthPiece(count_of(m["n"]) + 1, share=share, words=words)


def _free(m: re.Match[str], words: str) -> Rule | None:
    paid, free = count_of(m["n"]), count_of(m["k"])
    if m["unit"] and m["other"] and m["unit"] != m["other"]:
        return None  # 买2盒送1片: another thing is given
    if "发" in m[0] or "得" in m[0]:
        free -= paid
    return FreePieces(paid, free, words) if paid > 0 and free > 0 else None


_Maker = tuple[re.Pattern[str], Make]

CHINESE: Final[tuple[_Maker, ...]] = (
    (
        re.compile(
            rf"第(?P<n>{COUNT}){MEASURE}(?:只要|仅|享|打|立)?(?:(?P<half>半价|5折|五折)|(?P<free>免费|免单|0#|0元|零元)"
            rf"|(?P<share>{_TENTHS})折|立?减(?P<off>{_AMOUNT})|(?P<price>\d+(?:\.\d+)?#))"
        ),
        _nth,
    ),
    (
        re.compile(
            rf"(?:买|拍)(?P<n>{COUNT})(?P<unit>{MEASURE})?(?:送|发|得)(?P<k>{COUNT})(?P<other>{MEASURE})?"
            r"(?![\d件套])(?:同款)?"
        ),
        _free,
    ),
    (
        re.compile(
            rf"(?P<each>每)?(?:满|买|拍)?(?:任意|任选)?"
            rf"(?P<n>(?:[2-9]|[1-9]\d|[二两三四五六七八九十])){MEASURE}"
            rf"(?:立|直|可|再)?减(?P<off>{_AMOUNT})"
        ),
        lambda m, words: OffFromPieces(count_of(m["n"]), _money(m["off"]), bool(m["each"]), words),
    ),
    (
        re.compile(
            rf"(?P<each>每)?(?:满|买够)?(?P<amount>{_AMOUNT})(?:立|直|可)?减(?P<off>{_AMOUNT})(?:的?优惠)?(?:的?券)?"
        ),
        lambda m, words: OffFromAmount(
            _money(m["amount"]), _money(m["off"]), bool(m["each"]), words=words
        ),
    ),
    (
        re.compile(
            rf"(?P<full>满)?(?P<n>{COUNT}){MEASURE}(?P<up>及?以上)?(?:打|享|就)?(?P<share>{_TENTHS})折"
        ),
        lambda m, words: ShareFromPieces(
            count_of(m["n"]), _tenths(m["share"]), bool(m["full"] or m["up"]), words
        ),
    ),
    (
        re.compile(
            rf"(?:任选|任意)?(?P<n>{COUNT}){MEASURE}(?:共|一共|只要|仅|到手)?(?P<total>\d+(?:\.\d+)?#)"
        ),
        lambda m, words: Bundle(count_of(m["n"]), _money(m["total"]), words),
    ),
    (
        re.compile(rf"(?P<total>\d+(?:\.\d+)?#)(?:任选)?(?P<n>{COUNT}){MEASURE}"),
        lambda m, words: Bundle(count_of(m["n"]), _money(m["total"]), words),
    ),
    (
        re.compile(rf"每{MEASURE}(?:立|直|可|再)?减(?P<off>{_AMOUNT})"),
        lambda m, words: Off(_money(m["off"]), True, words),
    ),
    (
        re.compile(
            rf"(?:立|直|下单|再)?减(?P<off>{_AMOUNT})|(?P<coupon>{_AMOUNT})(?:无门槛)?(?:的)?(?:优惠|新人|店铺|直播间?)?券"
        ),
        lambda m, words: Off(_money(m["off"] or m["coupon"]), words=words),
    ),
    (
        re.compile(rf"打?(?P<share>{_TENTHS})折(?:优惠)?券?"),
        lambda m, words: ShareFromPieces(1, _tenths(m["share"]), True, words),
    ),
)

_DOLLARS: Final = r"#? ?\d+(?:\.\d+)? ?#?"
ENGLISH: Final[tuple[_Maker, ...]] = (
    (
        re.compile(
            r"(?:the |get the )?(?P<n>second|2nd|third|3rd|fourth|4th)"
            r"(?: (?:one|item|piece|unit|box|bottle|pack|bag|pair))?"
            r"(?: is| at| for)? (?:(?P<half>half[ -]price|half off)"
            r"|(?P<percent>\d\d?)% off|(?P<free>free)"
            rf"|(?P<price>{_DOLLARS}))"
        ),
        _nth_en,
    ),
    (
        re.compile(
            rf"buy (?P<n>{_COUNT_EN}),? get (?:one|1)(?: more)?(?: at)?"
            r" (?:half[ -](?:price|off)|(?P<percent>\d\d?)% off)"
        ),
        _next_half,
    ),
    (
        re.compile(
            rf"buy (?P<n>{_COUNT_EN})(?P<unit>)(?P<other>),? get (?P<k>{_COUNT_EN})(?: more)? free"
        ),
        _free,
    ),
    (
        re.compile(
            rf"buy (?P<n>{_COUNT_EN}){_ITEM_EN}(?: or more)?,? (?:and )?(?:save|get)"
            rf" (?P<off>#{_DOLLARS}|{_DOLLARS}#)(?: off)?"
        ),
        lambda m, words: OffFromPieces(count_of(m["n"]), _money(m["off"]), words=words),
    ),
    (
        re.compile(
            rf"(?P<off>{_DOLLARS}) off(?: when you)?(?: buy)?"
            rf"(?: any (?P<any>{_COUNT_EN})| (?P<n>{_COUNT_EN})(?: or more|\+)){_ITEM_EN}"
        ),
        lambda m, words: OffFromPieces(count_of(m["n"] or m["any"]), _money(m["off"]), words=words),
    ),
    (
        re.compile(
            rf"(?P<off>{_DOLLARS}) off(?: coupon)?(?: on)?(?: orders?)?"
            r"(?: (?P<above>over|above)| of| from)"
            rf" (?P<amount>{_DOLLARS})(?: or more|\+)?"
        ),
        lambda m, words: OffFromAmount(
            _money(m["amount"]), _money(m["off"]), above=bool(m["above"]), words=words
        ),
    ),
    (
        re.compile(rf"spend (?P<amount>{_DOLLARS}),? (?:save|get) (?P<off>{_DOLLARS})(?: off)?"),
        lambda m, words: OffFromAmount(_money(m["amount"]), _money(m["off"]), words=words),
    ),
    (
        re.compile(
            rf"(?P<percent>\d\d?)% off(?: when you)?(?: buy)?"
            rf" (?P<n>{_COUNT_EN})(?: or more|\+){_ITEM_EN}"
        ),
        lambda m, words: ShareFromPieces(count_of(m["n"]), _less(m["percent"]), True, words),
    ),
    (
        re.compile(
            rf"buy (?P<n>{_COUNT_EN})(?: or more){_ITEM_EN},?"
            r" (?:save|get) (?P<percent>\d\d?)%(?: off)?"
        ),
        lambda m, words: ShareFromPieces(count_of(m["n"]), _less(m["percent"]), True, words),
    ),
    (
        re.compile(
            rf"(?:any )?(?P<n>{_COUNT_EN}){_ITEM_EN} for (?P<total>#{_DOLLARS}|{_DOLLARS}#)"
        ),
        lambda m, words: Bundle(count_of(m["n"]), _money(m["total"]), words),
    ),
    (
        re.compile(
            rf"(?P<off>{_DOLLARS})(?: off)?(?: (?:live|live room|shop|store|new))?"
            r"(?: (?:coupon|voucher))?(?P<each> each| per (?:item|piece))?"
            r"(?: (?:in|from) the (?:live room|live|room|shop|store))?"
        ),
        lambda m, words: Off(_money(m["off"]), bool(m["each"]), words),
    ),
    (
        re.compile(r"(?P<percent>\d\d?)% off(?: coupon| voucher| everything)?"),
        lambda m, words: ShareFromPieces(1, _less(m["percent"]), True, words),
    ),
)
