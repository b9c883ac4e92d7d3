"""Tells the parts of a value that says of what each part is made: 玻璃壶身，316不锈钢发热盘."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from copilot.skills.corrections.figures.part_words import PART_WORDS
from copilot.skills.corrections.materials.material_words import MATERIAL

_SEPARATOR: Final = re.compile(r"[，,;；、/+\n]|\band\b|\bwith\b")
_QUALITIES: Final = re.compile(
    r"食品[接级]*|医[用疗]级?|母婴级|加厚|双层|三层|单层|优质|进口|天然|新疆|纯|全|高级|特级"
    r"|环保|耐热"
    r"|抗菌"
    r"|[0-9.]+ ?(?:%|支|针|mm|cm|g|克|d|gsm)|百分之[一-鿿]|采用|使用|材质|面料|材料|用料|主体"
    r"|为|是|的|[:：()（）\[\]% ]"
    r"|\b(?:food[- ]grade|engineered|recycled|natural|pure|premium|soft|high[- ]quality|genuine"
    r"|full[- ]grain|solid|paper)\b"
)
_HAN_PART: Final = re.compile(
    r"[一-鿿]{0,3}[身盘盖底套芯面里层壳架板管垫网圈把柄杆头脚腿口盒衬带绳膜胆壁杯壶锅座轮刀帽领袖扣链物料]"
)
_LATIN_PART: Final = re.compile(r"[a-z]{3,12}(?: [a-z]{3,12})?")


@dataclass(frozen=True, slots=True)
class Part:
    """What a value says of one part.

    Attributes:
        name: the part as the shop words it; empty when no part is told.
        start, end: span of its words in the value.
    """

    name: str
    start: int
    end: int


def parts_of(value: str) -> tuple[Part, ...]:
    """Return the parts an aligned value lists, each with its words; none when it lists none.

    Words without a part of their own belong to the whole and are given together, without a name.
    """
    found = [_part(value, start, end) for start, end in _pieces(value)]
    told = [part for part in found if part is not None]
    return tuple(told) if any(part.name for part in told) else ()


def _pieces(value: str) -> Iterator[tuple[int, int]]:
    start = 0
    for mark in _SEPARATOR.finditer(value):
        yield start, mark.start()
        start = mark.end()
    yield start, len(value)


def _part(value: str, start: int, end: int) -> Part | None:
    words = value[start:end]
    spans = MATERIAL.spans(words)
    if not spans:
        return None
    rest = words
    for _, first, last in reversed(spans):
        rest = rest[:first] + " " + rest[last:]
    stripped = len(words) - len(words.lstrip())
    name = _name(rest)
    if "%" in words and name.isascii() and name not in PART_WORDS:
        name = ""  # 90% hungarian goose down is of no part
    return Part(name, start + stripped, start + len(words.rstrip()))


def _name(rest: str) -> str:
    """Return the name of a part in what a piece says beside its material."""
    bare = " ".join(_QUALITIES.sub(" ", rest).split())
    if bare in PART_WORDS or _HAN_PART.fullmatch(bare):
        return bare
    last = bare.split(" ")[-1] if bare else ""
    return last if last in PART_WORDS or (bare.isascii() and _LATIN_PART.fullmatch(last)) else ""
