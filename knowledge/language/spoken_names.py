"""Figures that name a kind, and figures side by side, as one says them: 18K金, 110/220V, ±2%."""

import re
from decimal import Decimal
from typing import Final

from knowledge.language.quantities import find_quantities
from knowledge.language.spoken_numbers import SpokenLanguage, speak_number

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
_MORE_OR_LESS: Final = re.compile(r"±\s?(?=[\d零一二两三四五六七八九十百千])")
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
    return tuple(sorted(found))


def listed_in_words(text: str, language: SpokenLanguage) -> str:
    """Return ``text`` with a pause or an "or" between figures side by side: 110 or 220V."""
    text = _CURRENT.sub("，" if language == "zh" else ", ", text)
    return _SIDE_BY_SIDE.sub(lambda match: _listed(match, language), text)


def more_or_less(said: str, language: SpokenLanguage) -> str:
    """Return what is said with ± in words, once its figures are."""
    sign = "正负" if language == "zh" else "plus or minus "

    def signed(match: re.Match[str]) -> str:
        joined = language == "en" and match.start() and not said[match.start() - 1].isspace()
        return f" {sign}" if joined and said[match.start() - 1].isalnum() else sign

    return _MORE_OR_LESS.sub(signed, said)


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
