"""General nouns that may stand after a value: 铝合金材质, NFC功能, a nylon material.

By itself such a noun says no more than what kind of thing the value is. Beside a figure it would
say of what the figure is, so there it has to be the fact's.
"""

import re
from typing import Final

from copilot.phrasing.guard.elements import Elements
from copilot.phrasing.guard.runs import Units, starts
from copilot.phrasing.guard.word_lists import wordings, words

_CHINESE: Final = words("""
功能 材质 材料 质地 款式 款 样式 类型 系列 颜色 色 色系
口味 味道 香味 版本 版型 设计 造型 工艺 规格 状 状的 型的 类的
""")
_ENGLISH: Final = wordings(
    """
    material, fabric, color, colour, shade, style, design, feature, function, version, option,
    flavor, scent, type, model, finish, mak
    """
)
_DIMENSIONS: Final[tuple[tuple[Units, re.Pattern[str]], ...]] = tuple(
    (tuple(word), re.compile(unit, re.IGNORECASE))
    for names, unit in (
        ("容量 容积", r"升|l$|oz"),
        ("重量 净重", r"克|斤|g$|lb"),
        ("尺码 长度 宽度 高度 厚度 直径 粗细", r"米|寸|m$|inch|in$"),
        ("时间 时长", r"时|分|秒|天|月|年|周|min|h$|s$"),
        ("功率", r"瓦|w$"),
        ("价格", r"元|块|￥|\$"),
        ("数量", r"[个件片支包袋瓶盒条只张双]$"),
    )
    for word in words(names)
)
"""Dimensions, and what a figure of each ends with: 水箱容量2L of 水箱：2L."""
_FRAMES: Final[tuple[Units, ...]] = tuple(
    sorted({*map(tuple, _CHINESE), *((word,) for word in _ENGLISH)}, key=len, reverse=True)
)

_BY_FIRST: Final = {
    first: tuple(frame for frame in _FRAMES if frame[0] == first) for first, *_ in _FRAMES
}
LIGHT_VERBS: Final = frozenset("装放配备")
"""What is done with a thing that is needed or not: 不用装电池 of 不用电池."""

FRAME_UNITS: Final = frozenset(
    unit for frame in (*_FRAMES, *(name for name, _ in _DIMENSIONS)) for unit in frame
)
"""Units of the general nouns."""


def frame_at(piece: Elements, position: int) -> int:
    """Return how many elements the general noun at ``position`` has; 0 when there is none."""
    frames = _BY_FIRST.get(piece[position].value, ())
    return next((len(frame) for frame in frames if starts(piece, position, frame)), 0)


def dimension_at(piece: Elements, position: int, figures: tuple[str, ...]) -> int:
    """Return how many elements a dimension has that any of the ``figures`` shows by its unit."""
    if piece[position].value not in FRAME_UNITS:
        return 0
    for name, unit in _DIMENSIONS:
        if starts(piece, position, name) and any(unit.search(figure) for figure in figures):
            return len(name)
    return 0
