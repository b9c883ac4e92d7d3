"""Reads slang for money: 多钱 as 多少钱, 米 where viewers say it for 元, what's the damage.

A length stays one: what has a long side, a line or a depth beside it is measured in metres.
"""

import re
from typing import Final

from knowledge.language.normalise import normalise

HOW_MUCH: Final = "多少钱"
SLANG: Final = re.compile(r"(?:多少|几)米")
_SHORT: Final = re.compile(r"(?<![很好太许更最多几么恁够过])多钱")
"""How much, and not much money: 花了很多钱, 这么多钱 ask nothing."""
_LENGTH: Final = re.compile(r"[长高宽深厚远线绳管卷布带]|身|水下|防水|距离|范围|跑道|够")
_BUYS: Final = (
    r"(?:就?[能可]以?)?(?:拿下|拿走|到手|入手|上车|带走|开车|下单|起拍|起步|买|卖|拍|入)"
    r"|一(?:[件个套条双瓶支盒份只台]|箱)|[两俩三](?:[件个套条双瓶支盒份只台]|箱)"
)
_AFTER: Final = re.compile(rf"(?:多少|几)米\s?(?:{_BUYS})")
_BEFORE: Final = re.compile(
    r"(?:券后|到手|活动价?|直播价|拿下|拿走|入手|上车|下单|卖|拍|买|现价|一共|总共|一起)"
    r"[^,，。]{0,4}(?:多少|几)米"
)
_SIZED: Final = re.compile(
    r"\d(?:\.\d+)?米\d?[^,，。\d]{0,6}?(?:多少|几)米|[一两]米[^,，。\d]{0,8}?(?:多少|几)米"
)
_IN_ENGLISH: Final = (
    (
        re.compile(
            r"\bwhat(?:['’]?s| is) the damage(?! (?:to|on|from|done|like))"
            r"|\b(?:what|how much)(?: (?:does|do|will|would|is)|['’]?ll)?"
            r" (?:it|this|that|they|these|one)(?: gonna| going to)? set (?:me|you|us) back"
            r"|\bwhat(?:['’]?s|['’]?re| is| are) (?:it|this|that|they|these) going for",
            re.IGNORECASE,
        ),
        "how much is it",
    ),
    (re.compile(r"(?<![\w.])[$£€]+(?=\s*\?)"), "how much"),
    (
        re.compile(
            r"^(?P<n>\W*(?:[2-9]|1\d|two|three|four|five|six)) for(?=\s*\?+\W*$)", re.IGNORECASE
        ),
        r"\g<n> for how much",
    ),
)
"""What asks for a price in English without any word of it: three for?, £?"""


def with_money_said(text: str) -> str:
    """Return ``text`` with 多钱 put as 多少钱, and 多少米 where money is meant by its own words.

    They do where a purchase is spoken of (多少米拿下), and where the metres are told already
    (1米8的床多少米). Any other text is returned as it is.
    """
    for pattern, said in _IN_ENGLISH:
        text = pattern.sub(said, text)
    text = _SHORT.sub(HOW_MUCH, text) if "多钱" in text else text
    if "米" not in text or not SLANG.search(text) or _LENGTH.search(normalise(text)):
        return text
    plain = normalise(text)
    if _AFTER.search(plain) or _BEFORE.search(plain) or _SIZED.search(plain):
        return SLANG.sub(HOW_MUCH, text)
    return text
