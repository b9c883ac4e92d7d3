"""Tells what is said of goods and asked of nobody, though goods are what it is on.

M fits me, it was dearer last week, stop asking for the price, just finished dinner, tea is life: a
viewer's report, a comparison with another day, a word to other viewers and talk of oneself or the
weather, of which none waits for an answer.
"""

import re
from typing import Final

_ASKS: Final = re.compile(
    r"[吗么嘛呢?？]|不\W*$|多少|几[^乎]|什么|啥|怎|哪|谁|[行能会是要有好合对]不|没有?$|吧\W*$"
    r"|\b(?:what|which|how|when|where|why|who|is|are|do|does|did|can|could|should|would|will)\b"
)
_FITS: Final = re.compile(
    r"[我他她俺](?!想|要|该|能|可以).{0,14}(?:穿|戴|用|买)了?.{0,4}?(?:刚刚?好|正好|正合适|很?合[身适脚]|很舒服|显瘦|小了|大了|没问题|挺好|很好)"
    r"|\b(?:i|i'?m|i am|my \w+)\b.{0,40}\bfits? (?:me |him |her |us )?"
    r"(?:perfectly|perfect|great|well|fine|just right|nicely|like a glove)"
)
_THAN_BEFORE: Final = re.compile(
    r"比(?:上[次回周个场]|昨[天晚]|前[天几]|之前|以前|刚才|去年|别家|双11|双十一|我.{0,4}买).{0,5}(?:便宜|贵|划算|优惠|涨|降|少|多)了?"
    r"|\b(?:cheaper|dearer|pricier|more expensive|less|lower|higher) than "
    r"(?:last|yesterday|before|it was|what i|when i)"
)
_TO_OTHERS: Final = re.compile(
    r"^(?:大家|你们|姐妹们|家人们)?都?(?:别|不要|不用|甭|莫)(?:再|一直|老是?|总是?|都)*问"
    r"|\b(?:stop|quit|enough with|don'?t|no need to|please stop) (?:keep )?ask(?:ing)?\b"
)
_JUST_DONE: Final = re.compile(
    r"刚[才刚]?(?:[洗吃喝煮做睡跑搬]完?|下班|到家)(?:了|完|醒)?[一-鿿]{0,2}[啊呀哈啦了~!。]*$"
    r"|刚[才刚]?(?:走|离开|出门|来过)[了啦~!。]*$"
)
_WANTS: Final = re.compile(
    "求|推荐|想|买|拍|选|适合|要|有货|[掉缩破坏漏变裂褪疼痒腥臭酸苦烂碎]|起球"
)
"""What wants something, or complains of what was bought."""
_LEFT_UNSAID: Final = re.compile(r"(?:不提|不说)也罢|就不提了|别提了[啊呀~!。]*$")
_OF_ONESELF: Final = re.compile(
    r"^(?:i|i'?m|i am|my|we)\b[^\d?]*\b(?:lol|lmao|rofl|haha+|hehe+)[\s.!]*$"
)
_WANTS_EN: Final = re.compile(r"\b(?:want|need|buy|take|get|order|wear|prefer|wonder)\w*\b")
_WEATHER: Final = re.compile(
    r"\b(?:hot|cold|freezing|humid|rainy|sunny|chilly) (?:out |outside |in here )?"
    r"(?:today|tonight|outside|out here|over here)[\s.!]*$"
)
_DEVOTED: Final = re.compile(
    r"^(?!(?:is|are|what|which|how|who|do|does|can)\b)[a-z' ]{2,30} (?:is|are) "
    r"(?:life|love|everything to me|my (?:life|love|jam|weakness|whole personality))[\s.!]*$"
)
_BREAK: Final = re.compile(r"[\s,，。.!！;；]+(?:but )?(?=[一-鿿])|[,，。.!！;；]|\bbut\b")


def only_said(text: str) -> bool:
    """Return whether normalised ``text`` reports, compares with another day or hushes others."""
    hushed = _TO_OTHERS.search(text)
    if hushed:
        after = _BREAK.split(text[hushed.end() :], maxsplit=1)[1:]
        return not any(map(_ASKS.search, after))
    if _DEVOTED.search(text):
        return True
    said = _FITS.search(text) or _THAN_BEFORE.search(text) or _is_aside(text)
    return bool(said) and not _ASKS.search(text)


def _is_aside(text: str) -> bool:
    """Return whether ``text`` tells of oneself or the weather and wants nothing."""
    if _WANTS.search(text) or _WANTS_EN.search(text):
        return False
    asides = (_JUST_DONE, _LEFT_UNSAID, _OF_ONESELF, _WEATHER)
    return any(one.search(text) for one in asides)
