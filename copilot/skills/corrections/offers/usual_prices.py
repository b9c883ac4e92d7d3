"""Tells of which of two amounts a word for the usual price is said: 55 normally, 39 tonight."""

import re
from typing import Final

from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.offers.coupon_words import amounts_between
from copilot.skills.corrections.speech.clauses import Clause
from copilot.skills.corrections.speech.said_text import SaidText

_USUAL: Final = re.compile(
    r" (?:normally|usually|regularly|retail|originally|rrp|msrp|full price)(?: and| but)?,? "
)
_TODAY: Final = re.compile(r" (?:today|tonight|now|live|right now|with (?:the|your) code)\b")


def usual_price_before(figure: Figure, said: SaidText, clause: Clause) -> Figure | None:
    """Return the amount before a figure of which the one word between them tells, if it does.

    Only where something behind the figure says what that is.
    """
    earlier = amounts_between(said, clause.start, figure.start)
    if not earlier or not _USUAL.fullmatch(said.lowered[earlier[-1].end : figure.start]):
        return None
    return earlier[-1] if _TODAY.match(said.lowered, figure.end) else None
