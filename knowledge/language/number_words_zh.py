"""The characters of Chinese numerals, and the patterns of a section, a level, a fraction."""

import re
from decimal import Decimal
from typing import Final

VALUES: Final = {
    character: Decimal(value)
    for characters, value in (
        ("零〇○", 0), ("一壹幺", 1), ("二两贰俩", 2), ("三叁仨", 3), ("四肆", 4),
        ("五伍", 5), ("六陆", 6), ("七柒", 7), ("八捌", 8), ("九玖", 9),
    )
    for character in characters
}  # fmt: skip
LEVELS: Final = {"万": Decimal(10**4), "亿": Decimal(10**8), "兆": Decimal(10**12)}
_DIGITS: Final = "零〇○幺一二三四五六七八九"
PAIRS: Final = "一两|一二|二三|两三|三四|三五|四五|五六|六七|七八|八九"
_FIGURES: Final = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_DIGIT: Final = f"(?:{_FIGURES}|{PAIRS}|[一二两三四五六七八九几数壹贰叁肆伍陆柒捌玖])"
_PAIRS_AT_END: Final = PAIRS.replace("一两", "(?<![零十百拾])一两")
_LAST: Final = (
    f"(?:{_FIGURES}|{_PAIRS_AT_END}|[一二三四五六七八九几壹贰叁肆伍陆柒捌玖]"
    "|(?<![零十百千万亿拾佰仟])两|两(?=[万亿]))"
)
_KILO: Final = r"(?!(?:克(?!拉)|米(?!每秒)|[瓦卡焦赫帕伏字比]))"
_BELOW_THOUSAND: Final = (
    rf"(零)?(?:({_DIGIT})[百佰](?!分[之点]))?(零)?"
    rf"(?:({_DIGIT})?[十拾](?!字(?!节)))?(零)?({_LAST})?"
)
SECTION: Final = re.compile(rf"零?(?:({_DIGIT})[千仟]{_KILO})?{_BELOW_THOUSAND}")
SECTION_ON: Final = re.compile(rf"零?(?:({_DIGIT})[千仟])?{_BELOW_THOUSAND}")
"""After a multiplier the 千 counts on: 一万两千帕 is no 一万两 of 千帕."""
LONE_CAPITAL: Final = re.compile(
    r"[拾壹贰叁肆伍陆柒捌玖](?![拾佰仟十百千万亿圆元折壹贰叁肆伍陆柒捌玖]|点[一二三四五六七八九]|\Z)"
)
LEVEL: Final = re.compile(
    r"([多来余几]?)(?:个(?=亿))?(万(?![能物象圣向])|亿|兆(?!字|赫|比|瓦|帕|欧|焦|每秒|宽带|光纤|带宽|网))"
)
SPELLED: Final = re.compile(
    rf"(?:[{_DIGITS}]{{2,}}+(?:点[{_DIGITS}]+)?|[零壹贰叁肆伍陆柒捌玖]{{3,}}+)(?![十百千万亿点拾佰仟])"
)
FRACTION_PART: Final = re.compile(
    r"点([零〇○幺一二三四五六七八九]++|\d++)(?!分(?![钟贝米之升])|[十刻点])"
)
AND_A_PART: Final = re.compile(
    rf"又(?:\d{{1,4}}|[{_DIGITS}两十百千壹贰叁肆伍陆柒捌玖拾佰仟]{{1,8}})分之"
)
MEASURES_AFTER_ONE: Final = "个件盒瓶包袋箱支双套条片张本台把罐桶份组斤单对位次天年只"

CONTINUES: Final = frozenset(
    "零〇○幺一二两三四五六七八九十百千万亿兆几点分又拾佰仟壹贰叁肆伍陆柒捌玖0123456789"
)
SOME_UNITS: Final = re.compile(r"几[十百千拾佰仟]?|(?<=.)[多余](?=[万亿兆])")
