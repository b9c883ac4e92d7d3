"""General nouns that may stand after a value: 铝合金材质, NFC功能, a nylon material.

By itself such a noun says no more than what kind of thing the value is. Beside a figure it would
say of what the figure is, so there it has to be the fact's.
"""

from typing import Final

from copilot.phrasing.guard.elements import Elements
from copilot.phrasing.guard.runs import Units, starts
from copilot.phrasing.guard.word_lists import wordings, words

_CHINESE: Final = words("""
功能 材质 材料 质地 款式 款 样式 类型 系列 颜色 色 色系 口味 味道 香味 版本 版型 设计 造型 工艺 规格 状 状的 型的 类的
""")
_ENGLISH: Final = wordings(
    """
    material, fabric, color, colour, shade, style, design, feature, function, version, option,
    flavor, scent, type, model, finish
    """
)
_FRAMES: Final[tuple[Units, ...]] = tuple(
    sorted({*map(tuple, _CHINESE), *((word,) for word in _ENGLISH)}, key=len, reverse=True)
)

LIGHT_VERBS: Final = frozenset("装放配备")
"""What is done with a thing that is needed or not: 不用装电池 of 不用电池."""

FRAME_UNITS: Final = frozenset(unit for frame in _FRAMES for unit in frame)
"""Units of the general nouns."""


def frame_at(piece: Elements, position: int) -> int:
    """Return how many elements the general noun at ``position`` has; 0 when there is none."""
    return next((len(frame) for frame in _FRAMES if starts(piece, position, frame)), 0)
