"""Kinds of things that go by one last character and are never one another: 保温杯, 玻璃杯."""

from typing import Final

_KINDS: Final = {
    "杯": ("保温", "玻璃", "纸", "漱口", "量"),
    "刀": ("剪", "菜", "水果", "美工", "指甲", "刮胡", "修眉"),
    "包": ("双肩", "钱", "化妆", "腰", "卡"),
    "袋": ("洗衣", "垃圾", "保鲜", "热水", "睡", "购物"),
    "巾": ("毛", "浴", "湿", "围"),
    "膜": ("面", "眼", "唇", "手", "足", "保鲜", "钢化"),
    "刷": ("牙", "鞋", "化妆", "锅", "杯", "马桶", "睫毛"),
    "垫": ("坐", "床", "鼠标", "餐", "杯", "瑜伽"),
    "盒": ("饭", "纸巾", "首饰", "药", "鞋"),
    "锅": ("炒", "蒸", "奶", "砂"),
    "帽": ("浴", "渔夫", "棒球", "泳"),
    "鞋": ("拖", "运动", "雨", "皮"),
    "套": ("手", "袖", "脚", "被", "枕", "鞋", "手机"),
    "霜": ("面", "手", "防晒", "眼"),
    "液": ("洗衣", "洗手", "卸妆"),
    "秤": ("厨房", "体重", "行李"),
}
"""By the last character: what stands before it in names that exclude one another."""


def are_other_kinds(one: str, other: str) -> bool:
    """Tell whether two things of one last character are known for two kinds of it."""
    if one[-1:] != other[-1:]:
        return False
    kinds = _KINDS.get(one[-1:], ())
    first, second = (
        {kind for kind in kinds if thing[:-1].endswith(kind)} for thing in (one, other)
    )
    return bool(first and second) and not first & second
