"""How viewers ask for sums in Chinese and English, as patterns over normalised text."""

import re
from typing import Final

from knowledge.language.offers.rule_patterns import COUNT

UNIT: Final = "件个份盒瓶包袋罐支条双套只桶箱片台提组单床杯卷颗粒丸枚抽张贴板对把盏副顶"
_BREAKS_DOWN_TO: Final = rf"(?P<unit>[{UNIT}]|公斤|千克|斤|克|kg|g|毫升|ml|升|l)(?![{UNIT}]|[a-z])"
_SO_MUCH: Final = r"(?P<amount>100|[1-9]0{1,2}|一?百)?"
_HOW_MUCH: Final = r"(?:多少钱|多少米|几块|几毛|什么价|啥价|(?<![很好太许更最么])多钱)"

PER: Final = (
    re.compile(
        r"(?:折合|折算|合|平均|相当于|算下来|均摊|合着|划|等于)(?:下来|到)?(?:每|一|单|1)?"
        + _SO_MUCH
        + _BREAKS_DOWN_TO
    ),
    # 100克合多少钱, 两盒合多少一颗; not 一袋合多少克.
    re.compile(
        rf"(?<![\d.第满])(?:每|一|1)?{_SO_MUCH}{_BREAKS_DOWN_TO}(?:折合|合着?|相当于|等于|均摊)(?:下来)?是?"
        rf"(?:多少钱|几块钱?|几毛钱?|多少(?![{UNIT}千公克斤毫升gmlk\d一]))"
    ),
    re.compile(
        rf"(?:折合|合着?|平均|均摊|算下来)是?(?:多少|几块|几毛)钱?(?:一|1|每){_SO_MUCH}{_BREAKS_DOWN_TO}"
    ),
    re.compile(rf"(?<!满)每{_SO_MUCH}{_BREAKS_DOWN_TO}"),
    re.compile(r"单(?P<amount>)(?P<unit>[片颗粒丸枚包袋张抽支瓶])(?!独)"),
    re.compile(rf"多少钱(?:一|1)(?P<amount>)?{_BREAKS_DOWN_TO}|几块钱?一(?P<only>[{UNIT}])"),
    re.compile(
        rf"(?<![第买送拍\d])(?:一|1)(?P<amount>)?{_BREAKS_DOWN_TO}[^\d,，多少几两]{{0,4}}?{_HOW_MUCH}"
    ),
    re.compile(r"\b(?:per|each|a|one|every|for one|for each) (?P<amount>100 ?)?(?P<unit>[a-z]+)\b"),
)
"""What a price is broken down to: 折合一片, 每100克, 单颗, 多少钱一斤, ``per tablet``."""

PIECES: Final = re.compile(
    rf"(?<![第\d.])(?P<n>{COUNT})(?P<unit>[{UNIT}])(?![装套]|以上)|(?P<few>[俩仨])"
)
_WORDS: Final = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a couple"
ITEMS: Final = (
    "pcs|pieces?|units?|items?|box(?:es)?|bottles?|packs?|bags?|pairs?|sets?|tubes?|tins?"
)
# "is 69 the final price" asks whether that is the price, and of no 69 pieces.
_SUM_ASKED: Final = r"(?!(?<=is )\d+ (?:the|its|your|their) (?:\w+ ){0,2}price)"
PIECES_ENGLISH: Final = re.compile(
    rf"(?<![\w.$€£¥-]){_SUM_ASKED}(?P<n>[1-9]\d{{0,2}}|{_WORDS})(?: of (?:them|these|those|it))?"
    rf"(?P<more>(?: (?:{ITEMS}))?)(?![\w.%$]| off| free)"
)
COUNTED_ENGLISH: Final = re.compile(
    r"(?<![a-z0-9.])(?:[0-9]{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|a couple of"
    rf"|per|each|every|how many|more|another) ?(?:{ITEMS}|bars?|rolls?|jars?|cans?|cups?)(?![a-z])"
)
"""2 bags, a box, how many packs: pieces of whatever is spoken of, no name of bags."""

MANY: Final = (
    re.compile(rf"(?:多少|几)(?P<unit>[{UNIT}])(?!钱|大?人|月|小时|钟头|星期|小?孩|宝宝|小?朋友)"),
    re.compile(r"how many (?P<unit>[a-z]+)"),
)
"""What is to be counted."""

MONEY: Final = re.compile(
    rf"多少(?![{UNIT}]|人|天|年|克|斤|毫|瓦|度|米高)|几块|几元|几毛|什么价|啥价|价格|价钱|怎么卖|咋卖"
    r"|怎么算|咋算|到手(?!软|抖)|总价|多钱"
    r"|(?:how much|hw mu?ch|how mch)(?=\W*$"
    r"| (?:is|are|for|if|would|will|do(?:es)?|with|after|each|per|to|it|when|and)\b)"
    r"|\bprices?\b|\bcosts?\b|what do i pay|come to|for what|\btotal\b"
)
SO_MANY: Final = re.compile(
    rf"(?:那|要是|如果|我)*(?:要|买|拍|来|拿)+{COUNT}[{UNIT}](?:的话)?呢[?!~。]*"
)
"""How many, said of a price that is spoken of: 买12瓶呢."""
COUPON: Final = re.compile(
    r"券后|[用领有加减拿]\S?(?:完|了|掉|上)?\S?(?:优惠)?券"
    r"|(?:after|with|using|minus|plus) (?:the |a |my |your )?"
    r"(?:promo |discount |coupon )?(?:coupon|voucher|code)|coupon price"
)
TOGETHER: Final = re.compile(
    r"一起|一块|加起来|合计|总共|一共|两个都|都[买要拿拍]|\btogether\b|\bboth\b|\btotal\b|altogether"
)
ORDINAL: Final = re.compile(rf"第(?P<n>{COUNT})[{UNIT}]|\b(?P<en>second|2nd|third|3rd)\b")

SOMETHING_ELSE: Final = re.compile(
    r"[重高长宽厚深轻少减省差贵降惠宜]价?多少|多[大重长高宽久]|大小|热量|卡路里|服用"
    r"|原价|日常价|划线|平时|平常|差价|保价|成本|为什么|为啥|买过|上次|昨天|之前|以前|前天"
    r"|别家|隔壁|淘宝|京东|拼多多|超市|线下|[运邮税退补赠剩]|快递|押金|送几|送多少"
    r"|加多少|一天|每天|一日|一次(?![买拍])|每次|每人|限购|库存"
    r"|shipping|delivery|tax|refund|return|weigh|calorie|sav(?:e|ing)\b(?! \$)|cheaper|discount"
    r"|(?:per|a|each) (?:day|person|time|month|week)|last week|yesterday"
    r"|normal|usual|original|regular|list price|limit|in stock|left|why|amazon"
)
"""Words with which a price is not asked, or another price than the one that holds now."""
