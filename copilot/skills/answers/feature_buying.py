"""Knows the bare questions that viewers of any selling room ask, whatever it sells."""

import re

LONGEST = 16
"""Characters of a message that may be such a question."""

ASKS_TO_BUY = "asks_to_buy"
"""The feature of a message that is such a question and nothing else."""

# What may stand before and after without changing the question.
_AROUND = (
    r"主播|老板娘?|客服|姐妹?|哥|亲|宝子?们?|老师|请问|想?问一?下|麻烦|你好|在吗|谢谢|现在|到底|大概"
    r"|一般|来着|那个?|这个?[款件条双瓶支只种套台盒包本把]?|[它啊呀呢哦噢嘛哈吧欸诶]|的话"
)
_STRIPPED = re.compile(rf"^(?:{_AROUND}|[\s,。!?~…])+|(?:{_AROUND}|[\s,。!?~…的了])+$")
_COUNT = r"(?:[一两二三四五六七八九十半几]|[1-9][0-9]?|每|单)"
_PIECE = r"(?:个|件|条|双|瓶|支|只|套|台|盒|包|本|把|张|顶|斤|箱|袋|罐|份|片|单|提|组|对)"
_UNIT = (
    r"(?:ml|毫升|克|g|斤|kg|公斤|千克|瓦|w|cm|mm|厘米|公分|毫米|寸|英寸|支|片|包|粒|颗|袋|瓶|盒|罐|双|抽|卷"
    r"|毫安|mah|升|l|码|层|件套?|度|转|档|针|张|丝|d|d|绒|克重|卡|大卡|千卡|伏|v|hz|分贝|寸屏|g内存"
    r"|只装|片装|个装|支装)"
)
_PRICED = (
    r"(?:券后|用券后?|领券后?|到手|折后|直播|直播间|现|原|活动|日常|单买|平时|最低|拼团)?(?:的?价格?|价钱|卖)?"
)
_PLAIN_ADJECTIVES = "大小重轻厚薄硬软甜辣酸咸苦贵长短高冷热黏粘透闷滑扎漏吵响烫油腻脆亮沉臭香腥紧勒皱褪凉暖稠稀浓"
_QUESTIONS = re.compile(
    rf"{_PRICED}(?:是?多少(?:钱|米|元|块|银子|r)|几多钱?|几块钱?|几钱|多钱|什么价[格位钱]?|啥价[格位钱]?)"
    rf"|(?:券后|到手|折后|现价|原价|直播价|活动价|券后价|到手价|价格|价钱)(?:是?多少|几多|呢|几块)?"
    rf"|{_COUNT}{_PIECE}(?:装)?(?:要|得|卖|是)?(?:多少(?:钱|米|元)?|几块钱?|什么价|啥价|怎么卖)"
    rf"|多少(?:钱|米|元)?{_COUNT}{_PIECE}|怎么卖|咋卖|怎么个卖法|卖多少|卖几钱"
    r"|贵不贵|贵吗|多[大长宽高厚深粗重久]|有?多[大长宽高厚深粗重]"
    rf"|(?:有|是)?(?:多少|几){_UNIT}"
    rf"|([{_PLAIN_ADJECTIVES}])不\1|(?:会|很)?[{_PLAIN_ADJECTIVES}]吗|会不会[{_PLAIN_ADJECTIVES}]"
    r"|会?(?:掉色|褪色|起球|缩水|漏水|变形|生锈|掉毛|掉漆|卡粉|起毛|过敏|粘锅|脱妆|搓泥)[吗不么]?"
    r"|包不?包?邮[吗不么]?|有运费险[吗不么]|有?没?有?运费险|发什么快递|什么快递|哪里发货|从?哪发货?"
    r"|(?:什么时候|啥时候?|何时|几天|多久|几号)(?:能|可以|会)?(?:发货?|到货?|到家|收到|寄出?)"
    r"|(?:今天|明天|当天)(?:能|会|可以)?(?:发货?|寄)[吗不么]"
    r"|(?:还)?有(?:没有)?(?:现)?货[吗不么没]?|(?:还)?有(?:没有)?(?:大|小|加大|均)码[吗不么没]?"
    r"|有(?:什么|哪些|几个|几种|啥)(?:颜色|尺码|码|色|口味|味道|规格|尺寸|款式|型号)"
    r"|(?:什么|啥|哪些|几个|几种)(?:颜色|尺码|码|色|口味|味道|规格|尺寸|材质|材料|面料|料子|牌子|品牌|成分|做的)"
    r"|(?:有)?(?:优惠|优惠券|券|赠品|活动|折扣)[吗不么没]|有(?:什么|啥|没有)(?:优惠|赠品|活动|券|折扣)|送什么|送啥"
    r"|(?:怎么|咋|哪里|在哪里?)领(?:券|优惠券)|(?:质保|保修|保质期)(?:多久|几年|多长时间|几个月|到什么时候)?"
    r"|(?:怎么|咋)(?:用|洗|吃|喝|保存|清洗|穿|安装|充电|退货?|换货?|选码?)|有?质量问题(?:怎么办|咋办|包退吗)"
    r"|(?:能|可以|可)(?:退|换|退换|退货|换货|机洗|水洗|开发?票|分期)[吗不么]?|支持(?:七天|7天)?无理由[吗不么]?"
    r"|(?:里面|里边|盒子?里面?|套装|礼盒|一套)(?:都|一共)?(?:有|包含|含|是)(?:些|哪些)?(?:什么|啥)(?:东西)?"
    r"|(?:是)?正品[吗不么]|哪里产的?|产地(?:哪里|在哪)?|哪产的?"
)
_QUESTIONS_EN = re.compile(
    r"(?:and |so |hi |hello )?(?:how (?:much|heavy|big|long|tall|thick|wide|large|many)(?: (?:is|does|are|for)"
    r"(?: (?:it|this|that|one|these|they|each))?)?(?: (?:cost|weigh|last|one|each|now|left))?"
    r"|(?:whats?|what is|what's) (?:the |its )?(?:price|size|weight|material|warranty|battery life|colou?rs?"
    r"|capacity|discount|total)|(?:what )?(?:price|sizes?|colou?rs?|materials?|warranty|shipping|weight"
    r"|battery life|capacity|ingredients|dimensions)|(?:any |is there (?:a |any )?)?(?:discounts?|coupons?|promo code)"
    r"|(?:what|which) (?:sizes?|colou?rs?|material|flavou?rs?)(?: (?:do you have|is it|are there|available))?"
    r"|(?:is it |it's |still )?(?:available|in stock|waterproof|washable|authentic|original|sold out)"
    r"|free shipping|(?:do )?(?:you |u )?ship(?:ping)?(?: to)? [a-z]+(?: [a-z]+)?"
    r"|(?:what's |whats |what is )(?:in the box|included|it made of|inside)|how (?:do|can) i (?:use|wash|clean|buy|order) (?:it|this)"
    r")(?: (?:pls|plz|please|sis|bro|host))*"
)
_EDGES_EN = " .!?~,"


def asks_to_buy(text: str) -> bool:
    """Tell whether normalised ``text``, without what it names, is such a question."""
    if text.isascii():
        bare = text.strip(_EDGES_EN)
        return 3 < len(bare) <= 48 and _QUESTIONS_EN.fullmatch(bare) is not None
    if len(text) > LONGEST:
        return False
    return any(
        len(bare) >= 2 and _QUESTIONS.fullmatch(bare) is not None
        for bare in (_STRIPPED.sub("", clause) for clause in text.split(" "))
    )
