"""Figures of a part of a product, or of the product together with what it lies in."""

import re
from collections.abc import Iterable
from typing import Final

from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.speech.aligning import aligned
from copilot.skills.corrections.speech.said_text import SaidText

_OF_PARTS: Final = frozenset({"mass", "volume", "length"})
_CAP: Final = "[杯壶瓶锅罐桶箱]?盖子?|勺子?|塞子?"
_CASE: Final = "(?:外|纸|泡沫|快递)箱|(?:充电|纸|礼)盒|充电仓"
_BOX: Final = f"包装|{_CASE}|(?:玻璃|空|铁|塑料)[瓶罐桶盒]|[瓶罐箱盒袋壳]子"
_PART: Final = (
    rf"(?:{_CAP}|{_BOX}|吸管|把手|手柄|提手|提梁|拎手|扣子|带子|[背肩腰表腕绑]带|轮子|托盘|底座"
    r"|支架|脚架"
    r"|滤[网芯]|刷头|吸头|遥控器|充电[头器]|电源|线|垫子?|杯刷|套子)"
)
_ENGLISH_PART: Final = (
    r"(?:lid|cap|strap|handle|straw|stand|dock|base|case|remote|charger|battery|box|stopper"
    r"|tray|cover|pouch|sleeve)"
)
_MEASURES: Final = (
    "size|weight|price|deal|length|width|height|depth|diameter|capacity|volume|warranty|guarantee"
    "|battery|charge|power|rating|limit|all|both|each|one|these|what|that|and"
)
"""What is told on a product and is no part of it."""
_PART_ALONE: Final = re.compile(
    rf"(?:(?:光是?|单[是说论]?)[^，。]{{0,4}}?|(?:仅仅?|就|只是?)(?:这|那)?一?[个条根只块副]?)(?P<part>{_PART})(?![带连加])"
    rf"|(?:一|每)个?(?P<full>{_CAP})|(?P<alone>{_PART})(?:[拆取拿卸][下出]来)?(?:单独|单称|自己|本身)"
    rf"|\b(?:just|only|even) (?:the|this|that|its) (?P<word>{_ENGLISH_PART})\b"
    rf"|\b(?:the|this|that|its) (?P<own>{_ENGLISH_PART})"
    r" (?:alone|itself|by itself|on its own)\b"
)
"""A part of which alone something is told, even of what is measured with it."""
_PART_FIRST: Final = re.compile(
    rf"(?:^|[这那]一?[个条根只块副]?)(?P<part>{_PART})(?![带连加])"
    rf"|^(?:and |so |now |look )?(?:the|this|that|its) (?P<word>{_ENGLISH_PART}) "
    r"(?:is|weighs?|holds?|measures?|has|takes?|comes?)\b"
    rf"|^(?:and |so |now |look |the )*(?!(?:{_MEASURES})\b)(?P<upon>[a-z]{{3,}})"
    r" on (?:this|these|it|them|those|here)(?: ones?| guys?)?"
    r" (?:runs?|is|are|weighs?|measures?|comes?|go(?:es)?)\b"
)
"""A part that a clause begins with, or points to."""
_JOINED: Final = re.compile(r"[连带加含和跟与]|算上|总|共|\b(?:with|and|including|plus|together)\b")
_WRAPPED: Final = re.compile(
    rf"(?:连|带着?|加上|含|算上)(?P<box>{_BOX}|[瓶罐箱盒袋仓壳])"
    rf"|(?P<outer>{_BOX})(?:连|带着?|加|和|跟)[^，。]{{1,6}}(?:[称秤]|总共|一共|一[起块])"
    rf"|(?:连|带着?|加上)(?P<beside>{_PART})[^，。]{{0,2}}(?:[称秤]|总共|一共|一[起块])"
    r"|\b(?P<packed>boxed|packed)\b(?! (?:up|down|away|small)\b)"
    r"|\bwith (?:the|its) (?:charging |gift |shipping )?"
    r"(?P<word>box|case|packaging|carton|jar)\b"
)
"""What is weighed with what it lies in."""
_REACH: Final = 24  # characters


def is_of_part(figure: Figure, said: SaidText, name: str, values: Iterable[str]) -> bool:
    """Tell whether a figure is of a part, or of what it lies in as well, and a property is not.

    ``name`` is what the property is called, ``values`` what the shop states of it.

    光这个盖子三斤六两 is no weight of the pot; 连箱子十斤二两 none of the fruit.
    """
    if figure.dimension not in _OF_PARTS:
        return False
    clause = said.clause(figure)
    before = said.lowered[clause.start : figure.start]
    name = aligned(name)
    stated = " ".join((name, *map(aligned, values)))
    start, _ = said.sentence(figure.start)
    led_in = said.lowered[max(start, figure.start - _REACH) : figure.start]
    if figure.dimension == "mass" and (found := _WRAPPED.search(led_in)):
        return not _speaks_of(stated, found) and "毛重" not in stated and "gross" not in stated
    if found := _PART_ALONE.search(before):
        return not _speaks_of(name, found)
    found = _PART_FIRST.search(before)
    if found is None or _JOINED.search(before.replace(_part(found), "")):
        return False
    return not _speaks_of(stated, found)


def _part(found: re.Match[str]) -> str:
    return next((piece for piece in found.groups() if piece), "")


def _speaks_of(words: str, found: re.Match[str]) -> bool:
    """Tell whether the part found is one that a property's words speak of: 轮子 of 轮径."""
    part = _part(found)
    if part.isascii():
        return part in words
    return any(character in words for character in part if character not in _COMMON)


_COMMON: Final = frozenset("子头个身外")
