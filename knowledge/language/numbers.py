"""Reading a number written as figures or as Chinese or English words."""

import re
from decimal import Decimal
from typing import Final

from knowledge.language.characters import INVISIBLE, align
from knowledge.language.number_scan import Line
from knowledge.language.number_token import Number
from knowledge.language.numbers_en import LEAD, english_number_at
from knowledge.language.numbers_zh import chinese_number_at
from knowledge.language.shares_zh import bare_multiplier_at

_SIGN: Final = re.compile(r"(?:[+-]|负|minus |negative )\s?")
_PLAIN: Final = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+")
_FOLDED_TENS: Final = str.maketrans({"廿": "二十", "卅": "三十"})
_ARTICLE: Final = re.compile(r"an? ")
_SHORTENED: Final = re.compile(r"((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?) ?(k|w|m|mn|bn)")
_SCALES: Final = {
    "k": Decimal(1000),
    "w": Decimal(10**4),
    "m": Decimal(10**6),
    "mn": Decimal(10**6),
    "bn": Decimal(10**9),
}


def parse_number(text: str) -> Decimal | None:
    """Return the number the whole ``text`` is (``3.5万``, ``两千零五``, ``1.2k``), else ``None``.

    Vague numbers (几百, 三五) and anything with a unit are ``None``.
    """
    written = align(INVISIBLE.sub("", text)).strip().translate(_FOLDED_TENS)
    sign = _SIGN.match(written)
    body = written[sign.end() :] if sign else written
    value = _unsigned(body)
    if value is None:
        return None
    return -value if sign and sign[0][0] not in "+" else value


def _unsigned(text: str) -> Decimal | None:
    if not text:
        return None
    if _PLAIN.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if shortened := _SHORTENED.fullmatch(text):
        return Decimal(shortened[1].replace(",", "")) * _SCALES[shortened[2]]
    if text == "半":
        return Decimal("0.5")
    number = _whole(text)
    if number is None or number.end != len(text) or number.low != number.high or number.unit:
        return None
    return None if number.vague else number.low


def _whole(text: str) -> Number | None:
    if text[0].isdigit():
        found = Line(text, text).number_at(0)
        if isinstance(found, Number) and found.end == len(text):
            return found
        return chinese_number_at(text, 0)
    if not text[0].isascii():
        return chinese_number_at(text, 0) or bare_multiplier_at(text, 0)
    article = _ARTICLE.match(text)
    position = article.end() if article else 0
    if not LEAD.match(text, position):
        return None
    number = english_number_at(text, position)
    return number if number is not None and number.start == 0 else None
