"""Chinese shares and round numbers: 百分之三十, 千分之三, 百分百, 百万件, 上百件."""

import re
from decimal import Decimal
from typing import Final

from knowledge.language.number_token import ONE, Number
from knowledge.language.number_words_zh import LEVELS, VALUES
from knowledge.language.numbers_zh import chinese_number_at

_PARTS_OF: Final = re.compile(r"([百佰千仟万亿]{1,4})分之\s?(负?)")
_SCALED: Final = {"k": Decimal(1000), "m": Decimal(10**6)}
_WRITTEN_SCALE: Final = re.compile(r"[km](?![a-z0-9])")
_ONE_HUNDREDTH: Final = re.compile(r"[一壹]百分之(?!百)")
_BARE: Final = re.compile(r"[百千]万亿|[百千][万亿]|万亿|[百千万]")
_SHARES: Final = {"百": "%", "佰": "%", "千": "‰", "仟": "‰"}
_SHORT: Final = re.compile(r"([百千万])([二三四五六七八九])(?=[\s,，.。!！?？]|\Z)")
_SOME: Final = frozenset("来把")  # 百来块, 千把块
_HUNDRED: Final = Decimal(100)
_MULTIPLIERS: Final = {
    "百": _HUNDRED, "佰": _HUNDRED, "千": Decimal(1000), "仟": Decimal(1000),
}  # fmt: skip


def share_at(text: str, position: int) -> Number | None:
    """Return 百分之三十, 千分之三, 万分之三 or 百分百 starting at ``position``, with its unit."""
    if text.startswith("百分百", position):
        return Number(position, position + 3, _HUNDRED, _HUNDRED, "words", unit="%")
    match = _PARTS_OF.match(text, position)
    if match is None:
        return None
    number = chinese_number_at(text, match.end()) or _hundred_alone(text, match.end())
    if number is None:
        return None
    unit = _SHARES.get(match[1], "%")
    factor = ONE if match[1] in _SHARES else _HUNDRED / _multiplied(match[1])
    end = number.end
    if scale := _WRITTEN_SCALE.match(text, end):
        factor, end = factor * _SCALED[scale[0]], scale.end()
    sign = -factor if match[2] else factor
    low, high = sorted((number.low * sign, number.high * sign))
    return Number(position, end, low, high, "words", number.vague, unit=unit)


def hundredths_at(text: str, position: int) -> Number | None:
    """Return 一百分之二 that begins a text or follows no other word: two parts of a hundred."""
    named = text[position - 1 : position].isalnum()  # 统一百分之…
    if named or _ONE_HUNDREDTH.match(text, position) is None:
        return None
    share = share_at(text, position + 1)
    if share is None:
        return None
    value = share.low / _HUNDRED
    return Number(position, share.end, value, value, "words")


def _multiplied(words: str) -> Decimal:
    value = ONE
    for character in words:
        value *= _MULTIPLIERS.get(character) or LEVELS[character]
    return value


def _hundred_alone(text: str, position: int) -> Number | None:
    if not text.startswith("百", position):
        return None
    return Number(position, position + 1, _HUNDRED, _HUNDRED, "words")


_LEFT_OUT: Final = re.compile(
    r"块([一二三四五六七八九])(?:毛钱?|钱)?(?=[\s,，.。、!！?？;；吧啊呢了就]|\Z)"
)
_BEFORE_LEFT_OUT: Final = frozenset("才就只要卖是价花差多")


def left_out_at(text: str, position: int) -> Number | None:
    """Return the one yuan eighty of 块八, where no number stands before 块."""
    before = text[position - 1 : position]
    match = _LEFT_OUT.match(text, position)
    if match is None or (before.isalnum() and before not in _BEFORE_LEFT_OUT):
        return None
    value = ONE + VALUES[match[1]] / 10
    return Number(position, match.end(), value, value, "words", unit="CNY")


_DOZENS: Final = re.compile(
    r"打(?=装|左右|[鸡鸭]蛋|啤酒|可乐|矿泉水|毛巾|袜|内裤|[铅水钢]笔|杯|苹果|橙|玫瑰|衣架|[\s,，.。、!！?？;；]|\Z)"
)


def dozens_zh(text: str, number: Number) -> Number | None:
    """Return 十打鸡蛋 as 120; ``None`` where 打 is a verb."""
    if number.unit or not text.startswith("打", number.end):
        return None
    match = _DOZENS.match(text, number.end)
    if match is None:
        return None
    return number._replace(
        end=match.end(), low=number.low * 12, high=number.high * 12, form="words", floor=None
    )


def bare_multiplier_at(text: str, position: int) -> Number | None:
    """Return 百万, 千万, 百来 or, after 上 or 近, 百: a number only with a unit behind."""
    short = _SHORT.match(text, position)
    if short and not text[position - 1 : position].isalnum():
        multiplier = _multiplied(short[1])
        value = multiplier + VALUES[short[2]] * multiplier / 10
        return Number(position, short.end(), value, value, "words")
    match = _BARE.match(text, position)
    if match is None:
        return None
    rounded = position > 0 and text[position - 1] in "上近"
    some = match.end() - position == 1 and text[match.end() : match.end() + 1] in _SOME
    if match.end() - position == 1 and not (rounded or some):
        return None
    value = _multiplied(match[0])
    if some:
        return Number(position, match.end() + 1, value, value, "bare", True, value)
    return Number(position, match.end(), value, value, "bare", rounded, value)
