"""Finds where a clause speaks of a kind of goods: what many, most or ordinary ones are like.

很多面霜里有酒精 says nothing of the cream on air, whatever the noun is. What is told of some
people, days, colours or parts is another matter: 很多姐妹, 大多数情况下, 有些颜色.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.claim import SilentSpan, Stance
from copilot.skills.corrections.figures.part_words import PART_WORDS
from copilot.skills.corrections.measures.property_names import vocabulary
from knowledge.language.characters import align

_NUMERAL: Final = "[0-9零一二两三四五六七八九十百千万半几]"
_LEAD: Final = (
    r"(?:你们?|大家|家人们?|姐妹们?|宝宝们?|朋友们|去|看看?|看到|想想|知道|要知道|都知道|说实话|说真的|真的|其实"
    r"|现在|目前|外[面头边]|因为|所以|但是?|可是?|不过|而且|并且|然后|比如说?|例如|不?像|跟|比|不比|包括|反正|毕竟"
    r"|我(?:见过|看过|看到|发现|知道|用过|试过)|那|啊|哎|嗯|呃|哦|诶|[ ])*"
)
"""What may stand before the subject of a clause."""
_NOBODY: Final = (
    r"人(?![参造工])|宝[宝贝子妈]?(?!石|瓶)|亲|[姐妹哥弟]|小(?:伙伴|仙女|姐|哥|朋友|孩|可爱|宝|主播)"
    r"|[大阿][爷妈叔婶姨]|叔叔|朋友|家[人长庭里]|粉丝|老[粉铁客人师板年]|新[粉客来手]|[妈爸爷奶](?!咪包)|网友"
    r"|观众|水友|同[学事行]|客[人户服]|顾客|用户|买家|卖家|孩子|女[生孩士人]|男[生孩士人]|学生|年轻|上班"
    r"|孕妇|敏感|[油干混痘][皮肌]|[干油混]性|主播|医生|专家|员工|工厂|厂家?|商家|老外"
)
_NO_THING: Final = (
    r"时[候间]|情况|场[合景]|地[方区]|日子|天(?![然猫鹅])|[次遍]|年(?![货糕])|小时|分钟|个|颜?色"
    r"|[红粉白黑灰蓝绿黄紫米棕杏驼咖橙青]色|尺[码寸]|码|款|口味|味道|功能|细节|规格|型号|版本|配件|赠品"
    r"|礼(?![盒服帽])|福利|库存|优惠|券|档|模式|口袋|选择|问题|评[论价]|留言|弹幕|订单|单(?![反车品])|货(?!架)"
    r"|东西|内容|知识|话(?!筒)|事|道理|原因|[缺优]点|好处|用[法途处]|讲究|钱(?![包夹])|活动|机会|名额|批次|奖"
)
_NO_NOUN: Final = (
    r"[的都也就只才还在是不没了吧哈哦啊呀呢嘛啦么着过]|要(?!求)|会(?!议)|能(?!量)|可以|有(?![机氧色线])"
    rf"|说|问|喜欢|担心|怕|以为|觉得|刚|已经|正在|{_NUMERAL}(?![件合])|[，。 ]|$"
)
_SOMEWHAT: Final = r"[小大重轻薄厚透硬软偏贵便高低长短紧松宽窄深浅慢快吵酸甜辣咸苦烫冷热难]"
_GOODS: Final = rf"(?!{_NOBODY}|{_NO_THING}|{_NO_NOUN})"
_MANY: Final = r"(?:很多|好多|许多|不少|绝?大多数|多数|那些|别的|其[他它]的?)的?"
_SOME: Final = rf"(?:绝?大部分|一?部分|有些(?!{_SOMEWHAT})|有的|一些|某些)的?"
_CHEAP: Final = (
    r"(?:(?:便宜|廉价|劣质|低端|低价|几[十百千]块钱?)的(?!价)"
    r"|一[根条台个把支件双款瓶张床](?:好|贵|差)一?[点些]?的"
    r"|[几一两三]?[十百千万]元(?:档|级|左右|以[下内])?的?(?=[\u3400-\u9fff]*机))"
)
_ORDINARY: Final = r"(?:一般|普通)的?"
_PLAIN_VERBS: Final = (
    "来情都能会要在用拍买穿吃喝每就也不没有可建推我你他它她大家只到得给从按放充洗泡煮是这那开睡戴选"
    "发送收签付当今明晚早白夏冬春秋上下中周平正坐走跑骑加倒擦涂抹敷喷点插拔装拆存保包快顺单整"
)
"""What follows 一般 where it says usually: 一般能用两小时."""
_QUANTIFIED: Final = re.compile(
    rf"^{_LEAD}(?:(?P<many>{_MANY}|{_CHEAP}){_GOODS}|(?P<some>{_SOME}){_GOODS}"
    rf"|(?P<plain>{_ORDINARY}){_GOODS}(?![{_PLAIN_VERBS}])"
    rf"(?=[a-z\u3400-\u9fff]{{2,8}}(?:也|就|才|只|都|最多|顶多|没|不|要|得|大概|是|有|{_NUMERAL}))"
    rf"|有(?P<there>很多|好多|许多|不少|一?些){_GOODS}"
    r"(?=[^，。]{2,8}(?:都|只|才|也就|不|没|会|根本|其实|连)))"
)
BOASTED: Final = re.compile("(?:说|标|写|号称|宣称|吹|自称|打着)(?!明|准|服|法)")
"""What others claim of their goods: 有些家的标三千."""

IN_TRUTH: Final = re.compile("(?:但是?|可是?)?(?:其实|实际上?|实际[用测到拿]?)")
"""What shows up a claim of others, and begins no word on the product."""

_INSIDE: Final = re.compile(r"在(?:这?里|内|一起)|[可任]选|[随任]便")
"""What is many in the thing itself, or to choose from."""

ENGLISH_LEAD: Final = (
    r"^(?:(?:and|but|so|because|cause|since|look|see|now|you (?:all |guys )?know|i know|i mean"
    r"|honestly|listen|okay|ok|well|yeah|like|unlike|plus|also|though|guys|right|even|trust me"
    r"|the thing is|to be honest)[, ]+)*"
)
_ENGLISH_MANY: Final = (
    r"(?:(?:quite )?a lot of|lots of|plenty of|loads of|tons of|a (?:few|ton of|bunch of)"
    r"|(?:so |too |very )?many|most|some|other)(?! of\b)"
)
_ENGLISH_ORDINARY: Final = (
    r"(?:an? |your |any )?(?:normal|regular|ordinary|typical|standard|average|usual|generic"
    r"|conventional|cheap|cheaper|basic)"
)
_NO_GOODS: Final = (
    r"(?:you|us|them|these|those|this|it|of|to|on|in|for|with|and|or|at|the|more|people|folks"
    r"|guys|ladies|girls|boys|men|women|mom[s']*|mum[s']*|dads?|parents|kids|babies|toddlers"
    r"|friends?|customers?|buyers?|viewers?|followers?|reviewers?|reviews?|comments?|questions?"
    r"|orders?|times?|days?|nights?|mornings?|weeks?|months?|years?|hours?|minutes?|colou?rs?"
    r"|sizes?|shades?|scents?|flavou?rs?|styles?|options?|choices?|prints?|patterns?|features?"
    r"|pockets?|parts?|pieces?|places|cases|units?|stock|gifts?|coupons?|codes?|deals?|money"
    r"|fun|space|room|love|work|care|price|pricing|fit|use|usage|wear|charge|cycle|wash|life"
    r"|shipping|delivery|setting|mode|serving|dose|everyone|everybody|one)"
)
_ENGLISH_SAYS: Final = (
    r"(?:are|is|was|were|have|has|do|does|advertise|claim|promise|can|cannot|will|would|could"
    r"|might|use|come|need|cost"
    r"|weigh|last|hold|run|take|give|get|go|make|contain|smell|feel|leak|break|start|sell|offer"
    r"|charge|max|top|stop|require|add|fade|shrink|pill|rust|stick|warp|crack|lose|only|still"
    r"|just|never|usually|always|tend|work)"
)
_ENGLISH: Final = re.compile(
    rf"{ENGLISH_LEAD}(?:{_ENGLISH_MANY}|(?P<plain>{_ENGLISH_ORDINARY}))"
    rf"(?P<noun>(?: (?!{_NO_GOODS}\b)(?!{_ENGLISH_SAYS}\b)[a-z][a-z'-]+){{1,4}}?)"
    rf" (?:{_ENGLISH_SAYS}(?:s|es|n['’]?t|['’]t)?)\b"
)


def of_goods_in_general(clause: str) -> tuple[int, int] | None:
    """Return where an aligned clause begins to speak of a kind of goods, and where it says so."""
    if found := _ENGLISH.search(clause):
        itself = found["plain"] and found["noun"].strip() in _names()
        return None if itself else found.span()
    found = _QUANTIFIED.search(clause)
    if found is None or _INSIDE.search(clause, found.end()):
        return None
    some = found["some"] or found["plain"]
    if some and _begins_with_property(clause[found.end() :]):
        return None  # 大部分面料是棉的, 一般续航一个小时: its own
    begin = found.start(found.lastgroup) if found.lastgroup else found.start()
    return begin, found.end()


def of_the_same_goods(stance: Stance, text: str, names: Iterable[str]) -> Stance:
    """Return a stance in which what is told of other goods than those called ``names`` ends soon.

    After 很多吸尘器看着便宜 a clause goes on about those; after 很多灰尘都能吸, about the product
    on air, if that is a vacuum cleaner.
    """
    if all(span.reason != "in_general" for span in stance.silent):
        return stance
    aligned, kinds = align(text), _kinds(tuple(names))
    kept: list[SilentSpan] = []
    same = True  # what went before the text was left open
    for span in stance.silent:
        begun = of_goods_in_general(aligned[span.start : span.end])
        if span.reason == "in_general" and begun is not None:
            kind = kinds.search(aligned, span.start, span.end)
            same = kind is not None or bool(_PRONOUN.match(aligned, span.start))
        if span.reason != "in_general" or begun is not None or same:
            kept.append(span)
    return replace(stance, silent=tuple(kept))


@lru_cache(maxsize=256)
def _kinds(names: tuple[str, ...]) -> re.Pattern[str]:
    """Return what calls goods of the kind that has such names, in whichever word of them."""
    called = [align(name) for name in names]
    han = {run[-2:] for name in called for run in _HAN.findall(name)}
    latin = {word.removesuffix("s") for name in called for word in _LATIN.findall(name)}
    return re.compile("|".join([_ANY_GOODS, *map(re.escape, sorted(han | latin))]))


_HAN: Final = re.compile("[\u3400-\u9fff]{2,}")
_LATIN: Final = re.compile("[a-z]{4,}")
_PRONOUN: Final = re.compile(
    r"(?:有些|有的|有一些)(?:只|才|就|都|也|还|根本|连)*(?:[做卖标写吹搞弄]|号称|[0-9一二两三四五六七八九十百千半])"
)
"""Some, without a noun, are of the same goods: 有的做得很小, 有些只标容量."""
_ANY_GOODS: Final = (
    r"产品|牌子?|品牌|同类|同款|商品|家(?![庭人里长])|[店厂]|这[种类]|便宜|块钱?的"
    r"|\b(?:brands?|companies|company|ones?|products?|sellers?|shops?|stores?|makers?|models?)\b"
)

_LONGEST_NAME: Final = 6  # characters


def _begins_with_property(words: str) -> bool:
    """Tell whether the first word calls a property or a part."""
    return any(words[:length] in _names() for length in range(2, _LONGEST_NAME + 1))


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    return frozenset(align(name) for name in vocabulary() | PART_WORDS.keys())
