"""Tells what is said of goods and asked of nobody, though goods are what it is on.

M fits me, it was dearer last week, stop asking for the price: a viewer's report, a comparison with
another day and a word to other viewers, of which none waits for an answer.
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
_BREAK: Final = re.compile(r"[\s,，。.!！;；]+(?:but )?(?=[一-鿿])|[,，。.!！;；]|\bbut\b")


def only_said(text: str) -> bool:
    """Return whether normalised ``text`` reports, compares with another day or hushes others."""
    hushed = _TO_OTHERS.search(text)
    if hushed:
        after = _BREAK.split(text[hushed.end() :], maxsplit=1)[1:]
        return not any(map(_ASKS.search, after))
    return bool(_FITS.search(text) or _THAN_BEFORE.search(text)) and not _ASKS.search(text)
