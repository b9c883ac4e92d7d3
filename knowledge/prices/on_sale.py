"""Tells whether a viewer asks if a product is to be had at all: 有猫粮吗今天, any shoes today?

Its answer is what is left of it and what it costs, never some property that merely shares words.
"""

import re
from collections.abc import Iterable

from knowledge.language.normalise import normalise
from knowledge.language.terms import words
from knowledge.products import Product

_TODAY = (
    r"(?:今天|今日|今晚|今儿个?|现在|这场|这次|本场|直播间|你们?家|你们|咱们?家|店里|主播|老板)"
)
_AGAIN = r"(?:还|也|都|卖|在卖|上|上架|的|货|了)?"
_ASKING = r"(?:吗|么|嘛|没有?|不|呀|啊|呢)"
_CHINESE = (
    re.compile(
        rf"{_TODAY}*{_AGAIN}(?:有没有|没?有|卖不卖|卖){_AGAIN}(.{{1,20}}?){_ASKING}{_TODAY}*"
    ),
    re.compile(rf"{_TODAY}*{_AGAIN}有没有(.{{1,20}}?){_TODAY}*"),
    re.compile(rf"{_TODAY}*(.{{1,20}}?){_TODAY}*{_AGAIN}(?:有|卖|上)(?:的)?{_ASKING}{_TODAY}*"),
)
_NOW = r"(?:today|tonight|now|right now|left|in stock|on sale|available|here|for sale|this time)"
_HAVE = (
    r"(?:(?:are|is) there|(?:do|did|does) (?:you|u|ya|they|we) (?:guys )?(?:still )?"
    r"(?:have|sell|carry|got)"
    r"|(?:you|u|ya) (?:guys )?(?:got|have|sell)|got|have (?:you|u) got)"
)
_ENGLISH = (
    re.compile(rf"(?:{_HAVE} )?(?:any|some)(?: of)? (.+?)(?: {_NOW})+"),
    re.compile(rf"{_HAVE} (?:(?:any|some|a|an|the|more) )*(.+?)(?: {_NOW})*"),
)
_PUNCTUATION = re.compile(r"[\s,.!?~，。！？、…～]+")
_LONGEST = 60
"""Characters of a question that is nothing else; longer ones ask for more."""

_BESIDE = re.compile("[带送含有配附赠可无免加]")
"""Begins a part of a title that tells what goes with the goods: 带杯盖 is no name of a cup."""

_BESIDE_ENGLISH = re.compile(r"\b(?:with|and|for|in|of|by|from|plus)\b|[,+&(/|]|\s-\s")


def goods_asked_for(text: str) -> tuple[str, ...]:
    """Return how ``text`` calls what it asks for, in each form it may have; empty for others."""
    folded = normalise(text)
    if len(folded) > _LONGEST:
        return ()
    chinese, english = (_PUNCTUATION.sub(gap, folded).strip() for gap in ("", " "))
    tried = [(pattern, chinese) for pattern in _CHINESE]
    tried += [(pattern, english) for pattern in _ENGLISH]
    matches = (pattern.fullmatch(form) for pattern, form in tried)
    return tuple(dict.fromkeys(match.group(1) for match in matches if match))


def called_by(product: Product) -> frozenset[str]:
    """Return the words of script other than Han that a product is called by, in the singular."""
    return frozenset(word for name in (product.title, *product.names) for word in words(name))


def is_called(product: Product, goods: Iterable[str]) -> bool:
    """Return whether one of ``goods`` is what ``product`` is called, or its kind of thing."""
    return any(
        _ends_a_name(product, one) if not one.isascii() else _is_in_a_name(product, one)
        for one in goods
    )


def _ends_a_name(product: Product, thing: str) -> bool:
    """Return whether a name in Han ends with ``thing``: 锅 tells what a 铁锅 is, 铁 does not."""
    parts = normalise(product.title).split()
    named = [part for part in parts if not _BESIDE.match(part)]
    named += [normalise(name) for name in product.names]
    named.append(_kind(product))
    ends = (_PUNCTUATION.sub("", name) for name in named)
    return len(thing) > 1 and any(name.endswith(thing) for name in ends)


def _is_in_a_name(product: Product, thing: str) -> bool:
    """Return whether all words of ``thing`` are a name's, with the one that tells what it is."""
    said = set(words(thing))
    for name in (product.title, *product.names, _kind(product)):
        own = [word for word in words(_BESIDE_ENGLISH.split(name.lower())[0]) if word.isalpha()]
        if own and own[-1] in said and said <= set(own):
            return True
    return False


def _kind(product: Product) -> str:
    """Return the most special part of the product's category."""
    return normalise(re.split("[/>]", product.category)[-1]).strip()
