"""Reads what an offer in words gives with an order: 下单送玻璃杯一个, free mug with every order."""

import re
from typing import Final

from copilot.skills.corrections.offers.gift_sizes import CLASSIFIER

_N: Final = r"(?:\d+|[一二两三四五六七八九十百千]+)"
_FIRST: Final = rf"前{_N}[名位个单]"
_CHINESE: Final = re.compile(
    rf"(?:今[天晚]|本场|直播间|全场)?(?:{_FIRST})?(?:下单|拍下|购买|付款|每单|随单)?"
    r"(?:即|就|都|再|加|均|额外|另外|免费)*(?:附赠|赠送?|送)"
    rf"(?:{_N}{CLASSIFIER})?(?P<thing>[一-鿿]{{2,10}}?)(?:{_N}{CLASSIFIER})?"
)
_ENGLISH: Final = re.compile(
    r"(?:(?:a|an|one) )?free (?P<thing>[a-z][a-z -]{2,30}?)"
    r"(?: (?:with (?:every|each|any|your) [a-z -]+|for the first [a-z0-9 ]+))?"
    r"|(?:the )?first [a-z0-9 ]+? (?:gets?|receives?) (?:(?:a|an|one) )?(?:free )?"
    r"(?P<given>[a-z][a-z -]{2,30})"
)
_NO_THING: Final = re.compile(
    r"券|红包|积分|运费|安装|服务|质保|保修|延保|会员|小样|装$|惊喜|好礼|礼品|赠品"
    r"|\b(?:shipping|delivery|returns?|exchanges?|trials?|samples?|gifts?|months?|years?|warranty"
    r"|installation|engraving|assembly|postage|support|refills?)\b"
)
_CLAUSES: Final = re.compile(r"[，,。；;！!]")


def promised_gifts(value: str) -> tuple[str, ...]:
    """Return the things that an aligned offer gives with any order, or with the first ones.

    What is given with several pieces, or above a sum, is none of them.
    """
    found: list[str] = []
    for clause in _CLAUSES.split(value):
        match = _CHINESE.fullmatch(clause.strip()) or _ENGLISH.fullmatch(clause.strip())
        if match is None:
            continue
        named = match.groupdict()
        thing = named["thing"] or named.get("given") or ""
        if not _NO_THING.search(thing):
            found += [part.strip() for part in re.split(r"和|\band\b", thing) if part.strip()]
    return tuple(found)
