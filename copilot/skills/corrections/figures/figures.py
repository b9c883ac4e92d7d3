"""The figures in what a host says: amounts, sizes and codes with how exactly they are meant."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from copilot.skills.corrections.figures.marked_figures import marked_in
from copilot.skills.corrections.figures.size_units import SIDE_NAMES, in_one_unit
from copilot.skills.corrections.figures.spoken_tenths import with_tenths
from copilot.skills.corrections.figures.stressed_units import with_stressed_unit
from knowledge.language.characters import align
from knowledge.language.numbers import parse_number
from knowledge.language.quantities import Quantity, find_quantities
from knowledge.language.unit_table import UNITS

Side = Literal["", "below", "above"]

_TIMES = re.compile(r"\s?(?:[x×*✕乘]|乘以|by)\s?[长宽高深厚]?")
_SIDE = re.compile(r"[,，、 ]?[长宽高深]")
_CODE = re.compile(
    r"(?<![a-z0-9])(?P<prefix>wi-fi|[a-z]{2,5}|[iae] ?p ?x|i ?p)[ -]?"
    r"(?P<number>\d{1,3}(?:\.\d+)?|[零一二三四五六七八九十]{1,5}"
    r"|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -]?)?"
    r"(?:one|two|three|four|five|six|seven|eight|nine)(?= |$)"
    r"|(?:ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:a |one )?hundred)"
    r"(?= |$))"
    r"(?P<plus>\+|加(?![价购厚大急]))?(?![a-z0-9.])"
)
_SMALL_PACK = re.compile(r"[小大](?P<word>包|袋|盒|瓶|片|支|罐|条|块|颗|粒|杯)")
_MEASURES = {
    "毫米": "mm", "厘米": "cm", "公分": "cm", "公斤": "kg", "千克": "kg", "毫升": "ml", "升": "L",
    "分贝": "dB", "流明": "lm", "毫安时": "mAh", "毫安": "mAh",
}  # fmt: skip
_MEASURED = re.compile("|".join(_MEASURES))
_TURNS = re.compile(r"转(?![换发账卖身圈载让])")
_BELOW_BEFORE = re.compile(
    r"(?:不到|不足|将近|接近|快到?|almost|nearly|just under|close to|nowhere near"
    r"|less than|under)\s?(?:a )?\Z"
)
_BELOW_AFTER = re.compile(
    r"\s?(?:都|还)?(?:不到|没到|没有(?=[的,，。]|\Z)|不足|(?<=都)不用|不用(?=[就的了 ,，。]|\Z)"
    r"|用不了|要不了)"
    r"|[^,，。.]{0,6},? a (?:penny|cent) less"
)
_ABOVE_AFTER = re.compile(
    r"\s?(?:出头|and a (?:bit|half|little)|plus\b|多"
    r"|(?:都|也)?(?:不会?(?:过期|坏掉?|变质|有问题|出问题)|没(?:有?问题|事|关系)))"
)
"""More than that, or no less: 放两年都不会过期."""
_ABOVE_BEFORE = re.compile(r"(?:超过|不止|over|more than)\s?\Z")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure said.

    Attributes:
        start, end: its span in the text.
        sides: one quantity, or those of a size (48×74 cm), in order.
        side: whether it is said as just below (不到, almost) or just above (多, over).
        approximate: whether it is hedged.
        code: letters before it when it is a grade or version (``ipx`` of IPX4), else empty.
    """

    start: int
    end: int
    sides: tuple[Quantity, ...]
    side: Side = ""
    approximate: bool = False
    code: str = ""

    @property
    def first(self) -> Quantity:
        """The quantity, or the first side."""
        return self.sides[0]

    @property
    def dimension(self) -> str:
        """What it measures; ``number`` without a unit."""
        return self.sides[-1].dimension


def find_figures(text: str) -> tuple[Figure, ...]:
    """Return the figures of ``text`` in order, codes such as IPX4 among them."""
    text = _A_BIT.sub("一些", text)
    lowered = align(text)
    found = with_tenths(find_quantities(text), lowered)
    found = [with_stressed_unit(quantity, lowered) for quantity in found]
    quantities = _with_cents([_with_small_pack(q, text) for q in found], lowered)
    marked = [Figure(m.start, m.end, (m.quantity,), code=m.code) for m in marked_in(lowered)]
    codes = sorted([*_codes(lowered), *_grades(lowered), *_stages(lowered), *marked], key=_start)
    figures: list[Figure] = []
    position = 0
    while position < len(quantities):
        sides = [quantities[position]]
        while position + len(sides) < len(quantities):
            following = quantities[position + len(sides)]
            if not _joins_sides(lowered, sides[-1], following):
                break
            sides.append(following)
        position += len(sides)
        sides = in_one_unit(sides, lowered)
        if not any(c.start < sides[0].end and sides[0].start < c.end for c in codes):
            figures.append(_from_side_name(_figure(sides, lowered), lowered))
    return tuple(sorted((*figures, *codes), key=_start))


_A_BIT = re.compile(r"(?<=[小大少短低轻薄慢贵宜窄稍])一点(?=[零一二三四五六七八九十两半])")
"""A bit, and no one point something: 小一点三升六."""


def _start(figure: Figure) -> int:
    return figure.start


def _joins_sides(lowered: str, one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities are sides of one size: 两米乘两米三, 宽两米长两米三."""
    between = lowered[one.end : other.start]
    if _TIMES.fullmatch(between):
        return True
    if one.dimension != "length" or other.dimension != "length" or not _SIDE.fullmatch(between):
        return False
    named_before = lowered[one.start - 1 : one.start] in SIDE_NAMES
    return bool(one.start and named_before) or lowered[other.end : other.end + 1] in SIDE_NAMES


def _from_side_name(figure: Figure, lowered: str) -> Figure:
    """Let a size begin with the name of its first side: 宽两米长两米三."""
    named = len(figure.sides) > 1 and lowered[figure.start - 1 : figure.start] in SIDE_NAMES
    return replace(figure, start=figure.start - 1) if named and figure.start else figure


def _figure(sides: list[Quantity], lowered: str) -> Figure:
    first, last = sides[0], sides[-1]
    before, after = lowered[max(0, first.start - 16) : first.start], lowered[last.end :]
    side: Side = ""
    if _BELOW_BEFORE.search(before) or _BELOW_AFTER.match(after):
        side = "below"
    elif (
        _ABOVE_AFTER.match(after)
        or _ABOVE_BEFORE.search(before)
        or (first.above is not None and first.low == first.high)
        or (lowered[last.end - 1 : last.end] == "多" and first.low == first.high)
    ):
        side = "above"
    approximate = any(q.approximate for q in sides)
    return Figure(first.start, last.end, tuple(sides), side, approximate)


def _with_small_pack(quantity: Quantity, text: str) -> Quantity:
    """Give 二十四小包 its unit."""
    if quantity.unit == "个" and text[quantity.end : quantity.end + 1] in ("g", "G"):
        return replace(quantity, dimension="data", unit="GB", end=quantity.end + 1)
    if quantity.unit == "个" and (measured := _MEASURED.match(text, quantity.end)):
        unit = _MEASURES[measured[0]]
        return replace(quantity, dimension=UNITS[unit].dimension, unit=unit, end=measured.end())
    if quantity.unit or quantity.dimension != "number":
        return quantity
    if _TURNS.match(text, quantity.end):
        return replace(quantity, dimension="rotation", unit="rpm", end=quantity.end + 1)
    match = _SMALL_PACK.match(text, quantity.end)
    if match is None:
        return quantity
    return replace(quantity, dimension="count", unit=match["word"], end=match.end())


def _with_cents(quantities: list[Quantity], lowered: str) -> list[Quantity]:
    """Join one twenty-nine ninety-nine into one price."""
    joined: list[Quantity] = []
    for quantity in quantities:
        last = joined[-1] if joined else None
        if last is not None and _is_run_on(last, quantity, lowered):
            joined.pop()  # sixty seventy-three fifty may be two prices, and which is not said
        elif last is not None and _is_cents(last, quantity, lowered):
            assert last.low is not None
            assert quantity.low is not None
            price = last.low + quantity.low / 100
            joined[-1] = replace(last, dimension="money", low=price, high=price, end=quantity.end)
        else:
            joined.append(quantity)
    return joined


def _is_run_on(price: Quantity, more: Quantity, lowered: str) -> bool:
    """Tell whether a price in words, cents and all, goes on with another number."""
    return (
        price.dimension == "money"
        and more.dimension == "number"
        and not price.unit
        and price.low is not None
        and price.low % 1 != 0
        and lowered[price.end : more.start] == " "
        and lowered[price.start : more.end].replace(" ", "").replace("-", "").isalpha()
        and lowered[price.start : more.end].isascii()
    )


def _is_cents(whole: Quantity, cents: Quantity, lowered: str) -> bool:
    words = lowered[whole.start : cents.end]
    return (
        not whole.unit
        and not cents.unit
        and whole.low == whole.high
        and whole.low is not None
        and whole.low % 1 == 0
        and cents.low == cents.high
        and cents.low is not None
        and 10 <= cents.low <= 99
        and cents.low % 1 == 0
        and lowered[whole.end : cents.start] == " "
        and words.isascii()
        and not any(character.isdigit() for character in words)
    )


def _codes(lowered: str) -> list[Figure]:
    codes = []
    for match in _CODE.finditer(lowered):
        number = parse_number(match["number"])
        if number is None:
            continue
        prefix = _MISHEARD_CODES.get(letters := match["prefix"].replace(" ", ""), letters)
        spaced = match["prefix"] != letters or lowered[match.start("number") - 1] == " "
        if prefix in _NO_CODE or (spaced and prefix not in _SPACED_CODES):
            continue
        if match["number"].isalpha() and match["number"].isascii() and prefix not in _SPACED_CODES:
            continue
        high = None if match["plus"] else number
        quantity = Quantity("number", number, high, "", False, match.start("number"), match.end())
        codes.append(Figure(match.start(), match.end(), (quantity,), code=prefix))
    return codes


def _grades(lowered: str) -> list[Figure]:
    """Return grades and acidity: 四级, pH是七; grades of another letter are other codes (E1级)."""
    found = []
    for match in _GRADE.finditer(lowered):
        word = match["grade"] or match["acidity"] or match["spread"]
        number = parse_number(word)
        if number is not None:
            least = parse_number(match["least"]) if match["least"] else number
            quantity = Quantity("number", least, number, "", False, match.start(), match.end())
            grade = f"{match['letter'] or ''}级"
            code = "" if match["spread"] else grade if match["grade"] else "ph"
            found.append(Figure(match.start(), match.end(), (quantity,), code=code))
    return found


def _stages(lowered: str) -> list[Figure]:
    """Return what is counted by a word of construction: 九速, 八核, 六孔, 四缸."""
    found = []
    for match in _STAGE.finditer(lowered):
        number = parse_number(match["number"])
        if number is not None:
            start, end = match.span()
            quantity = Quantity("count", number, number, match["unit"], False, start, end)
            found.append(Figure(start, end, (quantity,)))
    return found


_STAGE = re.compile(
    r"(?<![第\d零一二三四五六七八九十百千.点])"
    r"(?P<number>\d{1,3}|[二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])"
    r"(?P<unit>速(?![度率冻溶干成递效食览])|核(?![心桃对])|孔|缸|齿|弦|股|芯(?!片)|腔"
    r"|轴(?!距|承))"
)
_GRADE = re.compile(
    r"(?<=正负)(?P<spread>\d{1,2}|[一二三四五六七八九十])(?![\da-z.度毫点个])|"
    r"(?<![a-z第\d零一二三四五六七八九十])(?P<letter>[a-z])?(?:(?P<least>\d)[-~–—到至])?(?P<grade>\d|[一二三四五六七八九])级"
    r"(?![别联数的]|能耗|用户|粉丝|会员)"
    r"|(?<![a-z])ph值?(?:是|为|在|大概|大约|差不多|到| is| of)(?:个| )?"
    r"(?P<acidity>\d(?:\.\d+)?|[一二三四五六七八九](?:点[零一二三四五六七八九]+)?"
    r"|[a-z]+(?: point [a-z]+)?)"
)
_MISHEARD_CODES = {"apx": "ipx", "epx": "ipx", "wi-fi": "wifi"}
"""What recognisers, and shops, write for the letters of a grade."""

_SPACED_CODES = frozenset(
    {"spf", "ip", "ipx", "pa", "usb", "wifi", "hdmi", "ddr", "pcie", "ph", "upf"}
)
_ORDINARY_WORDS = """
    link no item number lot is was at to of in on by for and or the a an it its just only about
    with from than over under up per get got has have our your buy take need only size age day
    top pack set all plus best rmb usd cny eur gbp hkd us num vol ok pm am
"""
_NO_CODE = frozenset(_ORDINARY_WORDS.split())


def is_unit_free(figure: Figure) -> bool:
    """Tell whether nothing was said of what the figure counts."""
    return figure.dimension == "number" and not figure.code


def amount(quantity: Quantity) -> Decimal | None:
    """Return the value of a single-valued quantity, else ``None``."""
    return quantity.low if quantity.low == quantity.high else None
