"""The words around a price in speech: which price it is, and when a figure is no price of ours."""

import re
from typing import Final, Literal

from copilot.skills.corrections.offers.promotion_forms import PIECE

Kind = Literal["list", "after", "in_hand", "live", "bare"]
"""``in_hand`` is what one pays in the end (到手), ``bare`` a price without any word for which."""

LIST: Final = re.compile(
    r"原价|(?:[印标][着的]*|封底|图书|全国统一?)定价|码洋|吊牌价?|标价|划线价|日常价?|平时|平常|正价|市场价|零售价|门店价?|官方价"
    r"|\b(?:list price|list is|originally|original price|regular price|regularly|was|usually"
    r"|retails?|rrp|msrp|normally|full price|down from)\b"
)
BEFORE_COUPON: Final = re.compile(r"(?:券前|领券(?:之)?前|用券(?:之)?前|before (?:the )?coupon)")
AFTER: Final = re.compile(
    r"券后价?|用(?:完|了)?券|领(?:完|了|个|张)?(?:优惠)?券(?:之后|以后|后|完)?|叠(?:加|完)?券"
    r"|的券|折后价?|减完"
    r"|\b(?:with|after|using|use|clip|apply|grab|take|enter|redeem|click)(?:ping|ing)?(?: on| in)?"
    r" (?:the |a |your |that |this |our |my )?(?:(?:coupon|promo|discount) )?"
    r"(?:coupon|code|voucher)\b"
)
IN_HAND: Final = re.compile(
    r"到手价?|实付|拿下|\byou(?:['’]ll| will| only| just)* pay\b|\bat (?:the )?checkout\b"
)
LIVE: Final = re.compile(
    r"直?播间价?格?|直播价|现价|现在|今天|今晚|今日|此刻|只要|仅需|只需|只卖|就卖|卖|价格|售价"
    r"|价钱|单价|福利价|秒杀价?|活动价|特价|(?<![掉降涨跌差评代报溢物])价"
    r"|\b(?:live price|sale price|price|priced|today|tonight|right now|now|only|just|for|costs?"
    r"|at)\b"
)
STRONG_LIVE: Final = re.compile(
    r"播间|直播价|现价|只要|仅需|只需|只卖|就卖|卖|(?<![掉降涨跌差评代报溢物])价"
    r"|今[天晚日]\s*\Z|\b(?:price|priced|just|only|today|tonight|now|costs?)\b"
)
COUPON: Final = re.compile(r"\s?(?:块钱?|元)?的?(?:优惠券|券|红包)")
COUPON_BEFORE: Final = re.compile(r"(?:领|送|发|用|抢|有)(?:一?[个张])?(?:了)?\s?\Z")
COUPON_AFTER_EN: Final = re.compile(
    r"[ -]?(?:yuan|dollars?|bucks|rmb)?(?: off)?[ -](?:coupon|voucher)"
)
PER_PIECE: Final = re.compile(
    rf"[,， ]?(?:一|每|1)(?:{PIECE}|斤)(?![一二两三四五六七八九十\d])"
    r"| (?:each|a piece|apiece|(?:per|an?) (?:piece|box|bottle|bag|pack|set|jar|pair|tub|tube))"
)
PIECE_BEFORE: Final = re.compile(rf"[一每单](?:{PIECE}|斤)(?:只要|就|才|的?价格?|是|也就)?\Z")
ENDS: Final = re.compile(
    r"\s*(?:[,，。.!！?？;；]|\Z|even\b|flat\b|each\b|(?:就|直接|马上|立马|立刻)(?:能|可以"
    r"|给你)?(?:到手|拍|带走|拿走|带回家|拿下|下单)"
    r"|拿走|带走|带回家|包邮|到手|给你|拿下|元|块|的(?:价|东西"
    rf"|(?:一{PIECE})?[啊哈呢哦嘛]?(?:[ ,，。]|\Z))|呢|啊"
    r"|哦|哈|吧|了|today|tonight|right|only|for)"
)
ELSEWHERE: Final = re.compile(
    r"运费|邮费|快递费|满|减|省|优惠(?!价|券)|便宜|抵|补(?!水)|差价|返|定金|押金|尾款|赔|工资|奖"
    r"|别家|隔壁|人家|专柜|外面|外[头边]|其他|市面|同款|同行"
    r"|第[二三2-3两]|下一件|价值|赠|送|预算|花[了过]|涨|不止|别人|以前买|上次|昨天|之前|明天"
    r"|去年|前年|双十一|双11|618|上个月|上周|刚上市"
    r"|昨[晚日夜]|(?<!提)前(?:天|晚|[几两三]天|段时间|一?阵子?|些天)|上一?[场期轮]|上个?(?:星期|礼拜)"
    r"|下一?[场轮]|下个?(?:星期|礼拜|月)|下周|明晚|后天"
    r"|恢复|平均|每天|一天|合|不要|不用|哪里|能买|运费险"
    r"|\b(?:shipping|delivery|pick-?up|postage|courier|spares?|replacements?|refills?|save"
    r"|saving|off|worth|(?:some|every)where else|elsewhere|other|others|stores?|budget"
    r"|deposit|spend|over|orders|each day|instead of|anywhere|amazon|refund"
    r"|yesterday|last (?:week|time|night|month|year|stream|live|show|weekend|season)"
    r"|the other (?:day|night)|next (?:week|month|stream)|used to|paid|more than"
    r"|less than|competitors?|mall|extra|tax"
    r"|cash ?back|not|n't|tomorrow|goes back|will be|cheaper|in your pocket"
    r"|(?:at|in) the (?:airport|chemist|pharmacy|market|mall|station|supermarket)"
    r"|(?:under|below) (?:the |its |our )?(?:list|retail|regular|rrp|msrp|normal|usual|original"
    r"|full|sticker|tag|ticket))\b"
)
ALONE: Final = re.compile(
    r"单[拍买]|[只就][拍买]一|不用凑|不凑单|\b(?:just|only) (?:the )?one\b|\bon its own\b"
    r"|\bby itself\b"
)
"""Makes what follows the price of one piece, and of no share of several."""
ORDERED: Final = re.compile(r"直接拍|[单去就]拍|下单|带走|到手|领(?:完|了)?券|券|链接|上车")
"""How a host calls to order: a bare number after it is the price."""
FOR_THE: Final = re.compile(
    r" (?:bucks |dollars |quid |pounds )?for (?:the|a) (?:whole )?(?P<noun>[a-z]{3,})\b"
)
"""After an amount: the thing it buys."""
CONTAINERS: Final = frozenset(
    {"bag", "box", "bottle", "jar", "tub", "tube", "tin", "can", "carton"}
)
ELSEWHERE_GOODS: Final = re.compile(
    r"别家|隔壁|人家|专柜|外面|其他|市面|同行|别人|以前|上次|昨天|之前|去年|前年"
    r"|\b(?:elsewhere|(?:every|any|some)where else|other|others|stores?|yesterday|last (?:week"
    r"|time)|used to|competitors?|mall)\b"
)
"""The goods and days of others, beside which an amount is not of ours."""
SECOND: Final = re.compile(r"第[二三两23]|第N|the second|second one|another")
SUMMED: Final = re.compile(
    r" ?(?:dollars |bucks |yuan )?(?:in )?(?:total|altogether|combined|for both|for all)\b"
)
"""Makes an amount a sum of several things, how many not being said."""
SUMMED_BEFORE: Final = re.compile(
    r"(?:[一总拢]共|加起来|合起来|合计|[两二三四五]\S?一起)(?:才|就|只要|只|是|也就|花)*\Z"
)
"""Before an amount: it is the sum of what is counted."""
PIECES_OF_LIST: Final = re.compile(
    r"(?<![第0-9一二两三四五六七八九十百])(?P<n>[2-9两二三四五六七八九])[一-鿿]\s?"
    r"(?:[一总]共|加起来|合起来|的)*(?:原价|平时|日常价?|吊牌价?|正价)"
)
"""Pieces counted before the price on the tag: 两盏原价."""
BUYS_ONE: Final = re.compile(
    r"\s?(?:多|来)?(?:块钱?|元)?(?:就|能)?(?:买)?[一每][件条双套顶只个口把盏台床]"
    r"(?P<noun>[一-鿿]{1,3}[衫衣裤裙鞋袜帽包被毯锅壶杯碗机灯枕垫巾表链])(?=\Z|[\s,，。!！])"
)
"""After an amount: the sort of thing that one of costs so much."""
OF_A_KIND: Final = re.compile(
    rf" ?(?:块钱?|元)?[一每]{PIECE}的(?!话|价|东西"
    r"|[哈啊哦呢吧])[一-鿿]"
)
"""Goes on to tell which things cost so much: 三百八一台的是单录的."""
SECOND_AFTER: Final = re.compile(
    r" ?(?:for|on|off) (?:the |your )?(?:second|2nd|third|other|next)\b|(?:是|就是)?第[二三两23]"
)
REDUCED: Final = re.compile(
    r"补[完贴]|补(?:之)?后|减完|减掉|券后|用券|领券|折后|打完折|抵完|抵扣|到手"
    r"|\bafter\b|\bwith (?:the |a |your )?(?:code|coupon)|\boff\b|\bknock"
)
"""Tells of what is left once something was taken off: the price before it is called 原价 too."""
PIECES_BEFORE: Final = re.compile(
    r"(?:(?: of (?:them|['’]?em|these|those))|and|you|pay|only|just|打完折|打折|折后|一起|一共"
    r"|总共|加起来|合计|到手|只要|就是|就|是|拍|买|也|才|共|for|are|is|:|，|,|\s|价"
    r"|的|现在|今天|直播间|立减完|原价)*\Z"
)
PIECES_AFTER: Final = re.compile(r"\s?(?:能|可以|给|拍|买|拿|带走|到手|for|get you)?\s?\Z")
LIMIT: Final = re.compile(
    r"限购?|限拍|限买|限领|最多(?:只能|能|可以)?(?:拍|买|下|抢)|每人(?:最多|只能|限)?|每个(?:id"
    r"|账号|号)|\b(?:limit|limited to|per (?:customer|person|buyer|account))\b"
)
