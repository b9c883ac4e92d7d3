"""Unit words whose meaning depends on what stands around them: 度, G, 块, 日, 316L, pounds."""

import re
from decimal import Decimal
from typing import Final

from knowledge.language.number_token import Number
from knowledge.language.unit_lookup import UnitMatch
from knowledge.language.unit_table import UNITS, Unit

_MEMORY: Final = re.compile(
    r"内存|存储|储存|硬盘|运存|流量|固态|显存|网盘|云盘|ram|rom|ssd|memory|storage|[+/]\s?\d+\s?[gt]",
    re.I,
)
_STORED: Final = re.compile(r"内存|存储|储存|硬盘|运存|固态|显存|ssd|memory")
_MEMORY_SIZES: Final = frozenset(map(Decimal, (8, 12, 16, 24, 32, 64, 128, 256, 512, 1024)))
_MASS_CONTEXT: Final = re.compile(r"净含量|克重|重|净重|食|茶|米|装|袋|罐|含量|\*|x\d")
_STEEL: Final = re.compile(r"\s?(?:不锈钢|钢|医用|级|食品|stainless|steel|材质)")
_ANGLE: Final = re.compile(
    r"旋转|广角|视角|角|翻|环绕|开合|躺|摇头|转|无死角|仰|倾斜|rotat|angle|view|turn|swivel|panoram|tilt|reclin"
)
_HEAT: Final = re.compile("温|temp|heat")
_ALCOHOL: Final = re.compile(r"白酒|酱香|浓香|酒精|酒|vol|茅|liquor|spirit")
_DIOPTRE: Final = re.compile(r"近视|镜片|老花|散光|镜(?!头)")
_SOLID: Final = re.compile(
    r"装|香皂|肥皂|巧克力|饼|蛋糕|面膜|肉|豆腐|电池|屏|表|布|毛巾|手表|砖|皂|糖|冰|板|积木|牛排"
)
_DAY_AFTER: Final = re.compile(r"[内游]|无理由|包退|包换|退")
_PRICED: Final = re.compile(r"price|cost|pay|paid|sterling|£|quid|off|worth|cheap|shipping|p&p")
_OF_SILVER: Final = re.compile(r"[ -]?silver(?:ware)?\b")
_MINUTE_BEFORE: Final = re.compile(r"(?:小时|时|点)(?:零)?\Z")
_SECONDS_AFTER: Final = re.compile(r"(?:\d{1,2}|零?[一二三四五六七八九十]{1,3})秒")
_ONE_PIECE: Final = re.compile(
    r"钱|零|[,，.。!!??~\s]|\Z|[一二三四五六七八九\d]|[一两三]?[件个瓶盒包]"
)
_MILLION: Final = Decimal(10**6)
_LIGHTEST_STONES: Final = Decimal(5)
_NO_NAME: Final = re.compile(r"[^\u3400-\u9fff]|[的左以到起每多就买吧]|\Z")
_PERIOD: Final = re.compile(r"\s?(?:网|手机|信号|频|wifi|基站|套餐|版)")


def is_of_angles(name: str) -> bool:
    """Tell whether the degrees of what is called so, in aligned words, are of an angle."""
    return _ANGLE.search(name) is not None and _HEAT.search(name) is None


def contextual_unit(text: str, original: str, number: Number, found: UnitMatch) -> Unit | None:
    """Return the unit ``found`` means here, ``None`` when it is no unit after all."""
    rule = _RULES.get(found.word)
    if rule is None:
        return found.unit
    return rule(text, original, number, found)


def _degree(text: str, original: str, number: Number, found: UnitMatch) -> Unit | None:
    around = text[max(0, number.start - 12) : number.start] + text[found.end : found.end + 8]
    if _ALCOHOL.search(around):
        return UNITS["%vol"]
    if _DIOPTRE.search(around):
        return UNITS["D"]
    turned = number.low in (90, 180, 360) and not _HEAT.search(around)
    if turned or _ANGLE.search(around):
        return UNITS["°"]
    if "华氏" in around or "fahrenheit" in around:
        return UNITS["°F"]
    return UNITS["°C"]


def _capital_g(text: str, original: str, number: Number, found: UnitMatch) -> Unit | None:
    around = text[max(0, number.start - 8) : number.start] + text[found.end : found.end + 6]
    if original[found.end - 1] == "g":
        stored = number.low in _MEMORY_SIZES and _STORED.search(around)
        return UNITS["GB"] if stored else UNITS["g"]
    if _MEMORY.search(around):
        return UNITS["GB"]
    if number.low < 6 and (_PERIOD.match(text, found.end) or number.low % 1 == 0):
        return None
    if number.low in _MEMORY_SIZES and not _MASS_CONTEXT.search(around):
        return UNITS["GB"]
    return UNITS["g"]


def _litre(text: str, original: str, number: Number, found: UnitMatch) -> Unit | None:
    steel = number.low in (316, 304, 201, 430) and number.end == found.end - 1
    return None if steel and (_STEEL.match(text, found.end) or number.low == 316) else found.unit


def _piece_or_yuan(text: str, original: str, number: Number, found: UnitMatch) -> Unit | None:
    if _SOLID.match(text, found.end):
        return UNITS["块"]
    if text[number.start : number.end] == "一" and not _ONE_PIECE.match(text, found.end):
        return None
    return UNITS["CNY"]


def _day_of_month(text: str, original: str, number: Number, found: UnitMatch) -> Unit | None:
    return UNITS["d"] if _DAY_AFTER.match(text, found.end) else None


def _pound(text: str, original: str, number: Number, found: UnitMatch) -> Unit | None:
    if number.low >= _MILLION:
        return UNITS["GBP"]
    around = text[max(0, number.start - 30) : found.end + 30]
    return UNITS["GBP"] if _PRICED.search(around) else UNITS["lb"]


def _sterling(text: str, original: str, number: Number, found: UnitMatch) -> Unit | None:
    """Take sterling as money but before silver, whose fineness 925 is."""
    return None if _OF_SILVER.match(text, found.end) else found.unit


def _minute(text: str, original: str, number: Number, found: UnitMatch) -> Unit | None:
    before = text[max(0, number.start - 3) : number.start]
    stated = _MINUTE_BEFORE.search(before) or _SECONDS_AFTER.match(text, found.end)
    return UNITS["min"] if stated else None


def _stone(text: str, original: str, number: Number, found: UnitMatch) -> Unit | None:
    """Take stone as a weight where people weigh that much; a three stone ring weighs none."""
    return found.unit if number.low >= _LIGHTEST_STONES else None


def _second(text: str, original: str, number: Number, found: UnitMatch) -> Unit | None:
    return None if number.form == "article" else found.unit


def _month(text: str, original: str, number: Number, found: UnitMatch) -> Unit | None:
    """Take 月 as months only in 半月, 两个半月 and 两个多月; 三月 is March."""
    return UNITS["month"] if text[found.end - 2] in "半多" else None


def _short_euro(text: str, original: str, number: Number, found: UnitMatch) -> Unit | None:
    """Take 欧 as euros where no name follows: 一百欧, not 8761欧米茄."""
    return found.unit if _NO_NAME.match(text, found.end) else None


_RULES: Final = {
    "欧": _short_euro,
    "月": _month,
    "度": _degree,
    "degrees": _degree,
    "degree": _degree,
    "deg": _degree,
    "°": _degree,
    "g": _capital_g,
    "l": _litre,
    "块": _piece_or_yuan,
    "日": _day_of_month,
    "pound": _pound,
    "pounds": _pound,
    "sterling": _sterling,
    "分": _minute,
    "second": _second,
    "stone": _stone,
    "stones": _stone,
}
