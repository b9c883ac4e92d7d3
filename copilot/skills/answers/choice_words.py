"""Words for choices of a product (colours, sizes, makes) in Chinese and English."""

from collections.abc import Mapping
from typing import Final

_COLOURS: Final = """
黑 black
白 white
红 red
蓝 blue
绿 green
紫 purple violet lilac
粉 pink
灰 gray grey charcoal
黄 yellow
橙 orange
橘 orange
棕 brown
咖 coffee brown
米 beige cream
杏 apricot almond
金 gold golden
银 silver
青 cyan teal
驼 camel
卡其 khaki
酒红 burgundy wine
藏青 navy
奶白 ivory
香槟 champagne
玫瑰 rose
透明 clear transparent
"""
_MAKES: Final = """
大 large big
中 medium mid
小 small little
单 single
双 double dual twin
左 left
右 right
标准 standard regular
旗舰 flagship
升级 upgraded
加绒 fleece lined
加厚 thick thickened
原味 original plain
香辣 spicy hot
加辣 extra spicy
麻辣 mala
自然 natural
象牙 ivory
小麦 wheat tan
豆沙 mauve
番茄 tomato
男 men mens
女 women womens
软 soft
硬 hard
长 long
短 short
圆 round
方 square
近视 prescription myopia nearsighted
平光 plain
一 one
二 two
两 two
三 three
四 four
五 five
六 six
八 eight
十 ten
"""


def _table(*blocks: str) -> Mapping[str, tuple[str, ...]]:
    lines = [line.split() for block in blocks for line in block.strip().splitlines()]
    return {han: tuple(english) for han, *english in lines}


COLOURS: Final = _table(_COLOURS)
"""Han colour → English words for it."""

MAKES: Final = _table(_MAKES)
"""Han beginning of a choice's title → English words for it."""

HAN_OF: Final[Mapping[str, tuple[str, ...]]] = {
    word: tuple(han for han, words in COLOURS.items() if word in words)
    for words in COLOURS.values()
    for word in words
}
"""English colour → Han words for it."""

SIZES: Final = frozenset({"xxs", "xs", "s", "m", "l", "xl", "xxl", "xxxl", "2xl", "3xl", "4xl"})
"""Sizes that half a shop comes in."""

CALLED_SIZES: Final[Mapping[str, tuple[str, ...]]] = {
    "s": ("small", "小码", "小号"),
    "m": ("medium", "中码", "中号"),
    "l": ("large", "大码", "大号"),
    "xl": ("extra large", "x-large", "加大码", "加大号"),
}
"""Size → what it is also called."""

SIZE_WORDS: Final = frozenset(
    ["big", "large", "medium", "mid", "little", "small", "大号", "中号", "小号", "大码", "小码"]
)
"""Sizes said against others of the same goods, which tell no goods from others."""

PLAIN_COLOURS: Final = frozenset([*COLOURS, *HAN_OF])
