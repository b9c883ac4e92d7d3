"""Money as spoken: ¥129.9, 八块九毛九, 五元三毛, a buck fifty, two dollars and five cents."""

import re
from decimal import Decimal
from typing import Final

from knowledge.language.currency_words import MILLIONS_AND_THOUSANDS
from knowledge.language.measure import Measure
from knowledge.language.number_scan import Line
from knowledge.language.number_token import Number
from knowledge.language.unit_lookup import unit_at
from knowledge.language.unit_table import UNITS

_SIGN_TABLE: Final = """
au$=AUD us$=USD hk_$=HKD us_$=USD c_$=CAD usd$=USD aud$=AUD cad$=CAD u.s.$=USD
hk$=HKD nt$=TWD s$=SGD
a$=AUD c$=CAD nz$=NZD r$=BRL $=USD ¥=CNY €=EUR £=GBP ₩=KRW ₹=INR ₽=RUB ฿=THB ₫=VND ₱=PHP ₦=NGN
₺=TRY ₾=GEL
₿=BTC ₡=CRC ₴=UAH ₸=KZT ₮=MNT ₭=LAK ₵=GHS ₪=ILS ₲=PYG rs.=INR
rmb=CNY cny=CNY 人民币=CNY usd=USD eur=EUR gbp=GBP jpy=JPY hkd=HKD twd=TWD sgd=SGD
myr=MYR rm=MYR rp=IDR aud=AUD cad=CAD thb=THB vnd=VND php=PHP inr=INR krw=KRW chf=CHF nzd=NZD
sek=SEK nok=NOK dkk=DKK mxn=MXN idr=IDR rub=RUB zar=ZAR aed=AED btc=BTC pkr=PKR lkr=LKR
"""
_SIGNS: Final = {
    sign.replace("_", " "): code
    for sign, code in (entry.split("=") for entry in _SIGN_TABLE.split())
} | {word: code for word, (code, _) in MILLIONS_AND_THOUSANDS.items()}
_BEFORE: Final = re.compile(
    rf"(?<![a-z])({'|'.join(re.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True))}"
    r"|(?<!\ba )(?<!\bper )dollar)[ \u00a0:]?\Z"
)
_SIGNS["dollar"] = "USD"
_LAST_OF_SIGN: Final = frozenset(sign[-1] for sign in _SIGNS)
_NINE: Final = "[一二三四五六七八九1-9壹贰叁肆伍陆柒捌玖]"
_TAIL: Final = re.compile(
    rf"又?(?:(?P<tenths>{_NINE})[毛角](?:又?(?P<rest>{_NINE}|零)分?)?|零?(?P<cents>{_NINE})美?分(?!钟|之)"
    rf"|(?P<left>\d{{1,2}}|{_NINE})(?!\d|[.,]\d|[十百千万亿点折成毛角]|分[钟之]|块))钱?"
)
_HUNDREDTHS_TAIL: Final = re.compile(rf"(?P<cents>{_NINE})(?:分钱?|钱)?(?![\d.十百千万点])")
_ENGLISH_TAIL: Final = re.compile(r" (?:and )?(?=[a-z0-9])")
_ENGLISH_CENTS: Final = re.compile(r"[ -]cents?(?![a-z])")
_STOP: Final = re.compile(r"\s?(?:[.,;!?)](?!\d)|\Z)")
_DIGITS: Final = {
    word: Decimal(value)
    for words in ("零一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖")
    for value, word in enumerate(words)
}
_TENTH: Final = Decimal("0.1")
_HUNDREDTH: Final = Decimal("0.01")


def currency_before(text: str, measure: Measure, boundary: int) -> None:
    """Take the currency sign or code written before the number, not before ``boundary``."""
    start = measure.start
    if start == 0:
        return
    before = text[start - 1]
    if before in " :" and start > 1:
        before = text[start - 2]
    if before not in _LAST_OF_SIGN:
        return
    match = _BEFORE.search(text, max(0, start - 8), start)
    if match and match.start() >= boundary:
        measure.unit = UNITS[_SIGNS[match[1]]]
        measure.start = match.start()
        measure.marked = True
        if match[1] in MILLIONS_AND_THOUSANDS:
            measure.scaled(Decimal(MILLIONS_AND_THOUSANDS[match[1]][1]))


def money_tail(line: Line, measure: Measure, word: str) -> None:
    """Add the tenths and hundredths said after the currency ``word``: 九块九, 两美元又三美分."""
    if measure.low is None or measure.low != measure.high:
        return
    if word in ("毛", "角"):
        match = _HUNDREDTHS_TAIL.match(line.text, measure.end)
        if match and not unit_at(line.text, line.original, match.end()):
            measure.added(_value(match["cents"]) * _HUNDREDTH)
            measure.end = match.end()
    elif word.isascii():
        _english_cents(line, measure, word)
    elif measure.low % 1 == 0:
        _chinese_tail(line, measure, word)


def cents_behind_sign(line: Line, measure: Measure) -> None:
    """Add the fifty of $100 and fifty, and the thirty cents of $5 and thirty cents."""
    if measure.marked and line.text.startswith(" and ", measure.end) and measure.low is not None:
        _english_cents(line, measure, "dollars")


def _value(word: str) -> Decimal:
    return _DIGITS[word] if word in _DIGITS else Decimal(word)


def _chinese_tail(line: Line, measure: Measure, word: str) -> None:
    match = _TAIL.match(line.text, measure.end)
    if match is None:
        return
    if match["left"]:
        left = match["left"]
        spoken = word == "块" or not left.isdigit()
        if not spoken or (match[0][-1] != "钱" and unit_at(line.text, line.original, match.end())):
            return
        measure.added(_value(left) * (_TENTH if len(left) == 1 else _HUNDREDTH))
    elif match["cents"]:
        measure.added(_value(match["cents"]) * _HUNDREDTH)
    else:
        measure.added(_value(match["tenths"]) * _TENTH)
        if match["rest"]:
            measure.added(_value(match["rest"]) * _HUNDREDTH)
    measure.end = match.end()


def _english_cents(line: Line, measure: Measure, word: str) -> None:
    gap = _ENGLISH_TAIL.match(line.text, measure.end)
    if gap is None:
        return
    number = line.number_at(gap.end())
    if not isinstance(number, Number) or number.start != gap.end() or number.low != number.high:
        return
    cents = _ENGLISH_CENTS.match(line.text, number.end)
    end = cents.end() if cents else number.end
    said = word in ("buck", "bucks", "dollar", "dollars") and number.form == "words"
    said = said or (number.form == "figures" and _STOP.match(line.text, number.end) is not None)
    plain = said and number.low >= 10 and not unit_at(line.text, line.original, number.end)
    if number.low < 100 and number.low % 1 == 0 and (cents or plain):
        measure.added(number.low * _HUNDREDTH)
        measure.end = end
