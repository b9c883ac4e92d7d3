"""Whether an amount is told as what one takes a thing home for: 一百九拿走, 35 and it's yours."""

import re
from typing import Final

from copilot.skills.corrections.counts.pack_counts import PackCount
from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.speech.said_text import SaidText

_TAKEN: Final = re.compile(
    r"\s?(?:块钱?|元)?(?:(?:\d+|[一二两三四五六七八九十])[一-鿿])?"
    r"(?:[你您咱]们?|大家|就|直接|能|可以|立马|马上|都|给你们?|把(?:它|这[一-鿿])|全部)*"
    r"(?:[拿带抱搬](?:走|回家)|[领提]走|拿下|入手)(?=[的了哈啊哦呢吧]*(?:\Z|[\s,，。!！]))"
    r"| (?:dollars |bucks |quid |pounds )?(?:(?:and|&) (?:it|this|this one|that)(?:['’]s| is)"
    r"(?: all)? yours|gets you (?:one|it|this(?: one)?)|takes (?:it|one|this(?: one)?) home"
    r"|and you(?: can)? take (?:it|this(?: one)?) home)\b"
    r"(?=\s*(?:\Z|[,.!]|today\b|tonight\b|right now\b|guys\b|folks\b|everyone\b))"
)
_ADDED: Final = re.compile(r"(?:[加补差多添]|换购)(?:个|上|价)?\Z|\b(?:another|extra|add|plus) \Z")
"""Before an amount: it is paid on top of the price, for another thing."""
_ALIKE: Final = str.maketrans("包", "袋")


def is_taken_home(figure: Figure, said: SaidText) -> bool:
    """Tell whether what follows an amount is that one takes the thing with one for it."""
    if _TAKEN.match(said.lowered, figure.end) is None:
        return False
    return _ADDED.search(said.lowered, said.clause(figure).start, figure.start) is None


def is_of_one_pack(figure: Figure, said: SaidText, packs: tuple[PackCount, ...]) -> bool:
    """Tell whether what is counted beside an amount is all that one pack holds: 两袋 of 5kg×2袋."""
    clause = said.clause(figure)
    counts = {
        (other.first.unit.translate(_ALIKE), other.first.low)
        for other in said.figures_in(clause.start, clause.end)
        if other.dimension == "count" and other.first.low != 1
    }
    held = {(pack.unit.translate(_ALIKE), pack.count) for pack in packs}
    return bool(counts) and counts <= held


def is_taken_as_one(figure: Figure, said: SaidText, packs: tuple[PackCount, ...]) -> bool:
    """Tell whether an amount is what one pack, counted by what it holds, is taken home for."""
    return is_taken_home(figure, said) and is_of_one_pack(figure, said, packs)


def is_pack(unit: str, number: int, packs: tuple[PackCount, ...]) -> bool:
    """Tell whether so many of a unit are what one pack holds."""
    return any(
        pack.unit.translate(_ALIKE) == unit.translate(_ALIKE) and pack.count == number
        for pack in packs
    )
