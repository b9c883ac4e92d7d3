"""Numbers written in figures: 1,299.90, 3.5万, 1.2k, 2 3/4, 1.3e6, 2^5; past dates and models."""

import re
from decimal import Decimal
from typing import Final

from knowledge.language.figure_forms import (
    VULGAR,
    european_at,
    fraction_at,
    grouped_by_blanks,
    raised,
)
from knowledge.language.lexicon import ranks
from knowledge.language.number_token import Number, single
from knowledge.language.numbers_zh import chinese_number_at

_FIGURES: Final = re.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?")
_SKIPPED: Final = re.compile(
    r"(?:\d{4}|\d{2})年\d{1,2}(?:月(?:\d{1,2}[日号]?)?)?(?!个)|\d{1,2}月(?:\d{1,2}[日号]?|份)?"
    r"|(?:19|20)\d\d年(?!\d*个)|\d\d年(?=款|产|的?新款)|(?:19|20)\d\d(?:新?款|版)"
    r"|\d{4}([-/.])\d{1,2}\1\d{1,2}(?!\d)|\d{1,2}([-/])\d{1,2}\2(?:\d{4}|\d{2})(?!\d)"
    r"|\d{1,2}:\d{2}(?::\d{2})?(?!\d)(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b(?!\s?wide)"
    r"|\d{1,2}点(?:半|整|钟|\d{1,2}分?|[前后到开左之])|\d{1,2}点(?!\d)|\d{1,2}[日号](?!链|码|内|游|无理由|包退|包换|退)"
    r"|\d+(?:\.\d+){2,}(?!\d)|\d{3,4}-\d{7,8}(?!\d)|\d+(?:-\d+){2,}|1\d{10}(?!\d)"
    r"|\d+[a-z]*(?:st|nd|rd|th)(?![a-z])|\d+:\d+|\d{2}后"
)
_MODEL_BEFORE: Final = re.compile(r"(?:[a-z_#@][-_.]?|\d\.)\Z")
_CURRENCY_BEFORE: Final = re.compile(
    r"(?:^|[^a-z])(?:rmb|cny|usd|eur|gbp|hkd|jpy|aud|cad|sgd|twd|rm|rp|krw|inr|myr|thb|vnd|php)\Z"
)
_MODEL_REST: Final = re.compile(r"[\w.-]*", re.ASCII)
_TAIL: Final = re.compile(
    r"[十百千万亿兆](?![象能物])|\s?(?:hundred|thousand|million|billion|trillion|mn|bln|bn|tln|lakh"
    r"|crore|dozens?|doz"
    r"|grand(?! (?!(?:and|or|in|for|to|off|an?|each|on|more|less)(?![a-z]))[a-z]))(?![a-z])"
    r"|(?:k|w|mm?|b)(?![a-z0-9²³/])| {1,2}(?:k|mm)(?![a-z0-9²³/-])|[多余]万|[多余]亿"
    r"|分之|又(?=\d+分之)|点\d+(?=折|万|倍|成)| ?[½¼¾⅓⅔⅛]"
)
_SCALED_LETTERS: Final = {
    "k": Decimal(1000), "w": Decimal(10**4), "m": Decimal(10**6), "mm": Decimal(10**6),
    "b": Decimal(10**9),
}  # fmt: skip
_PRICED: Final = re.compile(r"[$€£] ?\Z")
_SCALED_WORDS: Final = {
    "hundred": Decimal(100), "thousand": Decimal(1000), "million": Decimal(10**6),
    "mn": Decimal(10**6),
    "billion": Decimal(10**9), "bn": Decimal(10**9), "trillion": Decimal(10**12),
    "bln": Decimal(10**9), "tln": Decimal(10**12), "lakh": Decimal(10**5), "crore": Decimal(10**7),
    "dozen": Decimal(12), "dozens": Decimal(12), "doz": Decimal(12),
    "grand": Decimal(1000),
}  # fmt: skip
_TEN_THOUSAND_AFTER: Final = re.compile(
    r"\s?(?:[人单粉件台条份个元块瓶盒+多张套次位家用]|左右|以上|\Z)"
)
_COUNTED: Final = tuple("人单粉张次份件块元")
_MILLION_AFTER: Final = re.compile(
    r"\s?(?:dollars|usd|bucks|yuan|rmb|euros|pounds|users|sold|fans)"
)
_LONGEST: Final = 32  # longer figures are order or card numbers, never amounts
_WATT_LIMIT: Final = Decimal(10)
_DOTTED: Final = re.compile(r"[\w.]\.")


def figures_at(text: str, original: str, position: int, boundary: int) -> Number | int:
    """Return the number in figures at ``position``, or where reading may go on after its figures.

    ``boundary`` is where a quantity ended: figures right behind it belong to no model name.
    """
    if position != boundary and (end := _skipped(text, position)):
        return end
    skipped = _SKIPPED.match(text, position)
    if skipped:
        return skipped.end()
    written = (
        fraction_at(text, position)
        or european_at(text, position)
        or grouped_by_blanks(text, original, position)
    )
    return written or _plain_figures(text, original, position)


def _plain_figures(text: str, original: str, position: int) -> Number | int:
    match = _FIGURES.match(text, position)
    if match is None or len(match[0]) > _LONGEST:
        return match.end() if match else position + 1
    start = position
    if (
        "." not in match[0]
        and text[position - 1 : position] == "."
        and not _DOTTED.match(text, max(0, position - 2))
    ):
        start = position - 1
    value = Decimal(text[start : match.end()].replace(",", ""))
    number = single(start, match.end(), value, "figures")
    if power := raised(text, number):
        return power
    tail = _TAIL.match(text, match.end())
    return number if tail is None else _with_tail(text, original, number, tail)


def _skipped(text: str, position: int) -> int:
    """Return the end of a model name or ordinal that the figures belong to, or 0."""
    before = text[max(0, position - 6) : position]
    last = before[-1]
    if last.isascii():
        if not (last.isalpha() or last in "_#@-."):
            return 0
        if _MODEL_BEFORE.search(before) and not _CURRENCY_BEFORE.search(before):
            rest = _MODEL_REST.match(text, position)
            return rest.end() if rest else position + 1
        return 0
    if ranks(text, position):
        match = _FIGURES.match(text, position)
        return match.end() if match else position + 1
    return 0


def _with_tail(text: str, original: str, number: Number, tail: re.Match[str]) -> Number:
    word = tail[0].strip()
    if word in VULGAR:
        value = number.low + VULGAR[word]
        return single(number.start, tail.end(), value, "figures")
    scale = _SCALED_WORDS.get(word)
    if scale is not None:
        value = number.low * scale
        return number._replace(end=tail.end(), low=value, high=value, scale=scale)
    if word in _SCALED_LETTERS:
        if not _is_scale_letter(text, original, number, tail):
            return number
        value = number.low * _SCALED_LETTERS[word]
        return number._replace(end=tail.end(), low=value, high=value, scale=_SCALED_LETTERS[word])
    chinese = chinese_number_at(text, number.start)
    if chinese is None or chinese.end <= number.end:
        return number
    return chinese._replace(form="figures")


def _is_scale_letter(text: str, original: str, number: Number, tail: re.Match[str]) -> bool:
    """Tell 1.2k, 3w人, $5m and US$ 1MM from 4K screens, 60W chargers, 5m cables and 1 mm."""
    letter = tail[0].strip()
    written = original[tail.end() - len(letter) : tail.end()]
    if letter == "k":
        common = number.low in (2, 4, 5, 8)  # resolutions and runs
        return not common or (written == "k" and letter == tail[0])
    if letter == "w":
        few = number.low < _WATT_LIMIT
        return written == "w" and (
            bool(_TEN_THOUSAND_AFTER.match(text, tail.end()))
            and few
            or text.startswith(_COUNTED, tail.end())
        )
    priced = _PRICED.search(text, max(0, number.start - 2), number.start) is not None
    if letter == "mm":
        return priced and written == "MM"
    return priced or bool(_MILLION_AFTER.match(text, tail.end()))
