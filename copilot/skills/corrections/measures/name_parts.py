"""Looser words by which a property is spoken of: pieces of its name, and what one does with it.

Reviewed general trade vocabulary: no product, brand or shop is named here.
"""

import re
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.measures.measure_words import (
    ENGLISH_GENERIC,
    LOOSE_HEADS,
    NAME_HEADS,
    NAME_OPENINGS,
)
from copilot.skills.corrections.speech.table_lines import joined_lines

_TABLE: Final = r"""
充满|充电时|charging time|charge time => 充满|充好|充\n|\n(?:就|能|可以)?充?满|充一次
    |一次充满|充电|充一遍|回满|满电要
    |to charge|(?:to|for|until) (?:a )?full charge|full charge (?:takes|in)\b
开封|开盖|拆封|after open|once open => (?<!un)open(?:ing|ed)|open it
    |(?<![没未不])(?:打开|开封|开盖|开瓶|拆封|拆开|开了)(?:[了后]|以后|之后)*放?
    |(?:crack|pop)(?:ed)?(?: it)? open
保质|有效期|shelf life|best before => 能放|可以放|放得住|放\n(?:都|也|一点|完全|绝对)|放个|放上|存放
    |保存|不会坏|keeps for|good for
    |stays? fresh
保修|质保|三包|warrant|guarantee => 保修|(?<![确担环])保(?=[\n一二两三四五六十半0-9])|质保
    |包修|联保|整机保|保换|坏了|只换不修|warrant|guarantee
    |covered
精度|误差|accuracy => 误差|正负|accurate|plus or minus
深度|depth => 深|\bdeep\b
充绒|填充量|fill weight => 充了|充的|绒子|里头|down fill
适用床|bed size => 床|\bbeds?\b
越障|过坎 => 坎|门槛|台阶|越过|翻过|爬|越|threshold
吸水|吸收 => 吸|absorb
记忆|存储组|memory => 记|存|memory|store[sd]?
臂带|臂围|袖带|腕围|cuff => 胳膊|手臂|臂围|上臂|臂带|袖带|\barms?\b|\bcuff
海拔|altitude|elevation => 海拔|山|高原|种在|altitude|elevation|grown
年龄|年纪|\bage\b => (?:能|可以)[看用吃玩穿听涂抹喝骑坐]|[看用]的|幼儿园|小学|年级|适合|适用
    |的?(?:宝宝
    |孩子|小朋友|娃)们?[用看玩吃穿]|能用|kids|pups|pupp|kitt
    |babies|toddlers|good for|suitable|made for
体重|斤数 => 码|宝宝|适合|适用|孩子|bab(?:y|ies)
人数|serves|people => 适合|适用|大家庭|家庭|serves|feeds
水洗温度|洗涤温度|wash temp => 水温|热水|温水|水洗|洗|烫|\bwash
月龄|年龄|\bage => (?:能|可以)[看用吃玩穿听涂抹喝骑坐睡]|[坐用穿骑玩吃喝睡][到得]
    |\n(?:的?(?:猫|狗|宝宝|孩子|娃))?(?:都|就|才|也)(?:行|可以|能)
适用体重|承重|适合体重|max(?:imum)? (?:load|weight)|weight (?:limit|range|capacity)
    => 承重|(?:能|可以)[坐骑背躺站扛承撑]|胖|压[不得]|\bholds?\b|\btakes?\b|\bsupports?\b|\bup to\b
身高|rider height|height range => (?:能|可以)[骑穿坐用睡]|高个|大个|个子|\brid(?:e|es|ers?)\b
发货|发出|寄出|dispatch|ships? (?:in|within)|shipping time => 发货|发出|发走|寄出|寄走|出库
    |给(?:你们?|您|大家)发|\bships?\b|\bdispatch|\bout the door
退货|退换|无理由|\breturns?\b => 无理由|退(?!役|休|步|色)|send (?:it|them|these) back|\breturn
    |money back
噪音|噪声|noise => 声音|噪音|图书馆|quiet|loud|noise
重量|净重|克重|weight => 重(?!复)|轻(?!松|易)|掂|拎|份量|分量|weigh|heavy|\blight(?!s)
    |\bempty\b
净含量|含量$|规格|net content|net weight|\bsize => 装|一[瓶袋罐支包盒管桶]|bottle|\bbag|\bjar
    |pouch|\btube
    |\bpack\b|tub\b
自重|净重 => 空[一-鿿]{1,3}[拎提拿端抱称]
厚度|thickness => 厚|薄|thick|thin|cushy
电源线|线长|cord|cable => 线|cord|cable
长度|length => 长(?!绒|效)|\blong\b
轮径|轮胎尺寸|轮组尺寸|wheel (?:size|diameter) => 轮子|轮胎|轮组|车轮|\bwheels?\b
宽度|width => 宽|\bwide\b
直径|粒径|diameter => 口径|直径|(?:珠子?|颗粒|粒|豆子?|果子?)大小|珠径
    |粒径|大锅|大的锅|diameter|across
续航|battery life|playtime|run ?time => 续航|待机|充一次|一次能?用|满电|playtime|rated
    |(?:per|on|from|with) (?:a |one )?(?:single |full )?charge|full charge (?:gives|gets|lasts)
    |battery
扭矩|torque => 扭力|扭矩|torque
吸力|suction => 吸力|suction
防水时|耐水时|抗水 => 防水|泡水|下水|游泳|water
最高温|max temp|temperature => goes (?:up )?to|\bmax\b|hottest|最高|温度
快煮|烹饪时|煮饭时 => 快煮|最快|快的话
每包|每片|每袋|per serving|calories => \ba (?:treat|serving|piece|bar|scoop)\b|卡路里|热量
跟高|鞋跟 => 跟
适用面积|使用面积|适用空间|coverage|room size => 客厅|房间|卧室|大厅|屋子|\brooms?\b|\bapartment
烧水|烧开|煮沸|沸腾|boil => 烧开|水开|煮开|烧水|\bboil
转速|speed => 转速|一分钟|\brpm\b
压力|气压 => 压力
屏幕|screen|display => 屏|screen|display
"""
_SMALL_WORDS: Final = frozenset(
    re.findall(
        "[a-z]+",
        "use after made mode with per and for the device devices item items size sizes type life"
        " level line home test name main one two",
    )
)
_HAN: Final = re.compile(r"[一-鿿]{2,}")
_WORD: Final = re.compile(r"[a-z]{3,}")
_GENERIC: Final = frozenset(
    [*NAME_HEADS, *LOOSE_HEADS, *(set(NAME_OPENINGS) - {"机身", "整机"})]
    + ["使用", "产品", "可用", "支持", "自动", "最大", "最高", "总量", "单个", "一个", "每个"]
    + ["商品", "功能", "要求", "系统", "开封", "模式"]
)


def _read(line: str) -> tuple[re.Pattern[str], str]:
    name, _, spoken = line.partition(" => ")
    return re.compile(name.strip()), spoken.strip()


_STEMS: Final = tuple(map(_read, joined_lines(_TABLE)))


@lru_cache(maxsize=8192)
def parts_of(name: str) -> re.Pattern[str] | None:
    """Return what in a clause may be about the property called ``name`` (aligned), if anything."""
    pieces = [re.escape(piece) for run in _HAN.findall(name) for piece in _pairs(run)]
    words = [w for w in _WORD.findall(name) if w not in ENGLISH_GENERIC | _SMALL_WORDS]
    pieces += [rf"\b{re.escape(word)}" for word in words]
    pieces += [spoken for called, spoken in _STEMS if called.search(name)]
    return re.compile("|".join(pieces)) if pieces else None


def _pairs(run: str) -> list[str]:
    found = (run[i : i + 2] for i in range(len(run) - 1))
    return [pair for pair in found if pair not in _GENERIC]
