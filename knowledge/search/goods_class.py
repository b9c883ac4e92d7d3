"""Tells that a rule of the shop is for another class of goods: electronics' warranty on a bag.

A rule counts as one for a class when each of its sentences begins with it; what a product is shows
in its title and in what is stated of it. Where it does not show, the rule tells nothing.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from knowledge.facts import Fact
from knowledge.language.asked import named_attributes
from knowledge.language.normalise import normalise
from knowledge.sentences import split_sentences

_CLASSES: Final[Mapping[str, tuple[str, str]]] = {
    "electronics": (
        r"电器|家电|数码|电子|\b(?:electronics?|electrical|appliances?|devices?)",
        r"电|蓝牙|无线|智能|充|耳机|音箱|灯|机(?![会能构])|\b(?:electric\w*|wireless|bluetooth|usb|headphones?|earbuds?"
        r"|speakers?|chargers?|lamps?|kettles?|blenders?|cameras?|watch|phones?|laptops?|tablets?)\b",
    ),
    "clothing": (
        r"服装|服饰|衣服|衣物|\b(?:cloth(?:es|ing)|apparel|garments?)",
        r"[衣裤裙衫袜帽恤袄褂]|外套|背心|夹克|围巾|\b(?:shirts?|dress(?:es)?|trousers|pants|jeans|jackets?|coats?"
        r"|sweaters?|hoodies?|socks?|skirts?|leggings|cardigans?|tees?|cotton|wool)\b",
    ),
    "shoes": (
        r"鞋类|鞋子|鞋靴|\b(?:shoes?|footwear)",
        r"[鞋靴]|\b(?:shoes?|boots?|sneakers?|sandals?|slippers?)\b",
    ),
    "food": (
        r"食品|生鲜|零食|水果|\b(?:food|groceries|snacks?|fresh produce)",
        r"配料|保质期|食用|口味|净含量|\b(?:ingredients|flavou?rs?|snacks?|tea|coffee|sauce|nuts?|fruit)\b",
    ),
    "cosmetics": (
        r"美妆|护肤|化妆|彩妆|\b(?:cosmetics?|skin ?care|make-?up|beauty)",
        r"[霜乳膏]|精华|面膜|口红|粉底|洁面|肤|\b(?:creams?|serums?|lotions?|masks?|lipsticks?|cleansers?|skin)\b",
    ),
    "jewellery": (
        r"珠宝|首饰|饰品|\b(?:jewell?er?y)",
        r"戒指|项链|手链|手镯|耳环|耳钉|吊坠|[金银玉钻珠]|\b(?:rings?|necklaces?|bracelets?|earrings?|pendants?)\b",
    ),
    "furniture": (
        r"家具|大件|\b(?:furniture|bulky)",
        r"[椅桌床柜凳]|沙发|架|\b(?:chairs?|tables?|desks?|beds?|sofas?|shel(?:f|ves)|cabinets?)\b",
    ),
}
_SUBJECT: Final = r"^\W*(?:all |our |any |most |本店|所有|全部|凡)?(?:the )?"
_LISTED: Final = re.compile(
    f"{_SUBJECT}(?:(?:{'|'.join(said for said, _ in _CLASSES.values())})"
    r"(?:类|商品)?(?:[、/&,，和及与]|,? (?:and|or) )?\s?)+"
)
"""One class or several that a rule is for: 服饰鞋类, "shoes and clothing"."""
_SIZED: Final = re.compile(r"码|\bsizes?\b")
_ELECTRIC: Final = frozenset(
    {"power", "voltage", "battery", "battery_life", "charging", "power_source", "connection"}
)


def for_other_goods(question: str, rule: Fact, facts: Iterable[Fact]) -> bool:
    """Return whether ``rule`` is for a class of goods that none of a product's ``facts`` shows.

    Nor ``question``: who asks for another size means what is worn, whatever is on air.
    """
    if rule.sku is not None or rule.kind not in ("policy", "faq"):
        return False
    classes = _classes_of(rule.value)
    if not classes or any(_is_on(question, one) for one in classes):
        return False
    return not any(_shows(fact, one) for fact in facts for one in classes)


def _is_on(question: str, key: str) -> bool:
    plain = normalise(question)
    sized = key in ("clothing", "shoes") and _SIZED.search(plain) is not None
    return sized or any(re.search(words, plain) for words in _CLASSES[key])


@lru_cache(maxsize=1024)
def _classes_of(text: str) -> frozenset[str]:
    """Return the classes that the sentences of a rule are for; empty if one is for all goods."""
    found: set[str] = set()
    for sentence in map(normalise, split_sentences(text)):
        subject = _LISTED.match(sentence)
        if subject is None:
            return frozenset()
        found |= {key for key, (said, _) in _CLASSES.items() if re.search(said, subject[0])}
    return frozenset(found)


def _shows(fact: Fact, key: str) -> bool:
    if key == "electronics" and _ELECTRIC & named_attributes(fact.name):
        return True
    named = fact.name if key == "food" and fact.kind == "attribute" else ""
    return re.search(_CLASSES[key][1], normalise(f"{fact.title} {named}")) is not None
