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
