"""Whether the name of a price is of the figure after it, or of one said before."""

import re
from typing import Final

from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.offers.price_words import AFTER, IN_HAND, LIST, Kind
from copilot.skills.corrections.speech.said_text import SaidText

_LABELS: Final = {"list": LIST, "after": AFTER, "in_hand": IN_HAND}
_GOVERNS: Final = re.compile(
    r"(?:[ ,，:：]|价格?|是|就是|都是|要|卖|呢|的|得|一直|本来|才|只要|后|大概|差不多"
    r"|\b(?:prices?|is|was|of|at|only|just|the|a|for|about|around|on|it|been|would|be|usually"
    r"|normally|always|runs?|goes|sells?|coupon|code|voucher)\b)*"
)
"""What may stand between the name of a price and the price it names."""
_OF_THE_ONE_BEFORE: Final = re.compile(
    r"(?:\b(?:that['’]?s|that is|that was|which is|which was)(?: just| only)?(?: the| a| my| our"
    r"| your)? ?|(?:那个?|这个?)(?:可|才|就|都)?是(?:我们)?的?)\Z"
)
"""Before the name of a price: it is of what was said before."""
_REACH: Final = 24  # characters, more than what stands before a name takes


def names_directly(kind: Kind, figure: Figure, said: SaidText) -> bool:
    """Tell whether nothing but filler stands between the name of a price and a figure after it.

    In forty eight is the regular price, refresh it, it's thirty six, the name is of the first.
    """
    pattern = _LABELS.get(kind)
    if pattern is None:
        return True
    start, _ = said.sentence(figure.start)
    named = tuple(pattern.finditer(said.lowered, start, figure.start))
    if not named:
        return True
    last = named[-1]
    if _OF_THE_ONE_BEFORE.search(said.lowered, max(start, last.start() - _REACH), last.start()):
        return False
    return _GOVERNS.fullmatch(said.lowered, last.end(), figure.start) is not None
