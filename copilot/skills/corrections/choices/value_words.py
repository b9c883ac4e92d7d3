"""Values of properties one chooses by or lists: colours, flavours, scents, foods, sizes.

Reviewed general trade vocabulary: no product, brand or shop is named here.
"""

import re
from collections.abc import Iterator
from typing import Final

from copilot.skills.corrections.speech.table_lines import joined_lines
from copilot.skills.corrections.speech.tagged_patterns import TaggedPatterns

_COLOURS: Final = """
red     大红 正红 酒红 枣红 砖红 玫红 玫瑰红 朱红 中国红 西瓜红 番茄红 樱桃红 复古红 车厘子 红
    red burgundy crimson scarlet maroon wine cherry ruby
pink    樱花粉 藕粉 裸粉 烟粉 桃粉 奶粉色 脏粉 粉红 芭比粉 豆沙 藕荷 粉 pink rose blush peach
orange  爱马仕橙 活力橙 脏橘 橘红 橘 橙 orange tangerine
coral   珊瑚 蜜桃 珊瑚橘 橘粉 coral apricot salmon
yellow  鹅黄 姜黄 柠檬黄 奶黄 明黄 淡黄 姜 黄 yellow mustard lemon
green   墨绿 军绿 薄荷绿 抹茶绿 牛油果绿 灰豆绿 豆绿 橄榄绿 雾绿 草绿 翠绿 祖母绿 果绿 荧光绿
    抹茶 薄荷 绿 green olive mint sage khaki_green forest emerald
cyan    青 湖蓝 湖水绿 孔雀 cyan teal turquoise aqua
blue    藏青 藏蓝 天蓝 雾霾蓝 雾蓝 宝蓝 海军蓝 深蓝 浅蓝 冰蓝 克莱因蓝 牛仔蓝 远峰蓝 丹宁蓝 蓝
    blue navy denim_blue cobalt indigo sky
purple  香芋紫 薰衣草紫 葡萄紫 丁香紫 香芋 紫 purple lilac lavender violet
black   曜石黑 哑光黑 碳黑 玄黑 墨黑 黑 black onyx ebony jet charcoal_black
white   奶白 米白 珍珠白 燕麦白 象牙白 本白 纯白 月光白 奶油白 白 white ivory cream snow pearl
grey    深空灰 云灰 高级灰 烟灰 浅灰 深灰 银灰 太空灰 麻灰 灰 grey gray graphite slate charcoal
brown   焦糖棕 焦糖 深棕 摩卡 咖啡 咖 棕 褐 巧克力色 拿铁 茶色 brown coffee mocha caramel
    chocolate_brown tan
camel   驼 卡其 杏 燕麦 奶茶 米 裸 大地 camel khaki beige nude oat sand taupe
gold    玫瑰金 香槟金 香槟 土豪金 金 gold champagne
silver  银 silver
clear   透明 transparent clear
"""
COLOUR_FAMILY: Final[dict[str, str]] = {
    word.replace("_", " "): line.split()[0]
    for line in joined_lines(_COLOURS)
    for word in line.split()[1:]
}
"""Colour words and the family each lies in."""

_BORDERS: Final = """
cyan-green cyan-blue camel-brown camel-white camel-yellow camel-orange pink-red coral-pink
coral-orange coral-red coral-camel pink-purple pink-gold orange-yellow orange-red gold-yellow
gold-camel silver-grey white-clear blue-purple
"""
_BORDER_COLOURS: Final = frozenset(frozenset(pair.split("-")) for pair in _BORDERS.split())


def near_colours(one: str, other: str) -> bool:
    """Whether what one calls the one family another may call the other."""
    return one == other or frozenset({one, other}) in _BORDER_COLOURS


_STRONG_COLOUR: Final = "|".join(
    re.escape(word)
    for word in sorted(
        (w for w in COLOUR_FAMILY if not w.isascii() and len(w) > 1), key=len, reverse=True
    )
)
_BASE_COLOUR: Final = "|".join(w for w in COLOUR_FAMILY if not w.isascii() and len(w) == 1)
_ENGLISH_COLOUR: Final = "|".join(
    re.escape(word)
    for word in sorted((w for w in COLOUR_FAMILY if w.isascii()), key=len, reverse=True)
)
COLOUR: Final = re.compile(
    rf"(?P<shade>{_STRONG_COLOUR})色?|(?:[深浅亮暗淡哑雾奶纯大冷暖])?(?P<plain>{_BASE_COLOUR})色"
    rf"|(?<=[有个、，和 ])(?P<bare>{_BASE_COLOUR})(?=的(?:[、，。,. ]|$|还有|有|和|跟))"
    rf"|\b(?P<english>{_ENGLISH_COLOUR})\b"
)
"""A colour word; one character counts only with 色 after it."""

_FLAVOURS: Final = """
原味 香辣 麻辣 微辣 特辣 变态辣 五香 孜然 藤椒 黑椒 黑胡椒 奥尔良 烧烤 蜜汁 蒜香 蒜蓉 泡椒 酸菜
    酸辣 番茄 茄汁 咖喱 照烧 椒盐 盐焗 糖醋 卤香 酱香 芥末 芝士 奶酪 海苔
蟹黄 虾味 鸡汁 牛肉味 红烧 老坛酸菜 豚骨 川香 孜香 香菇 咸蛋黄 蛋黄 焦糖 巧克力 黑巧 可可 抹茶
    香草 草莓 蓝莓 蔓越莓 树莓 芒果 菠萝 香蕉 苹果 青苹果 水蜜桃 白桃 蜜桃 葡萄 青提
荔枝 西瓜 哈密瓜 柠檬 柚子 青柠 橙子 甜橙 橘子 百香果 榴莲 椰子 椰香 椰奶 红枣 桂花 玫瑰 茉莉
    薄荷 红豆 绿豆 紫薯 芋头 香芋 黑芝麻 芝麻 花生 核桃 榛子 杏仁 牛奶 奶香 奶油 酸奶 炼乳 蜂蜜
红糖 黑糖 咖啡 拿铁 摩卡 提拉米苏 乌龙 茉莉花茶 伯爵 肉松 肉桂 樱花 话梅 山楂 酸梅 杨梅
original classic_flavor spicy barbecue bbq honey_mustard garlic teriyaki curry cheese cheddar
    sour_cream ranch sea_salt salted_caramel caramel chocolate dark_chocolate vanilla strawberry
blueberry raspberry mango banana apple peach grape lychee watermelon lemon lime orange tangerine
    pineapple coconut matcha mint peppermint cinnamon coffee mocha hazelnut almond peanut_butter
maple honey ginger rose jasmine chili wasabi truffle pepper teriyaki salmon tuna chicken beef
    turkey duck lamb cookies_and_cream cookie_dough birthday_cake peppermint_mocha pumpkin_spice
    peanut_butter_cup mixed_berry berry fruit_punch tropical grapefruit cherry pomegranate
    passion_fruit
    pineapple_coconut lavender earl_grey chai toffee butterscotch marshmallow s'mores cinnamon_roll
    apple_pie banana_bread key_lime lemonade cola root_beer buffalo jalapeno habanero chipotle
    salt_and_vinegar sweet_chili dill_pickle rosemary smoked bacon maple_bacon venison rabbit
    whitefish
海盐 海盐芝士 芝士 黑松露 火鸡面 螺蛳粉 麻酱 咸蛋黄 芥末 青芥 白巧 生巧 布朗尼 曲奇 太妃糖
    焦糖玛奇朵 卡布奇诺
    车厘子 樱桃 石榴 火龙果 猕猴桃 雪梨 山药 南瓜 桃桃 芭乐 杨枝甘露 茉莉绿茶 铁观音 桂花乌龙 梅子
    陈皮
    鲜虾 鱿鱼 鳗鱼 三文鱼 金枪鱼 鸡肉 鸭肉 牛肉 羊肉 兔肉 鹿肉 鳕鱼
"""
_SCENTS: Final = """
玫瑰 茉莉 桂花 栀子 栀子花 薰衣草 樱花 白茶 绿茶 檀香 乌木 雪松 柑橘 柚子 柠檬 海洋 海盐 鼠尾草
    小苍兰 无花果 橙花 佛手柑 牛奶 椰子 蜜桃 香草 薄荷 艾草 洋甘菊 尤加利 晚香玉 鸢尾 无香
lavender rose jasmine vanilla sandalwood cedar citrus bergamot ocean sea_salt lemon mint
    eucalyptus peony lily fig coconut unscented green_tea white_tea musk amber
"""
_ONE_FOOD: Final = """
玻尿酸 透明质酸 hyaluronic
视黄醇 a醇 retinol
传明酸 氨甲环酸 tranexamic
胜肽 多肽 寡肽 五肽 六肽 peptide
泛醇 维生素b5 维b5 panthenol
角鲨烷 角鲨烯 squalane
烟酰胺 维生素b3 维b3 niacinamide
果酸 杏仁酸 乳酸 甘醇酸
积雪草 centella
二氧化钛 钛白粉
生姜 姜
洋甘菊 甘菊
水杨酸 salicylic
"""
SAME_FOOD: Final[tuple[frozenset[str], ...]] = tuple(
    frozenset(line.split()) for line in _ONE_FOOD.strip().splitlines()
)
"""What one thing is called in ingredients by several words."""

_FOODS: Final = """
花生 核桃 腰果 巴旦木 杏仁 榛子 开心果 夏威夷果 碧根果 松子 板栗 瓜子 南瓜子 葵花籽 葡萄干 蔓越莓
    蓝莓干 蓝莓 草莓干 芒果干 枸杞 红枣 桂圆 黑加仑 椰子片 提子干 无花果 燕麦 藜麦 奇亚籽 黑米
    红豆 绿豆
黄豆 玉米 小麦 大米 糯米 土豆 红薯 紫薯 山药 芋头 莲子 百合 银耳 薏米 鸡肉 鸭肉 牛肉 羊肉 猪肉
    鱼肉 鸡肝 牛肝 鸭肝 鸡心 鹌鹑 火鸡 沙丁鱼 鲱鱼 鳀鱼 鱼油 磷虾 蛋黄 南瓜 胡萝卜 菠菜 蔓越莓
    西兰花
    三文鱼 金枪鱼 鳕鱼 虾肉 虾仁 兔肉 鹿肉 鸡胸肉 鸡蛋 牛奶 奶粉 芝士 黄油 蜂蜜 白砂糖 红糖
    黑糖 巧克力 可可粉
烟酰胺 水杨酸 果酸 视黄醇 a醇 玻尿酸 透明质酸 神经酰胺 角鲨烷 角鲨烯 胶原蛋白 玻色因 传明酸
    氨甲环酸 熊果苷 曲酸 壬二酸 杏仁酸 乳酸 阿魏酸 胜肽 多肽 虾青素 泛醇 积雪草 茶树 芦荟 咖啡因
    尿囊素 氧化锌 二氧化钛 吡硫鎓锌 酮康唑 间苯二酚 依克多因 富勒烯 麦角硫因 辅酶q10 光甘草定
    薄荷醇 侧柏叶 何首乌 生姜 金缕梅 马齿苋 洋甘菊
陈皮 菊花 玫瑰 茉莉 桂花 金银花 山楂 决明子 荷叶 柠檬片 人参 黄芪 当归 阿胶
walnuts? cashews? almonds? hazelnuts? pistachios? macadamias? pecans? peanuts? pine_nuts?
    brazil_nuts? raisins? cranberries blueberries oats quinoa chia_seeds? rice wheat corn chicken
    beef lamb salmon tuna turkey duck pork
eggs? milk butter honey sugar cocoa
retinol niacinamide vitamin_c vitamin_e hyaluronic_acid salicylic_acid glycolic_acid lactic_acid
    azelaic_acid ferulic_acid mandelic_acid kojic_acid tranexamic_acid squalane ceramides? peptides?
    collagen bakuchiol caffeine zinc allantoin panthenol arbutin glycerine? aloe(?:_vera)?
    shea_butter jojoba(?:_oil)? argan_oil tea_tree(?:_oil)? witch_hazel centella
"""


def _any_of(table: str) -> str:
    found = sorted(set(table.split()), key=len, reverse=True)
    return "|".join(rf"\b{w.replace('_', ' ')}\b" if w.isascii() else w for w in found)


class WordFinder:
    """Finds words of a table with what may follow them, or else what another pattern finds."""

    def __init__(self, table: str, ending: str, otherwise: str = "") -> None:
        self._words = TaggedPatterns({"word": _any_of(table)})
        self._ending = re.compile(ending)
        self._otherwise = re.compile(otherwise) if otherwise else None

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield the spans of what is found, in order."""
        found = []
        for _, start, end in self._words.spans(text):
            ending = self._ending.match(text, end)
            found.append((start, ending.end() if ending else end))
        for match in self._otherwise.finditer(text) if self._otherwise else ():
            if not any(start < match.end() and match.start() < end for start, end in found):
                found.append(match.span())
        yield from sorted(found)


_NO_FLAVOUR: Final = (
    "它|这|那|其[他它余]|别的|各[种个]|每[种个款]|所有|几[种个款]|多种|[两三四五六七八九十]种|什么|哪|我们|你们|他们"
    "|咱|不同|全部|还有|也|都|的|[\u3400-\u9fff]{0,3}[啊吧吗呢了呀哦哈嘛嗯]"
)
"""Before 口味, none of which is a flavour: 它的口味."""
FLAVOUR: Final = WordFinder(
    _FLAVOURS,
    "(?:口?味)?",
    rf"(?<=[、和有,，])(?!{_NO_FLAVOUR})[\u3400-\u9fff]{{1,4}}?(?=口?味(?!道|[精觉]))口?味",
)
FLAVOUR_WORD: Final = re.compile(_any_of(_FLAVOURS))
SCENT: Final = WordFinder(_SCENTS, "(?:花?香?(?:型|调)?|味)?")
FOOD: Final = WordFinder(_FOODS, "")
SIZE: Final = re.compile(
    r"(?<![a-z0-9叉])(?<!double )(?<!triple )"
    r"(?:[2-6二两三四五六]?[x叉]{1,4}l|[2-6二两三四五六]个?[x叉] ?l|x{0,3}s|m|l|均)"
    r"(?:码|号|$|(?=[、，,/到和至 的-]))(?![a-z]| ?m\b)"
)
"""Clothing sizes; ``s`` after an apostrophe is none (it's), which the reader checks."""
