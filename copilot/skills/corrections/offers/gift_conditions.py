"""Under which condition a gift is said to be given: with any order, or only with some."""

import re
from typing import Final

from copilot.skills.corrections.claim import KnownProperty
from copilot.skills.corrections.offers.first_buyers import FIRST, number_of
from copilot.skills.corrections.offers.promotion_forms import PIECE
from knowledge.language.characters import align

_SOME_ORDERS: Final = re.compile(
    rf"(?:[2-9]|[两二三四五六七八九十]){PIECE}|[满凑]|留言|评论|点赞|关注|抽|扣[1一]|粉丝|灯牌|会员"
    r"|老粉|老客|[拍买]过|新客|新人|首单|生日|晒|好评|到店|到[一二三四五六七八九十百千万0-9]"
    r"|明[天晚]|昨[天晚]|上次|之前|以前|平时|别家|隔壁|人家|别人|另一?[款个]"
    r"|\b(?:two|three|four|both|over|spend|above|subscri\w+|review|follow|share|comment|sign"
    r"|yesterday|tomorrow|last|next|other|used to|usually|winner|win|draw|raffle|if you)\b"
)
_BEFORE, _AFTER = 60, 40  # characters in which a condition is told, before a gift and after it
_ANY_ORDER: Final = re.compile(
    r"(?:拍下?的?|下单的?|每[一]?单|一单|付款的?|[前头](?:\d+|[一二两三四五六七八九十百千]+)[名位个单](?:下单的?)?)(?:我们|家人们?|姐妹们?|宝宝们?)*"
    r"(?:全都|都|就|即|统统|全部)\Z"
)
_NOUN_ENDS: Final = re.compile(
    r"(?:一[个只把套支条双包袋瓶盒张块份件本台副对顶枚])?[的哈啊哦呀哟了嘛呢]*"
    r"(?=\Z|[，。,. ！!])"
)
_NO_NOUN: Final = re.compile(
    r"[没不跟和在放每随我你他她今明限给按要会同先后另都全现这那哪真很挺超最为正上下免直已好谁有"
    r"到达去回来进往过一二两三四五六七八九十几0-9]|什么|.*(?:老师|医生|邻居|同学|客人|家里|延保"
    r"|积分|会员|课|教程|食谱|电子|礼|品)"
)
_LONGEST: Final = 4
_STOPS: Final = re.compile(r"[,，。.;；!！?？]")


def is_with_any_order(text: str, found: re.Match[str]) -> bool:
    """Tell whether a thing is plainly said to go with any order: 今天拍的都送雨伞."""
    said = found.groupdict()
    what = said["what"]
    if not said.get("give") or not said.get("order") or said["give"] != "送":
        return False
    return (
        _ANY_ORDER.search(said["order"]) is not None
        and len(what) <= _LONGEST
        and _NO_NOUN.match(what) is None
        and _NOUN_ENDS.match(text, found.end("what")) is not None
    )


def is_on_condition(text: str, found: re.Match[str], known: KnownProperty) -> bool:
    """Tell whether a thing is said to be given with some orders only, or by somebody else.

    So many first buyers are no condition of its own where the shop's gift is for as many.
    """
    words = _clause_of(text, found)
    if FIRST.search(words):
        return is_for_other_buyers(text, found, known)
    return _SOME_ORDERS.search(words.replace(found["what"], " ")) is not None


def is_for_other_buyers(text: str, found: re.Match[str], known: KnownProperty) -> bool:
    """Tell whether a thing is said to be for so many first buyers, and the shop's gift is not."""
    first, stated = FIRST.search(_clause_of(text, found)), FIRST.search(align(known.fact.value))
    if first is None:
        return False
    return stated is None or number_of(stated) != number_of(first)


def is_with_every_one(text: str, found: re.Match[str], known: KnownProperty) -> bool:
    """Tell whether a thing is said to go with every order, as the shop's own gift does."""
    stated = _EVERY.search(align(known.fact.value))
    return stated is not None and _EVERY.search(_clause_of(text, found)) is not None


_EVERY: Final = re.compile(r"\b(?:every|each) (?:single )?[a-z]{3,}")


def _clause_of(text: str, found: re.Match[str]) -> str:
    start = max(0, found.start("what") - _BEFORE)
    around = text[start : found.end("what") + _AFTER]
    offset = found.start("what") - start
    begun = max((stop.end() for stop in _STOPS.finditer(around, 0, offset)), default=0)
    ended = _STOPS.search(around, offset)
    return around[begun : ended.start() if ended else len(around)]
