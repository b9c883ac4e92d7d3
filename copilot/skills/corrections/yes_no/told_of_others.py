"""Where a clause says what it says of another thing: what is sold apart, or what X is the one for.

A lid is sold separately tells that none comes with it; retinol is the one you can't use then tells
nothing of this cream.
"""

import re
from typing import Final

_SOLD_APART: Final = re.compile(
    r"\b(?:sold|sell|buy|bought|get|got|order|ordered|purchased?|available|comes?|paid for)\b"
    r"[^,.;]{0,24}\b(?:separate(?:ly)?|on (?:its|their) own|as an? (?:extra|add-?on|option"
    r"|accessory))\b"
    r"|\bseparately\b|\boptional\b|\bis (?:an )?(?:optional )?extra\b"
    r"|\bnot part of the (?:set|box)\b"
    r"|\b(?:you|they|people|folks)(?: can| could| may| might| need to| have to|['’]ll have to"
    r"|['’]d have to|['’]d need to|['’]ll need to)(?: also| always| just)? (?:buy|order|add|grab"
    r"|purchase|pick up) (?:an?|another|your own|some)\b"
    r"|\b(?:can|could|may|have to|need to) (?:also |always |just )?get (?:an?|another|your own)\b"
    r"|另外?(?:花钱)?[买购配售订]|单独(?:去)?[买购卖售配订]|自己(?:去|再|得|要)?[买配备购]|自备|自配|选配|选购件"
    r"|[要得需]加[购钱]|另[外行]?收费|单[买购]的"
)
"""What one gets by paying for it: it comes not with the product."""

_NO_PRONOUN: Final = (
    r"(?<!\bthis)(?<!\bit)(?<!\bthese)(?<!\bthat)(?<!\bthose)(?<!\bours)(?<!\bhere)(?<!\bwhich)"
    r"(?<!\bthey)(?<!\bwhat)(?<!\bone)"
)
_THE_ONE: Final = re.compile(
    rf"[a-z]{_NO_PRONOUN} (?:is|are|was|were)(?: actually| really)?"
    r" the (?:ones?|stuff|kind|type|thing)(?: that| which| with)?"
    r" (?:[a-z]+ ){0,3}?(?:can|could|should|must|may|do|does|has|have|is|are|contains?|needs?)"
    r"(?:n?['’]?t)?\b"
    r"|\bit['’]?s (?:only )?(?:the )?[a-z]+ (?:ones? |stuff )?(?:that )?(?:you|they|we)"
    r" (?:can['’]?t|can ?not|should ?n['’]?t|should not|must ?n['’]?t)\b"
)
_IS_ANOTHER: Final = re.compile(
    r"(?P<right>[^，。,是]{0,8})的(?:那[个种款])?(?:其实|一般|通常|才|都|主要)?是"
    r"(?![的啊哈吧呢吗呀嘛哦这我咱它本因真为不假好对可能有会很事]|$)[^，。,]"
)
_CAN: Final = re.compile(r"[不没别]?(?:能|可以|含|有|带|会|要|适合|加|需要|放)")
_THAT_ONE: Final = re.compile(
    r"^(?P<subject>[^，。,这我咱它本]{1,6}?)(?:才)?是(?:[^，。,]{0,12})的那[个种款类]?$"
    r"|^(?P<only>[^，。,这我咱它本]{1,6}?)才(?:是)?(?:不能|不可以|不适合|会|要|含|有)"
)


def is_sold_apart(words: str) -> bool:
    """Tell whether an aligned clause speaks of what is bought by itself."""
    return _SOLD_APART.search(words) is not None


_COMES_APART: Final = re.compile(
    r"另售|另购|另配|另买|单独|单售|自备|自配|选配|不[含送带配附]|不包[含括]"
    r"|\bnot included\b|\bseparate(?:ly)?\b|\boptional\b|\bwithout\b|\bsold on (?:its|their) own\b"
)


def comes_apart(value: str) -> bool:
    """Tell whether an aligned value tells that something comes not with the product."""
    return _COMES_APART.search(value) is not None


_NOT_WHOLLY: Final = re.compile(
    r"\b(?:not|n['’]t) (?:really |actually )?(?:fully|completely|totally|entirely|100%|strictly)\b"
    r"|不是?(?:完全|百分之?百|绝对|彻底)"
)


def is_denied_in_part(words: str) -> bool:
    """Tell whether an aligned clause denies only that something is so altogether."""
    return _NOT_WHOLLY.search(words) is not None


def tells_the_one(words: str) -> bool:
    """Tell whether an aligned clause tells which other thing is the one meant."""
    return bool(_THE_ONE.search(words) or _THAT_ONE.match(words))


def is_of_another_thing(words: str, start: int, end: int) -> bool:
    """Tell whether an aligned clause says of something else what it says of words[start:end].

    That is: 孕妇不能用的是A醇, A醇才是孕妇不能用的, retinol is the one you can't use.
    """
    if tells_the_one(words):
        return True
    such = _IS_ANOTHER.match(words, end)
    return (
        such is not None
        and _CAN.search(words, max(0, start - 4), such.start("right") + 8) is not None
    )


_NOT_PURE: Final = re.compile(
    r"不是(?:百分之?百的?|100%的?)\Z"
    r"|(?:\bnot|n['’]t) (?:really |quite |all )?(?:a )?"
    r"(?:(?:one )?hundred percent|100 ?%|pure|all) \Z"
)


def is_denied_before(told: str, material: str) -> bool:
    """Tell whether a material was just denied, and what follows is of such: 不是真皮 真皮贵."""
    if _NOT_PURE.search(told):
        return True
    denied = r"(?:不是|没有|\bnot|n['’]t)(?:纯|真|全| (?:a |an |real |all |pure )?)?"
    return re.search(denied + re.escape(material), told) is not None
