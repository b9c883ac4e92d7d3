"""Tells whether goods may be among those that a rule leaves out: 食品拆封后不退."""

import re
from collections.abc import Mapping
from typing import Final

from copilot.skills.corrections.policies.rule_clauses import ShopRules

_LEFT_OUT: Final = re.compile(
    r"除外|除了|以外|不支持|不享受?|不退|不包括|不含|不接受|\b(?:except|excluded?|not|no"
    r"|final sale)\b"
)
_CLASSES: Final = {
    r"食品|零食|水果|生鲜|坚果|饮料|茶叶?|酒|咖啡|干货|保健品": (
        r"食品|零食|水果|生鲜|坚果|饮|茶|酒|咖啡|干货|保健|粮|米|面(?!料|霜|膜|巾|罩)|肉|奶"
        r"|糖|糕|饼|果|蜜|酱|油"
    ),
    r"化妆品|护肤品?|美妆|防晒": r"妆|护肤|防晒|面霜|精华|乳|口红|面膜|洁面|洗护|香水",
    r"内衣|贴身(?:衣物)?|袜|泳衣": r"内衣|内裤|文胸|贴身|袜|泳",
    r"羽绒服": r"羽绒",
    r"宠物食品|猫零食|猫粮|狗粮": r"猫|狗|宠",
    r"\bfood\b|\bsnacks?\b|\bperishables?\b": r"food|snack|drink|coffee|tea|pantry|grocer"
    r"|breakfast",
    r"\bcosmetics?\b|\bskincare\b|\bbeauty\b|\bmakeup\b": r"beauty|skin|cosmetic|makeup"
    r"|serum|cream",
    r"\bunderwear\b|\bswimwear\b|\bearrings?\b": r"underwear|swim|earring|lingerie|sock",
}
"""By what a rule calls them, what goods of such a class are called."""
_KNOWN: Final = {re.compile(name): re.compile(goods) for name, goods in _CLASSES.items()}
_JOINING: Final = re.compile(
    r"除外|除了|以外|之外|不支持|不享受?|不退换?|不包括|不含|不接受|拆封后?|拆开后?|的|和"
    r"|或者?|与|及|、|等|后|不"
    r"|七天|7天|无理由|退换?货?|退款|换货?|一律|商品|类|\b(?:except|excluded?|not|no"
    r"|final sale|and|or|the"
    r"|are|is|opened|once|items?|for|on|can|be|returned|returns?|returnable|accepted)\b"
    r"|[\s,，;；()（）]"
)


_GOODS: Final = (
    (
        re.compile(r"服装|服饰|衣服|衣物|男装|女装|童装|\b(?:clothing|clothes|apparel)\b"),
        re.compile(
            r"装|裙|裤|衣|衫|外套|羽绒|服饰|围巾|帽|袜|clothing|apparel|dress|shirt|jeans|coat|sweater"
        ),
    ),
    (
        re.compile(r"家纺|床品|床上用品|\bbedding\b"),
        re.compile(r"家纺|床|被|枕|毯|bedding|sheets?\b|duvet|quilt|pillow"),
    ),
    (re.compile(r"鞋|\bshoes\b|\bfootwear\b"), re.compile(r"鞋|靴|shoe|boot|sneaker|footwear")),
    *_KNOWN.items(),
)
"""By what a rule calls those it serves alone, what such goods are called."""
_OF_ALL: Final = re.compile(
    r"本店|全店|全场|店铺|店内|我们|所有|全部|每一?[单件]|任何|商品|宝贝|产品|订单|下单|购买|均|都"
    r"|统一|现货|免费|赠?送|支持|提供|享受?|包含|含|有|带|为|可以?|能|默认|自动|您|的|给|也"
)
_REST_IS_NOT: Final = re.compile(
    r"其[他它余](?:商品|产品|品类|类目|宝贝|款式?)?(?:的)?[都均也]?(?:一律|暂)?[不无没]"
    r"|\b(?:only|orders? (?:over|above|of)|(?:over|above) [$£€]?\d"
    r"|(?:other|all other) (?:items|products|goods|orders)|everything else)\b"
)
_FROM_A_SUM: Final = re.compile(r"满\s?\d|\d+(?:元|块)?(?:以上|起)")
_HAN_WORD: Final = re.compile(r"[一-鿿]{2,}")


def may_be_left_out(service: re.Pattern[str], rule: str, clause: str, goods: str) -> bool:
    """Tell whether a service is given to some goods alone, and these may be none of them.

    ``rule`` is the whole rule, ``clause`` that part of it which gives the service: 鞋靴送运费险.
    """
    if _FROM_A_SUM.search(clause):
        return True
    served = service.sub("", clause)
    named = [(said[0], such) for name, such in _GOODS if (said := name.search(served))]
    if named:
        return not any(name in goods or such.search(goods) for name, such in named)
    some = _HAN_WORD.search(_OF_ALL.sub("", re.split(r"[:：]", served)[-1]))
    return bool(some or _REST_IS_NOT.search(rule))


def may_be_excepted(
    key: str, goods: str, rules: ShopRules, called: Mapping[str, re.Pattern[str]]
) -> bool:
    """Tell whether a rule on a service leaves out goods that these may be among.

    Which goods are meant by a word that is not known here nobody can tell: any may be.
    """
    facts = {
        one.known.fact.id for one in rules.clauses if called[key].search(f"{one.name} {one.text}")
    }
    for clause in rules.clauses:
        if clause.known.fact.id not in facts or not _LEFT_OUT.search(clause.text):
            continue
        rest = clause.text
        for name, such in _KNOWN.items():
            if name.search(rest) and such.search(goods):
                return True
            rest = name.sub("", rest)
        if _JOINING.sub("", called[key].sub("", rest)):
            return True
    return False
