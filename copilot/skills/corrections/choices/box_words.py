"""What comes in boxes, by the noun that ends its name, and nouns that may call one thing.

Reviewed general trade vocabulary: no product, brand or shop is named here. Papers (manuals, cards)
are left out, since no shop lists them all.
"""

from typing import Final

_ALIKE_ZH: Final = """
袋 包 套 盒 箱 罩 兜 篮 筐 桶 罐
布 巾 毯 垫
线 绳 带 链
架 座 台 托 板
盖 帽 塞
杯 壶 瓶 碗 盘 碟 锅 盆
刷 帚 扫
勺 匙 叉 筷 铲 夹 钳
刀 剪 刨
灯 泡
网 筛
膜 贴
头 嘴 管
镜 片
笔
尺
针
钩 扣 环 圈
伞
梳
球
机
器
"""
_ALIKE_EN: Final = """
case pouch bag sleeve box wallet holster sack tote
cable cord lead wire
charger adapter adaptor plug supply brick
stand base dock cradle station holder mount bracket rack tripod
cap cover lid guard protector shield
cloth towel wipe rag
strap belt lanyard band leash rope
brush comb sponge scraper
tray mat pad plate dish
filter strainer sieve
blade knife scissors cutter
nozzle head tip attachment hose diffuser concentrator
tool wrench screwdriver spanner key pump
remote controller
battery batteries
bulb lamp light flashlight torch
mirror
spoon fork scoop spatula tongs whisk ladle
cup mug glass bottle jug jar bowl carafe
funnel
gloves mitt mitts
pillow pillowcase blanket
hook clip clamp
bell
basket
pen stylus
needle
umbrella
tumbler
"""


def _groups(table: str) -> dict[str, frozenset[str]]:
    lines = [frozenset(line.split()) for line in table.strip().splitlines()]
    return {word: line for line in lines for word in line}


ALIKE_ZH: Final = _groups(_ALIKE_ZH)
"""The last character of a thing's name, and those by which another may call it."""
ALIKE_EN: Final = _groups(_ALIKE_EN)
"""The last word of a thing's name, and those by which another may call it."""
POWER_ZH: Final = frozenset(
    ["充电器", "充电头", "适配器", "电源", "插头", "电源适配器", "电源线", "变压器"]
)
"""What of these feeds a thing is called by any of them."""
