"""Finds the pieces of a product that a host counts: 三件加三件, two with the code."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.speech.said_text import SaidText
from knowledge.language.numbers import parse_number

CLASSIFIER: Final = "件个盒瓶套袋包支双条罐箱份只台块本杯张桶饼对床把辆顶提筒副枚株盆"
"""Counting words for pieces that are sold."""

_COUNTED: Final = re.compile(
    rf"(?<![第\d一二三四五六七八九十百千点.米])(?P<zh>[2-9]|1\d"
    rf"|[两二三四五六七八九十])(?P<unit>[{CLASSIFIER}])"
    r"(?![一-鿿]?(?:装|头|人|岁|月|天|年|款|色|码))"
    r"|(?<![a-z\d$])(?P<en>[2-9]|two|three|four|five|six)(?: (?P<noun>[a-z]{3,}s)| of (?:them"
    r"|these|those|['’]?em))?"
    r"(?![a-z\d])"
)
_BEFORE_COUNT: Final = re.compile(
    r"(?:第|满|最后|还有|只剩|送|赠|限购?|每人|一人|买|under |over )\Z"
)
_BOUGHT: Final = re.compile(r"买\Z")
_EACH_THEN: Final = re.compile(
    r"(?:一起)?(?:的话|下来|打完折|折后)?(?:平均|合|算下来)?[一每][一-鿿](?:才|就|只要|是|合)*[\d一二两三四五六七八九十]"
)
"""After pieces bought: what one of them costs then, 买两箱的话一箱六十五; no promotion."""
_CONTAINERS: Final = frozenset(
    ["tubs", "pairs", "boxes", "bottles", "packs", "bags", "jars", "sets", "pieces", "units"]
    + ["cases", "cans", "tubes", "bars", "rolls", "kits", "cartons", "pouches", "bundles", "orders"]
)


@dataclass(frozen=True, slots=True)
class Pieces:
    """Pieces counted: how many, of what, and where."""

    number: int
    unit: str
    start: int
    end: int
    added: bool = False


def counts(lowered: str, title: str) -> tuple[Pieces, ...]:
    """Return the pieces of the product counted in a text, from two on, in order.

    What is put together is one count: 三件加三件 are six.
    """
    found: list[Pieces] = []
    for one in _of_product(lowered, title):
        last = found[-1] if found else None
        if last is not None and _PLUS.fullmatch(lowered, last.end, one.start):
            found[-1] = Pieces(last.number + one.number, one.unit, last.start, one.end, True)
        else:
            found.append(one)
    return tuple(found)


def pieces_said(lowered: str, title: str) -> frozenset[int]:
    """Return all numbers of pieces of the product that a text says, put together or not."""
    apart = {one.number for one in _of_product(lowered, title)}
    return frozenset(apart | {one.number for one in counts(lowered, title)})


def added_pieces(figure: Figure, said: SaidText, title: str) -> int | None:
    """Return how many pieces are put together before a figure, in its clause or just before."""
    start, _ = said.sentence(figure.start)
    added = [one for one in counts(said.lowered, title) if one.added and one.end <= figure.start]
    return added[-1].number if added and added[-1].start >= start else None


_PLUS: Final = re.compile(
    r"[\s，,、]*(?:再?[加和]上?|再[来拿拍买]|\+|plus|and(?: another)?)[\s，,、]*(?:another )?"
)


def _of_product(lowered: str, title: str) -> Iterator[Pieces]:
    for pieces, noun in _counted(lowered):
        if not noun or noun in _CONTAINERS or noun.removesuffix("s") in title:
            yield pieces


@lru_cache(maxsize=64)
def _counted(lowered: str) -> tuple[tuple[Pieces, str], ...]:
    """Return the pieces counted of whatever, from two on, each with its noun; for all products."""
    found: list[tuple[Pieces, str]] = []
    for match in _COUNTED.finditer(lowered):
        word = match["zh"] or match["en"]
        number = parse_number(word)
        if number is None or not 2 <= number <= 20 or _is_other(lowered, match):
            continue
        noun = match["noun"] or ""
        bare = match["en"] and not noun and " of " not in match[0]
        asked = _ORDERED.search(lowered, 0, match.start()) or _SUMS_UP.match(lowered, match.end())
        if bare and not asked:
            continue  # two for forty is read as a promotion
        pieces = Pieces(int(number), match["unit"] or noun, *match.span())
        found.append((pieces, noun))
    return tuple(found)


def _is_other(lowered: str, match: re.Match[str]) -> bool:
    """Tell whether what is counted is a place in a row, a gift or what a promotion asks for."""
    before = lowered[: match.start()]
    if _BOUGHT.search(before) and _EACH_THEN.match(lowered, match.end()):
        return False
    return _BEFORE_COUNT.search(before) is not None


_ORDERED: Final = re.compile(
    r"\b(?:buy|get|grab|take|order|pick up|treat yourself to)(?: yourself)? \Z"
)
"""Before a bare number: so many pieces are bought, grab two and it's sixty."""
_SUMS_UP: Final = re.compile(
    r" (?:comes? (?:out )?to|add up to|(?:with|using|after) (?:the|a|your) (?:code|coupon|voucher)"
    r"|(?:are|is|for|will be|would be) .{1,24}(?:altogether|in total|together))\b"
)
"""After a bare number: it is that of pieces summed up, two with the code are ninety nine."""
