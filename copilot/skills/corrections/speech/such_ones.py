"""Finds where a Chinese clause tells of whatever has a property, and not of the one on air.

带屏的都贵, 一千五百瓦的煮得快, 加了香精的会头晕: who says so tells what such ones are like. And
where a clause ends in what has it (PH十二那是洁厕灵), it is that which has it.
"""

import re
from typing import Final

from copilot.skills.corrections.speech.own_words import OwnWords, is_known_in_chinese

_NUMERAL: Final = "[0-9零一二两三四五六七八九十百千万半]"
_OURS: Final = "这|我们|咱|它|今[天晚]"
_BUYERS: Final = f"{_NUMERAL}[名位]"
_LEAD: Final = "(?:但是?|不过|而且|然后|所以|因为|那|啊|你要说|你要|要说|像|[ ])*"
_HAVING: Final = (
    "(?:有|不?带|加了?|不加|含|不含|支持|能|可以|百分之|百分百|纯|全)[^，。]{1,8}"
    rf"|[^，。的{_NUMERAL[1:-1]}]{{0,5}}?{_NUMERAL}+[^，。的]{{1,4}}"
)
_MUCH_MORE: Final = (
    "[高低大小贵多少快慢重轻](?:[一两三四五六七八九半]{1,2}[倍半成]|很多|多了|不少|好几)"
)
_SOMEBODY: Final = "宝|亲|人|孩|娃|[姐妹哥弟爸妈]|朋友|个子|身高"
_TOLD_OF_THEM: Final = (
    "都|得|就得|一般|基本|通常|要(?=干|手|另|多|贵|[托加换配单用花])|才(?=贵|卖)|太|很|会(?!员)"
    "|那(?![时会])|是(?![吧吗有不的啊哈对]|[a-z0-9]{1,3}码|[大中小均加])|不(?=卖|做|推荐|建议)"
    f"|(?:贵|便宜)(?=了?{_NUMERAL})|没有$|[\u3400-\u9fff]得(?=[快慢好多少大久])"
    "|[\u3400-\u9fff]{2,4}?(?:基本|一般|通常)|[重轻亮暗软硬粗细厚薄响吵](?:$|一?[点些])|便宜$"
    "|[^，。的]{0,5}?我(?:自己|是|可|就|都|真|从来)*不(?:敢|会|买|用|碰|建议|推荐|考虑)"
    f"|[^，。的{_NUMERAL[1:-1]}]{{1,4}}?(?:{_MUCH_MORE}|没有$|不卖|会(?!员))"
)
_SUCH_ONES: Final = re.compile(
    rf"^(?![^，。]*(?:{_OURS}|{_BUYERS})){_LEAD}(?:{_HAVING})(?<!岁)的(?!{_SOMEBODY})(?:{_TOLD_OF_THEM})"
    rf"|^(?![^，。]*(?:{_OURS})){_LEAD}(?:含|加了|添加|掺)[^，。的]{{1,6}}的"
    rf"(?!话|配方|质地|款|版|成分|[哈哦啊呀呢嘛吧了]|{_SOMEBODY})(?=[\u3400-\u9fff]{{2}})"
    r"|^[^，。这那我咱它]{2,8}(?:里头?|里边|里面|当中)最[^，。]{1,3}的(?![是就])"
    rf"|^(?![^，。]*(?:{_OURS})){_LEAD}(?:[a-z]{{1,3}}[0-9]{{0,2}}|{_NUMERAL})[类级](?:的|呢|啊)?"
    r"(?:(?:就|才|也)?是(?=能|可以|给|用来|做|[^，。]{0,8}那种)|(?:就是|叫|指)(?!好|真|不))"
    r"|(?:跟|和|与)[^，。这我咱]{0,4}的?[^，。这我咱]{1,8}比(?![^，。]{0,2}的)"
)
"""Things of a kind: 带屏的都贵; and what the one on air is held against: 跟两千毫升的比."""

_WHAT_HAS_IT: Final = re.compile(
    "那(?:个?是|叫|就是)(?!真|相当|肯定|必须|绝对|没|杠|非常|特别|一[等流个]|当然|妥|自然|因为|好|不|很|太|更|可|有|多)"
    "(?P<what>[\u3400-\u9fff]{2,8}?)(?:的|了|啊|哈|吧|呀)*$"
)


def tells_of_such_ones(clause: str) -> int | None:
    """Return where an aligned clause has told that it is about those that have a property."""
    found = _SUCH_ONES.search(clause)
    return found.end() if found else None


def tells_what_has_it(clause: str, own: OwnWords) -> int | None:
    """Return the end of an aligned clause that ends in another thing, of which it is told."""
    found = _WHAT_HAS_IT.search(clause)
    if found is None or re.search(_OURS, clause) or is_known_in_chinese(found["what"], own):
        return None
    return len(clause)
