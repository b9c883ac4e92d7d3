"""Knows the questions that ask for a sum: 两件到手价, 用券到手, "price per tablet"."""

import re

from knowledge.language.offers.request import read_request

LONGEST, LONGEST_EN = 24, 60
"""Characters of a Chinese or English message that may be such a question."""

# Most messages hold none of these, and are not looked at further.
_POSSIBLE = re.compile(
    r"到手(?!软|抖)|多少|几[^个天点号位年岁]|[啥么]价|[怎咋]么?[卖算]|折合|券后|半价|免费|\d折|减\d|送[一二两三\d]"
    r"|\bper\b|how m|hw mu?ch|price|cost|for what|half price|coupon"
)


def asks_for_sum(text: str) -> bool:
    """Tell whether normalised ``text``, without what it names, asks for a price worked out."""
    if len(text) > (LONGEST_EN if text.isascii() else LONGEST) or not _POSSIBLE.search(text):
        return False
    request = read_request(text, "USD" if "$" in text else "CNY")
    if request is None or request.figures:
        return False
    several = request.pieces is not None and request.pieces > 1
    if request.many:
        return several or bool(request.rules)
    return several or request.coupon or bool(request.per or request.rules)
