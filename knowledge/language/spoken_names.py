"""Figures that name a kind, and figures side by side, as one says them: 18K金, 110/220V, ±2%.

The numbers of standards and of sales (618) are told by their digits.
"""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Final

from knowledge.language.quantities import find_quantities
from knowledge.language.spoken_numbers import SpokenLanguage, digits_said, speak_number

_COLOURS: Final = r"(?:(?:yellow|white|rose|pink|real|solid|pure|genuine|fine)[ -])*"
_KARAT: Final = re.compile(
    rf"(?<![A-Za-z\d.])(?P<parts>8|9|1[0-9]|2[0-4])[ -]?kt?(?= {_COLOURS}gold\b| gold[- ]|-gold\b)",
    re.IGNORECASE,
)
_KARAT_ZH: Final = re.compile(
    r"(?<![A-Za-z\d.])(?P<parts>8|9|1[0-9]|2[0-4])[kK](?=(?:玫瑰|足|真|白|黄|彩|镀|包|纯)*金)"
)
# 165/68A is a size by height and girth, 60S/2 a yarn: what follows is no unit.
_CODE: Final = re.compile(r"(?<![\d/.])(?:\d{2,3}/\d{2,3}[ABCYZ]|\d{2,3}[Ss]/\d)(?![\dA-Za-z/])")
_STANDARD: Final = re.compile(
    r"(?<![A-Za-z\d])(?<!\d )"
    r"(?:(?:GB|QB|FZ|HG|JB|YY|SB|NY|LY|SN|WS|DB\d{2}|[TQ]/[A-Z]{1,6}|ISO|EN|IEC|DIN)(?:/[A-Z]{1,6})*)"
    r"[ -]?(?P<number>\d{3,6}(?:\.\d{1,3})*)(?:\s?[-—–]\s?(?P<year>(?:19|20)\d\d))?"
    r"(?![\dA-Za-z])"
)
_SALE: Final = re.compile(
    r"(?P<shopping>(?<![\d.])618(?=[和及、，/]|大促|期间|活动|年中|价|双))|(?<=双)(?P<doubled>1[12])(?![\d.])"
)
_SHARE: Final = re.compile(
    r"(?<![\d.:])(?:\d{1,3}\.\d{1,2}\s?[:：]\s?\d{1,3}(?:\.\d{1,2})?"
    r"|\d{1,3}\s?[:：]\s?\d{1,3}\.\d{1,2})(?![\d.:：])"
)
# 3/4 in is said as it is written; in what follows "in the box" is no unit.
_PART_OF_INCH: Final = re.compile(
    r"(?<![\d/.])(?P<figures>(?P<whole>\d{1,3} )?[1-9]\d?/(?:2|4|8|16|32|64))"
    r"(?:[ -]?inch(?:es)?| ?[\"”″]| in(?= [a-z]|[.,;)]|\Z)"
    r"(?! (?:the|an?|this|that|each|every|your|our|stock|total)\b))",
    re.IGNORECASE,
)
_BEFORE_THING: Final = re.compile(r" [a-z]{3,}", re.IGNORECASE)
_SIGNED: Final = r"\s?(?=[-−]?\s?[\d零一二两三四五六七八九十百千半]|百分之)"
_SIGNS: Final = (
    (re.compile("±" + _SIGNED), "正负", "plus or minus "),
    (re.compile("[≤≦⩽]" + _SIGNED), "不超过", "at most "),
    (re.compile("[≥≧⩾]" + _SIGNED), "不低于", "at least "),
    (re.compile("(?<![-=<])[<＜]" + _SIGNED), "小于", "under "),
    (re.compile("(?<![-=>])[>＞]" + _SIGNED), "大于", "over "),
)
_TOGETHER: Final = re.compile(
    r"(?<=[\u3400-\u9fffA-Za-z)）])(?<![^A-Za-z][A-Z])\s?\+\s?(?=[\u3400-\u9fffA-Za-z\d])"
)
# 100-240V~50Hz: the sign is that of a current, no span.
_CURRENT: Final = re.compile(r"(?<=V)\s?[~～∼]\s?(?=\d+(?:/\d+)?\s?Hz)")
_SIDE_BY_SIDE: Final = re.compile(
    r"(?<![\d/.:A-Za-z-])(?P<run>\d{1,4}(?:\.\d+)?(?:/\d{1,4}(?:\.\d+)?)+)(?![\d/.])"
)
_PARTS: Final = frozenset(map(Decimal, (2, 3, 4, 5, 6, 8, 9, 10, 16, 32, 64)))
"""What one divides by: 3/8 inch is a part of one, 50/60 Hz are two."""
_ROUND_THE_CLOCK: Final = frozenset({Decimal(7), Decimal(24)})
_NO_LIST: Final = frozenset({"", "%", "mmHg"})
_PAIR: Final = 2


def names_in(text: str, language: SpokenLanguage) -> tuple[tuple[int, int, str], ...]:
    """Return where figures of ``text`` are a name and no amount, each with how it is said."""
    found = [(m.start(), m.end(), m[0]) for m in _CODE.finditer(text)]
    for match in (_KARAT if language == "en" else _KARAT_ZH).finditer(text):
        parts = match["parts"]
        said = f"{parts} karat" if language == "en" else speak_number(Decimal(parts), "zh") + "K"
        found.append((match.start(), match.end(), said))
    for own in (_names_zh if language == "zh" else _names_en)(text):
        if all(own[1] <= start or end <= own[0] for start, end, _ in found):
            found.append(own)
    return tuple(sorted(found))


def _names_zh(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the numbers of standards and sales, and shares with a point: 1.2:1."""
    for match in _STANDARD.finditer(text):
        year = f"杠{digits_said(match['year'])}" if match["year"] else ""
        yield match.start("number"), match.end(), digits_said(match["number"]) + year
    for match in _SALE.finditer(text):
        said = "六一八" if match["shopping"] else speak_number(Decimal(match["doubled"]), "zh")
        yield match.start(), match.end(), said
    for match in _SHARE.finditer(text):
        first, last = re.split(r"\s?[:：]\s?", match[0])
        said = f"{speak_number(Decimal(first), 'zh')}比{speak_number(Decimal(last), 'zh')}"
        yield match.start(), match.end(), said


def _names_en(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield parts of an inch, which one says as they are written: a 3/4 inch tap."""
    for match in _PART_OF_INCH.finditer(text):
        several = match["whole"] and not _BEFORE_THING.match(text, match.end())
        unit = "inches" if several or match[0].endswith("inches") else "inch"
        yield match.start(), match.end(), f"{match['figures']} {unit}"


def listed_in_words(text: str, language: SpokenLanguage) -> str:
    """Return ``text`` with a pause or an "or" between figures side by side: 110 or 220V."""
    text = _CURRENT.sub("，" if language == "zh" else ", ", text)
    return _SIDE_BY_SIDE.sub(lambda match: _listed(match, language), text)


def signs_said(said: str, language: SpokenLanguage) -> str:
    """Return what is said with ±, ≤ and their like in words, once its figures are."""
    for pattern, chinese, english in _SIGNS:
        said = pattern.sub(_saying(said, chinese if language == "zh" else english, language), said)
    return _TOGETHER.sub("加", said) if language == "zh" else said


def _saying(said: str, sign: str, language: SpokenLanguage) -> Callable[[re.Match[str]], str]:
    def signed(match: re.Match[str]) -> str:
        joined = language == "en" and match.start() and not said[match.start() - 1].isspace()
        return f" {sign}" if joined and said[match.start() - 1].isalnum() else sign

    return signed


def _listed(match: re.Match[str], language: SpokenLanguage) -> str:
    figures = match["run"].split("/")
    amounts = [Decimal(figure) for figure in figures]
    part = len(figures) == _PAIR and amounts[0] < amounts[1] and amounts[1] in _PARTS
    whole = all("." not in figure for figure in figures)
    if (part and whole) or set(amounts) == _ROUND_THE_CLOCK or amounts != sorted(set(amounts)):
        return match[0]
    last = match.string[match.end() - len(figures[-1]) :]
    first = next(iter(find_quantities(last)), None)
    if first is None or first.start or first.unit in _NO_LIST:
        return match[0]
    if language == "zh":
        return "、".join(figures)
    return f"{', '.join(figures[:-1])} or {figures[-1]}"
