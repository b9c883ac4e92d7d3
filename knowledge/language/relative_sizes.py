"""Sizes said against one another: the big one, 最小的那个; and the order of sizes so named."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final, Literal

from knowledge.language.normalise import normalise
from knowledge.language.quantities import find_quantities
from knowledge.language.units import convert

End = Literal["least", "middle", "most"]

_HAN_BEFORE: Final = r"(?:(?<=^)|(?<=[,，。!?~\s那这要买拿拍来个只口款件双条床瓶盒和跟与比选]))"
_HAN_AFTER: Final = (
    r"(?:(?:一点|一些|点|些)?的(?!话|时候|吗|嘛|么)|号(?=的|多|是|怎么|什么|啥|几|[?？]?$)"
    "|那[个款件种口只双条床瓶盒])"
)
_MOST_HAN: Final = rf"最大(?:号|码)?(?:的|那[个款件种口只双条床瓶盒])?|{_HAN_BEFORE}大{_HAN_AFTER}"
_LEAST_HAN: Final = rf"最小(?:号|码)?(?:的|那[个款件种口只双条床瓶盒])?|{_HAN_BEFORE}小{_HAN_AFTER}"
_MIDDLE_HAN: Final = rf"{_HAN_BEFORE}中(?:间|等)(?:大小)?(?:的|那[个款件种口只双条床瓶盒])"
_ONE: Final = r"(?= (?:ones?|sizes?|version)(?![a-z]))"
_ALONE: Final = r"(?=\s?(?:[?!.,]|$| (?:how much|price|cost)))"


def _english(plain: str, compared: str, most: str) -> str:
    """Return the pattern of a size: "big one", "the bigger one", "the biggest"."""
    return (
        rf"(?<![a-z])(?<!\ba )(?<!any )(?<!too )(?<!more )(?:"
        rf"(?:{plain}){_ONE}|(?<=the )(?:{plain}|{compared}){_ALONE}"
        rf"|(?<=the )(?:{compared}){_ONE}|(?:{most})(?:{_ONE}|{_ALONE}))"
    )


_PATTERNS: Final[tuple[tuple[End, re.Pattern[str]], ...]] = (
    (
        "most",
        re.compile(rf"{_MOST_HAN}|{_english('big|large', 'bigger|larger', 'biggest|largest')}"),
    ),
    (
        "least",
        re.compile(rf"{_LEAST_HAN}|{_english('small|little', 'smaller|littler', 'smallest')}"),
    ),
    ("middle", re.compile(rf"{_MIDDLE_HAN}|{_english('middle|mid', 'mid', 'middle')}")),
)
_SUPERLATIVE: Final = re.compile("最|est$")
_FEW: Final = 3
"""Choices of which the big one is the biggest for certain; of more, only 最大的 says so."""

_SIZED: Final = frozenset({"length", "area", "mass", "volume"})
_UNIT: Final = {"length": "m", "mass": "g", "volume": "ml"}
_WORDS: Final = (
    ("mini", "迷你", "xxs", "xs"),
    ("small", "小", "s"),
    ("medium", "中", "m"),
    ("large", "大", "l"),
    ("extra large", "加大", "特大", "超大", "xl"),
    ("2xl", "xxl"),
    ("3xl", "xxxl"),
)
_PLACE: Final = {word: place for place, words in enumerate(_WORDS) for word in words}
_CALLED: Final[dict[End, Decimal]] = {
    "least": Decimal(_PLACE["small"]),
    "middle": Decimal(_PLACE["medium"]),
    "most": Decimal(_PLACE["large"]),
}
_WORD: Final = re.compile(
    r"(?<![a-z0-9])(?:extra large|mini|small|medium|large|xxs|xs|x{1,3}l|[23]xl|[sml])(?![a-z0-9])"
    r"|迷你|(?:加大|特大|超大|[小中大])(?=[号码款份杯包瓶盒]|[^一-鿿]|$)"
)


def sizes_said(text: str) -> tuple[tuple[End, bool, int, int], ...]:
    """Return the relative sizes in a normalised text: which, whether superlative, start and end."""
    return tuple(
        (end, _SUPERLATIVE.search(match[0]) is not None, *match.span())
        for end, pattern in _PATTERNS
        for match in pattern.finditer(text)
    )


def of_size(
    titles: Sequence[str], end: End, superlative: bool, beside: Sequence[str] = ()
) -> tuple[str, ...]:
    """Return those of ``titles`` that a relative size means; none where they have no one order.

    ``beside`` are sizes that the goods come in as well.
    """
    placed = {title: _place(title) for title in titles}
    others = {place for one in beside if (place := _place(one)) is not None}
    own = {place for place in placed.values() if place is not None}
    kinds = {kind for kind, _ in own}
    if None in placed.values() or len(kinds) != 1 or len(own) < 2 - bool(others - own):
        return ()
    order = sorted(own | {place for place in others if place[0] in kinds})
    if len(order) < 2 or (len(order) > _FEW and not superlative):
        return ()
    if end == "middle":
        wanted = order[1] if len(order) == _FEW else None
    else:
        wanted = order[-1] if end == "most" else order[0]
    if kinds == {"word"} and not superlative and wanted != ("word", _CALLED[end]):
        return ()  # of M, L and XL the large one is L, not the largest
    return tuple(title for title, place in placed.items() if place == wanted)


def with_size_named(text: str, title: str) -> str:
    """Return a normalised text in which a relative size is put as the choice that it means."""
    said = sizes_said(text)
    if len(said) != 1 or not title:
        return text
    _, _, start, stop = said[0]
    of = "的" if text[start:stop].endswith("的") else ""
    return f"{text[:start]} {normalise(title)}{of} {text[stop:]}".strip()


def _place(title: str) -> tuple[str, Decimal] | None:
    """Return the kind of size in a title and how big it is; ``None`` for none or several."""
    text = normalise(title)
    measures = [one for one in find_quantities(text) if one.dimension in _SIZED]
    if len(measures) == 1 and measures[0].low is not None and measures[0].low == measures[0].high:
        one = measures[0]
        amount = convert(measures[0].low, one.unit, _UNIT.get(one.dimension, one.unit))
        return (one.dimension, amount) if amount is not None else None
    words = _WORD.findall(text)
    if measures or len(words) != 1:
        return None
    return "word", Decimal(_PLACE[words[0]])
