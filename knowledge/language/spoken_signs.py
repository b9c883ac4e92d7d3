"""Signs, dates, numbers that are names and tenths of a price, as one says them aloud."""

import re
from decimal import Decimal
from typing import Final

from knowledge.language.quantities import Quantity
from knowledge.language.spoken_numbers import SpokenLanguage, speak_number
from knowledge.language.spoken_units import CHINESE_NAMES

_DIGITS: Final = "零一二三四五六七八九"
_TENTHS: Final = re.compile(r"(\d)\.?(\d)?\s?折")
_TENTHS_IN_WORDS: Final = re.compile(r"[一二两三四五六七八九]{1,2}折")
# 打 stands before what ends a clause; 九折券 and 享九折 have no room for it.
_CLAUSE_GOES_ON: Final = re.compile(r"\s*[^\s，,。.；;、！!？?）)哈了哦啊吧\n]")
_TENTHS_LED: Final = re.compile(r"[打享至到仅才约送领付按]\s*\Z")
_NAMED: Final = re.compile(r"0\d+")
_REGISTERED: Final = re.compile(r"\d{7,}(?<!000)")
# 316不锈钢 is named digit by digit, as 925银 and 6061铝 are.
_GRADE: Final = re.compile(
    r"[1-9]\d{2,3}(?=(?:L|型|号|级|系|医用级|食品级|医用|食品)*(?:不锈)?(?:钢|银|铝|合金))"
)
_DATE: Final = re.compile(
    r"(?<![\d.])(?P<year>(?:19|20)\d\d)(?:年|[-./](?=\d))(?P<month>0?[1-9]|1[0-2])"
    r"(?:(?:月|[-./](?=\d))(?:(?P<day>[12]\d|3[01]|0?[1-9])[日号]?)?|(?!\d))(?![\d.])"
)
_DAY: Final = re.compile(r"(?<!\d)(?P<month>0?[1-9]|1[0-2])月(?P<day>[12]\d|3[01]|0?[1-9])[日号]")
_MONTH: Final = re.compile(r"(?<!\d)(?P<month>0?[1-9]|1[0-2])月(?!\d)")
_NUMBER_OF_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_OF_A_YEAR: Final = re.compile(r"(?:春夏?|秋冬?|夏季?|冬季?|新)?[款季]|年[款度]")
BELOW_ZERO: Final = re.compile(
    r"(?<![\dA-Za-z°℃度])[-−](?=\d+(?:\.\d+)?(?:\s?(?:到|至|~|～)\s?-?\d+(?:\.\d+)?)?\s?(?:度|℃|°C|摄氏度))"
)
"""The sign of a temperature: -10到5度 is 零下十到五摄氏度."""
_YEAR: Final = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)年")
_CLOCK: Final = re.compile(
    # 1:30 may be a share of water; an hour of two figures, or one after a day, is a time.
    r"(?<![\d.:])(?<![比例]) ?(?:"
    r"(?:(?<=[早晚午天日号一二三四五六上到])[1-9]|2[0-4]|1\d|0\d):(?P<sharp>[03]0)(?![\d:])"
    r"|(?:2[0-4]|1\d|0?\d)[点时](?:(?P<minute>[0-5]\d)分?)?(?![\d位段]))"
)
_BETWEEN_CLOCKS: Final = re.compile(r"(?<=[点半分])\s?[-~–—至]\s?(?=[零一二两三四五六七八九十]+点)")
_ORDINAL: Final = re.compile(r"(?<=第)\d{1,3}(?![\d.])")
_RATIO: Final = re.compile(
    r"(?<![\d.:])(\d{1,3}):(\d|\d{3})(?![\d.:])|(?<=[比][例为])(\d{1,3}):(\d{1,3})(?![\d.:])"
)
_NUMBERED: Final = re.compile(r"(?<![\dA-Za-z.])(?P<number>\d{1,4})号")
_TIMES: Final = re.compile(r"\s?[x×*✕✖乘]\s?")
_TIMES_AT_END: Final = re.compile(r"(?<=[\u3400-\u9fffA-Za-z])\s?[×✕✖]\s?\Z")
# iPhone 15, Wi-Fi 6: a number that ends a Latin name and counts nothing.
_OF_LATIN_NAME: Final = re.compile(r"(?<![A-Za-z])[A-Za-z][A-Za-z-]*[a-zA-Z]\s\Z")
_ALONGSIDE: Final = re.compile(r"\s?/\s?")
_PER: Final = re.compile(
    r"/(?=(?:[平立]方[厘分毫千公英]?[米里码尺寸]|[\u4e00-\u9fff]{1,2}起?)"
    r"(?:\Z|[，,。；;、！!？?（() ]))"
)
_PER_UNIT: Final = re.compile(r"/(kg|g|ml|L|m|m²|㎡|cm|h|min|d)(?![A-Za-z0-9²³])")
_OR: Final = re.compile(r"(?<=[\u3400-\u9fff])\s?/\s?(?=[\u3400-\u9fff])")
_BRACKETS: Final = re.compile(r"\s*[（(]\s*(?P<aside>[^（）()]{1,60}?)\s*[）)]")
_SWITCHED: Final = re.compile(
    r"(?:关闭|打开|开启|不开|关|开)(?!封|盖|口)[^，,、；;]{1,6}(?<![后时前])\Z"
)
_MARKS: Final = "，,。.；;、：:！!？?\n "


def said_by_name(text: str, q: Quantity, language: SpokenLanguage) -> str | None:
    """Return how a number is said that is no amount or is told in tenths; ``None`` for others.

    05枫叶 keeps its zero, 304不锈钢 is told by its digits, and 两件9折 is 两件打九折.
    """
    written = text[q.start : q.end]
    if language == "en":
        return written if _NAMED.fullmatch(written) else None
    if _GRADE.match(text, q.start) or (not q.unit and _REGISTERED.fullmatch(written)):
        return _digits(written)
    if not q.unit and _NUMBER_OF_YEAR.fullmatch(written) and _OF_A_YEAR.match(text, q.end):
        return _digits(written)
    if named := _NAMED.match(written):
        return _digits(named[0]) + written[named.end() :] if "." not in written else None
    if not q.unit and written.isascii() and _OF_LATIN_NAME.search(text[: q.start]):
        return written
    tenths = _TENTHS.fullmatch(written)
    if tenths is None and not _TENTHS_IN_WORDS.fullmatch(written):
        return None
    said = written
    if tenths is not None:
        said = _digits(tenths[1] + (tenths[2] or "").rstrip("0")) + "折"
    bare = not _TENTHS_LED.search(text[: q.start]) and not _CLAUSE_GOES_ON.match(text, q.end)
    return f"打{said}" if bare else said


_LISTING: Final = (",", "，", "、", ";", "；")


def said_between(gap: str, before: Quantity, after: Quantity, language: SpokenLanguage) -> str:
    """Return what stands between two amounts as one says it: 25g×30包, 170cm/130斤, 5元/斤."""
    if _TIMES.fullmatch(gap):
        return _multiplied(before, after, language)
    if _ALONGSIDE.fullmatch(gap):
        return _alongside(before, after, language)
    listed = gap.rstrip().endswith(_LISTING)
    if before.unit == after.unit == "%" and gap.strip() and gap.endswith(" ") and not listed:
        return gap.rstrip() + ("、" if language == "zh" else ", ")  # 70%棉 30%麻
    return speak_after(gap, goes_on=True) if language == "zh" else gap


def speak_after(gap: str, goes_on: bool = False) -> str:
    """Return what follows an amount as one says it: 5元/斤 is 五块每斤, 160cm/体重 has a pause."""
    if gap.startswith("/") and len(gap) > 1:
        # 160cm/体重80斤: a word right before a figure names it.
        if per := _PER_UNIT.match(gap):
            unit = CHINESE_NAMES[per[1].replace("㎡", "m²")]
            return f"每{unit}{speak_dates(gap[per.end() :])}"  # 40-50只/kg
        return speak_dates(("每" if _PER.match(gap + ("值" * goes_on)) else "、") + gap[1:])
    return speak_dates(gap)


def times_of(text: str, before: Quantity | None, q: Quantity) -> str:
    """Return what a bare number counts of what stands before it (5ml×2, HDMI×1); else nothing."""
    if q.unit:
        return ""
    if before is not None and _TIMES.fullmatch(text[before.end : q.start]):
        return "份" if before.unit != "" and before.dimension not in ("length", "count") else ""
    times = _TIMES_AT_END.search(text[: q.start])
    if times is None:
        return ""
    return "个" if text[times.start() - 1].isascii() else "份"


def speak_dates(text: str) -> str:
    """Return Chinese ``text`` with dates, times of day, numbers of things and / as one says them.

    2026年11月5日 is 二零二六年十一月五号, 16:9 十六比九. A time or a share, 1:30, stays.
    """
    text = _TIMES_AT_END.sub("", text)
    text = _DATE.sub(_date, text)
    text = _DAY.sub(lambda m: f"{_number(m['month'])}月{_number(m['day'])}号", text)
    text = _MONTH.sub(lambda m: f"{_number(m['month'])}月", text)
    text = _YEAR.sub(lambda m: _digits(m["year"]) + "年", text)
    text = _BETWEEN_CLOCKS.sub("到", _CLOCK.sub(_clock, text))
    text = _ORDINAL.sub(lambda m: _number(m[0]), text)
    text = _RATIO.sub(lambda m: "比".join(_number(one) for one in m.groups() if one), text)
    return _OR.sub("、", _NUMBERED.sub(_numbered, text))


def without_brackets(text: str, language: SpokenLanguage) -> str:
    """Return ``text`` with what stands in brackets told after a pause, for the ear has none."""
    comma, pieces, position = "，" if language == "zh" else ", ", [], 0
    for match in _BRACKETS.finditer(text):
        aside = match["aside"].strip(_MARKS)
        if language == "zh" and _SWITCHED.match(aside):
            aside += "的话"
        before, after = text[position : match.start()], text[match.end() : match.end() + 1]
        paused = before.rstrip()[-1:] in _MARKS
        joint = ("" if language == "zh" or not before.strip() else " ") if paused else comma
        pieces += [before.rstrip() if joint == " " else before, joint, aside]
        position = match.end()
        if after in ",，" and after and _BRACKETS.search(text, match.end()):
            # 20 in (for 5 lb), 30 in (for 9 lb): a pause parts the rows, a shorter one their cells.
            pieces.append("；" if language == "zh" else ";")
            position += 1
        elif after and after not in _MARKS + "（(":
            pieces.append(comma)
        elif language == "en" and after == " " and text[match.end() :].strip():
            pieces.append(",")
    return "".join((*pieces, text[position:]))


def _multiplied(before: Quantity, after: Quantity, language: SpokenLanguage) -> str:
    packed = after.dimension == "count" and after.unit and before.unit
    if packed and before.dimension != "count":
        return f"一{after.unit}、" if language == "zh" else " each, "
    if not after.unit and before.unit and before.dimension not in ("length", "count"):
        return "" if language == "zh" else " times "
    return "乘" if language == "zh" else " by "


def _alongside(before: Quantity, after: Quantity, language: SpokenLanguage) -> str:
    """Return what / means: 170cm/130斤 are two measures, 30元/100克 one for the other."""
    named = {before.dimension, after.dimension}
    if before.dimension == "money" and after.dimension != "money" and language == "zh":
        return "" if after.dimension == "count" else "每"
    apart = len(named) == 2 or before.unit == after.unit
    if before.unit and after.unit and apart and not named & {"count", "money"}:
        return "、" if language == "zh" else ", "
    return "/"


def _date(match: re.Match[str]) -> str:
    day = match["day"]
    said = f"{_digits(match['year'])}年{_number(match['month'])}月"
    return said + (f"{_number(day)}号" if day else "")


def _clock(match: re.Match[str]) -> str:
    written = re.split("[:点时]", match[0].strip())[0]
    hour = "两" if int(written) == 2 else _number(written)
    minute = match["sharp"] or match["minute"] or "00"
    if minute == "00":
        return f"{hour}点"
    if minute == "30":
        return f"{hour}点半"
    return f"{hour}点{'零' if minute[0] == '0' else ''}{_number(minute)}分"


def _numbered(match: re.Match[str]) -> str:
    number = match["number"]
    return (_digits(number) if number[0] == "0" or len(number) == 4 else _number(number)) + "号"


def _number(written: str) -> str:
    return speak_number(Decimal(written), "zh")


def _digits(written: str) -> str:
    return "".join(_DIGITS[int(digit)] for digit in written)
