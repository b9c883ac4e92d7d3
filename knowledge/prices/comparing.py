"""Knows the questions that compare what several products cost: 3号和4号哪个贵."""

import re
from typing import Final

from knowledge.search.question_figures import without_link_numbers

_ASKS: Final = re.compile(
    r"(?:哪|谁)\S{0,4}?(?:[贵]|便宜|价格?[高低])|(?:价格?|价钱)\S{0,2}(?:差|一样|相同)|差(?:多少|几块|几)钱?$|差价"
    r"|[比更]\S{0,6}(?:贵|便宜)\S{0,3}[吗不没么]|(?:贵|便宜)(?:多少|几块)"
    r"|\bwhich\b.{0,24}\b(?:cheap(?:er|est)|pric(?:ier|iest)|(?:more|less|most|least) expensive"
    r"|costs? (?:more|less))\b|\b(?:cheaper|pricier|(?:more|less) expensive) than\b"
    r"|\bprice difference\b|\bdifference in price\b|\bsame price\b"
)


def compares_prices(text: str) -> bool:
    """Return whether ``text`` asks no more of several products than which costs more or less."""
    return _ASKS.search(without_link_numbers(text)) is not None
