"""What goes on behind a unit: 半, 多, and a half, 一米八, 两斤三, six foot three."""

import re
from decimal import Decimal
from typing import Final

from knowledge.language.measure import Measure
from knowledge.language.money import money_tail
from knowledge.language.number_scan import Line
from knowledge.language.number_token import Number
from knowledge.language.unit_lookup import UnitMatch, unit_at
from knowledge.language.unit_table import UNITS

_HALF: Final = Decimal("0.5")
_AFTER_UNIT_HALF: Final = re.compile(r"半(?![价夜路径天年月小个身袖斤公])")
_AND_A_PART: Final = re.compile(
    r" and (?:an? |(?P<three>three ))?(?P<part>half|quarter)s?(?![a-z])(?! (?:an?|of"
    r"|million)(?![a-z]))"
)
_PARTS: Final = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
_LENGTH_TAIL: Final = re.compile(
    r"(?:(\d{1,2})|([一二三四五六七八九]{2}|零?[一二三四五六七八九]))"
    r"(?![\d.]|[十百千万点个边头侧人次]|\s?[a-z])"
    # 一米五二90斤: a height, and the weight right behind it in figures.
    r"|([一二三四五六七八九]{1,2})(?=\d{2,3}\s?(?:斤|公斤|千克|kg))"
)
_DIGIT_WORDS: Final = {word: Decimal(value) for value, word in enumerate("零一二三四五六七八九")}
_TENTHS_UNSAID: Final = frozenset(["米", "公尺", "斤", "公斤", "两", "尺", "丈"])
_SMALLER: Final = {"ft": ("in", Decimal(12)), "stone": ("lb", Decimal(14))}
_SMALLER_GAP: Final = re.compile(r" ?(?:and )?(?=[a-z\d])")
_SMALLER_ENDS: Final = re.compile(
    r"\s?(?:[.,;:!?)]|\Z)|['’]s|\s(?:tall|high|long|wide|deep|and|so|but|or|is|was|in|at|man|guy)(?![a-z])"
)


def go_on_behind_unit(line: Line, measure: Measure, found: UnitMatch) -> None:
    """Add to ``measure`` what is said behind its unit ``found``."""
    unit, text = measure.unit, line.text
    if unit is None:
        return
    if unit.dimension == "money":
        money_tail(line, measure, found.word)
        return
    following = text[measure.end : measure.end + 1]
    if following == "半" and _AFTER_UNIT_HALF.match(text, measure.end):
        measure.added(_HALF)
        measure.end += 1
    elif following == "多" and unit.dimension != "count":
        measure.approximate = True
        measure.above = measure.low
        measure.end += 1
    elif part := _part_of_the_same(line, measure.end):
        measure.added(_PARTS[part["part"]] * (3 if part["three"] else 1))
        measure.end = part.end()
    elif found.word in _TENTHS_UNSAID:
        _decimal_tail(line, measure)
    elif unit.symbol in _SMALLER:
        _smaller_tail(line, measure, *_SMALLER[unit.symbol])


def _part_of_the_same(line: Line, end: int) -> re.Match[str] | None:
    """Return the half of two spoons and a half, not that of two spoons and a half teaspoon."""
    part = _AND_A_PART.match(line.text, end)
    another = part and unit_at(line.text, line.original, part.end())
    return None if another else part


def _decimal_tail(line: Line, measure: Measure) -> None:
    """Read what colloquial lengths and weights leave unsaid: 一米八 (1.8 m), 两斤三 (2.3 斤)."""
    match = _LENGTH_TAIL.match(line.text, measure.end)
    if match is None or _counts_on(line, match.end()):
        return
    words = match[2] or match[3]
    figures = match[1] or "".join(str(_DIGIT_WORDS[word]) for word in words)
    if measure.low != measure.high or measure.low is None or measure.low % 1:
        return
    measure.added(Decimal(figures).scaleb(-len(figures)))
    measure.end = match.end()


def _counts_on(line: Line, position: int) -> bool:
    """Tell whether a unit is glued to a position: 两米三 床单 is no three of anything.

    Nor is 一米八床: what goes on is a thing as wide as that.
    """
    if line.text.startswith(" ", position) or _AS_WIDE.match(line.text, position):
        return False
    return unit_at(line.text, line.original, position) is not None


_AS_WIDE: Final = re.compile(r"床(?!被(?!套)|褥)|[双单]人|幅宽|桌|架子")


def _smaller_tail(line: Line, measure: Measure, symbol: str, ratio: Decimal) -> None:
    """Read the inches and pounds left unnamed: six foot three, 5'10, eleven stone four."""
    gap = _SMALLER_GAP.match(line.text, measure.end)
    if gap is None or measure.low is None or measure.low != measure.high or measure.low % 1:
        return
    number = line.number_at(gap.end())
    if not isinstance(number, Number) or number.start != gap.end() or number.low != number.high:
        return
    named = unit_at(line.text, line.original, number.end)
    ended = _SMALLER_ENDS.match(line.text, number.end)
    if named or not ended or not 0 <= number.low < ratio:
        return
    measure.scaled(ratio)
    measure.added(number.low)
    measure.unit, measure.end = UNITS[symbol], number.end
