"""Values of which a product has one: bindings, roasts, panels, fits; another one said is a slip.

Reviewed general trade vocabulary: no product, brand or shop is named here. Each line of the table
is the properties it is about (a regular expression of their names, or ``.`` for any), then the
values that exclude one another, parted by two slashes, each a regular expression.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.aligning import aligned
from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.clauses import Clause, cut_clauses, has_ended, is_of_a_kind
from copilot.skills.corrections.short_values import short_value
from copilot.skills.corrections.table_lines import joined_lines

_TABLE: Final = r"""
. : 精装|硬壳装?|\bhard ?(?:cover|back) // 平装|简装|软皮装?|\b(?:paperback|soft ?cover) // 线装
    // 胶装
. : (?<!中)浅烘|浅度烘|light[- ]roast // 中浅烘 // 中烘|中度烘|medium[- ]roast // 中深烘
    |medium[- ]dark
    // (?<!中)深烘|深度烘|(?<!medium[- ])dark[- ]roast
屏|显示|screen|display|panel : \b(?:am)?oled\b|(?<![a-z])(?:am)?oled // (?<![a-z])lcd
    |(?<![a-z])ips\b|液晶
    // 墨水屏|电子墨|e-?ink // 段码
安全|等级|类别|class|grade : (?<![a-z])a类 // (?<![a-z])b类 // (?<![a-z])c类
锁芯|等级|级别|grade : (?<![a-z])a级 // (?<![a-z])b级 // (?<![a-z])c级
包装|瓶身|bottle|packag : 玻璃瓶|\bglass // 塑料瓶|\bplastic // 铝罐|铁罐|\btin // 纸盒
器械|医疗|类别 : (?<!第)(?:一|1|ⅰ)类 // (?:二|2|ⅱ)类 // (?:三|3|ⅲ)类
处理|process : 水洗 // 日晒 // 蜜处理|honey
类型|防晒|type|filter : 物化结合|物化|混合防晒 // (?<!不是纯)(?<!不是)纯?物理(?:防晒|的|型|$)
    |\bmineral
    // (?<!不是纯)(?<!不是)纯?化学(?:防晒|的|型|$)|\bchemical
开口|闭口|圈口|款式|style : 开口(?:的|款|镯|戒|设计|$) // 闭口(?:的|款|镯|戒|设计|$)
部位|佩戴|测量 : 上臂|\bupper arm // 手腕|腕式|\bwrist
版型|廓形|剪裁|fit|cut : 修身|紧身|\bslim|\bskinny // 直筒|常规|\bregular // 宽松|\brelaxed
    |\bloose|\boversized?
. : 长袖|\blong[- ]sleeve // 短袖|\bshort[- ]sleeve // 无袖|\bsleeveless // 七分袖|中袖
. : 圆领|\b(?:crew|round)[- ]?neck // (?<![a-z])v领|\bv[- ]?neck // 高领|\bturtle ?neck // 翻领
    |polo领 // 连帽款
. : 高腰|\bhigh[- ](?:waist|rise) // 中腰|\bmid[- ]rise // 低腰|\blow[- ](?:waist|rise)
. : 无刷|\bbrushless // 有刷|\bbrushed motor
机芯|movement : 石英|\bquartz // 机械|\bmechanical|\bautomatic // 光能|solar
材质|成色|纯度|material|purity : 足银|999|九九九 // 925|九二五|sterling // 990
材质|成色|纯度|金|material|purity : 足金|24k // 18k|十八k // 14k|十四k // 9k
材质|成色|material : 足银|纯银 // 足金|纯金|千足金 // 铂金|pt ?950
wash|care|洗涤|洗护 : machine wash|可?机洗 // dry[- ]clean(?:ing)? only|只能干洗
    // hand[- ]wash only|只能手洗
wash|care : \bcold\b // \bhot (?:wash|water|cycle)
语言|language : 双语|中英(?:文|对照)|bilingual // (?<!中)英文|english only // 中文
粘|腰贴|使用|重复|disposable|reusable : 反复|重复(?:使用|粘)|多次|\breusable // 一次性
    |不能再[贴用粘]|\bdisposable|single[- ]use
使用时间|使用时段|when to use|time of use : 早晚 // (?:只能?|仅限?)(?:晚上|夜间)
    |白天[^，。]{0,3}(?:不要|别|不能)用
    |早上[^，。]{0,4}(?:不要|别|不能)用|\bnight only|only at night // (?:只能?|仅限?)(?:早上
    |白天)|晚上[^，。]{0,4}(?:不要|别|不能)用
. : 日抛 // 周抛 // 月抛 // 半年抛 // (?<!半)年抛
. : 全自动|fully automatic // 半自动|semi[- ]automatic
脂|奶|milk|fat : 全脂|\bwhole milk // 低脂|\blow[- ]fat // 脱脂|\bskim
辣|口味|spic : 微辣|\bmild // 中辣|\bmedium hot // 特辣|重辣|爆辣|\bextra hot
表面|光泽|质地|finish|texture : 哑光|磨砂|\bmatte? // 亮光|亮面|镜面|\bglossy?
质感|面料|款式 : 不加绒 // (?<!不)加绒
保修|质保|warranty|guarantee : (?:\d+|[一二两三四五六七八九十]+|one|two|three|five|ten)[- ]?(?:年
    |个月|天|years?|months?|days?) // 终身(?:质保|保修|保|联保|免费)?|永久(?:质保|保修)
    |\blife ?time\b
层|结构|wall : 单层|single[- ]wall // 双层|double[- ]wall
涂层|coating : 陶瓷|\bceramic // 特氟龙|铁氟龙|\bteflon|\bptfe // 麦饭石 // 搪瓷|\benamel
接口|充电口|port|charging|connector : (?<![a-z])(?:usb[- ]?c|type[- ]?c)(?![a-z])
    // (?<![a-z])micro[- ]?usb // (?<![a-z])lightning|苹果口
鞋跟|跟型|heel : 平跟|平底|\bflat // 粗跟|block heel // 细跟|stiletto // 坡跟|\bwedge
烹饪|加热|heating : 电磁加热|(?<![a-z])ih(?![a-z]) // 底盘加热|热盘加热
浓度|香水|concentration : 淡香水|eau de toilette|(?<![a-z])edt // 浓香水|(?<!eau de )parfum
    |(?<![a-z])edp // 古龙
硬度|软硬|firmness : 偏硬|硬的|\bfirm // 适中|软硬适中|\bmedium // 偏软|软的|\bsoft
干湿|鲜|状态|form : 冻干 // 膨化|烘焙粮 // 罐装
成熟|生熟|tea|茶 : 生茶|生普 // 熟茶|熟普
羽绒|填充物|filling : 白?鹅绒|\bgoose // 白?鸭绒|\bduck
"""
_DENIED: Final = re.compile(
    r"(?:不是|并非|没有?|不|非|别|无|比|像|除了|还是|或者?|不用|换成|以前|\bnot|n['’]t|\bno|\bthan|\bunlike"
    r"|\bor|\bisn['’]?t|instead of)(?:[一-鿿]{0,2}| (?:an?|the))?\s?\Z"
)
_OF_ANOTHER: Final = re.compile(r"^(?!这|我们|咱|它)[一-鿿]{2,4}的[一-鿿]{1,3}(?:是|用)")
"""Speaks of another thing: 苹果的线是."""
_SAID_OF_IT: Final = re.compile(
    r"(?:e?s\b)?\s?(?:$|[,，。、的上哈啊哦呢嘛呀哟了和加也就都全很特超真是做打设工面款版型装屏咖豆烘膜镯针机封质表结涂接底跟]"
    r"|(?:so|and|but|for|it|you|all|to|with|which|that|though|please|not|no|if|on|style|fit|cut|port|bag"
    r"|jar|bottle|coating|movement|roast|panel|screen|display|charging|finish|binding|because)\b)"
)
"""What may follow a value that is said of the product: nothing, or more of the same."""
_COMPARES: Final = re.compile(
    r"(?:比|相比|区别|不同于|有些|有的|很多|别家|对比|要么|贵|便宜|怕|\bthan\b|\bversus\b|\bvs\b|\bmost\b|\bsome\b)"
)
_NOT_AFTER: Final = re.compile(
    r"(?:外面|里面|打底| (?:people|lovers|fans|folks|drinkers|guys|girls)\b|的?也有"
    r"|的?(?:姐妹|朋友|宝|人|款|另外|链接|裤|衣服|搭|感|效果|一样)|[吗么]|(?:都|也)?(?:不|没))"
)


def _read(line: str) -> tuple[re.Pattern[str], tuple[re.Pattern[str], ...]]:
    names, _, values = line.partition(" : ")
    return re.compile(names.strip()), tuple(re.compile(v.strip()) for v in values.split(" // "))


_FAMILIES: Final = tuple(_read(line.replace("  //", " //")) for line in joined_lines(_TABLE))


@dataclass(frozen=True, slots=True)
class Alternative:
    """A property with one value of a family: how its own is said, the others, and any of them."""

    known: KnownProperty
    own: re.Pattern[str]
    others: tuple[re.Pattern[str], ...]
    spoken: re.Pattern[str]


def alternatives_of(view: ProductView) -> tuple[Alternative, ...]:
    """Return the properties whose value is exactly one of values that exclude one another."""
    found: list[Alternative] = []
    for known in view.properties:
        if known.fact.kind != "attribute" or known.fact.variant or len(known.fact.value) > 24:
            continue
        name, value = aligned(known.fact.name), aligned(known.fact.value)
        for names, values in _FAMILIES:
            inside = [p for p in values if p.search(value)]
            inside = inside or [p for p in values if p.search(f"{value} {name}")]
            if len(inside) == 1 and names.search(name):
                others = tuple(pattern for pattern in values if pattern is not inside[0])
                found.append(Alternative(known, inside[0], others, _any_of(values)))
    return tuple(found)


@lru_cache(maxsize=256)
def _any_of(values: tuple[re.Pattern[str], ...]) -> re.Pattern[str]:
    """Return what finds any value of a family, to leave a text alone that speaks of none."""
    return re.compile("|".join(pattern.pattern for pattern in values))


def alternative_claims(text: str, found: tuple[Alternative, ...], title: str) -> list[Claim]:
    """Return where an aligned text says another value than the product's, or its own."""
    claims: list[Claim] = []
    spoken = [one for one in found if one.spoken.search(text)]
    for clause in cut_clauses(text) if spoken else ():
        for alternative in spoken:
            claim = _of_clause(text, clause, alternative, title)
            if claim is not None:
                claims.append(claim)
    return claims


def _of_clause(text: str, clause: Clause, one: Alternative, title: str) -> Claim | None:
    own = one.own.search(clause.text)
    others = [m for pattern in one.others if (m := pattern.search(clause.text))]
    if own is not None:
        same = own[0].strip() in aligned(f"{one.known.fact.value} {one.known.fact.name}")
        plain = same and not others and not _DENIED.search(clause.text[: own.start()])
        return _claim(text, clause, one, own, "right") if plain else None
    if len(others) != 1 or _COMPARES.search(clause.text):
        return None
    said = others[0]
    if (said[0] and said[0] in title) or is_of_a_kind(clause.text, *said.span()):
        return None
    if not _is_said_of_it(clause.text, said.end(), one, title):
        return None
    if _OF_ANOTHER.search(clause.text[: said.start()]):
        return None
    if _DENIED.search(clause.text[: said.start()]) or _NOT_AFTER.match(clause.text, said.end()):
        return None
    return _claim(text, clause, one, said, "wrong")


def _is_said_of_it(words: str, end: int, one: Alternative, title: str) -> bool:
    """Tell whether nothing follows a value that makes it another thing's: hot water shrinks linen.

    The product's own words may: 有刷电机 of 电机, teflon coated of coating.
    """
    if _SAID_OF_IT.match(words, end):
        return True
    following = _NEXT.match(words, end)
    own = aligned(f"{one.known.fact.name} {one.known.fact.value} {title}")
    return following is not None and following["word"][:_STEM] in own


_NEXT: Final = re.compile(r"[a-z]* ?(?P<word>[a-z]{3,}|[一-鿿])")
_STEM: Final = 4


def _claim(text: str, clause: Clause, one: Alternative, said: re.Match[str], outcome: str) -> Claim:
    end = clause.start + said.end()
    return Claim(
        known=one.known,
        outcome="wrong" if outcome == "wrong" else "right",
        said=said[0].strip(),
        truth=short_value(one.known.fact.value),
        start=clause.start + said.start(),
        end=end,
        settled=has_ended(text, end),
        weight="plain",
    )
