"""Tells that a fact is on another subject of the same sort: oily skin, the host's own lipstick."""

import re
from functools import lru_cache
from typing import Final

from knowledge.facts import Fact
from knowledge.language.asked import named_attributes
from knowledge.language.normalise import normalise
from knowledge.search.difference import asks_difference
from knowledge.search.price_questions import speaks_of_money, states_price

_SKINS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"敏感(?:肌|性?皮|型)?|\bsensitive\b",
        r"油性?(?:皮|肌|肤)|油性|\boily\b",
        r"干性?(?:皮|肌|肤)|干性|\bdry (?:skin|types?)\b|\bdry(?= and|,)",
        r"混合|混[油干]|\bcombination\b",
        r"中性|\bnormal\b",
    )
)
_ANY_SKIN: Final = re.compile(
    r"[各任所全每][种何有]?(?:类型|肤质|肌肤|皮肤|肤)|\b(?:all|any|every) (?:skin|types?)\b"
)
_SKIN: Final = frozenset({"skin"})
_SKIN_NAMED: Final = re.compile(r"肤质|皮肤|肌肤|\bskin\b")

_HOLDS: Final = re.compile(
    r"[洗装放煮蒸炖榨磨打盛承载提称烘](?:得?[下了]|重)?(?:多少|几)个?(?:公?斤|千?克|kg|g|[毫]?升|ml|l)[一-鿿]"
    r"|[能可](?:以)?(?:最多)?[装放承载扛提拎挂](?:得?[下了住])?(?:多少|几)(?:公?斤|千?克|kg)"
)
"""洗几斤衣服: how much of something else goes in, whatever the thing itself weighs."""
_OWN: Final = frozenset({"weight", "net_content"})

_WORN: Final = (
    "口红|唇釉|腮红|眼影|美甲|指甲|发型|衣服|上衣|外套|裙子|裤子|毛衣|衬衫|[Tt]恤|鞋子?|帽子|围巾"
    "|项链|耳环|耳钉|手链|戒指|眼镜|手表"
)
_HOSTS_OWN: Final = re.compile(
    rf"(?:主播|你|姐姐|小姐姐)(?:今天|今晚|现在)?(?:的|身上的?|[穿戴涂]的)?(?P<han>{_WORN})"
    r"|\b(?:your|the host'?s) (?P<en>lipstick|lips|nails|hair|dress|top|shirt|skirt|jacket|sweater"
    r"|earrings?|necklace|bracelet|ring|glasses|watch|hat|shoes|outfit)\b"
)
_CLOTHES: Final = re.compile(
    r"[衣衫恤袄裙裤褂]|外套|背心|夹克|西装|马甲"
    r"|\b(?:cardigan|sweater|jumper|dress|shirt|jacket|coat|hoodie|blouse|tee)s?\b"
)
_ANY_CLOTHES: Final = frozenset({"衣服", "outfit"})


def on_unlike_subject(question: str, fact: Fact) -> bool:
    """Return whether ``fact`` is on another subject than ``question``, of the same sort.

    Another type of skin than the one named, the thing's own weight where it is asked what goes in,
    what is sold where the host's own clothes are meant, prices where a difference is.
    """
    text = normalise(question)
    return (
        _of_other_skin(text, fact)
        or (bool(_HOLDS.search(text)) and bool(named_attributes(fact.name) & _OWN))
        or of_the_host(question, fact.title)
        and fact.sku is not None
        or (states_price(fact) and asks_difference(question) and not speaks_of_money(question))
    )


@lru_cache(maxsize=1024)
def of_the_host(question: str, title: str) -> bool:
    """Return whether ``question`` asks of what the host wears, which goods called so are not."""
    own = _HOSTS_OWN.search(normalise(question))
    if own is None:
        return False
    sold, thing = normalise(title), own["han"] or own["en"]
    if thing in _ANY_CLOTHES:
        return not _CLOTHES.search(sold)
    head = thing.removesuffix("子") if own["han"] else thing.removesuffix("s")
    return head not in sold


def _of_other_skin(text: str, fact: Fact) -> bool:
    """Return whether ``fact`` speaks of one other type of skin; a list of types is an answer."""
    asked = {n for n, skin in enumerate(_SKINS) if skin.search(text)}
    on_skin = _SKIN & named_attributes(fact.name) or _SKIN_NAMED.search(normalise(fact.name))
    if not asked or not on_skin:
        return False
    value = normalise(f"{fact.name} {fact.value}")
    told = {n for n, skin in enumerate(_SKINS) if skin.search(value)}
    return len(told) == 1 and not asked & told and not _ANY_SKIN.search(value)
