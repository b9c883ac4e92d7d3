"""Figures in text, in any script or wording: what only a slot may say."""

import re
import unicodedata
from typing import Final

from copilot.phrasing.guard.word_lists import words
from knowledge.language.characters import align
from knowledge.language.lexicon import idiom_end
from knowledge.language.quantities import find_quantities

_HARMLESS: Final = frozenset(
    words("""
    一下 一起 一点 一直 一款 一会儿 一样 一般 一些 一切 一边
    一块儿 一只手 一手 一体 一次性 一旦 一律 一并 一共 一向 一概 一流 一致 一路
    一键 一按 一定 单一 统一 唯一 万一 三明治
    """)
)
_STARTS: Final = frozenset(word[0] for word in _HARMLESS)
_ENDS: Final = frozenset({"单一", "统一", "唯一", "万一"})
_HAN_NUMERAL: Final = (
    "〇零○一二两兩三四五六七八九十百千万萬亿億半倍廿卅壹贰贰叁肆伍陆陸柒捌玖拾佰仟弌弍弎幺俩仨"
)
_HAN_RUN: Final = re.compile(
    rf"第?[{_HAN_NUMERAL}\d]+(?:分之[{_HAN_NUMERAL}\d]+)?[个個件次款层瓶盒包倍折成名位遍勺颗粒滴圈步条只支张双袋]?"
)
_DIGITS: Final = re.compile(
    r"(?<![a-z\d])(?:[a-z]+-?)?\d+(?:[.,:/\-年月]\d+)*(?:-?[a-z]+\d*(?![a-z]))?\+?"
    r"(?:[点时分秒日号天周月年岁级档期路代目孔针支寸遍次个只件条双瓶盒包袋片张台把罐桶箱卷粒颗滴勺圈层排套组码])?(?:\s\d{1,2}:\d{2})?|\d+"
)
_MEASURES: Final = frozenset(
    "遍次个只件条双瓶盒包袋片张台把罐桶箱卷粒颗滴勺圈层排套组码格档级款种轮代枚朵根株头尾匹"
)
_ONES: Final = "two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|fifty|hundred|thousand"
_ENGLISH: Final = re.compile(
    rf"(?<![a-z])(?:(?:{_ONES})fold|(?:zero|one|{_ONES}|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|forty|sixty|"
    r"seventy|eighty|ninety|million|billion|dozen|half|halve|halved|twice|thrice|"
    r"quarter|percent|twenties)s?|couple|(?<=a )score(?= of))(?![a-z])"
)
_ENGLISH_HARMLESS: Final = re.compile(
    r"(?:this|that|the|which|everyone|each|another) one(?! (?:hundred|thousand|million|dozen|and))"
    r"|(?<![a-z])(?:half|quarter)[ -](?:zip|sleeve|moon|rim|shell|lining|collar)"
)
_FOLDED: Final = re.compile("对折(?=收|存|放|后|式|设计|叠|起来|携)")
"""What is folded in two; any other 对折 is half the price."""


def figure_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the (start, end) of every figure of ``text``, in order, without overlap.

    Quantities with their units first; then any digit, Chinese or English number word or numeric
    character outside them. Words that only look like numbers (一起, 三明治, this one) are none.
    """
    seen = align(text)
    found = [
        (q.start, _counted(seen, q.end) if not q.unit else q.end) for q in find_quantities(text)
    ]
    harmless = [m.span() for words in (_ENGLISH_HARMLESS, _FOLDED) for m in words.finditer(seen)]
    found = [
        (start, end)
        for start, end in found
        if not _inside((start, end), harmless)
        and seen[start:end].strip() not in _HARMLESS
        and not (seen[start] in _STARTS and _harmless_end(seen, start) > start)
    ]
    for start, end in _bare(seen, text):
        if not _overlaps((start, end), found) and not _inside((start, end), harmless):
            found.append((start, end))
    return tuple(sorted(found))


def _counted(seen: str, end: int) -> int:
    """Return where the measure word after a bare number ends: 1遍."""
    return end + (seen[end : end + 1] in _MEASURES and end < len(seen))


def _bare(seen: str, text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = [match.span() for match in _DIGITS.finditer(seen)]
    position = 0
    while match := _HAN_RUN.search(seen, position):
        start, end = match.span()
        skipped = _harmless_end(seen, start)
        if skipped > start:
            position = skipped
            continue
        position = end
        found.append((start, end))
    if seen.isascii() or re.search("[a-z]{3}", seen):
        found += [match.span() for match in _ENGLISH.finditer(seen)]
    if not text.isascii():
        found += [
            (index, index + 1)
            for index, character in enumerate(text)
            if character > "\x7f" and not _han(character) and _numeric(character)
        ]
    return _merged(found)


def _harmless_end(seen: str, start: int) -> int:
    """Return where a word that is no number ends, or ``start``."""
    if seen[start] in _STARTS or seen[start - 1 : start + 1] in _ENDS:
        for length in (3, 2):
            if seen[start : start + length] in _HARMLESS:
                return start + length
        if start and seen[start - 1 : start + 1] in _ENDS and not _measured(seen, start):
            return start + 1  # 床单一条 is one sheet
    if seen[start] == "一" and 0 < start < len(seen) - 1 and seen[start - 1] == seen[start + 1]:
        return start + 2  # 拍一拍: how something is done
    end = idiom_end(seen, start)
    return max(end, start)


def _measured(seen: str, start: int) -> bool:
    return seen[start + 1 : start + 2] in _MEASURES and start + 1 < len(seen)


def _numeric(character: str) -> bool:
    return unicodedata.numeric(character, None) is not None


def _han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _overlaps(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def _inside(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)
