"""Knows the questions on how many pieces one may buy: can I buy 3, 一个人限几件."""

import re
from typing import Final

from knowledge.language.offers.parts_asked import part_asked
from knowledge.search.price_questions import COUNTED
from knowledge.search.question_figures import without_link_numbers

_LIMIT: Final = re.compile(
    rf"(?:能|可以|让|准)(?:不能|不可以)?(?:一次|一个人|多)?(?:买|拍|下|拿|要|抢)(?:{COUNTED}|多?几[件个单份]?)"
    r"(?:吗|么|不|嘛|呢)?\W*$|(?:最多|每?一?个?人|每人)(?:只?能|可以|限)?(?:买|拍|拿|抢|下)?(?:几|多少)[件个单份]"
    rf"|^\W*(?:[我想要买拍来拿下]|一次|一个人|下单)*{COUNTED}(?:都|也)?(?:行|成|可以|能[买拍]|ok)"
    r"(?:不行|不成|不可以)?(?:吗|么|不|嘛|呢|没)?\W*$"
    r"|\b(?:can|could|may) (?:i|we|one person|each person) (?:buy|get|order|take|purchase|have)"
    r" (?:[2-9]|[1-9]\d|two|three|four|five|six|several|multiple|more than (?:one|two|[1-9]\d?))"
    r"(?: of (?:them|these|those|it|this|(?:the|your|those|these) [a-z]+(?: [a-z]+)?)| pieces?"
    r"| units?)?\W*$"
    r"|\bhow many (?:can|could|may) (?:i|we|one|each|you)\b[a-z ]* (?:buy|get|order|purchase)\b"
)


def asks_limit(text: str) -> bool:
    """Return whether ``text`` asks how many pieces one may buy, or if so many: can I buy 3."""
    asked = part_asked(text)
    if asked is not None:
        return asked.part == "limit"
    return _LIMIT.search(without_link_numbers(text)) is not None
