"""Tells where a Chinese clause begins with a thing of which the shop has no word.

No goods are listed: 空气炸锅功率一千四, 蚕丝的得手洗 and 你家花洒能用三年 begin with a noun that is
neither the shop's nor a property, a part, a person or an adverb, and then tell something of it.
"""

import re
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.speech import subject_words as words
from copilot.skills.corrections.speech.own_words import (
    OwnWords,
    is_known_in_chinese,
    known_pairs,
    spelt_of,
)

_HAN: Final = "[\u3400-\u9fff]"
_NUMERAL: Final = "[0-9零一二两三四五六七八九十百千万半]"
_UNITS: Final = "升斤度瓦箱包罐张片粒套台本款件条瓶盒袋软硬短"
_NO_FIRST: Final = "".join(one for one in words.NOT_OF_A_NAME if one not in _UNITS)
"""A unit before which no number stands begins a noun (升降桌, 罐头), as what it is like does."""
_NO_THING: Final = (
    "昨|今[天晚早]|明天|凌晨|早[上晚]|晚上|中午|小时|小孩|孩子|宝宝|[爸妈爷奶姐哥弟妹]|老[公婆人师]|女[孩生人]|男[孩生人]"
    "|师傅|夫妻|仓库|机器|后台|客服|弹幕|关注|收藏|点赞|备货|号称|坚持|整整|足足|压根|实测|最[后高大低小]|两"
    "|早晚|身高|体重|年龄|肚子|胳膊|脖子|眼睛|老花眼|里外|外观|结果|反响|改成|换成|花果|合计"
)
"""Who or when, or words that tell no subject."""
_NOUN: Final = (
    rf"(?:(?!{_NO_THING}|{words.NO_NAME})(?<!那(?=[{_UNITS}]))(?![{_NO_FIRST}0-9]){_HAN}"
    rf"(?:(?!{words.NO_NAME})(?![{words.NOT_OF_A_NAME}0-9]){_HAN}){{1,4}}?"
    rf"|(?!{_NO_THING})(?![大整单每满{_NO_FIRST}0-9]){_HAN}[箱包罐盒袋瓶])"
)
_COMPOUND: Final = (
    rf"(?![这那哪我你他她它咱您每各整满单另再又还就都也才只可不没有是的了着一二两三四五六七八九十百千半开关装倒喝用今送赠给买拍卖领带收]){_HAN}"
    rf"(?:(?![的了着过是有没不也都就才只还能会要得我你他她它这那天送赠给买拍卖领一二两三四五六七八九十0-9]){_HAN}){{1,3}}"
    "(?:[桌椅凳床柜架锅壶杯碗盆灯笔鞋靴裤裙帽伞饭粥汤茶酒奶糖酱醋油饼糕蛋液膏霜乳毯琴钉]|(?<![开关待主单整死停])机)"
)
"""A noun of three characters and more, told by its head though verbs are in it: 充电钻, 洗碗机."""
_HOW_MUCH: Final = (
    "(?:一般|通常|普遍|基本|大概|大约|也就|也|都|就|才|只|最多|顶多|起码|至少|差不多|将近|快)"
)
_FIGURE: Final = (
    "(?!一[起般样直定下会些路边律共向旦款种身整体手键口眼]|半[^斤米两个年小升寸公百千万])"
    f"(?:{_NUMERAL}|几(?=[十百千万]))"
)
_VERB: Final = "(?:有|能有|能到|能|要|得|可以|达到|只有|只能|不到|超过|卖|也?是)"
_TOLD_OF_PROPERTY: Final = (
    rf"(?:{_HOW_MUCH}*(?:{_VERB}|写|标|{_FIGURE}|百分)"
    r"|[高低大小长短重轻](?:一?[点些倍]|很?多|得多|$))"
)
_TOLD: Final = (
    rf"{_HOW_MUCH}*(?:(?:有|能有|能到|要|得|达到|只有|不到|超过|卖|是)?(?:[a-z]{{1,4}})?{_FIGURE}"
    r"|[a-z][类级]|含|带|[也都]有|的?里面[是有都])"
)
_BARE: Final = re.compile(rf"(?P<bare>{_NOUN})(?={_TOLD})")
_WITH_HEAD: Final = re.compile(
    rf"(?P<bare>{_COMPOUND})(?={_TOLD}|的?{_HOW_MUCH}*{_FIGURE}|是(?:可以|能|会|要|得))"
)
_AT_HOME: Final = re.compile(
    rf"(?:你们?|谁)家(?:里)?(?:的|那)?(?P<thing>{_COMPOUND}|{_NOUN})"
    rf"(?=的|{_HOW_MUCH}*(?:{_VERB}|{_FIGURE}))"
)
_OF_A_PLACE: Final = re.compile(
    rf"(?P<place>{_HAN}{{2,4}})(?:那边|那里|那头|那一?带)(?:的|卖|都|一般|是|只|有|也)"
)
_OF_A_SORT: Final = re.compile(
    rf"(?P<sort>{_NOUN}|[a-z]{{2,8}})的(?:{_HOW_MUCH}*"
    rf"(?:(?:得|要)(?![了过])|是(?!吧|不是)|会(?!员)|太|{_FIGURE})|[滑掉容]|[充用洗穿喝吃烧开跑]一[次回天年]"
    r"|不(?!是|用|要|会|含|管)"
    r"|(?:[轻重亮暗软硬粗细厚薄贵响吵慢]|便宜|[片个件]数[多少])(?:一?[点些])?$)"
)
"""A noun for those that have it: 激光的亮, 镍镉的充一次四个小时."""
_OF_A_MATERIAL: Final = re.compile(
    rf"(?P<sort>(?:(?![的是有用含纯我这它]){_HAN}){{1,4}}"
    "(?:[棉麻丝绒毛皮革绸缎纱呢钢铝铜铁木瓷]|纤维|[涤锦腈氨]纶|玻璃|塑料))的"
    rf"(?P<told>(?![话吧啊哈哦呀呢嘛啦]){_HAN}{{2}})"
)
_THAT_SORT: Final = re.compile(
    rf"(?P<that>{_HAN}{{2,5}}?)那种(?={_HAN}{{0,2}}{_NUMERAL}|不|没|要|得|就|都|才|只)"
)
_GENERATION: Final = re.compile(
    "(?:我们|咱们?|最早)*(?:的|那)?"
    "(?P<which>第[一二三四五六七八九]代|[初上前头]一?代|一代|最早那?[批版代款])(?!就|产品经理)"
)
_SHORT_NAME: Final = 3
_TWO_WORDS: Final = 4  # characters of a property's name that is two words: 水箱容量
_GOES_ON: Final = (
    r"[ ]*(?:但是?|可是?|不过|而且|然后|还|也|就|都|才|只|又|最多|大概|差不多|基本)*"
    rf"(?:(?:是|有|要|得|能|可以|只有|不到|重|高|长|宽|厚|卖|一[张台条罐杯瓶根支把只双颗片块斤]|[a-z]{{1,4}})*{_FIGURE}"
    rf"|(?:能|可以|会){_HAN}{{1,2}}{_FIGURE}"
    rf"|没有?(?!关系|问题|事|必要|说|人|错|了)|不(?!过|是|要|用|管|信|对|贵|好意思)|(?:还|也)(?:是|有|带|含|没)|含"
)
_OURS: Final = re.compile("[这咱它]|我们|今[天晚]|现在")


_BACK: Final = re.compile("[这咱它]|我们|今[天晚]|现在|到手|直播间|券|下单|[一二两三]号|^不[是对]")


def begins_with_unknown(text: str, begin: int, own: OwnWords) -> bool:
    """Tell whether an aligned clause, from ``begin`` on, begins with a thing not the shop's."""
    for pattern in (_BARE, _WITH_HEAD, _of_properties(own.properties)):
        found = pattern.match(text, begin)
        if found and _is_unknown(found[1], own) and not _is_misheard(found[0], own):
            return True
    if found := _OF_A_SORT.match(text, begin):
        return not (known_pairs(found["sort"], own, generally=False) or found["sort"] in own.text)
    if (found := _OF_A_MATERIAL.match(text, begin)) and not known_pairs(found["told"], own):
        return not known_pairs(found["sort"], own, generally=False)
    found = _THAT_SORT.match(text, begin)
    return found is not None and not _OURS.search(found[0]) and _is_unknown(found["that"], own)


def is_of_elsewhere(text: str, own: OwnWords) -> bool:
    """Tell whether a clause is about a generation, a place or a home that is not the product's.

    第一代音箱, 法国那边的音箱 and 你家音箱 are not the one on air, though called by its name.
    """
    lead = words.CHINESE_LEAD.match(text)
    begin = lead.end() if lead else 0
    if found := _GENERATION.match(text, begin):
        return found["which"] not in own.text
    if found := _AT_HOME.match(text, begin):
        return _is_unknown(found["thing"], own)
    if (found := _OF_A_PLACE.match(text, begin)) and not _OURS.search(found[0]):
        return not (found["place"] in own.text or known_pairs(found["place"], own))
    heads = _of_heads(own.nouns, own.properties).match(text, begin) if own.nouns else None
    return heads is not None and heads["noun"] not in own.text


def goes_on(text: str, own: OwnWords) -> bool:
    """Tell whether a clause has no subject of its own, and tells on of what was spoken of."""
    return _going_on(own.properties).match(text) is not None and not _BACK.search(text)


def _is_unknown(noun: str, own: OwnWords) -> bool:
    """Tell whether a noun is no word of the shop's, and no part named after its product."""
    if is_known_in_chinese(noun, own) or noun in own.text:
        return False
    if noun.endswith("子"):
        return noun[-2] not in own.text
    return not _is_misheard(noun, own)


def _is_misheard(noun: str, own: OwnWords) -> bool:
    """Tell whether a noun is spelt as a property's name but for a character or two."""
    spelt = [one for one in spelt_of(noun) if one[1] + 1 < one[0] or one[0] < _SHORT_NAME]
    return len(own.spelt.intersection(spelt)) >= max(1, len(noun) - 2)


def _called(properties: tuple[str, ...]) -> str:
    """Return the names of properties, and the two words that a name of four characters is."""
    names = set(properties)
    for name in properties:
        names.update((name[:2], name[2:]) if len(name) == _TWO_WORDS else ())
    return "|".join(map(re.escape, sorted(names, key=len, reverse=True))) or "(?!)"


@lru_cache(maxsize=256)
def _of_properties(properties: tuple[str, ...]) -> re.Pattern[str]:
    """Return what tells a property of ours of a noun before it: 花洒的水压能到三公斤."""
    return re.compile(rf"(?P<bare>{_NOUN})的?(?:{_called(properties)})(?={_TOLD_OF_PROPERTY})")


@lru_cache(maxsize=256)
def _going_on(properties: tuple[str, ...]) -> re.Pattern[str]:
    """Return what a clause without a subject begins with: a figure, a property, 也是, 没有."""
    value = rf"(?:(?:{_VERB}|{_HOW_MUCH})*{_FIGURE}|(?:也|就|都)*[是在]|{_HAN}{{1,4}}的?$)"
    return re.compile(rf"{_GOES_ON}|(?:{_called(properties)}){value})")


@lru_cache(maxsize=256)
def _of_heads(nouns: frozenset[str], properties: tuple[str, ...]) -> re.Pattern[str]:
    """Return what is told of another thing of the same head: 绿茶的咖啡因, where 红茶 is sold."""
    heads = "".join(sorted({noun[-1] for noun in nouns}))
    told = rf"的?(?:{_called(properties)})(?={_TOLD_OF_PROPERTY})|{_HOW_MUCH}*{_FIGURE}"
    return re.compile(
        rf"(?P<noun>(?![新好香老真美单{words.NOT_OF_A_NAME}]){_HAN}[{heads}])(?:{told})"
    )
