"""Whether an amount is a coupon's own, and what the coupon's words beside an amount make of it."""

import re
from typing import Final

from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.offers.price_words import (
    AFTER,
    COUPON,
    COUPON_AFTER_EN,
    COUPON_BEFORE,
)
from copilot.skills.corrections.speech.said_text import SaidText

WITH_COUPON: Final = re.compile(
    rf" ?(?:bucks |dollars |块钱?|元)?(?:flat |only |just |even |total )?(?:{AFTER.pattern})"
    r"(?: [a-z]+\d+)?(?= ?(?:\Z|[,.;!，。；！哈啊呢哦了]|today|tonight|guys|everyone|everybody"
    r"|folks|right now|now\b))"
)
"""Right after an amount: it is left to pay with the coupon, though only or today led in."""
_IN_CODE: Final = re.compile(r"\b[a-z]{3,}\d+\Z|\bcode [a-z]{3,}[ -]?[a-z\d-]+\Z")


def amounts_between(said: SaidText, start: int, end: int) -> list[Figure]:
    """Return the figures between two positions that may be amounts: no counts, no SAVE10."""
    return [
        figure
        for figure in said.figures_in(start, end)
        if figure.dimension != "count" and not _IN_CODE.search(said.lowered, start, figure.end)
    ]


def is_coupon(figure: Figure, said: SaidText) -> bool:
    """Tell whether an amount is that of a coupon: 领二十的券, a ten yuan coupon."""
    clause = said.clause(figure)
    after = said.lowered[figure.end : clause.end]
    if COUPON_AFTER_EN.match(after):
        return True
    match = COUPON.match(after)
    if match is None:
        return False
    led = COUPON_BEFORE.search(said.lowered[clause.start : figure.start])
    return bool(led) or "的" in match[0] or "优惠券" in match[0]
