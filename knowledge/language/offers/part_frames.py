"""The frames in which viewers ask for parts of an offer, as patterns over a normalised message."""

import re
from typing import Final

from knowledge.language.offer_labels import OfferPart

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
    rf"|can i (?:have|get)|where(?:'?s| is)|me|us|your) )*{_CODE}(?: for (?:us|me)| was)?{_WITH}",
    rf"(?:where|how) (?:do|can|should|would) (?:i|we|you|u) (?:put|enter|use|apply|type|get|find"
    rf"|claim|redeem|add|collect)(?: in)? (?:an?|the|that|this|your|my) (?:{_CODE}|discount)"
    rf"(?: in| at checkout)?{_WITH}",
    r"how (?:do|can|would) (?:i|we|you|u) (?:get|claim) (?:the )?(?:[$£€]?\d+(?:%| pounds| dollars"
    rf"| euros| quid| percent)? off|discount|money off){_WITH}",
)
_COUPON_HAN: Final = (
    r"(?:这个?|那个?|优惠)?券(?:是|要)?(?:怎么|咋|如何|在?哪[里儿]?|去哪[里儿]?)"
    r"(?:用|领取?|使用|弄|找|拿|抢|点|填|输|有)?[啊呀呢的]?",
    r"(?:关注|领|抢|加粉|进店|入会)了?(?:店铺)?(?:的)?(?:优惠)?券[呢吗]",
    r"(?:怎么|咋|如何)(?:才能)?(?:能)?(?:减|省|便宜)\d+(?:元|块钱?)?[啊呀呢]?",
)
_FREE: Final = r"(?:freebies?|free gifts?|free(?: stuff| things?)|gifts?|goodies|extras)"
_GIFTS: Final = (
    rf"(?:(?:{_GOT}|any|an?|the|what(?:'?s| is| are)?|does it come with|do they come with"
    rf"|a) )*{_FREE}"
    rf"(?: (?:included|inside|thrown in))?{_WITH}",
    r"(?:is there |do (?:i|we|you|u) get |got )?(?:anything|something|what(?:'?s| is)?)"
    rf"(?: else)? (?:for )?free{_WITH}",
    r"(?:is )?(?:there )?(?:anything|something|what(?:'?s| is| else is| gets)?) (?:thrown|chucked"
    rf"|bundled) in{_WITH}",
    rf"(?:are )?{_YOU} (?:throwing|chucking) (?:anything|something)(?: else| extra)? in{_WITH}",
    r"do (?:i|we|you|u) get (?:anything|something)(?: else| extra| free)* (?:with|on top"
    r"|when i buy)"
    rf"(?: (?:of )?{_GOODS % 'thing'})?",
)
_LEFT: Final = r"(?:left|remaining|available|in stock|to go)"
_STOCK: Final = (
    rf"(?:how )?many(?: more)?(?: of (?:them|these|those|it))?(?: (?P<thing>{_THING}))??"
    rf"(?: (?:do|have|are|is|has)(?: still)?)?(?: {_YOU})?(?: still)?(?:(?:'?ve)?(?: got| have))?"
    rf"(?: still)? {_LEFT}",
    rf"how many(?: of (?:them|these|those))? (?:have {_YOU} got|{_YOU} got|do {_YOU} have)(?: in)?",
    rf"(?:plenty|loads|lots|much) {_LEFT}",
    rf"(?:{_GOT}|still|have {_YOU}|is|are) ?(?:still )?(?:any|some)(?: more)?"
    rf"(?: of {_GOODS % 'of'})? ?{_LEFT}",
    rf"any(?: more)?(?: of {_GOODS % 'of'})? {_LEFT}",
    rf"(?:(?:is|are) )?{_GOODS % 'thing'} (?:(?:still|nearly|almost|all|now) )*"
    r"(?:sold out|out of stock|in stock|gone|running (?:low|out))",
    rf"(?:are )?{_YOU} (?:gonna|going to|about to) (?:run|sell) out",
    rf"(?:are {_YOU} )?(?:(?:nearly|almost|still) )*(?:running (?:low|out)|sold out|in stock|gone)",
    rf"(?:how(?:'?s| is| much)?|what(?:'?s| is)) (?:the )?stock(?: level)?(?: {_GOT}| looking| like"
    rf"| left| {_YOU} got)?{_WITH}",
    rf"stock (?:on|of) {_GOODS % 'thing'}",
    rf"(?:(?:is|are) )?(?:{_GOODS % 'thing'} )?back in stock(?: yet| now)?",
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
    rf"(?:(?:is|was) (?:this|it|today|tonight) (?:the )?)?last (?:day|night|chance|hour) (?:for"
    rf"|of|at|to get) "
    rf"(?:the|this|that) {_SALE}",
    rf"how many (?:days|hours|minutes)(?: are)? (?:left|remain|to go) (?:on|of|for|at|in) "
    rf"(?:the|this|that) {_SALE}",
    r"(?:is|will) (?:it|this|they) (?:still )?(?:be )?(?:[$£€]?\d+(?:\.\d+)?|this price"
    r"|the same price) "
    r"(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|next week|at the weekend|later)",
    rf"does (?:the|this|that|your) (?:\w+ )?{_SALE} (?:end|finish|stop) (?:tonight|today"
    rf"|tomorrow|soon)",
    r"(?:will it (?:still )?be |is it |still )?(?:the |this )?same price tomorrow",
)
_WENT_ON: Final = r"(?:这个?|现在的?|直播间?|活动|优惠|促销|秒杀|特价|这?[个种]?活动|折扣)*"
_ENDS_HAN: Final = (
    rf"{_WENT_ON}(?:价格?|活动|优惠|促销|特价|折扣)(?:还)?(?:是|能|会|可以)?(?:持续|有效)?(?:到|持续|搞)?"
    r"(?:几[号点日]|什么时候|啥时候?|哪天|多久|几天)(?:结束|截止|没|为止|恢复|涨)?[了啊呀呢]?",
    r"(?:什么时候|啥时候|几[号点]|哪天)(?:涨价|涨回(?:去|原价)|恢复原价)[了啊呀呢]?",
    r"\d+(?:\.\d+)?(?:元|块钱?)?(?:这个?价)?(?:卖|能|是)?到(?:几[号点]|哪[天日]|什么时候|啥时候?)[啊呀呢]?",
    r"(?:明[天儿晚]|后天|过[一两几]天|周末|下周|明后天)(?:还|也)?(?:会|能)?(?:是|有)?(?:这个?价格?|一样的?价|这个?(?:优惠|活动)|活动"
    r"|优惠)[吗么嘛不没]?[啊呀呢]?",
)
_LIMIT: Final = (
    r"(?:(?:what(?:'?s| is)|is there|got|a|any|the) )*(?:max(?:imum)?|limit)(?: (?:number|amount))?"
    rf"(?: (?:per|each|an?|for each|for one) ?(?:person|customer|buyer|household|order"
    rf"|head)?){_WITH}",
    rf"(?:is there|what(?:'?s| is)|any) (?:an? |any |the )?limit(?: on how many"
    rf"| to how many.*)?{_WITH}",
    r"how many (?:per|for each|for one) (?:person|customer|buyer|household|head)",
    r"(?:what(?:'?s| is) )?(?:the )?(?:most|max(?:imum)?) (?:i|we|you) (?:can|could|may) (?:buy"
    r"|get|order"
    r"|have|take)",
    r"(?:is|are) (?:[2-9]|[1-9]\d|two|three|four|five|six|ten) too many",
    r"(?:can|could|may) (?:i|we|somebody|someone|one person|each person|people) (?:buy|get|grab"
    r"|order"
    r"|take|have|bag|nab) (?:[2-9]|[1-9]\d|two|three|four|five|six|ten|several|multiple"
    rf"|more than (?:one|two|three))(?: of {_GOODS % 'of'}| pieces?| units?)?",
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
_GIVEN: Final = (
    rf"(?:(?:is|are|do|does) )?(?:the |an? |that |those )?(?P<given>{_THING}) (?:included|thrown in"
    rf"|(?:come )?free|comes? with (?:it|this|them|these|that)|come with it"
    rf"|for free)(?: with {_GOODS % 'thing'})?",
    r"(?:is there|do (?:i|we|you|u) get|what about|how about|how (?:do|can) (?:i|we|you|u) get"
    r"|when do i"
    rf" get|how many for) (?:the |that |an? )?(?:free )?(?P<given>{_THING})(?: free| with it)?",
    rf"(?:the )?free (?P<given>{_THING})",
    rf"do(?:es)? (?:it|they|this|these) come (?:with|w/?) (?:an? |the |any "
    rf"|some )?(?P<given>{_THING})"
    r"(?: or not| too| as well)?",
)
"""Something by its name, that may be given along: it is where the offer says so."""
_SOME: Final = r"(?:[2-9]|1\d|two|three|four|five|six|ten|a couple of)"
_BEFALLEN: Final = r"(?!.*\b(?:\w+ed|came|come|broke|was|were|is|are|got|has|had|done|please)\b)"
_TIERS: Final = (
    rf"(?:can i have |could i get |say |maybe )?{_SOME} (?:packs?|pairs?|boxes|sets?|bottles?"
    rf"|tubes?|jars?"
    rf"|bags?|tins?|tubs?|cans?|rolls?|cartons?)(?: of {_GOODS % 'of'})? for "
    rf"{_BEFALLEN}(?:my|our|the|me|us|his|her|all)(?: [a-z']+){{0,3}}",
    rf"(?:is it |are they |does it (?:get|work out) |(?:is there )?(?:any|an?) |do (?:i|we|you)"
    rf" (?:get )?(?:an? )?)?"
    r"(?:cheaper|discount|deal|money off|save|saving|better price)(?: money| any| anything)?"
    r" (?:if|when|for|on"
    rf" )(?: ?(?:i|we|you))?(?: ?(?:buy|buying|get|getting|take|taking|order))? (?:more|multiple"
    rf"|several|bulk"
    rf"|a few|in bulk|more than one|{_SOME})(?: of (?:them|these|those))?",
)
"""So many, and for whom: what they cost together, where the shop says so for just so many."""

_ALL: Final[tuple[tuple[OfferPart, tuple[str, ...]], ...]] = (
    ("coupon", _COUPON + _COUPON_HAN),
    ("gifts", _GIFTS),
    ("stock", _STOCK + _STOCK_HAN),
    ("limit", _LIMIT + _LIMIT_HAN),
    ("ends", _ENDS + _ENDS_HAN),
    ("tiers", _TIERS),
)
_HAN_GOODS: Final = "(?:(?P<goods>[\u3400-\u9fff]{1,6}?)的?)??"


def _compiled(frame: str) -> "re.Pattern[str]":
    return re.compile(frame if frame.isascii() else _HAN_GOODS + frame)


FRAMES: Final = tuple((part, _compiled(frame)) for part, frames in _ALL for frame in frames)
"""Which part each frame asks for, in the order they are tried."""

GIVEN: Final = tuple(map(re.compile, _GIVEN))
