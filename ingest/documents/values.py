"""Reads single values of a shop file: prices, counts, times, lists; strictly, never guessing."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from decimal import Decimal

from ingest.documents.columns import visible
from ingest.documents.currencies import meant_by

_NOTHING = frozenset(("", "-", "--", "—", "——", "/", "\\", "n/a", "null", "nan", "undefined"))
_UNLIMITED = _NOTHING | {"无", "不限", "不限购", "无限制", "unlimited", "none", "no limit"}
_PLACEHOLDER = re.compile(
    r"tbd|todo|x{3,}|\?+|待补充?|待填写?|测试|test|lorem ipsum.*"
    r"|0+(?:\.0+)?\s*[a-z]*(?:\s*[x×*]\s*0+(?:\.0+)?\s*[a-z]*)+",
    re.IGNORECASE,
)
# A call, a cell, arithmetic or a DDE command behind the equals sign; and a formula's error.
_FORMULA = re.compile(
    r"""=\s*(?:[A-Za-z_.]+\(|\$?[A-Za-z]{1,3}\$?\d|[-+("'\d@]|\w+\|)"""
    r"|#(?:REF!|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|N/A)",
)
_SHORTENED = re.compile(r"\d(?:\.\d+)?E\+?\d{1,3}", re.IGNORECASE)
_PRICE = re.compile(
    r"(?P<before>[^\d\s.,+\-']{0,8})\s*(?P<sign>-?)\s*(?P<before2>[^\d\s.,+\-']{0,8})\s*"
    r"(?P<digits>\d(?:[\d.,' ]{0,28}\d)?)\s*(?P<behind>[^\d\s.,+\-'/]{0,8})"
    r"(?:/(?:件|个|只|盒|瓶|包|箱|套|份|袋|条|双|台|支|片|pc|pcs|piece|each))?",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_EUROPEAN = re.compile(r"\d{1,3}(?:[.' ]\d{3})+(?:,\d{1,2})?|\d+,\d{1,2}")
_COUNT = re.compile(
    r"(?P<sign>-?)(?:每人|每单|限购|限|每人限购?|每单限购?)?\s*"
    r"(?P<digits>\d{1,3}(?:,\d{3})+|\d{1,10})(?:\.0+)?\s*"
    r"(?:件|个|只|盒|瓶|包|箱|套|份|袋|条|双|台|支|片|pcs?|pieces?|units?|per buyer)?(?:/人)?",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?P<year>\d{4})[-/.年](?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})日?"
    r"(?:[T ]*(?P<hour>\d{1,2})[:点时](?P<minute>\d{1,2})?分?(?::(?P<second>\d{1,2})(?:\.\d+)?)?)?"
    r"\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
_TIER = re.compile(
    r"(?P<count>\d{1,4})\s*(?:[件个瓶盒袋支双包条套只罐箱桶片枚台本把张块对组提份听盆床顶根颗]装?|pcs?|pieces?|items?"
    r"|units?|pairs?|packs?|bags?|bottles?|box(?:es)?|cans?|sets?|[=:x×]|(?=for))"
    r"\s*(?:共|for|[=:：])?\s*(?P<total>.+)",
    re.IGNORECASE,
)
_SEPARATORS = re.compile(r"[;；、|\n,，]")


class BadValue(ValueError):
    """The text is not what its column holds."""


@dataclass(frozen=True, slots=True)
class Money:
    """An amount, the currencies it may be in (likeliest first), and whether it is in doubt."""

    amount: Decimal
    currencies: tuple[str, ...] = ()
    doubtful: bool = False


def is_nothing(text: str) -> bool:
    """Return whether a cell says that there is no value (empty, a dash, N/A)."""
    return visible(text).casefold() in _NOTHING


def is_unlimited(text: str) -> bool:
    """Return whether a price, count or time cell says that there is none."""
    return visible(text).casefold() in _UNLIMITED


def is_placeholder(text: str) -> bool:
    """Return whether a value looks filled in only for form's sake (``0x0x0cm``, ``TBD``)."""
    return _PLACEHOLDER.fullmatch(visible(text)) is not None


def is_formula(text: str) -> bool:
    """Return whether a cell holds a spreadsheet's formula or a formula's error."""
    return _FORMULA.match(visible(text)) is not None


def is_shortened(text: str) -> bool:
    """Return whether a code was turned into scientific notation by a spreadsheet."""
    return _SHORTENED.fullmatch(visible(text)) is not None


def read_price(text: str) -> Money:
    """Read one exact amount: ``1,299.00元``, ``¥59``, ``USD 12.50``. Raises ``BadValue``."""
    found = _PRICE.fullmatch(visible(text))
    if found is None:
        raise BadValue(text)
    currencies: tuple[str, ...] = ()
    for word in (found["before"], found["before2"], found["behind"]):
        if not word:
            continue
        meant = meant_by(word)
        if not meant or (currencies and not set(currencies) & set(meant)):
            raise BadValue(text)
        currencies = tuple(c for c in meant if not currencies or c in currencies)
    amount, doubtful = _amount(found["digits"])
    return Money(-amount if found["sign"] else amount, currencies, doubtful)


def read_count(text: str) -> int:
    """Read a whole number of pieces: ``300``, ``1,000件``, ``每人2件``. Raises ``BadValue``."""
    found = _COUNT.fullmatch(visible(text))
    if found is None:
        raise BadValue(text)
    number = int(found["digits"].replace(",", ""))
    return -number if found["sign"] else number


def read_time(text: str, zone: tzinfo, *, end: bool) -> datetime:
    """Read a date or time, in ``zone`` unless it names its own. Raises ``BadValue``.

    A bare date means its first second, or with ``end`` its last one.
    """
    found = _TIME.fullmatch(visible(text))
    if found is None:
        raise BadValue(text)
    clock = (23, 59, 59) if end else (0, 0, 0)
    if found["hour"] is not None:
        clock = (int(found["hour"]), int(found["minute"] or 0), int(found["second"] or 0))
    day = (int(found["year"]), int(found["month"]), int(found["day"]))
    try:
        return datetime(*day, *clock, tzinfo=_zone(found["zone"]) or zone)
    except ValueError as error:
        raise BadValue(text) from error


def read_tiers(text: str) -> list[tuple[int, Money]]:
    """Read prices for several pieces: ``2件149；3件199``. Raises ``BadValue``."""
    tiers = []
    for part in re.split(r"[;；\n|、]", visible(text)):
        if not part.strip():
            continue
        found = _TIER.fullmatch(part.strip())
        if found is None:
            raise BadValue(text)
        tiers.append((int(found["count"]), read_price(found["total"])))
    return tiers


def split_list(text: str) -> list[str]:
    """Split a cell of several names or gifts at commas, semicolons, bars and line breaks.

    What stands in brackets stays together.
    """
    parts, depth, start = [], 0, 0
    for index, character in enumerate(text):
        depth += (character in "(（[【") - (character in ")）]】" and depth > 0)
        if depth == 0 and _SEPARATORS.match(character):
            parts.append(text[start:index])
            start = index + 1
    parts.append(text[start:])
    return [part.strip() for part in parts if visible(part)]


def _amount(digits: str) -> tuple[Decimal, bool]:
    """Return the number and whether its form leaves a doubt that a person should look at."""
    if _PLAIN.fullmatch(digits):
        amount = Decimal(digits)
        exponent = amount.as_tuple().exponent
        return amount, isinstance(exponent, int) and exponent < -2
    if _GROUPED.fullmatch(digits):
        return Decimal(digits.replace(",", "")), False
    if _EUROPEAN.fullmatch(digits):
        whole = re.sub(r"[.' ]", "", digits)
        return Decimal(whole.replace(",", ".")), True
    raise BadValue(digits)


def _zone(text: str | None) -> tzinfo | None:
    if text is None:
        return None
    if text in "Zz":
        return UTC
    minutes = int(text[1:3]) * 60 + int(text[-2:])
    return timezone(timedelta(minutes=-minutes if text[0] == "-" else minutes))
