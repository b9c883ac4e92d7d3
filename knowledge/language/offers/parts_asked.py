"""Tells which part of an offer a short question asks for: its coupon, gifts, stock, limit or end.

Such questions are framed alike whatever is sold: any freebies with it, how many are left, till
when. A question counts where the frame is all it says, but for what the goods are called.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from knowledge.language.normalise import normalise
from knowledge.language.offer_labels import OfferPart
from knowledge.language.terms import words

LONGEST: Final = 60
"""Characters of a message that may be such a question."""

_BEFORE: Final = re.compile(
    r"^(?:(?:hi|hey|hello|so|and|but|ok|okay|sorry|also|oh|um|yo|wait|quick one|pls|plz|please"
    r"|host|guys|hun|love|mate|sis|bro)\b[\s,.!]*)+"
)
_BEHIND: Final = re.compile(
    r"(?:[\s,.!?~]*\b(?:pls|plz|please|again|sorry|then|now|right now|at the moment|today|tonight"
    r"|though|tho|thanks|thx|ta|host|guys|hun|love|mate|sis|bro|babe|x+)\b)*[\s,.!?~]*$"
)
_WORD: Final = (
    r"(?!(?:you|u|ya|we|they|there|got|have|has|do|are|is|still|nearly|almost|all|now|left|one|ones"
    r"|at|on)\b)[a-z0-9'&-]+"
)
_THING: Final = rf"(?:{_WORD} ){{0,2}}{_WORD}"
_THE: Final = r"(?:it|them|this|that|these|those|(?:(?:the|this|that|these|those|your|ur) ?)"
_GOODS: Final = rf"{_THE}(?P<%s>{_THING})?)"
_WITH: Final = r"(?: (?:with|for|on|of|in|off) " + _GOODS % "with" + r"(?: ones?)?)?"
_YOU: Final = r"(?:you|u|ya|yous|y'all|we|they|there)"
_GOT: Final = (
    rf"(?:(?:have|has|had) {_YOU} got|do {_YOU} (?:have|get)|do i get|is there|are there|got)"
)
_SALE: Final = (
    r"(?:deal|offer|sale|price|promo|promotion|discount|event|special|code|coupon|voucher)s?"
)

_CODE: Final = (
    r"(?:(?:promo|discount|voucher|coupon|money off)[ -]?codes?|codes?|vouchers?|coupons?|promos?)"
)
_COUPON: Final = (
    rf"(?:(?:{_GOT}|any|an?|the|that|another|what(?:'?s| is| was| were)|send|drop|need|missed"
    rf"|can i (?:have|get)|where(?:'?s| is)|me|us|your) )*{_CODE}(?: for us| was)?{_WITH}",
    rf"(?:where|how) (?:do|can|should|would) (?:i|we|you|u) (?:put|enter|use|apply|type|get|find"
    rf"|claim|redeem|add|collect)(?: in)? (?:an?|the|that|this|your|my) (?:{_CODE}|discount)"
    rf"(?: in| at checkout)?{_WITH}",
    r"how (?:do|can|would) (?:i|we|you|u) (?:get|claim) (?:the )?(?:[$£€]?\d+(?:%| pounds| dollars"
    rf"| euros| quid| percent)? off|discount|money off){_WITH}",
)
_FREE: Final = r"(?:freebies?|free gifts?|free(?: stuff| things?)|gifts?|goodies|extras)"
_GIFTS: Final = (
    rf"(?:(?:{_GOT}|any|an?|the|what(?:'?s| is| are)|does it come with|do they come with"
    rf"|a) )*{_FREE}"
    rf"(?: (?:included|inside|thrown in))?{_WITH}",
    r"(?:is there |do (?:i|we|you|u) get |got )?(?:anything|something|what(?:'?s| is)?)"
    rf"(?: else)? (?:for )?free{_WITH}",
    r"(?:is )?(?:there )?(?:anything|something|what(?:'?s| is| else is| gets)?) (?:thrown|chucked"
    rf"|bundled) in{_WITH}",
    r"do (?:i|we|you|u) get (?:anything|something)(?: else| extra| free)* (?:with|on top"
    r"|when i buy)"
    rf"(?: (?:of )?{_GOODS % 'thing'})?",
)
_LEFT: Final = r"(?:left|remaining|available|in stock|to go)"
_STOCK: Final = (
    rf"(?:how )?many(?: more)?(?: of (?:them|these|those|it))?(?: (?P<thing>{_THING}))??"
    rf"(?: (?:do|have|are|is|has)(?: still)?)?(?: {_YOU})?(?: still)?(?:(?:'?ve)?(?: got| have))?"
    rf"(?: still)? {_LEFT}",
    rf"how many (?:have {_YOU} got|{_YOU} got)(?: in)?",
    rf"(?:{_GOT}|still|have {_YOU}|is|are) ?(?:still )?(?:any|some)(?: more)?"
    rf"(?: of {_GOODS % 'of'})? ?{_LEFT}",
    rf"any(?: more)?(?: of {_GOODS % 'of'})? {_LEFT}",
    rf"(?:(?:is|are) )?{_GOODS % 'thing'} (?:(?:still|nearly|almost|all|now) )*"
    r"(?:sold out|out of stock|in stock|gone|running (?:low|out))",
    rf"(?:are {_YOU} )?(?:(?:nearly|almost|still) )*(?:running (?:low|out)|sold out|in stock|gone)",
    rf"(?:how(?:'?s| is| much)?|what(?:'?s| is)) (?:the )?stock(?: level)?(?: {_GOT}| looking| like"
    rf"| left| {_YOU} got)?{_WITH}",
    rf"stock (?:on|of) {_GOODS % 'thing'}",
)
_UNTIL: Final = r"(?:until|till|til|up to) (?:when|what time|what day)"
_GOING: Final = r"(?:on|last|lasting|go on|going on|run|running|valid|good|available|for)"
_ENDS: Final = (
    rf"{_UNTIL} (?:is|are|does|do) (?:the |this |that )?{_SALE}(?: on| valid| good)?",
    rf"{_UNTIL} (?:is|are|does|do) (?:it|they|(?:the|this|that) ?(?P<thing>{_THING})?)"
    r"(?: (?:at )?[$£€]?\d+(?:\.\d+)?(?: pounds| dollars| euros)?| on| valid| on offer| on sale"
    r"| this price| that price| (?:the |this |that )?price)?",
    rf"(?:is|are) (?:it|they) (?:at )?[$£€]?\d+(?:\.\d+)? {_UNTIL}",
    rf"when(?:'?s| is| does| do| will)? (?:(?:the|this|that|your|ur) )?(?:\w+ )?{_SALE} (?:price )?"
    r"(?:end|finish|stop|over|run out|expire|close|go(?:es|ing)? (?:back )?up|done)(?:s|ing)?",
    rf"how long (?:is|does|will|are) (?:(?:the|this|that|your|ur) )?(?:\w+ )?{_SALE}(?: be)? "
    rf"{_GOING}(?: for)?",
    rf"how (?:long|much time) (?:have|do) (?:i|we|you) (?:got|have)(?: left)? (?:to get|for|at) "
    rf"(?:the|this|that) {_SALE}(?: price)?",
    rf"(?:is|are) (?:(?:the|this|that|your|ur) )?(?:\w+ )?{_SALE} (?:still )?(?:just "
    rf"|only )?(?:for )?"
    r"(?:(?:on )?(?:tonight|today|now)(?: only)|on tomorrow|tomorrow)"
    r"(?: too| as well| also)?",
    r"(?:will it (?:still )?be |is it |still )?(?:the |this )?same price tomorrow",
)
_WENT_ON: Final = r"(?:这个?|现在的?|直播间?|活动|优惠|促销|秒杀|特价|这?[个种]?活动|折扣)*"
_ENDS_HAN: Final = (
    rf"{_WENT_ON}(?:价格?|活动|优惠|促销|特价|折扣)(?:还)?(?:是|能|会|可以)?(?:持续|有效)?(?:到|持续|搞)?"
    r"(?:几[号点日]|什么时候|啥时候?|哪天|多久|几天)(?:结束|截止|没|为止|恢复|涨)?[了啊呀呢]?",
    r"(?:什么时候|啥时候|几[号点]|哪天)(?:涨价|涨回(?:去|原价)|恢复原价)[了啊呀呢]?",
    r"明[天儿晚](?:还|也)?(?:会|能)?(?:是|有)?(?:这个?价格?|一样的?价|这个?(?:优惠|活动))[吗么嘛不没]?[啊呀呢]?",
)
_LIMIT: Final = (
    r"(?:(?:what(?:'?s| is)|is there|got|a|any|the) )*(?:max(?:imum)?|limit)(?: (?:number|amount))?"
    rf"(?: (?:per|each|an?|for each|for one) ?(?:person|customer|buyer|household|order"
    rf"|head)?){_WITH}",
    rf"(?:is there|what(?:'?s| is)|any) (?:an? |any |the )?limit(?: on how many"
    rf"| to how many.*)?{_WITH}",
    r"how many (?:am|are) (?:i|we|you) allowed(?: to (?:buy|get|order|have))?(?: each)?",
    r"(?:am|are) (?:i|we) allowed (?:to (?:buy|get|order|have) )?(?:[2-9]|[1-9]\d|two"
    r"|three|four|five"
    r"|six|more than (?:one|two))(?: of (?:them|these|those|it))?",
)
_LIMIT_HAN: Final = (
    r"(?:能|可以|让|准)(?:不能|不可以)?多(?:拍|买|拿|下)(?:几[个件份])?[吗么嘛不]?",
    r"(?:每?一?个?人|每人|一次|[每一]单)(?:最多|限购?|只能)(?:买|拍|抢|拿|下)?(?:几|多少)[件个单份套台双盒瓶袋]?",
)
_STOCK_HAN: Final = (
    r"(?:现在|总共|一共|这个?)?(?:还有|还剩|剩下?)(?:多少|几)[个件台只双条盒袋瓶箱份套]?(?:货|库存)?(?:了|啊|呀|呢)?",
    r"(?:是不是)?(?:快|都|已经)?(?:抢|卖|拍|秒)(?:完|光|没)了?(?:吗|没有?|么|不)[啊呀]?",
    r"(?:是不是)?(?:快|要)(?:没|卖完|抢完)(?:货)?了吧?[吗么]?",
)


class Asked(NamedTuple):
    """What part of an offer is asked for, and of what goods as they are called; often of none."""

    part: OfferPart
    goods: str


@lru_cache(maxsize=2048)
def part_asked(text: str) -> Asked | None:
    """Return the part of an offer that ``text`` asks for and nothing else; ``None`` for none."""
    plain = normalise(text)
    if len(plain) > LONGEST:
        return None
    bare = " ".join(_BEHIND.sub("", _BEFORE.sub("", plain)).split())
    for part, pattern in _FRAMES:
        asked = pattern.fullmatch(bare)
        if asked is not None:
            return Asked(part, " ".join(filter(None, asked.groupdict().values())))
    return None


def is_called(goods: str, title: str) -> bool:
    """Return whether ``goods`` are called by nothing but words of a product's ``title``."""
    plain = normalise(title)
    if not goods.isascii():
        return goods in plain
    return frozenset(words(goods)) <= frozenset(words(plain))


_ALL: Final[tuple[tuple[OfferPart, tuple[str, ...]], ...]] = (
    ("coupon", _COUPON),
    ("gifts", _GIFTS),
    ("stock", _STOCK + _STOCK_HAN),
    ("limit", _LIMIT + _LIMIT_HAN),
    ("ends", _ENDS + _ENDS_HAN),
)
_HAN_GOODS: Final = "(?:(?P<goods>[\u3400-\u9fff]{1,6}?)的?)??"


def _compiled(frame: str) -> "re.Pattern[str]":
    return re.compile(frame if frame.isascii() else _HAN_GOODS + frame)


_FRAMES: Final = tuple((part, _compiled(frame)) for part, frames in _ALL for frame in frames)
