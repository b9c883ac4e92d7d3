"""Whether a figure is of several pieces together where the shop states that of one."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.figures.comparison import converted_to
from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.measures.known_values import Value
from copilot.skills.corrections.speech.aligning import aligned
from copilot.skills.corrections.speech.said_text import SaidText
from knowledge.language.numbers import parse_number

_OF_ONE: Final = re.compile(r"单[只个边条片脚鞋支枚耳]|每[只个边枚支]|一只|\b(?:per|each|single)\b")
_PAIR: Final = re.compile(
    r"[一每整][双对副]|[两俩][只边个枚支]|俩|[加搁放]一[起块]"
    r"|\b(?:a|the|per|whole) pair\b|\bboth\b|\bthe two\b"
)
_STATED_PAIR: Final = re.compile(r"[一每整两][双对副]|/[双对副]|\b(?:a|the|per|whole) pair\b")
_SEVERAL: Final = re.compile(
    r"(?P<han>[两三四五六八十])[只个枚支条片块瓶颗]?(?:加(?:在一|一)?起来?|合(?:在一|一)?起来?|一起|一共|总共)"
    r"|\b(?:all |the )(?P<all>two|three|four|five|six|eight|ten|twelve)\b"
    r"|\b(?P<word>two|three|four|five|six|eight|ten|twelve)(?: of (?:them|these|['’]em))?"
    r" (?:together|combined|altogether|in total)\b"
)
_ROUNDED: Final = Decimal("0.06")  # what rounding takes off or adds: 六百来克, of 620
_HEDGED: Final = Decimal("0.12")  # the same of what is said as about so much, or a bit more


def is_of_pieces_together(
    figure: Figure, said: SaidText, stated: Iterable[str], value: Value
) -> bool:
    """Tell whether a figure is about right of the pieces its clause takes together, or of one.

    ``value`` is what the shop states, in the words ``stated``, of one of them (单只重量, 4.6 g per
    bud), or of a pair of which the clause takes one (单只四百多克, of 一对860克).
    """
    pieces = _times(said.clause(figure).text, [aligned(words) for words in stated])
    low, truth = figure.first.low, value.sides[0].low
    if pieces is None or low is None or not truth or len(figure.sides) > 1:
        return False
    amount = converted_to(low, figure.first, value.sides[0])
    amount = low if amount is None else amount
    share = _HEDGED if figure.side or figure.approximate else _ROUNDED
    return abs(amount - truth * pieces) <= truth * pieces * share


def _times(clause: str, stated: list[str]) -> Decimal | None:
    """Return how many times what is stated a clause speaks of, if it takes pieces in one."""
    if any(_OF_ONE.search(words) for words in stated):
        return _pieces(clause)
    pair = _OF_ONE.search(clause) and any(_STATED_PAIR.search(words) for words in stated)
    return Decimal("0.5") if pair else None


def _pieces(words: str) -> Decimal | None:
    """Return how many pieces a clause takes together, if it does."""
    if _PAIR.search(words):
        return Decimal(2)
    several = _SEVERAL.search(words)
    if several is None:
        return None
    return parse_number(several["han"] or several["all"] or several["word"])
