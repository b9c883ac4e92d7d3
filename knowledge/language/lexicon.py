"""Words that contain number characters and are no numbers, and contexts that forbid a quantity."""

import re
from typing import Final

_IDIOMS: Final = """
一起 一下 一定 一样 一直 一般 一些 一切 一边 一旦 一共 一会 一点 一块儿 一向 一贯 一致 一律 一同
一体 一流 一度 一再 一手 一身 一路 一生 一次性 一言 一瞬 一部分 一方面 一辈子 一把手 一本正经
一分为二 一分钱一分货 一心 一眼 一早 一大早 一家人 一年四季 一年到头 一天到晚 一个劲 一把年纪
一条龙 一站式 一键 一对一 一比一 一系列 一番 一种 一经 一并 一概 一举 一味 一旁 一模一样 一五一十
一心一意 一清二楚 一干二净 一来二去 一石二鸟 一举两得 一目了然 一见钟情 一应俱全 一不小心 一日三餐
一如 一丝 一股 一阵 一抹 一看 一听 一说 一想 一用 一摸 一闻 一试 一按 一拉 一推 一扫 一涂 一喷
一冲 一泡 一擦 一刷 一转 一变 一抢 一两句 一句话 一本万利 一块去 一块来 一块买 一块发 一块拍
一块下 一帆风顺 两者 两用 两边 两侧 两面  两端 两性 两口子 两全其美 二维码 二手 二胎 二次元
二宝 二话 二氧化 二合一 二级 二郎 三心二意 三三两两 三明治 三文鱼 三角 三言两语 三番五次
三下五除二 三更半夜 三亚 三二一 五四三二一 三两个 三两天 三两件 三两下 三星 三级 三高
三农 三围 三国 三合一 三伏天 三伏贴
三胎 三观 三叉 四面八方 四季 四川 四肢 四周 四通八达 四平八稳 四级 四海 四大 四叶草 四合一
五花八门 五颜六色 五官 五金 五谷 五角星 五星 五级 五湖四海 五花肉 五香 五常 五一 五脏 五菱 六神
六一 六六大顺 六味 六级 七上八下 七夕 七匹狼 七七八八 七嘴八舌 七分裤 七分袖 八卦 八宝 八仙 八角
八爪鱼 九阳 九州 九牛二虎 九分裤 九分袖 九霄 五分裤 五分袖 八分裤 十分 十足 十全十美 十全大补 十字
十里八乡 十拿九稳 十有八九 十二生肖 十三香 百度 百搭 百货 百合 百变 百香果 百家 百姓 百般 百事
百科 百雀羚 百草 百里 百花 千万别 千万不 千万要 千万记 千万得 千层 千禧 千里 千家 千岁 千年 千丝
千张 千岛 千挑万选 千变万化 千军万马 千言万语 千锤百炼 千篇一律 千人千面 千古 千金 万一 万分 万能
万象 万物 万向 万圣 万里 万年 万科 万达 万事 万家 万用 万宝 万千 万般 万花筒 万无一失 万众 万岁
半天 半路 半途 半夜 半岛 半身 半袖 半导体 半透明 半成品 半场 半边 半信半疑 半永久 半自动 半球 半熟
半干 半哑 半高 半月板 半截 半价券 半糖 半裙 零食 零售 零钱 零件 零距离 零基础 零部件 零碎 零花
零售价 零星 零散 零嘴 零头 零配件 几乎 几何 几时 数据 数量 数字 数码 数学 数值 数控 亿万 亿田 兆丰
两不误 三不 百万豪车 二者 一者 三者 六边形 五边形 四边形 三边 四角 六角 三伏天 三九天
"""

IDIOMS: Final = frozenset(_IDIOMS.split())
"""Chinese words, by their first characters, whose number characters count nothing."""

LONGEST_IDIOM: Final = max(map(len, IDIOMS))
IDIOM_STARTS: Final = frozenset(word[0] for word in IDIOMS)

IDIOM_EXCEPTIONS: Final[dict[str, tuple[str, ...]]] = {
    "十分": ("钟", "之", "贝", "升", "米"),
    "一流": ("明",),
    "一转": ("每",),
    **dict.fromkeys(("三角", "四角", "六角", "八角"), ("度",)),
    "四周": ("内", "后", "左", "时", "的", "见"),
    "万分": ("之",),
    "六一": ("折",),
    "五一": ("折",),
    "一度": ("电",),
    "一点": ("五折", "二", "三", "四", "五", "六", "七", "八", "九", "零", "一", "幺"),
    "半天": ("内", "左", "假"),
}
"""What may follow an idiom to make it a quantity after all (十分钟)."""

ARTICLE_FOLLOWED_BY: Final = re.compile(
    r" (?:of|that|which|who|by|another|thing|day|time|to|with|is|was|i|you|we|more thing)"
    r"(?![a-z])"
)
"""What follows ``one`` when it stands for a thing and not for the number."""


def idiom_end(text: str, position: int) -> int:
    """Return where the longest idiom starting at ``position`` ends, or -1."""
    if text[position] not in IDIOM_STARTS:
        return -1
    for length in range(min(LONGEST_IDIOM, len(text) - position), 1, -1):
        word = text[position : position + length]
        if word in IDIOMS:
            after = IDIOM_EXCEPTIONS.get(word)
            if after and text.startswith(after, position + length):
                return -1
            return position + length
    return -1


_NO_DIGIT: Final = re.compile(
    r"一(?:[共样般律旦切向]|直(?![播接达筒销])|定(?![制做价金])|起(?![订批])|边(?!缘)|点[都也不儿])|二话"
)


def begins_word(text: str, position: int) -> bool:
    """Tell whether the digit word after a 十, 百, 千 or 万 begins another: 八百，一共三个."""
    if not position or text[position - 1] not in "十百千万拾佰仟":
        return False
    if _NO_DIGIT.match(text, position):
        return True
    end = idiom_end(text, position)
    return end - position >= _SET_PHRASE and text[position - 1] not in "十拾"


_SET_PHRASE: Final = 4  # characters: no number is followed by what makes 五颜六色 of it


_RANKING: Final = frozenset("第初老")
_UNIQUE: Final = frozenset("唯统专之同单某不隔")
_NUMERALS: Final = frozenset("0123456789一二两三四五六七八九十几每")


def ranks(text: str, position: int) -> bool:
    """Tell whether the number at ``position`` ranks or names: 第三, 周五, 唯一."""
    if position == 0:
        return False
    before, earlier = text[position - 1], text[position - 2 : position - 1]
    if before in _RANKING:
        return True
    if before in "期拜":
        return earlier in ("星", "礼")
    if before == "周":
        return earlier not in _NUMERALS
    if before == "双":
        return text.startswith(("十一", "十二", "11", "12"), position)
    if text[position] == "一":
        return before in _UNIQUE or (before == "有" and text.startswith("天", position + 1))
    return False


_DENIED: Final = """
升:级/降/温/值/学/职/华 度:假/过/数/身/娘/电 天:猫/然/气/使/生/才/真/花板/窗/线/鹅/下/丝/堂
年:货/级/轻/糕/代/龄/度/会/味/底/初/产/款/薪/终 秒:杀/拍/发/懂/变/回/没/空/光
个:性/人/头/别/体/儿 支:持/付/撑/架/援 包:邮/括/含/容/退/换/裹/装/赔/运/教/你/您/安装/上门
条:件/款/码/纹/例 把:手/它/他/她/这/那/我/你/握/控 台:湾/灯/式/面/州/币 张:开/力/家
次:日/元/性/要/品 层:次/面 片:面 套:路/餐/装/娃 本:来/身/店/人/次/品/质/土/地/期/场/子
组:合/织/装/件 杯:子/盖/垫 瓶:子/颈/盖 盒:子/马/饭 袋:子/鼠 箱:子/包
家:里/用/居/具/人/长/庭/电/乡/伙 对:于/比/折/吗/吧/不/面/应/方/着/我/你/他/象
米:饭/粉/色/白/其/糊/面/酒/线/兰/粒/家/粥 克:服/制/隆/罗/莱/数/重/拉 位:置/于/数/移
头:发/部/像/皮/疼/戴/盔/层/等 块:头/状/儿
毛:衣/巾/笔/孔/线/绒/毯/豆/利/发/病/重/领/呢/茸/球/囊/刷/坯/肚/裤
角:星/形/落/度/色/板/架/质/膜/逐 元:气/素/宵/旦/件/老/首/宇/春 色:彩/差/号/泽/系
人:家/民/工/气/生/物/体/类/参/造/均/员/群/像 斤:斤 两:者/边/面/侧/头/种/用/端/性/款/样/个/件/全
周:边/围/末/到/杰/期/转/密 里:屯/弄/面/边/的/程/有/头/外/衬/含/布/是 倍:感/儿/加/思
安:全/装/心/卓/静/排/利/抚/检 码:数/头 伏:特加/天/笔 卡:片/包/路/通/扣/槽/其/顿/住/位/座/尺/死
瓦:楞/片/斯/数/解 面:膜/料/霜/条/包/积/粉/部/板/对/前 口:味/红/感/碑/袋/罩/腔/径/气/令/水
期:间/待/望/货 步:骤/行 档:次/案/口/期/节 部:分/位/门/件/队 根:本/据/部 份:额 节:约/省/能/日/目/奏
场:景/地/合/面 座:椅/位/垫/套 只:有/要/能/是/需/用/卖/剩/想/买 门:口/店/槛/票/锁
行:李/业/吗/不/车/程 种:草/子/植 名:字/牌/称 批:发/次 单:品/独/人/个/价/件/反/色/肩 排:骨/队/气
段:位 集:合/团 听:说/到/得/歌/我 提:示/供/升/前/高/醒/取 课:程 管:用/理/它/子 件:事 焦:点/虑/糖
帕:子 赫:本 寸:土 平方:根 立方:体 匹:配/马 岁:月
平:台/时/安/均/常/底/躺/铺/板/面/整/价/和/局/分/衡/缝/稳/静/日/放/角/纹/滑 丈:夫/量/母/人
镑:蛋 挡:住/风/光/雨/水/板/泥/箭/不/得/了/在/灰/路 个挡:风/板/泥/光
个档:次/案/口/期/节
"""
NOT_FOLLOWED_BY: Final[dict[str, tuple[str, ...]]] = {
    word: tuple(following.split("/"))
    for word, following in (entry.split(":") for entry in _DENIED.split())
}
"""What turns a unit word into part of another word (升级 is an upgrade, not a litre)."""
