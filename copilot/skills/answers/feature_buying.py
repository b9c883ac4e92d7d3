"""Knows the bare questions that viewers of any selling room ask, whatever it sells."""

import re

LONGEST, LONGEST_EN = 16, 48
"""Characters of a Chinese or English message that may be such a question."""

ASKS_TO_BUY = "asks_to_buy"
"""The feature of a message that is such a question, or of which a clause is."""

# What may stand before and after without changing the question.
_AROUND = (
    r"主播|老板娘?|客服|姐妹?|哥|亲|宝子?们?|老师|请问|想?问一?下|麻烦|你好|在吗|谢谢|现在|到底|大概"
    r"|一般|来着|那个?|这个?[款件条双瓶支只种套台盒包本把]?|[它啊呀呢哦噢嘛哈吧欸诶]|的话"
)
_STRIPPED = re.compile(rf"^(?:{_AROUND}|[\s,。!?~…])+|(?:{_AROUND}|[\s,。!?~…的了])+$")
# 主播多高 asks about the host, 主播多少钱 about the goods.
_OF_A_PERSON = re.compile(r"(?:[你您他她咱]|主播|老板娘?|姐|哥|亲|宝)(?:有|是|到底)?多[大高重长]")
_COUNT = r"(?:[一两俩二三四五六七八九十半几]|[1-9][0-9]?|每|单)"
_PIECE = r"(?:[个件条双瓶支只套台盒包本把张顶斤箱袋罐份片单提组对])"
_UNIT = (
    r"(?:ml|毫升|千?克|k?g|公?斤|瓦|w|[cm]m|厘米|公分|毫米|英?寸|[支片包粒颗袋瓶盒罐双抽卷升层度转档针张丝码卡伏绒]"
    r"|毫安|mah|l|件套?|[大千]卡|v|hz|分贝|[只片个支]装)"
)
_WHEN_USED = r"(?:用?券后|领券后|到手|折后|直播间?|现|原|活动|日常|单买|平时|最低|拼团)"
_MUCH = r"(?:是?多少[钱米元块r]|几多钱?|几块钱?|几钱|多钱|[什啥]么?价[格位钱]?)"
_FEELS = (
    "大小重轻厚薄硬软甜辣酸咸苦贵长短高冷热黏粘透闷滑扎漏吵响烫油腻脆亮沉臭香腥紧勒皱褪凉暖稠稀浓"
)
_HAPPENS = r"(?:[掉褪]色|起球|缩水|漏水|变形|生锈|掉[毛漆粉]|卡粉|起毛|过敏|粘锅|脱妆|搓泥|跑绒)"
_CHOICES = r"(?:颜色|尺码|码|色|[口味]味|味道|规格|尺寸|款式|型号)"
_MADE = r"(?:材质|材料|面料|料子?|牌子|品牌|成分|做的)"
_REDUCED = r"(?:优惠券?|券|赠品|活动|折扣)"
_END = r"[吗不么没]?"
_QUESTIONS = re.compile(
    "|".join(
        (
            rf"{_WHEN_USED}?(?:的?价格?|价钱|卖)?{_MUCH}",
            rf"(?:{_WHEN_USED}价?|价格|价钱)(?:是?多少|几多|几块)?",
            rf"{_COUNT}{_PIECE}装?[要得卖是]?(?:多少[钱米元]?|几块钱?|[什啥]么?价|[怎咋]么?卖)",
            rf"多少[钱米元]?{_COUNT}{_PIECE}|[怎咋]么?卖|怎么个卖法|卖多少|卖几钱|贵不贵",
            r"有?多[大长宽高厚深粗重]|多久",
            rf"[有是]?(?:多少|几){_UNIT}",
            rf"([{_FEELS}])不\1|[会很]?[{_FEELS}]吗|会不会[{_FEELS}]",
            rf"会?{_HAPPENS}{_END}|会不会{_HAPPENS}",
            rf"包不?包?邮{_END}|有?没?有?运费险{_END}|发?什么快递|哪里发货|从?哪发货?",
            r"(?:什么时候|啥时候?|何时|几天|多久|几号)(?:能|可以|会)?(?:发货?|到货?|到家|收到|寄出?)",
            rf"[今明当]天(?:能|会|可以)?(?:发货?|寄){_END}",
            rf"还?有(?:没有)?(?:现?货|[大小均]码|加大){_END}",
            rf"有?(?:什么|哪些|几个|几种|啥)(?:{_CHOICES}|{_MADE})",
            rf"有?{_REDUCED}{_END}|有(?:什么|啥|没有){_REDUCED}|送什么|送啥",
            r"(?:[怎咋]么?|在?哪里?)领(?:优惠)?券",
            r"(?:质保|保修|保质期)(?:多久|几年|多长时间|几个月|到什么时候)?",
            r"[怎咋]么?(?:[用洗吃喝穿]|保存|清洗|安装|充电|退货?|换货?|选码?)",
            rf"(?:能|可以|可)(?:[退换]货?|退换|机洗|水洗|开发?票|分期){_END}",
            rf"(?:支持)?(?:七天|7天)?无理由{_END}|有?质量问题(?:怎么办|咋办|包退吗)",
            r"(?:[里盒]面|里边|盒子?里面?|套装|礼盒|一套)(?:都|一共)?[有含是](?:些|哪些)?(?:什么|啥)(?:东西)?",
            rf"是?正品{_END}|哪里?产的?|产地(?:哪里|在哪)?",
        )
    )
)
_NOUNS_EN = (
    r"(?:price|sizes?|weight|materials?|warranty|battery life|colou?rs?|capacity|discount|shipping"
    r"|ingredients|dimensions)"
)
_QUESTIONS_EN = re.compile(
    r"(?:and |so |hi |hello )?(?:"
    + "|".join(
        (
            r"how (?:much|heavy|big|long|tall|thick|wide|large|many)"
            r"(?: (?:is|does|are|for)(?: (?:it|this|that|one|these|they|each))?)?"
            r"(?: (?:cost|weigh|last|one|each|now|left))?",
            rf"(?:what'?s|what is) (?:the |its )?{_NOUNS_EN}|(?:what )?{_NOUNS_EN}",
            r"(?:any |is there (?:a |any )?)?(?:discounts?|coupons?|promo code)",
            r"(?:what|which) (?:sizes?|colou?rs?|material|flavou?rs?)"
            r"(?: (?:do you have|is it|are there|available))?",
            r"(?:is it |it's |still )(?:available|in stock|waterproof|washable|original|sold out)",
            r"free shipping|(?:do )?(?:you |u )?ship(?:ping)? to [a-z]+(?: [a-z]+)?",
            r"(?:what'?s|what is) (?:in the box|included|it made of|inside)",
            r"how (?:do|can) i (?:use|wash|clean|buy|order) (?:it|this)",
        )
    )
    + r")(?: (?:pls|plz|please|sis|bro|host))*"
)
# Words that a room about anything also drops alone.
_BARE_EN = frozenset(("weight", "discount", "how long", "how many", "how big", "size", "capacity"))
_EDGES_EN = " .!?~,"


def asks_to_buy(text: str) -> bool:
    """Tell whether normalised ``text``, without what it names, is such a question."""
    if text.isascii():
        bare = text.strip(_EDGES_EN)
        if not 3 < len(bare) <= LONGEST_EN or (bare in _BARE_EN and "?" not in text):
            return False
        return _QUESTIONS_EN.fullmatch(bare) is not None
    if len(text) > LONGEST or _OF_A_PERSON.search(text):
        return False
    return any(
        len(bare) >= 2 and _QUESTIONS.fullmatch(bare) is not None
        for bare in (_STRIPPED.sub("", clause) for clause in text.split(" "))
    )
