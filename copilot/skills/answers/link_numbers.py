"""Finds link numbers (3号链接, link 3) in a message and leaves dates and sizes alone."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

HIGHEST_LINK = 999

_HAN_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")}
_HAN_DIGITS["两"] = 2

_NUMBER = r"(?:[0-9]{1,3}|[一二三四五六七八九十两百零]{1,5})"
_LINK_WORD = r"(?:链接|连接|连结|宝贝|商品|产品|橱窗|小黄车|袋)"
_NUMBER_WORDS: Final = re.findall(
    r"\w+",
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty",
)
_ORDINAL_WORDS: Final = re.findall(
    r"\w+",
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
)
_VALUES: Final = {
    word: value for words in (_NUMBER_WORDS, _ORDINAL_WORDS) for value, word in enumerate(words, 1)
}
_LIST = rf"{_NUMBER}(?:\s?(?:号|[、,/和跟与及])+\s?{_NUMBER}){{0,4}}"
# 3 4号 are two links, unless the first may be how many (拍2 4号).
_SPACED = r"(?<![拍买来拿送号x×*])(?:[1-9]|[12][0-9])(?: (?:[1-9]|[12][0-9])){1,4}(?=\s?号)"

# 3号 is a link unless what follows makes it a date, a size, a shade or a place.
_SOON = r"(?:能|可以|会|才|就|还|再|前|都|大概|左右|那天|之前|之后|以前|以后)?\s?"
_HAPPENS = (
    r"(?:发(?!什么|啥|哪|货地|的什么|[夹箍带圈饰膜热光绳梳泡酵黄黑霉蜡簪])|到(?![底手位])|送到|送达"
    r"|寄|收(?![腹纳缩腰音边藏])|出货|回(?![力弹购])|放假|开(?:始|播)|直播|结束|截止)"
)
# 3号晚上播, 3号早发; but 3号晚礼服, 3号晚上穿.
_AT_A_TIME = (
    r"(?:早上|上午|中午|下午|晚上|凌晨|夜里|半夜)(?=[^,。!?]{0,3}(?:[播发开送买拍回见]|(?<!起)来|到(?![底手位])"
    r"|活动|下单|结束|几点|[0-9七八九十]点)|[,。!?]|$)"
    r"|[早晚夜](?=[还就会能才再都]?(?:[播发到送买拍见]|有活动|[0-9七八九十]点)|[,。!?]|$)"
)
_DATED = (
    rf"{_SOON}{_HAPPENS}|{_AT_A_TIME}|前(?![面胸襟开置摄排盖])|后(?![面背置摄盖跟座排])|那天"
    r"|之前|之后|以前|以后|当天|星期|周|(?:拍|买|下|付|订)(?:的|单|款)|买的|就(?:拍|买|下|付)"
)
_OTHER_THINGS = (
    r"鞋|脚|码|色|位|楼|门|机(?!洗)|店|馆|公路|桌|房|字|选手|球|电池|线|院|厅|台风|文件|国道|技能"
    r"|角色|玩家|弹幕"
)
_NO_LINK_AFTER = re.compile(rf"\s?(?:{_DATED}|{_OTHER_THINGS})")
_NOT_BEFORE_NUMBER = r"(?<![0-9.月周第./:~-])(?<!尾)(?<!工)(?<!脚)(?<!穿)(?<!码)"

_NOT_A_COUNT = r"(?![0-9.]|\s?[个件盒瓶双条包块元天斤折次年号]?[个件盒瓶双条包块元天斤折次年])"
_WHOLE = r"(?![0-9.a-z%])"
_ASKED_ABOUT = r"多少|多钱|怎么卖|什么价|啥价|几|有|能|可以|还有|什么|啥|和|跟|呢|吗|的"

# 第三个多重 asks for a link; 第三个到, 第三个半价 do not.
_NOT_RANKED = (
    r"(?=[^\s!。.,，]{2})(?!人|月|星期|周|小时|问题|孩子|宝宝|拍|买|付|下单|到|来|[0-9半打]"
    r"|免|送|减|进|抢)"
)

_SPELLINGS = re.compile(
    rf"{_NOT_BEFORE_NUMBER}(?P<list>{_SPACED}|{_LIST})\s?号\s?(?P<linked>{_LINK_WORD})?"
    rf"|(?<![0-9.a-z个])(?P<short>{_LIST})\s?[号好浩毫耗]?\s?"
    r"(?:链接|连接|炼接|连结|莲接|链(?![条子长坠扣带牌球锯轮路]))(?!不)"
    rf"|第\s?(?P<called>{_NUMBER})\s?号(?!选手|台风|文件|技能|[店馆楼位门桌房院厅])"
    rf"|第\s?(?P<nth>{_NUMBER})\s?(?:个|号|款|样)?\s?"
    rf"(?:{_LINK_WORD}|款|(?<=[个号样])(?=\s?(?:{_ASKED_ABOUT}))"
    rf"|(?<=[3-9三四五六七八九十][个样]){_NOT_RANKED})"
    r"|(?:链接|连接|宝贝|商品|橱窗|小黄车)\s?(?:号|序号)?\s?[:#]?\s?"
    rf"(?P<after>{_NUMBER}){_NOT_A_COUNT}"
    r"|(?<![a-z])(?:links?|items?|products?|lots?|listings?|numbers?|no\.|nos\.)\s?"
    r"(?:no\.?|number|#)?\s?"
    rf"(?P<english>[0-9]{{1,3}}(?:,? ?(?:and|or|&|vs\.?|,|/) ?#?[0-9]{{1,3}}){{0,4}}){_WHOLE}"
    r"|(?<![a-z])(?:link|item|product|lot|listing|number) "
    rf"(?P<words>{'|'.join(_NUMBER_WORDS)})(?![a-z])"
    rf"|(?<![0-9a-z#&])(?:#|no)\s?(?P<hash>[0-9]{{1,3}}){_WHOLE}"
    r"(?!\s?(?:fan|best|in the (?:world|us|country|game)|sell|brand|choice|pick|rated|product on"
    r"|on (?:amazon|tiktok|the (?:charts?|list|market|leaderboard))))"
)
_ORDINAL = rf"(?:{'|'.join(_ORDINAL_WORDS)}|[0-9]{{1,3}}(?:st|nd|rd|th))"
_AND = r",? ?(?:and|or|&|vs\.?|versus|with|than|,|/) ?(?:the )?"
_THING = r"(?:ones?|links?|items?|products?)"
# "the first one" alone may be any first; "the third one", "the first and the fourth" are links.
_ORDINALS = re.compile(
    rf"(?<![a-z0-9])(?:{_ORDINAL}(?: {_THING})?(?:{_AND}{_ORDINAL}(?: {_THING})?){{1,4}}"
    r"(?![a-z]| (?:times?|days?|weeks?|months?|years?|floor|half|place|live|people|orders?"
    rf"|buyers?)(?![a-z]))|{_ORDINAL} "
    r"(?:link|item|product|listing|(?:(?<!first )(?<!1st )one|one(?=\s?[和跟与]))"
    r"(?! (?:is )?(?:half|free|off|[0-9])))(?![a-z]))"
)
_ORDINAL_HINT = re.compile(
    r"(?:first|second|third|[0-9](?:st|nd|rd|th)|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf)th)"
    r"[ ,/&]"
)
# 8跟9哪个暖和, "5 or 6 for winter": links where the line-up has both and nothing else is so sized.
_PAIRS = re.compile(
    rf"(?<![0-9.号])(?P<han>{_NUMBER}\s?[跟和与]\s?{_NUMBER})"
    r"(?=\s?(?:哪|有什么|有啥|的?区别|差[哪在别]|怎么选|比|选))"
    r"|(?:^|(?<=between )|(?<=better )|(?<=better, )|(?<=compare ))"
    r"(?P<english>[0-9]{1,3} (?:or|vs\.?|versus|and) [0-9]{1,3})"
    r"(?=\s?\?|$|,| (?:for|which|whats|what|is)(?![a-z]))"
)
_PAIR_HINT = re.compile(r"[跟和与]|[0-9] (?:or|vs|ver|and)")
_HINT = re.compile(
    r"号|链|连[接结]|第|#|宝贝|橱窗|小黄车|商品|产品|袋"
    r"|(?:link|item|product|lot|listing|number|no)[^0-9]{0,14}[0-9]"
    r"|(?:link|item|product|lot|listing|number) [a-z]"
)
_MONTH_BEFORE = re.compile(r"(?:[月周]|(?<![轮讲说播回切])到|从|截止|今天是?|明天|昨天|每月)\s?$")
_RANK_BEFORE = re.compile(r"(?:are|re|it is|it'?s|this is|the|ur|your|my|our)\s?$")


@dataclass(frozen=True, slots=True)
class LinkNumber:
    """A link number with the span of its mention in the normalised text."""

    number: int
    start: int
    end: int


def find_links(
    text: str, sizes: frozenset[int] = frozenset(), names: Collection[int] = ()
) -> tuple[LinkNumber, ...]:
    """Return the link numbers named in normalised ``text``, in order.

    ``sizes`` are numbers the shop sells as sizes: ``38号`` is then no link unless called one.
    ``names`` are the places where names of products begin: 5号发夹 is a link, 5号发 a date.
    """
    found = list(_ranked(text)) if _ORDINAL_HINT.search(text) else []
    if not _HINT.search(text):
        return tuple(found)
    for match in _SPELLINGS.finditer(text):
        found.extend(
            LinkNumber(number, match.start(), match.end())
            for number in _numbers(match, text, sizes, names)
            if 1 <= number <= HIGHEST_LINK
        )
    return tuple(sorted(found, key=lambda link: link.start))


def _ranked(text: str) -> Iterator[LinkNumber]:
    for match in _ORDINALS.finditer(text):
        for word in re.findall(_ORDINAL, match[0]):
            digits = word.rstrip("stndrh")
            number = int(digits) if digits.isdigit() else _VALUES[word]
            if 1 <= number <= HIGHEST_LINK:
                yield LinkNumber(number, *match.span())


def find_pairs(text: str) -> tuple[LinkNumber, ...]:
    """Return the bare numbers that normalised ``text`` compares and that may be links."""
    if not _PAIR_HINT.search(text):
        return ()
    return tuple(
        LinkNumber(number, match.start(), match.end())
        for match in _PAIRS.finditer(text)
        for part in re.findall(_NUMBER, match[0])
        if 1 <= (number := _value(part)) <= HIGHEST_LINK
    )


def _numbers(
    match: re.Match[str], text: str, sizes: frozenset[int], names: Collection[int]
) -> Iterator[int]:
    written = match[match.lastgroup or 0]
    if match["list"]:
        written = match["list"]
        if not match["linked"] and (
            _MONTH_BEFORE.search(text, 0, match.start())
            or (match.end() not in names and _NO_LINK_AFTER.match(text, match.end()))
        ):
            return
    if match["hash"] == "1" and _RANK_BEFORE.search(text, 0, match.start()):
        return
    if match["words"]:
        yield _VALUES[written]
        return
    for part in re.findall(_NUMBER, written):
        number = _value(part)
        if match["list"] and not match["linked"] and number in sizes:
            continue
        yield number


def _value(written: str) -> int:
    """Return the value of a number below 1,000 in digits or Han numerals; 0 when it is none."""
    if written.isascii():
        return int(written)
    total = current = 0
    for character in written:
        if character in "十百":
            total += (current or 1) * (10 if character == "十" else 100)
            current = 0
        elif current:
            return 0
        else:
            current = _HAN_DIGITS[character]
    return total + current
